"""Turns what people type into comparable tokens: folding, stemming, filler words."""

import re
import unicodedata
from functools import lru_cache

_NOT_TEXT = re.compile(r"[^a-z0-9+#]+")
_SUFFIXES = (
    "heden", "ingen", "eren", "sters", "ster", "ers", "ing", "ende", "en", "er", "es", "e", "s",
)  # fmt: skip
_LONG_VOWEL = re.compile(r"([aeou])\1([bcdfgklmnprstvz])$")
_VOICELESS = {"v": "f", "z": "s"}

# Words around a wish or an advert that say nothing about the work itself.
_FILLER_WORDS = (
    "a aan als an and as at baan be bij dat de deze die direct dit doen door droom droombaan "
    "een en er for ga gezocht graag heel het hij i iets ik in interesse is je jij jou jouw "
    "kom leuk lijkt like maar me met mijn naar niet nieuwe of om on ons onze ook op or over "
    "per taken te team the to tot uit vacature van voor want wat we werk werken werkzaamheden "
    "wij wil with worden work would ze zich zij zijn zo zoeken zoekt zou "
)
FILLER = frozenset(_FILLER_WORDS.split())


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case, without accents or punctuation, single spaces."""
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_TEXT.sub(" ", text).strip()


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A light Dutch stem: endings off, vowel and consonant length evened out."""
    for _ in range(2):  # fietsen → fiets → fiet, so that fiets and fietsen meet
        word = _without_ending(word)
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    word = _LONG_VOWEL.sub(r"\1\2", word)
    return word[:-1] + _VOICELESS.get(word[-1], word[-1]) if len(word) > 2 else word


def _without_ending(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3 + (len(suffix) > 1):
            return word[: -len(suffix)]
    return word


@lru_cache(maxsize=100_000)
def without_filler(text: str) -> str:
    """Folded text without filler words, unless nothing else is left."""
    folded = fold(text)
    kept = [word for word in folded.split() if word not in FILLER]
    return " ".join(kept) or folded


def stems(text: str) -> list[str]:
    """The stems of the words of ``text`` that carry meaning."""
    return [stem(word) for word in without_filler(text).split() if len(word) > 1]
