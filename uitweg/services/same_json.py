"""Whether a stored value is what a file says, though a database may have written it differently.

PostgreSQL keeps every number of a JSON column as a decimal: 1e300 comes back as a whole number of
301 digits, which is not exactly the floating point number that went in.
"""

from collections.abc import Mapping
from typing import Any


def different(stored: Any, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of ``wanted`` that the stored row has otherwise."""
    return {
        name: value for name, value in wanted.items() if not same_json(getattr(stored, name), value)
    }


def same_json(stored: Any, wanted: Any) -> bool:
    """Equal, numbers being compared as the floating point numbers that JSON readers make."""
    if stored == wanted:
        return True
    if isinstance(stored, dict) and isinstance(wanted, dict):
        return stored.keys() == wanted.keys() and all(
            same_json(stored[name], wanted[name]) for name in stored
        )
    if isinstance(stored, list) and isinstance(wanted, list):
        return len(stored) == len(wanted) and all(map(same_json, stored, wanted))
    return _is_number(stored) and _is_number(wanted) and float(stored) == float(wanted)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
