"""The interface is Dutch first and wholly there in English, and its Dutch is plain."""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

import pytest
from babel.messages.catalog import Message

from matching.sentences import BAND_WORDS, SENTENCES, STRENGTH_WORDS
from tests.support.checkout import files, name
from tests.support.plain_language import (
    DEMEANING,
    ENGLISH_WORDS,
    placeholders,
    reading_ease,
    sentence_lengths,
    too_hard,
    without_values,
)
from tests.support.translations import (
    ENGLISH,
    KEYWORDS,
    Key,
    english,
    interface,
    refreshed,
    spoken_from_a_variable,
)
from uitweg.domain.events import BY_TAG
from uitweg.domain.sentences.dutch import DUTCH
from uitweg.domain.sentences.english import ENGLISH as ENGLISH_BOOK
from uitweg.domain.sentences.phrasebook import Phrasebook

REFRESH = "run .venv/bin/python -m tests.support.translations"
INTERFACE = interface()
LOWEST_EASE = 60
FEWEST_WORDS = 30  # on fewer the score says nothing
MESSAGES = [message for message in english() if message.id]
PROSE = re.compile(r"^[A-ZÀ-Þ][a-zà-ÿ]{2,}$|[A-Za-zÀ-ÿ]{2} [A-Za-zÀ-ÿ]{2}")
LANGUAGE_NAMES = {"Nederlands", "English"}
NAMED_WITH_A_CAPITAL = {  # days: English writes a capital, Dutch does not
    *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    *("ma", "di", "wo", "do", "vr", "za", "zo"),
}


def _forms(key: Key) -> tuple[str, ...]:
    return (key,) if isinstance(key, str) else key


def pairs(message: Message) -> list[tuple[str, str]]:
    """Each Dutch text of a message with its English: one pair, or a singular and a plural."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return list(zip(message.id, message.string, strict=True))


DUTCH_TEXTS = sorted({text for key in INTERFACE for text in _forms(key)})
PAIRS = [pair for message in MESSAGES for pair in pairs(message)]


def test_there_is_an_interface_to_translate() -> None:
    assert len(INTERFACE) > 300


def test_the_catalogue_holds_exactly_what_the_interface_says() -> None:
    keys = {
        message.id if isinstance(message.id, str) else tuple(message.id) for message in MESSAGES
    }
    missing = {str(key): where for key, where in INTERFACE.items() if key not in keys}
    assert not missing, f"without English: {missing}; {REFRESH}, then translate"
    assert not keys - INTERFACE.keys(), f"nobody says this any more; {REFRESH}"


def test_the_stored_catalogue_is_as_the_refresh_would_write_it() -> None:
    stored = ENGLISH.read_text(encoding="utf-8")
    assert stored == refreshed(english()), f"sorted, without line numbers or hosts: {REFRESH}"


def test_nothing_is_empty_fuzzy_or_obsolete() -> None:
    catalogue = english()
    assert [dutch for dutch, translation in PAIRS if not translation.strip()] == []
    assert [message.id for message in catalogue if message.fuzzy] == []
    assert list(catalogue.obsolete) == []


def test_a_translation_takes_the_same_values() -> None:
    off = [pair for pair in PAIRS if placeholders(pair[0]) != placeholders(pair[1])]
    assert off == [], "a name between %( and ) is written the same in both languages"


def test_a_translation_begins_and_ends_like_its_source() -> None:
    """A full stop, colon or question mark, and a capital, mean the same in both languages."""
    off = [
        (dutch, translation)
        for dutch, translation in PAIRS
        if translation
        and _edges(dutch) != _edges(translation)
        and dutch[0] != "%" != translation[0]
        and dutch not in NAMED_WITH_A_CAPITAL
    ]
    assert off == []


def _edges(text: str) -> tuple[bool, str]:
    return text[0].isupper(), text[-1] if text[-1] in ".:?!" else ""


def test_every_string_is_spoken_as_itself() -> None:
    assert spoken_from_a_variable() == [], "extraction only sees _() around a literal"


def test_the_pages_hold_no_words_outside_translation() -> None:
    found = [
        f"{name(path)}:{line} {text!r}"
        for path in files("uitweg/pages", "employers", suffix=".py")
        for line, text in _untranslated(path.read_text(encoding="utf-8"))
    ]
    assert found == [], "wrap these in _()"


def _untranslated(source: str) -> Iterator[tuple[int, str]]:
    module = ast.parse(source)
    passed = {id(part) for node in ast.walk(module) for part in _not_for_the_screen(node)}
    for node in ast.walk(module):
        text = getattr(node, "value", None)
        if not isinstance(node, ast.Constant) or not isinstance(text, str) or id(node) in passed:
            continue
        if PROSE.search(text) and text not in LANGUAGE_NAMES:
            yield node.lineno, text


def _not_for_the_screen(node: ast.AST) -> Iterator[ast.AST]:
    """Documentation, types, and what is translated already."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Call) and getattr(node.func, "id", None) in KEYWORDS:
        yield from ast.walk(node)
    for types in (getattr(node, "annotation", None), getattr(node, "returns", None)):
        yield from ast.walk(types) if types else ()


