"""Everything an employer can ever see, as frozen dataclasses."""

from dataclasses import dataclass


@dataclass(frozen=True)
class VacancyCard:
    """One of the firm's own vacancies."""

    title: str
    state: str
    hours_per_week: float | None
