"""Exchange rows as other systems may write them: fields left out, unknown ones, odd text."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from tests.support.exchange_rows import Row, a_vacancy_row, a_youth_row

TEXTS = ["banden plakken", "Zoë’s café", 'een "aanhaling"', "a\\b\n\tc", "👩🏽‍🔧 sleutelen", "~/x"]
NUMBERS = [0, 5, 5.0, -1.5, 1e16, 1e300, 123456789012345]
HOMES: list[Row | None] = [
    None,
    {},
    {"lat_lon": [51, 4.5]},
    {"lat_lon": [51.886123456789, 4.4]},
    {"postcode": "3072 ab"},
    {"lat_lon": None},
]


def youth_rows(seed: int, count: int) -> Iterator[Row]:
    """Youths that differ in everything a file may leave out or add."""
    rng = Random(seed)
    for number in range(count):
        row = a_youth_row()
        kept = rng.sample(row["conditions"], rng.randrange(6))
        row |= {
            "home": rng.choice(HOMES),
            "conditions": kept,
            "max_travel_km": rng.choice([9, 9.5]),
        }
        row["skills"] = rng.sample(TEXTS, rng.randrange(4))
        yield _as_found(rng, row, f"Y-{number}", ("given_name",))


def vacancy_rows(seed: int, count: int) -> Iterator[Row]:
    """Vacancies that differ so, each with an employer of its own, sometimes one without an id."""
    rng = Random(seed)
    for number in range(count):
        row = a_vacancy_row()
        row["employer"]["id"] = rng.choice([None, f"E-{number}"])
        row |= {"min_age": rng.choice([16, 16.0]), "description": rng.choice(TEXTS)}
        yield _as_found(rng, row, f"V-{number}", ("title",))


def _as_found(rng: Random, row: Row, key: str, stay: tuple[str, ...]) -> Row:
    for name in [name for name in row if name not in ("id", *stay)]:
        if rng.random() < 0.15:
            del row[name]
        elif rng.random() < 0.1:
            row[name] = None
    for place in [row, *_objects(row)]:
        if rng.random() < 0.2:
            place[rng.choice(["kleur", "a/b", "~", "Ünï"])] = _anything(rng, 2)
    names = list(row)
    rng.shuffle(names)
    return {name: row[name] for name in names} | {"id": key}


def _objects(value: Any) -> list[Row]:
    """Every object inside a row that unknown fields may stand in."""
    inside = list(value.values()) if isinstance(value, dict) else value
    found = [each for each in inside if isinstance(each, dict)]
    deeper = [each for each in inside if isinstance(each, dict | list)]
    return found + [each for below in deeper for each in _objects(below)]


def _anything(rng: Random, depth: int) -> Any:
    if depth and rng.random() < 0.4:
        return {text: _anything(rng, depth - 1) for text in rng.sample(TEXTS, 2)}
    if depth and rng.random() < 0.3:
        return [_anything(rng, depth - 1) for _ in range(rng.randrange(3))]
    return rng.choice([None, True, False, *NUMBERS, *TEXTS])


def large_file(rows: Iterator[Row], size: int) -> bytes:
    """JSON Lines of at least ``size`` bytes."""
    lines, length = [], 0
    for row in rows:
        lines.append(json.dumps(row).encode() + b"\n")
        length += len(lines[-1])
        if length >= size:
            break
    assert length >= size, "too few rows"
    return b"".join(lines)