@pytest.mark.parametrize(
    ("source", "caught"),
    [
        ('flash("Het is gelukt.")', True),
        ('flash(_("Het is gelukt."))', False),
        ('word = "Gepland"', True),
        ('"""What this module is for."""', False),
        ('header = "Clear-Site-Data"', False),
        ('def made() -> "Made": ...', False),
        ('url_for("youths.index")', False),
    ],
)
def test_the_reader_of_pages_catches_prose_only(source: str, caught: bool) -> None:
    assert bool(list(_untranslated(source))) is caught


def test_the_source_language_is_dutch() -> None:
    assert [text for text in DUTCH_TEXTS if ENGLISH_WORDS.search(without_values(text))] == []


def test_nobody_is_called_what_they_are_not() -> None:
    assert [text for pair in PAIRS for text in pair if DEMEANING.search(text)] == []


def test_the_dutch_is_plain() -> None:
    texts = [*DUTCH_TEXTS, *(kind.nl for kind in BY_TAG.values())]
    assert {text: too_hard(text) for text in texts if too_hard(text)} == {}


def test_every_page_reads_easily() -> None:
    said: dict[str, set[str]] = {}
    for key, where in INTERFACE.items():
        sentences = {text for text in _forms(key) if text.endswith((".", "?", "!"))}
        for file in where:
            said.setdefault(file, set()).update(sentences)
    long = {file: texts for file, texts in said.items() if _words(texts) >= FEWEST_WORDS}
    eases = {file: reading_ease(texts) for file, texts in long.items()}
    assert len(eases) > 10
    assert {file: ease for file, ease in eases.items() if ease < LOWEST_EASE} == {}


def _words(texts: Iterable[str]) -> int:
    return sum(length for text in texts for length in sentence_lengths(text))


def test_sentences_are_short_on_the_whole() -> None:
    lengths = [length for text in DUTCH_TEXTS for length in sentence_lengths(text)]
    assert sum(lengths) / len(lengths) <= 8


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("De betreffende jongere heeft prioriteit.", True),
        ("Wij creëren een account.", True),
        ("Vul de naam in. " * 3, False),
        ("woord " * 21 + ".", True),
        ("woord " * 20 + ".", False),
        ("woord " * 12 + "woord. " + "woord " * 13 + ".", True),
    ],
)
def test_the_measure_of_plain_dutch_knows_hard_from_easy(text: str, hard: bool) -> None:
    assert bool(too_hard(text)) is hard


@pytest.mark.parametrize("tag", sorted(BY_TAG))
def test_an_event_speaks_both_languages(tag: str) -> None:
    kind = BY_TAG[tag]
    assert "nl" in vars(kind)
    assert "en" in vars(kind)
    assert placeholders(kind.nl) == placeholders(kind.en)
    assert _fields_named(kind.nl) <= {field.name for field in fields(kind)}
    assert not DEMEANING.search(f"{kind.nl} {kind.en}")


def _fields_named(text: str) -> set[str]:
    return {found.strip("{}") for found in placeholders(text)}


def _said(book: Phrasebook) -> dict[str, str | None]:
    """Every sentence of a phrasebook by its place in it."""
    said: dict[str, str | None] = {}
    for field in fields(book):
        part = getattr(book, field.name)
        if isinstance(part, Mapping):
            said |= {f"{field.name}.{key}": text for key, text in part.items()}
        elif isinstance(part, tuple):
            said |= {f"{field.name}.{number}": text for number, text in enumerate(part)}
        else:
            said[field.name] = part
    return said


def test_findings_remedies_and_notes_speak_both_languages() -> None:
    dutch, english_too = _said(DUTCH), _said(ENGLISH_BOOK)
    assert dutch.keys() == english_too.keys()
    off = {
        key: (text, english_too[key])
        for key, text in dutch.items()
        if placeholders(text or "") != placeholders(english_too[key] or "")
        or bool(text) != bool(english_too[key])
    }
    assert off == {}
    both = [*dutch.values(), *english_too.values()]
    assert [text for text in both if text and DEMEANING.search(text)] == []


@pytest.mark.parametrize("words", [SENTENCES, STRENGTH_WORDS, BAND_WORDS])
def test_the_reasons_of_a_match_speak_both_languages(
    words: Mapping[str, Mapping[str, str]],
) -> None:
    assert words["nl"].keys() == words["en"].keys()
    for key, dutch in words["nl"].items():
        assert placeholders(dutch) == placeholders(words["en"][key])
