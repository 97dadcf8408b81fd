"""Notes: what a coach should know, and what never changes a verdict."""

import pytest

from tests.support.exchange_rows import Row
from tests.uitweg.domain.truth.telling import (
    Truth,
    aged,
    at_home,
    circle,
    condition,
    place,
    shifts,
    slot,
    truth,
)
from uitweg.domain.assessment import assess
from uitweg.exchange.rows import vacancy_facts, youth_facts

SCHOOL = {"commitments": [{"label": "school", **window} for window in shifts("mon 09:00-16:00")]}
NEWBORN = {"birth_date": "1990-06-15"}  # past every birthday that is worth a note


def notes(row: Truth) -> dict[str, Row]:
    """The notes of a pair, by name."""
    found = assess(youth_facts(row.youth), vacancy_facts(row.vacancy), row.today)
    assert found.verdict == row.verdict
    return {note.note: dict(note.evidence) for note in found.notes}


def elder(sentence: str, verdict: str, **fields: object) -> Truth:
    """A row about somebody past the birthdays."""
    youth = {**NEWBORN, **fields.pop("youth", {})}  # type: ignore[dict-item]
    return truth(sentence, verdict, youth=youth, **fields)  # type: ignore[arg-type]


SAID = [
    (elder("A pair about which nothing need be said has no notes", "ok"), {}),
    (
        elder("Too few hours of daytime activity", "ok", youth=SCHOOL,
              conditions=[condition("daytime_activity", min_hours_per_week=15)]),
        {"daytime_activity.hours": {"condition": "C", "hours": 14.5, "minimum": 15}},
    ),
    (
        elder("Exactly enough hours of daytime activity", "ok", youth=SCHOOL,
              conditions=[condition("daytime_activity", min_hours_per_week=14.5)]),
        {},
    ),
    (
        elder("An ankle tag asks for notice of a new roster", "ok",
              conditions=[at_home("mon 20:00 tue 07:00", electronic_monitoring=True)]),
        {"electronic_monitoring.roster": {"condition": "C", "notice_days": 5}},
    ),
    (
        elder("A driving ban leaves a doubt about a forklift", "ok", tasks=["forklift"],
              conditions=[condition("vehicle_ban", categories=[])]),
        {"vehicle_ban.forklift": {"condition": "C"}},
    ),
    (
        elder("A code too short to tell the sector", "ok", employer={"sbi": "52"},
              conditions=[condition("sector_ban", sbi=["5224"])]),
        {"sector_ban.coarse": {"condition": "C", "sbi": "52", "banned": ["5224"]}},
    ),
    (
        elder("Work on so many days that school does not fit", "ok",
              work="mon,tue,wed,thu,fri 09:00-12:00",
              conditions=[condition("education", windows=[], min_days=1)]),
        {"education.days": {"condition": "C", "min_days": 1, "free_days": 0}},
    ),
    (
        elder("A language level one step too low", "ok", youth={"language_level": "A2"},
              language_level="B1"),
        {"language.level": {"asked": "B1", "has": "A2"}},
    ),
    (elder("A language level that is enough", "ok", youth={"language_level": "B1"},
           language_level="B1"), {}),
    (elder("A language level that is not known", "ok", language_level="C1"), {}),
    (
        elder("A site in an area that the youth avoids", "ok", youth={"avoid_areas": [circle(1)]}),
        {"avoid_area.site": {}},
    ),
    (
        elder("A work area that touches an area that the youth avoids", "ok",
              youth={"avoid_areas": [circle(1, north_km=4)]},
              site={"lat_lon": place(), "mobile": True, "work_area": circle(3)}),
        {"avoid_area.site": {}},
    ),
    (elder("An avoided area elsewhere", "ok", youth={"avoid_areas": [circle(1, 4)]}), {}),
    (
        elder("A conduct certificate looks back four years", "review",
              conduct_certificate={"required": "legal"}),
        {"conduct_certificate.lookback": {"years": 4}},
    ),
    (
        elder("Who drives is looked back at for longer", "review", tasks=["driving"],
              conduct_certificate={"required": "legal"}),
        {"conduct_certificate.lookback": {"years": 4, "transport_years": 5}},
    ),
    (
        elder("Over 48 hours a week on average", "ok", work="mon,tue,wed,thu,fri 08:00-18:31"),
        {"average.hours": {"hours": 48.83, "limit": 48.0, "weeks": 16}},
    ),
    (
        elder("Over 55 hours a week on average", "ok", work="mon,tue,wed,thu,fri 08:00-20:00"),
        {"average.hours": {"hours": 56.25, "limit": 55.0, "weeks": 4}},
    ),
    (
        elder("An hour after midnight is no night shift yet", "ok", work="tue 16:00-01:00"),
        {},
    ),
    (
        elder("More than an hour after midnight is", "ok", work="tue 16:00-01:01"),
        {"night.adult": {"days": ["tue"]}},
    ),
    (
        elder("A task of night work is enough", "ok", tasks=["night_work"]),
        {"night.adult": {"days": []}},
    ),
    (elder("Sunday asks for agreement", "ok", work="sun 12:00-16:00"), {"sunday.adult": {}}),
    (
        elder("A short night between two shifts", "ok", work="mon 14:00-22:30; tue 08:00-12:00"),
        {"rest.daily": {"day": "mon", "hours": 9.5, "limit": 11.0}},
    ),
    (
        elder("A week without a long rest", "ok",
              work="mon,tue,wed,thu,fri,sat 09:00-14:00; sun 09:00-14:00"),
        {"rest.weekly": {"hours": 19.0, "limit": 36.0}, "sunday.adult": {}},
    ),
    (
        elder("School that begins later", "ok", youth={"commitments": [
              {**SCHOOL["commitments"][0], "valid_from": "2027-09-01"}]}),
        {"school.starts": {"valid_from": "2027-09-01"}},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("row", "expected"), SAID, ids=[row.sentence for row, _ in SAID])
def test_notes_of_a_pair(row: Truth, expected: dict[str, Row]) -> None:
    assert notes(row) == expected


def test_nights_in_a_row_ask_for_rest_and_are_counted() -> None:
    found = notes(elder("", "ok", work="tue,wed,thu,fri,sat 02:00-10:00"))
    assert found["night.count"] == {"nights": 80, "limit": 36}
    assert found["night.adult"]["days"] == ["tue", "wed", "thu", "fri", "sat"]
    assert "rest.after_nights" not in found
    late = notes(elder("", "ok", work="tue,wed,thu 22:00-06:00; sat 12:00-15:00"))
    assert late["rest.after_nights"] == {"day": "thu", "nights": 3, "hours": 30.0, "limit": 46.0}


def test_a_long_night_shift_and_a_short_rest_after_it_are_told() -> None:
    found = notes(elder("", "ok", work="tue 20:00-06:46; wed 18:01-22:00"))
    assert found["night.length"] == {"day": "tue", "hours": 10.02, "limit": 10.0}
    assert found["rest.after_night"] == {"day": "tue", "hours": 11.25, "limit": 14.0}


def test_school_and_work_on_one_day_are_told_of_a_minor() -> None:
    row = truth("", "ok", youth=aged(17, **SCHOOL), work="mon 17:00-20:00")
    assert notes(row)["minor.day"] == {"day": "mon", "hours": 10.0, "limit": 9.0}


def test_birthdays_within_the_programme_are_told_with_what_they_change() -> None:
    row = truth("", "blocked", youth={"birth_date": "2009-05-14"}, min_age=18)
    found = assess(youth_facts(row.youth), vacancy_facts(row.vacancy), row.today)
    birthdays = [note.evidence for note in found.notes if note.note == "birthday"]
    assert birthdays == [
        {"age": 18, "on": "2027-05-14", "changes_on": "2027-05-14", "verdict_then": "ok"}
    ]


def test_birthdays_stop_where_the_programme_ends() -> None:
    born = {"birth_date": "2006-01-10"}
    assert "birthday" in notes(truth("", "ok", youth=born))
    ends = {"supervision": {"programme_end": "2027-01-09"}}
    born_later = {"birth_date": "2006-01-10", **ends}
    assert "birthday" not in notes(truth("", "ok", youth=born_later))
    on_the_day = {**born, "supervision": {"programme_end": "2027-01-10"}}
    assert notes(truth("", "ok", youth=on_the_day))["birthday"]["age"] == 21


def test_a_birthday_on_the_first_day_is_no_birthday_later() -> None:
    assert "birthday" not in notes(truth("", "ok", youth={"birth_date": "2000-01-04"}))


def test_a_condition_that_ends_is_told_with_the_day_on_which_the_answer_changes() -> None:
    duty = slot("reporting_duty", "tue 10:00-11:00", valid_until="2027-03-31")
    assert notes(elder("", "review", conditions=[duty]))["condition.ends"] == {
        "condition": "C",
        "kind": "reporting_duty",
        "valid_until": "2027-03-31",
        "changes_on": "2027-04-01",
        "verdict_then": "ok",
    }


def test_a_condition_that_ends_while_another_holds_changes_no_answer() -> None:
    duty = slot("reporting_duty", "tue 10:00-11:00", valid_until="2027-03-31")
    lasting = {**slot("debt_support", "tue 12:00-13:00"), "id": "D"}
    found = notes(elder("", "review", conditions=[duty, lasting]))
    assert "changes_on" not in found["condition.ends"]


def test_a_condition_that_ends_without_holding_anything_is_not_told() -> None:
    duty = slot("reporting_duty", "mon 10:00-11:00", valid_until="2027-03-31")
    assert notes(elder("", "ok", conditions=[duty])) == {}


def test_a_condition_that_begins_later_is_told() -> None:
    duty = slot("reporting_duty", "tue 10:00-11:00", valid_from="2028-01-01")
    found = notes(elder("", "review", conditions=[duty]))
    assert found["condition.starts"]["valid_from"] == "2028-01-01"


def test_notes_are_printed_flat_under_their_name() -> None:
    row = elder("", "ok", youth={"language_level": "A1"}, language_level="B1")
    found = assess(youth_facts(row.youth), vacancy_facts(row.vacancy), row.today)
    assert found.as_json()["notes"] == [{"note": "language.level", "asked": "B1", "has": "A1"}]
