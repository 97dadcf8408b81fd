"""The probation officer's conditions from the form to what it does, and who sees what of it."""

import re
from typing import Any

import pytest
from flask import Flask
from sqlmodel import select

from tests.support.browser_client import Browser
from tests.support.builders import Cast, a_cast, a_condition, a_vacancy, a_youth, assign
from tests.support.moment import NOW
from uitweg.access.actor import actor_of
from uitweg.clock import local_day
from uitweg.db import Database
from uitweg.domain.placements import PlacementState
from uitweg.domain.roles import Role
from uitweg.models import Condition, Flag, Placement, Vacancy, Youth
from uitweg.services.placements import start_placement

DAYS = ["mon", "tue"]
"""The days of the builders' shifts, from nine to three."""
AT_HOME = {"windows-0-days": DAYS, "windows-0-from_time": "12:00", "windows-0-until_time": "07:00"}
SECRET_PLACE, SECRET_PERSON = "52.4321", "P-GEHEIM"


@pytest.fixture
def cast(database: Database) -> Cast:
    """A world in which the youth works as an inpakker and bikes are looked after nearby."""
    cast = a_cast(database)
    with database.write() as session:
        a_vacancy(session, title="Hulp in de tuin")
        start_placement(
            session,
            actor_of(cast[Role.COACH]),
            session.get_one(Youth, cast.youth.id),
            session.get_one(Vacancy, cast.proposal.vacancy_id),
            starts_on=local_day(NOW),
            trial=True,
            now=NOW,
        )
    return cast


@pytest.fixture
def officer(app: Flask, cast: Cast) -> Browser:
    """The probation officer, logged in."""
    return Browser(app).log_in(cast[Role.PROBATION_OFFICER])


@pytest.fixture
def coach(app: Flask, cast: Cast) -> Browser:
    """The coach, logged in."""
    return Browser(app).log_in(cast[Role.COACH])


def _impose(officer: Browser, cast: Cast, kind: str, **typed: Any) -> str:
    """What the preview says of a condition that is then recorded."""
    page = officer.get("conditions.impose", youth=cast.youth.id, kind=kind)
    preview = officer.submit(page, "Bekijk het gevolg", **typed)
    officer.submit(preview, "Vastleggen")
    return preview.text


def _conditions(database: Database, youth: Youth) -> list[Condition]:
    with database.read() as session:
        query = select(Condition).where(Condition.youth_id == youth.id)
        return sorted(session.exec(query), key=lambda each: (each.reference, each.version))


def test_a_curfew_shows_its_effect_first_and_does_nothing_until_it_is_confirmed(
    officer: Browser, cast: Cast, database: Database
) -> None:
    page = officer.get("conditions.impose", youth=cast.youth.id, kind="location_order")
    preview = officer.submit(page, "Bekijk het gevolg", **AT_HOME)
    assert "Thuis: ma, di van 12.00 uur tot 7.00 uur de volgende dag" in preview.text
    assert "2 vacatures vallen weg, 1 plaatsing raakt in de knel" in preview.text
    assert "Hulp in de fietswerkplaats" in preview.text
    assert "Er stopt niets vanzelf" in preview.text
    assert _conditions(database, cast.youth) == []
    back = officer.submit(preview, "Aanpassen")
    assert back.one("input[name=windows-0-from_time]")["value"] == "12:00"


def test_the_vacancy_leaves_the_coachs_page_and_a_running_placement_is_flagged(
    officer: Browser, coach: Browser, cast: Cast, database: Database
) -> None:
    bikes = cast.vacancy.title
    work = coach.get("suggestions.index", youth=cast.youth.id)
    assert bikes in [each.text for each in work.all("article.match h2")]
    _impose(officer, cast, "location_order", **AT_HOME)
    work = coach.get("suggestions.index", youth=cast.youth.id)
    assert bikes not in [each.text for each in work.all("article.match h2")]
    today = coach.get("today.index")
    assert "Inpakker in de bakkerij past niet meer voor Milan" in today.text
    assert "Overleg uiterlijk dinsdag 1 december" in today.text
    timeline = coach.get("youths.show", youth=cast.youth.id)
    assert "Voorwaarde vastgelegd" in timeline.text
    assert "Inpakker in de bakkerij past niet meer voor Milan" in timeline.text
    with database.read() as session:
        assert session.exec(select(Placement)).one().state is PlacementState.TRIAL


