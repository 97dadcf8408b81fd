"""A probation officer records a curfew on a phone, without JavaScript, in a handful of taps."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from sqlmodel import select

from tests.support.accessibility import PHONE, assert_accessible
from tests.support.builders import Cast, a_cast, a_youth, assign
from uitweg.db import Database
from uitweg.domain.roles import Role
from uitweg.models import Condition

pytestmark = pytest.mark.browser

Screens = Callable[..., Page]


@pytest.fixture
def cast(sqlite: Database) -> Cast:
    """A small world."""
    return a_cast(sqlite)


def _stored(sqlite: Database, cast: Cast) -> list[Condition]:
    with sqlite.read() as session:
        query = select(Condition).where(Condition.youth_id == cast.youth.id)
        return sorted(session.exec(query), key=lambda each: (each.recorded_at, each.version))


def test_a_curfew_takes_two_times_and_five_taps(
    new_screen: Screens, sqlite: Database, cast: Cast
) -> None:
    screen = new_screen(cast[Role.PROBATION_OFFICER], width=PHONE, javascript=False)
    screen.goto(f"/youths/{cast.youth.id}/conditions")
    screen.get_by_role("link", name="Voorwaarde vastleggen").click()
    screen.get_by_role("link", name="Locatiegebod").click()
    screen.get_by_label("Thuis vanaf").fill("20:00")
    screen.get_by_label("Tot", exact=True).fill("07:00")
    screen.get_by_label("Tot", exact=True).press("Enter")  # the same as the first button
    assert "elke dag van 20.00 uur tot 7.00 uur" in screen.locator("main").inner_text()
    screen.get_by_role("button", name="Vastleggen").click()
    assert "Vastgelegd: Locatiegebod" in screen.get_by_role("status").inner_text()
    (condition,) = _stored(sqlite, cast)
    assert len(condition.parameters["windows"]) == 7


def test_rows_are_added_and_errors_shown_without_losing_a_word(
    new_screen: Screens, sqlite: Database, cast: Cast
) -> None:
    screen = new_screen(cast[Role.PROBATION_OFFICER], width=PHONE)
    screen.goto(f"/youths/{cast.youth.id}/conditions/new?kind=reporting_duty")
    screen.get_by_label("di", exact=True).check()
    screen.get_by_label("Begint om").fill("15:30")
    screen.get_by_label("Waar staat dit?").fill("Vonnis 7")
    screen.get_by_role("button", name="Nog een regel").click()
    assert_accessible(screen)
    screen.get_by_role("button", name="Bekijk het gevolg").click()
    assert screen.title().startswith("Fout:")
    assert_accessible(screen)
    screen.get_by_role("link", name="Eindigt om").click()
    screen.locator(":focus").fill("16:15")
    assert screen.get_by_label("Waar staat dit?").input_value() == "Vonnis 7"
    screen.get_by_role("button", name="Bekijk het gevolg").click()
    assert_accessible(screen)
    screen.get_by_role("button", name="Aanpassen").click()
    assert screen.get_by_label("Eindigt om").first.input_value() == "16:15"
    screen.get_by_role("button", name="Bekijk het gevolg").click()
    screen.get_by_role("button", name="Vastleggen").click()
    (condition,) = _stored(sqlite, cast)
    slot = {"days": ["tue"], "start": "15:30", "end": "16:15"}
    assert condition.parameters["windows"] == [slot]


def test_a_place_and_an_effect_of_another_kind_are_drawn_and_told(
    new_screen: Screens, cast: Cast
) -> None:
    screen = new_screen(cast[Role.PROBATION_OFFICER], width=PHONE)
    screen.goto(f"/youths/{cast.youth.id}/conditions/new?kind=location_ban")
    screen.get_by_label("Middelpunt").fill("51.9, 4.47")
    screen.get_by_label("Straal").fill("1,5")
    screen.get_by_role("button", name="Bekijk het gevolg").click()
    assert "vacatures vallen weg" in screen.locator("main").inner_text()
    assert_accessible(screen)
    screen.get_by_role("button", name="Vastleggen").click()
    assert screen.get_by_role("img", name="Kaart met 1 verboden gebied").is_visible()
    screen.goto(f"/youths/{cast.youth.id}/conditions/new?kind=other")
    screen.get_by_label("Heeft dit gevolgen").select_option("supervised_housing")
    screen.get_by_role("button", name="Gevolg toevoegen").click()
    screen.get_by_label("Hoe laat binnen?").fill("22:00")
    assert_accessible(screen)
    screen.get_by_role("button", name="Bekijk het gevolg").click()
    assert screen.get_by_role("link", name="Vanaf hoe laat").is_visible()
    assert_accessible(screen)


def test_pages_without_conditions_say_what_to_do(
    new_screen: Screens, sqlite: Database, cast: Cast
) -> None:
    with sqlite.write() as session:
        youth = a_youth(session, given_name="Sem", conditions_known=False)
        for role in (Role.COACH, Role.PROBATION_OFFICER):
            assign(session, cast[role], youth)
    for role in (Role.COACH, Role.PROBATION_OFFICER):
        screen = new_screen(cast[role])
        screen.goto(f"/youths/{youth.id}/conditions")
        assert "Nog geen voorwaarden" in screen.locator("main").inner_text()
        assert_accessible(screen)
    screen.get_by_role("button", name="Er zijn geen voorwaarden").click()
    assert "Dat is zo vastgelegd" in screen.locator("main").inner_text()
    assert_accessible(screen)
