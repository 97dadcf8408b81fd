"""Weekly shifts as the form shows them: one time for the ticked days, another where a day differs.

The form can show one shift a day. What is stored and cannot be shown stays as it is until somebody
types other times.
"""

from datetime import date, datetime, time
from typing import Any

Times = dict[str, tuple[time, time]]
"""Start and end by day code."""


def by_day(shifts: list[dict[str, Any]] | None) -> Times:
    """The first shift of each day."""
    times: Times = {}
    for shift in shifts or []:
        for day in shift["days"]:
            times.setdefault(
                day, (time.fromisoformat(shift["start"]), time.fromisoformat(shift["end"]))
            )
    return times


def shared(times: Times) -> tuple[time, time] | None:
    """The hours that most days have."""
    hours = list(times.values())
    return max(hours, key=hours.count) if hours else None


def as_shifts(times: Times) -> list[dict[str, Any]]:
    """Shifts in the exchange's shape: days with the same hours together."""
    grouped: dict[tuple[time, time], list[str]] = {}
    for day, hours in times.items():
        grouped.setdefault(hours, []).append(day)
    return [
        {"days": days, "start": start.strftime("%H:%M"), "end": end.strftime("%H:%M")}
        for (start, end), days in grouped.items()
    ]


def hours_in(times: Times) -> float:
    """Hours a week from start to end; an end that is not later is on the next day."""
    return sum(_hours(start, end) for start, end in times.values())


def _hours(start: time, end: time) -> float:
    day = date.min
    seconds = (datetime.combine(day, end) - datetime.combine(day, start)).total_seconds()
    return (seconds if seconds > 0 else seconds + 24 * 3600) / 3600


def is_late(start: time, end: time) -> bool:
    """Whether these hours touch the night between 23:00 and 06:00."""
    return end <= start or end > time(23) or start < time(6)
