"""Draws the youths around those of the stories."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle
from random import Random
from typing import Any

from uitweg.services.demo.conditions import KINDS, drawn_conditions, school
from uitweg.services.demo.days import Days, last_day_of, years_after
from uitweg.services.demo.rows import Row, times, written, youth_row
from uitweg.services.demo.themes import BASICS, GIVEN_NAMES, THEMES
from uitweg.services.demo.towns import TOWNS, Place, districts_of

YOUNGEST, OLDEST = 16, 26
SCHOOLING_UNQUALIFIED = ("vso", "pro", "vmbo_basis", "vmbo_kader", "vmbo_gl_tl", "mbo1", "none")
SCHOOLING_QUALIFIED = ("mbo2", "mbo2", "mbo3", "havo", "mbo4")
PAPERS = ("VCA", "EHBO", "heftruckcertificaat")


def drawn_youths(rng: Random, days: Days, count: int, first: int) -> list[Row]:
    """So many youths, numbered from ``first``; every third or so is here by choice."""
    names = rng.sample(GIVEN_NAMES, count)
    towns = cycle(rng.sample(TOWNS, len(TOWNS)))
    kinds = _every_kind(rng)
    return [
        _drawn(rng, f"Y-{number:03d}", name, next(towns), days, kinds)
        for number, name in enumerate(names, start=first)
    ]


def _every_kind(rng: Random) -> Iterator[str]:
    kinds = list(KINDS)
    rng.shuffle(kinds)
    yield from kinds
    yield from cycle(["reporting_duty", "contact_ban", "location_ban"])


def _drawn(rng: Random, key: str, name: str, town: str, days: Days, kinds: Iterator[str]) -> Row:
    home = rng.choice(districts_of(town))
    born = _birth_date(rng, days)
    age = (days.today - born).days // 365.25
    mandated = rng.random() < 0.68
    conditions = drawn_conditions(rng, home, days, next(kinds)) if mandated else []
    fields = _person(rng, home, born, age) | _profile(rng)
    fields["supervision"] = _supervision(rng, age, days) if mandated else None
    return youth_row(key, conditions, given_name=name, **fields)


def _birth_date(rng: Random, days: Days) -> date:
    years = rng.randint(YOUNGEST, OLDEST)
    return years_after(days.today, -years) - timedelta(days=rng.randint(3, 360))


def _person(rng: Random, home: Place, born: date, age: float) -> dict[str, Any]:
    adult_on = years_after(born, 18)
    qualified = age >= 18 and rng.random() < 0.4
    at_school = age < 18
    return {
        "birth_date": written(born),
        "home": {"lat_lon": [home.lat, home.lon]},
        "max_travel_km": rng.choice((8, 10, 12, 15, 20, 25)),
        "language_level": rng.choice(("A1", "A2", "A2", "B1", "B1", "B1", "B2")),
        "education": rng.choice(SCHOOLING_QUALIFIED if qualified else SCHOOLING_UNQUALIFIED),
        "basic_qualification": qualified,
        "commitments": [school(rng, adult_on)] if at_school else [],
        "availability": _availability(rng),
        "licences": _licences(rng, age),
        "certificates": rng.sample(PAPERS, 1) if rng.random() < 0.2 else [],
        "public_visibility": "avoid" if rng.random() < 0.12 else "any",
    }


def _licences(rng: Random, age: float) -> list[str] | None:
    if rng.random() < 0.1:
        return None  # nobody asked yet
    licences = ["AM"] if rng.random() < 0.3 else []
    return licences + (["B"] if age >= 18 and rng.random() < 0.3 else [])


def _availability(rng: Random) -> list[Row] | None:
    if rng.random() < 0.8:
        return None
    early_bird = times("mon tue wed thu fri", "07:00", "16:00")
    late_riser = times("mon tue wed thu fri sat", "10:00", "21:00")
    return [rng.choice((early_bird, late_riser))]


def _profile(rng: Random) -> dict[str, Any]:
    main, other = rng.sample(THEMES, 2)
    skills = rng.sample(main.skills, rng.randint(2, len(main.skills)))
    skills += rng.sample(other.skills, rng.randint(0, 2))
    skills += rng.sample(BASICS, rng.randint(1, 2))
    interests = list(main.interests) + rng.sample(other.interests, 1)
    goals = rng.sample(main.goals, 1) if rng.random() < 0.7 else []
    return {
        "skills": list(dict.fromkeys(skills)),
        "interests": list(dict.fromkeys(interests)),
        "learning_goals": goals,
    }


def _supervision(rng: Random, age: float, days: Days) -> Row:
    start = days.ago(rng.randint(40, 500))
    years = 2 if age < 20 else rng.choice((2, 3))
    return {
        "track": "youth" if age < 18 or (age < 21 and rng.random() < 0.4) else "adult",
        "level": rng.choices((1, 2, 3), weights=(3, 5, 2))[0],
        "start": written(start),
        "legal_end": written(last_day_of(start, years)),
        "programme_end": written(years_after(start, 3)),
    }
