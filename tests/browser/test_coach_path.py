"""The coach's main job on a phone: from the login page to a sent proposal in four clicks."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from sqlmodel import select

from tests.support.accessibility import PHONE
from tests.support.applications import StoppedClock
from tests.support.builders import PASSWORD, TOTP_SECRET, a_cast, a_youth, assign
from uitweg.db import Database
from uitweg.domain.proposals import ProposalState
from uitweg.domain.roles import Role
from uitweg.models import Proposal
from uitweg.services.secrets import current_code

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_coach_sends_a_proposal_in_four_clicks(
    new_screen: Callable[..., Page], sqlite: Database, clock: StoppedClock, javascript: bool
) -> None:
    cast = a_cast(sqlite)
    with sqlite.write() as session:
        youth = a_youth(session, given_name="Jesse", team_id=cast.youth.team_id)
        assign(session, cast[Role.COACH], youth)
    screen = new_screen(width=PHONE, javascript=javascript)
    clicks = 0

    def click(role: str, name: str) -> None:
        nonlocal clicks
        screen.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]
        clicks += 1

    screen.goto("/")
    screen.get_by_label("E-mailadres").fill(cast[Role.COACH].email)
    screen.get_by_label("Wachtwoord").fill(PASSWORD)
    screen.get_by_label("Code van 6 cijfers").fill(current_code(TOTP_SECRET, clock()))
    click("button", "Inloggen")
    assert screen.get_by_role("heading", level=1).inner_text() == "Vandaag"
    click("link", "Jesse")
    assert screen.get_by_role("heading", level=1).inner_text() == "Passend werk"
    click("link", "Voorstel doen")
    assert screen.get_by_role("heading", level=1).inner_text() == "Voorstel bevestigen"
    click("button", "Versturen")

    assert clicks == 4
    assert screen.get_by_role("heading", level=1).inner_text() == "Voorstel"
    assert "Bespreek het nu met Jesse" in screen.get_by_role("status").inner_text()
    with sqlite.read() as session:
        sent = session.exec(select(Proposal).where(Proposal.youth_id == youth.id)).one()
    assert sent.state is ProposalState.SHOWN_TO_YOUTH
    assert sent.card["strengths"] == youth.skills
