"""How many places of a vacancy nobody has yet, and how many employers' answers it may wait for."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from uitweg.domain.placements import LIVE_STATES
from uitweg.domain.proposals import WITH_EMPLOYER, ProposalState
from uitweg.models import Placement, Proposal, Vacancy, VacancyState

PLACES_WHEN_UNSAID = 1
FILLS_FROM = frozenset({VacancyState.OPEN, VacancyState.PAUSED, VacancyState.STALE})


def places_left(session: Session, vacancy: Vacancy) -> int:
    """Places without somebody at work and without somebody whom the employer wants."""
    placed = session.exec(
        select(func.count())
        .select_from(Placement)
        .where(Placement.vacancy_id == vacancy.id, col(Placement.state).in_(LIVE_STATES))
    ).one()
    promised = session.exec(
        select(func.count())
        .select_from(Proposal)
        .join(Placement, col(Placement.proposal_id) == col(Proposal.id), isouter=True)
        .where(
            Proposal.vacancy_id == vacancy.id,
            Proposal.state == ProposalState.EMPLOYER_YES,
            col(Placement.id).is_(None),
        )
    ).one()
    return (vacancy.places or PLACES_WHEN_UNSAID) - placed - promised


def asked_of_employer(session: Session, vacancy: Vacancy) -> int:
    """Proposals for this vacancy that an employer is looking at now."""
    return session.exec(
        select(func.count())
        .select_from(Proposal)
        .where(Proposal.vacancy_id == vacancy.id, col(Proposal.state).in_(WITH_EMPLOYER))
    ).one()


def mark_filled(session: Session, vacancy: Vacancy, now: datetime) -> None:
    """Note that a vacancy is filled once its last place is taken; the caller holds its turn."""
    session.flush()
    if vacancy.state in FILLS_FROM and places_left(session, vacancy) <= 0:
        vacancy.state = VacancyState.FILLED
        vacancy.version += 1
        vacancy.updated_at = now
        session.add(vacancy)
        session.flush()
