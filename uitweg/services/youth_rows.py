"""A youth as stored and as exchanged: one mapping, both ways, nothing lost on the way."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import Point
from uitweg.exchange.rows import youth_facts
from uitweg.exchange.rows_youth import HomeRow, YouthRow
from uitweg.exchange.unknown import pointer_to, put_back
from uitweg.models import Condition, Place, Youth
from uitweg.services.days import as_day

PLAIN = (
    "given_name",
    "max_travel_km",
    "language_level",
    "education",
    "basic_qualification",
    "skills",
    "interests",
    "learning_goals",
    "certificates",
    "licences",
    "availability",
    "commitments",
    "public_visibility",
    "avoid_areas",
    "supervision",
)
"""Columns that hold just what the exchange row holds."""
NEVER_NULL = ("skills", "interests", "learning_goals")
HEADER = ("id", "kind", "verified", "valid_from", "valid_until", "imposed_by")
"""What every condition has; the rest are the parameters of its kind."""


def youth_as_row(youth: Youth, conditions: Iterable[Condition]) -> dict[str, Any]:
    """The youth in the shape of ``formats.md``."""
    row: dict[str, Any] = {"id": youth.reference}
    row |= {name: getattr(youth, name) for name in PLAIN}
    row["birth_date"] = youth.birth_date.isoformat() if youth.birth_date else None
    row["home"] = _home(youth)
    row["conditions"] = (
        [condition_as_row(condition) for condition in conditions]
        if youth.conditions_known
        else None
    )
    return put_back(row, youth.extra or {})


def _home(youth: Youth) -> dict[str, Any] | None:
    if youth.home_postcode:
        return {"postcode": youth.home_postcode}
    if youth.home_lat is None or youth.home_lon is None:
        # An empty home still carries the unknown fields that stood in it.
        return {} if any(name.startswith("/home/") for name in youth.extra or {}) else None
    return {"lat_lon": [youth.home_lat, youth.home_lon]}


def condition_as_row(condition: Condition) -> dict[str, Any]:
    """One version of a condition in the shape of ``formats.md``."""
    return {
        "id": condition.reference,
        "kind": condition.kind,
        "verified": condition.verified,
        "valid_from": condition.valid_from.isoformat() if condition.valid_from else None,
        "valid_until": condition.valid_until.isoformat() if condition.valid_until else None,
        "imposed_by": condition.imposed_by,
        **condition.parameters,
    }


def current_conditions(
    session: Session, youth_ids: Iterable[UUID]
) -> Mapping[UUID, list[Condition]]:
    """The newest versions that were not lifted, by youth, in a fixed order."""
    rows = session.exec(
        select(Condition).where(
            col(Condition.youth_id).in_(list(youth_ids)),
            col(Condition.replaced_at).is_(None),
            col(Condition.lifted_at).is_(None),
        )
    )
    grouped: dict[UUID, list[Condition]] = defaultdict(list)
    # Sorted here: how a database sorts text depends on how it was installed.
    for condition in sorted(rows, key=lambda each: each.reference):
        grouped[condition.youth_id].append(condition)
    return grouped


def facts_of(session: Session, youth: Youth) -> YouthFacts:
    """What the rules and the ranking may know of this youth now."""
    conditions = current_conditions(session, [youth.id]).get(youth.id, [])
    return youth_facts(youth_as_row(youth, conditions), _places_of(session, youth))


def _places_of(session: Session, youth: Youth) -> dict[str, Point]:
    if not youth.home_postcode:
        return {}
    written = youth.home_postcode.replace(" ", "").upper()
    rows = session.exec(select(Place).where(col(Place.postcode).in_([written, written[:4]])))
    return {place.postcode: Point(place.lat, place.lon) for place in rows}


def columns_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a checked row, conditions excepted: they are rows of their own.

    Unknown fields go into ``extra``, those inside a column of JSON stay where they stand.
    """
    home = row.get("home") or {}
    lat, lon = home.get("lat_lon") or (None, None)
    columns = {name: row.get(name) for name in PLAIN}
    columns |= {name: columns[name] or [] for name in NEVER_NULL}
    return columns | {
        "birth_date": as_day(row.get("birth_date")),
        "home_postcode": home.get("postcode"),
        "home_lat": lat,
        "home_lon": lon,
        "extra": _unknown(row, home) or None,
    }


def _unknown(row: Mapping[str, Any], home: Mapping[str, Any]) -> dict[str, Any]:
    kept = {pointer_to(name): row[name] for name in row.keys() - YouthRow.model_fields.keys()}
    for name in home.keys() - HomeRow.model_fields.keys():
        kept[pointer_to("home", name)] = home[name]
    return kept


def condition_columns(row: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of one condition of a checked row."""
    return {
        "reference": row["id"],
        "kind": row["kind"],
        "parameters": {name: value for name, value in row.items() if name not in HEADER},
        "verified": bool(row.get("verified")),
        "valid_from": as_day(row.get("valid_from")),
        "valid_until": as_day(row.get("valid_until")),
        "imposed_by": row.get("imposed_by"),
    }
