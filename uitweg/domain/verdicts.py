"""The four answers a rule can give, and how answers add up to one.

Source: ``formats.md``, "Findings". They are never mixed up: what is not known is ``unknown``, which
is neither safe nor impossible.
"""

from collections.abc import Iterable
from enum import StrEnum


class Verdict(StrEnum):
    """The answer of one rule or of a whole pair (a pair is never ``unknown``)."""

    OK = "ok"
    REVIEW = "review"
    UNKNOWN = "unknown"
    BLOCKED = "blocked"


_WEIGHT = {Verdict.OK: 0, Verdict.REVIEW: 1, Verdict.UNKNOWN: 1, Verdict.BLOCKED: 2}


def weight(verdict: Verdict) -> int:
    """How much a verdict holds a pair back: 0 nothing, 1 to be looked at, 2 impossible."""
    return _WEIGHT[verdict]


def pair_verdict(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict of a pair: blocked if any is, else review if any is review or unknown."""
    heaviest = max((_WEIGHT[verdict] for verdict in verdicts), default=0)
    return (Verdict.OK, Verdict.REVIEW, Verdict.BLOCKED)[heaviest]
