"""What a coach has to do today, most urgent first."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.access.scope import visible
from uitweg.domain.proposals import ProposalState
from uitweg.models import Employer, Placement, Proposal, Vacancy, Youth
from uitweg.services.profiles import has_enough

SOON = timedelta(days=3)


class TodayKind(StrEnum):
    """Why something stands on the page, in order of urgency."""

    EXPIRES_SOON = "expires_soon"
    TO_START = "to_start"
    TO_SHARE = "to_share"
    WITH_YOUTH = "with_youth"
    PROFILE_THIN = "profile_thin"
    NO_PROPOSAL = "no_proposal"
    WITH_EMPLOYER = "with_employer"
    WITH_OFFICER = "with_officer"


KIND_OF_STATE = {
    ProposalState.EMPLOYER_YES: TodayKind.TO_START,
    ProposalState.YOUTH_YES: TodayKind.TO_SHARE,
    ProposalState.SHOWN_TO_YOUTH: TodayKind.WITH_YOUTH,
    ProposalState.SHARED_WITH_EMPLOYER: TodayKind.WITH_EMPLOYER,
    ProposalState.INTRODUCTION_PLANNED: TodayKind.WITH_EMPLOYER,
    ProposalState.OFFICER_CHECK: TodayKind.WITH_OFFICER,
    ProposalState.HELD_FOR_VARIATION: TodayKind.WITH_OFFICER,
}
"""Whom a proposal waits for."""


@dataclass(frozen=True)
class TodayItem:
    """One thing to do or to know."""

    kind: TodayKind
    youth: Youth
    vacancy_title: str = ""
    employer_name: str = ""
    proposal: Proposal | None = None


def items_for(session: Session, actor: Actor, *, now: datetime, today: date) -> list[TodayItem]:
    """Everything that waits, sorted by urgency and then by name."""
    youths = list(session.exec(visible(actor, Youth, today)))
    open_proposals = _open_proposals(session, youths)
    waiting = {proposal.youth_id for proposal, _, _ in open_proposals}
    by_id = {youth.id: youth for youth in youths}
    items = [
        TodayItem(
            _proposal_kind(proposal, now),
            by_id[proposal.youth_id],
            vacancy.title,
            (employer.name if employer else None) or "",
            proposal,
        )
        for proposal, vacancy, employer in open_proposals
    ]
    for youth in youths:
        if not has_enough(youth):
            items.append(TodayItem(TodayKind.PROFILE_THIN, youth))
        elif youth.id not in waiting:
            items.append(TodayItem(TodayKind.NO_PROPOSAL, youth))
    order = list(TodayKind)
    return sorted(items, key=lambda item: (order.index(item.kind), item.youth.given_name or ""))


def _open_proposals(
    session: Session, youths: list[Youth]
) -> list[tuple[Proposal, Vacancy, Employer | None]]:
    rows = session.exec(
        select(Proposal, Vacancy, Employer)
        .join(Vacancy, col(Vacancy.id) == col(Proposal.vacancy_id))
        .join(Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True)
        .where(
            col(Proposal.youth_id).in_([youth.id for youth in youths]),
            col(Proposal.state).in_(KIND_OF_STATE),
            col(Proposal.id).not_in(_placed()),
        )
        .order_by(col(Proposal.proposed_at))
    )
    return [(proposal, vacancy, employer) for proposal, vacancy, employer in rows]


def _placed() -> Any:
    """Proposals that became a placement wait for nobody any more."""
    return select(Placement.proposal_id).where(col(Placement.proposal_id).is_not(None))


def _proposal_kind(proposal: Proposal, now: datetime) -> TodayKind:
    kind = KIND_OF_STATE[proposal.state]
    if kind is not TodayKind.TO_START and proposal.expires_at - now < SOON:
        return TodayKind.EXPIRES_SOON
    return kind
