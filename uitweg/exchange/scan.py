"""What no row may hold anywhere, in known and unknown fields alike."""

import math
from collections.abc import Mapping
from typing import Any

from uitweg.exchange.reasons import spelled
from uitweg.exchange.refusals import BadField, BadRow, Text

DEEPEST = 30
LARGEST_WHOLE = 2**63

_FORBIDDEN = Text(
    "mag niet in dit systeem staan: dit gegeven wordt nooit bewaard",
    "must not be in this system: this is never stored",
)
_DEEP = Text(f"is dieper genest dan {DEEPEST} lagen", f"is nested deeper than {DEEPEST} levels")
_NUMBER = Text("moet een eindig getal zijn", "must be a finite number")
_CHARACTERS = Text(
    "bevat tekens die geen tekst zijn (NUL of een half teken)",
    "holds characters that are no text (NUL or half a surrogate pair)",
)

Path = tuple[str | int, ...]


def scanned(row: Mapping[str, Any], forbidden: frozenset[str] = frozenset()) -> None:
    """Refuse forbidden names at any depth, text that is no text, numbers that are none.

    Walks with its own stack: a file must not be able to exhaust Python's.
    """
    waiting: list[tuple[Path, Any]] = [((), dict(row))]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            if len(path) > DEEPEST:
                raise _bad(path, _DEEP)
            for name in value:
                _name_allowed((*path, name), name, forbidden)
            waiting.extend(((*path, name), each) for name, each in reversed([*value.items()]))
        elif isinstance(value, list):
            if len(path) > DEEPEST:
                raise _bad(path, _DEEP)
            waiting.extend(((*path, place), each) for place, each in reversed([*enumerate(value)]))
        else:
            _value_allowed(path, value)


def _name_allowed(path: Path, name: str, forbidden: frozenset[str]) -> None:
    if not _is_text(name):
        raise _bad(path[:-1], _CHARACTERS)
    if name.strip().casefold() in forbidden:
        raise _bad(path, _FORBIDDEN)


def _value_allowed(path: Path, value: Any) -> None:
    if isinstance(value, str):
        if not _is_text(value):
            raise _bad(path, _CHARACTERS)
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise _bad(path, _NUMBER)
    elif isinstance(value, int) and abs(value) >= LARGEST_WHOLE:
        raise _bad(path, _NUMBER)


def _is_text(value: str) -> bool:
    if value.isascii():
        return "\0" not in value
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\0" not in value


def _bad(path: Path, reason: Text) -> BadRow:
    return BadRow([BadField(spelled(path), reason)])
