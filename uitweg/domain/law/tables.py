"""The dated law: tables that say what counts since when, read once and validated at start.

Source: ``formats.md``, "How the rules are read". The files beside this module are the only place of
a legal number; ``load_law`` refuses a wrong one with table, row, field and reason.
"""

import hashlib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypedDict, TypeVar

from uitweg.domain.facts import Task, VacancyKind
from uitweg.domain.law.fields import Fields, LawError
from uitweg.domain.law.rows import (
    AdultTime,
    Ages,
    ConditionReading,
    LookBack,
    MinimumWage,
    MinorTime,
    Row,
)

FOLDER = Path(__file__).parent
TABLES = ("ages", "minimum_wage", "working_time", "conduct_certificate", "conditions")

R = TypeVar("R", bound=Row)


def valid_on(rows: tuple[R, ...], day: date) -> R | None:
    """The last row that began on or before ``day``; None before the first."""
    found = None
    for row in rows:
        if row.valid_from <= day:
            found = row
    return found


def in_force(rows: tuple[R, ...], day: date) -> R:
    """The row of ``day``; before the first row that first row (no day is without these)."""
    return valid_on(rows, day) or rows[0]


@dataclass(frozen=True)
class Law:
    """All dated tables, each row by ``valid_from``. ``version`` names their exact contents."""

    ages: tuple[Ages, ...]
    minimum_wage: tuple[MinimumWage, ...]
    minor_time: tuple[MinorTime, ...]
    adult_time: tuple[AdultTime, ...]
    look_back: tuple[LookBack, ...]
    conditions: tuple[ConditionReading, ...]
    version: str

    def starts_after(self, day: date) -> list[date]:
        """Days after ``day`` on which some row begins to count."""
        tables: tuple[tuple[Row, ...], ...] = (
            self.ages,
            self.minimum_wage,
            self.minor_time,
            self.adult_time,
            self.conditions,
        )
        return sorted({row.valid_from for rows in tables for row in rows if row.valid_from > day})


def load_law(folder: Path = FOLDER) -> Law:
    """Read and validate the tables in ``folder``; raises LawError with place and reason."""
    return law_from(law_texts(folder))


def law_texts(folder: Path = FOLDER) -> dict[str, str]:
    """The tables in ``folder`` as they are written, by name; raises LawError."""
    return {name: _text(folder, name) for name in TABLES}


def law_from(texts: Mapping[str, str]) -> Law:
    """Validate tables given as TOML by name; raises LawError with place and reason."""
    if missing := [name for name in TABLES if name not in texts]:
        raise LawError(f"{missing[0]}: the table is missing")
    raw = {name: _rows(name, texts[name]) for name in TABLES}
    times = raw["working_time"]
    return Law(
        ages=_dated("ages", raw["ages"], _ages),
        minimum_wage=_dated("minimum_wage", raw["minimum_wage"], _wage),
        minor_time=_dated("working_time", _group(times, "minor"), _minor_time),
        adult_time=_dated("working_time", _group(times, "adult"), _adult_time),
        look_back=_dated("conduct_certificate", raw["conduct_certificate"], _look_back),
        conditions=_dated("conditions", raw["conditions"], _conditions),
        version=_version(texts),
    )


def _version(texts: Mapping[str, str]) -> str:
    whole = "\0".join(texts[name] for name in TABLES)
    return hashlib.sha256(whole.encode()).hexdigest()[:12]


@cache
def shipped_law() -> Law:
    """The tables that travel with the program."""
    return load_law()


class _InUse:
    """The tables that an operator put in place of the shipped ones, if any."""

    law: Law | None = None


def current_law() -> Law:
    """The tables that this process reads rules with."""
    return _InUse.law or shipped_law()


def use_law(law: Law | None) -> None:
    """Read rules with these tables from now on; None goes back to the shipped ones.

    For the program at start and when an operator applied other tables; what is to be reckoned
    under other tables for once takes them as an argument instead.
    """
    _InUse.law = law


