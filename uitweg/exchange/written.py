"""Facts that youths and vacancies share, written as they stand in exchange rows."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from uitweg.domain.facts import Area, Circle, Point, Weekday, WeeklyWindow


def written_day(day: date | None) -> str | None:
    """``2027-01-04``."""
    return None if day is None else day.isoformat()


def written_clock(minutes: int) -> str:
    """``08:30`` for 510 minutes after midnight."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def written_weekday(day: Weekday) -> str:
    """``mon``."""
    return day.name.lower()


def written_point(point: Point | None) -> list[float] | None:
    """``[lat, lon]``."""
    return None if point is None else [point.lat, point.lon]


def written_area(area: Area) -> dict[str, Any]:
    """A circle or a polygon."""
    if isinstance(area, Circle):
        return {"circle": {"center": written_point(area.center), "radius_km": area.radius_km}}
    return {"polygon": [written_point(corner) for corner in area.corners]}


def written_areas(areas: Iterable[Area] | None) -> list[dict[str, Any]] | None:
    """Areas; not known stays null."""
    return None if areas is None else [written_area(area) for area in areas]


def written_window(window: WeeklyWindow) -> dict[str, Any]:
    """Times on one or more days of the week."""
    return {
        "days": [written_weekday(day) for day in window.days],
        "start": written_clock(window.start),
        "end": written_clock(window.end),
    }


def written_windows(windows: Iterable[WeeklyWindow] | None) -> list[dict[str, Any]] | None:
    """Windows; not known stays null."""
    return None if windows is None else [written_window(window) for window in windows]


def written_texts(values: Iterable[str] | None) -> list[str] | None:
    """Labels or codes; not known stays null."""
    return None if values is None else [str(value) for value in values]
