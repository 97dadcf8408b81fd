"""The fictional city as rows: repeatable, valid, varied, and nobody's real data."""

import json
import re
from collections import Counter
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest

from tests.support.exchange_rows import Row, demo_file
from uitweg.domain.assessment import assess
from uitweg.domain.condition_facts import ConditionKind
from uitweg.exchange.reader import read_vacancies, read_youths
from uitweg.exchange.remarks import Remarks
from uitweg.exchange.rows import vacancy_facts, youth_facts
from uitweg.exchange.writer import json_line
from uitweg.services.demo.city import EMPLOYERS, VACANCIES, YOUTHS, City, build_city
from uitweg.services.demo.days import TOLD_ON, Days, years_after
from uitweg.services.demo.employers import TRADES
from uitweg.services.demo.staff import ADMIN, EXPECTED, STAFF, TAMAR
from uitweg.services.demo.story_vacancies import story_vacancies
from uitweg.services.demo.story_youths import story_youths
from uitweg.services.demo.themes import BASICS, THEMES
from uitweg.services.demo.towns import TOWNS
from uitweg.services.demo.trades import listed
from uitweg.services.ranking import Ranker
from uitweg.services.vocabulary import load_vocabulary, normalise

OTHER_DAYS = [date(2025, 3, 2), date(2026, 11, 29), date(2028, 2, 29), date(2031, 8, 1)]
ALL_DAYS = [TOLD_ON, *OTHER_DAYS]


@pytest.fixture(scope="module")
def city() -> City:
    """The city on the day of telling."""
    return build_city(TOLD_ON)


def _text(rows: tuple[Row, ...]) -> bytes:
    return "".join(map(json_line, rows)).encode()


def test_the_same_seed_and_day_give_the_same_city(city: City) -> None:
    again = build_city(TOLD_ON)
    assert _text(again.youths) == _text(city.youths)
    assert _text(again.vacancies) == _text(city.vacancies)
    assert again.states == city.states


def test_another_seed_gives_other_people_and_the_same_stories(city: City) -> None:
    other = build_city(TOLD_ON, seed=7)
    assert other.youths[:3] == city.youths[:3]
    assert other.youths[3:] != city.youths[3:]


def test_there_are_as_many_as_announced(city: City) -> None:
    firms = {row["employer"]["id"] for row in city.vacancies}
    counted = (len(city.youths), len(firms), len(city.vacancies))
    assert counted == (YOUTHS, EMPLOYERS, VACANCIES) == (60, 45, 150)
    assert set(city.towns.values()) == set(TOWNS)
    for rows in (city.youths, city.vacancies):
        assert len({row["id"] for row in rows}) == len(rows)


@pytest.mark.parametrize("today", ALL_DAYS, ids=str)
def test_every_row_passes_the_checks_of_an_import_without_a_remark(today: date) -> None:
    city, remarks = build_city(today), Remarks("city")
    assert len(list(read_youths(BytesIO(_text(city.youths)), remarks))) == YOUTHS
    assert len(list(read_vacancies(BytesIO(_text(city.vacancies)), remarks))) == VACANCIES
    assert remarks.texts() == []


def test_most_firms_are_small_and_some_are_large(city: City) -> None:
    sizes = {row["employer"]["id"]: row["employer"]["employees"] for row in city.vacancies}
    small = [size for size in sizes.values() if 3 <= size <= 30]
    assert len(small) >= 40
    assert 2 <= sum(size >= 100 for size in sizes.values()) <= 5
    assert len(small) + sum(size > 30 for size in sizes.values()) == EMPLOYERS


def test_conditions_are_of_all_kinds_some_unconfirmed_and_some_ending_soon(city: City) -> None:
    conditions = [each for row in city.youths for each in row["conditions"]]
    assert {each["kind"] for each in conditions} == set(ConditionKind)
    assert 4 <= sum(not each["verified"] for each in conditions) <= len(conditions) // 4
    ends = [each["valid_until"] for each in conditions if each["valid_until"]]
    soon = (TOLD_ON + timedelta(days=60)).isoformat()
    assert any(end < soon for end in ends)


def test_supervision_is_a_mandate_for_most_and_a_choice_for_some(city: City) -> None:
    voluntary = [row for row in city.youths if row["supervision"] is None]
    assert 10 <= len(voluntary) <= 30
    assert all(row["conditions"] == [] for row in voluntary)
    ages = [(TOLD_ON - date.fromisoformat(row["birth_date"])).days / 365.25 for row in city.youths]
    assert 16 <= min(ages) < 17
    assert 25 < max(ages) < 27


def test_vacancies_differ_in_form_state_and_what_they_ask(city: City) -> None:
    rows = city.vacancies
    assert len({row["kind"] for row in rows}) == 8
    assert {state.value for state in city.states.values()} >= {"paused", "closed", "draft"}
    assert VACANCIES - len(city.states) > 100
    for field in ("licences_required", "certificates_required", "tasks"):
        assert any(row[field] for row in rows), field
    paid = [float(row["hourly_wage"]) for row in rows if row["hourly_wage"]]
    assert min(paid) > 14.71
    assert {row["conduct_certificate"]["required"] for row in rows} == {
        "none",
        "employer_wish",
        "sector_rule",
        "legal",
    }


