"""Every kind of wrong value is refused by field and reason, and no value is ever quoted."""

from typing import Any

import pytest

from tests.support.exchange_rows import CIRCLE, POLYGON, a_vacancy_row, a_youth_row, bent
from uitweg.exchange.refusals import BadRow
from uitweg.exchange.rows import FORBIDDEN, vacancy_facts, youth_facts

DATE = "moet een bestaande datum zijn"
TIME = "moet een tijd zijn"
TEXT = "moet tekst zijn"
CHOICE = "moet een van deze zijn"
PLACE = "moet [breedtegraad, lengtegraad] zijn"

BAD_YOUTHS = [
    # path, wrong value, what the reason says, where (when it is not the path itself)
    ("id", "", "mag niet leeg zijn", None),
    ("id", 12, TEXT, None),
    ("id", None, TEXT, None),
    ("id", "x" * 201, "mag hoogstens 200 tekens hebben", None),
    ("format", 2, "moet 1 zijn", None),
    ("format", "1", "moet 1 zijn", None),
    ("format", True, "moet 1 zijn", None),
    ("given_name", ["Milan"], TEXT, None),
    ("birth_date", "14-05-2009", DATE, None),
    ("birth_date", "2009-02-29", DATE, None),
    ("birth_date", "2009-5-14", DATE, None),
    ("birth_date", 20090514, DATE, None),
    ("birth_date", "0009-05-14", "moet tussen 1900 en 2199 liggen", None),
    ("home", "3072", "moet een object zijn", None),
    ("home.lat_lon", [91, 4.4], PLACE, None),
    ("home.lat_lon", [51.9, -180.5], PLACE, None),
    ("home.lat_lon", [51.9], PLACE, None),
    ("home.lat_lon", ["51.9", "4.4"], PLACE, None),
    ("home.lat_lon", [True, 4.4], PLACE, None),
    ("home.postcode", "3072", "niet zowel lat_lon als postcode", "home"),
    ("home", {"postcode": "0123"}, "moet een postcode zijn", "home.postcode"),
    ("max_travel_km", -1, "moet minstens 0 zijn", None),
    ("max_travel_km", "12", "moet een getal zijn", None),
    ("max_travel_km", True, "moet een getal zijn", None),
    ("max_travel_km", 1e300, "mag hoogstens 20000 zijn", None),
    ("language_level", "B3", CHOICE, None),
    ("education", "universiteit", CHOICE, None),
    ("basic_qualification", "ja", "moet true of false zijn", None),
    ("basic_qualification", 1, "moet true of false zijn", None),
    ("skills", "lassen", "moet een lijst zijn", None),
    ("skills", [3], TEXT, "skills[0]"),
    ("interests", ["x" * 1001], "mag hoogstens 1000 tekens hebben", "interests[0]"),
    ("availability.0.start", "24:00", TIME, "availability[0].start"),
    ("availability.0.start", "8:00", TIME, "availability[0].start"),
    ("availability.0.start", 480, TIME, "availability[0].start"),
    ("availability.0.days", ["monday"], CHOICE, "availability[0].days[0]"),
    ("availability.0", {"days": ["mon"], "start": "08:00"}, "ontbreekt", "availability[0].end"),
    ("commitments.0.valid_from", "2027-06-01", "valid_until vóór", "commitments[0]"),
    ("public_visibility", "never", CHOICE, None),
    ("avoid_areas.0", {}, "precies een van circle en polygon", "avoid_areas[0]"),
    ("supervision.level", 1.5, "moet een geheel getal zijn", None),
    ("supervision.start", "gisteren", DATE, None),
    ("conditions", {}, "moet een lijst zijn", None),
    ("conditions.0", "locatieverbod", "moet een object zijn", "conditions[0]"),
]

