"""Finds the wordings nearest to a typed label: exact, then character n-grams, then rerank."""

from collections.abc import Iterable, Sequence

import numpy as np
from rapidfuzz import fuzz
from sklearn.feature_extraction.text import TfidfVectorizer

from matching.concepts import Concept
from matching.text import fold

CANDIDATES = 60
BATCH = 256
SCORE_DECIMALS = 4


class LabelSearch:
    """A search over all wordings of ``concepts``."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._texts: list[str] = []
        self._keys: list[str] = []
        self._exact: dict[str, list[str]] = {}
        for concept in concepts:
            for text in dict.fromkeys(fold(wording) for wording in _wordings(concept)):
                if text:
                    self._texts.append(text)
                    self._keys.append(concept.id)
                    self._exact.setdefault(text, []).append(concept.id)
        self._vectorizer = TfidfVectorizer(
            analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, dtype=np.float32
        )
        if self._texts:
            self._matrix = self._vectorizer.fit_transform(self._texts).T.tocsr()

    def find(self, labels: Sequence[str], top: int) -> list[list[tuple[str, float]]]:
        """For each label up to ``top`` concept ids with a score, best first."""
        found: list[list[tuple[str, float]]] = []
        for start in range(0, len(labels), BATCH):
            found += self._find_batch([fold(label) for label in labels[start : start + BATCH]], top)
        return found

    def _find_batch(self, labels: list[str], top: int) -> list[list[tuple[str, float]]]:
        if not self._texts:
            return [[] for _ in labels]
        cosines = np.asarray((self._vectorizer.transform(labels) @ self._matrix).todense())
        return [self._rank(label, row, top) for label, row in zip(labels, cosines, strict=True)]

    def _rank(self, label: str, cosines: np.ndarray, top: int) -> list[tuple[str, float]]:
        scores = dict.fromkeys(self._exact.get(label, ()), 1.0)
        size = min(CANDIDATES, len(cosines))
        nearest: Iterable[int] = np.argpartition(-cosines, size - 1)[:size] if label else []
        for place in nearest:
            if cosines[place] > 0:
                order = fuzz.token_sort_ratio(label, self._texts[place]) / 100
                score = min(0.99, 0.5 * float(cosines[place]) + 0.5 * order)
                key = self._keys[place]
                scores[key] = max(scores.get(key, 0.0), round(score, SCORE_DECIMALS))
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:top]


def _wordings(concept: Concept) -> Sequence[str]:
    return (concept.label_nl, *concept.alternatives, concept.label_en, *concept.alternatives_en)
