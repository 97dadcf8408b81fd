"""Old and new times of a condition in words, in both languages."""

from typing import Any

import pytest

from uitweg.domain.sentences.varying import before_and_after

TUESDAY = {"days": ["tue"], "start": "15:30", "end": "16:15"}
LATE = {"days": ["mon", "tue"], "start": "23:30", "end": "00:15"}
HOUSING = {"kind": "supervised_housing", "in_by": "22:00", "out_from": "06:00"}
ORDER = {
    "kind": "location_order",
    "windows": [
        {"from_time": "20:00", "until_time": "07:00"},
        {"from_time": "21:30", "until_time": "07:00"},
    ],
}


@pytest.mark.parametrize(
    ("condition", "edit", "dutch", "english"),
    [
        (
            {"kind": "reporting_duty", "windows": [TUESDAY]},
            {"change": "condition.window", "from": TUESDAY, "to": LATE},
            ("dinsdag 15.30–16.15", "maandag, dinsdag 23.30–0.15"),
            ("Tuesday 15:30–16:15", "Monday, Tuesday 23:30–0:15"),
        ),
        (
            HOUSING,
            {"change": "condition.home_by", "to": "23:15"},
            ("thuis vanaf 22.00 uur", "thuis vanaf 23.15 uur"),
            ("at home by 22:00", "at home by 23:15"),
        ),
        (
            HOUSING,
            {"change": "condition.out_from", "to": "05:30"},
            ("naar buiten vanaf 6.00 uur", "naar buiten vanaf 5.30 uur"),
            ("out from 6:00", "out from 5:30"),
        ),
        (
            ORDER,
            {"change": "condition.home_by", "to": "22:00"},
            ("thuis vanaf 20.00, 21.30 uur", "thuis vanaf 22.00 uur"),
            ("at home by 20:00, 21:30", "at home by 22:00"),
        ),
        (
            {"kind": "other", "effects": [{"kind": "travel_ban"}, ORDER]},
            {"change": "condition.out_from", "to": "06:30"},
            ("naar buiten vanaf 7.00 uur", "naar buiten vanaf 6.30 uur"),
            ("out from 7:00", "out from 6:30"),
        ),
    ],
)
def test_old_and_new_times_stand_side_by_side(
    condition: dict[str, Any],
    edit: dict[str, Any],
    dutch: tuple[str, str],
    english: tuple[str, str],
) -> None:
    assert before_and_after(condition, edit, "nl") == dutch
    assert before_and_after(condition, edit, "en") == english


def test_what_no_officer_varies_has_no_words() -> None:
    with pytest.raises(KeyError):
        before_and_after(HOUSING, {"change": "task.remove", "task": "cash"}, "nl")
