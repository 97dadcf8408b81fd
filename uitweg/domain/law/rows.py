"""What one row of each dated table holds. Durations are whole minutes, money is Decimal."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Row:
    """What every row says of itself: since when, from where, and how sure we are.

    ``certainty`` is the mark of ``domain.md``: V seen in a public source, GK general knowledge,
    D a choice of this programme.
    """

    valid_from: date
    source: str
    certainty: str
    remark: str


@dataclass(frozen=True, slots=True)
class Ages(Row):
    """Ages in completed years; ``notable`` are the birthdays worth a note."""

    youngest: int
    adult: int
    notable: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MinimumWage(Row):
    """Euro per hour by age; the highest age not above somebody's own counts."""

    kinds: frozenset[str]
    by_age: tuple[tuple[int, Decimal], ...]

    def at(self, age: int) -> Decimal | None:
        """The minimum at ``age``; None below the youngest age of the table."""
        amounts = [amount for from_age, amount in self.by_age if from_age <= age]
        return amounts[-1] if amounts else None


@dataclass(frozen=True, slots=True)
class WorkingTime(Row):
    """Limits shared by both ages. ``breaks`` are (shift longer than, break) in minutes."""

    shift_min: int
    week_min: int
    night_from: int
    night_until: int
    daily_rest_min: int
    weekly_rest_min: int
    breaks: tuple[tuple[int, int], ...]

    def net(self, gross_min: int) -> int:
        """Minutes of a shift that count as work: without its break."""
        pauses = [pause for over, pause in self.breaks if gross_min > over]
        return gross_min - (pauses[-1] if pauses else 0)

    def longest(self, net_min: int, below: int) -> int | None:
        """The longest shift, shorter than ``below``, with at most ``net_min`` minutes of work."""
        edges = [0, *(over for over, _ in self.breaks), WEEK_MIN]
        pauses = [0, *(pause for _, pause in self.breaks)]
        for index in range(len(pauses) - 1, -1, -1):
            gross = min(edges[index + 1], net_min + pauses[index], below - 1)
            if gross > edges[index]:
                return gross
        return None


WEEK_MIN = 7 * 1440


@dataclass(frozen=True, slots=True)
class MinorTime(WorkingTime):
    """Working time at 16 and 17."""

    review_week_min: int
    unqualified_week_min: int
    restricted_tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdultTime(WorkingTime):
    """Working time from 18; all but the limits of shift and week only lead to notes."""

    average_4_weeks_min: int
    average_16_weeks_min: int
    night_over_min: int
    nights_per_16_weeks: int
    night_shift_min: int
    late_end: int
    rest_after_late_end_min: int
    nights_in_a_row: int
    rest_after_nights_min: int


@dataclass(frozen=True, slots=True)
class LookBack(Row):
    """How far back a conduct certificate looks, years."""

    standard_years: int
    young_years: int
    young_until_age: int
    transport_years: int


@dataclass(frozen=True, slots=True)
class ConditionReading(Row):
    """How conditions are read: margin round a banned area, buffer, notice."""

    ban_margin_km: float
    travel_buffer_min: int
    monitoring_notice_days: int