def _text(folder: Path, name: str) -> str:
    try:
        return (folder / f"{name}.toml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LawError(f"{name}: the table cannot be read ({error})") from error


def _rows(name: str, text: str) -> list[dict[str, object]]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LawError(f"{name}: {error}") from error
    rows = table.pop("row", None)
    if table or not isinstance(rows, list):
        raise LawError(f"{name}: must hold [[row]] tables and nothing else")
    return rows


def _group(rows: list[dict[str, object]], group: str) -> list[dict[str, object]]:
    if strange := [row.get("group") for row in rows if row.get("group") not in ("minor", "adult")]:
        raise LawError(f"working_time: group must be minor or adult, not {strange[0]!r}")
    return [
        {key: value for key, value in row.items() if key != "group"}
        for row in rows
        if row["group"] == group
    ]


def _dated(name: str, rows: list[dict[str, object]], read: Callable[[Fields], R]) -> tuple[R, ...]:
    if not rows:
        raise LawError(f"{name}: holds no row")
    found: list[R] = []
    for number, values in enumerate(rows, start=1):
        fields = Fields(name, number, values)
        row = read(fields)
        fields.done()
        if found and row.valid_from <= found[-1].valid_from:
            raise fields.fail("valid_from", "must be later than that of the row before")
        found.append(row)
    return tuple(found)


def _head(fields: Fields) -> tuple[date, str, str, str]:
    return (
        fields.day("valid_from"),
        fields.text("source"),
        fields.certainty(),
        fields.text("remark"),
    )


def _ages(fields: Fields) -> Ages:
    row = Ages(
        *_head(fields),
        youngest=fields.whole("youngest"),
        adult=fields.whole("adult"),
        notable=fields.rising("notable"),
    )
    if row.youngest >= row.adult:
        raise fields.fail("youngest", "must be below adult")
    return row


def _wage(fields: Fields) -> MinimumWage:
    row = MinimumWage(
        *_head(fields),
        kinds=frozenset(fields.texts("kinds")),
        by_age=fields.amounts("by_age"),
    )
    if strange := row.kinds - set(VacancyKind):
        raise fields.fail("kinds", f"{sorted(strange)[0]} is no kind of vacancy")
    return row


def _minor_time(fields: Fields) -> MinorTime:
    row = MinorTime(
        *_head(fields),
        **_limits(fields),
        review_week_min=fields.hours("review_week_hours"),
        unqualified_week_min=fields.hours("unqualified_week_hours"),
        restricted_tasks=fields.texts("restricted_tasks"),
    )
    if strange := set(row.restricted_tasks) - set(Task):
        raise fields.fail("restricted_tasks", f"{sorted(strange)[0]} is no task")
    return row


class _Limits(TypedDict):
    shift_min: int
    week_min: int
    night_from: int
    night_until: int
    daily_rest_min: int
    weekly_rest_min: int
    breaks: tuple[tuple[int, int], ...]


def _limits(fields: Fields) -> _Limits:
    return {
        "shift_min": fields.hours("shift_hours"),
        "week_min": fields.hours("week_hours"),
        "night_from": fields.clock("night_from"),
        "night_until": fields.clock("night_until"),
        "daily_rest_min": fields.hours("daily_rest_hours"),
        "weekly_rest_min": fields.hours("weekly_rest_hours"),
        "breaks": fields.breaks(),
    }


def _adult_time(fields: Fields) -> AdultTime:
    return AdultTime(
        *_head(fields),
        **_limits(fields),
        average_4_weeks_min=fields.hours("average_hours_4_weeks"),
        average_16_weeks_min=fields.hours("average_hours_16_weeks"),
        night_over_min=fields.hours("night_over_hours"),
        nights_per_16_weeks=fields.whole("nights_per_16_weeks"),
        night_shift_min=fields.hours("night_shift_hours"),
        late_end=fields.clock("late_end"),
        rest_after_late_end_min=fields.hours("rest_after_late_end_hours"),
        nights_in_a_row=fields.whole("nights_in_a_row"),
        rest_after_nights_min=fields.hours("rest_after_nights_hours"),
    )


def _look_back(fields: Fields) -> LookBack:
    return LookBack(
        *_head(fields),
        standard_years=fields.whole("standard_years"),
        young_years=fields.whole("young_years"),
        young_until_age=fields.whole("young_until_age"),
        transport_years=fields.whole("transport_years"),
    )


def _conditions(fields: Fields) -> ConditionReading:
    return ConditionReading(
        *_head(fields),
        ban_margin_km=fields.number("ban_margin_km"),
        travel_buffer_min=fields.whole("travel_buffer_min"),
        monitoring_notice_days=fields.whole("monitoring_notice_days"),
    )
