"""An employer, a coach and an officer in three screens: from a posted place to a trial."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page

from tests.support.applications import StoppedClock
from tests.support.builders import a_cast
from uitweg.db import Database
from uitweg.domain.roles import Role

pytestmark = pytest.mark.browser

TITLE = "Fietsen nakijken"


def _click(screen: Page, role: str, name: str) -> None:
    screen.get_by_role(role, name=name, exact=role == "button").first.click()  # type: ignore[arg-type]


def _post(screen: Page) -> None:
    screen.goto("/portal/places/new")
    screen.get_by_label("Wat gaat iemand doen?").fill(TITLE)
    screen.locator("input[name=days][value=mon]").check()
    screen.get_by_label("Vanaf hoe laat?").fill("09:00")
    screen.get_by_label("Tot hoe laat?").fill("15:00")
    screen.get_by_label("Ja, een vaste begeleider").check()
    screen.get_by_label("Nee, niet nodig").check()
    screen.get_by_label("Wat kan iemand hier leren?").fill("banden plakken")
    screen.get_by_label("Wat betaalt u per uur?").fill("16,50")
    _click(screen, "button", "Plek insturen")


def _propose(coach: Page, youth: object) -> None:
    coach.goto("/vacancy-checks")
    _click(coach, "link", TITLE)
    _click(coach, "button", "Openzetten")
    coach.goto(f"/youths/{youth}/work")
    card = coach.locator("article.match").filter(has_text=TITLE)
    card.get_by_role("link", name="Voorstel doen").click()
    _click(coach, "button", "Versturen")


def _clear(officer: Page) -> None:
    officer.goto("/clearances")
    officer.get_by_role("link").filter(has_text=TITLE).click()
    _click(officer, "button", "Akkoord")


def _answer(employer: Page, button: str) -> None:
    employer.goto("/portal")
    employer.get_by_role("link").filter(has_text=TITLE).first.click()
    if employer.get_by_role("button", name=button, exact=True).count() == 0:
        employer.locator("a[href*='/portal/proposals/']").first.click()
    _click(employer, "button", button)


def test_three_people_bring_a_youth_to_a_first_day(
    new_screen: Callable[..., Page], sqlite: Database, clock: StoppedClock
) -> None:
    cast = a_cast(sqlite)
    roles = (Role.EMPLOYER, Role.COACH, Role.PROBATION_OFFICER)
    employer, coach, officer = (new_screen(cast[role], javascript=False) for role in roles)
    _post(employer)
    _propose(coach, cast.youth.id)
    here = coach.url
    _clear(officer)
    coach.goto(here)
    _click(coach, "link", "De jongere zegt ja")
    coach.get_by_label("Wat zegt de jongere zelf?").fill("Ik wil dit graag proberen.")
    _click(coach, "button", "Ja opslaan")
    _click(coach, "button", "Delen met de werkgever")
    _answer(employer, "Kennismaken")
    coach.goto(here)
    _click(coach, "link", "Kennismaking plannen")
    coach.get_by_label("Op welke dag?").fill((clock() + timedelta(days=2)).date().isoformat())
    coach.get_by_label("Hoe laat?").fill("10:00")
    coach.get_by_label("Waar spreekt u af?").fill("Bij de balie")
    _click(coach, "button", "Plannen")
    _answer(employer, "Ja, welkom")
    coach.goto(here)
    _click(coach, "link", "Plaatsing plannen")
    coach.get_by_label("Wat is de eerste werkdag?").fill(clock().date().isoformat())
    _click(coach, "button", "Plaatsing plannen")
    coach.get_by_role("link").filter(has_text=TITLE).click()
    assert coach.get_by_role("heading", level=1).inner_text() == TITLE
    assert "Proefplaatsing" in coach.locator(".card .badge").first.inner_text()
    officer.goto(f"/youths/{cast.youth.id}")
    assert f"zegt ja: {TITLE}" in officer.locator(".timeline").inner_text()
