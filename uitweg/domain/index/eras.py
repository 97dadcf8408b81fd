"""Stretches of first days on which one youth's ages, conditions, school and law stay the same.

The first day is the vacancy's start, or today when that is later. Within an era every rule reads
the same facts of the youth, so an era is a ``Pair`` without a vacancy, and the readable rules' own
view of ages, conditions and law serves both speeds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from uitweg.domain.condition_facts import (
    ConditionKind,
    LocationBan,
    Other,
    SectorBan,
    YouthFacts,
)
from uitweg.domain.facts import Area, VacancyFacts
from uitweg.domain.index.codes import BLOCKED, OK, REVIEW, held_code
from uitweg.domain.law.tables import Law
from uitweg.domain.pair import Pair, is_school


@dataclass(frozen=True)
class BannedArea:
    """One area of a ban, the code of a review that rests on it, and the margin in km."""

    area: Area
    review: int
    margin_km: float


@dataclass(frozen=True, eq=False)
class Era:
    """What all vacancies of one era share."""

    pair: Pair

    @cached_property
    def areas(self) -> tuple[BannedArea, ...]:
        """Every area of every ban that counts."""
        margin = self.pair.reading.ban_margin_km
        return tuple(
            BannedArea(area, held_code(condition, REVIEW), margin)
            for condition, effect in self.pair.demands
            if isinstance(effect, LocationBan)
            for area in effect.areas or ()
        )

    @cached_property
    def needs_site(self) -> bool:
        """Whether the answer is unknown while the site is."""
        return bool(self.areas) or self.pair.youth.max_travel_km is not None

    @cached_property
    def base(self) -> int:
        """The code that holds for every vacancy, whatever it offers."""
        youth, age = self.pair.youth, self.pair.age
        if age is not None and age < self.pair.ages.youngest:
            return BLOCKED
        code = REVIEW if age is None or (youth.home is None and self.needs_site) else OK
        if any(timed.busy is None for timed in self.pair.timed):
            code |= REVIEW
        return code | self._of_conditions()

    def _of_conditions(self) -> int:
        code = OK
        for condition in self.pair.conditions:
            effect = condition.effect
            if isinstance(effect, Other) and not (effect.effects or effect.no_effect_on_work):
                code |= REVIEW
        for _, effect in self.pair.demands:
            if effect.kind is ConditionKind.INPATIENT:
                return BLOCKED
            unknown_areas = isinstance(effect, LocationBan) and effect.areas is None
            if unknown_areas or (isinstance(effect, SectorBan) and effect.sbi is None):
                code |= REVIEW
        return code


class Calendar:
    """The start dates of an index, and the days on which its law changes.

    ``starts`` are the distinct dates, None for a vacancy that may begin at any time.
    ``oldest`` is the age in years from which a birthday no longer matters to any rule.
    """

    def __init__(self, starts: Sequence[date | None], law: Law, oldest: int) -> None:
        self._law, self._oldest = law, oldest
        self._days = np.array([0 if day is None else day.toordinal() for day in starts], np.int32)
        self._last = int(self._days.max(initial=0))
        self._of_law = [day.toordinal() for day in law.starts_after(date.min)]

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        return self._days.nbytes

    def eras(self, youth: YouthFacts, today: date) -> tuple[list[Era], NDArray[np.uint8 | np.intp]]:
        """The eras that have vacancies, and for every start date the number of its era."""
        begin = today.toordinal()
        last = max(self._last, begin)
        breaks = sorted({day for day in self._breaks(youth, today, last) if begin < day <= last})
        if not breaks:
            return [self._era(youth, today, begin)], np.zeros(len(self._days), np.uint8)
        first_days = np.maximum(self._days, begin)
        numbers = np.searchsorted(np.array(breaks), first_days, side="right")
        met, inverse = np.unique(numbers, return_inverse=True)
        starts = [begin, *breaks]
        return [self._era(youth, today, starts[number]) for number in met.tolist()], inverse

    def _era(self, youth: YouthFacts, today: date, day: int) -> Era:
        stub = VacancyFacts("", "", start_date=date.fromordinal(day))
        return Era(Pair(youth, stub, today, self._law))

    def _breaks(self, youth: YouthFacts, today: date, last: int) -> Iterator[int]:
        yield from self._of_law
        ends = [condition.valid_until for condition in youth.conditions]
        for commitment in filter(is_school, youth.commitments):
            ends.append(commitment.valid_until)
            if commitment.valid_from is not None:
                yield commitment.valid_from.toordinal()
        yield from (day.toordinal() + 1 for day in ends if day is not None)
        if youth.birth_date is not None:
            until = min(date.fromordinal(last).year, youth.birth_date.year + self._oldest)
            for year in range(today.year, until + 1):
                yield _birthday(youth.birth_date, year)


def _birthday(born: date, year: int) -> int:
    """The day in ``year`` on which the age goes up; 1 March for a 29 February without one."""
    if (born.month, born.day) == (2, 29) and not _is_leap(year):
        return date(year, 3, 1).toordinal()
    return born.replace(year=year).toordinal()


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
