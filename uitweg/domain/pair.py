"""One youth, one vacancy, one day: the view from which every rule answers.

Source: ``formats.md``, "How the rules are read". The first day is the vacancy's start, or today
when that is later; ages, school and the dated law are those of the first day. A condition counts
when it is valid on any day from the first day onwards, so also when it only begins later.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from uitweg.domain.busy import busy_times
from uitweg.domain.condition_facts import (
    Condition,
    LocationOrder,
    Other,
    SimpleEffect,
    Slot,
    SupervisedHousing,
    YouthFacts,
)
from uitweg.domain.facts import Commitment, VacancyFacts
from uitweg.domain.law.rows import (
    AdultTime,
    Ages,
    ConditionReading,
    MinimumWage,
    MinorTime,
    WorkingTime,
)
from uitweg.domain.law.tables import Law, in_force, valid_on
from uitweg.domain.week import Interval, Occurrence, gaps, intervals, occurrences

SCHOOL = "school"


class Timed(NamedTuple):
    """An effect that keeps times, and when it keeps the youth busy (None: not known)."""

    condition: Condition
    effect: LocationOrder | SupervisedHousing | Slot
    busy: list[Interval] | None


class Demand(NamedTuple):
    """One effect of one condition that counts; ``other`` lends its header to its effects."""

    condition: Condition
    effect: SimpleEffect


def age_on(birth_date: date, day: date) -> int:
    """Completed years; somebody born on 29 February turns on 1 March in common years."""
    before_birthday = (day.month, day.day) < (birth_date.month, birth_date.day)
    return day.year - birth_date.year - before_birthday


def counts_from(condition: Condition, first_day: date) -> bool:
    """Whether a condition is valid on any day from ``first_day`` onwards, both ends included."""
    begin = max(first_day, condition.valid_from) if condition.valid_from else first_day
    return condition.valid_until is None or condition.valid_until >= begin


def holds_on(commitment: Commitment, day: date) -> bool:
    """Whether a commitment is valid on ``day``, both ends included."""
    begun = commitment.valid_from is None or commitment.valid_from <= day
    return begun and (commitment.valid_until is None or day <= commitment.valid_until)


def is_school(commitment: Commitment) -> bool:
    """Whether a commitment is labelled as school, however it is capitalised."""
    return commitment.label.strip().casefold() == SCHOOL


@dataclass(frozen=True, eq=False)
class Pair:
    """A youth and a vacancy on a day, with what follows from them worked out once."""

    youth: YouthFacts
    vacancy: VacancyFacts
    today: date
    law: Law

    @cached_property
    def first_day(self) -> date:
        """The day on which the work would begin."""
        start = self.vacancy.start_date
        return max(start, self.today) if start else self.today

    @cached_property
    def ages(self) -> Ages:
        """The ages that matter on the first day."""
        return in_force(self.law.ages, self.first_day)

    @cached_property
    def age(self) -> int | None:
        """Completed years on the first day; None without a birth date."""
        birth_date = self.youth.birth_date
        return None if birth_date is None else age_on(birth_date, self.first_day)

    @cached_property
    def is_minor(self) -> bool:
        """Known to be of working age and not yet adult on the first day (16 or 17)."""
        return self.age is not None and self.ages.youngest <= self.age < self.ages.adult

    @cached_property
    def is_adult(self) -> bool:
        """Known to be adult on the first day."""
        return self.age is not None and self.age >= self.ages.adult

    @cached_property
    def minor_time(self) -> MinorTime:
        """Working time for minors."""
        return in_force(self.law.minor_time, self.first_day)

    @cached_property
    def adult_time(self) -> AdultTime:
        """Working time for adults."""
        return in_force(self.law.adult_time, self.first_day)

    @cached_property
    def reading(self) -> ConditionReading:
        """How conditions are read."""
        return in_force(self.law.conditions, self.first_day)

    @cached_property
    def wage_table(self) -> MinimumWage | None:
        """Minimum wages of the first day; None before the first known row."""
        return valid_on(self.law.minimum_wage, self.first_day)

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions that count."""
        first_day = self.first_day
        return tuple(one for one in self.youth.conditions if counts_from(one, first_day))

    @cached_property
    def demands(self) -> tuple[Demand, ...]:
        """Every effect of every condition that counts."""
        return tuple(self._demands())

    def _demands(self) -> Iterator[Demand]:
        for condition in self.conditions:
            effect = condition.effect
            if isinstance(effect, Other):
                yield from (Demand(condition, inner) for inner in effect.effects)
            else:
                yield Demand(condition, effect)

    @cached_property
    def timed(self) -> tuple[Timed, ...]:
        """Every effect that keeps times, with its buffers."""
        return tuple(
            Timed(condition, effect, busy_times(effect))
            for condition, effect in self.demands
            if isinstance(effect, LocationOrder | SupervisedHousing | Slot)
        )

    @cached_property
    def unavailable(self) -> tuple[Interval, ...]:
        """What lies outside the youth's availability; empty when no limits are known."""
        windows = self.youth.availability
        return () if windows is None else tuple(gaps(intervals(windows)))

    @cached_property
    def shifts(self) -> tuple[Occurrence, ...]:
        """Every shift on every day; empty when the shifts are not known."""
        return occurrences(self.vacancy.shifts)

    @cached_property
    def school(self) -> tuple[Interval, ...]:
        """School hours in the week, as they are on the first day."""
        return tuple(
            window
            for one in self.youth.commitments
            if is_school(one) and holds_on(one, self.first_day)
            for window in intervals((one.window,))
        )

    @cached_property
    def time(self) -> WorkingTime | None:
        """The working-time limits for this age (minor below 18); None when age is not known."""
        if self.age is None:
            return None
        return self.adult_time if self.is_adult else self.minor_time

    @cached_property
    def work_minutes(self) -> float | None:
        """Minutes of work in a week, net of breaks; None when nobody can tell.

        From the shifts; ``hours_per_week``, taken as net, serves only while those are not known.
        """
        if self.shifts:
            time = self.time
            return sum(time.net(s.end - s.start) for s in self.shifts) if time else None
        hours = self.vacancy.hours_per_week
        return None if hours is None else hours * 60

    @cached_property
    def school_minutes(self) -> int:
        """Minutes of school in a week, gross."""
        return sum(window.length for window in self.school)

    def variant(self, youth: YouthFacts, vacancy: VacancyFacts, keep: Iterable[str]) -> "Pair":
        """The pair with other facts, which inherits what ``keep`` says cannot have changed."""
        changed = Pair(youth, vacancy, self.today, self.law)
        for name in keep:
            if name in self.__dict__:
                changed.__dict__[name] = self.__dict__[name]
        return changed
