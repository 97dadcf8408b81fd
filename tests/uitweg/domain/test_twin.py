"""The index gives every pair the verdict of the readable rules; a difference is shown shrunk."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from tests.support.edge_rows import Edges
from tests.support.exchange_rows import Row
from tests.support.random_pairs import TODAY, random_vacancy, random_youth
from tests.support.shrinking import shrunk
from uitweg.domain.assessment import verdict
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts, Weekday, WeeklyWindow
from uitweg.domain.index import VERDICTS, VacancyIndex, hours
from uitweg.domain.index.hours import first_busy
from uitweg.domain.law.tables import Law, current_law
from uitweg.domain.verdicts import Verdict
from uitweg.domain.week import WEEK, Interval, overlap
from uitweg.exchange.refusals import BadRow
from uitweg.exchange.rows import vacancy_facts, youth_facts

GROUPS, YOUTHS, VACANCIES = 8, 20, 80
Group = tuple[list[Row], list[Row]]


def _usual(seed: int) -> Group:
    rng = Random(seed)
    youths = [random_youth(rng, f"Y-{number}") for number in range(YOUTHS)]
    return youths, [random_vacancy(rng, f"V-{number}") for number in range(VACANCIES)]


def _edges(seed: int) -> Group:
    edges = Edges(seed)
    youths = [edges.youth(f"Y-{number}") for number in range(YOUTHS)]
    return youths, [edges.vacancy(f"V-{number}") for number in range(VACANCIES)]


def _differs(youth: Row, vacancy: Row, law: Law | None = None) -> bool:
    try:
        facts, one = youth_facts(youth), vacancy_facts(vacancy)
    except BadRow:
        return False
    return _given(VacancyIndex.build([one], law), facts) != [verdict(facts, one, TODAY, law)]


def _given(index: VacancyIndex, youth: YouthFacts, today: date = TODAY) -> list[Verdict]:
    return [VERDICTS[code] for code in index.verdicts(youth, today).tolist()]


def _difference(group: Group, law: Law | None = None) -> tuple[str | None, Counter[Verdict]]:
    """The first pair on which the two disagree, as small as it gets, and all verdicts met."""
    youths, vacancies = group
    facts = [vacancy_facts(row) for row in vacancies]
    index, met = VacancyIndex.build(facts, law), Counter[Verdict]()
    for row in youths:
        youth = youth_facts(row)
        given = _given(index, youth)
        for number, vacancy in enumerate(facts):
            wanted = verdict(youth, vacancy, TODAY, law)
            met[wanted] += 1
            if given[number] is not wanted:
                small = shrunk(row, vacancies[number], lambda y, v: _differs(y, v, law))
                rows = "\n".join(json.dumps(each) for each in small)
                return f"readable {wanted}, index {given[number]}:\n{rows}", met
    return None, met


@pytest.mark.parametrize("draw", [_usual, _edges])
def test_the_index_equals_the_readable_rules_on_random_pairs(draw: Callable[[int], Group]) -> None:
    met: Counter[Verdict] = Counter()
    for seed in range(GROUPS):
        difference, some = _difference(draw(seed))
        assert difference is None, difference
        met += some
    assert met.total() == GROUPS * YOUTHS * VACANCIES
    assert min(met[each] for each in (Verdict.OK, Verdict.REVIEW, Verdict.BLOCKED)) > 100, met


def _changing_law() -> Law:
    """The law of today, every table of which changes around the first days of vacancies."""
    law, days = current_law(), (date(2026, 11, 25), date(2027, 1, 4), date(2028, 2, 29))
    wage, minor, adult = law.minimum_wage[0], law.minor_time[0], law.adult_time[0]
    higher = tuple((age, amount + 1) for age, amount in wage.by_age)
    return replace(
        law,
        ages=(*law.ages, replace(law.ages[0], valid_from=days[1], youngest=17, adult=19)),
        minimum_wage=(wage, replace(wage, valid_from=days[0], by_age=higher)),
        minor_time=(minor, replace(minor, valid_from=days[2], shift_min=420, night_from=1200)),
        adult_time=(adult, replace(adult, valid_from=days[1], week_min=1200)),
        conditions=(
            *law.conditions,
            replace(law.conditions[0], valid_from=days[0], ban_margin_km=2.0),
        ),
    )


def test_the_index_equals_the_readable_rules_under_a_law_that_changes() -> None:
    law = _changing_law()
    for draw in (_usual, _edges):
        difference, _ = _difference(draw(99), law)
        assert difference is None, difference


def test_a_planted_mistake_of_a_minute_is_found_and_shown_small(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def late(busy: Sequence[Interval]) -> object:
        return first_busy([Interval(one.start, one.length + 1) for one in busy])

    monkeypatch.setattr(hours, "first_busy", late)
    shown = [found for found, _ in map(_difference, map(_usual, range(4))) if found]
    assert shown
    for told in shown:
        youth, vacancy = (json.loads(line) for line in told.splitlines()[1:])
        held = [*youth.get("conditions", ()), *youth.get("commitments", ())]
        assert len(held) <= 1
        assert len(vacancy["shifts"]) == 1
        assert len(vacancy) <= 5, told


def test_shrinking_keeps_what_the_difference_rests_on() -> None:
    youth, vacancy = _usual(3)[0][0], _usual(3)[1][0]
    small = shrunk(youth, vacancy, lambda _, one: "site" in one and one["site"].get("lat_lon"))
    assert small[0].keys() == {"id"}
    assert small[1] == {
        "id": vacancy["id"],
        "title": "Werkplek",
        "kind": vacancy["kind"],
        "site": {"lat_lon": small[1]["site"]["lat_lon"]},
    }


def test_the_first_busy_minute_is_that_of_the_overlap_rule() -> None:
    rng = Random(5)
    for _ in range(200):
        busy = [
            Interval(rng.randrange(WEEK), rng.choice([1, 60, 1440, 5000, WEEK]))
            for _ in range(rng.randrange(4))
        ]
        table = first_busy(busy)
        start, length = rng.randrange(WEEK), rng.choice([1, 240, 1440])
        clash = any(overlap(Interval(start, length), one) for one in busy)
        assert clash == (table is not None and table[start] < start + length)


def test_an_index_without_vacancies_answers_nothing() -> None:
    youth = youth_facts({"id": "Y-1", "home": {"lat_lon": [52, 4]}, "max_travel_km": 9})
    assert VacancyIndex.build([]).verdicts(youth, TODAY).tolist() == []


def test_the_answers_stand_in_the_order_of_the_vacancies() -> None:
    bare = VacancyFacts("V", "Werkplek", people_on_site=())
    far, near = replace(bare, min_age=30), replace(bare, min_age=16)
    youth = youth_facts({"id": "Y-1", "birth_date": "2005-01-01"})
    index = VacancyIndex.build([near, far, near, far])
    ok, blocked = Verdict.OK, Verdict.BLOCKED
    assert _given(index, youth) == [ok, blocked, ok, blocked]


def _spread(count: int) -> Iterator[VacancyFacts]:
    rng = Random(8)
    for number in range(count):
        row = random_vacancy(rng, f"V-{number}")
        row["site"]["lat_lon"] = [rng.uniform(51.5, 52.5), rng.uniform(4, 6)]
        yield vacancy_facts(row)


def test_nearly_all_is_decided_without_the_readable_rules() -> None:
    rng, index = Random(9), VacancyIndex.build(list(_spread(400)))
    asked = 0
    for number in range(40):
        row = random_youth(rng, f"Y-{number}")
        row["home"] = {"lat_lon": [rng.uniform(51.5, 52.5), rng.uniform(4, 6)]}
        asked += index.answer(youth_facts(row), TODAY).by_readable_rules
    assert asked < 0.002 * 40 * 400


def test_a_window_on_no_day_is_no_shift() -> None:
    empty = WeeklyWindow((), 540, 900)
    sunday = WeeklyWindow((Weekday.SUN,), 540, 900)
    youth = youth_facts({"id": "Y-1", "birth_date": "2010-01-01"})
    for shifts in ((empty,), (empty, sunday), (sunday,)):
        vacancy = VacancyFacts("V", "Werkplek", shifts=shifts, hours_per_week=50)
        index = VacancyIndex.build([vacancy])
        assert _given(index, youth) == [verdict(youth, vacancy, TODAY)]
