"""The words in which the truth table is told: rows of one sentence, one pair, one answer.

Every row starts from a youth of 24 and a day job around the corner, about which everything is known
and nothing is wrong, and changes what its sentence says. ``findings`` are all that must be found,
each as ``rule verdict`` and without verdict when it equals the pair's.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tests.support.exchange_rows import Row

TODAY = date(2026, 11, 24)
FIRST_DAY = "2027-01-04"
SITE = (51.9, 4.4)
KM = 180 / 3.141592653589793 / 6371.0088
"""Degrees of latitude in a kilometre, on the earth of the rules."""


@dataclass(frozen=True)
class Truth:
    """One row of the table."""

    sentence: str
    verdict: str
    findings: tuple[str, ...] = ()
    youth: Row = field(default_factory=dict)
    vacancy: Row = field(default_factory=dict)
    today: date = TODAY


def truth(
    sentence: str,
    verdict: str,
    *findings: str,
    conditions: list[Row] | None = None,
    work: str | None = None,
    youth: Row | None = None,
    today: date = TODAY,
    **vacancy: Any,
) -> Truth:
    """A row; ``work`` are the shifts, keywords that are left over fields of the vacancy."""
    person: Row = {
        "id": "Y",
        "birth_date": "2002-06-15",
        "home": {"lat_lon": list(SITE)},
        "basic_qualification": True,
        "conditions": conditions or [],
        **(youth or {}),
    }
    place: Row = {
        "id": "V",
        "title": "Werkplek",
        "kind": "job",
        "employer": {"sbi": "9529"},
        "site": {"lat_lon": list(SITE), "mobile": False},
        "shifts": shifts("tue 09:00-17:00" if work is None else work),
        "tasks": [],
        "people_on_site": [],
        "start_date": FIRST_DAY,
        **vacancy,
    }
    told = tuple(one if " " in one else f"{one} {verdict}" for one in findings)
    return Truth(sentence, verdict, told, person, place, today)


def shifts(text: str) -> list[Row]:
    """``tue,wed 09:00-17:00; sat 10:00-14:00`` as shifts, slots or availability."""
    found = []
    for part in filter(None, text.split("; ")):
        days, times = part.split(" ")
        start, end = times.split("-")
        found.append({"days": days.split(","), "start": start, "end": end})
    return found


def condition(kind: str, verified: bool = True, **parameters: Any) -> Row:
    """A condition ``C``, verified unless told otherwise."""
    return {"id": "C", "kind": kind, "verified": verified, "imposed_by": "court", **parameters}


def slot(kind: str, times: str, verified: bool = True, **parameters: Any) -> Row:
    """A slot condition with the usual 45 minutes of travel."""
    return condition(kind, verified, windows=shifts(times), **parameters)


def at_home(*windows: str, **parameters: Any) -> Row:
    """A location order from windows such as ``mon 20:00 tue 07:00``."""
    names = ("from_day", "from_time", "until_day", "until_time")
    rows = [dict(zip(names, window.split(" "), strict=True)) for window in windows]
    return condition("location_order", windows=rows, **parameters)


def housing(in_by: str | None, out_from: str | None, **parameters: Any) -> Row:
    """Supervised housing."""
    return condition("supervised_housing", in_by=in_by, out_from=out_from, **parameters)


def other(*effects: Row, verified: bool = True, **parameters: Any) -> Row:
    """An other condition with effects, which have no id or header of their own."""
    header = ("id", "verified", "imposed_by")
    bare = [{key: row[key] for key in row if key not in header} for row in effects]
    return condition("other", verified, effects=bare, **parameters)


def place(north_km: float = 0.0, east_km: float = 0.0) -> list[float]:
    """A place so far from the site; the east only roughly so."""
    return [SITE[0] + north_km * KM, SITE[1] + east_km * KM / 0.617036]


def circle(radius_km: float, north_km: float = 0.0, east_km: float = 0.0) -> Row:
    """A circle around a place."""
    return {"circle": {"center": place(north_km, east_km), "radius_km": radius_km}}


def polygon(*corners: tuple[float, float]) -> Row:
    """A polygon whose corners are (north, east) of the site in kilometres."""
    return {"polygon": [place(*corner) for corner in corners]}


def ban(*areas: Row, verified: bool = True, **parameters: Any) -> Row:
    """A location ban."""
    return condition("location_ban", verified, areas=list(areas), **parameters)


def aged(years: int, **fields: Any) -> Row:
    """A youth who turned ``years`` half a year before the first day."""
    return {"birth_date": f"{2026 - years}-06-15", **fields}
