"""Places of work in the portal: one page, nothing typed is lost, nothing of others is seen."""

from datetime import date

import pytest
from flask import Flask
from sqlmodel import select

from tests.support.browser_client import Browser
from tests.support.builders import a_vacancy, an_account, an_employer
from tests.support.page import Element, Page
from tests.support.portal_world import Portal, a_portal
from uitweg.access.actor import actor_of
from uitweg.db import Database
from uitweg.domain.roles import Role
from uitweg.models import Vacancy, VacancyState
from uitweg.services import vacancy_desk

ANSWERS: dict[str, str | list[str]] = {
    "title": "Helpen in de werkplaats",
    "days": ["mon", "wed"],
    "start": "09:00",
    "end": "15:00",
    "mentor": "yes",
    "tasks": ["machinery"],
    "certificate": "none",
    "learn": "banden plakken, remmen stellen",
    "wage": "15,50",
}


@pytest.fixture
def portal(database: Database) -> Portal:
    """A visited firm."""
    with database.write() as session:
        return a_portal(session)


def _newest(database: Database) -> Vacancy:
    with database.read() as session:
        return session.exec(select(Vacancy).where(Vacancy.form_key.is_not(None))).one()  # type: ignore[union-attr]


def _controls(form: Element) -> list[str]:
    """The questions before the optional details, each field or group of choices once."""
    hidden = {field for part in form.all("details") for field in part.below()}
    fields = form.all("input") + form.all("select") + form.all("textarea")
    return sorted(
        {
            field["name"]
            for field in fields
            if field.get("type") not in ("hidden", "submit") and field not in hidden
        }
    )


def test_the_form_asks_at_most_nine_things_before_the_details(
    browser: Browser, portal: Portal
) -> None:
    page = browser.log_in(portal.employer).get("employers.new_place")
    assert len(_controls(page.one("main form.form"))) <= 9


def test_a_firm_posts_a_place_on_one_page(
    browser: Browser, database: Database, portal: Portal
) -> None:
    browser.log_in(portal.employer)
    page = browser.submit(browser.get("employers.new_place"), "Plek insturen", **ANSWERS)
    assert "U hoort van Amber Kuil" in page.text
    kept = _newest(database)
    assert kept.state is VacancyState.SUBMITTED
    assert kept.employer_id == portal.firm.id
    assert kept.shifts == [{"days": ["mon", "wed"], "start": "09:00", "end": "15:00"}]
    assert (kept.hours_per_week, kept.hourly_wage, kept.mentor) == (12.0, "15.50", True)
    assert kept.learn == ["banden plakken", "remmen stellen"]
    assert kept.tasks == ["machinery"]
    assert kept.conduct_certificate == {"required": "none", "aspects": []}
    assert (kept.site_lat, kept.site_lon) == (51.9, 4.47)


def test_one_form_posted_twice_is_one_place(
    browser: Browser, database: Database, portal: Portal
) -> None:
    page = browser.log_in(portal.employer).get("employers.new_place")
    for _time in range(2):
        browser.submit(page, "Plek insturen", **ANSWERS)
    assert _newest(database).state is VacancyState.SUBMITTED


def test_an_error_keeps_what_was_typed(browser: Browser, portal: Portal) -> None:
    page = browser.log_in(portal.employer).get("employers.new_place")
    typed = {**ANSWERS, "wage": "veel", "description": "Voor wie graag sleutelt."}
    page = browser.submit(page, "Plek insturen", expect=422, **typed)
    assert page.has(".error-summary a", "Vul een bedrag in")
    assert page.one("[name=title]")["value"] == "Helpen in de werkplaats"
    assert page.one("[name=description]").text == "Voor wie graag sleutelt."
    assert [box["value"] for box in page.all("[name=days]") if "checked" in box.attributes] == [
        "mon",
        "wed",
    ]
    assert "open" in page.one("main details").attributes


def test_a_wage_below_the_minimum_is_an_error_with_the_amount(
    browser: Browser, portal: Portal
) -> None:
    page = browser.log_in(portal.employer).get("employers.new_place")
    page = browser.submit(
        page, "Plek insturen", expect=422, **{**ANSWERS, "wage": "14,70", "min_age": "21"}
    )
    assert page.has(".error", "minimumloon voor 21 jaar (€ 14,71 vanaf 1 januari 2026)")


def test_nobody_of_16_works_at_night(browser: Browser, portal: Portal) -> None:
    page = browser.log_in(portal.employer).get("employers.new_place")
    late = {**ANSWERS, "start": "18:00", "end": "23:30", "min_age": "16"}
    page = browser.submit(page, "Plek insturen", expect=422, **late)
    assert page.has(".error", "mag niet na 23.00 uur werken")


def test_a_draft_needs_no_more_than_a_name_and_is_finished_later(
    browser: Browser, database: Database, portal: Portal
) -> None:
    browser.log_in(portal.employer)
    page = browser.submit(browser.get("employers.new_place"), "Bewaren", title="Iets in de winkel")
    assert _newest(database).state is VacancyState.DRAFT
    form = browser.follow(page, "Plek afmaken")
    assert form.one("[name=title]")["value"] == "Iets in de winkel"
    browser.submit(form, "Plek insturen", **ANSWERS)
    assert _newest(database).state is VacancyState.SUBMITTED


