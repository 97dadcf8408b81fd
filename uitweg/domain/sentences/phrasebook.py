"""What a language must offer to put findings, remedies and notes into words.

Sentences are templates; the values they take are worked out in ``filling``. ``coach`` names the
condition; ``neutral`` is for anybody else: fragments without a capital, for a list or the middle
of a sentence, which name no condition and no person. A rule with neutral None is passed over in
silence.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Phrasebook:
    """One language. Keys are rule ids (or ``rule:verdict``), changes, note names and codes."""

    nobody: str
    """How to call a youth whose name is not known."""
    decimal_mark: str
    clock_mark: str
    days: tuple[str, ...]
    months: tuple[str, ...]
    tasks: Mapping[str, str]
    conditions: Mapping[str, str]
    coach: Mapping[str, str]
    unverified: str
    questions: Mapping[str, str]
    """For each field that can be missing, what is not known and the question that settles it."""
    neutral: Mapping[str, str | None]
    neutral_questions: Mapping[str, str]
    times: Mapping[str, str]
    """Not available ``after``, ``before``, ``between``, ``during``."""
    edits: Mapping[str, str]
    neutral_edits: Mapping[str, str]
    outcomes: Mapping[str, str]
    """What follows a remedy, by the verdict after it."""
    joint: str
    """Joins the edits of one remedy."""
    notes: Mapping[str, str]
    optional: Mapping[str, str]
    """Parts of sentences for evidence that may be absent, with {} for its value."""
    changes: str
    """Appended to a note on a later day on which the answer changes."""
    verdicts: Mapping[str, str]
    neutral_notes: Mapping[str, str]
    steps: tuple[str, ...]
    """The step plan for a conduct certificate."""
