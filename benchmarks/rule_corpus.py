"""A made-up labour market for measuring the rules: vacancies and youths round fifteen cities.

Everything follows from the seed. Shifts come from a pool of about six thousand weekly patterns,
sites scatter round the cities, sectors, tasks, wages and papers have uneven shares; one youth in
seven in ten has a curfew, most have appointments, some have bans of places, tasks and people.
"""

from datetime import date, timedelta
from random import Random

from uitweg.domain.condition_facts import (
    Condition,
    ConditionKind,
    ContactBan,
    Effect,
    LocationBan,
    LocationOrder,
    PlainEffect,
    SectorBan,
    Slot,
    SubstanceBan,
    TaskBan,
    YouthFacts,
)
from uitweg.domain.facts import (
    Area,
    CertificateNeed,
    Circle,
    Commitment,
    ConductCertificate,
    EmployerFacts,
    HomeWindow,
    Point,
    Polygon,
    Task,
    VacancyFacts,
    VacancyKind,
    Visibility,
    Weekday,
    WeeklyWindow,
)

TODAY = date(2026, 11, 24)
PATTERNS = 6_400
CITIES = [
    Point(51.92, 4.48),
    Point(52.37, 4.90),
    Point(52.08, 4.31),
    Point(52.09, 5.12),
    Point(51.44, 5.48),
    Point(53.22, 6.57),
    Point(51.56, 5.09),
    Point(52.35, 5.26),
    Point(51.59, 4.78),
    Point(51.84, 5.85),
    Point(52.22, 6.89),
    Point(52.01, 5.90),
    Point(52.51, 6.09),
    Point(50.85, 5.69),
    Point(51.81, 4.67),
]
WORKDAYS = tuple(Weekday)[:5]
SBI = [f"{division}{rest}" for division in range(1, 97) for rest in ("1", "20", "291", "9")]
TASKS = [task.value for task in Task]


def vacancies(seed: int, count: int) -> list[VacancyFacts]:
    """``count`` vacancies."""
    rng = Random(seed)
    patterns = [_pattern(rng) for _ in range(PATTERNS)]
    return [_vacancy(rng, f"V-{number}", patterns) for number in range(count)]


def youths(seed: int, count: int) -> list[YouthFacts]:
    """``count`` youths, none of them without a home."""
    rng = Random(seed)
    return [_youth(rng, f"Y-{number}") for number in range(count)]


def _near(rng: Random, city: Point, km: float) -> Point:
    lat = city.lat + rng.gauss(0, km) / 111.2
    return Point(lat, city.lon + rng.gauss(0, km) / 68.5)


def _pattern(rng: Random) -> tuple[WeeklyWindow, ...]:
    parts = rng.choices((1, 2, 3), (70, 24, 6))[0]
    days = rng.sample(list(Weekday), k=min(7, max(parts, rng.choice((2, 3, 4, 4, 5, 5)))))
    shares = [tuple(sorted(days[part::parts])) for part in range(parts)]
    return tuple(_window(rng, share, (240, 300, 360, 480, 510, 540)) for share in shares)


def _window(rng: Random, days: tuple[Weekday, ...], lengths: tuple[int, ...]) -> WeeklyWindow:
    start = rng.choices(
        (rng.randrange(360, 660, 15), rng.randrange(660, 960, 15), rng.randrange(0, 1440, 15)),
        (75, 20, 5),
    )[0]
    return WeeklyWindow(days, start, (start + rng.choice(lengths)) % 1440)


def _vacancy(rng: Random, name: str, patterns: list[tuple[WeeklyWindow, ...]]) -> VacancyFacts:
    kind = rng.choices(list(VacancyKind), (50, 15, 8, 6, 8, 4, 4, 5))[0]
    mobile = rng.random() < 0.06
    site = _near(rng, rng.choice(CITIES), 7)
    need = rng.choices(list(CertificateNeed), (80, 12, 5, 3))[0]
    return VacancyFacts(
        id=name,
        title="Werkplek",
        kind=kind,
        employer=EmployerFacts(sbi=rng.choice(SBI) if rng.random() < 0.97 else None),
        site=None if rng.random() < 0.01 else site,
        mobile=mobile,
        work_area=Circle(site, rng.choice((5.0, 10.0))) if mobile and rng.random() < 0.7 else None,
        shifts=() if rng.random() < 0.03 else rng.choice(patterns),
        hours_per_week=rng.choice((16, 20, 24, 32, 36, 40)),
        min_age=rng.choices((None, 16, 18, 21), (20, 45, 32, 3))[0],
        tasks=None if rng.random() < 0.02 else _tasks(rng),
        licences_required=rng.choices((None, (), ("B",), ("AM",)), (10, 75, 13, 2))[0],
        certificates_required=rng.choices((None, (), ("vca",), ("heftruck",)), (10, 80, 7, 3))[0],
        conduct_certificate=ConductCertificate(need),
        hourly_wage=None if rng.random() < 0.1 else f"{rng.uniform(5, 19):.2f}",
        people_on_site=rng.choices((None, (), (f"P-{rng.randrange(400)}",)), (5, 85, 10))[0],
        start_date=None if rng.random() < 0.3 else TODAY + timedelta(days=rng.randrange(-30, 120)),
    )


