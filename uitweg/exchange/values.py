"""The single values of an exchange row: days, times, codes, amounts, with their limits.

JSON knows fewer types than we do, so each value says itself what it accepts. Nothing is
guessed: ``"5"`` is no number and ``1`` is no truth value.
"""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator
from pydantic_core import PydanticCustomError

from uitweg.domain.facts import Weekday

LONGEST_ID = 200
LONGEST_LABEL = 1_000
LONGEST_PROSE = 50_000
LONGEST_LIST = 2_000
YEARS_OF_A_DAY = range(1900, 2200)

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
WEEKDAYS = {day.name.lower(): day for day in Weekday}


class Row(BaseModel):
    """A JSON object of the exchange; fields it does not know are kept aside, not refused."""

    model_config = ConfigDict(strict=True, extra="allow", frozen=True)


def refused(code: str) -> PydanticCustomError:
    """A refusal whose sentence stands under ``code`` in :mod:`uitweg.exchange.reasons`."""
    return PydanticCustomError(code, "see uitweg.exchange.reasons")


def _day(value: Any) -> date:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise refused("day")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise refused("day") from None


def _near_day(value: Any) -> date:
    day = _day(value)
    # Rules count days and years from these; far ones are slips of the pen that would overflow.
    if day.year not in YEARS_OF_A_DAY:
        raise refused("day_far")
    return day


def _clock(value: Any) -> int:
    found = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise refused("clock")
    return int(found[1]) * 60 + int(found[2])


def _weekday(value: Any) -> Weekday:
    if not isinstance(value, str) or value not in WEEKDAYS:
        raise refused("weekday")
    return WEEKDAYS[value]


def _whole(value: Any) -> Any:
    # JSON has one kind of number: 5.0 from another system is the whole number 5.
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _matching(code: str, pattern: str) -> PlainValidator:
    compiled = re.compile(pattern, re.ASCII)

    def check(value: Any) -> str:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            raise refused(code)
        return value

    return PlainValidator(check)


def member_of(kind: type[StrEnum]) -> PlainValidator:
    """A member of ``kind`` from its value; the refusal lists the values there are."""
    members: dict[Any, StrEnum] = {member.value: member for member in kind}
    choices = " ".join(members)

    def check(value: Any) -> StrEnum:
        if not isinstance(value, str) or value not in members:
            raise PydanticCustomError("choice", "see reasons", {"choices": choices})
        return members[value]

    return PlainValidator(check)


def known(values: list[str] | None) -> tuple[str, ...] | None:
    """A list as facts want it; not known stays not known."""
    return None if values is None else tuple(values)


def some(values: list[str] | None) -> tuple[str, ...]:
    """A list of labels as facts want it, blank ones left out; not known is none."""
    return tuple(value for value in values or () if value.strip())


AnyDay = Annotated[date, PlainValidator(_day)]
Day = Annotated[date, PlainValidator(_near_day)]
Clock = Annotated[int, PlainValidator(_clock)]
DayOfWeek = Annotated[Weekday, PlainValidator(_weekday)]
Days = Annotated[list[DayOfWeek], Field(max_length=14)]
Id = Annotated[str, Field(min_length=1, max_length=LONGEST_ID)]
Label = Annotated[str, Field(max_length=LONGEST_LABEL)]
Title = Annotated[str, _matching("title", r"(?s)(?=.*\S).{1,500}")]
Prose = Annotated[str, Field(max_length=LONGEST_PROSE)]
Labels = Annotated[list[Label], Field(max_length=LONGEST_LIST)]
Ids = Annotated[list[Id], Field(max_length=LONGEST_LIST)]
Kvk = Annotated[str, _matching("kvk", r"\d{8}")]
Sbi = Annotated[str, _matching("sbi", r"\d{1,6}")]
Money = Annotated[str, _matching("money", r"\d{1,6}(\.\d{1,4})?")]
Postcode = Annotated[str, _matching("postcode", r"[1-9]\d{3}( ?[A-Za-z]{2})?")]
Kilometres = Annotated[float, Field(ge=0, le=20_000, allow_inf_nan=False)]
Radius = Annotated[float, Field(gt=0, le=1_000, allow_inf_nan=False)]
Hours = Annotated[float, Field(ge=0, le=168, allow_inf_nan=False)]

Count = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=10_000_000)]
Age = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=120)]
Minutes = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=1_440)]
DaysAWeek = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=7)]
Level = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=10)]
FormatNumber = Annotated[int, BeforeValidator(_whole), Field(ge=1, le=1)]
