"""The plain methods to compare with: TF-IDF of words and of characters, one text a side."""

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from benchmarks.dev_data import Row, vacancy_of, youth_of

METHODS = {
    "TF-IDF word": {"sublinear_tf": True},
    "TF-IDF char_wb 2-5": {"analyzer": "char_wb", "ngram_range": (2, 5), "sublinear_tf": True},
}


def rank_texts(method: str, queries: Sequence[Row], documents: Sequence[Row]) -> list[list[str]]:
    """Document ids for each query, best first."""
    vacancies = [vacancy_of(document) for document in documents]
    texts = [
        " . ".join((each["title"], each["description"], *each["skills"])) for each in vacancies
    ]
    asked = [" . ".join((*each["skills"], *each["interests"])) for each in map(youth_of, queries)]
    return _rank(method, asked, texts, [each["id"] for each in vacancies])


def rank_labels(
    method: str, labels: Sequence[str], wordings: Sequence[tuple[str, str]], top: int
) -> list[list[str]]:
    """Concept ids for each label, best first; ``wordings`` are pairs of text and concept id."""
    ids = [key for _, key in wordings]
    ranked = _rank(method, labels, [text for text, _ in wordings], ids, top * 3)
    return [list(dict.fromkeys(ids))[:top] for ids in ranked]


def _rank(
    method: str, asked: Sequence[str], texts: Sequence[str], ids: Sequence[str], top: int = 0
) -> list[list[str]]:
    vectorizer = TfidfVectorizer(**METHODS[method], dtype=np.float32)
    documents = vectorizer.fit_transform(texts).T.tocsr()
    ranked = []
    for start in range(0, len(asked), 200):
        scores = (vectorizer.transform(asked[start : start + 200]) @ documents).toarray()
        order = np.argsort(-scores, axis=1, kind="stable")[:, : top or None]
        ranked += [[ids[place] for place in row] for row in order]
    return ranked
