"""How much each phrase of a profile speaks for each opening: additive, never negative."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from matching.text import stems, without_filler
from matching.types import Factor, Opening
from matching.vocabulary import SkillVocabulary

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Evidence:
    """``amounts[p, o]``: what phrase ``p`` adds for opening ``o``, at least 0."""

    phrases: tuple[str, ...]
    amounts: Matrix
    kind: str = "skill"


class Affinity:
    """Text and concept similarity between phrases and the openings it was fitted on."""

    def __init__(self, openings: Sequence[Opening], vocabulary: SkillVocabulary) -> None:
        self._count = len(openings)
        texts = [_text(opening) for opening in openings]
        corpus = texts + [
            " . ".join((concept.label_nl, *concept.alternatives))
            for concept in vocabulary.concepts.values()
        ]
        self._models = []
        for options in (
            {"analyzer": "char_wb", "ngram_range": (3, 5), "preprocessor": without_filler},
            {"analyzer": stems},
        ):
            model = TfidfVectorizer(sublinear_tf=True, dtype=np.float32, **options)
            model.fit(corpus)
            self._models.append((model, model.transform(texts).T.tocsr()))

    def evidence(self, phrases: Sequence[str], factor: Factor) -> Evidence:
        """The evidence of each distinct phrase for each opening."""
        kept = tuple(sorted({phrase for phrase in phrases if phrase.strip()}))
        total: Matrix = np.zeros((len(kept), self._count))
        for model, matrix in self._models if kept else ():
            total += np.asarray((model.transform(kept) @ matrix).todense(), dtype=np.float64)
        return Evidence(kept, total, "any" if factor is Factor.INTERESTS else "skill")


def _text(opening: Opening) -> str:
    parts = (opening.title, opening.description, *opening.skills, *opening.interest_tags)
    return " . ".join(part for part in parts if part)


def by_key(openings: Sequence[Opening]) -> Mapping[str, int]:
    """The place of each opening by its key."""
    return {opening.key: place for place, opening in enumerate(openings)}
