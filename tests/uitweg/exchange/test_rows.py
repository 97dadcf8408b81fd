"""What becomes of a right row: facts, with "not known" kept apart from "none"."""

from datetime import date
from typing import Any

import pytest

from tests.support.exchange_rows import a_vacancy_row, a_youth_row, bent
from uitweg.domain.condition_facts import (
    ConditionKind,
    LocationBan,
    LocationOrder,
    Other,
    Slot,
    YouthFacts,
)
from uitweg.domain.facts import Circle, HomeWindow, Point, Weekday, WeeklyWindow
from uitweg.exchange.rows import vacancy_facts, youth_facts


def test_a_youth_needs_no_more_than_an_id() -> None:
    assert youth_facts({"id": "Y-1"}) == YouthFacts("Y-1")


def test_a_vacancy_needs_no_more_than_an_id_and_a_title() -> None:
    vacancy = vacancy_facts({"id": "V-1", "title": "Bakker"})
    assert (vacancy.site, vacancy.tasks, vacancy.shifts) == (None, None, ())


@pytest.mark.parametrize("field", [name for name in a_youth_row() if name != "id"])
def test_a_null_in_a_youth_says_the_same_as_silence(field: str) -> None:
    assert youth_facts({"id": "Y-1", field: None}) == youth_facts({"id": "Y-1"})


@pytest.mark.parametrize("field", [name for name in a_vacancy_row() if name not in ("id", "title")])
def test_a_null_in_a_vacancy_says_the_same_as_silence(field: str) -> None:
    bare = {"id": "V-1", "title": "Bakker"}
    assert vacancy_facts({**bare, field: None}) == vacancy_facts(bare)


def test_every_kind_of_condition_is_read() -> None:
    youth = youth_facts(a_youth_row())
    assert {condition.kind for condition in youth.conditions} == set(ConditionKind)


def test_a_location_ban_keeps_its_areas() -> None:
    effect = youth_facts(a_youth_row()).conditions[0].effect
    assert isinstance(effect, LocationBan)
    assert effect.areas is not None
    assert effect.areas[0] == Circle(Point(51.9, 4.4), 1.5)


def test_times_become_minutes_and_days_weekdays() -> None:
    effect = youth_facts(a_youth_row()).conditions[1].effect
    assert isinstance(effect, LocationOrder)
    assert effect.windows == (HomeWindow(Weekday.MON, 1200, Weekday.TUE, 420),)
    assert effect.travel_buffer_min == 30


@pytest.mark.parametrize(
    ("position", "windows"),
    [(2, (WeeklyWindow((Weekday.TUE,), 930, 975),)), (3, ()), (4, None), (5, None)],
)
def test_no_windows_differs_from_windows_not_known(position: int, windows: Any) -> None:
    effect = youth_facts(a_youth_row()).conditions[position].effect
    assert isinstance(effect, Slot)
    assert effect.windows == windows
    assert effect.travel_buffer_min == 45


def test_another_condition_carries_its_effects() -> None:
    with_effects, without = (each.effect for each in youth_facts(a_youth_row()).conditions[-2:])
    assert with_effects == Other((LocationBan((Circle(Point(51.9, 4.4), 1.5),)),))
    assert without == Other((), no_effect_on_work=True)


def test_a_condition_that_nobody_verified_is_not_verified() -> None:
    facts = youth_facts({"id": "Y-1", "conditions": [{"id": "C-1", "kind": "inpatient"}]})
    assert facts.conditions[0].verified is False


def test_a_day_named_twice_counts_once() -> None:
    row = bent(a_vacancy_row(), "shifts.0.days", ["tue", "wed", "tue"])
    assert vacancy_facts(row).shifts[0].days == (Weekday.TUE, Weekday.WED)


def test_a_whole_number_may_be_written_with_a_point() -> None:
    assert vacancy_facts(bent(a_vacancy_row(), "min_age", 16.0)).min_age == 16


def test_a_condition_may_stay_open_until_the_end_of_the_calendar() -> None:
    row = bent(a_youth_row(), "conditions.0.valid_until", "9999-12-31")
    assert youth_facts(row).conditions[0].valid_until == date(9999, 12, 31)


PLACES = {"3072": Point(51.9, 4.49), "3072AB": Point(51.901, 4.491)}


@pytest.mark.parametrize(
    ("postcode", "home"),
    [
        ("3072", PLACES["3072"]),
        ("3072 ab", PLACES["3072AB"]),
        ("3072AB", PLACES["3072AB"]),
        ("3072ZZ", PLACES["3072"]),
        ("9999", None),
    ],
)
def test_a_home_may_be_a_postcode(postcode: str, home: Point | None) -> None:
    row = bent(a_youth_row(), "home", {"postcode": postcode})
    assert youth_facts(row, PLACES).home == home
    assert youth_facts(row).home is None


def test_a_shift_whose_last_day_was_taken_out_is_no_shift() -> None:
    row = a_vacancy_row()
    row["shifts"] = [
        {"days": [], "start": "08:00", "end": "12:00"},
        {"days": ["tue"], "start": "08:00", "end": "12:00"},
    ]
    assert len(vacancy_facts(row).shifts) == 1
    row["shifts"] = row["shifts"][:1]
    assert vacancy_facts(row).shifts == ()
