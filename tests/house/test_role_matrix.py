"""Every endpoint for every role: one literal table, asked for real on both databases.

``200``/``303`` is let in, ``403`` is a role without the right, ``404`` a record out of scope, and
``login`` leads to the login page. A new endpoint without a row here fails.
"""

from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest
from flask import Flask

from tests.support.browser_client import Browser
from tests.support.builders import Cast, Papers, a_cast, papers_of
from tests.support.placement_builders import a_callback, a_placement
from tests.support.portal_world import OnTheDesk, a_portal, on_the_desk, portal_of
from uitweg.db import Database
from uitweg.domain.roles import Role
from uitweg.models import Placement

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
    ("proposal_steps.say_yes", "GET"): ("login", 409, 403,   403,   403,   403,   403),
    ("proposal_steps.say_yes", "POST"): ("login", 409, 403,  403,   403,   403,   403),
    ("proposal_steps.say_no", "GET"): ("login", 409,  403,   403,   403,   403,   403),
    ("proposal_steps.say_no", "POST"): ("login", 409, 403,   403,   403,   403,   403),
    ("proposal_steps.share", "POST"): ("login", 409,  403,   403,   403,   403,   403),
    ("proposal_steps.plan_introduction", "GET"): ("login", 409, 403, 403, 403, 403, 403),
    ("proposal_steps.plan_introduction", "POST"): ("login", 409, 403, 403, 403, 403, 403),
    ("proposal_steps.withdraw_consent", "POST"): ("login", 409, 403, 403, 403, 403, 403),
    ("clearances.index", "GET"):     ("login", 403,   403,   200,   403,   403,   403),
    ("clearances.decide", "GET"):    ("login", 403,   403,   200,   403,   403,   403),
    ("clearances.decide", "POST"):   ("login", 403,   403,   422,   403,   403,   403),
    ("placements.index", "GET"):     ("login", 200,   200,   200,   403,   403,   403),
    ("placements.show", "GET"):      ("login", 200,   200,   200,   403,   403,   403),
    ("placements.plan", "GET"):      ("login", 409,   403,   403,   403,   403,   403),
    ("placements.plan", "POST"):     ("login", 409,   403,   403,   403,   403,   403),
    ("placements.move", "POST"):     ("login", 400,   403,   403,   403,   403,   403),
    ("placements.agree", "GET"):     ("login", 200,   403,   403,   403,   403,   403),
    ("placements.agree", "POST"):    ("login", 303,   403,   403,   403,   403,   403),
    ("placements.talk", "GET"):      ("login", 200,   403,   403,   403,   403,   403),
    ("placements.talk", "POST"):     ("login", 422,   403,   403,   403,   403,   403),
    ("placements.convert", "GET"):   ("login", 200,   403,   403,   403,   403,   403),
    ("placements.convert", "POST"):  ("login", 422,   403,   403,   403,   403,   403),
    ("placements.end", "GET"):       ("login", 200,   403,   403,   403,   403,   403),
    ("placements.end", "POST"):      ("login", 422,   403,   403,   403,   403,   403),
    ("vacancy_checks.index", "GET"): ("login", 200,   200,   403,   403,   403,   403),
    ("vacancy_checks.decide", "GET"): ("login", 200,  200,   403,   403,   403,   403),
    ("vacancy_checks.decide", "POST"): ("login", 422, 422,   403,   403,   403,   403),
    ("callbacks.index", "GET"):      ("login", 200,   200,   403,   403,   403,   403),
    ("callbacks.handle", "GET"):     ("login", 200,   200,   403,   403,   403,   403),
    ("callbacks.handle", "POST"):    ("login", 422,   422,   403,   403,   403,   403),
    ("firms.index", "GET"):          ("login", 200,   200,   403,   403,   403,   403),
    ("firms.add", "GET"):            ("login", 200,   200,   403,   403,   403,   403),
    ("firms.add", "POST"):           ("login", 422,   422,   403,   403,   403,   403),
    ("firms.show", "GET"):           ("login", 200,   200,   403,   403,   403,   403),
    ("firms.edit", "GET"):           ("login", 200,   200,   403,   403,   403,   403),
    ("firms.edit", "POST"):          ("login", 422,   422,   403,   403,   403,   403),
    ("firms.vet", "GET"):            ("login", 200,   200,   403,   403,   403,   403),
    ("firms.vet", "POST"):           ("login", 422,   422,   403,   403,   403,   403),
    ("firms.invite", "GET"):         ("login", 200,   200,   403,   403,   403,   403),
    ("firms.invite", "POST"):        ("login", 422,   422,   403,   403,   403,   403),
    ("firms.deactivate", "POST"):    ("login", 409,   409,   403,   403,   403,   403),
    ("notices.index", "GET"):        ("login", 200,   200,   200,   403,   403,   403),
    ("notices.mark_read", "POST"):   ("login", 303,   303,   303,   403,   403,   403),
    ("disclosures.index", "GET"):    ("login", 200,   200,   200,   403,   403,   403),
    ("vacancies.index", "GET"):      ("login", 200,   200,   403,   403,   403,   403),
    ("vacancies.show", "GET"):       ("login", 200,   200,   403,   403,   403,   403),
    ("team.index", "GET"):           ("login", 403,   200,   403,   403,   403,   403),
    ("admin.index", "GET"):          ("login", 403,   403,   403,   403,   200,   403),
    ("admin.invite", "GET"):         ("login", 403,   403,   403,   403,   200,   403),
    ("admin.invite", "POST"):        ("login", 403,   403,   403,   403,   422,   403),
    ("admin.revoke", "POST"):        ("login", 403,   403,   403,   403,   404,   403),
    ("audit_log.index", "GET"):      ("login", 403,   403,   403,   403,   403,   200),
    ("employers.index", "GET"):      ("login", 403,   403,   403,   200,   403,   403),
    ("employers.show_place", "GET"): ("login", 403,   403,   403,   200,   403,   403),
    ("employers.new_place", "GET"):  ("login", 403,   403,   403,   200,   403,   403),
    ("employers.new_place", "POST"): ("login", 403,   403,   403,   422,   403,   403),
    ("employers.edit_place", "GET"): ("login", 403,   403,   403,   200,   403,   403),
    ("employers.edit_place", "POST"):("login", 403,   403,   403,   422,   403,   403),
    ("employers.ask_to_close", "GET"):("login", 403,   403,   403,   200,   403,   403),
    ("employers.copy_place", "POST"):("login", 403,   403,   403,   303,   403,   403),
    ("employers.pause_place", "POST"):("login", 403,   403,   403,   303,   403,   403),
    ("employers.resume_place", "POST"):("login", 403,   403,   403,   409,   403,   403),
    ("employers.confirm_place", "POST"):("login", 403,   403,   403,   409,   403,   403),
    ("employers.close_place", "POST"):("login", 403,   403,   403,   409,   403,   403),
    ("employers.show_share", "GET"): ("login", 403,   403,   403,   200,   403,   403),
    ("employers.meet", "POST"):      ("login", 403,   403,   403,   409,   403,   403),
    ("employers.talk_first", "POST"):("login", 403,   403,   403,   409,   403,   403),
    ("employers.offer_place", "POST"):("login", 403,   403,   403,   409,   403,   403),
    ("employers.decline", "GET"):    ("login", 403,   403,   403,   200,   403,   403),
    ("employers.decline", "POST"):   ("login", 403,   403,   403,   422,   403,   403),
    ("employers.show_work", "GET"):  ("login", 403,   403,   403,   200,   403,   403),
    ("employers.show_work", "POST"): ("login", 403,   403,   403,   422,   403,   403),
    ("employers.discuss", "POST"):   ("login", 403,   403,   403,   303,   403,   403),
    ("employers.people", "GET"):     ("login", 403,   403,   403,   200,   403,   403),
    ("employers.invite_person", "GET"):("login", 403,   403,   403,   403,   403,   403),
    ("employers.invite_person", "POST"):("login", 403,   403,   403,   403,   403,   403),
    ("employers.switch_off", "POST"):("login", 403,   403,   403,   403,   403,   403),
    ("employers.switch_on", "POST"): ("login", 403,   403,   403,   403,   403,   403),
    ("employers.explain", "GET"):    ("login", 403,   403,   403,   200,   403,   403),
    ("employers.call_back", "GET"):  ("200",   200,   200,   200,   200,   200,   200),
    ("employers.call_back", "POST"): ("422",   422,   422,   422,   422,   422,   422),
    ("employers.called_back", "GET"):("200",   200,   200,   200,   200,   200,   200),
}  # fmt: skip

