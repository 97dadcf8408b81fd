"""Every page as its readers see it: filled, empty and wrong; light, dark, narrow, forced colours.

Axe finds a part of the problems, so the screens were looked at as well; this keeps what it finds
at nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from playwright.sync_api import Page

from tests.support.accessibility import assert_accessible
from tests.support.builders import (
    Cast,
    a_cast,
    a_condition,
    a_vacancy,
    a_youth,
    an_account,
    assign,
    papers_of,
)
from uitweg.access.actor import actor_of
from uitweg.db import Database
from uitweg.domain.condition_facts import ConditionKind
from uitweg.domain.roles import Role
from uitweg.models import Account
from uitweg.services import invitations
from uitweg.services.invitations import Invitee

pytestmark = pytest.mark.browser

Screens = Callable[..., Page]


@pytest.fixture
def cast(sqlite: Database) -> Cast:
    """A world with something on every page."""
    cast = a_cast(sqlite)
    with sqlite.write() as session:
        papers = papers_of(session, cast[Role.COACH], cast.proposal)
        areas = [
            {"circle": {"center": [51.92, 4.47], "radius_km": 0.4}},
            {"polygon": [[51.87, 4.5], [51.89, 4.5], [51.88, 4.53]]},
        ]
        a_condition(session, cast.youth, "location_ban", parameters={"areas": areas})
        thin = a_youth(session, given_name="Sem", skills=[], interests=[])
        assign(session, cast[Role.COACH], thin)
        slot = {"windows": [{"days": ["tue"], "start": "13:00", "end": "14:00"}]}
        a_condition(session, cast.youth, "reporting_duty", parameters=slot)
        a_condition(
            session,
            cast.youth,
            "substance_ban",
            verified=False,
            valid_until=date(2027, 5, 1),
            parameters={"substances": ["alcohol"]},
        )
        a_vacancy(session, title="Bediening in het café", tasks=["serves_alcohol"])
        for number in range(5):
            a_vacancy(session, title=f"Hulp in werkplaats {number}")
    return replace(cast, papers=papers)


def _condition_pages(cast: Cast) -> Iterator[tuple[Role, str]]:
    youth = f"/youths/{cast.youth.id}"
    assert cast.papers is not None
    condition = f"{youth}/conditions/{cast.papers.condition.id}"
    yield Role.PROBATION_OFFICER, f"{youth}/conditions"
    yield Role.PROBATION_OFFICER, f"{youth}/conditions/new"
    for kind in ConditionKind:
        yield Role.PROBATION_OFFICER, f"{youth}/conditions/new?kind={kind.value}"
    yield Role.PROBATION_OFFICER, f"{condition}/change"
    yield Role.PROBATION_OFFICER, f"{condition}/lift"
    yield Role.PROBATION_OFFICER, "/variations"
    yield Role.PROBATION_OFFICER, f"/variations/{cast.papers.request.id}"
    yield Role.PROBATION_OFFICER, f"/flags/{cast.papers.flag.id}"
    yield Role.COACH, "/variations"
    yield Role.COACH, f"/variations/{cast.papers.request.id}"
    yield Role.COACH, f"/flags/{cast.papers.flag.id}"
    yield Role.COACH, f"{youth}/work/{cast.vacancy.id}/variation"


def _pages(cast: Cast) -> Iterator[tuple[Role, str]]:
    youth = f"/youths/{cast.youth.id}"
    yield from _condition_pages(cast)
    yield Role.COACH, "/today"
    yield Role.COACH, "/youths"
    yield Role.COACH, "/youths?q=zzz"
    yield Role.COACH, youth
    yield Role.COACH, f"{youth}/work"
    yield Role.COACH, f"{youth}/work/not-now"
    yield Role.COACH, f"{youth}/work/{cast.vacancy.id}"
    yield Role.COACH, f"{youth}/profile"
    yield Role.COACH, f"{youth}/conditions"
    yield Role.COACH, f"{youth}/work/{cast.vacancy.id}/proposal"
    yield Role.COACH, "/proposals"
    yield Role.COACH, f"/proposals/{cast.proposal.id}"
    yield Role.COACH, "/vacancies"
    yield Role.COACH, f"/vacancies/{cast.vacancy.id}"
    yield Role.COACH, "/account"
    yield Role.COACH, f"/youths/{uuid4()}"
    yield Role.COACH, "/audit"
    yield Role.PROBATION_OFFICER, youth
    yield Role.TEAM_LEAD, "/team"
    yield Role.ADMIN, "/accounts"
    yield Role.ADMIN, "/accounts/invite"
    yield Role.AUDITOR, "/audit"
    yield Role.AUDITOR, "/audit?action=nothing"
    yield Role.EMPLOYER, "/portal"
    yield Role.EMPLOYER, "/account"


def test_every_filled_page_is_accessible(new_screen: Screens, cast: Cast) -> None:
    screens: dict[Role, Page] = {}
    for role, path in _pages(cast):
        screen = screens.get(role) or screens.setdefault(role, new_screen(cast[role]))
        screen.goto(path)
        assert_accessible(screen)


def test_every_empty_page_is_accessible(new_screen: Screens, sqlite: Database) -> None:
    with sqlite.write() as session:
        accounts = {role: an_account(session, role) for role in Role}
    for role, paths in {
        Role.COACH: ("/today", "/youths", "/proposals", "/vacancies"),
        Role.TEAM_LEAD: ("/team",),
        Role.PROBATION_OFFICER: ("/youths", "/variations"),
        Role.EMPLOYER: ("/portal",),
    }.items():
        screen = new_screen(accounts[role])
        for path in paths:
            screen.goto(path)
            assert_accessible(screen)


def test_the_pages_before_the_login_are_accessible(
    new_screen: Screens, sqlite: Database, cast: Cast
) -> None:
    with sqlite.write() as session:
        _, token = invitations.invite(
            session,
            actor_of(session.get_one(Account, cast[Role.ADMIN].id)),
            Invitee("nieuw@uitweg.example", "Nieuwe Collega", Role.COACH),
            now=cast.proposal.proposed_at,
        )
    screen = new_screen()
    for path in ("/login", "/about", f"/invitations/{token}", "/invitations/" + "x" * 43, "/nope"):
        screen.goto(path)
        assert_accessible(screen)


def test_a_form_with_errors_keeps_what_was_typed_and_is_accessible(
    new_screen: Screens, cast: Cast
) -> None:
    screen = new_screen(cast[Role.COACH])
    screen.goto(f"/youths/{cast.youth.id}/profile")
    screen.get_by_label("Voornaam").fill("")
    screen.get_by_label("Waar is deze jongere goed in?").fill("lassen\nkoken")
    screen.get_by_label("Postcode van thuis").fill("geen postcode")
    screen.get_by_role("button", name="Opslaan").click()
    assert screen.title().startswith("Fout:")
    assert screen.get_by_label("Waar is deze jongere goed in?").input_value() == "lassen\nkoken"
    assert_accessible(screen)

    screen.goto(f"/youths/{cast.youth.id}/work/{cast.vacancy.id}/proposal")
    screen.get_by_label("Bericht aan de werkgever").fill("Milan heeft een enkelband")
    screen.get_by_role("button", name="Versturen").click()
    assert "enkelband, Milan" in screen.locator(".error-summary").inner_text()
    assert_accessible(screen)

    visitor = new_screen()
    visitor.goto("/login")
    visitor.get_by_role("button", name="Inloggen").click()
    assert visitor.title().startswith("Fout:")
    assert_accessible(visitor)
