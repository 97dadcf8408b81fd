"""Pydantic's errors, said so that whoever made the file can find and mend the value."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from uitweg.domain.condition_facts import ConditionKind
from uitweg.exchange.refusals import BadField, Text
from uitweg.exchange.rows_conditions import EFFECT
from uitweg.exchange.values import WEEKDAYS, YEARS_OF_A_DAY

MOST_REASONS = 5
"""How many problems of one row are worth reading at once."""

_KINDS = " ".join(ConditionKind)
_KINDS_OF_EFFECT = " ".join(kind for kind in ConditionKind if kind != ConditionKind.OTHER)
_DAYS = " ".join(WEEKDAYS)
_YEARS = (YEARS_OF_A_DAY[0], YEARS_OF_A_DAY[-1])
_TEXT = Text("moet tekst zijn, tussen aanhalingstekens", "must be text, in quotes")
_OBJECT = Text("moet een object zijn, tussen accolades", "must be an object, in braces")

SENTENCES: Mapping[str, Text] = {
    "missing": Text("ontbreekt", "is missing"),
    "string_type": _TEXT,
    "int_type": Text("moet een geheel getal zijn", "must be a whole number"),
    "float_type": Text("moet een getal zijn", "must be a number"),
    "finite_number": Text("moet een eindig getal zijn", "must be a finite number"),
    "bool_type": Text("moet true of false zijn", "must be true or false"),
    "list_type": Text("moet een lijst zijn", "must be a list"),
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "dict_type": _OBJECT,
    "greater_than": Text("moet groter zijn dan {gt}", "must be greater than {gt}"),
    "greater_than_equal": Text("moet minstens {ge} zijn", "must be at least {ge}"),
    "less_than_equal": Text("mag hoogstens {le} zijn", "must be at most {le}"),
    "string_too_short": Text("mag niet leeg zijn", "must not be empty"),
    "string_too_long": Text(
        "mag hoogstens {max_length} tekens hebben", "must have at most {max_length} characters"
    ),
    "too_short": Text("moet minstens {min_length} delen hebben", "must have {min_length} or more"),
    "too_long": Text("mag hoogstens {max_length} delen hebben", "must have {max_length} or fewer"),
    "literal_error": Text("moet een van deze zijn: {expected}", "must be one of: {expected}"),
    "choice": Text("moet een van deze zijn: {choices}", "must be one of: {choices}"),
    "kind": Text(f"moet een van deze zijn: {_KINDS}", f"must be one of: {_KINDS}"),
    "kind_of_effect": Text(
        f"moet een van deze zijn: {_KINDS_OF_EFFECT}", f"must be one of: {_KINDS_OF_EFFECT}"
    ),
    "day": Text("moet een bestaande datum zijn, JJJJ-MM-DD", "must be a real date, YYYY-MM-DD"),
    "day_far": Text(
        "moet tussen {} en {} liggen".format(*_YEARS), "must lie between {} and {}".format(*_YEARS)
    ),
    "clock": Text("moet een tijd zijn van 00:00 tot en met 23:59", "must be from 00:00 to 23:59"),
    "weekday": Text(f"moet een van deze zijn: {_DAYS}", f"must be one of: {_DAYS}"),
    "lat_lon": Text(
        "moet [breedtegraad, lengtegraad] zijn, van -90 tot 90 en van -180 tot 180",
        "must be [latitude, longitude], from -90 to 90 and from -180 to 180",
    ),
    "one_shape": Text(
        "moet precies een van circle en polygon hebben", "must have exactly one of circle, polygon"
    ),
    "few_corners": Text("moet minstens drie hoeken hebben", "must have at least three corners"),
    "one_home": Text(
        "mag niet zowel lat_lon als postcode hebben", "must not have both lat_lon and postcode"
    ),
    "ends_before_it_begins": Text(
        "heeft een valid_until vóór zijn valid_from", "has a valid_until before its valid_from"
    ),
    "title": Text("moet tekst zijn van 1 tot 500 tekens", "must be text of 1 to 500 characters"),
    "kvk": Text("moet tekst zijn van acht cijfers", "must be text of eight digits"),
    "sbi": Text("moet tekst zijn van een tot zes cijfers", "must be text of one to six digits"),
    "money": Text('moet een bedrag in tekst zijn, zoals "14.71"', 'must be text such as "14.71"'),
    "postcode": Text(
        'moet een postcode zijn, zoals "3072" of "3072AB"',
        'must be a postcode such as "3072" or "3072AB"',
    ),
}
_OTHERWISE = Text("heeft geen geldige waarde", "has no valid value")
_TAG_ERRORS = {"union_tag_invalid", "union_tag_not_found"}
_PLAIN_NAME = re.compile(r"\w+", re.ASCII)


def bad_fields(error: ValidationError) -> list[BadField]:
    """What is wrong with a row, in the order of its fields, at most ``MOST_REASONS``."""
    return [_bad_field(each) for each in error.errors(include_url=False)[:MOST_REASONS]]


def _bad_field(error: Any) -> BadField:
    code, path = error["type"], list(error["loc"])
    if code in _TAG_ERRORS:
        code = _tag_code(code, path)
        path += ["", "kind"]  # where a row class would have been chosen
    template = SENTENCES.get(code, _OTHERWISE)
    context = {name: _plain(value) for name, value in (error.get("ctx") or {}).items()}
    if path == ["format"]:
        template = Text("moet 1 zijn", "must be 1")
    filled = Text(template.nl.format(**context), template.en.format(**context))
    return BadField(spelled(_as_in_the_file(path)), filled)


def _plain(value: Any) -> Any:
    return f"{value:g}" if isinstance(value, float) else value


def _tag_code(code: str, path: list[Any]) -> str:
    if code == "union_tag_not_found":
        return "missing"
    return "kind" if EFFECT in path and "effects" not in path else "kind_of_effect"


def spelled(path: Iterable[str | int]) -> str:
    """A path as a reader of the file finds it: ``conditions[0].areas[1].circle``."""
    field = ""
    for part in path:
        if isinstance(part, int):
            field += f"[{part}]"
        elif _PLAIN_NAME.fullmatch(part):
            field += f".{part}" if field else part
        else:
            field += f"[{part!r}]"
    return field


def _as_in_the_file(path: list[Any]) -> list[Any]:
    """``path`` without the steps that only our row classes have."""
    kept: list[Any] = []
    place = 0
    while place < len(path):
        part = path[place]
        if part == EFFECT and len(kept) == 2 and kept[0] == "conditions":
            place += 2  # the split of ConditionRow, and the kind that chose the row class
            continue
        kept.append(part)
        is_effect = isinstance(part, int) and kept[-2:-1] == ["effects"]
        place += 2 if is_effect else 1  # again the kind that chose the row class
    return kept
