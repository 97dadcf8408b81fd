"""Every endpoint for every role: one literal table, asked for real on both databases.

``200``/``303`` is let in, ``403`` is a role without the right, ``404`` a record out of scope, and
``login`` leads to the login page. A new endpoint without a row here fails.
"""

from dataclasses import dataclass
from uuid import uuid4

import pytest
from flask import Flask

from tests.support.browser_client import Browser
from tests.support.builders import Cast, Papers, a_cast, papers_of
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
    ("conditions.index", "GET"):     ("login", 200,   200,   200,   403,   403,   403),
    ("conditions.impose", "GET"):    ("login", 403,   403,   200,   403,   403,   403),
    ("conditions.impose", "POST"):   ("login", 403,   403,   200,   403,   403,   403),
    ("conditions.change", "GET"):    ("login", 403,   403,   200,   403,   403,   403),
    ("conditions.change", "POST"):   ("login", 403,   403,   200,   403,   403,   403),
    ("conditions.verify", "POST"):   ("login", 403,   403,   303,   403,   403,   403),
    ("conditions.lift", "GET"):      ("login", 403,   403,   200,   403,   403,   403),
    ("conditions.lift", "POST"):     ("login", 403,   403,   422,   403,   403,   403),
    ("conditions.declare_none", "POST"): ("login", 403, 403, 409,   403,   403,   403),
    ("flags.show", "GET"):           ("login", 200,   200,   200,   403,   403,   403),
    ("flags.resolve", "POST"):       ("login", 422,   422,   403,   403,   403,   403),
    ("variations.index", "GET"):     ("login", 200,   403,   200,   403,   403,   403),
    ("variations.ask", "GET"):       ("login", 200,   403,   403,   403,   403,   403),
    ("variations.ask", "POST"):      ("login", 422,   403,   403,   403,   403,   403),
    ("variations.show", "GET"):      ("login", 200,   403,   200,   403,   403,   403),
    ("variations.decide", "POST"):   ("login", 403,   403,   422,   403,   403,   403),
    ("variations.withdraw", "POST"): ("login", 303,   403,   403,   403,   403,   403),
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
    ("conditions.index", "GET"),
    ("conditions.impose", "GET"),
    ("conditions.impose", "POST"),
    ("conditions.change", "GET"),
    ("conditions.change", "POST"),
    ("conditions.verify", "POST"),
    ("conditions.lift", "GET"),
    ("conditions.lift", "POST"),
    ("conditions.declare_none", "POST"),
    ("flags.show", "GET"),
    ("flags.resolve", "POST"),
    ("variations.ask", "GET"),
    ("variations.ask", "POST"),
    ("variations.show", "GET"),
    ("variations.decide", "POST"),
    ("variations.withdraw", "POST"),
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


@dataclass(frozen=True)
class World:
    """The people, and what stands on the file of the own youth and of the other one."""

    cast: Cast
    papers: dict[bool, Papers]


def _address(world: World, endpoint: str, *, own: bool) -> dict[str, object]:
    cast, papers = world.cast, world.papers[own]
    youth = cast.youth if own else cast.other_youth
    values: dict[str, object] = {
        "static": {"filename": "uitweg.css"},
        "auth.redeem_invitation": {"token": "x" * 43},
        "admin.revoke": {"invitation": uuid4()},
        "proposals.show": {"proposal": (cast.proposal if own else cast.other_proposal).id},
        "proposals.withdraw": {"proposal": (cast.proposal if own else cast.other_proposal).id},
        "proposals.propose": {"youth": youth.id, "vacancy": cast.vacancy.id},
        "suggestions.show": {"youth": youth.id, "vacancy": cast.vacancy.id},
        "variations.ask": {"youth": youth.id, "vacancy": cast.vacancy.id},
        "vacancies.show": {"vacancy": (cast.vacancy if own else cast.other_vacancy).id},
    }
    for one in ("change", "verify", "lift"):
        values[f"conditions.{one}"] = {"youth": youth.id, "condition": papers.condition.id}
    for one in ("show", "resolve"):
        values[f"flags.{one}"] = {"flag": papers.flag.id}
    for one in ("show", "decide", "withdraw"):
        values[f"variations.{one}"] = {"variationrequest": papers.request.id}
    if endpoint in values:
        return dict(values[endpoint])  # type: ignore[call-overload]
    of_a_youth = endpoint.startswith(("youths.", "suggestions.", "conditions."))
    return {"youth": youth.id} if of_a_youth and endpoint != "youths.index" else {}


def _send(
    browser: Browser, world: World, endpoint: str, method: str, *, own: bool = True
) -> object:
    path = browser.path_of(endpoint, **_address(world, endpoint, own=own))
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
def world(database: Database) -> World:
    """The small world that the table is asked in."""
    cast = a_cast(database)
    with database.write() as session:
        coach = cast[Role.COACH]
        papers = {
            own: papers_of(session, coach, proposal)
            for own, proposal in ((True, cast.proposal), (False, cast.other_proposal))
        }
    return World(cast, papers)


@pytest.mark.parametrize("column", COLUMNS)
def test_each_role_is_let_in_or_refused_as_the_table_says(
    app: Flask, world: World, column: str
) -> None:
    browser = _browser_of(app, world.cast, column)
    place = COLUMNS.index(column)
    endpoints = sorted(MATRIX, key=lambda row: row[0] == "auth.log_out")  # leaving comes last
    answers = {row: str(_send(browser, world, *row)) for row in endpoints}
    assert answers == {row: str(MATRIX[row][place]) for row in endpoints}


@pytest.mark.parametrize("column", COLUMNS[1:])
def test_a_record_out_of_scope_is_as_if_it_did_not_exist(
    app: Flask, world: World, column: str
) -> None:
    browser = _browser_of(app, world.cast, column)
    place = COLUMNS.index(column)
    answers = {row: _send(browser, world, *row, own=False) for row in sorted(OUT_OF_SCOPE)}
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
        if {"youth", "proposal", "vacancy", "flag", "variationrequest"} & rule.arguments
    }
    assert with_record == OUT_OF_SCOPE
