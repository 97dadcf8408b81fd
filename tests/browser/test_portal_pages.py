"""The employers' pages in a real browser: axe on each, and a place posted on a bare phone."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from playwright.sync_api import Page

from tests.support.accessibility import assert_accessible
from tests.support.builders import a_vacancy, a_youth, assign
from tests.support.portal_world import (
    OnTheDesk,
    Portal,
    a_portal,
    an_introduction,
    on_the_desk,
    shared,
)
from uitweg.db import Database

pytestmark = pytest.mark.browser

Screens = Callable[..., Page]


@pytest.fixture
def portal(sqlite: Database) -> Portal:
    """A firm with something on every page."""
    with sqlite.write() as session:
        return a_portal(session)


@pytest.fixture
def desk(sqlite: Database, portal: Portal) -> OnTheDesk:
    """A card to answer and somebody at work."""
    with sqlite.write() as session:
        return on_the_desk(session, portal)


def _meeting(sqlite: Database, portal: Portal) -> str:
    with sqlite.write() as session:
        youth = a_youth(session, given_name="Bo")
        assign(session, portal.coach, youth)
        other = replace(portal, youth=youth, vacancy=a_vacancy(session, portal.firm))
        proposal = shared(session, other)
        an_introduction(session, other, proposal)
        return f"/portal/proposals/{proposal.share_key}"


def test_every_page_of_the_portal_is_accessible(
    new_screen: Screens, sqlite: Database, portal: Portal, desk: OnTheDesk
) -> None:
    place, share = f"/portal/places/{portal.vacancy.id}", f"/portal/proposals/{desk.share}"
    own = new_screen(portal.employer)
    for path in (
        *("/portal", "/portal/places/new", place, f"{place}/edit", f"{place}/close"),
        *(share, f"{share}/no", _meeting(sqlite, portal), f"/portal/work/{desk.placement}"),
        *("/portal/people", "/portal/people/invite", "/portal/explanation"),
        f"/portal/proposals/{uuid4()}",
    ):
        own.goto(path)
        assert_accessible(own)
    visitor = new_screen()
    for path in ("/portal/call-me", "/portal/call-me/thanks"):
        visitor.goto(path)
        assert_accessible(visitor)


def test_a_place_is_posted_on_a_phone_without_javascript(
    new_screen: Screens, portal: Portal
) -> None:
    phone = new_screen(portal.employer, javascript=False)
    phone.goto("/portal")
    phone.get_by_role("link", name="Nieuwe plek").click()
    phone.get_by_label("Wat gaat iemand doen?").fill("Helpen in de werkplaats")
    phone.get_by_role("button", name="Plek insturen").click()
    assert phone.title().startswith("Fout:")
    title = phone.get_by_label("Wat gaat iemand doen?")
    assert title.input_value() == "Helpen in de werkplaats"
    for day in ("ma", "wo"):
        phone.get_by_label(day, exact=True).check()
    phone.get_by_label("Vanaf hoe laat?").fill("09:00")
    phone.get_by_label("Tot hoe laat?").fill("15:00")
    phone.get_by_label("Ja, een vaste begeleider").check()
    phone.get_by_label("Nee, niet nodig").check()
    phone.get_by_label("Wat kan iemand hier leren?").fill("banden plakken")
    phone.get_by_label("Wat betaalt u per uur?").fill("15,50")
    phone.get_by_role("button", name="Plek insturen").click()
    assert "Wij kijken binnen 3 werkdagen mee." in phone.get_by_role("status").inner_text()


def test_the_form_with_its_errors_and_details_is_accessible(
    new_screen: Screens, portal: Portal
) -> None:
    screen = new_screen(portal.employer)
    screen.goto("/portal/places/new")
    screen.get_by_text("Meer over deze plek").click()
    screen.get_by_label("Meer over het werk").fill("Samen met twee monteurs.")
    screen.get_by_role("button", name="Plek insturen").click()
    assert screen.get_by_label("Meer over het werk").input_value() == "Samen met twee monteurs."
    assert_accessible(screen)
