"""From a proposal to a contract: three people log in, and each decides in turn."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlmodel import select

from tests.support.applications import StoppedClock
from tests.support.browser_client import Browser
from tests.support.builders import Cast, a_cast
from tests.support.placement_builders import a_callback
from uitweg.db import Database
from uitweg.domain.placements import PlacementState
from uitweg.domain.proposals import ProposalState
from uitweg.domain.roles import Role
from uitweg.models import Placement, Proposal, Vacancy


@pytest.fixture
def cast(database: Database) -> Cast:
    """A small world."""
    return a_cast(database)


@pytest.fixture
def coach(app: Flask, cast: Cast) -> Browser:
    """The coach, logged in."""
    return Browser(app).log_in(cast[Role.COACH])


@pytest.fixture
def officer(app: Flask, cast: Cast) -> Browser:
    """The probation officer, logged in."""
    return Browser(app).log_in(cast[Role.PROBATION_OFFICER])


@pytest.fixture
def sent(coach: Browser, cast: Cast, database: Database) -> Proposal:
    """A proposal that waits for the officer."""
    page = coach.get("proposals.propose", youth=cast.youth.id, vacancy=cast.vacancy.id)
    coach.submit(page, "Versturen")
    return _proposal(database, cast)


def _proposal(database: Database, cast: Cast) -> Proposal:
    with database.read() as session:
        return session.exec(
            select(Proposal).where(
                Proposal.youth_id == cast.youth.id, Proposal.vacancy_id == cast.vacancy.id
            )
        ).one()


def _clear(officer: Browser, proposal: Proposal) -> None:
    page = officer.get("clearances.decide", proposal=proposal.id)
    officer.submit(page, "Akkoord")


def _say_yes(coach: Browser, proposal: Proposal) -> None:
    page = coach.get("proposals.show", proposal=proposal.id)
    page = coach.follow(page, "De jongere zegt ja")
    page = coach.submit(page, "Ja opslaan", words="Ik wil dit graag proberen.")
    assert "De jongere wil" in page.text


def _share(coach: Browser, proposal: Proposal) -> None:
    page = coach.get("proposals.show", proposal=proposal.id)
    assert "Bij de werkgever" in coach.submit(page, "Delen met de werkgever").text


TITLE = "Fietsen nakijken"
STORY = (
    f"Voorstel gemaakt: {TITLE}",
    f"De reclassering is akkoord: {TITLE}",
    f"De jongere zegt ja: {TITLE}",
    "Fietswerkplaats De Losse Schakel mag een kaart zien",
    "Voorstel gedeeld met Fietswerkplaats De Losse Schakel",
    f"Fietswerkplaats De Losse Schakel wil kennismaken: {TITLE}",
    f"Kennismaking gepland: {TITLE}",
    "Fietswerkplaats De Losse Schakel zegt ja",
    "Werkplekgesprek gehouden",
    f"Volgende stap: {TITLE}",
)


def test_a_place_of_an_employer_becomes_a_trial_and_then_a_contract(
    app: Flask,
    coach: Browser,
    officer: Browser,
    cast: Cast,
    database: Database,
    clock: StoppedClock,
) -> None:
    employer = Browser(app).log_in(cast[Role.EMPLOYER])
    people = {Role.COACH: coach, Role.PROBATION_OFFICER: officer, Role.EMPLOYER: employer}
    _post_a_place(employer)
    _open_it(coach)
    vacancy = _vacancy(database)
    assert TITLE in coach.get("suggestions.index", youth=cast.youth.id).text
    page = coach.get("proposals.propose", youth=cast.youth.id, vacancy=vacancy.id)
    coach.submit(page, "Versturen")
    proposal = _proposal_for(database, vacancy)
    assert TITLE in officer.get("clearances.index").text
    for step in (
        lambda: _clear(officer, proposal),
        lambda: _say_yes(coach, proposal),
        lambda: _share(coach, proposal),
        lambda: _answer(employer, proposal, "Kennismaken"),
        lambda: _plan_introduction(coach, proposal, clock),
    ):
        clock.move(minutes=2)
        step()
    clock.move(days=4)
    _in_again(people, cast)
    _answer(employer, proposal, "Ja, welkom")
    _start_trial(coach, proposal, clock)
    clock.move(weeks=5)
    _in_again(people, cast)
    _turn_into_a_job(coach, cast)
    _assert_it_is_a_job_now(database, cast)
    for browser in (coach, officer):
        story = browser.get("youths.show", youth=cast.youth.id).text
        assert [sentence for sentence in STORY if sentence not in story] == []


def _assert_it_is_a_job_now(database: Database, cast: Cast) -> None:
    with database.read() as session:
        found = session.exec(select(Placement).where(Placement.youth_id == cast.youth.id)).all()
    assert {(each.state, each.kind) for each in found} == {
        (PlacementState.ENDED, "trial_placement"),
        (PlacementState.RUNNING, "job"),
    }


def _post_a_place(employer: Browser) -> None:
    page = employer.get("employers.new_place")
    employer.submit(
        page,
        "Plek insturen",
        title=TITLE,
        days=["mon", "tue"],
        start="09:00",
        end="15:00",
        mentor="yes",
        certificate="none",
        learn="banden plakken",
        wage="16,50",
    )


def _open_it(coach: Browser) -> None:
    page = coach.follow(coach.get("vacancy_checks.index"), TITLE)
    assert "Wordt bekeken" in page.text
    coach.submit(page, "Terugsturen", expect=422)
    page = coach.submit(page, "Openzetten")
    assert "De plek staat open" in page.text
    assert "Niets na te kijken" in page.text


def _vacancy(database: Database) -> Vacancy:
    with database.read() as session:
        return session.exec(select(Vacancy).where(Vacancy.title == TITLE)).one()


def _proposal_for(database: Database, vacancy: Vacancy) -> Proposal:
    with database.read() as session:
        return session.exec(select(Proposal).where(Proposal.vacancy_id == vacancy.id)).one()


def _answer(employer: Browser, proposal: Proposal, button: str) -> None:
    page = employer.get("employers.show_share", share=proposal.share_key)
    assert "Milan" not in page.text or button == "Ja, welkom"
    employer.submit(page, button)


def _in_again(people: dict[Role, Browser], cast: Cast) -> None:
    """Days later everybody logs in anew."""
    for role, browser in people.items():
        browser.log_in(cast[role])


def _plan_introduction(coach: Browser, proposal: Proposal, clock: StoppedClock) -> None:
    page = coach.follow(coach.get("proposals.show", proposal=proposal.id), "Kennismaking plannen")
    day = (clock() + timedelta(days=3)).date().isoformat()
    page = coach.submit(page, "Plannen", day=day, time="10:00", place="Bij de balie")
    assert "Kennismaking gepland" in page.text


def _start_trial(coach: Browser, proposal: Proposal, clock: StoppedClock) -> None:
    page = coach.follow(coach.get("proposals.show", proposal=proposal.id), "Plaatsing plannen")
    page = coach.submit(
        page,
        "Plaatsing plannen",
        starts_on=clock().date().isoformat(),
        mentor="Joris",
        agreements="Begint om 9.00 uur\nPauze om 12.00 uur",
    )
    page = coach.follow(page, TITLE)
    assert "Proefplaatsing" in page.text
    assert "Begint om 9.00 uur" in page.text


def _turn_into_a_job(coach: Browser, cast: Cast) -> None:
    page = coach.follow(coach.get("placements.index", youth=cast.youth.id), TITLE)
    page = coach.follow(page, "Gesprek opschrijven")
    answers = {"on_time": "good", "cooperation": "could_be_better", "learning": "good"}
    page = coach.submit(page, "Opslaan", kind="three_way", **answers)
    assert "Teruggekeken" in page.text
    page = coach.follow(page, "Volgende stap")
    page = coach.submit(page, "Volgende stap opslaan", kind="job")
    assert "Aan het werk" in page.text


def test_a_firm_that_asked_for_a_call_is_visited_and_then_invited(
    coach: Browser, database: Database
) -> None:
    with database.write() as session:
        asked = a_callback(session).id
    page = coach.follow(coach.get("callbacks.index"), "Kwekerij Onder Glas")
    page = coach.submit(page, "Gebeld, bedrijf inschrijven", outcome="Ik ga maandag langs.")
    page = coach.submit(page, "Opslaan", agreements="Zomers meer uren.")
    assert "Nog niet bezocht" in page.text
    page = coach.submit(coach.follow(page, "Bezoek vastleggen"), "Goedkeuren", kvk="0000 0002")
    assert "Goedgekeurd" in page.text
    page = coach.follow(page, "Iemand uitnodigen")
    page = coach.submit(
        page, "Uitnodiging maken", display_name="Bea Loof", email="bea@kwekerij.example"
    )
    assert "/invitations/" in page.one("code").text
    late = coach.post(
        "callbacks.handle", {"outcome": "Nog eens"}, callbackrequest=asked, expect=409
    )
    assert "Iemand anders was u net voor" in late.text


def test_a_refusal_and_a_change_need_words_and_a_plain_yes_needs_none(
    coach: Browser, officer: Browser, sent: Proposal, database: Database, cast: Cast
) -> None:
    page = officer.get("clearances.decide", proposal=sent.id)
    for button in ("Akkoord met aanpassing", "Niet akkoord, reden"):
        refused = officer.submit(page, button, expect=422)
        assert "Schrijf op wat er anders moet" in refused.text
    officer.submit(page, "Akkoord met aanpassing", reason="Begin met drie dagen.")
    assert "Begin met drie dagen." in coach.get("proposals.show", proposal=sent.id).text
    assert _proposal(database, cast).state is ProposalState.SHOWN_TO_YOUTH


def test_a_refused_proposal_is_withdrawn_and_the_coach_reads_why(
    coach: Browser, officer: Browser, sent: Proposal, database: Database, cast: Cast
) -> None:
    page = officer.get("clearances.decide", proposal=sent.id)
    officer.submit(page, "Niet akkoord, reden", reason="Eerst de training afronden.")
    page = coach.get("proposals.show", proposal=sent.id)
    assert "Ingetrokken" in page.text
    assert "Eerst de training afronden." in page.text
    assert _proposal(database, cast).state is ProposalState.WITHDRAWN


def test_of_two_who_decide_at_once_the_second_sees_what_the_first_did(
    coach: Browser, officer: Browser, sent: Proposal, database: Database, cast: Cast
) -> None:
    page = officer.get("clearances.decide", proposal=sent.id)
    coach.submit(coach.get("proposals.show", proposal=sent.id), "Voorstel intrekken")
    late = officer.submit(page, "Akkoord", expect=409)
    assert "Deze stap kan nu niet" in late.text
    assert "Ingetrokken" in late.text
    assert _proposal(database, cast).state is ProposalState.WITHDRAWN


def test_two_coaches_record_different_answers_and_the_first_counts(
    app: Flask, coach: Browser, officer: Browser, sent: Proposal, database: Database, cast: Cast
) -> None:
    _clear(officer, sent)
    other = Browser(app).log_in(cast[Role.COACH])
    yes = coach.get("proposal_steps.say_yes", proposal=sent.id)
    no = other.get("proposal_steps.say_no", proposal=sent.id)
    coach.submit(yes, "Ja opslaan", words="Ja, graag.")
    late = other.submit(no, "Nee opslaan", expect=409, reason="hours")
    assert "De jongere wil" in late.text
    assert "Ja, graag." in late.text
    assert _proposal(database, cast).state is ProposalState.YOUTH_YES


def test_a_step_that_does_not_exist_from_here_changes_nothing_and_says_so(
    coach: Browser, sent: Proposal, database: Database, cast: Cast
) -> None:
    for endpoint in ("say_yes", "say_no", "plan_introduction"):
        page = coach.get(f"proposal_steps.{endpoint}", proposal=sent.id, expect=409)
        assert "Deze stap kan nu niet" in page.text
    page = coach.post("proposal_steps.share", {"version": "1"}, proposal=sent.id, expect=409)
    assert "Deze stap kan nu niet" in page.text
    page = coach.get("placements.plan", proposal=sent.id, expect=409)
    assert "Deze stap kan nu niet" in page.text
    assert _proposal(database, cast).state is ProposalState.OFFICER_CHECK


def test_consent_taken_back_takes_the_card_away_at_once(
    coach: Browser, officer: Browser, sent: Proposal, database: Database, cast: Cast
) -> None:
    _clear(officer, sent)
    _say_yes(coach, sent)
    _share(coach, sent)
    assert "Nu te zien" in coach.get("disclosures.index", youth=cast.youth.id).text
    coach.submit(coach.get("proposals.show", proposal=sent.id), "Toestemming intrekken")
    ledger = officer.get("disclosures.index", youth=cast.youth.id).text
    assert "Niet meer te zien" in ledger
    assert "Ik wil dit graag proberen." in ledger
    assert "Nu te zien" not in ledger
    assert _proposal(database, cast).state is ProposalState.WITHDRAWN


def test_a_no_keeps_its_reason_and_the_employer_never_knew(
    coach: Browser, officer: Browser, sent: Proposal, cast: Cast
) -> None:
    _clear(officer, sent)
    page = coach.get("proposal_steps.say_no", proposal=sent.id)
    refused = coach.submit(page, "Nee opslaan", expect=422)
    assert "Waar ligt het aan" in refused.one(".error-summary").text
    page = coach.submit(refused, "Nee opslaan", reason="travel", words="Te ver fietsen.")
    assert "Te ver fietsen." in page.text
    assert "De reis" in page.text
    assert "Nog niets gedeeld" in coach.get("disclosures.index", youth=cast.youth.id).text
