"""Each kind of condition through its form: what is typed is stored, and comes back as it was."""

from typing import Any

import pytest
from flask import Flask
from sqlmodel import select

from tests.support.browser_client import Browser
from tests.support.builders import Cast, a_cast, a_condition
from tests.support.page import Page
from uitweg.db import Database
from uitweg.domain.condition_facts import ConditionKind
from uitweg.domain.roles import Role
from uitweg.models import Condition, Place, Youth

WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SLOT = {
    "windows-0-days": ["tue", "thu"],
    "windows-0-start": "15:30",
    "windows-0-end": "16:15",
    "travel_buffer_min": "30",
}
SLOT_STORED = {
    "windows": [{"days": ["tue", "thu"], "start": "15:30", "end": "16:15"}],
    "travel_buffer_min": 30,
}
NIGHTS = [
    {"from_day": day, "from_time": "20:00", "until_day": after, "until_time": "07:00"}
    for day, after in zip(WEEK, [*WEEK[1:], "mon"], strict=True)
]
OUTLINE = [[51.9, 4.4], [51.95, 4.4], [51.95, 4.5], [51.9, 4.5]]
FILLED: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "location_order": (
        {"windows-0-from_time": "20:00", "windows-0-until_time": "07:00"},
        {"windows": NIGHTS},
    ),
    "reporting_duty": (SLOT, SLOT_STORED),
    "treatment_outpatient": (SLOT, SLOT_STORED),
    "debt_support": (SLOT, SLOT_STORED),
    "behavioural_intervention": (
        {"times": "none"},
        {"windows": []},
    ),
    "education": ({**SLOT, "min_days": "3"}, {**SLOT_STORED, "min_days": 3}),
    "supervised_housing": (
        {"in_by": "22:00", "out_from": "06:00"},
        {"in_by": "22:00", "out_from": "06:00"},
    ),
    "daytime_activity": ({"min_hours_per_week": "7,5"}, {"min_hours_per_week": 7.5}),
    "location_ban": (
        {
            "areas-0-center": "51.92, 4.48",
            "areas-0-radius_km": "1,5",
            "electronic_monitoring": "y",
        },
        {
            "areas": [{"circle": {"center": [51.92, 4.48], "radius_km": 1.5}}],
            "electronic_monitoring": True,
        },
    ),
    "contact_ban": ({"person_refs": "P-X1\nP-X2"}, {"person_refs": ["P-X1", "P-X2"]}),
    "substance_ban": ({"substances": ["alcohol"]}, {"substances": ["alcohol"]}),
    "task_ban": ({"tasks": ["driving", "cash"]}, {"tasks": ["cash", "driving"]}),
    "sector_ban": ({"sbi": "56\n5224"}, {"sbi": ["56", "5224"]}),
    "vehicle_ban": ({}, {"categories": []}),
    "financial_transparency": ({}, {}),
    "travel_ban": ({}, {}),
    "device_ban": ({}, {}),
    "inpatient": ({}, {}),
    "other": ({"no_effect_on_work": "y"}, {"no_effect_on_work": True}),
}
STORED: dict[str, list[dict[str, Any]]] = {
    "location_order": [
        {"windows": None},
        {"windows": []},
        {
            "windows": [
                {
                    "from_day": "fri",
                    "from_time": "18:00",
                    "until_day": "mon",
                    "until_time": "07:00",
                },
                {
                    "from_day": "tue",
                    "from_time": "20:00",
                    "until_day": "wed",
                    "until_time": "06:30",
                },
                {
                    "from_day": "mon",
                    "from_time": "20:00",
                    "until_day": "tue",
                    "until_time": "06:30",
                },
                {
                    "from_day": "wed",
                    "from_time": "08:00",
                    "until_day": "wed",
                    "until_time": "12:00",
                },
                {
                    "from_day": "thu",
                    "from_time": "20:00",
                    "until_day": "thu",
                    "until_time": "20:00",
                },
            ],
            "electronic_monitoring": None,
            "travel_buffer_min": 0,
        },
    ],
    "reporting_duty": [
        {},
        {
            "windows": [
                {"days": ["thu", "tue", "tue"], "start": "15:30", "end": "16:15", "room": "2"},
                {"days": ["sun"], "start": "23:30", "end": "00:15"},
            ]
        },
    ],
    "education": [{"windows": [], "min_days": 0, "travel_buffer_min": 1440}],
    "supervised_housing": [{}, {"in_by": "00:30", "out_from": "00:30", "note": "kept"}],
    "location_ban": [
        {"areas": None, "electronic_monitoring": None},
        {
            "areas": [
                {"circle": {"center": [51, 4], "radius_km": 3}, "name": "kept"},
                {"polygon": OUTLINE},
                {"circle": {"center": [-51.123456789012, 4.1], "radius_km": 0.001}},
            ]
        },
    ],
    "contact_ban": [{"person_refs": None}, {"person_refs": ["P-1", "P-1", "P 2, of 3"]}],
    "substance_ban": [{"substances": ["drugs", "alcohol", "drugs"]}],
    "task_ban": [{"tasks": ["valuables", "cash"]}],
    "sector_ban": [{"sbi": ["5224", "52"]}],
    "vehicle_ban": [{}, {"categories": None}, {"categories": []}, {"categories": ["B", "AM"]}],
    "daytime_activity": [{}, {"min_hours_per_week": 26}, {"min_hours_per_week": 7.25}],
    "inpatient": [{}, {"clinic": "kept"}],
    "other": [
        {"effects": [], "no_effect_on_work": True},
        {
            "effects": [
                {"kind": "location_ban", "areas": [{"polygon": OUTLINE}]},
                {"kind": "reporting_duty", **SLOT_STORED},
                {"kind": "travel_ban"},
                {"kind": "reporting_duty", "windows": [], "why": "kept"},
            ],
            "extra": 1,
        },
    ],
}


