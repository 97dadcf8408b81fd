"""Words that mean the same meet after folding, stemming and splitting."""

import pytest

from matching._compounds import WordAnalyzer
from matching._translation import Lexicon, english_stems
from matching.concepts import Concept, ConceptKind
from matching.text import fold, stem, stems, without_filler


def test_folding_drops_case_accents_and_punctuation() -> None:
    assert fold("  Privé-lessen: C++ & Één!  ") == "prive lessen c++ een"


@pytest.mark.parametrize(
    ("one", "other"),
    [("fiets", "fietsen"), ("band", "banden"), ("kleur", "kleuren"),
     ("kast", "kasten"), ("knip", "knippen")],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_filler_around_a_wish_falls_away_unless_nothing_else_is_said() -> None:
    assert without_filler("Ik wil graag kok worden") == "kok"
    assert without_filler("ik wil") == "ik wil"
    assert stems("interesse in het bakken") == [stem("bakken")]


def test_compounds_are_split_into_known_words() -> None:
    analyzer = WordAnalyzer(["fiets band plakken veiligheid voorschrift"] * 3)
    assert analyzer.split("fietsband") == ("fiets", "band")
    assert analyzer.split("veiligheidsvoorschrift") == ("veiligheid", "voorschrift")
    assert analyzer.split("onbekendwoord") == ()
    assert analyzer("fietsband") == [stem("fietsband"), stem("fiets"), stem("band")]


def test_a_lexicon_learns_which_words_translate_each_other() -> None:
    pairs = [
        ("brood bakken", "bake bread"), ("brood snijden", "cut bread"),
        ("vlees snijden", "cut meat"), ("vlees bakken", "bake meat"),
    ]  # fmt: skip
    concepts = [
        Concept(f"s{place}", ConceptKind.SKILL, dutch, english)
        for place, (dutch, english) in enumerate(pairs)
    ]
    lexicon = Lexicon(concepts, WordAnalyzer([]))
    row = lexicon.translate(["brood"], [1.0] * len(lexicon.english)).toarray()[0]
    assert max(lexicon.english, key=lambda word: row[lexicon.english[word]]) == "bread"
    assert english_stems("the painting of doors") == ["paint", "door"]
