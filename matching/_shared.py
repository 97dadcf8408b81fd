"""Turns evidence into the value of a factor and names the concepts that carried it."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from matching._affinity import Evidence
from matching._term_models import Matrix
from matching.types import Opening, SharedConcept
from matching.vocabulary import SkillVocabulary
from matching.weights import DECIMALS, HALF_EVIDENCE, NAMED_AT_MOST, NAMED_BESIDE, NAMED_FROM


class Similar:
    """One similarity factor of one profile over the openings that are ranked.

    Evidence adds up over phrases and is never negative, and ``saturate`` only rises; so a phrase
    more never lowers the factor, and a phrase less never raises it.
    """

    def __init__(
        self,
        vocabulary: SkillVocabulary,
        weight: float,
        evidence: Evidence,
        places: NDArray[np.intp],
    ) -> None:
        self._vocabulary, self._weight, self._evidence = vocabulary, weight, evidence
        self._amounts = evidence.amounts[:, places]
        self._totals = self._amounts.sum(axis=0)
        self.values = weight * saturate(self._totals)

    @cached_property
    def _groups(self) -> dict[str, list[int]]:
        """Phrases that mean the same concept leave the profile together."""
        groups: dict[str, list[int]] = {}
        for place, meaning in enumerate(self._evidence.meanings):
            name = f"concept {meaning[0]}" if meaning else self._evidence.phrases[place]
            groups.setdefault(name, []).append(place)
        return groups

    def shared(self, column: int, opening: Opening) -> tuple[SharedConcept, ...]:
        """The concepts whose leaving lowers the factor most for ``opening``."""
        named = [self._share(column, members, opening) for members in self._groups.values()]
        named.sort(key=lambda shared: (-shared.share, shared.typed))
        least = max(NAMED_FROM, NAMED_BESIDE * named[0].share) if named else 0.0
        return tuple(shared for shared in named[:NAMED_AT_MOST] if shared.share >= least)

    def _share(self, column: int, members: Sequence[int], opening: Opening) -> SharedConcept:
        rest = np.delete(self._amounts[:, column], members).sum()
        without = self._weight * float(saturate(rest))
        first = max(members, key=lambda place: self._amounts[place, column])
        phrase, meaning = self._evidence.phrases[first], self._evidence.meanings[first]
        concept = self._vocabulary.concept(meaning[0]) if meaning else None
        return SharedConcept(
            typed=phrase,
            concept=concept.id if concept else None,
            label_nl=concept.label if concept else phrase,
            label_en=concept.label_en if concept else "",
            matched=_nearest(phrase, opening),
            share=round(float(self.values[column]) - without, DECIMALS),
        )


def _nearest(phrase: str, opening: Opening) -> str:
    """The wording of the opening that looks most like the phrase; its title when none does."""
    wordings = (*opening.skills, *opening.interest_tags, *opening.learn)
    found = process.extractOne(phrase, wordings, scorer=fuzz.token_sort_ratio, score_cutoff=50)
    return str(found[0]) if found else opening.title


def saturate(evidence: Matrix) -> Matrix:
    """Map evidence from 0 upwards to a fit from 0 towards 1; half at ``HALF_EVIDENCE``.

    Squared, so that a little evidence of everything does not add up to a good fit.
    """
    squared = np.square(evidence)
    return np.asarray(squared / (squared + HALF_EVIDENCE**2), dtype=np.float64)
