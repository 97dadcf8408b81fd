"""Recognises the concepts that texts name, and tells how close two concepts are."""

from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse

from matching._term_models import Matrix, dense
from matching.concepts import Concept
from matching.types import Opening
from matching.vocabulary import SkillVocabulary

# From this score on a typed phrase counts as a wording of the concept found for it.
RECOGNISED_FROM = 0.7
RELATED = 0.5  # how close a related concept is; the same concept is 1


def concepts_of(openings: Sequence[Opening], vocabulary: SkillVocabulary) -> list[dict[str, float]]:
    """For each opening the concepts that its skills and tags name, with their scores."""
    phrases = sorted({text for opening in openings for text in _named(opening)})
    found = recognise(phrases, vocabulary)
    return [
        {found[text][0]: found[text][1] for text in _named(opening) if text in found}
        for opening in openings
    ]


def _named(opening: Opening) -> tuple[str, ...]:
    return (*opening.skills, *opening.interest_tags)


def recognise(phrases: Sequence[str], vocabulary: SkillVocabulary) -> dict[str, tuple[str, float]]:
    """The concept and score of each phrase that is recognised at all."""
    matches = vocabulary.normalise_all(phrases, "any", 1)
    return {
        phrase: (found[0].concept, found[0].score)
        for phrase, found in zip(phrases, matches, strict=True)
        if found and found[0].score >= RECOGNISED_FROM
    }


class ConceptModel:
    """How much of a recognised phrase an opening names, itself or through a close concept."""

    def __init__(self, named: Sequence[Mapping[str, float]], vocabulary: SkillVocabulary) -> None:
        self._vocabulary = vocabulary
        self._places = {
            key: place for place, key in enumerate(sorted({key for each in named for key in each}))
        }
        entries = [
            (self._places[key], opening, score)
            for opening, each in enumerate(named)
            for key, score in each.items()
        ]
        rows, columns, values = zip(*entries, strict=True) if entries else ((), (), ())
        shape = (len(self._places), len(named))
        self._named = sparse.csr_matrix((np.array(values), (rows, columns)), shape, np.float64)

    def score(self, meanings: Sequence[tuple[str, float] | None]) -> Matrix:
        """Phrases, given as recognised concepts, by openings; each entry from 0 to 1."""
        scores = np.zeros((len(meanings), self._named.shape[1]))
        for row, meaning in enumerate(meanings):
            for key, closeness in self._close(meaning):
                place = self._places.get(key)
                if place is not None:
                    line = dense(self._named[place])[0] * closeness
                    np.maximum(scores[row], line, out=scores[row])
        return scores

    def _close(self, meaning: tuple[str, float] | None) -> list[tuple[str, float]]:
        if meaning is None:
            return []
        key, score = meaning
        concept: Concept = self._vocabulary.concept(key)
        return [(key, score), *((other, RELATED * score) for other in concept.related)]