PLACEMENT_FORMS = ("plan", "agree", "talk", "convert", "end")
OF_A_YOUTH = frozenset({"placements.index", "disclosures.index"})
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
    *(("proposal_steps." + one, "GET") for one in ("say_yes", "say_no", "plan_introduction")),
    *(("proposal_steps." + one, "POST") for one in ("say_yes", "say_no", "plan_introduction")),
    *(("proposal_steps." + one, "POST") for one in ("share", "withdraw_consent")),
    *(("placements." + one, "GET") for one in ("index", "show", *PLACEMENT_FORMS)),
    *(("placements." + one, "POST") for one in ("move", *PLACEMENT_FORMS)),
    ("clearances.decide", "GET"),
    ("clearances.decide", "POST"),
    ("disclosures.index", "GET"),
    ("vacancy_checks.decide", "GET"),
    ("vacancy_checks.decide", "POST"),
    ("vacancies.show", "GET"),
    ("employers.show_place", "GET"),
    ("employers.edit_place", "GET"),
    ("employers.edit_place", "POST"),
    ("employers.ask_to_close", "GET"),
    ("employers.copy_place", "POST"),
    ("employers.pause_place", "POST"),
    ("employers.resume_place", "POST"),
    ("employers.confirm_place", "POST"),
    ("employers.close_place", "POST"),
    ("employers.show_share", "GET"),
    ("employers.meet", "POST"),
    ("employers.talk_first", "POST"),
    ("employers.offer_place", "POST"),
    ("employers.decline", "GET"),
    ("employers.decline", "POST"),
    ("employers.show_work", "GET"),
    ("employers.show_work", "POST"),
    ("employers.discuss", "POST"),
}


