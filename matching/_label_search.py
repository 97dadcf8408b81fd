"""Finds the concepts nearest to a typed label: exact, by characters, and by way of English."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from matching._ngrams import NgramSpace
from matching._translation import Lexicon, english_stems
from matching.concepts import Concept
from matching.text import fold, stems

CANDIDATES = 50
BATCH = 256
SCORE_DECIMALS = 4
BEST_INEXACT = 0.99  # 1.0 is kept for an exact wording

# Declared weights, tuned on public label data (benchmarks/quality.py measures them): cosine of
# character n-grams, the same over stems, word order, and the English side of the concept.
CHARACTERS, STEMS, ORDER, ENGLISH = 3.0, 4.5, 1.5, 3.4
# A wording in English is less likely meant, much less so when the concept has no Dutch label.
ENGLISH_WORDING, ENGLISH_ONLY = 0.08, 0.39

Row = NDArray[np.float32]


class LabelSearch:
    """A search over all wordings of ``concepts``; ``lexicon`` may be absent."""

    def __init__(self, concepts: Sequence[Concept], lexicon: Lexicon | None = None) -> None:
        self._keys = [concept.id for concept in concepts]
        self._texts: list[str] = []
        self._owners: list[int] = []
        self._handicaps: list[float] = []
        self._exact: dict[str, list[int]] = {}
        for owner, concept in enumerate(concepts):
            self._add(owner, concept)
        self._characters, self._stems = NgramSpace(2, 5), NgramSpace(2, 5)
        if self._texts:
            stemmed = [_stemmed(text) for text in self._texts]
            self._by_characters = self._characters.fit_transform(self._texts).T.tocsr()
            self._by_stems = self._stems.fit_transform(stemmed).T.tocsr()
        self._lexicon = lexicon
        if lexicon and concepts:
            self._fit_english(concepts, lexicon)
        self._places = np.array(self._owners, dtype=np.intp)
        self._handicap = np.array(self._handicaps, dtype=np.float32)

    def _add(self, owner: int, concept: Concept) -> None:
        dutch = {fold(text) for text in (concept.label_nl, *concept.alternatives)} - {""}
        english = {fold(concept.label_en)} - dutch - {""}
        handicap = ENGLISH_WORDING if concept.label_nl else ENGLISH_ONLY
        for text in sorted(dutch):
            self._texts.append(text)
            self._handicaps.append(0.0)
        for text in sorted(english):
            self._texts.append(text)
            self._handicaps.append(handicap)
        self._owners += [owner] * (len(dutch) + len(english))
        others = {fold(text) for text in concept.alternatives_en} - {""}
        for text in dutch | english | others:
            self._exact.setdefault(text, []).append(owner)

    def _fit_english(self, concepts: Sequence[Concept], lexicon: Lexicon) -> None:
        vectorizer = TfidfVectorizer(
            analyzer=english_stems, vocabulary=lexicon.english, sublinear_tf=True
        )
        texts = [" . ".join((each.label_en, *each.alternatives_en)) for each in concepts]
        self._by_english = vectorizer.fit_transform(texts).T.tocsr()
        self._rarity = np.asarray(vectorizer.idf_, dtype=np.float64)

    def find(self, labels: Sequence[str], top: int) -> list[list[tuple[str, float]]]:
        """For each label up to ``top`` concept ids with a score, best first, ties by id."""
        found: list[list[tuple[str, float]]] = []
        for start in range(0, len(labels), BATCH):
            found += self._find_batch([fold(label) for label in labels[start : start + BATCH]], top)
        return found

    def _find_batch(self, labels: list[str], top: int) -> list[list[tuple[str, float]]]:
        if not self._texts:
            return [[] for _ in labels]
        characters = (self._characters.transform(labels) @ self._by_characters).toarray()
        stemmed = [_stemmed(label) for label in labels]
        by_stems = (self._stems.transform(stemmed) @ self._by_stems).toarray()
        parts = CHARACTERS * characters + STEMS * by_stems
        total = CHARACTERS + STEMS + ORDER
        if self._lexicon:
            english = normalize(self._lexicon.translate(labels, self._rarity))
            parts += ENGLISH * (english @ self._by_english).toarray()[:, self._places]
            total += ENGLISH
        parts = parts / total - self._handicap
        return [
            self._rank(label, row, ORDER / total, top)
            for label, row in zip(labels, parts, strict=True)
        ]

    def _rank(self, label: str, row: Row, order: float, top: int) -> list[tuple[str, float]]:
        if not label:
            return []
        scores = {self._keys[owner]: 1.0 for owner in self._exact.get(label, ())}
        size = min(CANDIDATES, len(row))
        for place in np.argpartition(-row, size - 1)[:size]:
            score = float(row[place])
            score += order * fuzz.token_sort_ratio(label, self._texts[place]) / 100
            if score > 0:
                key = self._keys[self._owners[place]]
                bounded = round(min(BEST_INEXACT, score), SCORE_DECIMALS)
                scores[key] = max(scores.get(key, 0.0), bounded)
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:top]


def _stemmed(text: str) -> str:
    return " ".join(stems(text))
