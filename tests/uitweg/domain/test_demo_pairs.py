"""The verdicts of the shared example: 3 youths, 16 vacancies, 48 pairs."""

import json
from typing import Any

import pytest

from tests.support.exchange_rows import demo_file
from tests.support.random_pairs import TODAY
from uitweg.domain.assessment import Assessment, assess
from uitweg.exchange.rows import vacancy_facts, youth_facts


def _lines(name: str) -> list[dict[str, Any]]:
    path = demo_file(name)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def answers() -> dict[tuple[str, str], Assessment]:
    youths = [youth_facts(row) for row in _lines("youths.jsonl")]
    vacancies = [vacancy_facts(row) for row in _lines("vacancies.jsonl")]
    return {
        (youth.id, vacancy.id): assess(youth, vacancy, TODAY)
        for youth in youths
        for vacancy in vacancies
    }


def test_every_pair_of_the_example_has_the_expected_verdict(
    answers: dict[tuple[str, str], Assessment],
) -> None:
    expected = {(row["youth"], row["vacancy"]): row["verdict"] for row in _lines("expected.jsonl")}
    assert len(expected) == 48
    assert {pair: answer.verdict.value for pair, answer in answers.items()} == expected


def test_the_bike_workshop_is_solved_by_a_quarter_of_an_hour(
    answers: dict[tuple[str, str], Assessment],
) -> None:
    printed = answers["Y-001", "V-01"].as_json()
    assert printed["findings"] == [
        {
            "rule": "reporting_duty.window",
            "verdict": "review",
            "condition": "Y-001-C4",
            "resolver": "employer",
            "evidence": {
                "day": "tue",
                "shift": ["08:30", "15:00"],
                "busy": ["14:45", "17:00"],
                "overlap_min": 15,
            },
        }
    ]
    assert {
        "edits": [
            {
                "change": "shift.end",
                "day": "tue",
                "from": "15:00",
                "to": "14:45",
                "decided_by": "employer",
            }
        ],
        "verdict_after": "ok",
    } in printed["remedies"]  # type: ignore[operator]


def test_the_ship_repair_job_is_blocked_in_every_way_of_the_story(
    answers: dict[tuple[str, str], Assessment],
) -> None:
    rules = {finding.rule for finding in answers["Y-001", "V-03"].findings}
    assert {"age.minimum", "school.window", "minor.week", "location_ban.site"} <= rules


def test_the_notes_of_the_story_are_there(answers: dict[tuple[str, str], Assessment]) -> None:
    notes = {
        pair: {note.note: note.evidence for note in answer.notes}
        for pair, answer in answers.items()
    }
    hours = notes["Y-001", "V-02"]["daytime_activity.hours"]
    assert (hours["hours"], hours["minimum"]) == (14.0, 26)
    assert "night.adult" in notes["Y-002", "V-10"]
    assert notes["Y-002", "V-09"]["condition.ends"]
