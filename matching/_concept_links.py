"""Recognises the concepts that texts name, and tells how close two concepts are."""

from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse

from matching._term_models import Matrix, dense
from matching.concepts import Concept, ConceptKind
from matching.types import Opening
from matching.vocabulary import ConceptMatch, SkillVocabulary

Meaning = tuple[str, float]
Named = Mapping[str, float]

# From this score on a typed phrase counts as a wording of the concept found for it.
RECOGNISED_FROM = 0.7
# So many candidates are looked at to find one of the likely kind.
CHOICES = 5
RELATED = 0.5  # how close a related concept is; the same concept is 1


def concepts_of(openings: Sequence[Opening], vocabulary: SkillVocabulary) -> list[Named]:
    """For each opening the concepts that its skills and tags name, with their scores."""
    skills = named_in([opening.skills for opening in openings], vocabulary, ConceptKind.SKILL)
    tags = named_in(
        [opening.interest_tags for opening in openings], vocabulary, ConceptKind.INTEREST
    )
    return [{**one, **other} for one, other in zip(skills, tags, strict=True)]


def named_in(
    lists: Sequence[Sequence[str]], vocabulary: SkillVocabulary, likely: ConceptKind
) -> list[Named]:
    """The concepts, with their scores, that each list of phrases names."""
    phrases = sorted({text for texts in lists for text in texts})
    found = dict(zip(phrases, recognise(phrases, vocabulary, likely), strict=True))
    meanings = [[found[text] for text in texts] for texts in lists]
    return [{each[0]: each[1] for each in some if each is not None} for some in meanings]


def recognise(
    phrases: Sequence[str], vocabulary: SkillVocabulary, likely: ConceptKind
) -> tuple[Meaning | None, ...]:
    """The concept and score that each phrase means, if any; of equals one of the likely kind."""
    return tuple(
        _best(found, vocabulary, likely)
        for found in vocabulary.normalise_all(phrases, "any", CHOICES)
    )


def _best(
    found: Sequence[ConceptMatch], vocabulary: SkillVocabulary, likely: ConceptKind
) -> Meaning | None:
    if not found or found[0].score < RECOGNISED_FROM:
        return None
    equals = [match for match in found if match.score == found[0].score]
    fitting = [each for each in equals if vocabulary.concept(each.concept).kind is likely]
    best = (fitting or equals)[0]
    return best.concept, best.score


class ConceptModel:
    """How much of a recognised phrase an opening names, itself or through a close concept."""

    def __init__(self, named: Sequence[Named], vocabulary: SkillVocabulary) -> None:
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

    def score(self, meanings: Sequence[Meaning | None]) -> Matrix:
        """Phrases, given as recognised concepts, by openings; each entry from 0 to 1."""
        scores = np.zeros((len(meanings), self._named.shape[1]))
        for row, meaning in enumerate(meanings):
            for key, closeness in self._close(meaning):
                place = self._places.get(key)
                if place is not None:
                    line = dense(self._named[place])[0] * closeness
                    np.maximum(scores[row], line, out=scores[row])
        return scores

    def _close(self, meaning: Meaning | None) -> list[tuple[str, float]]:
        if meaning is None:
            return []
        key, score = meaning
        concept: Concept = self._vocabulary.concept(key)
        return [(key, score), *((other, RELATED * score) for other in concept.related)]
