"""The pages of proposals, placements, firms and notices, in the states that readers see."""

from collections.abc import Callable
from uuid import UUID

import pytest
from playwright.sync_api import Page
from sqlmodel import Session

from tests.support.accessibility import assert_accessible
from tests.support.builders import Cast, a_cast, a_proposal, a_vacancy
from tests.support.moment import NOW
from tests.support.placement_builders import a_callback, a_disclosure, a_placement, a_talk
from uitweg.db import Database
from uitweg.domain.proposals import ProposalState
from uitweg.domain.roles import Role
from uitweg.models import Employer, EmployerStatus, Vacancy, VacancyState

pytestmark = pytest.mark.browser

Screens = Callable[..., Page]
IN_BETWEEN = (
    ProposalState.SHOWN_TO_YOUTH,
    ProposalState.SHARED_WITH_EMPLOYER,
)


def _visited_firm(session: Session, key: UUID) -> None:
    firm = session.get_one(Employer, key)
    firm.status, firm.visited_on, firm.town = EmployerStatus.VETTED, NOW.date(), "Schiedam"
    firm.agreements = "Joris is er op maandag en dinsdag."
    session.add(firm)


def _sent_in(session: Session, key: UUID) -> Vacancy:
    firm = session.get_one(Employer, key)
    title, state = "Hulp in de kas", VacancyState.SUBMITTED
    return a_vacancy(session, firm, title=title, state=state, submitted_at=NOW)


@pytest.fixture
def paths(sqlite: Database) -> tuple[Cast, list[tuple[Role, str]]]:
    """A world in the middle of its work, and the addresses to look at."""
    cast = a_cast(sqlite)
    coach, firm = cast[Role.COACH], cast.employer_id
    with sqlite.write() as session:
        placement = a_placement(session, cast.youth)
        a_talk(session, placement, coach)
        a_disclosure(session, cast.proposal, coach)
        keys = []
        for state in IN_BETWEEN:
            vacancy = a_vacancy(session, session.get_one(Employer, firm), title=f"Plek {state}")
            proposal = a_proposal(session, coach, cast.youth, vacancy)
            proposal.state = state
            session.add(proposal)
            keys.append(proposal.id)
        _visited_firm(session, firm)
        waiting, asked = _sent_in(session, firm), a_callback(session)
    for_coach = [
        *_case_pages(f"/youths/{cast.youth.id}", f"/placements/{placement.id}", *keys),
        *_firm_pages(f"/employers/{firm}", f"/vacancies/{waiting.id}", f"/callbacks/{asked.id}"),
    ]
    for_officer = [
        "/clearances",
        f"/proposals/{cast.proposal.id}/clearance",
        f"/placements/{placement.id}",
        "/notices",
    ]
    officer = Role.PROBATION_OFFICER
    pairs = [(Role.COACH, path) for path in for_coach] + [(officer, path) for path in for_officer]
    return cast, pairs


def _case_pages(youth: str, place: str, shown: UUID, shared: UUID) -> list[str]:
    return [
        f"/proposals/{shown}",
        f"/proposals/{shown}/yes",
        f"/proposals/{shown}/no",
        f"/proposals/{shared}",
        f"/proposals/{shared}/introduction",
        f"/proposals/{shared}/yes",  # a step that cannot be
        f"{youth}/placements",
        f"{youth}/disclosures",
        place,
        *(f"{place}/{form}" for form in ("agreements", "talk", "convert", "end")),
        "/notices",
    ]


def _firm_pages(employer: str, vacancy: str, asked: str) -> list[str]:
    return [
        "/vacancy-checks",
        f"{vacancy}/check",
        "/callbacks",
        asked,
        "/employers",
        "/employers/add",
        employer,
        *(f"{employer}/{form}" for form in ("edit", "visit", "invite")),
    ]


def test_every_page_of_the_workflow_is_accessible(
    new_screen: Screens, paths: tuple[Cast, list[tuple[Role, str]]]
) -> None:
    cast, addresses = paths
    screens: dict[Role, Page] = {}
    for role, path in addresses:
        screen = screens.get(role) or screens.setdefault(role, new_screen(cast[role]))
        screen.goto(path)
        assert_accessible(screen)
