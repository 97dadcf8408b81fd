"""The declared weights of each kind of evidence, fitted on public relevance data.

How they were fitted and what they reach stands in ``benchmarks/fit_evidence.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from matching.types import Factor


@dataclass(frozen=True, slots=True)
class EvidenceWeights:
    """What one unit of each kind of evidence is worth.

    ``own`` is the opening's own text, ``loose`` what its own text counts besides when no title
    or concept places it in a field of work, ``wider`` its text with the labels of the occupation
    that its title names, ``field`` all that is known of the work alike.
    """

    concept: float
    own_characters: float
    own_words: float
    loose_characters: float
    loose_words: float
    wider_characters: float
    field_words: float
    field_characters: float
    field_topics: float


EVIDENCE_VERSION = "2"
# Fitted, but for two: no public data tell what an exact concept is worth, so 6.0 is chosen (one
# shared concept earns half a factor), and an interest's own-text weight came out at nothing.
EVIDENCE_WEIGHTS: Mapping[Factor, EvidenceWeights] = {
    Factor.SKILLS: EvidenceWeights(
        concept=6.0,
        own_characters=1.4,
        own_words=0.084,
        loose_characters=0.0,
        loose_words=0.13,
        wider_characters=3.5,
        field_words=0.16,
        field_characters=22.5,
        field_topics=9.0,
    ),
    Factor.INTERESTS: EvidenceWeights(
        concept=6.0,
        own_characters=1.0,
        own_words=0.0,
        loose_characters=0.0,
        loose_words=0.0,
        wider_characters=4.4,
        field_words=0.28,
        field_characters=48.8,
        field_topics=4.7,
    ),
    # A learning goal meets only what the opening says it teaches.
    Factor.DEVELOPMENT: EvidenceWeights(
        concept=6.0,
        own_characters=3.0,
        own_words=0.0,
        loose_characters=0.0,
        loose_words=0.0,
        wider_characters=0.0,
        field_words=0.0,
        field_characters=0.0,
        field_topics=0.0,
    ),
}
