"""Matches what somebody can, likes and wants to learn with openings, and says why."""

from typing import TYPE_CHECKING, Any

from matching.concepts import Concept, ConceptKind, VocabularyError
from matching.types import (
    Band,
    Circumstances,
    Factor,
    Match,
    Opening,
    Profile,
    Reason,
    SharedConcept,
    Strength,
)
from matching.vocabulary import ConceptMatch, SkillVocabulary
from matching.weights import MODEL_NAME, Weights

if TYPE_CHECKING:
    from matching.matcher import SimilarityMatcher

__all__ = [
    "MODEL_NAME",
    "Band",
    "Circumstances",
    "Concept",
    "ConceptKind",
    "ConceptMatch",
    "Factor",
    "Match",
    "Opening",
    "Profile",
    "Reason",
    "SharedConcept",
    "SimilarityMatcher",
    "SkillVocabulary",
    "Strength",
    "VocabularyError",
    "Weights",
]


def __getattr__(name: str) -> Any:
    # scikit-learn takes 1.6 s to import; a command that ranks nothing should not pay for it.
    if name == "SimilarityMatcher":
        from matching.matcher import SimilarityMatcher

        return SimilarityMatcher
    raise AttributeError(f"module 'matching' has no attribute {name!r}")
