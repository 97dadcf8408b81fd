"""Openings and a fitted matcher for the tests of ``matching``: everyday places, made up."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from matching import Circumstances, Match, Opening, Profile, SimilarityMatcher, SkillVocabulary


def an_opening(key: str, title: str, **over: Any) -> Opening:
    """An opening of a small committed employer with a mentor."""
    facts: dict[str, Any] = {"employees": 20, "team_size": 6, "mentor": True, "committed": True}
    return Opening(key=key, title=title, **(facts | over))


TOWN: tuple[Opening, ...] = (
    an_opening("bakery", "Bakkershulp", skills=("brood bakken",), interest_tags=("koken",)),
    an_opening("barber", "Kapper junior", skills=("haar knippen",), interest_tags=("mensen",)),
    an_opening(
        "bikes", "Fietsenmaker", skills=("banden plakken", "gereedschap"), learn=("vakdiploma",),
        interest_tags=("techniek", "fietsen en scooters"), kind="apprenticeship",
        accredited_training_company=True,
    ),
    an_opening("care", "Hulp in de ouderenzorg", skills=("ouderen helpen",)),
    an_opening("cleaning", "Schoonmaker kantoren", skills=("schoonmaken",)),
    an_opening("dance", "Assistent danslessen", interest_tags=("dans", "muziek")),
    an_opening("garden", "Hovenier", skills=("tuinwerk",), interest_tags=("buiten", "dieren")),
    an_opening("kitchen", "Keukenhulp", skills=("groente snijden", "afwassen")),
    an_opening("media", "Medewerker social media", skills=("social media",)),
    an_opening("painter", "Leerling schilder", skills=("schilderen",), kind="apprenticeship"),
    an_opening("parcels", "Pakketbezorger", skills=("pakketten bezorgen",)),
    an_opening("shop", "Hulp in de winkel", skills=("klanten helpen", "vakken vullen")),
    an_opening("tailor", "Kledingmaker", skills=("kleding maken",), interest_tags=("mode",)),
    an_opening("warehouse", "Orderpicker", skills=("orders verzamelen",), employees=640),
)  # fmt: skip


@cache
def starter() -> SkillVocabulary:
    """The starter vocabulary, loaded once."""
    return SkillVocabulary.starter()


@cache
def town_matcher() -> SimilarityMatcher:
    """A matcher that knows the openings of the town."""
    return SimilarityMatcher(starter()).fit(TOWN)


def rank_town(
    skills: Sequence[str] = (),
    interests: Sequence[str] = (),
    learning_goals: Sequence[str] = (),
    **circumstances: Circumstances,
) -> list[Match]:
    """The whole town ranked for one profile, nothing known of travel and start."""
    pairs = {opening.key: Circumstances() for opening in TOWN} | circumstances
    profile = Profile("Y", tuple(skills), tuple(interests), tuple(learning_goals))
    return town_matcher().rank(profile, pairs)
