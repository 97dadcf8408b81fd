"""What a page was made from, as a stamp: proof that an answer is about what was seen.

The counters of the case itself would tell how often somebody had to decide behind the scenes, so
they never leave the desk; a stamp is made of what the employer saw and nothing else.
"""

import hashlib
from typing import Any

from uitweg.services.stale import ChangedMeanwhile

LENGTH = 32


def stamp(*seen: Any) -> str:
    """A short digest of what was shown."""
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:LENGTH]


def check(given: str, expected: str) -> None:
    """Raise ChangedMeanwhile when the answer is about something else than what stands now."""
    if given != expected:
        raise ChangedMeanwhile