def test_times_are_copied_to_the_ticked_days_and_one_day_may_differ(
    browser: Browser, database: Database, portal: Portal
) -> None:
    page = browser.log_in(portal.employer).get("employers.new_place")
    page = browser.submit(page, "Tijden overnemen", **ANSWERS)
    assert page.one("[name=wed-start]")["value"] == "09:00"
    assert page.one("[name=title]")["value"] == "Helpen in de werkplaats"
    browser.submit(page, "Plek insturen", **{"wed-start": "12:00"})
    assert _newest(database).shifts == [
        {"days": ["mon"], "start": "09:00", "end": "15:00"},
        {"days": ["wed"], "start": "12:00", "end": "15:00"},
    ]


def test_what_the_form_cannot_show_survives_an_edit(
    browser: Browser, database: Database, portal: Portal
) -> None:
    twice = [
        {"days": ["mon"], "start": "09:00", "end": "12:00"},
        {"days": ["mon"], "start": "13:00", "end": "17:00"},
    ]
    with database.write() as session:
        kept = a_vacancy(
            session,
            portal.firm,
            title="Met pauze",
            shifts=twice,
            tasks=["port_area", "cash"],
            min_age=17,
            hourly_wage="15.00",
            learn=["kassa"],
            conduct_certificate={"required": "none", "aspects": []},
        )
    browser.log_in(portal.employer)
    page = browser.get("employers.edit_place", vacancy=kept.id)
    browser.submit(page, "Opslaan", title="Met een pauze")
    with database.read() as session:
        after = session.get_one(Vacancy, kept.id)
    assert after.title == "Met een pauze"
    assert after.shifts == twice
    assert (after.tasks, after.min_age) == (["port_area", "cash"], 17)
    assert after.start_date == date(2027, 1, 4)
    assert after.skills == ["banden plakken"]


def test_two_colleagues_at_once_see_both_versions(
    browser: Browser, database: Database, portal: Portal
) -> None:
    browser.log_in(portal.employer)
    page = browser.get("employers.edit_place", vacancy=portal.vacancy.id)
    first = browser.submit(page, "Opslaan", **{**ANSWERS, "title": "De eerste"})
    assert first.h1 == "De eerste"
    both = browser.submit(page, "Opslaan", expect=409, **{**ANSWERS, "title": "De tweede"})
    assert both.has(".notice", "Iemand anders wijzigde dit")
    assert "De eerste" in both.text
    assert both.one("[name=title]")["value"] == "De tweede"
    browser.submit(both, "Opslaan")
    with database.read() as session:
        assert session.get_one(Vacancy, portal.vacancy.id).title == "De tweede"


def test_a_place_is_paused_opened_copied_and_closed(
    browser: Browser, database: Database, portal: Portal
) -> None:
    browser.log_in(portal.employer)
    page = browser.get("employers.show_place", vacancy=portal.vacancy.id)
    page = _press(browser, page, "Plek pauzeren", "Gepauzeerd")
    page = _press(browser, page, "Weer openzetten", "Open")
    copy = browser.submit(page, "Kopiëren")
    assert copy.one("[name=title]")["value"] == portal.vacancy.title
    page = browser.submit(browser.follow(page, "Sluiten"), "Plek sluiten")
    assert page.has(".badge", "Gesloten")
    with database.read() as session:
        states = {each.id: each.state for each in session.exec(select(Vacancy))}
    assert states.pop(portal.vacancy.id) is VacancyState.CLOSED
    assert list(states.values()) == [VacancyState.DRAFT]


def _press(browser: Browser, page: Page, button: str, word: str) -> Page:
    page = browser.submit(page, button)
    assert page.has(".badge", word)
    return page


def test_a_question_of_staff_is_read_above_the_draft(
    browser: Browser, database: Database, portal: Portal
) -> None:
    browser.log_in(portal.employer)
    browser.submit(browser.get("employers.new_place"), "Plek insturen", **ANSWERS)
    kept = _newest(database)
    with database.write() as session:
        vacancy_desk.send_back(
            session,
            actor_of(portal.coach),
            session.get_one(Vacancy, kept.id),
            "Hoe laat is de pauze?",
            seen_version=kept.version,
            now=kept.updated_at,
        )
    page = browser.get("employers.show_place", vacancy=kept.id)
    assert page.has(".notice", "Hoe laat is de pauze?")


def test_another_firm_finds_no_place(app: Flask, database: Database, portal: Portal) -> None:
    with database.write() as session:
        other = an_account(session, Role.EMPLOYER, employer_id=an_employer(session).id)
    stranger = Browser(app).log_in(other)
    key = portal.vacancy.id
    stranger.get("employers.show_place", vacancy=key, expect=404)
    stranger.get("employers.edit_place", vacancy=key, expect=404)
    stranger.post("employers.close_place", {"version": "1"}, vacancy=key, expect=404)
