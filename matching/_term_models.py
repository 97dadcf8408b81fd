"""Three ways to compare a phrase with documents, each additive over phrases and never negative."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize
from sklearn.utils.extmath import randomized_svd

from matching._counting import count_terms
from matching._ngrams import NgramSpace
from matching.text import without_filler

Matrix = NDArray[np.float64]
Analyzer = Callable[[str], list[str]]
K1, B = 2.0, 0.9  # BM25; long documents are many short labels, so length counts nearly fully
TOPICS, TOPIC_SEED = 400, 0


class CharacterModel:
    """Cosine over TF-IDF of character n-grams within words: forgiving of typing errors.

    ``others`` are texts that help to tell how rare an n-gram is.
    """

    def __init__(self, documents: Sequence[str], others: Sequence[str] = ()) -> None:
        self._space = NgramSpace()
        texts = [without_filler(text) for text in (*documents, *others)]
        self._documents = self._space.fit_transform(texts)[: len(documents)].T.tocsr()

    def score(self, phrases: Sequence[str]) -> Matrix:
        """Phrases by documents."""
        texts = [without_filler(phrase) for phrase in phrases]
        return dense(self._space.transform(texts) @ self._documents)


class WordModel:
    """BM25 over stems, a phrase counting each of its stems once."""

    def __init__(self, documents: Sequence[str], analyzer: Analyzer) -> None:
        self._analyzer, self._places = analyzer, dict[str, int]()
        counts = count_terms(documents, analyzer, self._places, learn=True).astype(np.float64)
        lengths = np.asarray(counts.sum(axis=1)).ravel()
        rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
        norm = K1 * (
            1 - B + B * lengths[rows] / max(float(lengths.sum()) / max(len(lengths), 1), 1.0)
        )
        occurs = np.bincount(counts.indices, minlength=counts.shape[1])
        rarity = np.log(1 + (counts.shape[0] - occurs + 0.5) / (occurs + 0.5))
        counts.data = rarity[counts.indices] * counts.data * (K1 + 1) / (counts.data + norm)
        self._documents = counts.T.tocsr()

    def score(self, phrases: Sequence[str]) -> Matrix:
        """Phrases by documents."""
        once = count_terms(phrases, self._analyzer, self._places, learn=False)
        once.data[:] = 1.0
        return dense(once @ self._documents)


class TopicModel:
    """Cosine in a latent space fitted on the vocabulary, which knows words that go together."""

    def __init__(self, documents: Sequence[str], corpus: Sequence[str], analyzer: Analyzer) -> None:
        self._vectorizer = TfidfVectorizer(
            analyzer=analyzer, sublinear_tf=True, min_df=2, dtype=np.float32
        )
        terms = self._vectorizer.fit_transform(corpus)
        size = min(TOPICS, min(terms.shape) - 1)
        _, _, axes = randomized_svd(terms, size, n_iter=1, random_state=TOPIC_SEED)
        self._axes = np.ascontiguousarray(axes.T)
        self._documents = self._place(documents).T

    def score(self, phrases: Sequence[str]) -> Matrix:
        """Phrases by documents; what points away counts as nothing."""
        return np.maximum(np.asarray(self._place(phrases) @ self._documents, np.float64), 0.0)

    def _place(self, texts: Sequence[str]) -> Any:
        return normalize(self._vectorizer.transform(texts) @ self._axes)


def dense(matrix: sparse.csr_matrix) -> Matrix:
    """A sparse product as an ordinary array of doubles."""
    return np.asarray(matrix.todense(), dtype=np.float64)


def above_average(scores: Matrix) -> Matrix:
    """What each document scores above the mean of its row, so that vague phrases add little."""
    return np.asarray(np.maximum(scores - scores.mean(axis=1, keepdims=True), 0.0))
