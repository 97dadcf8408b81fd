"""Reasons name the concepts that carried a factor, and would not carry it without them."""

from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from matching import Circumstances, Factor, Match, Opening, Profile, Reason, Strength
from tests.matching.test_matcher import PHRASES
from tests.support.openings import rank_town

LISTS = {Factor.SKILLS: 0, Factor.INTERESTS: 1, Factor.DEVELOPMENT: 2}
SOME = st.lists(st.sampled_from([*PHRASES, "vakdiploma", "fietsen en scooters"]), max_size=4)
FORBIDDEN = ("age", "birth", "sex", "gender", "origin", "offence", "postcode", "name", "home")


def match_of(matches: list[Match], key: str) -> Match:
    return next(match for match in matches if match.opening == key)


def reason_of(match: Match, factor: Factor) -> Reason:
    return next(reason for reason in match.reasons if reason.factor is factor)


@settings(max_examples=25)
@given(SOME, SOME, SOME)
def test_removing_a_named_concept_lowers_its_factor(
    skills: list[str], interests: list[str], goals: list[str]
) -> None:
    parts = (skills, interests, goals)
    for match in rank_town(*parts)[:4]:
        for factor, place in LISTS.items():
            for shared in reason_of(match, factor).concepts:
                fewer = [list(part) for part in parts]
                fewer[place] = [text for text in fewer[place] if text != shared.typed]
                after = match_of(rank_town(*fewer), match.opening)
                assert after.factors[factor.value] < match.factors[factor.value]
                assert shared.share > 0


def test_a_typed_street_word_is_told_by_its_concept() -> None:
    reason = reason_of(match_of(rank_town(["haren knippen"]), "barber"), Factor.SKILLS)
    (shared,) = reason.concepts
    assert (shared.typed, shared.label_nl) == ("haren knippen", "haar knippen")
    assert shared.matched == "haar knippen"
    assert reason.strength in (Strength.STRONG, Strength.SUFFICIENT)
    assert reason.sentence() == "Past bij: haar knippen."
    assert reason.sentence("en") == f"Fits with: {shared.label_en}."


def test_the_strongest_concept_is_named_first_and_faint_ones_not_at_all() -> None:
    reason = reason_of(match_of(rank_town(["op tijd komen", "tuinwerk"]), "garden"), Factor.SKILLS)
    assert reason.concepts[0].typed == "tuinwerk"
    assert [shared.share for shared in reason.concepts] == sorted(
        (shared.share for shared in reason.concepts), reverse=True
    )


def test_facts_of_the_employer_are_told_in_both_languages() -> None:
    match = match_of(rank_town(bikes=Circumstances(distance_km=3.14, days_to_start=3)), "bikes")
    dutch = {reason.factor: reason.sentence() for reason in match.reasons}
    english = {reason.factor: reason.sentence("en") for reason in match.reasons}
    assert dutch[Factor.SIZE] == "Klein bedrijf met vaste begeleider."
    assert english[Factor.SIZE] == "Small company with a fixed mentor."
    assert dutch[Factor.DEVELOPMENT] == "Hier kun je leren bij een erkend leerbedrijf."
    assert dutch[Factor.TRAVEL] == "Dichtbij: 3,1 km."
    assert english[Factor.TRAVEL] == "Close by: 3.1 km."
    assert dutch[Factor.START] == "Kan snel beginnen."


def test_what_is_not_known_is_not_told() -> None:
    match = match_of(rank_town(), "shop")
    assert reason_of(match, Factor.SKILLS).sentence() == ""
    assert reason_of(match, Factor.TRAVEL).sentence() == ""


def test_no_type_has_a_field_for_what_must_not_count() -> None:
    for kind in (Profile, Opening, Circumstances):
        for field in fields(kind):
            assert not any(word in field.name.split("_") for word in FORBIDDEN)
