"""Exchange rows of the fictional city, written with what is usual left out."""

from datetime import date
from typing import Any

from uitweg.services.demo.towns import Place

Row = dict[str, Any]

EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def times(days: str, start: str, end: str) -> Row:
    """A weekly window: ``times("tue wed", "08:30", "15:00")``."""
    return {"days": days.split(), "start": start, "end": end}


def circle(place: Place, radius_km: float) -> Row:
    """The area within ``radius_km`` of a place."""
    return {"circle": {"center": [place.lat, place.lon], "radius_km": radius_km}}


def nights(home_by: str, out_from: str) -> list[Row]:
    """Home windows for every night of the week."""
    following = EVERY_DAY[1:] + EVERY_DAY[:1]
    return [
        {"from_day": day, "from_time": home_by, "until_day": next_day, "until_time": out_from}
        for day, next_day in zip(EVERY_DAY, following, strict=True)
    ]


def written(day: date | None) -> str | None:
    """A day as the exchange writes it."""
    return day.isoformat() if day else None


def condition(
    kind: str,
    *,
    verified: bool = True,
    valid_from: date | None = None,
    valid_until: date | None = None,
    imposed_by: str = "court",
    **parameters: Any,
) -> Row:
    """A condition that still lacks its id; see :func:`numbered`."""
    header = {
        "kind": kind,
        "verified": verified,
        "valid_from": written(valid_from),
        "valid_until": written(valid_until),
        "imposed_by": imposed_by,
    }
    return header | parameters


def numbered(youth: str, conditions: list[Row]) -> list[Row]:
    """The conditions of one youth with their ids."""
    return [{"id": f"{youth}-C{number}"} | each for number, each in enumerate(conditions, start=1)]


def youth_row(key: str, conditions: list[Row] | None, **fields: Any) -> Row:
    """A youth; what is not told is known to be none, or free."""
    usual: Row = {
        "learning_goals": [],
        "certificates": [],
        "licences": [],
        "availability": None,
        "commitments": [],
        "public_visibility": "any",
        "avoid_areas": [],
        "supervision": None,
    }
    listed = None if conditions is None else numbered(key, conditions)
    return {"id": key} | usual | fields | {"conditions": listed}


def employer_row(key: str, name: str, number: int, **fields: Any) -> Row:
    """A firm. Chamber of commerce numbers so low do not exist."""
    return {"id": key, "name": name, "kvk": f"{number:08d}"} | fields


def vacancy_row(key: str, title: str, employer: Row, place: Place | None, **fields: Any) -> Row:
    """A vacancy; what is not told is the usual."""
    usual: Row = {
        "skills": [],
        "learn": [],
        "interest_tags": [],
        "flexible_shifts": False,
        "tasks": [],
        "hazards": [],
        "certificates_required": [],
        "licences_required": [],
        "conduct_certificate": {"required": "none", "aspects": []},
        "hourly_wage": None,
        "people_on_site": [],
        "places": 1,
    }
    site = {
        "lat_lon": [place.lat, place.lon] if place else None,
        "mobile": False,
        "work_area": None,
    }
    return {"id": key, "title": title, "employer": employer, "site": site} | usual | fields
