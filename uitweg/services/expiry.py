"""What ends by itself: proposals that nobody answered, and consents whose last day is over."""

from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from uitweg.access.actor import SYSTEM
from uitweg.clock import local_day
from uitweg.domain.proposal_events import ProposalExpired
from uitweg.domain.proposals import OPEN_DAYS, OPEN_STATES, ProposalState, ProposalStep
from uitweg.models import Consent, Disclosure, Employer, Proposal, Vacancy
from uitweg.services.announce import announce
from uitweg.services.at_stake import firm_name
from uitweg.services.consents import end_what_rests_on
from uitweg.services.proposals import move, take_away
from uitweg.services.turns import in_turn


def expire_due(session: Session, now: datetime) -> int:
    """Let what is past its day end; the number that did. Doing it again changes nothing."""
    return _expire_proposals(session, now) + _end_consents(session, now, local_day(now))


def _expire_proposals(session: Session, now: datetime) -> int:
    due = session.exec(
        select(Proposal)
        .where(col(Proposal.state).in_(OPEN_STATES), Proposal.expires_at <= now)
        .order_by(col(Proposal.youth_id), col(Proposal.id))
    ).all()
    return sum(_expire(session, proposal, now) for proposal in due)


def _expire(session: Session, proposal: Proposal, now: datetime) -> bool:
    in_turn(session, proposal.youth_id)
    session.refresh(proposal)
    if proposal.state not in OPEN_STATES or proposal.expires_at > now:
        return False  # somebody moved it while this waited
    if proposal.state is ProposalState.HELD_FOR_VARIATION:
        # It waits for an answer that was asked of the officer: its own days begin after that.
        proposal.expires_at = now + timedelta(days=OPEN_DAYS)
        session.add(proposal)
        session.flush()
        return False
    before = proposal.state
    move(session, proposal, ProposalStep.EXPIRE, seen_version=proposal.version)
    vacancy = session.get_one(Vacancy, proposal.vacancy_id)
    employer = session.get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    event = ProposalExpired(
        proposal=proposal.id, vacancy_title=vacancy.title, employer=firm_name(employer)
    )
    about = ("proposal", proposal.id)
    announce(session, SYSTEM, event, now=now, youth_id=proposal.youth_id, about=about)
    take_away(session, SYSTEM, proposal, vacancy, before, now)
    return True


def _end_consents(session: Session, now: datetime, today: date) -> int:
    over = session.exec(
        select(Consent)
        .join(Disclosure, col(Disclosure.consent_id) == col(Consent.id))
        .where(col(Disclosure.shown_until).is_(None), Consent.ends_on < today)
        .order_by(col(Consent.youth_id), col(Consent.id))
        .distinct()
    ).all()
    for consent in over:
        in_turn(session, consent.youth_id)
        end_what_rests_on(session, SYSTEM, consent, now)
    return len(over)
