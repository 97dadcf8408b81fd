"""Ranks openings for a profile: seven named factors, each a declared weight times a fit."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.utils.validation import check_is_fitted

from matching import _circumstance_factors as facts
from matching._affinity import Affinity, Evidence, by_key
from matching._shared import Similar
from matching.evidence_weights import EVIDENCE_VERSION
from matching.types import Circumstances, Factor, Match, Opening, Profile, Reason
from matching.vocabulary import SkillVocabulary
from matching.weights import (
    DECIMALS,
    MODEL_NAME,
    TEACHING_SHARE,
    Weights,
    band_of,
    strength_of,
)

FIXED = (Factor.SIZE, Factor.COMMITMENT, Factor.TRAVEL, Factor.START)


class SimilarityMatcher(BaseEstimator):  # type: ignore[misc]  # scikit-learn ships no types
    """Scores openings for a profile by similarity and declared weights.

    Parameters
    ----------
    vocabulary : SkillVocabulary or None
        Concepts to recognise; ``None`` means the starter vocabulary.
    weights : Weights or None
        Weight of each factor; ``None`` means the declared default.

    Attributes
    ----------
    openings_ : tuple of Opening
        The openings it was fitted on, by key.
    model_version_ : str
        Versions of weights and vocabulary, to be stored with every match.

    Examples
    --------
    >>> matcher = SimilarityMatcher().fit([Opening("V-1", "Fietsenmaker")])
    >>> found = matcher.rank(Profile("Y-1", skills=("fietsen maken",)), {"V-1": Circumstances()})
    >>> found[0].opening
    'V-1'
    """

    model_name = MODEL_NAME

    def __init__(
        self, vocabulary: SkillVocabulary | None = None, *, weights: Weights | None = None
    ) -> None:
        self.vocabulary = vocabulary
        self.weights = weights

    def fit(self, openings: Sequence[Opening], y: None = None) -> "SimilarityMatcher":  # noqa: ARG002  # scikit-learn's signature
        """Learn the openings; raises ``ValueError`` when a key occurs twice."""
        self.openings_ = tuple(sorted(openings, key=lambda opening: opening.key))
        if len({opening.key for opening in self.openings_}) != len(self.openings_):
            raise ValueError("two openings have the same key")
        self.vocabulary_ = self.vocabulary or SkillVocabulary.starter()
        self.weights_ = self.weights or Weights()
        self.places_ = by_key(self.openings_)
        self.affinity_ = Affinity(self.openings_, self.vocabulary_)
        self.model_version_ = (
            f"{self.weights_.version}.{EVIDENCE_VERSION}"
            f"+{self.vocabulary_.name}.{self.vocabulary_.fingerprint}"
        )
        return self

    def rank(
        self,
        profile: Profile,
        circumstances: Mapping[str, Circumstances],
        top: int | None = None,
    ) -> list[Match]:
        """The openings named in ``circumstances``, best first, ties by key.

        Only those are ranked: whoever calls leaves out what is blocked. Raises ``KeyError``
        for a key that was not fitted.
        """
        check_is_fitted(self)
        keys = sorted(circumstances)
        places = np.array([self.places_[key] for key in keys], dtype=np.intp)
        similar = {
            Factor.SKILLS: self._similar(Factor.SKILLS, profile.skills, places),
            Factor.INTERESTS: self._similar(Factor.INTERESTS, profile.interests, places),
            Factor.DEVELOPMENT: self._similar(Factor.DEVELOPMENT, profile.learning_goals, places),
        }
        drafts = []
        for column, key in enumerate(keys):
            fits = self._fits(self.openings_[places[column]], circumstances[key])
            factors = self._factors(similar, fits, column)
            drafts.append((-round(sum(factors.values()), DECIMALS), key, column, factors, fits))
        drafts.sort(key=lambda draft: draft[:2])
        return [
            Match(
                opening=key,
                score=-negative,
                factors={factor.value: value for factor, value in factors.items()},
                band=band_of(-negative),
                reasons=self._reasons(similar, fits, factors, column, circumstances[key]),
            )
            for negative, key, column, factors, fits in drafts[:top]
        ]

    def _similar(self, factor: Factor, phrases: Sequence[str], places: Any) -> Similar:
        weight = self.weights_.of(factor)
        if factor is Factor.DEVELOPMENT:
            weight *= 1 - TEACHING_SHARE
        evidence: Evidence = self.affinity_.evidence(phrases, factor)
        return Similar(self.vocabulary_, weight, evidence, places)

    def _fits(self, opening: Opening, pair: Circumstances) -> dict[Factor, facts.Fit]:
        return {
            Factor.DEVELOPMENT: facts.teaching_fit(opening),
            Factor.SIZE: facts.size_fit(opening),
            Factor.COMMITMENT: facts.commitment_fit(opening),
            Factor.TRAVEL: facts.travel_fit(pair),
            Factor.START: facts.start_fit(pair),
        }

    def _factors(
        self, similar: Mapping[Factor, Similar], fits: Mapping[Factor, facts.Fit], column: int
    ) -> dict[Factor, float]:
        weights = self.weights_
        values = {factor: float(similar[factor].values[column]) for factor in similar}
        teaching = fits[Factor.DEVELOPMENT][0] * TEACHING_SHARE
        values[Factor.DEVELOPMENT] += weights.of(Factor.DEVELOPMENT) * teaching
        values |= {factor: weights.of(factor) * fits[factor][0] for factor in FIXED}
        return {factor: round(values[factor], DECIMALS) for factor in Factor}

    def _reasons(
        self,
        similar: Mapping[Factor, Similar],
        fits: Mapping[Factor, facts.Fit],
        factors: Mapping[Factor, float],
        column: int,
        pair: Circumstances,
    ) -> tuple[Reason, ...]:
        numbers = {} if pair.distance_km is None else {"km": round(pair.distance_km, 1)}
        return tuple(
            Reason(
                factor=factor,
                strength=strength_of(factors[factor], self.weights_.of(factor)),
                value=factors[factor],
                concepts=similar[factor].shared(column) if factor in similar else (),
                facts=fits[factor][1] if factor in fits else (),
                numbers=numbers if factor is Factor.TRAVEL else {},
            )
            for factor in Factor
        )
