"""The ledger of disclosures: which card was shown to which employer, and with whose consent."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.models import Consent, Disclosure, Employer, Proposal, Vacancy, Youth

GROUND = "consent"
"""The only ground there is: the youth agreed, for this employer, until a day."""


@dataclass(frozen=True)
class DisclosureLine:
    """One line of the ledger: what, to whom, from when until when, with whose consent."""

    disclosure: Disclosure
    consent: Consent
    employer: Employer
    vacancy: Vacancy


def live_consent(
    session: Session, youth_id: UUID, employer_id: UUID, today: date
) -> Consent | None:
    """The youth's consent for this one employer, if it counts today; the longest of several."""
    return session.exec(
        select(Consent)
        .where(
            Consent.youth_id == youth_id,
            Consent.employer_id == employer_id,
            col(Consent.withdrawn_at).is_(None),
            Consent.ends_on >= today,
        )
        .order_by(col(Consent.ends_on).desc(), col(Consent.given_at).desc())
    ).first()


def consents_of(session: Session, youth: Youth) -> list[tuple[Consent, Employer]]:
    """Every consent that the youth gave, the newest first."""
    rows = session.exec(
        select(Consent, Employer)
        .join(Employer, col(Employer.id) == col(Consent.employer_id))
        .where(Consent.youth_id == youth.id)
        .order_by(col(Consent.given_at).desc(), col(Consent.id))
    )
    return list(rows)


def open_card(session: Session, proposal: Proposal, consent: Consent, now: datetime) -> Disclosure:
    """Let the employer see the proposal's card from now on."""
    disclosure = Disclosure(
        youth_id=proposal.youth_id,
        employer_id=consent.employer_id,
        proposal_id=proposal.id,
        consent_id=consent.id,
        ground=GROUND,
        what=proposal.card,
        shown_from=now,
    )
    session.add(disclosure)
    session.flush()
    return disclosure


def close_cards(session: Session, now: datetime, **whose: Any) -> int:
    """Take away the cards whose columns are as ``whose`` says; the number that were there."""
    closed: Any = session.exec(
        sa.update(Disclosure)
        .where(
            col(Disclosure.shown_until).is_(None),
            *(getattr(Disclosure, name) == value for name, value in whose.items()),
        )
        .values(shown_until=now)
        .execution_options(synchronize_session="fetch")
    )
    return int(closed.rowcount)


def ledger(session: Session, youth: Youth) -> list[DisclosureLine]:
    """Everything that was shown of this youth, the newest first."""
    rows = session.exec(
        select(Disclosure, Consent, Employer, Vacancy)
        .join(Consent, col(Consent.id) == col(Disclosure.consent_id))
        .join(Employer, col(Employer.id) == col(Disclosure.employer_id))
        .join(Proposal, col(Proposal.id) == col(Disclosure.proposal_id))
        .join(Vacancy, col(Vacancy.id) == col(Proposal.vacancy_id))
        .where(Disclosure.youth_id == youth.id)
        .order_by(col(Disclosure.shown_from).desc(), col(Disclosure.id))
    )
    return [DisclosureLine(*row) for row in rows]
