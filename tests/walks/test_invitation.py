"""From an invitation to an account: a link that works once, for three days."""

import re

import pytest
from flask import Flask
from sqlmodel import select

from tests.support.applications import StoppedClock
from tests.support.browser_client import Browser
from tests.support.builders import an_account
from uitweg.db import Database
from uitweg.domain.roles import Role
from uitweg.models import Account, Invitation
from uitweg.services.secrets import current_code

NEW = "nieuw@uitweg.example"
GOOD = "een heel nieuwe lange zin"


@pytest.fixture
def link(app: Flask, database: Database) -> str:
    """The link that an admin was shown."""
    with database.write() as session:
        admin = an_account(session, Role.ADMIN)
    browser = Browser(app).log_in(admin)
    page = browser.submit(
        browser.get("admin.invite"),
        "Uitnodiging maken",
        email=NEW,
        display_name="Nieuwe Collega",
        role="auditor",
    )
    found = re.search(r"/invitations/\S{43}", page.text)
    assert found
    return found[0]


def _code(database: Database, clock: StoppedClock) -> str:
    with database.read() as session:
        return current_code(session.exec(select(Invitation)).one().totp_secret, clock())


def _redeem(
    app: Flask, link: str, code: str, *, expect: int = 200, password: str = GOOD, again: str = GOOD
) -> str:
    browser = Browser(app)
    page = browser.visit(link)
    return browser.submit(
        page, "Account maken", expect=expect, password=password, again=again, code=code
    ).text


def test_the_new_account_can_log_in_with_its_own_password_and_code(
    app: Flask, link: str, database: Database, clock: StoppedClock
) -> None:
    assert "Log nu in" in _redeem(app, link, _code(database, clock))
    browser = Browser(app)
    page = browser.submit(
        browser.get("auth.log_in"),
        "Inloggen",
        email=NEW,
        password=GOOD,
        code=_code(database, clock),
    )
    assert page.h1 == "Inzagelog"


def test_the_link_works_once(
    app: Flask, link: str, database: Database, clock: StoppedClock
) -> None:
    _redeem(app, link, _code(database, clock))
    Browser(app).visit(link, expect=410)


def test_the_link_ends_after_three_days(app: Flask, link: str, clock: StoppedClock) -> None:
    clock.move(hours=73)
    Browser(app).visit(link, expect=410)


def test_only_the_hash_of_the_link_is_kept(link: str, database: Database) -> None:
    with database.read() as session:
        row = session.exec(select(Invitation)).one()
    assert link.rsplit("/", 1)[1] not in str(row.model_dump())


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"password": "kort", "again": "kort"}, "12"),
        ({"again": "een andere lange zin"}, "niet gelijk"),
        ({"code": "000000"}, "klopt niet"),
    ],
)
def test_a_wrong_form_makes_no_account_and_says_what_is_wrong(
    app: Flask,
    link: str,
    database: Database,
    clock: StoppedClock,
    typed: dict[str, str],
    says: str,
) -> None:
    fields = {"code": _code(database, clock), **typed}
    assert says in _redeem(app, link, expect=422, **fields)
    with database.read() as session:
        assert session.exec(select(Account).where(Account.email == NEW)).first() is None


def test_an_invitation_that_was_taken_back_opens_nothing(
    app: Flask, link: str, database: Database
) -> None:
    with database.read() as session:
        admin = session.exec(select(Account).where(Account.role == Role.ADMIN)).one()
        invitation = session.exec(select(Invitation)).one()
    browser = Browser(app).log_in(admin)
    browser.post("admin.revoke", invitation=invitation.id)
    Browser(app).visit(link, expect=410)
    browser.post("admin.revoke", invitation=invitation.id, expect=409)


def test_a_second_invitation_to_an_address_with_an_account_is_refused(
    app: Flask, database: Database
) -> None:
    with database.write() as session:
        admin = an_account(session, Role.ADMIN)
    browser = Browser(app).log_in(admin)
    page = browser.submit(
        browser.get("admin.invite"),
        "Uitnodiging maken",
        expect=422,
        email=admin.email.upper(),
        display_name="Iemand",
        role="auditor",
    )
    assert "Er is al een account" in page.text


@pytest.mark.parametrize(("role", "says"), [("employer", "bedrijf"), ("coach", "team")])
def test_a_role_that_belongs_somewhere_must_say_where(
    app: Flask, database: Database, role: str, says: str
) -> None:
    with database.write() as session:
        admin = an_account(session, Role.ADMIN)
    browser = Browser(app).log_in(admin)
    page = browser.submit(
        browser.get("admin.invite"),
        "Uitnodiging maken",
        expect=422,
        email=NEW,
        display_name="Iemand",
        role=role,
    )
    assert says in page.text
