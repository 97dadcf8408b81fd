"""Somebody who chose English reads no Dutch: every page of every role, and what forms say."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from sqlmodel import Session

from matching.sentences import SENTENCES
from tests.support.applications import StoppedClock, make_app
from tests.support.browser_client import Browser
from tests.support.builders import (
    Cast,
    a_cast,
    a_condition,
    a_proposal,
    a_vacancy,
    a_youth,
    an_employer,
    assign,
    papers_of,
)
from tests.support.moment import NOW
from tests.support.page import Element, Page
from tests.support.placement_builders import a_callback
from tests.support.plain_language import PLACEHOLDER
from tests.support.portal_world import Portal, an_introduction, at_work, shared
from tests.support.translations import english
from uitweg.access.actor import actor_of
from uitweg.config import Settings
from uitweg.db import Database
from uitweg.domain.condition_facts import ConditionKind
from uitweg.domain.events import BY_TAG
from uitweg.domain.roles import Role
from uitweg.domain.sentences.dutch import DUTCH
from uitweg.models import Account, Employer, EmployerStatus, VacancyState
from uitweg.services.proposal_steps import employer_says_yes

SAMPLES = 3  # pages of one kind that are read; the rest is the same template
STAGES = 5
READ_WHOLLY = {"proposals.show", "employers.show_share"}  # these differ by stage
WITHOUT_WORDS = {"static", "home.health", "home.theme_css", "home.logo", "home.index"}
FROM_OUTSIDE = {"auth.redeem_invitation", "employers.call_back", "employers.called_back"}
"""Pages that a letter, a leaflet or a sent form leads to, instead of a link."""
FEWEST_DUTCH = 5  # pieces that the search must find on a page known to be Dutch
SPOKEN = ("aria-label", "alt", "placeholder", "title", "content")
SURELY_A_SENTENCE = 12  # longer Dutch is looked for inside other text too


def _texts(around: Element) -> Iterator[str]:
    """What a person reads or hears, piece by piece; parts in a language of their own excepted."""
    for child in around.children:
        if isinstance(child, str):
            yield " ".join(child.split())
        elif child.tag == "html" or "lang" not in child.attributes:
            yield from (child.get(name) for name in SPOKEN)
            yield from _texts(child)


def _translated() -> dict[str, str]:
    """Each Dutch text of the catalogue with its English, where the two differ."""
    said: dict[str, str] = {}
    for message in english():
        if isinstance(message.id, str):
            said[message.id] = str(message.string)
        else:
            said |= zip(message.id, message.string, strict=True)
    return {dutch: text for dutch, text in said.items() if dutch and dutch not in said.values()}


def _whole(text: str) -> re.Pattern[str]:
    """Fits the text and nothing more, with any values in it."""
    return re.compile(".+".join(re.escape(part) for part in PLACEHOLDER.split(text)))


def _telling_part(text: str) -> str:
    """The longest piece without a value in it."""
    return max(PLACEHOLDER.split(text), key=len).strip()


TRANSLATED = _translated()
WITH_VALUES = [_whole(text) for text in TRANSLATED if "%(" in text and text[0] != "%"]
ELSEWHERE = [*DUTCH.coach.values(), *DUTCH.questions.values(), *DUTCH.notes.values()]
ELSEWHERE += [kind.nl for kind in BY_TAG.values()] + list(SENTENCES["nl"].values())
PARTS = {_telling_part(text) for text in (*TRANSLATED, *ELSEWHERE)}


def _is_filled_in(text: str) -> bool:
    return any(each.fullmatch(text) for each in WITH_VALUES)


def dutch_on(page: Page) -> list[str]:
    """Every piece of Dutch that is left on ``page``."""
    texts = [text for text in _texts(page) if text]
    whole = " ".join(texts)
    left = [text for text in texts if text in TRANSLATED or _is_filled_in(text)]
    return left + [part for part in PARTS if len(part) > SURELY_A_SENTENCE and part in whole]


@pytest.fixture
def app(settings: Settings, sqlite: Database, clock: StoppedClock) -> Flask:
    """The application on SQLite alone: no database has a say in the language."""
    return make_app(settings, sqlite, clock)


@pytest.fixture
def cast(sqlite: Database) -> Cast:
    """A small world with every kind of condition, a profile that is thin and work that clashes."""
    cast = a_cast(sqlite)
    with sqlite.write() as session:
        _conditions(session, cast)
        _work_that_clashes(session)
        sixteen = a_youth(session, given_name="Sem", birth_date=date(2010, 3, 1))
        thin = a_youth(session, given_name=None, skills=[], interests=[], conditions_known=False)
        for youth in (sixteen, thin):
            assign(session, cast[Role.COACH], youth)
        _a_file_with_questions(session, cast)
        _what_waits_for_a_coach(session, cast)
        for stage in range(STAGES):
            _a_file_with_a_firm(session, cast, stage)
    return cast


def _a_file_with_questions(session: Session, cast: Cast) -> None:
    """A youth of whom one slot clashes with the work, so that other times can be asked for."""
    youth = a_youth(session, given_name="Adam")
    for role in (Role.COACH, Role.PROBATION_OFFICER):
        assign(session, cast[role], youth)
    coach = cast[Role.COACH]
    papers_of(session, coach, a_proposal(session, coach, youth, cast.vacancy))


def _what_waits_for_a_coach(session: Session, cast: Cast) -> None:
    """A firm to visit, one to call, and a place to look at."""
    firm = session.get_one(Employer, cast.employer_id)
    an_employer(session, name="Aan De Beurt", status=EmployerStatus.PROSPECT)
    a_vacancy(session, firm, state=VacancyState.SUBMITTED, submitted_at=NOW)
    a_callback(session)


def _a_file_with_a_firm(session: Session, cast: Cast, stage: int) -> None:
    """A youth and the firm: proposed, shared, about to meet, welcome, and at work."""
    coach, officer, employer = (
        session.get_one(Account, cast[role].id)
        for role in (Role.COACH, Role.PROBATION_OFFICER, Role.EMPLOYER)
    )
    firm = session.get_one(Employer, cast.employer_id)
    firm.status, firm.contact_id, employer.manages_firm = EmployerStatus.VETTED, coach.id, True
    youth = a_youth(session, given_name=f"Bo {stage}")
    assign(session, coach, youth)
    assign(session, officer, youth)
    portal = Portal(firm, employer, coach, officer, youth, a_vacancy(session, firm))
    if stage == 0:
        a_proposal(session, coach, youth, portal.vacancy)
        return
    proposal = shared(session, portal)
    if stage > 1:
        an_introduction(session, portal, proposal)
    if stage == 3:
        seen = proposal.version
        employer_says_yes(session, actor_of(employer), proposal, seen_version=seen, now=NOW)
    if stage == 4:
        at_work(session, portal, proposal)


def _conditions(session: Session, cast: Cast) -> None:
    morning = {"days": ["mon", "tue"], "start": "09:30", "end": "10:30"}
    evening = {"from_day": "tue", "from_time": "19:00", "until_day": "wed", "until_time": "07:00"}
    known: dict[str, dict[str, Any]] = {
        "reporting_duty": {"windows": [morning]},
        "location_order": {"windows": [evening], "electronic_monitoring": True},
        "supervised_housing": {"in_by": "22:00"},
        "daytime_activity": {"min_hours_per_week": 26},
        "contact_ban": {"person_refs": ["P-1"]},
    }
    for kind in ConditionKind:
        a_condition(
            session,
            cast.youth,
            kind.value,
            parameters=known.get(kind.value, {}),
            verified=kind is not ConditionKind.OTHER,
            valid_from=date(2026, 9, 1),
            valid_until=date(2026, 10, 1) if kind is ConditionKind.INPATIENT else None,
        )


def _work_that_clashes(session: Session) -> None:
    night = {"days": ["fri", "sat"], "start": "22:00", "end": "06:00"}
    tasks = ["serves_alcohol", "driving", "abroad", "customer_facing"]
    vog = {"required": "legal", "aspects": []}
    a_vacancy(session, title="Nachtploeg", shifts=[night], tasks=tasks, hourly_wage="9.50")
    a_vacancy(session, title="Ver weg", site_lat=53.2, site_lon=6.56, conduct_certificate=vog)


def in_english(app: Flask, cast: Cast, role: Role) -> Browser:
    """The browser of a person who chose English on the account page."""
    browser = Browser(app).log_in(cast[role])
    page = browser.submit(browser.get("auth.show_account"), "English", form="main form.languages")
    assert page.one("html")["lang"] == "en"
    assert page.h1 == "My account"
    return browser


def walk(browser: Browser) -> Iterator[tuple[str, Page]]:
    """Every kind of page that links lead to, with its endpoint, a few of each kind."""
    urls = browser.app.url_map.bind(urlsplit(browser.base_url).netloc)
    waiting, seen, read = deque([urls.build("auth.show_account"), "/"]), set[str](), Counter[str]()
    while waiting:
        path = waiting.popleft()
        endpoint = str(urls.match(path.split("?")[0])[0])
        enough = read[endpoint] == SAMPLES and endpoint not in READ_WHOLLY
        if path in seen or endpoint == "static" or enough:
            continue
        seen.add(path)
        read[endpoint] += 1
        response = browser.send("GET", path)
        if response.status_code == 303:
            waiting.append(response.headers["Location"])
            continue
        page = Page(response.get_data(as_text=True), response.status_code, path)
        yield endpoint, page
        waiting.extend(link["href"] for link in page.all("a[href]") if link["href"][0] == "/")


@pytest.mark.parametrize("role", Role)
def test_no_page_shows_dutch_to_somebody_who_chose_english(
    app: Flask, cast: Cast, role: Role
) -> None:
    pages = [page for _endpoint, page in walk(in_english(app, cast, role))]
    assert len(pages) > 1
    assert {page.path: dutch_on(page) for page in pages if dutch_on(page)} == {}
    assert {page.one("html")["lang"] for page in pages} == {"en"}


def test_before_that_choice_the_walks_reach_every_page_in_dutch(app: Flask, cast: Cast) -> None:
    browsers = [Browser(app), *(Browser(app).log_in(cast[role]) for role in Role)]
    walked = [step for browser in browsers for step in walk(browser)]
    pages = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    reached = {endpoint for endpoint, _page in walked}
    assert pages - reached - WITHOUT_WORDS - FROM_OUTSIDE == set(), "no page links to these"
    assert [page.path for _, page in walked if len(dutch_on(page)) < FEWEST_DUTCH] == []
    assert {page.one("html")["lang"] for _, page in walked} == {"nl"}


@pytest.mark.parametrize(
    ("path", "expect", "heading"),
    [
        ("/login", 200, "Log in"),
        ("/about", 200, "About uitweg"),
        ("/portal/call-me", 200, "Offer a vacancy"),
        ("/portal/call-me/thanks", 200, "Thank you"),
        ("/nowhere", 404, "This page does not exist"),
        (f"/invitations/{'x' * 43}", 410, "This page is gone"),
    ],
)
def test_a_visitor_with_an_english_browser_reads_english(
    app: Flask, path: str, expect: int, heading: str
) -> None:
    response = Browser(app).send(
        "GET", path, headers={"Accept-Language": "en-GB,en;q=0.8,nl;q=0.5"}
    )
    page = Page(response.get_data(as_text=True), response.status_code, path)
    assert (page.status, page.h1, page.one("html")["lang"]) == (expect, heading, "en")
    assert dutch_on(page) == []


def test_a_page_that_is_refused_says_so_in_english(app: Flask, cast: Cast) -> None:
    browser = in_english(app, cast, Role.COACH)
    assert dutch_on(browser.get("admin.index", expect=403)) == []
    assert dutch_on(browser.get("youths.show", youth=cast.other_youth.id, expect=404)) == []


@pytest.mark.parametrize(
    ("language", "required", "too_much"),
    [
        ("nl", "Dit veld is vereist.", "Nummer moet tussen 0 en 300 liggen."),
        ("en", "This field is required.", "Number must be between 0 and 300."),
    ],
)
def test_a_form_complains_in_the_language_of_its_reader(
    app: Flask, cast: Cast, language: str, required: str, too_much: str
) -> None:
    browser = Browser(app).log_in(cast[Role.COACH])
    browser.post("auth.choose_language", {"language": language})
    page = browser.get("youths.edit_profile", youth=cast.youth.id)
    button = {"nl": "Opslaan", "en": "Save"}[language]
    page = browser.submit(page, button, expect=422, given_name="", max_travel_km="900")
    assert required in page.text
    assert too_much in page.text
    assert bool(dutch_on(page)) is (language == "nl")


def test_a_refused_invitation_says_why_in_english(app: Flask, cast: Cast) -> None:
    browser = in_english(app, cast, Role.ADMIN)
    page = browser.submit(browser.get("admin.invite"), "Make invitation", expect=422)
    assert "This field is required." in page.text
    assert dutch_on(page) == []


def test_a_proposal_is_refused_sent_and_withdrawn_in_english(app: Flask, cast: Cast) -> None:
    browser = in_english(app, cast, Role.COACH)
    page = browser.get("proposals.propose", youth=cast.youth.id, vacancy=cast.vacancy.id)
    revealing = browser.submit(page, "Send", expect=422, message="Milan heeft een enkelband.")
    sent = browser.submit(revealing, "Send", message="Graag een dag meelopen.")
    withdrawn = browser.submit(sent, "Withdraw the proposal")
    assert "Leave out these words: enkelband, Milan." in revealing.text
    assert "The proposal was withdrawn." in withdrawn.text
    assert [dutch_on(page) for page in (revealing, sent, withdrawn)] == [[], [], []]


def test_a_failed_login_says_so_in_english(app: Flask) -> None:
    browser = Browser(app)
    english_browser = {"Accept-Language": "en"}
    browser.get("auth.log_in")  # for a token
    typed = {"email": "a@uitweg.example", "password": "x", "code": "000000"}
    data = {**typed, "csrf_token": browser.csrf_token}
    response = browser.send("POST", "/login", data=data, headers=english_browser)
    page = Page(response.get_data(as_text=True), response.status_code, "/login")
    assert page.status == 422
    assert dutch_on(page) == []