def test_a_flag_is_settled_by_people_with_a_reason_long_enough_to_say_something(
    officer: Browser, coach: Browser, cast: Cast, database: Database
) -> None:
    _impose(officer, cast, "location_order", **AT_HOME)
    timeline = coach.get("youths.show", youth=cast.youth.id)
    links = [each["href"] for each in timeline.all("a", "Melding bekijken")]
    with database.read() as session:
        placed = session.exec(select(Flag).where(Flag.placement_id != None)).one()  # noqa: E711
    page = coach.visit(next(link for link in links if str(placed.id) in link))
    assert "thuis" in page.one("ul.reasons").text.lower()
    page = coach.submit(page, "Melding afronden", expect=422, resolution="ok")
    assert page.one("textarea").text == "ok"
    coach.submit(page, "Melding afronden", resolution="Milan werkt op andere dagen.")
    page = coach.get("flags.show", flag=placed.id)
    assert "Milan werkt op andere dagen." in page.text
    assert not page.has("textarea")
    coach.post("flags.resolve", {"resolution": "Nog een keer"}, flag=placed.id, expect=409)


def test_nothing_that_an_employer_can_see_changes(app: Flask, officer: Browser, cast: Cast) -> None:
    employer = Browser(app).log_in(cast[Role.EMPLOYER])
    pages = ("/portal", "/account")
    refused = (f"/youths/{cast.youth.id}/conditions", "/variations")

    def seen() -> list[str | int]:
        """Every byte of the own pages but the token, and only that the others are refused."""
        texts = [employer.send("GET", path).get_data(as_text=True) for path in pages]
        own = [re.sub(r'name="csrf_token" value="[^"]+"', "", text) for text in texts]
        return [*own, *(employer.send("GET", path).status_code for path in refused)]

    employer.get("employers.index")
    before = seen()
    for kind in ("location_order", "inpatient"):
        _impose(officer, cast, kind, **(AT_HOME if kind == "location_order" else {}))
    assert seen() == before
    assert before[-2:] == [403, 403]


def test_a_change_is_a_new_version_and_a_stale_one_is_shown_both(
    app: Flask, officer: Browser, cast: Cast, database: Database
) -> None:
    _impose(
        officer,
        cast,
        "reporting_duty",
        **{"windows-0-days": ["tue"], "windows-0-start": "15:30", "windows-0-end": "16:15"},
    )
    (condition,) = _conditions(database, cast.youth)
    second = Browser(app).log_in(cast[Role.PROBATION_OFFICER])
    where = {"youth": cast.youth.id, "condition": condition.id}
    mine, theirs = (each.get("conditions.change", **where) for each in (officer, second))
    page = second.submit(theirs, "Bekijk het gevolg", **{"windows-0-start": "14:00"})
    second.submit(page, "Vastleggen")
    page = officer.submit(mine, "Bekijk het gevolg", expect=409, **{"windows-0-start": "13:00"})
    assert "Iemand anders wijzigde dit" in page.text
    assert "Di van 14.00 tot 16.15 uur" in page.text
    assert page.one("input[name=windows-0-start]")["value"] == "13:00"
    page = officer.submit(page, "Bekijk het gevolg")
    officer.submit(page, "Vastleggen")
    starts = [each.parameters["windows"][0]["start"] for each in _conditions(database, cast.youth)]
    assert starts == ["15:30", "14:00", "13:00"]
    history = officer.get("conditions.index", youth=cast.youth.id).one("details", "Eerdere").text
    assert "15.30" in history
    assert "14.00" in history


def test_confirming_late_is_as_stale_as_filling_in_late(
    app: Flask, officer: Browser, cast: Cast, database: Database
) -> None:
    with database.write() as session:
        condition = a_condition(session, cast.youth, "travel_ban", verified=False)
    where = {"youth": cast.youth.id, "condition": condition.id}
    page = officer.get("conditions.change", **where)
    preview = officer.submit(page, "Bekijk het gevolg", source_document="Vonnis 1")
    Browser(app).log_in(cast[Role.PROBATION_OFFICER]).post(
        "conditions.verify", {"version": "1"}, **where
    )
    page = officer.submit(preview, "Vastleggen", expect=409)
    assert page.one("input[name=source_document]")["value"] == "Vonnis 1"
    officer.post("conditions.verify", {"version": "1"}, expect=409, **where)


