"""Getting in, staying in and getting out, as people and as attackers would try it."""

import pytest
from flask import Flask
from sqlmodel import select

from tests.support.applications import StoppedClock
from tests.support.browser_client import Browser
from tests.support.builders import PASSWORD, TOTP_SECRET, an_account
from uitweg.db import Database
from uitweg.domain.roles import Role
from uitweg.models import Account, AuditEvent, LoginSession
from uitweg.services.accounts import MOST_FAILURES
from uitweg.services.secrets import current_code

WRONG = "klopt niet"


pytestmark = pytest.mark.usefixtures("coach")  # somebody must be there to be let in


@pytest.fixture
def coach(database: Database) -> Account:
    """Somebody with an account."""
    with database.write() as session:
        return an_account(session, email="amber@uitweg.example")


def _log_in(browser: Browser, clock: StoppedClock, *, expect: int = 200, **typed: str) -> str:
    fields = {
        "email": "amber@uitweg.example",
        "password": PASSWORD,
        "code": current_code(TOTP_SECRET, clock()),
        **typed,
    }
    page = browser.get("auth.log_in")
    return browser.submit(page, "Inloggen", expect=expect, **fields).text


def test_address_password_and_code_open_the_start_page(
    browser: Browser, clock: StoppedClock
) -> None:
    assert "Vandaag" in _log_in(browser, clock)


def test_the_address_may_be_typed_in_capitals_and_the_code_with_a_space(
    browser: Browser, clock: StoppedClock
) -> None:
    code = current_code(TOTP_SECRET, clock())
    _log_in(browser, clock, email=" Amber@Uitweg.example ", code=f"{code[:3]} {code[3:]}")
    browser.get("today.index")


@pytest.mark.parametrize(
    "typed",
    [
        {"password": "een andere lange zin"},
        {"code": "000000"},
        {"email": "nobody@uitweg.example"},
        {"code": "१२३४५६"},
    ],
    ids=["password", "code", "address", "digits of another script"],
)
def test_whatever_is_wrong_the_answer_is_the_same(
    browser: Browser, clock: StoppedClock, typed: dict[str, str]
) -> None:
    assert WRONG in _log_in(browser, clock, expect=422, **typed)
    browser.get("today.index", expect=303)


def test_a_code_works_once(app: Flask, clock: StoppedClock) -> None:
    _log_in(Browser(app), clock)
    assert WRONG in _log_in(Browser(app), clock, expect=422)


def test_an_account_that_is_switched_off_is_out_on_the_next_request(
    browser: Browser, coach: Account, clock: StoppedClock, database: Database
) -> None:
    _log_in(browser, clock)
    with database.write() as session:
        session.get_one(Account, coach.id).active = False
    browser.get("today.index", expect=303)
    clock.move(minutes=1)
    assert WRONG in _log_in(browser, clock, expect=422)


def test_after_many_failures_nothing_is_tried_any_more_until_time_has_passed(
    browser: Browser, clock: StoppedClock
) -> None:
    for _ in range(MOST_FAILURES):
        _log_in(browser, clock, expect=422, password="een andere lange zin")
    assert "kwartier" in _log_in(browser, clock, expect=429)
    clock.move(minutes=16)
    assert "Vandaag" in _log_in(browser, clock)


def test_a_copied_cookie_is_worth_nothing_after_logging_out(
    app: Flask, browser: Browser, coach: Account
) -> None:
    browser.log_in(coach)
    thief = Browser(app)
    thief.take_cookies_of(browser)
    thief.get("today.index")
    browser.post("auth.log_out")
    thief.get("today.index", expect=303)


def test_the_session_before_the_login_is_not_the_one_after_it(
    browser: Browser, clock: StoppedClock, database: Database
) -> None:
    browser.get("auth.log_in")
    with database.read() as session:
        before = set(session.exec(select(LoginSession.token_hash)))
    _log_in(browser, clock)
    with database.read() as session:
        after = set(session.exec(select(LoginSession.token_hash)))
    assert before
    assert after
    assert not before & after


@pytest.mark.parametrize(("minutes", "expect"), [(29, 200), (31, 303)])
def test_half_an_hour_without_a_click_ends_the_session(
    browser: Browser, coach: Account, clock: StoppedClock, minutes: int, expect: int
) -> None:
    browser.log_in(coach)
    clock.move(minutes=minutes)
    browser.get("today.index", expect=expect)


def test_twelve_hours_end_the_session_however_busy_it_was(
    browser: Browser, coach: Account, clock: StoppedClock
) -> None:
    browser.log_in(coach)
    for _ in range(35):
        clock.move(minutes=20)
        browser.get("today.index")
    clock.move(minutes=21)
    browser.get("today.index", expect=303)


def test_after_the_login_one_is_where_one_wanted_to_be(
    browser: Browser, coach: Account, clock: StoppedClock
) -> None:
    page = browser.visit("/login?next=/proposals")
    page = browser.submit(
        page,
        "Inloggen",
        email=coach.email,
        password=PASSWORD,
        code=current_code(TOTP_SECRET, clock()),
    )
    assert page.h1 == "Voorstellen"


@pytest.mark.parametrize("target", ["https://evil.example", "//evil.example", "/\\evil.example"])
def test_a_login_never_leads_to_another_site(
    browser: Browser, coach: Account, clock: StoppedClock, target: str
) -> None:
    page = browser.visit(f"/login?next={target}")
    browser.submit(
        page,
        "Inloggen",
        email=coach.email,
        password=PASSWORD,
        code=current_code(TOTP_SECRET, clock()),
    )
    assert browser.response is not None
    assert browser.response.request.path == "/today"


def test_a_post_from_another_site_is_refused(browser: Browser, coach: Account) -> None:
    browser.log_in(coach)
    answer = browser.send(
        "POST",
        "/account/language",
        data={"language": "en", "csrf_token": browser.csrf_token},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    assert answer.status_code == 400


def test_the_language_stays_with_the_account(app: Flask, browser: Browser, coach: Account) -> None:
    browser.log_in(coach)
    browser.post("auth.choose_language", {"language": "en"})
    assert 'lang="en"' in Browser(app).log_in(coach).send("GET", "/today").get_data(as_text=True)
    browser.post("auth.choose_language", {"language": "xx"}, expect=400)


def test_logging_in_is_in_the_audit_log(
    browser: Browser, coach: Account, clock: StoppedClock, database: Database
) -> None:
    _log_in(browser, clock)
    with database.read() as session:
        actions = session.exec(select(AuditEvent.action).where(AuditEvent.actor_id == coach.id))
        assert "account:logged_in" in set(actions)


def test_every_role_arrives_at_a_page_of_its_own(app: Flask, database: Database) -> None:
    starts = {}
    for role in Role:
        with database.write() as session:
            account = an_account(session, role)
        browser = Browser(app).log_in(account)
        browser.get("home.index", expect=303)
        assert browser.response is not None
        starts[role.value] = browser.response.headers["Location"]
    assert starts == {
        "coach": "/today",
        "team_lead": "/team",
        "probation_officer": "/youths",
        "employer": "/portal",
        "admin": "/accounts",
        "auditor": "/audit",
    }