BAD_CONDITIONS = [
    # kind, other parameters, what the reason says, where within the condition
    ("curfew", {}, CHOICE, "kind"),
    (None, {}, CHOICE, "kind"),
    ("location_ban", {"id": ""}, "mag niet leeg zijn", "id"),
    ("location_ban", {"verified": "yes"}, "moet true of false zijn", "verified"),
    ("location_ban", {"imposed_by": "police"}, CHOICE, "imposed_by"),
    ("location_ban", {"valid_from": "x"}, DATE, "valid_from"),
    (
        "location_ban",
        {"valid_from": "2027-01-02", "valid_until": "2027-01-01"},
        "heeft een valid_until vóór zijn valid_from",
        "",
    ),
    ("location_ban", {"areas": [CIRCLE | POLYGON]}, "precies een van circle", "areas[0]"),
    (
        "location_ban",
        {"areas": [{"circle": {"center": [51.9, 4.4], "radius_km": 0}}]},
        "moet groter zijn dan 0",
        "areas[0].circle.radius_km",
    ),
    (
        "location_ban",
        {"areas": [{"circle": {"radius_km": 1}}]},
        "ontbreekt",
        "areas[0].circle.center",
    ),
    (
        "location_ban",
        {"areas": [{"polygon": [[51, 4], [52, 4]]}]},
        "minstens 3",
        "areas[0].polygon",
    ),
    (
        "location_ban",
        {"areas": [{"polygon": [[51, 4], [52, 4], [51, 4]]}]},
        "moet minstens drie hoeken hebben",
        "areas[0]",
    ),
    ("location_order", {"windows": [{"days": ["mon"]}]}, "ontbreekt", "windows[0].from_day"),
    ("reporting_duty", {"windows": ["di"]}, "moet een object zijn", "windows[0]"),
    ("reporting_duty", {"travel_buffer_min": -5}, "moet minstens 0 zijn", "travel_buffer_min"),
    ("education", {"min_days": 8}, "mag hoogstens 7 zijn", "min_days"),
    ("supervised_housing", {"in_by": "22.00"}, TIME, "in_by"),
    ("contact_ban", {"person_refs": [""]}, "mag niet leeg zijn", "person_refs[0]"),
    ("substance_ban", {"substances": ["tobacco"]}, CHOICE, "substances[0]"),
    ("daytime_activity", {"min_hours_per_week": 200}, "hoogstens 168", "min_hours_per_week"),
    ("task_ban", {"tasks": ["baking"]}, CHOICE, "tasks[0]"),
    ("sector_ban", {"sbi": ["52.2"]}, "een tot zes cijfers", "sbi[0]"),
    ("vehicle_ban", {"categories": "B"}, "moet een lijst zijn", "categories"),
    ("other", {"effects": [{"kind": "other"}]}, CHOICE, "effects[0].kind"),
    ("other", {"effects": ["geen werk"]}, "moet een object zijn", "effects[0]"),
    ("other", {"effects": [{}]}, "ontbreekt", "effects[0].kind"),
    (
        "other",
        {"effects": [{"kind": "location_ban", "areas": [{"circle": {"center": [0, 0]}}]}]},
        "ontbreekt",
        "effects[0].areas[0].circle.radius_km",
    ),
]

BAD_VACANCIES = [
    ("title", "", "1 tot 500 tekens", None),
    ("title", " \n", "1 tot 500 tekens", None),
    ("title", None, "1 tot 500 tekens", None),
    ("kind", "baan", CHOICE, None),
    ("employer", [], "moet een object zijn", None),
    ("employer.kvk", "1234567", "acht cijfers", None),
    ("employer.kvk", 12345678, "acht cijfers", None),
    ("employer.kvk", "１２３４５６７８", "acht cijfers", None),
    ("employer.sbi", "G", "een tot zes cijfers", None),
    ("employer.employees", -1, "moet minstens 0 zijn", None),
    ("site.lat_lon", {"lat": 1}, PLACE, None),
    ("site.mobile", "true", "moet true of false zijn", None),
    ("site.work_area", {"square": 1}, "precies een van circle en polygon", None),
    ("shifts.0.end", "15:60", TIME, "shifts[0].end"),
    ("hours_per_week", 169, "mag hoogstens 168 zijn", None),
    ("min_age", 16.5, "moet een geheel getal zijn", None),
    ("tasks", ["cook"], CHOICE, "tasks[0]"),
    ("conduct_certificate.required", "vog", CHOICE, None),
    ("conduct_certificate", "none", "moet een object zijn", None),
    ("language_level", "b1", CHOICE, None),
    ("hourly_wage", 14.71, "moet een bedrag in tekst zijn", None),
    ("hourly_wage", "14,71", "moet een bedrag in tekst zijn", None),
    ("hourly_wage", "-1", "moet een bedrag in tekst zijn", None),
    ("people_on_site", [7], TEXT, "people_on_site[0]"),
    ("places", 10**9, "mag hoogstens", None),
    ("start_date", "2027-13-01", DATE, None),
    ("closes_on", "01/03/2027", DATE, None),
]