def test_a_condition_is_verified_and_lifted_with_a_reason(
    officer: Browser, coach: Browser, cast: Cast, database: Database
) -> None:
    with database.write() as session:
        condition = a_condition(session, cast.youth, "inpatient", verified=False)
    page = officer.get("conditions.index", youth=cast.youth.id)
    page = officer.submit(page, "Bevestig deze voorwaarde")
    assert "Bevestigd" in page.one("article.card").text
    where = {"youth": cast.youth.id, "condition": condition.id}
    page = officer.get("conditions.lift", **where)
    assert "vacatures komen erbij" in page.text
    officer.submit(page, "Laten vervallen", expect=422, reason="x")
    page = officer.submit(page, "Laten vervallen", reason="De kliniek is klaar.")
    assert "De kliniek is klaar." in page.one("details", "Eerdere versies").text
    assert "Opname" not in [each.text for each in page.all("article h2")]
    assert officer.send("GET", officer.path_of("conditions.change", **where)).status_code == 303
    assert "Voorwaarde vervallen" in coach.get("youths.show", youth=cast.youth.id).text


def test_a_condition_recorded_twice_by_one_form_is_one(
    officer: Browser, cast: Cast, database: Database
) -> None:
    page = officer.get("conditions.impose", youth=cast.youth.id, kind="travel_ban")
    preview = officer.submit(page, "Bekijk het gevolg")
    for _ in range(2):
        officer.submit(preview, "Vastleggen")
    assert len(_conditions(database, cast.youth)) == 1


def test_that_there_are_no_conditions_is_said_out_loud(
    officer: Browser, coach: Browser, cast: Cast, database: Database
) -> None:
    with database.write() as session:
        youth = a_youth(session, given_name="Sem", conditions_known=False)
        for role in (Role.COACH, Role.PROBATION_OFFICER):
            assign(session, cast[role], youth)
    assert "Bel de reclassering" in coach.get("conditions.index", youth=youth.id).text
    page = officer.get("conditions.index", youth=youth.id)
    page = officer.submit(page, "Er zijn geen voorwaarden")
    assert "Dat is zo vastgelegd" in page.text
    assert "er zijn geen voorwaarden" in coach.get("youths.show", youth=youth.id).text
    with database.write() as session:
        a_condition(session, youth, "travel_ban")
    officer.post("conditions.declare_none", youth=youth.id, expect=409)


@pytest.mark.parametrize("role", [Role.COACH, Role.TEAM_LEAD])
def test_places_and_persons_are_the_officers_alone(
    app: Flask, officer: Browser, cast: Cast, database: Database, role: Role
) -> None:
    area = {"circle": {"center": [float(SECRET_PLACE), 4.9], "radius_km": 1.0}}
    with database.write() as session:
        ban = a_condition(session, cast.youth, "location_ban", parameters={"areas": [area]})
        a_condition(session, cast.youth, "contact_ban", parameters={"person_refs": [SECRET_PERSON]})
        effects = [{"kind": "contact_ban", "person_refs": [SECRET_PERSON]}]
        a_condition(session, cast.youth, "other", parameters={"effects": effects})
    where = {"youth": cast.youth.id, "condition": ban.id}
    page = officer.get("conditions.change", **where)
    page = officer.submit(page, "Bekijk het gevolg", **{"areas-0-radius_km": "2"})
    officer.submit(page, "Vastleggen")  # so that there is an earlier version as well
    known = officer.get("conditions.index", youth=cast.youth.id)
    assert SECRET_PLACE in known.html
    assert SECRET_PERSON in known.html
    assert known.has("figure.map svg")
    reader = Browser(app).log_in(cast[role])
    for endpoint in ("conditions.index", "youths.show"):
        page = reader.get(endpoint, youth=cast.youth.id)
        assert SECRET_PLACE not in page.html
        assert SECRET_PERSON not in page.html
        assert not page.has("figure.map")
    page = reader.get("conditions.index", youth=cast.youth.id)
    assert "Gebieden: 1" in page.text
    assert "Personen: 1" in page.text
    for endpoint in ("conditions.change", "conditions.lift"):
        reader.get(endpoint, expect=403, **where)


def test_a_condition_of_somebody_elses_youth_is_as_if_it_did_not_exist(
    officer: Browser, cast: Cast, database: Database
) -> None:
    with database.write() as session:
        other = a_condition(session, cast.other_youth, "travel_ban")
    officer.get("conditions.change", youth=cast.other_youth.id, condition=other.id, expect=404)
    officer.get("conditions.change", youth=cast.youth.id, condition=other.id, expect=404)


def test_a_place_that_nothing_stands_in_the_way_of_stays(
    officer: Browser, coach: Browser, cast: Cast, database: Database
) -> None:
    with database.write() as session:
        a_vacancy(
            session,
            title="Alleen op vrijdag",
            shifts=[{"days": ["fri"], "start": "09:00", "end": "15:00"}],
        )
    _impose(officer, cast, "location_order", **AT_HOME)
    assert "Alleen op vrijdag" in coach.get("suggestions.index", youth=cast.youth.id).text
