"""Fields of a row that the exchange does not know: named, kept, put back.

Where each stood is written as a JSON pointer (RFC 6901, ``/shifts/0/colour``), so that the
whole is a JSON object that a database column can hold.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from uitweg.exchange.rows_conditions import EFFECT, ConditionRow


def unknown_fields(row: BaseModel) -> dict[str, Any]:
    """The unknown fields of a row and of everything in it, by where they stand."""
    return dict(_unknown(row, ""))


def _unknown(value: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from _unknown(each, f"{pointer}/{place}")
    elif isinstance(value, BaseModel):
        for name, kept in (value.model_extra or {}).items():
            yield f"{pointer}/{_escaped(name)}", kept
        for name in type(value).model_fields:
            is_split = isinstance(value, ConditionRow) and name == EFFECT
            inner = pointer if is_split else f"{pointer}/{name}"
            yield from _unknown(getattr(value, name), inner)


def as_name(pointer: str) -> str:
    """An unknown field as people say it, whichever row it stands in: ``shifts[].colour``."""
    name = ""
    for part in pointer.split("/")[1:]:
        name += "[]" if part.isdecimal() else f".{_unescaped(part)}"
    return name.lstrip(".")


def pointer_to(*names: str) -> str:
    """The JSON pointer to the field with these names, outermost first."""
    return "".join(f"/{_escaped(name)}" for name in names)


def put_back(row: dict[str, Any], unknown: Mapping[str, Any]) -> dict[str, Any]:
    """``row`` with unknown fields where they stood, as far as their surroundings still exist.

    Changes and returns ``row``. A field that the product itself writes is never replaced.
    """
    for pointer, value in unknown.items():
        *path, name = (_unescaped(part) for part in pointer.split("/")[1:])
        holder = _holder(row, path)
        if isinstance(holder, dict):
            holder.setdefault(name, value)
    return row


def _holder(row: Any, path: list[str]) -> Any:
    for part in path:
        if isinstance(row, dict):
            row = row.get(part)
        elif isinstance(row, list) and part.isdecimal() and int(part) < len(row):
            row = row[int(part)]
        else:
            return None
    return row


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _unescaped(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")
