"""Remedies: which edits are found, how small they are, and who decides."""

from dataclasses import replace

import pytest

from tests.support.exchange_rows import Row
from tests.support.random_pairs import TODAY, random_pairs
from tests.uitweg.domain.truth.telling import (
    Truth,
    aged,
    at_home,
    ban,
    circle,
    condition,
    housing,
    other,
    place,
    shifts,
    slot,
    truth,
)
from uitweg.domain.assessment import assess, verdict
from uitweg.domain.remedies.applying import apply, read_window
from uitweg.domain.remedies.edits import SHORTEST_SHIFT, Change, Edit
from uitweg.domain.remedies.rows import apply_to_json
from uitweg.domain.verdicts import weight
from uitweg.domain.week import clock, ending, minutes
from uitweg.exchange.rows import vacancy_facts, youth_facts

UNQUALIFIED = aged(17, basic_qualification=False)


def told(row: Truth) -> list[str]:
    """Each remedy in one line: its edits without who decides, and the verdict after."""
    found = assess(youth_facts(row.youth), vacancy_facts(row.vacancy), row.today)
    assert found.verdict == row.verdict
    return [
        " + ".join(_words(edit) for edit in remedy.edits) + f" = {remedy.verdict_after.value}"
        for remedy in found.remedies
    ]


def _words(edit: Edit) -> str:
    parts = [edit.change.value]
    for value in edit.values.values():
        if isinstance(value, dict):
            window = read_window(value)
            day = ",".join(one.name.lower() for one in window.days)
            value = f"{day} {clock(window.start)}-{clock(window.end)}"
        parts.append(str(value))
    return " ".join(parts)