def _refusal(read: Any, row: dict[str, Any]) -> tuple[str, str]:
    with pytest.raises(BadRow) as refused:
        read(row)
    problem = refused.value.problems[0]
    assert problem.reason.nl
    assert problem.reason.en
    return problem.field, problem.reason.nl


@pytest.mark.parametrize(("path", "value", "reason", "field"), BAD_YOUTHS)
def test_a_wrong_value_in_a_youth_is_refused(
    path: str, value: Any, reason: str, field: str | None
) -> None:
    found = _refusal(youth_facts, bent(a_youth_row(), path, value))
    assert found[0] == (field or path)
    assert reason in found[1]


@pytest.mark.parametrize(("kind", "parameters", "reason", "field"), BAD_CONDITIONS)
def test_a_wrong_value_in_a_condition_is_refused(
    kind: str | None, parameters: dict[str, Any], reason: str, field: str
) -> None:
    row = {"id": "Y-1", "conditions": [{"id": "C-1", "kind": kind, **parameters}]}
    found = _refusal(youth_facts, row)
    assert found[0] == f"conditions[0].{field}".rstrip(".")
    assert reason in found[1]


@pytest.mark.parametrize(("path", "value", "reason", "field"), BAD_VACANCIES)
def test_a_wrong_value_in_a_vacancy_is_refused(
    path: str, value: Any, reason: str, field: str | None
) -> None:
    found = _refusal(vacancy_facts, bent(a_vacancy_row(), path, value))
    assert found[0] == (field or path)
    assert reason in found[1]


@pytest.mark.parametrize("field", ["id", "kind"])
def test_a_condition_without_id_or_kind_is_refused(field: str) -> None:
    row = a_youth_row()
    del row["conditions"][0][field]
    assert _refusal(youth_facts, row) == (f"conditions[0].{field}", "ontbreekt")


def test_two_conditions_of_a_youth_may_not_share_an_id() -> None:
    row = bent(a_youth_row(), "conditions.3.id", "C-1")
    assert _refusal(youth_facts, row) == ("conditions[3].id", "komt al voor in conditions[1]")


@pytest.mark.parametrize("name", sorted(FORBIDDEN))
@pytest.mark.parametrize("within", ["", "supervision.", "conditions.0.", "home."])
def test_what_must_never_be_known_is_refused_by_name(name: str, within: str) -> None:
    for spelled in (name, name.upper(), f" {name.title()}"):
        field, reason = _refusal(youth_facts, bent(a_youth_row(), within + spelled, None))
        assert spelled in field
        assert "nooit bewaard" in reason


def test_a_forbidden_name_is_found_inside_an_unknown_field() -> None:
    row = bent(a_youth_row(), "dossier", [{"intake": {"BSN": "123456782"}}])
    assert _refusal(youth_facts, row)[0] == "dossier[0].intake.BSN"


@pytest.mark.parametrize("value", ["a\0b", "\ud800", 2**70, float("inf"), float("nan")])
@pytest.mark.parametrize("path", ["given_name", "own_field", "conditions.0.own_field"])
def test_no_field_may_hold_what_cannot_be_stored(path: str, value: Any) -> None:
    with pytest.raises(BadRow):
        youth_facts(bent(a_youth_row(), path, value))


def test_a_name_of_a_field_must_be_text_too() -> None:
    assert "geen tekst" in _refusal(vacancy_facts, {**a_vacancy_row(), "a\0": 1})[1]


def test_endless_nesting_is_refused() -> None:
    deep: Any = None
    for _ in range(5_000):
        deep = [deep]
    assert "dieper genest" in _refusal(youth_facts, {"id": "Y-1", "x": deep})[1]


def test_no_more_than_five_problems_of_a_row_are_told() -> None:
    row = {"id": "Y-1", "skills": [1, 2, 3, 4, 5, 6, 7]}
    with pytest.raises(BadRow) as refused:
        youth_facts(row)
    assert len(refused.value.problems) == 5
