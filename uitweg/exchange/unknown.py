"""Fields of a row that the exchange does not know: named, kept, put back."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from uitweg.exchange.reasons import spelled
from uitweg.exchange.rows_conditions import EFFECT, ConditionRow

Path = tuple[str | int, ...]


def unknown_fields(row: BaseModel) -> dict[Path, Any]:
    """The unknown fields of a row and of everything in it, by where they stand."""
    return dict(_unknown(row, ()))


def _unknown(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list):
        for place, each in enumerate(value):
            if isinstance(each, BaseModel):
                yield from _unknown(each, (*path, place))
    elif isinstance(value, BaseModel):
        for name, kept in (value.model_extra or {}).items():
            yield (*path, name), kept
        for name in value.model_fields_set & type(value).model_fields.keys():
            inner = path if isinstance(value, ConditionRow) and name == EFFECT else (*path, name)
            yield from _unknown(getattr(value, name), inner)


def as_pattern(path: Path) -> str:
    """Where an unknown field stands in any row: ``shifts[].colour``."""
    return re.sub(r"\[\d+\]", "[]", spelled(path))


def put_back(row: dict[str, Any], unknown: Mapping[Path, Any]) -> dict[str, Any]:
    """``row`` with unknown fields where they stood, as far as their surroundings still exist."""
    for path, value in unknown.items():
        holder = _holder(row, path[:-1])
        if isinstance(holder, dict):
            holder.setdefault(str(path[-1]), value)
    return row


def _holder(row: Any, path: Path) -> Any:
    for part in path:
        if isinstance(row, dict) and isinstance(part, str):
            row = row.get(part)
        elif isinstance(row, list) and isinstance(part, int) and part < len(row):
            row = row[part]
        else:
            return None
    return row
