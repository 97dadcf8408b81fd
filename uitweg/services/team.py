"""A team in figures: who coaches how many, and how many of them wait."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from uitweg.access.actor import Actor
from uitweg.domain.proposals import OPEN_STATES
from uitweg.domain.roles import Role
from uitweg.models import Account, Assignment, AssignmentKind, Proposal


@dataclass(frozen=True)
class CoachLine:
    """One coach: how many youths, and how many open proposals for them."""

    name: str
    youths: int
    open_proposals: int


def coaches(session: Session, actor: Actor, today: date) -> list[CoachLine]:
    """The coaches of the lead's own team."""
    accounts = session.exec(
        select(Account)
        .where(
            Account.team_id == actor.team_id,
            Account.role == Role.COACH,
            col(Account.active).is_(True),
        )
        .order_by(col(Account.display_name))
    ).all()
    youths = _counts(session, func.count(col(Assignment.youth_id).distinct()), today)
    waiting = _counts(session, func.count(col(Proposal.id).distinct()), today, proposals=True)
    return [
        CoachLine(each.display_name, youths.get(each.id, 0), waiting.get(each.id, 0))
        for each in accounts
    ]


def _counts(
    session: Session, what: sa.Function[int], today: date, *, proposals: bool = False
) -> dict[UUID, int]:
    query = (
        sa.select(col(Assignment.account_id), what)
        .where(
            col(Assignment.kind) == AssignmentKind.COACH,
            col(Assignment.valid_from) <= today,
            sa.or_(col(Assignment.valid_until).is_(None), col(Assignment.valid_until) >= today),
        )
        .group_by(col(Assignment.account_id))
    )
    if proposals:
        query = query.join(Proposal, col(Proposal.youth_id) == col(Assignment.youth_id)).where(
            col(Proposal.state).in_(OPEN_STATES)
        )
    return {row[0]: row[1] for row in session.execute(query)}
