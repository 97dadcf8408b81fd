"""The score is the sum of seven declared factors and behaves as one would expect of it."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.base import clone
from sklearn.exceptions import NotFittedError

from matching import Circumstances, Factor, Match, Profile, SimilarityMatcher, Weights
from tests.support.openings import TOWN, an_opening, rank_town, starter

PHRASES = [
    "banden plakken", "haren knippen", "tuinwerk", "koken", "samenwerken", "op tijd komen",
    "schilderen", "klanten helpen", "iets met computers", "xqzwv", "brood bakken", "auto's",
]  # fmt: skip
SOME = st.lists(st.sampled_from(PHRASES), max_size=5)


def by_key(matches: list[Match]) -> dict[str, Match]:
    return {match.opening: match for match in matches}


def test_the_declared_weights_add_up_to_one() -> None:
    assert sum(Decimal(str(Weights().of(factor))) for factor in Factor) == 1


@settings(max_examples=25)
@given(SOME, SOME, SOME)
def test_factors_add_up_to_the_score_in_the_printed_decimals(
    skills: list[str], interests: list[str], goals: list[str]
) -> None:
    for match in rank_town(skills, interests, goals):
        assert sum(Decimal(str(v)) for v in match.factors.values()) == Decimal(str(match.score))
        assert set(match.factors) == {factor.value for factor in Factor}


@settings(max_examples=25)
@given(SOME, SOME)
def test_no_factor_leaves_its_bounds(skills: list[str], interests: list[str]) -> None:
    weights = Weights()
    for match in rank_town(skills, interests):
        assert all(0 <= match.factors[f.value] <= weights.of(f) for f in Factor)


@settings(max_examples=25)
@given(SOME, st.randoms(use_true_random=False))
def test_the_order_of_skills_changes_nothing(skills: list[str], random: object) -> None:
    shuffled = list(skills)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank_town(shuffled, skills) == rank_town(skills, shuffled)


@settings(max_examples=25)
@given(SOME, st.sampled_from(PHRASES))
def test_one_more_skill_never_lowers_a_score(skills: list[str], more: str) -> None:
    before, after = by_key(rank_town(skills)), by_key(rank_town([*skills, more]))
    assert all(after[key].score >= before[key].score for key in before)


def test_a_shared_skill_raises_the_score() -> None:
    alone, both = by_key(rank_town(["samenwerken"])), by_key(rank_town(["samenwerken", "tuinwerk"]))
    assert both["garden"].score > alone["garden"].score


def test_an_empty_profile_still_ranks_by_what_places_offer() -> None:
    matches = rank_town()
    assert len(matches) == len(TOWN)
    assert matches[0].opening == "bikes"  # it teaches, the others do not
    assert matches[-1].opening == "warehouse"  # it is large
    assert all(match.factors["skills"] == match.factors["interests"] == 0 for match in matches)


def test_equal_scores_stand_in_the_order_of_keys() -> None:
    twins = [an_opening(key, "Vakkenvuller") for key in ("c", "a", "b")]
    matcher = SimilarityMatcher(starter()).fit(twins)
    matches = matcher.rank(Profile("Y"), {key: Circumstances() for key in ("b", "c", "a")})
    assert [match.opening for match in matches] == ["a", "b", "c"]


def test_only_the_openings_asked_for_are_ranked_up_to_the_top() -> None:
    matcher = SimilarityMatcher(starter()).fit(TOWN)
    pairs = {key: Circumstances() for key in ("garden", "shop", "care")}
    matches = matcher.rank(Profile("Y", ("tuinwerk",)), pairs, top=2)
    assert len(matches) == 2
    assert matches[0].opening == "garden"


@pytest.mark.parametrize(
    ("facts", "fit"),
    [
        ({"employees": 9}, 1.0),
        ({"employees": 10}, 0.9),
        ({"employees": 49}, 0.9),
        ({"employees": 50}, 0.5),
        ({"employees": 249}, 0.5),
        ({"employees": 250, "team_size": 20}, 0.2),
        ({"employees": 250, "team_size": 8, "mentor": True}, 0.5),
        ({"employees": 250, "team_size": 9, "mentor": True}, 0.2),
        ({"employees": 250, "team_size": 8, "mentor": False}, 0.2),
        ({"employees": None}, 0.5),
    ],
)
def test_size_fit_follows_the_declared_classes(facts: dict[str, int], fit: float) -> None:
    matcher = SimilarityMatcher(starter()).fit([an_opening("one", "Hulp", **facts)])
    match = matcher.rank(Profile("Y"), {"one": Circumstances()})[0]
    assert match.factors["size"] == pytest.approx(0.12 * fit)


@pytest.mark.parametrize(
    ("pair", "travel", "start"),
    [
        (Circumstances(), 0.5, 0.5),
        (Circumstances(distance_km=0.0, max_travel_km=10.0, days_to_start=-5), 1.0, 1.0),
        (Circumstances(distance_km=5.0, max_travel_km=10.0, days_to_start=14), 0.5, 1.0),
        (Circumstances(distance_km=12.0, max_travel_km=10.0, days_to_start=400), 0.0, 0.0),
        (Circumstances(distance_km=15.0), 0.5, 0.5),
        (Circumstances(distance_km=0.0, max_travel_km=0.0), 0.0, 0.5),
    ],
)
def test_travel_and_start_fall_with_distance_and_delay(
    pair: Circumstances, travel: float, start: float
) -> None:
    match = by_key(rank_town(shop=pair))["shop"]
    assert match.factors["travel"] == pytest.approx(0.05 * travel)
    assert match.factors["start"] == pytest.approx(0.03 * start)


def test_an_opening_with_nothing_but_a_title_is_ranked() -> None:
    matcher = SimilarityMatcher(starter()).fit([an_opening("dots", "..."), an_opening("x", "Hulp")])
    matches = matcher.rank(Profile("Y", ("...", "koken"), ("",)), {"dots": Circumstances()})
    assert [match.opening for match in matches] == ["dots"]


def test_no_openings_give_no_matches() -> None:
    assert SimilarityMatcher(starter()).fit([]).rank(Profile("Y", ("koken",)), {}) == []


def test_two_openings_with_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="same key"):
        SimilarityMatcher(starter()).fit([an_opening("a", "Kok"), an_opening("a", "Kapper")])


def test_it_keeps_the_conventions_of_scikit_learn() -> None:
    weights = Weights(version="test")
    matcher = SimilarityMatcher(starter(), weights=weights)
    assert clone(matcher, safe=False).get_params()["weights"] == weights
    with pytest.raises(NotFittedError):
        matcher.rank(Profile("Y"), {})
    assert matcher.fit(TOWN) is matcher
    assert matcher.model_version_.startswith("test.")
