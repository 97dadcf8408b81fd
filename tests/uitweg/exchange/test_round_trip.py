"""Reading, writing and reading again loses nothing, whatever the facts."""

import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.exchange_rows import Row, a_vacancy_row, a_youth_row, demo_file
from uitweg.domain.condition_facts import (
    Condition,
    ConditionKind,
    Effect,
    LocationBan,
    LocationOrder,
    Other,
    PlainEffect,
    SectorBan,
    Slot,
    SubstanceBan,
    SupervisedHousing,
    VehicleBan,
    YouthFacts,
)
from uitweg.domain.facts import (
    Area,
    Circle,
    Commitment,
    HomeWindow,
    ImposedBy,
    Point,
    Polygon,
    Task,
    VacancyFacts,
    VacancyKind,
    Weekday,
    WeeklyWindow,
)
from uitweg.exchange.reader import read_vacancies, read_youths
from uitweg.exchange.remarks import Remarks
from uitweg.exchange.rows import vacancy_facts, youth_facts
from uitweg.exchange.writer import json_line, vacancy_as_row, youth_as_row

texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)
labels = st.lists(texts.filter(str.strip), max_size=3).map(tuple)
points = st.builds(Point, st.floats(-90, 90), st.floats(-180, 180))
clocks = st.integers(0, 1439)
weekdays = st.sampled_from(Weekday)
days = st.dates(min_value=date(1900, 1, 1))
windows = st.builds(
    WeeklyWindow, st.lists(weekdays, min_size=1, unique=True).map(tuple), clocks, clocks
)
areas: st.SearchStrategy[Area] = st.one_of(
    st.builds(Circle, points, st.floats(0.001, 1000)),
    st.builds(Polygon, st.lists(points, min_size=3, max_size=5, unique=True).map(tuple)),
)


def maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Known or not known."""
    return st.none() | strategy


def several(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Not known, none, or a few."""
    return st.none() | st.lists(strategy, max_size=3).map(tuple)


effects: st.SearchStrategy[Effect] = st.one_of(
    st.builds(LocationBan, several(areas), maybe(st.booleans())),
    st.builds(
        LocationOrder,
        several(st.builds(HomeWindow, weekdays, clocks, weekdays, clocks)),
        maybe(st.booleans()),
        st.integers(0, 1440),
    ),
    st.builds(Slot, st.just(ConditionKind.DEBT_SUPPORT), several(windows), st.integers(0, 1440)),
    st.builds(SupervisedHousing, maybe(clocks), maybe(clocks)),
    st.builds(SubstanceBan, several(st.sampled_from(["alcohol", "drugs"]))),
    st.builds(SectorBan, several(st.from_regex(r"[0-9]{1,6}", fullmatch=True))),
    st.builds(VehicleBan, several(texts)),
    st.builds(PlainEffect, st.just(ConditionKind.TRAVEL_BAN)),
)
conditions = st.builds(
    Condition,
    st.just("C-1"),
    effects | st.builds(Other, st.lists(effects, max_size=2).map(tuple), st.booleans()),
    st.booleans(),
    valid_until=maybe(days),
    imposed_by=maybe(st.sampled_from(ImposedBy)),
)
youths = st.builds(
    YouthFacts,
    id=st.text("ABC-123", min_size=1),
    home=maybe(points),
    max_travel_km=maybe(st.floats(0, 20_000)),
    skills=labels,
    availability=several(windows),
    commitments=st.lists(st.builds(Commitment, texts, windows), max_size=2).map(tuple),
    avoid_areas=st.lists(areas, max_size=2).map(tuple),
    conditions=st.lists(conditions, max_size=1).map(tuple),
)
vacancies = st.builds(
    VacancyFacts,
    id=st.text("ABC-123", min_size=1),
    title=texts.filter(str.strip),
    description=texts,
    kind=maybe(st.sampled_from(VacancyKind)),
    site=maybe(points),
    work_area=maybe(areas),
    shifts=st.lists(windows, max_size=3).map(tuple),
    tasks=several(st.sampled_from(Task)),
    learn=labels,
    hours_per_week=maybe(st.floats(0, 168)),
    start_date=maybe(st.dates(date(2000, 1, 1), date(2199, 12, 31))),
)


@given(youths)
def test_any_youth_survives_the_round_trip(youth: YouthFacts) -> None:
    assert youth_facts(json.loads(json_line(youth_as_row(youth)))) == youth


@given(vacancies)
def test_any_vacancy_survives_the_round_trip(vacancy: VacancyFacts) -> None:
    assert vacancy_facts(json.loads(json_line(vacancy_as_row(vacancy)))) == vacancy


def _again(row: Row, youth: bool) -> Row:
    stream, remarks = io.BytesIO(json.dumps(row).encode()), Remarks("rows.jsonl")
    if youth:
        (read,) = read_youths(stream, remarks)
        return youth_as_row(read.facts, read.unknown)
    (read_vacancy,) = read_vacancies(stream, remarks)
    return vacancy_as_row(read_vacancy.facts, read_vacancy.unknown)


def test_unknown_fields_come_back_where_they_stood() -> None:
    row = a_youth_row()
    row["own"] = {"deep": [1, 2]}
    row["supervision"]["office"] = "Zuid"
    row["conditions"][2]["room"] = "1.02"
    row["conditions"][-2]["effects"][0]["source"] = "vonnis"
    again = _again(row, youth=True)
    assert again["own"] == {"deep": [1, 2]}
    assert again["supervision"]["office"] == "Zuid"
    assert again["conditions"][2]["room"] == "1.02"
    assert again["conditions"][-2]["effects"][0]["source"] == "vonnis"


def test_an_unknown_field_never_replaces_what_the_product_knows() -> None:
    assert vacancy_as_row(vacancy_facts(a_vacancy_row()), {"/title": "x", "/shifts/7/y": 1}) == (
        vacancy_as_row(vacancy_facts(a_vacancy_row()))
    )


def test_what_was_filled_in_is_written_as_it_was_read() -> None:
    row = a_vacancy_row()
    del row["format"]
    assert _again(row, youth=False) == row


def test_text_is_written_as_it_is_and_not_escaped() -> None:
    assert json_line({"title": "Café ’t Hoekje"}) == '{"title": "Café ’t Hoekje"}\n'


@pytest.mark.parametrize("name", ["youths.jsonl", "vacancies.jsonl"])
def test_the_shared_example_is_written_as_it_was_read(name: str) -> None:
    for line in demo_file(name).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        again = _again(row, youth=name.startswith("youths"))
        assert _without_defaults(again) == _without_defaults(row)


def _without_defaults(row: Row) -> Row:
    """A row without what may be left out: nulls, and the travel buffer that everybody has."""
    kept = {name: value for name, value in row.items() if value is not None}
    for name, value in kept.items():
        if name in ("conditions", "commitments"):
            kept[name] = [_without_defaults(each) for each in value]
    return {name: kept[name] for name in kept if (name, kept[name]) != ("travel_buffer_min", 45)}
