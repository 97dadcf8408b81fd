"""Vocabularies for the use cases: loading one, and mapping free text onto its concepts."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from matching.concepts import VocabularyError
from matching.vocabulary import ConceptMatch, SkillVocabulary
from uitweg.exchange.refusals import BadField, BadFile, Text

Vocabulary = SkillVocabulary
"""The type that other services hold without importing ``matching``."""

_BATCH = 256  # labels at once: searching one by one costs several times as much


@cache
def starter_vocabulary() -> Vocabulary:
    """The built-in vocabulary, read once: it never changes while the program runs."""
    return SkillVocabulary.starter()


def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """The vocabulary in ``folder``, or the built-in starter vocabulary without one.

    Raises :class:`BadFile` naming file, line, field and reason.
    """
    try:
        return starter_vocabulary() if folder is None else SkillVocabulary.load(folder)
    except VocabularyError as error:
        field = "" if error.field == "-" else error.field
        problem = BadField(field, Text(error.reason, error.reason))
        raise BadFile(error.file, error.line or None, [problem]) from None


def normalise(
    vocabulary: Vocabulary, labels: Iterable[str], kind: str = "skill", top: int = 5
) -> Iterator[dict[str, Any]]:
    """For each label the concepts it may mean, best first, as ``uitweg normalise`` prints them."""
    remaining = iter(labels)
    while batch := list(islice(remaining, _BATCH)):
        for label, matches in zip(batch, vocabulary.normalise_all(batch, kind, top), strict=True):
            yield {"label": label, "matches": [_as_json(match) for match in matches]}


def _as_json(match: ConceptMatch) -> dict[str, Any]:
    return {"concept": match.concept, "label": match.label, "score": match.score}