@pytest.fixture
def cast(database: Database) -> Cast:
    """A small world."""
    return a_cast(database)


@pytest.fixture
def officer(app: Flask, cast: Cast) -> Browser:
    """The probation officer, logged in."""
    return Browser(app).log_in(cast[Role.PROBATION_OFFICER])


def _versions(database: Database, youth: Youth) -> list[Condition]:
    with database.read() as session:
        query = select(Condition).where(Condition.youth_id == youth.id)
        return sorted(session.exec(query), key=lambda each: (each.reference, each.version))


def fill_in(officer: Browser, youth: Youth, kind: str, typed: dict[str, Any]) -> Page:
    """The page that shows what it will do, from a form with ``typed``."""
    page = officer.get("conditions.impose", youth=youth.id, kind=kind)
    return officer.submit(page, "Bekijk het gevolg", **typed)


def test_every_kind_is_offered_and_has_a_form(officer: Browser, cast: Cast) -> None:
    page = officer.get("conditions.impose", youth=cast.youth.id)
    offered = {link["href"].split("kind=")[1] for link in page.all("main a.row")}
    assert offered == {kind.value for kind in ConditionKind} == FILLED.keys()


@pytest.mark.parametrize("kind", FILLED)
def test_what_is_filled_in_is_stored_as_the_exchange_writes_it(
    officer: Browser, cast: Cast, database: Database, kind: str
) -> None:
    typed, stored = FILLED[kind]
    page = fill_in(officer, cast.youth, kind, typed)
    assert page.h1 == "Klopt dit?"
    assert _versions(database, cast.youth) == []
    officer.submit(page, "Vastleggen")
    (condition,) = _versions(database, cast.youth)
    quiet = {name: value for name, value in condition.parameters.items() if value is not False}
    assert (condition.kind, quiet) == (kind, stored)


@pytest.mark.parametrize(
    ("kind", "parameters"), [(kind, each) for kind, all_of in STORED.items() for each in all_of]
)
def test_a_form_that_nobody_changed_changes_nothing(
    officer: Browser, cast: Cast, database: Database, kind: str, parameters: dict[str, Any]
) -> None:
    with database.write() as session:
        made = a_condition(session, cast.youth, kind, parameters=parameters)
    where = {"youth": cast.youth.id, "condition": made.id}
    page = officer.get("conditions.change", **where)
    page = officer.submit(page, "Bekijk het gevolg")
    assert "niets veranderd" in officer.submit(page, "Vastleggen").text
    page = officer.get("conditions.change", **where)
    page = officer.submit(page, "Bekijk het gevolg", source_document="Vonnis 7")
    officer.submit(page, "Vastleggen")
    old, new = _versions(database, cast.youth)
    assert (new.parameters, new.source_document) == (parameters, "Vonnis 7")
    assert old.source_document is None


def test_a_list_grows_by_a_button_and_empty_rows_do_not_count(
    officer: Browser, cast: Cast, database: Database
) -> None:
    page = officer.get("conditions.impose", youth=cast.youth.id, kind="location_ban")
    circle = {"areas-0-center": "51,92 4,48", "areas-0-radius_km": "2"}
    page = officer.submit(page, "Nog een regel", **circle)
    page = officer.submit(page, "Nog een regel")
    corners = "\n".join(f"{lat}, {lon}" for lat, lon in OUTLINE)
    page = officer.submit(page, "Bekijk het gevolg", **{"areas-2-corners": corners})
    assert "Gebied 2: 4 hoeken" in page.text
    officer.submit(page, "Vastleggen")
    (condition,) = _versions(database, cast.youth)
    assert condition.parameters["areas"] == [
        {"circle": {"center": [51.92, 4.48], "radius_km": 2.0}},
        {"polygon": OUTLINE},
    ]


