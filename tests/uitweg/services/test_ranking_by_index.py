"""Rankings by the index are the rankings that the readable rules give, to the last byte."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.support.exchange_rows import Row, demo_file
from tests.support.random_pairs import TODAY, random_vacancy, random_youth
from uitweg.domain.assessment import verdict
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.verdicts import Verdict
from uitweg.exchange.rows import vacancy_facts, youth_facts
from uitweg.exchange.writer import json_line
from uitweg.services.ranking import Ranker
from uitweg.services.vocabulary import load_vocabulary

PHRASES = ("banden plakken", "koken", "gereedschap", "schilderen", "klanten helpen")


class ReadableRanker(Ranker):
    """Ranks with the readable rules, one pair after another."""

    def _verdicts(self, youth: YouthFacts, today: date) -> dict[str, Verdict]:
        return {key: verdict(youth, one, today) for key, one in self._vacancies.items()}


def _told(ranker: Ranker, youths: Sequence[YouthFacts], top: int | None) -> list[object]:
    rankings = [ranker.rank(youth, TODAY, top) for youth in youths]
    return [(json_line(each.as_json()), [one.id for one in each.blocked]) for each in rankings]


def _compare(youths: list[YouthFacts], vacancies: list[VacancyFacts]) -> None:
    vocabulary = load_vocabulary()
    quick, readable = Ranker(vacancies, vocabulary), ReadableRanker(vacancies, vocabulary)
    for top in (10, None):
        assert _told(quick, youths, top) == _told(readable, youths, top)


def _lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_example_is_ranked_as_the_readable_rules_do() -> None:
    youths = [youth_facts(row) for row in _lines(demo_file("youths.jsonl"))]
    _compare(youths, [vacancy_facts(row) for row in _lines(demo_file("vacancies.jsonl"))])


@pytest.mark.parametrize("seed", range(3))
def test_random_files_are_ranked_as_the_readable_rules_do(seed: int) -> None:
    rng = Random(seed)
    youths = [random_youth(rng, f"Y-{number}") for number in range(15)]
    vacancies = [random_vacancy(rng, f"V-{number}") for number in range(60)]
    for row in [*youths, *vacancies]:
        row["skills"] = rng.sample(PHRASES, 2)
    _compare([youth_facts(row) for row in youths], [vacancy_facts(row) for row in vacancies])


def test_nothing_is_ranked_where_there_is_nothing() -> None:
    youth = youth_facts({"id": "Y-1"})
    ranking = Ranker([], load_vocabulary()).rank(youth, TODAY)
    assert (ranking.ranked, ranking.blocked) == ((), ())
