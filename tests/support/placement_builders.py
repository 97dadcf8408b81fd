"""Builders around firms: a placement, a talk, a card that was shown, a request to be called."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from tests.support.builders import a_vacancy
from tests.support.moment import NOW
from uitweg.domain.placements import PlacementState
from uitweg.domain.workplace import Impression, TalkKind
from uitweg.models import (
    Account,
    CallbackRequest,
    Consent,
    Disclosure,
    Placement,
    Proposal,
    Vacancy,
    WorkplaceTalk,
    Youth,
)


def a_placement(session: Session, youth: Youth, **over: Any) -> Placement:
    """A trial at a place of its own, five weeks old, with an agreement."""
    if "vacancy_id" not in over:
        over["vacancy_id"] = a_vacancy(session, title="Hulp in de kas").id
    values = {
        "youth_id": youth.id,
        "state": PlacementState.TRIAL,
        "starts_on": date(2026, 10, 20),
        "kind": "trial_placement",
        "hours_per_week": 12.5,
        "mentor": "Joris",
        "work_agreements": ["Begint om 9.00 uur", "Pauze om 12.00 uur"],
        "updated_at": NOW,
    }
    placement = Placement(**{**values, **over})
    session.add(placement)
    session.flush()
    return placement


def a_callback(session: Session) -> CallbackRequest:
    """A firm that wants to be called."""
    asked = CallbackRequest(
        firm="Kwekerij Onder Glas",
        contact_name="Bea Loof",
        phone="06-00000002",
        town="Schiedam",
        created_at=NOW,
        network_hash="0" * 64,
    )
    session.add(asked)
    session.flush()
    return asked


def a_talk(session: Session, placement: Placement, coach: Account) -> WorkplaceTalk:
    """A three-way talk about a placement, with one thing to discuss."""
    talk = WorkplaceTalk(
        placement_id=placement.id,
        kind=TalkKind.THREE_WAY,
        held_on=date(2026, 11, 18),
        on_time=Impression.GOOD,
        cooperation=Impression.COULD_BE_BETTER,
        learning=Impression.DISCUSS,
        note="Volgende week een ochtend meelopen bij de verkoop.",
        recorded_by=coach.id,
        recorded_at=NOW,
    )
    session.add(talk)
    session.flush()
    return talk


def a_disclosure(session: Session, proposal: Proposal, coach: Account) -> Disclosure:
    """The card of a proposal, shown to its employer on the youth's word."""
    vacancy = session.get_one(Vacancy, proposal.vacancy_id)
    assert vacancy.employer_id is not None
    consent = Consent(
        youth_id=proposal.youth_id,
        employer_id=vacancy.employer_id,
        proposal_id=proposal.id,
        words="Ik wil dit graag proberen.",
        given_at=NOW,
        ends_on=NOW.date() + timedelta(weeks=13),
        recorded_by=coach.id,
    )
    session.add(consent)
    session.flush()
    shown = Disclosure(
        youth_id=proposal.youth_id,
        employer_id=vacancy.employer_id,
        proposal_id=proposal.id,
        consent_id=consent.id,
        ground="consent",
        what=proposal.card,
        shown_from=NOW,
    )
    session.add(shown)
    session.flush()
    return shown
