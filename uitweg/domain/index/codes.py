"""Verdicts as small numbers, such that those of several rules add up by a bitwise or.

``REVIEW`` also stands for what is not known: a pair is never ``unknown`` (``formats.md``).
"""

import numpy as np
from numpy.typing import NDArray

from uitweg.domain.condition_facts import Condition
from uitweg.domain.verdicts import Verdict

OK, REVIEW, BLOCKED = 0, 1, 3
VERDICTS = (Verdict.OK, Verdict.REVIEW, Verdict.UNKNOWN, Verdict.BLOCKED)
"""The verdict of each code; 2 is never given."""

Codes = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.intp]
Floats = NDArray[np.float64]


def code_of(verdict: Verdict) -> int:
    """The code of a verdict of one rule or pair; what is unknown weighs as a review."""
    return REVIEW if verdict is Verdict.UNKNOWN else VERDICTS.index(verdict)


def held_code(condition: Condition, code: int) -> int:
    """The code of a finding that rests on ``condition``: strict while that is unverified.

    Not for what is unknown, which stays so (``rules.making.held``).
    """
    return code if condition.verified else BLOCKED


def marked(flags: Flags, code: int) -> Codes:
    """``code`` where a flag is up, 0 elsewhere; same shape."""
    return flags.view(np.uint8) * np.uint8(code)
