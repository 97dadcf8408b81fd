"""A word lexicon from Dutch to English, learned from a vocabulary that has both languages.

ESCO has many more English wordings of a skill than Dutch ones; a Dutch phrase reaches them word
by word. The lexicon is IBM model 1 (Brown et al. 1993), fitted by expectation maximisation on
the pairs of labels and descriptions.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from scipy import sparse

from matching._compounds import WordAnalyzer
from matching.concepts import Concept
from matching.text import fold

ROUNDS = 6
LIKELY_FROM = 0.08  # rarer translations are noise
REPAIR_FROM, REPAIR_LETTERS = 82, 5  # an unknown word may be a typing error of a known one
_ENGLISH_FILLER = frozenset(
    "the a an of and or to in for on with by as is are they at from that their it be".split()  # noqa: SIM905
)
_ENGLISH_ENDINGS = ("ings", "ing", "ed", "es", "s", "er", "ers")


def english_stems(text: str) -> list[str]:
    """A light English stem of each word of ``text`` that carries meaning."""
    return [_english_stem(word) for word in fold(text).split() if word not in _ENGLISH_FILLER]


@lru_cache(maxsize=50_000)
def _english_stem(word: str) -> str:
    for ending in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word.removesuffix(ending)
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


class Lexicon:
    """Chances that a Dutch stem is an English stem, from parallel texts.

    Parameters
    ----------
    concepts : iterable of Concept
        Those with labels in both languages are learned from.
    analyzer : WordAnalyzer
        Turns Dutch text into stems.
    """

    def __init__(self, concepts: Iterable[Concept], analyzer: WordAnalyzer) -> None:
        self._analyzer = analyzer
        self._dutch: dict[str, int] = {}
        self.english: dict[str, int] = {}
        cells: list[tuple[int, int, int]] = []
        for pair, (dutch, english) in enumerate(_pairs(concepts)):
            left = self._learn(self._dutch, analyzer(dutch))
            right = self._learn(self.english, english_stems(english))
            cells += [(pair, one, other) for one in left for other in right]
        self._chances = self._estimate(np.array(cells, dtype=np.int64).reshape(-1, 3))
        self._words = list(self._dutch)
        self._repaired: dict[str, str | None] = {}

    def translate(
        self, texts: Sequence[str], rarity: Sequence[float] | NDArray[np.float64]
    ) -> sparse.csr_matrix:
        """Texts by English stems: the chances of the words of each, times ``rarity``."""
        columns: list[int] = []
        starts = [0]
        for text in texts:
            known = (self._known(word) for word in dict.fromkeys(self._analyzer(text)))
            columns += [self._dutch[word] for word in known if word is not None]
            starts.append(len(columns))
        shape = (len(texts), len(self._dutch))
        words = sparse.csr_matrix((np.ones(len(columns)), columns, starts), shape=shape)
        return (words @ self._chances @ sparse.diags(rarity)).tocsr()

    @staticmethod
    def _learn(places: dict[str, int], words: Sequence[str]) -> list[int]:
        return [places.setdefault(word, len(places)) for word in dict.fromkeys(words)]

    def _estimate(self, cells: NDArray[np.int64]) -> sparse.csr_matrix:
        width = max(1, len(self.english))
        keys, entry = np.unique(cells[:, 1] * width + cells[:, 2], return_inverse=True)
        _, target = np.unique(cells[:, 0] * width + cells[:, 2], return_inverse=True)
        dutch = keys // width
        chances = np.ones(len(keys))
        for _ in range(ROUNDS if len(keys) else 0):
            shares = chances[entry]
            shares = shares / np.bincount(target, shares)[target]
            counts = np.bincount(entry, shares, minlength=len(keys))
            chances = counts / np.bincount(dutch, counts, minlength=len(self._dutch))[dutch]
        chances[chances < LIKELY_FROM] = 0.0
        shape = (len(self._dutch), width)
        matrix = sparse.csr_matrix((chances, (dutch, keys % width)), shape=shape)
        matrix.eliminate_zeros()
        return matrix

    def _known(self, word: str) -> str | None:
        if word in self._dutch:
            return word
        if word not in self._repaired:
            nearest = (
                process.extractOne(word, self._words, scorer=fuzz.ratio, score_cutoff=REPAIR_FROM)
                if len(word) >= REPAIR_LETTERS
                else None
            )
            self._repaired[word] = nearest[0] if nearest else None
        return self._repaired[word]


def _pairs(concepts: Iterable[Concept]) -> Iterable[tuple[str, str]]:
    for concept in concepts:
        if concept.label_nl and concept.label_en:
            yield concept.label_nl, concept.label_en
        if concept.description and concept.description_en:
            yield concept.description, concept.description_en