def _tasks(rng: Random) -> tuple[str, ...]:
    return tuple(sorted(rng.sample(TASKS, k=rng.choices((0, 1, 2, 3), (45, 30, 18, 7))[0])))


def _youth(rng: Random, name: str) -> YouthFacts:
    home = _near(rng, rng.choice(CITIES), 6)
    age_days = rng.randrange(16 * 365 + 30, 23 * 365)
    conditions = [effect for effect in _effects(rng, home) if effect is not None]
    school = Commitment("school", WeeklyWindow((rng.choice(WORKDAYS),), 540, 960))
    return YouthFacts(
        id=name,
        birth_date=TODAY - timedelta(days=age_days),
        home=home,
        max_travel_km=float(rng.randrange(10, 41)),
        basic_qualification=rng.random() < 0.4,
        certificates=() if rng.random() < 0.8 else ("vca",),
        licences=() if rng.random() < 0.7 else ("AM",),
        commitments=(school,) if age_days < 18 * 365 and rng.random() < 0.7 else (),
        public_visibility=rng.choice((Visibility.ANY, Visibility.ANY, Visibility.AVOID)),
        conditions=tuple(
            Condition(
                id=f"C-{number}",
                effect=effect,
                verified=rng.random() < 0.9,
                valid_from=TODAY - timedelta(days=rng.randrange(300)),
                valid_until=TODAY + timedelta(days=rng.randrange(60, 900)),
            )
            for number, effect in enumerate(conditions)
        ),
    )


def _effects(rng: Random, home: Point) -> list[Effect | None]:
    slot = WeeklyWindow((rng.choice(WORKDAYS),), rng.randrange(540, 1020, 15), 0)
    slot = WeeklyWindow(slot.days, slot.start, slot.start + 120)
    return [
        _curfew(rng) if rng.random() < 0.7 else None,
        Slot(ConditionKind.REPORTING_DUTY, (slot,)) if rng.random() < 0.9 else None,
        LocationBan(_areas(rng, home)) if rng.random() < 0.6 else None,
        TaskBan(tuple(rng.sample(TASKS, 2))) if rng.random() < 0.3 else None,
        SectorBan(("52", "5224")) if rng.random() < 0.25 else None,
        ContactBan((f"P-{rng.randrange(400)}",)) if rng.random() < 0.3 else None,
        SubstanceBan(("alcohol", "drugs")) if rng.random() < 0.4 else None,
        PlainEffect(ConditionKind.FINANCIAL_TRANSPARENCY) if rng.random() < 0.2 else None,
    ]


def _curfew(rng: Random) -> LocationOrder:
    start, until = rng.choice((1140, 1200, 1260, 1320)), rng.choice((360, 390, 420))
    days = tuple(Weekday)
    return LocationOrder(
        tuple(HomeWindow(day, start, days[(day + 1) % 7], until) for day in days),
        travel_buffer_min=rng.choice((30, 45, 60)),
    )


def _areas(rng: Random, home: Point) -> tuple[Area, ...]:
    circles: list[Area] = [
        Circle(_near(rng, home, 6), rng.choice((0.5, 1.0, 1.5, 3.0)))
        for _ in range(rng.randrange(1, 4))
    ]
    if rng.random() < 0.3:
        middle = _near(rng, home, 6)
        high, wide = rng.uniform(0.005, 0.02), rng.uniform(0.01, 0.03)
        corners = ((-1, -1), (-1, 1), (0.4, 1.3), (1, 1), (1, -1))
        circles.append(
            Polygon(tuple(Point(middle.lat + a * high, middle.lon + b * wide) for a, b in corners))
        )
    return tuple(circles)
