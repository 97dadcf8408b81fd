"""What coaches type finds its concept, in any spelling and always in the same order."""

import pytest

from matching import Concept, ConceptKind, SkillVocabulary, VocabularyError
from tests.support.openings import starter

SKILL, OCCUPATION = ConceptKind.SKILL, ConceptKind.OCCUPATION
SMALL = SkillVocabulary(
    [
        Concept("s2", SKILL, "fietsen repareren", "repair bicycles", ("fiets maken",)),
        Concept("s1", SKILL, "auto's repareren", "repair cars"),
        Concept("s3", SKILL, "", "weave baskets", (), ("basket weaving",)),
        Concept("o1", OCCUPATION, "fietsenmaker", "bicycle repairer"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("brommers fixen", "scooters en brommers repareren"),
        ("haren knippen", "haar knippen"),
        ("Haar Knippen", "haar knippen"),
        ("banden plaken", "banden plakken"),
        ("tuinwerk", "tuinen onderhouden"),
        ("samenwreken", "samenwerken"),
    ],
)
def test_street_words_and_typing_errors_find_their_concept(typed: str, label: str) -> None:
    assert starter().normalise(typed)[0].label == label


def test_an_exact_wording_scores_one_and_an_inexact_one_less() -> None:
    assert SMALL.normalise("Fiets maken!")[0].score == 1.0
    near = SMALL.normalise("fiets makken")[0]
    assert near.concept == "s2"
    assert near.score < 1.0


def test_an_english_wording_is_found_too() -> None:
    assert SMALL.normalise("basket weaving")[0].concept == "s3"
    assert SMALL.normalise("repair bicycle")[0].concept == "s2"


def test_only_concepts_of_the_kind_asked_for_answer() -> None:
    assert {match.concept for match in SMALL.normalise("fietsenmaker", "skill")} <= {"s1", "s2"}
    assert SMALL.normalise("fietsenmaker", "occupation")[0].concept == "o1"
    assert SMALL.normalise("fietsenmaker", "any")[0].concept == "o1"
    assert SMALL.normalise("fietsenmaker", "interest") == []
    with pytest.raises(KeyError):
        SMALL.normalise("fietsenmaker", "hobby")


def test_answers_are_ordered_and_never_more_than_asked() -> None:
    matches = SMALL.normalise("repareren", top=1)
    assert len(matches) == 1
    everything = SMALL.normalise("repareren", "any", top=50)
    assert everything == sorted(everything, key=lambda match: (-match.score, match.concept))
    assert all(0 < match.score <= 1 for match in everything)


@pytest.mark.parametrize("typed", ["", "   ", "!?"])
def test_nothing_typed_means_nothing(typed: str) -> None:
    assert SMALL.normalise(typed) == []


def test_many_labels_at_once_answer_as_one_by_one() -> None:
    labels = ["haren knippen", "fietsen", "", "koken"] * 80
    together = starter().normalise_all(labels)
    assert together[:4] == [starter().normalise(label) for label in labels[:4]]
    assert together[:4] == together[-4:]


def test_an_empty_vocabulary_finds_nothing() -> None:
    assert SkillVocabulary([]).normalise("koken", "any") == []


def test_the_fingerprint_follows_the_contents_not_their_order() -> None:
    one, other = Concept("a", SKILL, "koken"), Concept("b", SKILL, "bakken")
    assert SkillVocabulary([one, other]).fingerprint == SkillVocabulary([other, one]).fingerprint
    assert SkillVocabulary([one]).fingerprint != SkillVocabulary([other]).fingerprint


def test_a_concept_twice_or_without_a_label_is_refused() -> None:
    with pytest.raises(VocabularyError, match="twice"):
        SkillVocabulary([Concept("a", SKILL, "koken"), Concept("a", SKILL, "bakken")])
    with pytest.raises(VocabularyError, match="empty"):
        SkillVocabulary([Concept("a", SKILL)])
