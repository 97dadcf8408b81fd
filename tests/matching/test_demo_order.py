"""The three story youths get the places that the story promises, with the starter vocabulary."""

import json
from typing import Any

import pytest

from matching import Circumstances, Opening, Profile, SimilarityMatcher
from tests.support.openings import starter
from tests.support.shared_data import shared_file


@pytest.fixture(scope="module")
def order() -> dict[str, list[str]]:
    """Vacancy keys, best first, per youth; blocked ones left out."""
    openings = [opening_of(row) for row in rows("vacancies.jsonl")]
    verdicts = {(r["youth"], r["vacancy"]): r["verdict"] for r in rows("expected.jsonl")}
    matcher = SimilarityMatcher(starter()).fit(openings)
    found = {}
    for youth in rows("youths.jsonl"):
        allowed = [o.key for o in openings if verdicts[youth["id"], o.key] != "blocked"]
        parts = (tuple(youth[name]) for name in ("skills", "interests", "learning_goals"))
        matches = matcher.rank(
            Profile(youth["id"], *parts), dict.fromkeys(allowed, Circumstances())
        )
        found[youth["id"]] = [match.opening for match in matches]
    return found


def rows(name: str) -> list[dict[str, Any]]:
    return [
        json.loads(line) for line in shared_file(f"demo/{name}").read_text("utf-8").splitlines()
    ]


def opening_of(row: dict[str, Any]) -> Opening:
    employer = row["employer"]
    return Opening(
        key=row["id"], title=row["title"], description=row["description"],
        skills=tuple(row["skills"]), learn=tuple(row["learn"]),
        interest_tags=tuple(row["interest_tags"]), kind=row["kind"],
        employees=employer["employees"], team_size=row["team_size"], mentor=row["mentor"],
        committed=employer["committed"],
        accredited_training_company=employer["accredited_training_company"],
    )  # fmt: skip


def test_the_bicycle_workshop_is_first_for_the_youth_who_mends_tyres(
    order: dict[str, list[str]],
) -> None:
    assert order["Y-001"][0] == "V-01"


def test_hair_or_clothes_come_before_packing_for_the_creative_youth(
    order: dict[str, list[str]],
) -> None:
    ranked = order["Y-002"]
    assert min(ranked.index("V-09"), ranked.index("V-06")) < ranked.index("V-11")


def test_the_garden_comes_before_the_warehouse_for_the_youth_who_loves_outdoors(
    order: dict[str, list[str]],
) -> None:
    assert order["Y-003"].index("V-12") < order["Y-003"].index("V-16")
