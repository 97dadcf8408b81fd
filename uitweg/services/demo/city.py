"""The fictional city as exchange rows: the same for the same seed and day."""

from dataclasses import dataclass
from datetime import date
from random import Random

from uitweg.models import VacancyState
from uitweg.services.demo.days import Days
from uitweg.services.demo.employers import drawn_firms, drawn_vacancies
from uitweg.services.demo.rows import Row
from uitweg.services.demo.story_vacancies import story_vacancies
from uitweg.services.demo.story_youths import story_youths
from uitweg.services.demo.towns import DISTRICTS
from uitweg.services.demo.youths import drawn_youths

SEED = 20
YOUTHS = 60
EMPLOYERS = 45
VACANCIES = 150
NEARLY_EMPTY = "Y-004"
"""The youth of whom the coach knows hardly anything yet."""

NOT_OPEN = {
    VacancyState.PAUSED: 9,
    VacancyState.CLOSED: 8,
    VacancyState.FILLED: 5,
    VacancyState.DRAFT: 5,
    VacancyState.SUBMITTED: 3,
    VacancyState.STALE: 2,
}
"""How many vacancies stand elsewhere than open."""


@dataclass(frozen=True)
class City:
    """Everything that the exchange files could hold of the city, and where each vacancy stands."""

    days: Days
    youths: tuple[Row, ...]
    vacancies: tuple[Row, ...]
    states: dict[str, VacancyState]
    towns: dict[str, str]
    """The town of each firm, by its id."""

    story: tuple[str, ...]
    """Ids of the youths whose stories are told."""


def build_city(today: date, seed: int = SEED) -> City:
    """The city as it is on ``today``."""
    days = Days(today)
    told, offered = story_youths(days), story_vacancies(days)
    firms_told = {row["employer"]["id"] for row in offered}
    firms = drawn_firms(_dice(seed, "firms"), EMPLOYERS - len(firms_told), len(firms_told) + 1)
    drawn = drawn_vacancies(
        _dice(seed, "vacancies"), firms, days, VACANCIES - len(offered), len(offered) + 1
    )
    youths = drawn_youths(_dice(seed, "youths"), days, YOUTHS - len(told), len(told) + 1)
    vacancies = (*offered, *drawn)
    return City(
        days=days,
        youths=(*told, *(_hardly_known(row) for row in youths)),
        vacancies=vacancies,
        states=_states(_dice(seed, "states"), [row["id"] for row in drawn]),
        towns={row["employer"]["id"]: _town(row) for row in vacancies},
        story=tuple(row["id"] for row in told),
    )


def _dice(seed: int, what: str) -> Random:
    """Dice of its own for each part, so that a change in one leaves the others as they were."""
    return Random(f"{seed} {what}")  # noqa: S311  fictional people, no secrets


def _hardly_known(row: Row) -> Row:
    if row["id"] != NEARLY_EMPTY:
        return row
    return row | {"skills": ["aanpakken"], "interests": [], "learning_goals": []}


def _states(rng: Random, drawn: list[str]) -> dict[str, VacancyState]:
    elsewhere = [state for state, count in NOT_OPEN.items() for _ in range(count)]
    return dict(zip(rng.sample(drawn, len(elsewhere)), elsewhere, strict=True))


def _town(row: Row) -> str:
    lat, lon = row["site"]["lat_lon"]
    return min(DISTRICTS, key=lambda it: (it.lat - lat) ** 2 + (it.lon - lon) ** 2).town
