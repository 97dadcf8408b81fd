"""A request for other times: from the coach to the officer and back, and the proposal moves on."""

from uuid import uuid4

import pytest
from flask import Flask
from sqlmodel import select

from tests.support.browser_client import Browser
from tests.support.builders import Cast, a_cast, a_condition
from tests.support.page import Page
from uitweg.db import Database
from uitweg.domain.proposals import ProposalState
from uitweg.domain.roles import Role
from uitweg.models import Condition, Proposal, VariationRequest, VariationState

SLOT = {"windows": [{"days": ["tue"], "start": "14:00", "end": "14:45"}], "travel_buffer_min": 0}
"""A slot during the Tuesday shift, which ends at three."""


@pytest.fixture
def cast(database: Database) -> Cast:
    """A world in which a reporting slot clashes with the work that is proposed."""
    cast = a_cast(database)
    with database.write() as session:
        a_condition(session, cast.youth, "reporting_duty", parameters=SLOT)
    return cast


@pytest.fixture
def coach(app: Flask, cast: Cast) -> Browser:
    """The coach, logged in."""
    return Browser(app).log_in(cast[Role.COACH])


@pytest.fixture
def officer(app: Flask, cast: Cast) -> Browser:
    """The probation officer, logged in."""
    return Browser(app).log_in(cast[Role.PROBATION_OFFICER])


def _ask_page(coach: Browser, cast: Cast) -> Page:
    """The request as it is pre-filled, from the remedy on the page of the place of work."""
    where = {"youth": cast.youth.id, "vacancy": cast.proposal.vacancy_id}
    page = coach.get("suggestions.show", **where)
    link = page.all("main a", "Vraag aan reclassering")[0]
    return coach.visit(link["href"])


def _ask(coach: Browser, cast: Cast) -> Page:
    return coach.submit(_ask_page(coach, cast), "Versturen")


def _requests(database: Database) -> list[VariationRequest]:
    with database.read() as session:
        return list(session.exec(select(VariationRequest)))


def _state(database: Database, cast: Cast) -> ProposalState:
    with database.read() as session:
        return session.get_one(Proposal, cast.proposal.id).state


def _versions(database: Database, cast: Cast) -> list[Condition]:
    with database.read() as session:
        query = select(Condition).where(Condition.youth_id == cast.youth.id)
        return sorted(session.exec(query), key=lambda each: each.version)


def test_a_request_is_filled_in_already_and_holds_the_proposal(
    coach: Browser, cast: Cast, database: Database
) -> None:
    page = _ask_page(coach, cast)
    told = page.one("dl").text
    assert "Meldplicht" in told
    assert "dinsdag 14.00–14.45" in told
    assert page.one("input[name=review_on]")["value"] == "2027-02-23"
    assert "Inpakker in de bakkerij" in page.one("textarea[name=reason]").text
    page = coach.submit(page, "Versturen")
    assert "Bij de reclassering" in page.text
    assert _state(database, cast) is ProposalState.HELD_FOR_VARIATION
    assert "andere tijden voor Milan" in coach.get("today.index").text
    assert (
        "U vroeg dit al"
        in coach.get("suggestions.show", youth=cast.youth.id, vacancy=cast.proposal.vacancy_id).text
    )


def test_the_officer_agrees_and_everything_moves_on(
    coach: Browser, officer: Browser, cast: Cast, database: Database
) -> None:
    asked = _ask(coach, cast)
    told = asked.one("dl").text
    page = officer.get("variations.index")
    assert "Inpakker in de bakkerij" in page.text
    page = officer.visit(page.one("main a.row")["href"])
    assert page.one("dl").text == told
    page = officer.submit(page, "Akkoord", reason="Prima, ik heb het aangepast.")
    assert "Akkoord. De nieuwe tijden gelden vanaf nu." in page.text
    assert "Geen open vragen" in page.text
    old, new = _versions(database, cast)
    assert old.parameters == SLOT
    assert new.parameters["windows"] != SLOT["windows"]
    assert new.verified
    assert _state(database, cast) is ProposalState.OFFICER_CHECK
    answered = coach.visit(asked.path)
    assert "Prima, ik heb het aangepast." in answered.text
    timeline = coach.get("youths.show", youth=cast.youth.id).text
    assert "Andere tijden goedgekeurd voor Inpakker in de bakkerij" in timeline


