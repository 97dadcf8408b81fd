"""Random youths and vacancies as exchange rows, drawn where rules change their minds.

Times, dates and places come from small sets, so that ends meet starts to the minute, conditions end
around the first day, birthdays fall on it and sites lie on edges. Most features are rare enough
that one pair is held by few of them, and every one of them can be missing. The same seed draws
the same rows.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.support.exchange_rows import Row
from uitweg.domain.facts import Task, VacancyKind

TODAY = date(2026, 11, 24)
STARTS = (date(2026, 11, 1), date(2026, 11, 24), date(2027, 1, 4), date(2028, 2, 29))
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SITE = (51.9, 4.4)
KM_NORTH = 1 / 111.1950797
TASKS = [task.value for task in Task]
KINDS = [kind.value for kind in VacancyKind]
SLOTS = (
    "reporting_duty",
    "treatment_outpatient",
    "debt_support",
    "behavioural_intervention",
    "education",
)


def random_pairs(seed: int, count: int) -> Iterator[tuple[Row, Row]]:
    """``count`` pairs of a youth row and a vacancy row."""
    rng = Random(seed)
    for number in range(count):
        yield random_youth(rng, f"Y-{number}"), random_vacancy(rng, f"V-{number}")


def random_youth(rng: Random, name: str) -> Row:
    """One youth with up to four conditions."""
    return {
        "id": name,
        "given_name": rng.choice(["Milan", "Noor", None]),
        "birth_date": _birth_date(rng),
        "home": _rarely(rng, 0.06, None, {"lat_lon": _place(rng)}),
        "max_travel_km": rng.choice([None, 30, 30, 30, 5, 12.5]),
        "language_level": rng.choice([None, "A2", "B1"]),
        "education": rng.choice(["vmbo_basis", "mbo2", None]),
        "basic_qualification": rng.choice([True, True, False, None]),
        "certificates": rng.choice([None, [], ["vca"]]),
        "licences": rng.choice([None, [], ["B"], ["AM"]]),
        "availability": _rarely(rng, 0.9, None, _windows(rng, 2, long=True)),
        "commitments": _commitments(rng),
        "public_visibility": rng.choice([None, "any", "any", "avoid"]),
        "avoid_areas": _rarely(rng, 0.9, [], [_area(rng)]),
        "supervision": {"legal_end": "2028-08-31", "programme_end": "2029-08-31"},
        "conditions": [
            random_condition(rng, f"C-{number}") for number in range(rng.choice([0, 1, 1, 2, 3, 4]))
        ],
    }


def random_vacancy(rng: Random, name: str) -> Row:
    """One vacancy, rarely with nothing known of a field."""
    return {
        "id": name,
        "title": "Werkplek",
        "kind": rng.choice([*KINDS, "job", "apprenticeship", "apprenticeship", None]),
        "employer": {"sbi": rng.choice(["9529", "5224", "5210", "52", None])},
        "site": {
            "lat_lon": _rarely(rng, 0.05, None, _place(rng)),
            "mobile": rng.choice([False, False, False, None, True]),
            "work_area": _rarely(rng, 0.7, None, _area(rng)),
        },
        "shifts": _rarely(rng, 0.05, [], _windows(rng, rng.choice([1, 1, 2, 3]))),
        "hours_per_week": rng.choice([None, 16, 24, 40, 46, 61]),
        "min_age": rng.choice([None, None, 16, 16, 16, 17, 18]),
        "tasks": _rarely(rng, 0.06, None, _some(rng, TASKS, 2)),
        "hazards": [],
        "certificates_required": rng.choice([None, [], [], ["vca"]]),
        "licences_required": rng.choice([None, None, [], [], [], [], ["B"], ["AM"], ["B", "C"]]),
        "conduct_certificate": _conduct_certificate(rng),
        "language_level": rng.choice([None, "A2", "B2"]),
        "hourly_wage": rng.choice([None, "14.71", "14.70", "15", "7.36", "5.81"]),
        "people_on_site": rng.choice([None, [], [], [], ["P-1"], ["P-9"]]),
        "start_date": _rarely(rng, 0.2, None, rng.choice(STARTS).isoformat()),
    }


def random_condition(rng: Random, name: str) -> Row:
    """One condition of any kind, valid around the first days that vacancies have."""
    begin, end = sorted(_around(rng, rng.choice(STARTS)) for _ in range(2))
    head: Row = {
        "id": name,
        "verified": rng.random() < 0.7,
        "valid_from": _rarely(rng, 0.8, None, begin),
        "valid_until": _rarely(rng, 0.5, None, end),
        "imposed_by": rng.choice(["court", "prosecutor", None]),
    }
    if rng.random() > 0.1:
        return {**head, **_effect(rng)}
    effects = [_effect(rng) for _ in range(rng.choice([0, 1, 1, 2]))]
    return {**head, "kind": "other", "effects": effects, "no_effect_on_work": rng.random() < 0.3}


def _effect(rng: Random) -> Row:
    makers: list[Callable[[Random], Row]] = [_slot, _slot, _slot, _order, _housing, _ban, _ban]
    makers += [_list_ban, _list_ban, _plain]
    return rng.choice(makers)(rng)


def _slot(rng: Random) -> Row:
    windows = _rarely(rng, 0.06, None, _rarely(rng, 0.06, [], _windows(rng, rng.choice([1, 1, 2]))))
    row: Row = {"kind": rng.choice(SLOTS), "windows": windows}
    return _buffered(rng, row)


def _order(rng: Random) -> Row:
    start, until = rng.choice(["20:00", "22:15", "00:00"]), rng.choice(["06:00", "07:00", "20:00"])
    nights = _some(rng, range(7), 7) if rng.random() < 0.4 else range(7)
    windows = [
        {
            "from_day": DAYS[day],
            "from_time": start,
            "until_day": DAYS[(day + 1) % 7] if until <= start else DAYS[day],
            "until_time": until,
        }
        for day in nights
    ]
    row: Row = {"kind": "location_order", "windows": _rarely(rng, 0.06, None, windows)}
    return _buffered(rng, {**row, "electronic_monitoring": rng.random() < 0.5})


def _housing(rng: Random) -> Row:
    times = {"in_by": rng.choice(["22:00", "23:30", "00:30", None])}
    times["out_from"] = rng.choice(["06:00", "07:15", "06:00", "06:00"])
    return _buffered(rng, {"kind": "supervised_housing", **times})


def _ban(rng: Random) -> Row:
    areas = [_area(rng, far=rng.random() < 0.7) for _ in range(rng.choice([0, 1, 1, 2]))]
    return {"kind": "location_ban", "areas": _rarely(rng, 0.04, None, areas)}


def _list_ban(rng: Random) -> Row:
    rows: list[Row] = [
        {"kind": "contact_ban", "person_refs": rng.choice([["P-1"], [], None])},
        {"kind": "substance_ban", "substances": _some(rng, ("alcohol", "drugs"), 2)},
        {"kind": "task_ban", "tasks": rng.choice([None, _some(rng, TASKS, 4)])},
        {"kind": "sector_ban", "sbi": rng.choice([["52"], ["5224"], ["95"], [], None])},
        {"kind": "vehicle_ban", "categories": rng.choice([["B"], ["AM", "C"], [], None])},
        {"kind": "daytime_activity", "min_hours_per_week": rng.choice([20, 26, None])},
    ]
    return rng.choice(rows)


def _plain(rng: Random) -> Row:
    kinds = ["financial_transparency", "travel_ban", "device_ban"] * 3
    return {"kind": rng.choice([*kinds, "inpatient"])}


def _buffered(rng: Random, row: Row) -> Row:
    buffer = rng.choice([None, 45, 30, 0, 15])
    return row if buffer is None else {**row, "travel_buffer_min": buffer}


def _windows(rng: Random, count: int, long: bool = False) -> list[Row]:
    return [_window(rng, long) for _ in range(count)]


def _window(rng: Random, long: bool) -> Row:
    start = rng.choice([480, 510, 540, 570, 780, 840, 960] * 3 + [1200, 1320, 120, 0, 360])
    length = rng.choice(
        [600, 720, 1440] if long else [45, 60, 240, 240, 390, 390, 450, 450, 480, 510, 570, 765]
    )
    end = start + length + rng.choice([0, 0, 0, 1, -1])
    days = _some(rng, DAYS, 7 if long else 4) or ["sun"]
    return {"days": days, "start": _clock(start), "end": _clock(end)}


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def _commitments(rng: Random) -> list[Row]:
    if rng.random() < 0.75:
        return []
    label = rng.choice(["school", "School", "sport"])
    until = _rarely(rng, 0.5, None, _around(rng, rng.choice(STARTS)))
    return [{"label": label, **_window(rng, long=False), "valid_until": until}]


def _conduct_certificate(rng: Random) -> Row | None:
    required = rng.choice(["none"] * 9 + ["employer_wish", "employer_wish", "sector_rule", "legal"])
    return _rarely(rng, 0.1, None, {"required": required, "aspects": ["21"]})


def _birth_date(rng: Random) -> str | None:
    """Birthdays on the first day, the day before, the day after, or anywhere."""
    start, age = (
        rng.choice(STARTS),
        rng.choice([15, 16, 16, 17, 17, 18, 18, 19, 20, 21, 22, 22, 24, 24, 26]),
    )
    near = start + timedelta(days=rng.choice([-1, 0, 1, 0, 40, 200]))
    if (near.month, near.day) == (2, 29):
        near = near.replace(day=28)
    return _rarely(rng, 0.05, None, near.replace(year=near.year - age).isoformat())


def _around(rng: Random, day: date) -> str:
    return (day + timedelta(days=rng.choice([-1, 0, 1, 60]))).isoformat()


def _place(rng: Random) -> list[float]:
    """The site, some kilometres north of it (limits are whole and half ones), or nearby."""
    lat, lon = SITE
    north = rng.choice([0.0, 0.0, 0.5, 1.0, 5.0, 12.5, 3.0])
    return [lat + north * KM_NORTH, lon + rng.choice([0.0, 0.0, 0.01, 0.05, -0.03])]


def _area(rng: Random, far: bool = False) -> dict[str, Any]:
    lat, lon = _place(rng)
    if far:
        lon += rng.choice([0.2, -0.3])
    if rng.random() < 0.5:
        return {"circle": {"center": [lat, lon], "radius_km": rng.choice([0.5, 1.0, 2.5])}}
    high, wide = rng.choice([0.005, 0.02]), rng.choice([0.01, 0.05])
    ring = [[lat, lon], [lat + high, lon], [lat + high, lon + wide], [lat, lon + wide]]
    if rng.random() < 0.3:
        ring = [ring[0], ring[2], ring[1]]  # a triangle with the place on its edge or corner
    return {"polygon": [*ring, ring[0]] if rng.random() < 0.3 else ring}


def _some(rng: Random, values: Any, most: int) -> list[Any]:
    """Some of ``values``, in their order."""
    chosen = rng.sample(list(values), k=rng.randint(0, min(most, len(values))))
    return [value for value in values if value in chosen]


def _rarely(rng: Random, chance: float, then: Any, otherwise: Any) -> Any:
    return then if rng.random() < chance else otherwise
