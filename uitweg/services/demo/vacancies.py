"""Draws one vacancy: its hours, pay, dates and what is not known about it."""

from datetime import timedelta
from random import Random
from typing import Any

from uitweg.services.demo.days import Days
from uitweg.services.demo.rows import Row, circle, times, vacancy_row, written
from uitweg.services.demo.towns import Place
from uitweg.services.demo.trades import Role, listed

WEEKDAYS = "mon tue wed thu fri"
RHYTHMS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "days": (
        ("tue wed thu fri", "08:30", "15:30"),
        ("mon tue wed thu", "09:00", "16:00"),
        ("mon wed fri", "08:30", "16:30"),
        ("tue thu fri", "09:00", "17:00"),
    ),
    "weekdays": ((WEEKDAYS, "08:00", "16:30"), (WEEKDAYS, "08:30", "17:00")),
    "mornings": (
        (WEEKDAYS, "08:00", "12:30"),
        ("mon tue thu fri", "07:30", "12:30"),
        ("tue wed fri", "08:00", "13:00"),
    ),
    "early": (
        ("mon tue wed thu", "07:00", "15:00"),
        ("tue wed thu fri", "07:00", "15:30"),
        ("mon wed thu", "07:30", "16:00"),
    ),
    "part": (
        ("tue thu", "10:00", "15:00"),
        ("wed fri", "12:30", "17:00"),
        ("mon wed", "13:00", "17:00"),
    ),
    "shop": (
        ("thu fri sat", "10:00", "18:00"),
        ("tue wed fri sat", "09:30", "17:30"),
        ("wed thu sat", "09:00", "17:00"),
    ),
    "evenings": (
        ("mon tue thu", "17:00", "21:30"),
        ("thu fri sat", "17:00", "22:00"),
        ("tue wed fri", "16:00", "22:30"),
    ),
    "weekend": (("fri sat", "12:00", "20:00"), ("sat sun", "09:00", "17:00")),
    "saturday": (("sat", "09:00", "17:00"), ("sat", "10:00", "16:00")),
    "night": (("tue wed thu fri", "02:00", "09:00"), ("mon tue wed thu", "22:00", "06:00")),
}

PAID = ("job", "apprenticeship")
LOWEST_WAGE_CENTS = 1475
"""Above the minimum of 2026 for everybody of 21 and over, so for everybody."""

HIGHEST_WAGE_CENTS = 1795
CARE_ASPECTS = {"43", "84", "85"}
AT_THE_ADDRESS_OF_OTHERS = ("4120", "4321", "4334", "8121", "4942")
"""Trades that work at other people's addresses."""


def drawn_vacancy(
    rng: Random, key: str, employer: Row, place: Place, role: Role, days: Days
) -> Row:
    """One vacancy of ``employer`` for ``role``."""
    shift = times(*rng.choice(RHYTHMS[role.rhythm]))
    start = days.monday_after(rng.randint(12, 80))
    team = min(employer["employees"], rng.randint(3, 12))
    fields: dict[str, Any] = {
        "description": _description(role, team),
        "kind": role.kind,
        "team_size": team,
        "mentor": rng.random() < (0.85 if employer["employees"] <= 30 else 0.4),
        "skills": listed(role.skills),
        "learn": listed(role.learn),
        "interest_tags": listed(role.likes),
        "shifts": [shift] if rng.random() > 0.03 else [],
        "flexible_shifts": rng.random() < 0.1,
        "hours_per_week": paid_hours(shift),
        "min_age": 18 if role.adult else 16,
        "tasks": listed(role.tasks) if rng.random() > 0.02 else None,
        "conduct_certificate": _conduct_certificate(rng, role),
        "language_level": role.level,
        "hourly_wage": _wage(rng, role),
        "people_on_site": [] if rng.random() > 0.04 else None,
        "places": rng.choice((1, 1, 1, 2)),
        "start_date": written(start),
        "closes_on": written(start + timedelta(days=rng.randint(14, 60))),
    }
    fields |= _papers(role)
    row = vacancy_row(key, role.title, employer, place, **fields)
    return _perhaps_mobile(rng, row, employer, place)


def paid_hours(shift: Row) -> float:
    """Hours a week of one shift pattern, without the half hour of break in a long shift."""
    start, end = (int(at[:2]) * 60 + int(at[3:]) for at in (shift["start"], shift["end"]))
    length = (end - start) % (24 * 60)
    unpaid = 30 if length > 5.5 * 60 else 0
    return float((length - unpaid) * len(shift["days"]) / 60)


def _description(role: Role, team: int) -> str:
    lines = [role.about, f"Je werkt in een team van {team}."]
    if role.learn:
        lines.append(f"Hier kun je leren: {role.learn}.")
    return " ".join(lines)


def _conduct_certificate(rng: Random, role: Role) -> Row:
    aspects = listed(role.aspects)
    if not aspects:
        return {"required": "none", "aspects": []}
    by_law = "legal" if rng.random() < 0.3 else "sector_rule"
    needed = by_law if CARE_ASPECTS & set(aspects) else "employer_wish"
    return {"required": needed, "aspects": aspects}


def _wage(rng: Random, role: Role) -> str | None:
    if role.kind not in PAID or rng.random() < 0.15:
        return None
    cents = rng.randrange(LOWEST_WAGE_CENTS, HIGHEST_WAGE_CENTS, 5)
    return f"{cents // 100}.{cents % 100:02d}"


DRIVING_LICENCES = {"AM", "B", "C"}


def _papers(role: Role) -> Row:
    papers = listed(role.papers)
    return {
        "licences_required": [paper for paper in papers if paper in DRIVING_LICENCES],
        "certificates_required": [paper for paper in papers if paper not in DRIVING_LICENCES],
    }


def _perhaps_mobile(rng: Random, row: Row, employer: Row, place: Place) -> Row:
    if employer["sbi"] not in AT_THE_ADDRESS_OF_OTHERS or rng.random() < 0.5:
        return row
    area = circle(place, float(rng.randint(5, 9))) if rng.random() < 0.8 else None
    row["site"] |= {"mobile": True, "work_area": area}
    return row