def test_a_postcode_is_stored_as_the_point_that_it_is(
    officer: Browser, cast: Cast, database: Database
) -> None:
    with database.write() as session:
        session.add(Place(postcode="3011", lat=51.921, lon=4.489))
    typed = {"areas-0-center": "3011 ab", "areas-0-radius_km": "1"}
    officer.submit(fill_in(officer, cast.youth, "location_ban", typed), "Vastleggen")
    (condition,) = _versions(database, cast.youth)
    circle = {"center": [51.921, 4.489], "radius_km": 1.0}
    assert condition.parameters["areas"] == [{"circle": circle}]


def test_another_condition_takes_effects_of_any_kind_and_loses_them_again(
    officer: Browser, cast: Cast, database: Database
) -> None:
    page = officer.get("conditions.impose", youth=cast.youth.id, kind="other")
    page = officer.submit(page, "Gevolg toevoegen", add_kind="supervised_housing")
    times = {"effect-0-in_by": "22:00", "effect-0-out_from": "06:00"}
    page = officer.submit(page, "Gevolg toevoegen", add_kind="substance_ban", **times)
    ticks = {"effect-1-substances": ["drugs"]}
    officer.submit(officer.submit(page, "Bekijk het gevolg", **ticks), "Vastleggen")
    (condition,) = _versions(database, cast.youth)
    housing = {"kind": "supervised_housing", "in_by": "22:00", "out_from": "06:00"}
    drugs = {"kind": "substance_ban", "substances": ["drugs"]}
    assert condition.parameters == {"effects": [housing, drugs]}
    page = officer.get("conditions.change", youth=cast.youth.id, condition=condition.id)
    page = officer.submit(page, "Bekijk het gevolg", taken_away=["0"])
    officer.submit(page, "Vastleggen")
    assert _versions(database, cast.youth)[-1].parameters == {"effects": [drugs]}


WRONG: list[tuple[str, dict[str, Any], str, str]] = [
    ("reporting_duty", {"windows-0-start": "15:30"}, "windows-0-days", "Kies minstens één dag"),
    ("reporting_duty", {}, "windows-0-start", "Vul de dagen en de tijden in"),
    ("reporting_duty", {**SLOT, "times": "none"}, "times", "U vulde ook tijden in"),
    ("reporting_duty", {**SLOT, "travel_buffer_min": "9000"}, "travel_buffer_min", "1440"),
    ("location_order", {"windows-0-from_time": "20:00"}, "windows-0-until_time", "Vul een tijd in"),
    ("supervised_housing", {"in_by": "22:00"}, "out_from", "beide tijden"),
    ("location_ban", {"areas-0-center": "thuis"}, "areas-0-center", "postcode"),
    ("location_ban", {"areas-0-center": "9999"}, "areas-0-center", "staat niet in de lijst"),
    (
        "location_ban",
        {"areas-0-center": "51.9, 4.4", "areas-0-radius_km": "0"},
        "areas-0-radius_km",
        "groter dan 0",
    ),
    ("location_ban", {"areas-0-corners": "51.9, 4.4\nhier"}, "areas-0-corners", "Regel 2"),
    ("location_ban", {"areas-0-corners": "51.9, 4.4\n52, 5"}, "areas-0-corners", "drie hoeken"),
    ("substance_ban", {}, "substances", "Kies er minstens één"),
    ("task_ban", {}, "tasks", "Kies er minstens één"),
    ("sector_ban", {"sbi": "56.1"}, "sbi", "1 tot 6 cijfers"),
    ("daytime_activity", {"min_hours_per_week": "200"}, "min_hours_per_week", "168"),
    ("other", {}, "no_effect_on_work", "Voeg een gevolg toe"),
    (
        "travel_ban",
        {"valid_from": "2027-01-02", "valid_until": "2027-01-01"},
        "valid_until",
        "vóór de eerste dag",
    ),
]


@pytest.mark.parametrize(("kind", "typed", "field", "said"), WRONG)
def test_wrong_input_names_the_field_and_keeps_all_that_was_typed(
    officer: Browser,
    cast: Cast,
    database: Database,
    kind: str,
    typed: dict[str, Any],
    field: str,
    said: str,
) -> None:
    page = officer.get("conditions.impose", youth=cast.youth.id, kind=kind)
    typed = {**typed, "source_document": "Vonnis 12"}
    page = officer.submit(page, "Bekijk het gevolg", expect=422, **typed)
    link = page.one(".error-summary a", said)
    assert link["href"].lstrip("#").removesuffix("-0") in (field, f"{field}-0", field[:-2])
    assert page.one(f"#{link['href'][1:]}")["name"] == field
    for name, value in typed.items():
        assert value in _shown(page, name), name
    assert _versions(database, cast.youth) == []


def _shown(page: Page, name: str) -> list[Any]:
    fields = page.all(f"[name={name}]")
    ticked = [each["value"] for each in fields if "checked" in each.attributes]
    chosen = [each["value"] for each in page.all(f"select[name={name}] option[selected]")]
    texts = [each.get("value") or "".join(map(str, each.children)).lstrip() for each in fields]
    return [ticked, *chosen, *texts]
