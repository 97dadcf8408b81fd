"""What a coach has to do today, most urgent first."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.access.scope import visible
from uitweg.domain.proposals import OPEN_STATES, ProposalState
from uitweg.models import Employer, Proposal, Vacancy, Youth
from uitweg.services.profiles import has_enough

SOON = timedelta(days=3)


class TodayKind(StrEnum):
    """Why something stands on the page, in order of urgency."""

    EXPIRES_SOON = "expires_soon"
    WITH_YOUTH = "with_youth"
    PROFILE_THIN = "profile_thin"
    NO_PROPOSAL = "no_proposal"
    WITH_OFFICER = "with_officer"


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
            col(Proposal.state).in_(OPEN_STATES),
        )
        .order_by(col(Proposal.proposed_at))
    )
    return [(proposal, vacancy, employer) for proposal, vacancy, employer in rows]


def _proposal_kind(proposal: Proposal, now: datetime) -> TodayKind:
    if proposal.expires_at - now < SOON:
        return TodayKind.EXPIRES_SOON
    if proposal.state is ProposalState.SHOWN_TO_YOUTH:
        return TodayKind.WITH_YOUTH
    return TodayKind.WITH_OFFICER
