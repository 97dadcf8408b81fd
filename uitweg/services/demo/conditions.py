"""Draws special conditions: of every kind, some not confirmed yet, some that end soon."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from uitweg.services.demo.days import Days
from uitweg.services.demo.rows import Row, circle, condition, nights, times, written
from uitweg.services.demo.towns import HARBOURS, Place, districts_of

DAYS = ("mon", "tue", "wed", "thu", "fri")
SLOTS = (("09:00", "10:00"), ("10:30", "11:30"), ("13:00", "14:00"), ("15:30", "16:15"))

Draw = Callable[[Random, Place], dict[str, Any]]


def _slot(rng: Random, _home: Place) -> dict[str, Any]:
    windows = [times(rng.choice(DAYS), *rng.choice(SLOTS))]
    return {"windows": windows, "travel_buffer_min": rng.choice((30, 45))}


def _school_days(rng: Random, home: Place) -> dict[str, Any]:
    return _slot(rng, home) | {"min_days": 1}


def _place_ban(rng: Random, home: Place) -> dict[str, Any]:
    elsewhere = [place for place in districts_of(home.town) if place != home]
    choices = [*elsewhere, *(harbour for harbour in HARBOURS if harbour.town == home.town)]
    areas = [circle(rng.choice(choices), rng.choice((0.8, 1.2, 1.5)))]
    return {"areas": areas, "electronic_monitoring": rng.random() < 0.3}


def _home_order(rng: Random, _home: Place) -> dict[str, Any]:
    home_by = rng.choice(("20:00", "21:00", "22:00"))
    return {
        "windows": nights(home_by, "06:00"),
        "electronic_monitoring": rng.random() < 0.5,
        "travel_buffer_min": 45,
    }


def _persons(rng: Random, _home: Place) -> dict[str, Any]:
    return {"person_refs": [f"P-Z{rng.randint(1, 40)}"]}


def _other(rng: Random, _home: Place) -> dict[str, Any]:
    no_effect = {"effects": [], "no_effect_on_work": True}
    no_cash = {"effects": [{"kind": "task_ban", "tasks": ["cash", "valuables"]}]}
    not_said: dict[str, Any] = {"effects": []}
    return rng.choice((no_effect, no_cash, not_said))


def _always(**parameters: Any) -> Draw:
    return lambda _rng, _home: dict(parameters)


KINDS: dict[str, tuple[int, Draw]] = {
    # kind: (how often, beside the others; what it says)
    "reporting_duty": (14, _slot),
    "location_ban": (7, _place_ban),
    "location_order": (4, _home_order),
    "treatment_outpatient": (5, _slot),
    "debt_support": (5, _slot),
    "behavioural_intervention": (5, _slot),
    "education": (3, _school_days),
    "supervised_housing": (3, _always(in_by="22:00", out_from="06:30", travel_buffer_min=30)),
    "contact_ban": (7, _persons),
    "substance_ban": (6, _always(substances=["alcohol", "drugs"])),
    "daytime_activity": (5, _always(min_hours_per_week=20)),
    "financial_transparency": (3, _always()),
    "task_ban": (2, _always(tasks=["works_with_minors"])),
    "sector_ban": (2, _always(sbi=["5610", "9200"])),
    "vehicle_ban": (2, _always(categories=["B", "AM"])),
    "travel_ban": (2, _always()),
    "device_ban": (1, _always()),
    "inpatient": (1, _always()),
    "other": (3, _other),
}
AUTHORITIES = ("court", "court", "court", "prosecutor", "prison_service", "examining_judge")


def drawn_conditions(rng: Random, home: Place, days: Days, first_kind: str) -> list[Row]:
    """The conditions of one youth; the caller sees to it that every kind is somebody's first."""
    wanted = rng.choices((1, 2, 3, 4), weights=(3, 5, 4, 2))[0]
    kinds = [first_kind]
    while len(kinds) < wanted:
        kind = rng.choices(list(KINDS), weights=[often for often, _ in KINDS.values()])[0]
        if kind not in kinds and kind != "inpatient":
            kinds.append(kind)
    authority = rng.choice(AUTHORITIES)
    return [_drawn(rng, home, days, kind, authority) for kind in kinds]


def _drawn(rng: Random, home: Place, days: Days, kind: str, authority: str) -> Row:
    return condition(
        kind,
        verified=rng.random() > 0.14,
        valid_until=_end(rng, days),
        imposed_by=authority,
        **KINDS[kind][1](rng, home),
    )


def _end(rng: Random, days: Days) -> date | None:
    """Most last as long as the supervision; some end in the coming weeks."""
    return days.today + timedelta(days=rng.randint(5, 70)) if rng.random() < 0.15 else None


def school(rng: Random, until: date) -> Row:
    """A school day in the week, for whoever must still go."""
    start = rng.choice(("08:30", "09:00"))
    day = rng.choice(DAYS)
    return {"label": "school", **times(day, start, "16:00"), "valid_until": written(until)}