@dataclass(frozen=True)
class World:
    """The people, and what stands on the file of the own youth and of the other one."""

    cast: Cast
    papers: dict[bool, Papers]
    placements: dict[bool, Placement]
    desks: dict[bool, OnTheDesk]
    callback: UUID


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
        "callbacks.handle": {"callbackrequest": world.callback},
        "vacancy_checks.decide": {"vacancy": (cast.vacancy if own else cast.other_vacancy).id},
        "vacancies.show": {"vacancy": (cast.vacancy if own else cast.other_vacancy).id},
    }
    for one in ("change", "verify", "lift"):
        values[f"conditions.{one}"] = {"youth": youth.id, "condition": papers.condition.id}
    for one in ("show", "resolve"):
        values[f"flags.{one}"] = {"flag": papers.flag.id}
    for one in ("show", "decide", "withdraw"):
        values[f"variations.{one}"] = {"variationrequest": papers.request.id}
    if endpoint.startswith("employers."):
        return _portal_address(world, endpoint, own=own)
    values |= _workflow_addresses(world, own=own)
    if endpoint in values:
        return dict(values[endpoint])  # type: ignore[call-overload]
    of_a_youth = endpoint.startswith(("youths.", "suggestions.", "conditions.", *OF_A_YOUTH))
    return {"youth": youth.id} if of_a_youth and endpoint != "youths.index" else {}


STEPS = ("say_yes", "say_no", "share", "plan_introduction", "withdraw_consent")


def _workflow_addresses(world: World, *, own: bool) -> dict[str, object]:
    proposal = {"proposal": (world.cast.proposal if own else world.cast.other_proposal).id}
    placement = {"placement": world.placements[own].id}
    firm = {"employer": world.cast.employer_id}
    return {
        **{f"proposal_steps.{one}": proposal for one in STEPS},
        **{f"placements.{one}": placement for one in ("show", "move", *PLACEMENT_FORMS)},
        **{f"firms.{one}": firm for one in ("show", "edit", "vet", "invite", "deactivate")},
        "placements.plan": proposal,
        "clearances.decide": proposal,
    }


PORTAL_ADDRESSES = {
    "vacancy": (
        *("show_place", "edit_place", "copy_place", "ask_to_close", "close_place"),
        *("pause_place", "resume_place", "confirm_place"),
    ),
    "share": ("show_share", "meet", "talk_first", "offer_place", "decline"),
    "placement": ("show_work", "discuss"),
    "person": ("switch_off", "switch_on"),
}


def _portal_address(world: World, endpoint: str, *, own: bool) -> dict[str, object]:
    cast, desk = world.cast, world.desks[own]
    values: dict[str, object] = {
        "vacancy": (cast.vacancy if own else cast.other_vacancy).id,
        "share": desk.share,
        "placement": desk.placement,
        "person": cast[Role.COACH].id,
    }
    name = endpoint.split(".")[1]
    return {noun: values[noun] for noun, names in PORTAL_ADDRESSES.items() if name in names}


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
        desks = {
            own: on_the_desk(session, portal)
            for own, portal in ((True, portal_of(session, cast)), (False, a_portal(session)))
        }
        placements = {
            own: a_placement(session, youth)
            for own, youth in ((True, cast.youth), (False, cast.other_youth))
        }
        callback = a_callback(session).id
    return World(cast, papers, placements, desks, callback)


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


OPENED = {"youth", "proposal", "vacancy", "flag", "variationrequest", "share", "placement"}


def test_every_endpoint_with_a_record_is_asked_out_of_scope(app: Flask) -> None:
    with_record = {
        (rule.endpoint, method)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if OPENED & rule.arguments
    }
    assert with_record == OUT_OF_SCOPE
