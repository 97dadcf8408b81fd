"""The declared weights of each kind of evidence, fitted on public relevance data.

How they were fitted and what they reach stands in ``benchmarks/fit_evidence.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from matching.types import Factor


@dataclass(frozen=True, slots=True)
class EvidenceWeights:
    """What one unit of each kind of evidence is worth."""

    concept: float
    own_characters: float
    own_words: float
    wider_characters: float
    field_words: float
    field_characters: float
    field_topics: float


EVIDENCE_VERSION = "1"
# Fitted, but for two: no public data tell what an exact concept is worth, so 6.0 is chosen (one
# shared concept earns half a factor), and an interest's own-text weight came out at nothing.
EVIDENCE_WEIGHTS: Mapping[Factor, EvidenceWeights] = {
    Factor.SKILLS: EvidenceWeights(
        concept=6.0,
        own_characters=1.7,
        own_words=0.036,
        wider_characters=2.8,
        field_words=0.107,
        field_characters=15.7,
        field_topics=7.8,
    ),
    Factor.INTERESTS: EvidenceWeights(
        concept=6.0,
        own_characters=1.0,
        own_words=0.0,
        wider_characters=1.3,
        field_words=0.127,
        field_characters=17.6,
        field_topics=0.84,
    ),
    # A learning goal meets only what the opening says it teaches.
    Factor.DEVELOPMENT: EvidenceWeights(
        concept=6.0,
        own_characters=3.0,
        own_words=0.0,
        wider_characters=0.0,
        field_words=0.0,
        field_characters=0.0,
        field_topics=0.0,
    ),
}