def test_the_officer_refuses_with_a_reason_and_the_condition_stays(
    coach: Browser, officer: Browser, cast: Cast, database: Database
) -> None:
    asked = _ask(coach, cast)
    page = officer.visit(asked.path)
    page = officer.submit(page, "Niet akkoord", expect=422)
    assert "Schrijf op waarom dit niet kan" in page.one(".error-summary").text
    officer.submit(page, "Niet akkoord", reason="Er is geen ander moment vrij.")
    assert "Er is geen ander moment vrij." in coach.visit(asked.path).text
    assert len(_versions(database, cast)) == 1
    assert _state(database, cast) is ProposalState.OFFICER_CHECK


def test_the_same_form_sent_twice_is_one_request(
    coach: Browser, cast: Cast, database: Database
) -> None:
    page = _ask_page(coach, cast)
    first, again = (coach.submit(page, "Versturen") for _ in range(2))
    assert first.path == again.path
    assert len(_requests(database)) == 1


def test_two_officers_cannot_both_decide(
    app: Flask, coach: Browser, officer: Browser, cast: Cast, database: Database
) -> None:
    asked = _ask(coach, cast)
    second = Browser(app).log_in(cast[Role.PROBATION_OFFICER])
    mine, theirs = officer.visit(asked.path), second.visit(asked.path)
    second.submit(theirs, "Niet akkoord", reason="Kan niet.")
    page = officer.submit(mine, "Akkoord", expect=409, reason="Goed idee")
    assert "Iemand anders besliste al" in page.text
    assert "Niet akkoord" in page.one(".badge").text
    assert [each.state for each in _requests(database)] == [VariationState.REFUSED]


def test_a_request_about_an_old_version_can_no_longer_be_agreed_to(
    coach: Browser, officer: Browser, cast: Cast, database: Database
) -> None:
    asked = _ask(coach, cast)
    early = officer.visit(asked.path)
    page = officer.get(
        "conditions.change", youth=cast.youth.id, condition=_versions(database, cast)[0].id
    )
    page = officer.submit(page, "Bekijk het gevolg", **{"windows-0-start": "13:30"})
    officer.submit(page, "Vastleggen")
    late = officer.submit(early, "Akkoord", expect=409)
    assert "De voorwaarde is veranderd" in late.text
    assert not late.has("button", "Akkoord") or not late.has("button[value=accept]")
    assert [each.state for each in _requests(database)] == [VariationState.OPEN]
    assert _state(database, cast) is ProposalState.HELD_FOR_VARIATION
    officer.submit(late, "Niet akkoord", reason="Vraag het opnieuw.")


def test_a_coach_takes_a_request_back_and_the_proposal_goes_on(
    coach: Browser, cast: Cast, database: Database
) -> None:
    page = _ask(coach, cast)
    coach.submit(page, "Vraag intrekken")
    assert _state(database, cast) is ProposalState.OFFICER_CHECK
    request = _requests(database)[0]
    coach.post("variations.withdraw", {"version": "1"}, variationrequest=request.id, expect=409)


@pytest.mark.parametrize("edit", ["", "{}", "[]", "geen json", '{"change": "shift.end"}'])
def test_only_what_the_rules_found_can_be_asked(
    coach: Browser, cast: Cast, database: Database, edit: str
) -> None:
    where = {"youth": cast.youth.id, "vacancy": cast.proposal.vacancy_id}
    coach.get("today.index")
    data = {
        "csrf_token": coach.csrf_token,
        "edit": edit,
        "reason": "Daarom",
        "form_key": uuid4().hex,
    }
    answer = coach.send("POST", coach.path_of("variations.ask", **where), data=data)
    assert answer.status_code in (409, 422)
    assert _requests(database) == []
    coach.get("variations.ask", **where, edit="99", expect=404)


def test_a_request_with_a_reason_that_says_nothing_keeps_what_was_typed(
    coach: Browser, cast: Cast, database: Database
) -> None:
    page = _ask_page(coach, cast)
    page = coach.submit(page, "Versturen", expect=422, reason="x", review_on="2027-05-01")
    assert page.one("input[name=review_on]")["value"] == "2027-05-01"
    assert page.one("textarea[name=reason]").text == "x"
    assert "dinsdag 14.00–14.45" in page.one("dl").text
    assert _requests(database) == []
