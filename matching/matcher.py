"""Ranks openings for a profile: seven named factors, each a declared weight times a fit."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.base import BaseEstimator
from sklearn.utils.validation import check_is_fitted

from matching import _circumstance_factors as facts
from matching._affinity import Affinity, by_key
from matching._shared import Similar
from matching._term_models import Matrix
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

Places = NDArray[np.intp]
# What an opening offers whoever comes; the other facts belong to a pair.
OFFERS: Mapping[Factor, Callable[[Opening], facts.Fit]] = {
    Factor.DEVELOPMENT: facts.teaching_fit,
    Factor.SIZE: facts.size_fit,
    Factor.COMMITMENT: facts.commitment_fit,
}


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
        self.offers_ = {
            factor: np.array([fit(opening)[0] for opening in self.openings_], dtype=np.float64)
            for factor, fit in OFFERS.items()
        }
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
        columns = self._columns(similar, places, [circumstances[key] for key in keys])
        scores = np.round(np.sum(list(columns.values()), axis=0), DECIMALS)
        order = np.lexsort((np.arange(len(keys)), -scores))[:top]
        return [
            self._match(keys[place], place, scores, columns, similar, circumstances[keys[place]])
            for place in order.tolist()
        ]

    def _similar(self, factor: Factor, phrases: Sequence[str], places: Places) -> Similar:
        weight = self.weights_.of(factor)
        if factor is Factor.DEVELOPMENT:
            weight *= 1 - TEACHING_SHARE
        return Similar(self.vocabulary_, weight, self.affinity_.evidence(phrases, factor), places)

    def _columns(
        self,
        similar: Mapping[Factor, Similar],
        places: Places,
        pairs: Sequence[Circumstances],
    ) -> dict[Factor, Matrix]:
        """Each factor's contribution for all openings at once, rounded as it is shown."""
        fits = {factor: self.offers_[factor][places] for factor in OFFERS}
        fits[Factor.DEVELOPMENT] = fits[Factor.DEVELOPMENT] * TEACHING_SHARE
        fits[Factor.TRAVEL] = np.array([facts.travel_fit(pair)[0] for pair in pairs])
        fits[Factor.START] = np.array([facts.start_fit(pair)[0] for pair in pairs])
        columns = {}
        for factor in Factor:
            value = np.zeros(len(places))
            if factor in fits:
                value = value + self.weights_.of(factor) * fits[factor]
            if factor in similar:
                value = value + similar[factor].values
            columns[factor] = np.round(value, DECIMALS)
        return columns

    def _match(
        self,
        key: str,
        place: int,
        scores: Matrix,
        columns: Mapping[Factor, Matrix],
        similar: Mapping[Factor, Similar],
        pair: Circumstances,
    ) -> Match:
        factors = {factor: float(columns[factor][place]) for factor in Factor}
        return Match(
            opening=key,
            score=float(scores[place]),
            factors={factor.value: value for factor, value in factors.items()},
            band=band_of(float(scores[place])),
            reasons=self._reasons(self.openings_[self.places_[key]], factors, similar, place, pair),
        )

    def _reasons(
        self,
        opening: Opening,
        factors: Mapping[Factor, float],
        similar: Mapping[Factor, Similar],
        place: int,
        pair: Circumstances,
    ) -> tuple[Reason, ...]:
        known = {factor: fit(opening)[1] for factor, fit in OFFERS.items()}
        known |= {Factor.TRAVEL: facts.travel_fit(pair)[1], Factor.START: facts.start_fit(pair)[1]}
        numbers = {} if pair.distance_km is None else {"km": round(pair.distance_km, 1)}
        return tuple(
            Reason(
                factor=factor,
                strength=strength_of(factors[factor], self.weights_.of(factor)),
                value=factors[factor],
                concepts=similar[factor].shared(place, opening) if factor in similar else (),
                facts=known.get(factor, ()),
                numbers=numbers if factor is Factor.TRAVEL else {},
            )
            for factor in Factor
        )
