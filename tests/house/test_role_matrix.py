"""Every endpoint for every role: one literal table, asked for real on both databases.

``200``/``303`` is let in, ``403`` is a role without the right, ``404`` a record out of scope, and
``login`` leads to the login page. A new endpoint without a row here fails.
"""

from uuid import uuid4

import pytest
from flask import Flask

from tests.support.browser_client import Browser
from tests.support.builders import Cast, a_cast
from uitweg.db import Database
from uitweg.domain.roles import Role

VISITOR = "visitor"
COLUMNS = (VISITOR, "coach", "team_lead", "probation_officer", "employer", "admin", "auditor")

# Endpoint, method                   visitor  coach  lead  officer employer admin auditor
MATRIX = {
    ("static", "GET"):               ("200",   200,   200,   200,   200,   200,   200),
    ("home.index", "GET"):           ("login", 303,   303,   303,   303,   303,   303),
    ("home.about", "GET"):           ("200",   200,   200,   200,   200,   200,   200),
    ("home.health", "GET"):          ("200",   200,   200,   200,   200,   200,   200),
    ("home.theme_css", "GET"):       ("404",   404,   404,   404,   404,   404,   404),
    ("home.logo", "GET"):            ("404",   404,   404,   404,   404,   404,   404),
    ("auth.log_in", "GET"):          ("200",   200,   200,   200,   200,   200,   200),
    ("auth.log_in", "POST"):         ("422",   422,   422,   422,   422,   422,   422),
    ("auth.log_out", "POST"):         ("login",) * len(COLUMNS),
    ("auth.show_account", "GET"):    ("login", 200,   200,   200,   200,   200,   200),
    ("auth.choose_language", "POST"): ("login", 303,  303,   303,   303,   303,   303),
    ("auth.redeem_invitation", "GET"): ("410", 410,   410,   410,   410,   410,   410),
    ("auth.redeem_invitation", "POST"): ("410", 410,  410,   410,   410,   410,   410),
    ("today.index", "GET"):          ("login", 200,   403,   403,   403,   403,   403),
    ("youths.index", "GET"):         ("login", 200,   200,   200,   403,   403,   403),
    ("youths.show", "GET"):          ("login", 200,   200,   200,   403,   403,   403),
    ("youths.show_conditions", "GET"): ("login", 200, 200,   200,   403,   403,   403),
    ("youths.edit_profile", "GET"):  ("login", 200,   403,   403,   403,   403,   403),
    ("youths.edit_profile", "POST"): ("login", 422,   403,   403,   403,   403,   403),
    ("suggestions.index", "GET"):    ("login", 200,   200,   403,   403,   403,   403),
    ("suggestions.show", "GET"):     ("login", 200,   200,   403,   403,   403,   403),
    ("suggestions.why_not", "GET"):  ("login", 200,   200,   403,   403,   403,   403),
    ("proposals.index", "GET"):      ("login", 200,   200,   200,   403,   403,   403),
    ("proposals.show", "GET"):       ("login", 200,   200,   200,   403,   403,   403),
    ("proposals.propose", "GET"):    ("login", 200,   403,   403,   403,   403,   403),
    ("proposals.propose", "POST"):   ("login", 303,   403,   403,   403,   403,   403),
    ("proposals.withdraw", "POST"):  ("login", 303,   403,   403,   403,   403,   403),
    ("vacancies.index", "GET"):      ("login", 200,   200,   403,   403,   403,   403),
    ("vacancies.show", "GET"):       ("login", 200,   200,   403,   403,   403,   403),
    ("team.index", "GET"):           ("login", 403,   200,   403,   403,   403,   403),
    ("admin.index", "GET"):          ("login", 403,   403,   403,   403,   200,   403),
    ("admin.invite", "GET"):         ("login", 403,   403,   403,   403,   200,   403),
    ("admin.invite", "POST"):        ("login", 403,   403,   403,   403,   422,   403),
    ("admin.revoke", "POST"):        ("login", 403,   403,   403,   403,   404,   403),
    ("audit_log.index", "GET"):      ("login", 403,   403,   403,   403,   403,   200),
    ("employers.index", "GET"):      ("login", 403,   403,   403,   200,   403,   403),
}  # fmt: skip

