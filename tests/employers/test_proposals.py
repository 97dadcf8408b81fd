"""Proposals in the portal: a card, an answer, and nothing of what lies behind it."""

from datetime import datetime
from uuid import uuid4

import pytest
from flask import Flask
from sqlmodel import select

from tests.support.browser_client import Browser
from tests.support.builders import MANDATED, an_account, an_employer
from tests.support.portal_world import Portal, a_portal, an_introduction, shared
from uitweg.access.actor import actor_of
from uitweg.db import Database
from uitweg.domain.proposals import ProposalState
from uitweg.domain.roles import Role
from uitweg.models import AuditEvent, Consent, Proposal
from uitweg.services.consents import withdraw_consent


@pytest.fixture
def portal(database: Database) -> Portal:
    """A firm with an open place."""
    with database.write() as session:
        return a_portal(session, supervision=MANDATED)


@pytest.fixture
def proposal(database: Database, portal: Portal) -> Proposal:
    """A proposal on the firm's desk."""
    with database.write() as session:
        return shared(session, portal)


def _state(database: Database, proposal: Proposal) -> ProposalState:
    with database.read() as session:
        return session.get_one(Proposal, proposal.id).state


def test_a_firm_reads_the_card_and_no_name(
    browser: Browser, portal: Portal, proposal: Proposal
) -> None:
    browser.log_in(portal.employer)
    page = browser.follow(browser.get("employers.index"), "Iemand wil graag kennismaken")
    assert page.has(".chip", "banden plakken")
    assert "Past binnen deze diensten." in page.text
    for hidden in ("Milan", "2004", str(proposal.id), str(portal.youth.id), "reclassering"):
        assert hidden not in page.html


def test_a_firm_wants_to_meet_and_later_says_yes(
    browser: Browser, database: Database, portal: Portal, proposal: Proposal
) -> None:
    browser.log_in(portal.employer)
    page = browser.get("employers.show_share", share=proposal.share_key)
    page = browser.submit(page, "Kennismaken", form="main form")
    assert page.has(".notice", "U wilde kennismaken")
    assert "Milan" not in page.html
    with database.write() as session:
        an_introduction(session, portal, session.get_one(Proposal, proposal.id))
    page = browser.get("employers.show_share", share=proposal.share_key)
    assert "Milan" in page.text
    assert "In de werkplaats" in page.text
    page = browser.submit(page, "Ja, welkom")
    assert _state(database, proposal) is ProposalState.EMPLOYER_YES


def test_no_thanks_asks_for_a_neutral_reason(
    browser: Browser, database: Database, portal: Portal, proposal: Proposal
) -> None:
    browser.log_in(portal.employer)
    page = browser.get("employers.decline", share=proposal.share_key)
    page = browser.submit(page, "Versturen", expect=422)
    assert page.has(".error-summary")
    browser.submit(page, "Versturen", reason="hours")
    assert _state(database, proposal) is ProposalState.EMPLOYER_NO
    after = browser.get("employers.show_share", share=proposal.share_key)
    assert not after.has(".chip")


def test_an_answer_about_what_changed_meanwhile_changes_nothing(
    browser: Browser, portal: Portal, proposal: Proposal
) -> None:
    browser.log_in(portal.employer)
    page = browser.get("employers.show_share", share=proposal.share_key)
    seen = page.all("[name=seen]")[0]["value"]
    browser.post("employers.meet", {"seen": seen}, share=proposal.share_key)
    browser.post("employers.meet", {"seen": seen}, share=proposal.share_key, expect=409)
    browser.post("employers.meet", {}, share=proposal.share_key, expect=409)


def test_a_withdrawn_consent_takes_the_card_away_at_once(
    browser: Browser, database: Database, portal: Portal, proposal: Proposal, now: datetime
) -> None:
    browser.log_in(portal.employer)
    with database.write() as session:
        consent = session.exec(select(Consent)).one()
        withdraw_consent(session, actor_of(portal.coach), consent, now=now)
    page = browser.get("employers.show_share", share=proposal.share_key)
    assert not page.has(".chip")
    assert "niet meer" in page.text
    assert not browser.get("employers.index").has("a", "Iemand wil graag kennismaken")


def test_another_firm_finds_nothing_at_the_address(
    app: Flask, database: Database, proposal: Proposal
) -> None:
    with database.write() as session:
        other = an_account(session, Role.EMPLOYER, employer_id=an_employer(session).id)
        nobody = an_account(session, Role.EMPLOYER)
    for account in (other, nobody):
        stranger = Browser(app).log_in(account)
        for key in (proposal.share_key, proposal.id, uuid4()):
            stranger.get("employers.show_share", share=key, expect=404)
            stranger.post("employers.meet", share=key, expect=404)


def test_opening_a_card_is_kept_in_the_log(
    browser: Browser, database: Database, portal: Portal, proposal: Proposal
) -> None:
    browser.log_in(portal.employer).get("employers.show_share", share=proposal.share_key)
    with database.read() as session:
        kept = session.exec(select(AuditEvent).where(AuditEvent.action == "card:opened")).one()
    assert (kept.actor_id, kept.youth_id) == (portal.employer.id, portal.youth.id)
