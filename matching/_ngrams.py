"""TF-IDF of character n-grams within words, computed once per distinct word.

The same features as scikit-learn's ``char_wb`` analyser, but a word's n-grams are cut once and
then added up by a sparse product, which is about ten times as fast over many texts.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfTransformer

from matching._counting import count_terms


class NgramSpace:
    """A fitted space of character n-grams.

    Parameters
    ----------
    shortest, longest : int
        Lengths of the n-grams, a word being padded with one space at either end.
    """

    def __init__(self, shortest: int = 3, longest: int = 5) -> None:
        self._lengths = range(shortest, longest + 1)
        self._places: dict[str, int] = {}

    def fit_transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Learn which n-grams occur in folded texts and how rare each is; return the texts."""
        words, counts = _count_words(texts)
        grams = counts @ self._cut(words, learn=True)
        self._tfidf = TfidfTransformer(sublinear_tf=True).fit(grams)
        return self._tfidf.transform(grams, copy=False)

    def transform(self, texts: Sequence[str]) -> sparse.csr_matrix:
        """Unit vectors, texts by n-grams; n-grams never seen before count for nothing."""
        words, counts = _count_words(texts)
        return self._tfidf.transform(counts @ self._cut(words, learn=False))

    def _cut(self, words: Iterable[str], learn: bool) -> sparse.csr_matrix:
        columns: list[int] = []
        starts = [0]
        for word in words:
            padded = f" {word} "
            for length in self._lengths:
                for start in range(len(padded) - length + 1):
                    gram = padded[start : start + length]
                    place = self._places.get(gram)
                    if place is None and learn:
                        place = self._places[gram] = len(self._places)
                    if place is not None:
                        columns.append(place)
            starts.append(len(columns))
        shape = (len(starts) - 1, max(1, len(self._places)))
        ones = np.ones(len(columns), dtype=np.float32)
        return sparse.csr_matrix((ones, columns, starts), shape=shape)


def _count_words(texts: Sequence[str]) -> tuple[list[str], sparse.csr_matrix]:
    """The distinct words of ``texts`` and how often each text holds each."""
    places: dict[str, int] = {}
    counts = count_terms(texts, str.split, places, learn=True)
    return list(places) or [""], counts
