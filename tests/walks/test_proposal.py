"""From a thin profile to a sent proposal, and who sees what of it on the way."""

from uuid import uuid4

import pytest
from flask import Flask
from sqlmodel import func, select

from tests.support.applications import StoppedClock
from tests.support.browser_client import Browser
from tests.support.builders import (
    MANDATED,
    Cast,
    a_cast,
    a_condition,
    a_vacancy,
    a_youth,
    assign,
)
from tests.support.page import Page
from uitweg.db import Database
from uitweg.domain.proposals import ProposalState
from uitweg.domain.roles import Role
from uitweg.models import Assignment, AuditEvent, Notice, Proposal, RankingRecord, Vacancy, Youth


@pytest.fixture
def cast(database: Database) -> Cast:
    """A small world."""
    return a_cast(database)


@pytest.fixture
def coach(app: Flask, cast: Cast) -> Browser:
    """The coach, logged in."""
    return Browser(app).log_in(cast[Role.COACH])


def _proposals(database: Database, youth: Youth) -> list[Proposal]:
    with database.read() as session:
        return list(session.exec(select(Proposal).where(Proposal.youth_id == youth.id)))


def _send(
    browser: Browser, youth: Youth, vacancy: Vacancy, *, expect: int = 200, **typed: str
) -> Page:
    page = browser.get("proposals.propose", youth=youth.id, vacancy=vacancy.id)
    return browser.submit(page, "Versturen", expect=expect, **typed)


def test_a_profile_that_is_filled_in_shows_work_that_fits(
    coach: Browser, cast: Cast, database: Database
) -> None:
    with database.write() as session:
        youth = a_youth(session, given_name="Sem", skills=[], interests=[])
        assign(session, cast[Role.COACH], youth)
    assert "Profiel van Sem aanvullen" in coach.get("today.index").text
    page = coach.get("youths.edit_profile", youth=youth.id)
    page = coach.submit(
        page, "Opslaan", skills="brommers fixen\nop tijd komen", interests="fietsen en scooters"
    )
    assert page.h1 == "Passend werk"
    assert "Hulp in de fietswerkplaats" in page.text
    assert "Het profiel is bijgewerkt" in coach.get("youths.show", youth=youth.id).text


def test_a_mandated_youths_proposal_goes_to_the_officer_first(
    app: Flask, coach: Browser, cast: Cast, database: Database
) -> None:
    page = _send(coach, cast.youth, cast.vacancy)
    assert "Bij de reclassering" in page.text
    states = {p.vacancy_id: p.state for p in _proposals(database, cast.youth)}
    assert states[cast.vacancy.id] is ProposalState.OFFICER_CHECK
    officer = Browser(app).log_in(cast[Role.PROBATION_OFFICER])
    assert cast.vacancy.title in officer.get("proposals.index").text
    timeline = officer.get("youths.show", youth=cast.youth.id).text
    assert f"Voorstel gemaakt: {cast.vacancy.title}" in timeline
    with database.read() as session:
        notices = session.exec(
            select(Notice).where(Notice.account_id == cast[Role.PROBATION_OFFICER].id)
        ).all()
    assert len(notices) == 2  # this one, and the one that the world began with


def test_without_a_mandate_the_coach_talks_it_through_at_once(
    coach: Browser, cast: Cast, database: Database
) -> None:
    with database.write() as session:
        ended = {**MANDATED, "legal_end": "2026-11-23"}
        youth = a_youth(session, given_name="Jesse", supervision=ended)
        assign(session, cast[Role.COACH], youth)
    _send(coach, youth, cast.vacancy)
    assert [p.state for p in _proposals(database, youth)] == [ProposalState.SHOWN_TO_YOUTH]


def test_the_same_form_sent_twice_makes_one_proposal(
    coach: Browser, cast: Cast, database: Database
) -> None:
    data = {"form_key": uuid4().hex, "question": "none"}
    where = {"youth": cast.youth.id, "vacancy": cast.vacancy.id}
    coach.get("today.index")
    first = coach.post("proposals.propose", data, **where)
    again = coach.post("proposals.propose", data, **where)
    assert first.path == again.path
    assert len(_proposals(database, cast.youth)) == 2


def test_a_second_proposal_for_the_same_place_is_refused(
    coach: Browser, cast: Cast, database: Database
) -> None:
    _send(coach, cast.youth, cast.vacancy)
    assert "al een voorstel" in _send(coach, cast.youth, cast.vacancy, expect=409).text
    assert len(_proposals(database, cast.youth)) == 2


def test_three_open_proposals_are_enough(coach: Browser, cast: Cast, database: Database) -> None:
    with database.write() as session:
        places = [a_vacancy(session, title=f"Plek {n}") for n in range(3)]
    for place in places[:2]:
        _send(coach, cast.youth, place)
    assert "drie voorstellen open" in _send(coach, cast.youth, places[2], expect=409).text


def test_a_place_that_was_filled_meanwhile_is_not_proposed_and_nothing_is_lost(
    coach: Browser, cast: Cast, database: Database
) -> None:
    page = coach.get("proposals.propose", youth=cast.youth.id, vacancy=cast.vacancy.id)
    with database.write() as session:
        session.get_one(Vacancy, cast.vacancy.id).state = "filled"  # type: ignore[assignment]
    page = coach.submit(page, "Versturen", expect=409, message="Graag een rustige start.")
    assert "net vervuld" in page.text
    assert "Graag een rustige start." in page.text


