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


EVIDENCE_VERSION = "2026.1"
EVIDENCE_WEIGHTS: Mapping[Factor, EvidenceWeights] = {
    Factor.SKILLS: EvidenceWeights(6.0, 1.0, 0.05, 1.0, 0.05, 4.0, 2.0),
    Factor.INTERESTS: EvidenceWeights(6.0, 1.0, 0.05, 1.0, 0.05, 4.0, 2.0),
    Factor.DEVELOPMENT: EvidenceWeights(6.0, 3.0, 0.0, 0.0, 0.0, 0.0, 0.0),
}
