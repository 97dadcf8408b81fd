"""A youth as stored and as exchanged: one mapping, both ways, nothing lost on the way."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import Point
from uitweg.exchange.rows import youth_facts
from uitweg.exchange.unknown import put_back
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


def youth_as_row(youth: Youth, conditions: Iterable[Condition]) -> dict[str, Any]:
    """The youth in the shape of ``formats.md``."""
    row: dict[str, Any] = {"id": youth.reference}
    row |= {name: getattr(youth, name) for name in PLAIN}
    row["birth_date"] = youth.birth_date.isoformat() if youth.birth_date else None
    row["home"] = _home(youth)
    row["conditions"] = (
        [_condition_as_row(condition) for condition in conditions]
        if youth.conditions_known
        else None
    )
    return put_back(row, youth.extra or {})


def _home(youth: Youth) -> dict[str, Any] | None:
    if youth.home_postcode:
        return {"postcode": youth.home_postcode}
    if youth.home_lat is None or youth.home_lon is None:
        return None
    return {"lat_lon": [youth.home_lat, youth.home_lon]}


def _condition_as_row(condition: Condition) -> dict[str, Any]:
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
        select(Condition)
        .where(
            col(Condition.youth_id).in_(list(youth_ids)),
            col(Condition.replaced_at).is_(None),
            col(Condition.lifted_at).is_(None),
        )
        .order_by(col(Condition.youth_id), col(Condition.reference))
    )
    grouped: dict[UUID, list[Condition]] = defaultdict(list)
    for condition in rows:
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


def store_youth(
    session: Session, row: Mapping[str, Any], extra: dict[str, Any], now: datetime
) -> tuple[Youth, bool]:
    """Make or bring up to date the youth of a checked row; whether it is new comes second."""
    youth = session.exec(select(Youth).where(Youth.reference == row["id"])).first()
    made = youth is None
    if youth is None:
        youth = Youth(reference=row["id"], updated_at=now)
    else:
        youth.version += 1
        youth.updated_at = now
    _fill(youth, row)
    youth.extra = extra or None
    session.add(youth)
    session.flush()
    if row.get("conditions") is not None:
        _store_conditions(session, youth, row["conditions"], now)
    return youth, made


def _fill(youth: Youth, row: Mapping[str, Any]) -> None:
    for name in PLAIN:
        value = row.get(name)
        if value is None and name in ("skills", "interests", "learning_goals"):
            value = []
        setattr(youth, name, value)
    youth.birth_date = as_day(row.get("birth_date"))
    home = row.get("home") or {}
    youth.home_postcode = home.get("postcode")
    youth.home_lat, youth.home_lon = home.get("lat_lon") or (None, None)
    youth.conditions_known = row.get("conditions") is not None


HEADER = ("id", "kind", "verified", "valid_from", "valid_until", "imposed_by")


def _store_conditions(
    session: Session, youth: Youth, rows: Iterable[Mapping[str, Any]], now: datetime
) -> None:
    """Add a version where something changed; what is no longer named is replaced by nothing."""
    current = {c.reference: c for c in current_conditions(session, [youth.id]).get(youth.id, [])}
    latest = _latest_versions(session, youth)
    for row in rows:
        wanted = _condition(youth, row, now)
        old = current.pop(wanted.reference, None)
        if old is not None and _condition_as_row(old) == _condition_as_row(wanted):
            continue
        if old is not None:
            old.replaced_at = now
            session.add(old)
        wanted.version = latest.get(wanted.reference, 0) + 1
        session.add(wanted)
    for gone in current.values():
        gone.replaced_at = now
        session.add(gone)


def _latest_versions(session: Session, youth: Youth) -> dict[str, int]:
    versions: dict[str, int] = {}
    rows = session.exec(
        select(Condition.reference, Condition.version).where(Condition.youth_id == youth.id)
    )
    for reference, version in rows:
        versions[reference] = max(version, versions.get(reference, 0))
    return versions


def _condition(youth: Youth, row: Mapping[str, Any], now: datetime) -> Condition:
    return Condition(
        youth_id=youth.id,
        reference=row["id"],
        kind=row["kind"],
        parameters={name: value for name, value in row.items() if name not in HEADER},
        verified=bool(row.get("verified")),
        verified_at=now if row.get("verified") else None,
        valid_from=as_day(row.get("valid_from")),
        valid_until=as_day(row.get("valid_until")),
        imposed_by=row.get("imposed_by"),
        recorded_at=now,
    )