def test_a_condition_added_meanwhile_stops_the_proposal(
    coach: Browser, cast: Cast, database: Database
) -> None:
    page = coach.get("proposals.propose", youth=cast.youth.id, vacancy=cast.vacancy.id)
    with database.write() as session:
        a_condition(session, cast.youth, "inpatient")
    coach.submit(page, "Versturen", expect=409)
    assert len(_proposals(database, cast.youth)) == 1


def test_a_blocked_place_stands_under_why_not_and_offers_no_button(
    coach: Browser, cast: Cast, database: Database
) -> None:
    with database.write() as session:
        bar = a_vacancy(session, title="Bediening en bar", tasks=["serves_alcohol"])
        a_condition(session, cast.youth, "substance_ban", parameters={"substances": ["alcohol"]})
    page = coach.get("suggestions.index", youth=cast.youth.id)
    assert "Bediening en bar" in page.text
    assert not page.has(f'a[href="/youths/{cast.youth.id}/work/{bar.id}/proposal"]')
    page = coach.get("proposals.propose", youth=cast.youth.id, vacancy=bar.id)
    assert not page.has("main button", "Versturen")


@pytest.mark.parametrize("message", ["Milan is er klaar voor", "vraag de reclassering maar"])
def test_a_message_that_would_give_somebody_away_is_refused_and_kept(
    coach: Browser, cast: Cast, database: Database, message: str
) -> None:
    page = _send(coach, cast.youth, cast.vacancy, expect=422, message=message)
    assert message in page.text
    assert "Laat deze woorden weg" in page.text
    assert len(_proposals(database, cast.youth)) == 1


def test_the_card_is_frozen_and_holds_neither_name_nor_age_nor_place(
    coach: Browser, cast: Cast, database: Database
) -> None:
    _send(coach, cast.youth, cast.vacancy, message="Graag een rustige start.")
    card = next(p.card for p in _proposals(database, cast.youth) if p.vacancy_id == cast.vacancy.id)
    assert card == {
        "strengths": ["banden plakken", "gereedschap"],
        "fits_shifts": True,
        "in_time": True,
        "message": "Graag een rustige start.",
        "question": "",
    }


def test_a_withdrawn_proposal_makes_room_for_a_new_one(
    coach: Browser, cast: Cast, database: Database
) -> None:
    page = _send(coach, cast.youth, cast.vacancy)
    coach.submit(page, "Voorstel intrekken")
    _send(coach, cast.youth, cast.vacancy)
    states = sorted(
        p.state for p in _proposals(database, cast.youth) if p.vacancy_id == cast.vacancy.id
    )
    assert states == [ProposalState.OFFICER_CHECK, ProposalState.WITHDRAWN]


def test_withdrawing_twice_changes_nothing_the_second_time(coach: Browser, cast: Cast) -> None:
    coach.post("proposals.withdraw", {"version": "1"}, proposal=cast.proposal.id)
    coach.post("proposals.withdraw", {"version": "1"}, proposal=cast.proposal.id, expect=409)
    coach.post("proposals.withdraw", {"version": "2"}, proposal=cast.proposal.id, expect=409)


def test_of_two_who_save_a_profile_the_second_sees_both_versions_and_loses_nothing(
    app: Flask, cast: Cast
) -> None:
    first, second = (Browser(app).log_in(cast[Role.COACH]) for _ in range(2))
    pages = [b.get("youths.edit_profile", youth=cast.youth.id) for b in (first, second)]
    first.submit(pages[0], "Opslaan", skills="lassen")
    page = second.submit(pages[1], "Opslaan", expect=409, skills="koken")
    assert "Iemand anders wijzigde dit" in page.text
    assert "lassen" in page.text
    assert "koken" in page.one("textarea[name=skills]").text
    second.submit(page, "Opslaan", skills="koken\nlassen")


def test_after_a_transfer_the_former_coach_finds_nothing_on_the_next_request(
    coach: Browser, cast: Cast, database: Database, clock: StoppedClock
) -> None:
    coach.get("youths.show", youth=cast.youth.id)
    with database.write() as session:
        rows = session.exec(select(Assignment).where(Assignment.account_id == cast[Role.COACH].id))
        for row in rows:
            row.valid_until = clock().date().replace(day=23)
    for endpoint in ("youths.show", "suggestions.index", "youths.edit_profile"):
        coach.get(endpoint, youth=cast.youth.id, expect=404)
    coach.get("proposals.show", proposal=cast.proposal.id, expect=404)
    assert "Milan" not in coach.get("youths.index").text


def test_what_was_shown_is_logged_with_its_model_and_rules(
    coach: Browser, cast: Cast, database: Database
) -> None:
    coach.get("suggestions.index", youth=cast.youth.id)
    with database.read() as session:
        record = session.exec(select(RankingRecord)).one()
        opened = session.exec(
            select(func.count())
            .select_from(AuditEvent)
            .where(AuditEvent.action == "record:opened", AuditEvent.youth_id == cast.youth.id)
        ).one()
    assert record.model_version
    assert record.rules_version
    assert record.order[0]["rank"] == 1
    assert opened == 1