def test_the_vocabulary_knows_every_word_of_the_city() -> None:
    roles = [role for trade in TRADES for role in trade.roles]
    skills = {word for role in roles for word in listed(role.skills) + listed(role.learn)}
    skills |= {word for theme in THEMES for word in theme.skills + theme.goals} | set(BASICS)
    interests = {word for role in roles for word in listed(role.likes)}
    interests |= {word for theme in THEMES for word in theme.interests}
    vocabulary = load_vocabulary()
    found = normalise(vocabulary, sorted(skills | interests), "any", top=1)
    unknown = [
        each["label"] for each in found if not each["matches"] or each["matches"][0]["score"] < 0.95
    ]
    assert unknown == []


def test_no_phone_number_or_address_could_be_somebodys(city: City) -> None:
    people = [(each.phone, each.email) for each in (ADMIN, *STAFF, *EXPECTED, TAMAR)]
    assert all(re.fullmatch(r"06-000000\d\d", phone) for phone, _ in people)
    assert all(email.endswith("@uitweg.example") for _, email in people)
    assert len(set(people)) == len({phone for phone, _ in people}) == len(people)
    text = (_text(city.youths) + _text(city.vacancies)).decode()
    assert not re.search(r"@|\b0[1-9]\d? ?-? ?\d{6,8}\b|\b\d{4} ?[A-Z]{2}\b", text)
    assert all(row["employer"]["kvk"] < "00000046" for row in city.vacancies)


def test_the_stories_are_those_of_the_field_study() -> None:
    days = Days(TOLD_ON)
    _agree(story_youths(days), "youths.jsonl")
    _agree(story_vacancies(days), "vacancies.jsonl")


def _agree(told: list[Row], name: str) -> None:
    """Equal but for the description, which the study leaves empty, and a remark in a name."""
    lines = demo_file(name).read_text(encoding="utf-8").splitlines()
    for ours, theirs in zip(told, map(json.loads, lines), strict=True):
        assert _bare(ours) == _bare(theirs)


def _bare(row: Row) -> dict[str, Any]:
    kept = {name: value for name, value in row.items() if name != "description"}
    if "employer" in kept:
        name = kept["employer"]["name"].removesuffix(" (contrast: groot)")
        kept["employer"] = kept["employer"] | {"name": name}
    return kept


@pytest.mark.parametrize("today", ALL_DAYS, ids=str)
def test_the_stories_keep_their_verdicts_whenever_they_are_told(today: date) -> None:
    days = Days(today)
    expected = [json.loads(line) for line in demo_file("expected.jsonl").read_text().splitlines()]
    youths = {row["id"]: youth_facts(row) for row in story_youths(days)}
    vacancies = {row["id"]: vacancy_facts(row) for row in story_vacancies(days)}
    verdicts = {
        (each["youth"], each["vacancy"]): assess(
            youths[each["youth"]], vacancies[each["vacancy"]], today
        ).verdict.value
        for each in expected
    }
    assert verdicts == {(it["youth"], it["vacancy"]): it["verdict"] for it in expected}
    assert len(verdicts) == 48


@pytest.mark.parametrize("today", ALL_DAYS, ids=str)
def test_the_stories_are_about_to_begin_and_their_people_have_the_right_age(today: date) -> None:
    days = Days(today)
    start = date.fromisoformat(story_vacancies(days)[0]["start_date"])
    assert timedelta(days=30) < start - today < timedelta(days=60)
    assert start.weekday() == 0
    ages = [_age(date.fromisoformat(row["birth_date"]), start) for row in story_youths(days)]
    assert ages == [17, 21, 24]


def _age(born: date, day: date) -> int:
    years = day.year - born.year
    return years if years_after(born, years) <= day else years - 1


@pytest.mark.parametrize("today", ALL_DAYS, ids=str)
def test_each_story_finds_its_own_employer_first_in_the_whole_city(today: date) -> None:
    city = build_city(today)
    vacancies = [vacancy_facts(row) for row in city.vacancies if row["id"] not in city.states]
    ranker = Ranker(vacancies, load_vocabulary())
    order = [
        [each.vacancy.id for each in ranker.rank(youth_facts(row), today).ranked]
        for row in city.youths[:3]
    ]
    assert order[0][0] == "V-01"
    assert set(order[1][:2]) == {"V-06", "V-09"}
    assert order[2][0] == "V-12"
    assert order[2].index("V-12") < order[2].index("V-16")


def test_names_of_many_origins_each_once(city: City) -> None:
    names = Counter(row["given_name"] for row in city.youths)
    assert max(names.values()) == 1