OUT_OF_SCOPE = {
    ("youths.show", "GET"),
    ("youths.show_conditions", "GET"),
    ("youths.edit_profile", "GET"),
    ("youths.edit_profile", "POST"),
    ("suggestions.index", "GET"),
    ("suggestions.show", "GET"),
    ("suggestions.why_not", "GET"),
    ("proposals.show", "GET"),
    ("proposals.propose", "GET"),
    ("proposals.propose", "POST"),
    ("proposals.withdraw", "POST"),
    ("vacancies.show", "GET"),
}


def _address(cast: Cast, endpoint: str, *, own: bool) -> dict[str, object]:
    youth = cast.youth if own else cast.other_youth
    values: dict[str, object] = {
        "static": {"filename": "uitweg.css"},
        "auth.redeem_invitation": {"token": "x" * 43},
        "admin.revoke": {"invitation": uuid4()},
        "proposals.show": {"proposal": (cast.proposal if own else cast.other_proposal).id},
        "proposals.withdraw": {"proposal": (cast.proposal if own else cast.other_proposal).id},
        "proposals.propose": {"youth": youth.id, "vacancy": cast.vacancy.id},
        "suggestions.show": {"youth": youth.id, "vacancy": cast.vacancy.id},
        "vacancies.show": {"vacancy": (cast.vacancy if own else cast.other_vacancy).id},
    }
    if endpoint in values:
        return dict(values[endpoint])  # type: ignore[call-overload]
    return (
        {"youth": youth.id}
        if endpoint.startswith(("youths.", "suggestions.")) and (endpoint != "youths.index")
        else {}
    )


def _send(browser: Browser, cast: Cast, endpoint: str, method: str, *, own: bool = True) -> object:
    path = browser.path_of(endpoint, **_address(cast, endpoint, own=own))
    data = {
        "csrf_token": browser.csrf_token,
        "language": "nl",
        "version": "1",
        "form_key": uuid4().hex,
    }
    response = browser.send(method, path, data=data if method == "POST" else None)
    leads = response.headers.get("Location", "")
    return "login" if response.status_code == 303 and "/login" in leads else response.status_code


@pytest.fixture
def cast(database: Database) -> Cast:
    """The small world that the table is asked in."""
    return a_cast(database)


@pytest.mark.parametrize("column", COLUMNS)
def test_each_role_is_let_in_or_refused_as_the_table_says(
    app: Flask, cast: Cast, column: str
) -> None:
    browser = _browser_of(app, cast, column)
    place = COLUMNS.index(column)
    endpoints = sorted(MATRIX, key=lambda row: row[0] == "auth.log_out")  # leaving comes last
    answers = {row: str(_send(browser, cast, *row)) for row in endpoints}
    assert answers == {row: str(MATRIX[row][place]) for row in endpoints}


@pytest.mark.parametrize("column", COLUMNS[1:])
def test_a_record_out_of_scope_is_as_if_it_did_not_exist(
    app: Flask, cast: Cast, column: str
) -> None:
    browser = _browser_of(app, cast, column)
    place = COLUMNS.index(column)
    answers = {row: _send(browser, cast, *row, own=False) for row in sorted(OUT_OF_SCOPE)}
    assert answers == {row: 403 if MATRIX[row][place] == 403 else 404 for row in answers}


def _browser_of(app: Flask, cast: Cast, column: str) -> Browser:
    browser = Browser(app)
    if column == VISITOR:
        browser.get("auth.log_in")  # for a token, so that access decides and not CSRF
        return browser
    return browser.log_in(cast[Role(column)])


def test_the_table_has_a_row_for_every_endpoint_and_method(app: Flask) -> None:
    there_are = {
        (rule.endpoint, method)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert there_are == set(MATRIX), "Add the endpoint to MATRIX, and decide for each role."


def test_every_endpoint_with_a_record_is_asked_out_of_scope(app: Flask) -> None:
    with_record = {
        (rule.endpoint, method)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if {"youth", "proposal", "vacancy"} & rule.arguments
    }
    assert with_record == OUT_OF_SCOPE
