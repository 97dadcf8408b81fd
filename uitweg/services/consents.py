"""Consents: a youth agrees per named employer, until a day, and may take it back at any time."""

from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.domain.proposal_events import ConsentGiven, ConsentWithdrawn
from uitweg.domain.proposals import WITH_EMPLOYER, ProposalState
from uitweg.models import Consent, Employer, Placement, Proposal, Vacancy
from uitweg.services.announce import announce
from uitweg.services.at_stake import firm_name
from uitweg.services.disclosures import close_cards
from uitweg.services.proposals import NotPossible, withdraw
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, person

LONGEST_DAYS = 366
"""A consent counts for a year at most (``domain.md`` 5c)."""
A_MOMENT = timedelta(microseconds=1)
"""On the timeline a consent stands after the yes that it came with."""
RESTS_ON_CONSENT = WITH_EMPLOYER | {ProposalState.YOUTH_YES, ProposalState.EMPLOYER_YES}


def give_consent(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    words: str,
    ends_on: date,
    *,
    now: datetime,
    today: date,
) -> Consent:
    """Record that the youth lets the employer of this proposal see a card.

    Raises NotPossible (``consent_dates``, ``no_employer``).
    """
    if not today <= ends_on <= today + timedelta(days=LONGEST_DAYS):
        raise NotPossible("consent_dates")
    vacancy = session.get_one(Vacancy, proposal.vacancy_id)
    if vacancy.employer_id is None:
        raise NotPossible("no_employer")
    consent = Consent(
        youth_id=proposal.youth_id,
        employer_id=vacancy.employer_id,
        proposal_id=proposal.id,
        words=words,
        given_at=now,
        ends_on=ends_on,
        recorded_by=person(actor),
    )
    session.add(consent)
    session.flush()
    _say(session, actor, ConsentGiven, consent, now + A_MOMENT)
    return consent


def withdraw_consent(session: Session, actor: Actor, consent: Consent, *, now: datetime) -> None:
    """Take back what the youth agreed to for this employer: every card of theirs is gone at once,
    and the proposals that rest on it are withdrawn. A placement is for people to decide on.

    Raises ChangedMeanwhile when it was taken back already.
    """
    person(actor)
    in_turn(session, consent.youth_id)
    taken_back = session.exec(
        sa.update(Consent)
        .where(
            col(Consent.youth_id) == consent.youth_id,
            col(Consent.employer_id) == consent.employer_id,
            col(Consent.withdrawn_at).is_(None),
        )
        .values(withdrawn_at=now)
        .execution_options(synchronize_session=False)
    )
    if taken_back.rowcount == 0:
        raise ChangedMeanwhile
    session.refresh(consent)
    end_what_rests_on(session, actor, consent, now)
    _say(session, actor, ConsentWithdrawn, consent, now)


def end_what_rests_on(session: Session, actor: Actor, consent: Consent, now: datetime) -> None:
    """Withdraw the proposals that rest on a consent, and take every card of it away."""
    resting = session.exec(
        select(Proposal)
        .join(Vacancy, col(Vacancy.id) == col(Proposal.vacancy_id))
        .join(Placement, col(Placement.proposal_id) == col(Proposal.id), isouter=True)
        .where(
            Proposal.youth_id == consent.youth_id,
            Vacancy.employer_id == consent.employer_id,
            col(Proposal.state).in_(RESTS_ON_CONSENT),
            col(Placement.id).is_(None),
        )
        .order_by(col(Proposal.proposed_at), col(Proposal.id)),
        execution_options={"populate_existing": True},
    ).all()
    for proposal in resting:
        withdraw(session, actor, proposal, seen_version=proposal.version, now=now)
    close_cards(session, now, youth_id=consent.youth_id, employer_id=consent.employer_id)


def _say(
    session: Session,
    actor: Actor,
    kind: type[ConsentGiven] | type[ConsentWithdrawn],
    consent: Consent,
    now: datetime,
) -> None:
    employer = session.get_one(Employer, consent.employer_id)
    event = kind(consent=consent.id, employer=firm_name(employer))
    about = ("consent", consent.id)
    announce(session, actor, event, now=now, youth_id=consent.youth_id, about=about)
