"""The firm's people, somebody at work, and firms that nobody knows yet."""

import pytest
from flask import Flask
from sqlmodel import select

from tests.support.browser_client import Browser
from tests.support.builders import an_account
from tests.support.portal_world import Portal, a_portal, on_the_desk
from uitweg.db import Database
from uitweg.domain.roles import Role
from uitweg.models import Account, CallbackRequest, Invitation, WorkplaceTalk

CALL = {
    "firm": "Bakkerij Het Begin",
    "contact_name": "Els de Wit",
    "phone": "010 123 45 67",
    "town": "Rotterdam",
}


@pytest.fixture
def portal(database: Database) -> Portal:
    """A visited firm whose employer handles the accounts."""
    with database.write() as session:
        return a_portal(session)


def test_a_manager_invites_a_colleague_of_the_same_firm(
    browser: Browser, database: Database, portal: Portal
) -> None:
    page = browser.follow(browser.log_in(portal.employer).get("employers.people"), "Collega")
    page = browser.submit(page, "Link maken", email="els@firma.example", display_name="Els de Wit")
    assert "/invitations/" in page.one("code").text
    with database.read() as session:
        made = session.exec(select(Invitation)).one()
    assert (made.role, made.employer_id) == (Role.EMPLOYER, portal.firm.id)
    assert made.manages_firm is False


def test_a_colleague_who_is_switched_off_is_out_at_once(
    app: Flask, database: Database, portal: Portal
) -> None:
    with database.write() as session:
        colleague = an_account(session, Role.EMPLOYER, employer_id=portal.firm.id)
    theirs, own = Browser(app).log_in(colleague), Browser(app).log_in(portal.employer)
    theirs.get("employers.index")
    page = own.submit(own.get("employers.people"), "Account uitzetten")
    assert page.has(".badge", "Kan niet inloggen")
    theirs.get("employers.index", expect=303)
    own.submit(page, "Account aanzetten")
    with database.read() as session:
        assert session.get_one(Account, colleague.id).active


def test_who_does_not_manage_changes_nobody(app: Flask, database: Database, portal: Portal) -> None:
    with database.write() as session:
        colleague = an_account(session, Role.EMPLOYER, employer_id=portal.firm.id)
        stranger = an_account(session, Role.EMPLOYER)
    theirs, own = Browser(app).log_in(colleague), Browser(app).log_in(portal.employer)
    theirs.get("employers.people")
    theirs.get("employers.invite_person", expect=403)
    theirs.post("employers.switch_off", person=portal.employer.id, expect=403)
    for somebody in (stranger, portal.coach, portal.employer):
        own.get("employers.people")
        own.post("employers.switch_off", person=somebody.id, expect=404)


def test_a_firm_says_how_it_goes_and_asks_to_talk(
    browser: Browser, database: Database, portal: Portal
) -> None:
    with database.write() as session:
        desk = on_the_desk(session, portal)
    browser.log_in(portal.employer)
    page = browser.get("employers.show_work", placement=desk.placement)
    assert page.h1 == "Sam"
    missing = browser.submit(page, "Versturen", expect=422, on_time="good")
    assert missing.has(".error-summary")
    said = {"on_time": "good", "cooperation": "could_be_better", "learning": "discuss"}
    page = browser.submit(missing, "Versturen", note="Graag even bellen.", **said)
    assert "belt u" in page.text
    assert "Samenwerken: kan beter." in page.text
    page = browser.submit(page, "Ik wil iets bespreken")
    assert page.has("[role=status]", "belt u")
    with database.read() as session:
        assert session.exec(select(WorkplaceTalk)).one().recorded_by == portal.employer.id


def test_anybody_may_ask_to_be_called_three_times_a_day(
    browser: Browser, database: Database
) -> None:
    page = browser.get("employers.call_back")
    wrong = browser.submit(page, "Bel mij terug", expect=422, **{**CALL, "phone": "bel maar"})
    assert wrong.has(".error", "telefoonnummer")
    for _time in range(3):
        assert "3 werkdagen" in browser.submit(page, "Bel mij terug", **CALL).text
    browser.submit(page, "Bel mij terug", expect=429, **CALL)
    with database.read() as session:
        kept = session.exec(select(CallbackRequest)).all()
        assert not session.exec(select(Account)).all()
    assert [each.firm for each in kept] == ["Bakkerij Het Begin"] * 3
    assert "127.0.0.1" not in kept[0].network_hash