SINGLE = [
    (
        truth("A slot at the end of a shift", "review",
              conditions=[slot("reporting_duty", "tue 15:30-16:15")],
              work="tue,wed 08:30-15:00"),
        [
            "shift.end tue 15:00 14:45 = ok",
            "condition.window C tue 15:30-16:15 tue 15:45-16:30 = ok",
            "shift.drop_day tue = ok",
            "condition.window C tue 15:30-16:15 mon 15:30-16:15 = ok",
        ],
    ),
    (
        truth("A slot at the start of the only shift, which is never dropped", "review",
              conditions=[slot("treatment_outpatient", "tue 08:30-09:30")]),
        [
            "shift.start tue 09:00 10:15 = ok",
            "condition.window C tue 08:30-09:30 tue 17:45-18:45 = ok",
            "condition.window C tue 08:30-09:30 mon 08:30-09:30 = ok",
        ],
    ),
    (
        truth("A shift that begins on the next day is only shortened at its end", "review",
              conditions=[slot("debt_support", "wed 00:00-00:15", travel_buffer_min=0)],
              work="tue 22:00-02:00"),
        [
            "shift.end tue 02:00 00:00 = ok",
            "condition.window C wed 00:00-00:15 wed 02:00-02:15 = ok",
            "condition.window C wed 00:00-00:15 tue 00:00-00:15 = ok",
        ],
    ),
    (
        truth("Home an hour later", "blocked", conditions=[at_home("tue 20:00 wed 07:00")],
              work="tue 12:00-20:00"),
        [
            "shift.end tue 20:00 19:15 = ok",
            "condition.home_by C 20:45 = ok",
        ],
    ),
    (
        truth("Out an hour earlier", "blocked", conditions=[at_home("mon 20:00 tue 07:00")],
              work="tue 07:00-12:00"),
        [
            "shift.start tue 07:00 07:45 = ok",
            "condition.out_from C 06:15 = ok",
        ],
    ),
    (
        truth("Home after midnight on house times", "blocked",
              conditions=[housing("22:00", "06:00")], work="tue 16:00-23:45"),
        [
            "shift.end tue 23:45 21:15 = ok",
            "condition.home_by C 00:30 = ok",
        ],
    ),
    (
        truth("A location order is not moved over midnight, as it names its day", "blocked",
              conditions=[at_home("tue 22:00 wed 06:00")], work="tue 16:00-23:45"),
        ["shift.end tue 23:45 21:15 = ok"],
    ),
    (
        truth("A banned task is left out", "blocked", conditions=[condition("task_ban",
              tasks=["cash"])], tasks=["cash", "driving"]),
        ["task.remove cash = ok"],
    ),
    (
        truth("Confirming a condition lightens what is only strict", "blocked",
              conditions=[condition("device_ban", verified=False)], tasks=["online_work"]),
        ["condition.verify C = review", "task.remove online_work = ok"],
    ),
    (
        truth("Confirming a place ban lightens the margin", "blocked",
              conditions=[ban(circle(2, north_km=2.4), verified=False)]),
        ["condition.verify C = review"],
    ),
    (
        truth("Nothing moves a site out of a banned area", "blocked",
              conditions=[ban(circle(1))]),
        [],
    ),
    (
        truth("A place ban that ends leaves a later start", "blocked",
              conditions=[ban(circle(1), valid_until="2027-03-31")]),
        ["start_date 2027-04-01 = ok"],
    ),
    (
        truth("A condition that ends for ever after is no reason to wait", "blocked",
              conditions=[ban(circle(1), valid_until="2099-12-31")]),
        [],
    ),
    (
        truth("The later of two ends counts, the earlier is no remedy", "blocked",
              conditions=[ban(circle(1), valid_until="2027-03-31"),
                          {**ban(circle(2), valid_until="2027-02-28"), "id": "D"}]),
        ["start_date 2027-04-01 = ok"],
    ),
    (
        truth("A start that only lightens comes before one that clears", "blocked",
              conditions=[ban(circle(1), valid_until="2027-02-28"),
                          {**slot("reporting_duty", "tue 08:00-20:00",
                                  valid_until="2027-05-31"), "id": "D"}], work="tue 09:00-17:00"),
        ["start_date 2027-03-01 = review", "start_date 2027-06-01 = ok"],
    ),
    (
        truth("Somebody too young is old enough on the birthday", "blocked",
              youth={"birth_date": "2009-02-01"}, min_age=18),
        ["start_date 2027-02-01 = ok"],
    ),
    (
        truth("A conduct certificate that is a wish can be waived", "review",
              conduct_certificate={"required": "employer_wish"}),
        ["conduct_certificate.waive = ok"],
    ),
    (
        truth("So can one that the sector is used to", "review",
              conduct_certificate={"required": "sector_rule"}),
        ["conduct_certificate.waive = ok"],
    ),
    (
        truth("A conduct certificate by law cannot", "review",
              conduct_certificate={"required": "legal"}),
        [],
    ),
    (
        truth("A licence can be obtained", "review", youth={"licences": ["AM"]},
              licences_required=["AM", "B"]),
        ["licence.obtain B = ok"],
    ),
    (
        truth("A certificate can be obtained", "review", youth={"certificates": []},
              certificates_required=["vca"]),
        ["certificate.obtain vca = ok"],
    ),
    (truth("Nothing makes a distance smaller", "blocked",
           youth={"home": {"lat_lon": place(9)}, "max_travel_km": 1}), []),
    (truth("Nothing makes a wage higher", "blocked", hourly_wage="9.00"), []),
    (truth("What is not known is asked, not remedied", "review", site=None,
           youth={"max_travel_km": 1}), []),
    (
        truth("Fewer hours ask for no qualification", "review",
              youth={**UNQUALIFIED, "basic_qualification": None}, work="tue,wed 08:00-16:45"),
        [
            "shift.end tue 16:45 16:15 = ok",
            "shift.end wed 16:45 16:15 = ok",
            "shift.start tue 08:00 08:30 = ok",
            "shift.start wed 08:00 08:30 = ok",
            "shift.drop_day tue = ok",
            "shift.drop_day wed = ok",
            "start_date 2027-06-15 = ok",
        ],
    ),
    (truth("A pair that is ok needs nothing", "ok"), []),
    (
        truth("A long shift is cut at either side to what the law allows", "blocked",
              work="tue 06:00-20:00"),
        ["shift.end tue 20:00 18:45 = ok", "shift.start tue 06:00 07:15 = ok"],
    ),
    (
        truth("Too many hours in a week are cut on one day", "review", youth=UNQUALIFIED,
              work="tue 08:00-16:30; wed 08:00-17:00"),
        [
            "shift.end tue 16:30 16:00 = ok",
            "shift.end wed 17:00 16:30 = ok",
            "shift.start tue 08:00 08:30 = ok",
            "shift.start wed 08:00 08:30 = ok",
            "shift.drop_day tue = ok",
            "shift.drop_day wed = ok",
            "start_date 2027-06-15 = ok",
        ],
    ),
    (
        truth("Outside the availability at both ends no single time helps", "review",
              youth={"availability": shifts("tue 10:00-16:00; wed 00:00-00:00")},
              work="tue 09:00-17:00; wed 09:00-12:00"),
        ["shift.drop_day tue = ok"],
    ),
    (
        truth("A slot with several days moves on all of them", "review",
              conditions=[slot("behavioural_intervention", "mon,tue 15:00-16:00")],
              work="tue 09:00-15:00; wed 09:00-15:00"),
        [
            "shift.end tue 15:00 14:15 = ok",
            "condition.window C mon,tue 15:00-16:00 mon,tue 15:45-16:45 = ok",
            "shift.drop_day tue = ok",
        ],
    ),
    (
        truth("A slot does not move onto another slot of the youth", "review",
              conditions=[slot("reporting_duty", "tue 15:30-16:15"),
                          {**slot("debt_support", "tue 16:00-17:00"), "id": "D"}],
              work="tue,wed 08:30-15:00"),
        [
            "shift.end tue 15:00 14:45 = ok",
            "shift.drop_day tue = ok",
            "condition.window C tue 15:30-16:15 mon 15:30-16:15 = ok",
        ],
    ),
    (
        truth("Two shifts that end together on one day cannot be told apart", "review",
              conditions=[slot("reporting_duty", "tue 15:30-16:15")],
              work="tue 08:30-15:00; tue 11:00-15:00; wed 09:00-12:00"),
        [
            "condition.window C tue 15:30-16:15 tue 15:45-16:30 = ok",
            "shift.drop_day tue = ok",
            "condition.window C tue 15:30-16:15 mon 15:30-16:15 = ok",
        ],
    ),
    (
        truth("The slot of an other condition moves too", "review",
              conditions=[other(slot("reporting_duty", "tue 17:30-18:00"))]),
        [
            "shift.end tue 17:00 16:45 = ok",
            "condition.window C tue 17:30-18:00 tue 17:45-18:15 = ok",
            "condition.window C tue 17:30-18:00 mon 17:30-18:00 = ok",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("row", "expected"), SINGLE, ids=[row.sentence for row, _ in SINGLE])
def test_remedies_of_a_pair(row: Truth, expected: list[str]) -> None:
    assert told(row) == expected


def test_two_edits_are_looked_for_only_when_one_does_not_help() -> None:
    row = truth(
        "",
        "review",
        conditions=[slot("reporting_duty", "tue 15:30-16:15")],
        work="tue,wed 08:30-15:00",
        conduct_certificate={"required": "employer_wish"},
    )
    assert told(row) == [
        "conduct_certificate.waive + shift.end tue 15:00 14:45 = ok",
        "conduct_certificate.waive + condition.window C tue 15:30-16:15 tue 15:45-16:30 = ok",
        "conduct_certificate.waive + shift.drop_day tue = ok",
        "conduct_certificate.waive + condition.window C tue 15:30-16:15 mon 15:30-16:15 = ok",
    ]


def test_at_most_five_pairs_of_edits_the_cheapest_first() -> None:
    row = truth("", "review", conditions=[slot("reporting_duty", "tue,wed 12:00-13:00")],
                work="tue,wed,thu 09:00-17:00", youth={"availability": shifts(
                    "tue,wed 09:00-17:00; thu 09:00-16:00")})  # fmt: skip
    found = assess(youth_facts(row.youth), vacancy_facts(row.vacancy), row.today).remedies
    assert 0 < len(found) <= 5
    assert all(len(remedy.edits) == 2 for remedy in found)
    assert [remedy.cost for remedy in found] == sorted(remedy.cost for remedy in found)


def test_hours_far_over_the_limit_take_two_edits() -> None:
    found = told(truth("", "blocked", work="mon,tue,wed,thu,fri,sat,sun 08:00-20:45"))
    assert found == [
        f"shift.drop_day {first} + shift.drop_day {second} = ok"
        for first, second in (("fri", "mon"), ("fri", "sat"), ("fri", "sun"), ("fri", "thu"),
                              ("fri", "tue"))
    ]  # fmt: skip


@pytest.mark.parametrize("change", list(Change))
def test_everybody_decides_only_what_is_theirs(change: Change) -> None:
    decides = Edit(change, {}, 0).decided_by.value
    assert decides == {
        "shift": "employer",
        "task": "employer",
        "start_date": "employer",
        "condition": "officer",
        "licence": "youth",
        "certificate": "youth",
        "conduct_certificate": "employer",
    }[change.value.split(".")[0]]  # fmt: skip


def test_an_edit_that_fits_nothing_changes_nothing() -> None:
    row = truth("", "ok")
    pair = youth_facts(row.youth), vacancy_facts(row.vacancy)
    elsewhere = Edit(Change.SHIFT_END, {"day": "mon", "from": "17:00", "to": "16:00"}, 60)
    unknown = Edit(Change.CONDITION_VERIFY, {"condition": "none"}, 0)
    assert apply(*pair, [elsewhere, unknown]) == pair


def test_applying_to_rows_leaves_the_rows_as_they_are() -> None:
    row = truth("", "review", conditions=[slot("reporting_duty", "tue 15:30-16:15")])
    before = repr((row.youth, row.vacancy))
    edits: list[Row] = [{"change": "shift.end", "day": "tue", "from": "17:00", "to": "14:45"}]
    changed = apply_to_json(row.youth, row.vacancy, edits)
    assert repr((row.youth, row.vacancy)) == before
    assert changed[1]["shifts"] == shifts("tue 09:00-14:45")


def test_a_change_that_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        apply_to_json({}, {}, [{"change": "condition.remove"}])


def test_no_smaller_cut_of_a_shift_helps_than_the_one_that_is_offered() -> None:
    looked_at = 0
    for youth_row, vacancy_row in random_pairs(21, 250):
        youth, vacancy = youth_facts(youth_row), vacancy_facts(vacancy_row)
        found = assess(youth, vacancy, TODAY)
        for remedy in found.remedies:
            (edit, *more) = remedy.edits
            if more or edit.change not in (Change.SHIFT_END, Change.SHIFT_START):
                continue
            looked_at += 1
            for smaller in range(1, int(edit.cost)):
                moved = -smaller if edit.change is Change.SHIFT_END else smaller
                to = clock(minutes(edit.text("from")) + moved)
                less = replace(edit, values={**edit.values, "to": to})
                after = verdict(*apply(youth, vacancy, [less]), TODAY)
                assert weight(after) > weight(remedy.verdict_after)
    assert looked_at > 20


def test_every_single_cut_of_a_shift_that_helps_is_offered() -> None:
    for youth_row, vacancy_row in random_pairs(22, 120):
        youth, vacancy = youth_facts(youth_row), vacancy_facts(vacancy_row)
        found = assess(youth, vacancy, TODAY)
        offered = {
            (edit.change, edit.values.get("day"))
            for remedy in found.remedies
            for edit in remedy.edits[: 2 - len(remedy.edits)]
        }
        for shift in vacancy.shifts:
            length = ending(shift.start, shift.end) - shift.start
            for day in shift.days:
                if sum(day in one.days for one in vacancy.shifts) > 1:
                    continue
                values = {"day": day.name.lower(), "from": clock(shift.end)}
                for cut in range(1, length - SHORTEST_SHIFT, 7):
                    to = {**values, "to": clock(shift.end - cut)}
                    after = verdict(
                        *apply(youth, vacancy, [Edit(Change.SHIFT_END, to, cut)]), TODAY
                    )
                    if weight(after) < weight(found.verdict):
                        assert (Change.SHIFT_END, values["day"]) in offered
                        break
