"""Weekly patterns of shifts: each distinct one judged once, however many vacancies share it.

Minutes are exact. The busy times of a youth become one table over the week: for every minute the
first busy minute at or after it, so a shift clashes when that minute comes before its end. A
pattern is a few windows (start, end), each with a bit set of its days, Monday in the highest bit.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from uitweg.domain.condition_facts import ConditionKind, Slot
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.index.codes import BLOCKED, REVIEW, Codes, Flags, Floats, Numbers, marked
from uitweg.domain.index.coding import compact, numbered
from uitweg.domain.law.rows import AdultTime, MinorTime, WorkingTime
from uitweg.domain.law.tables import Law
from uitweg.domain.pair import Pair
from uitweg.domain.rules.working_time import SUNDAY, nights
from uitweg.domain.week import DAY, WEEK, Interval, ending

Window = tuple[int, int]
"""Start in minutes from midnight, and length in minutes."""
Parts = tuple[tuple[Window, int], ...]
"""The windows of a pattern, each with its days as bits."""
Pattern = tuple[Parts, float | None]
"""Windows, and ``hours_per_week`` where there are none."""


def pattern_of(vacancy: VacancyFacts) -> Pattern:
    """What the rules on hours read of a vacancy; windows without a day are none."""
    parts = tuple(
        ((window.start, ending(window.start, window.end) - window.start), _bits(window.days))
        for window in vacancy.shifts
        if window.days
    )
    hours = None if parts else vacancy.hours_per_week
    return parts, hours


def _bits(days: Iterable[int]) -> int:
    return sum(1 << (7 - day) for day in set(days))


def work_minutes(pattern: Pattern, time: WorkingTime) -> float:
    """Minutes of work in a week, net of breaks; NaN when nobody can tell."""
    parts, hours = pattern
    if parts:
        return sum(time.net(length) * days.bit_count() for (_, length), days in parts)
    return np.nan if hours is None else hours * 60


def first_busy(intervals: Iterable[Interval]) -> NDArray[np.int16] | None:
    """For each minute of the week the first busy one from there on, counted past Sunday.

    Shape (10080,). A minute that is busy itself gets 0. None when nothing is busy.
    """
    pieces = sorted(piece for one in intervals if one.length > 0 for piece in _unrolled(one))
    if not pieces:
        return None
    table = np.empty(WEEK, np.int16)
    reached = 0
    for start, end in pieces:
        if start > reached:
            table[reached:start] = start
        if end > reached:
            table[max(start, reached) : end] = 0
            reached = end
    table[reached:] = WEEK + pieces[0][0]
    return table


def _unrolled(one: Interval) -> list[tuple[int, int]]:
    end = one.start + one.length
    return [(one.start, end)] if end <= WEEK else [(0, end - WEEK), (one.start, WEEK)]


class HoursColumn:
    """The dictionary of patterns; ``rows`` gives the number of each vacancy's pattern.

    Patterns with more windows come first, so the second, third … window is a shorter layer, and
    those without any shift come last.
    """

    def __init__(self, vacancies: Sequence[VacancyFacts], law: Law) -> None:
        numbers, distinct = numbered(map(pattern_of, vacancies))
        places = sorted(range(len(distinct)), key=lambda number: -len(distinct[number][0]))
        patterns = [distinct[place] for place in places]
        self.rows = compact(np.argsort(places).astype(np.intp)[numbers], len(patterns))
        self.size = len(patterns)
        self._known = sum(1 for parts, _ in patterns if parts)
        self._windows(patterns)
        self._work: dict[WorkingTime, Floats] = {
            time: np.array([work_minutes(pattern, time) for pattern in patterns], np.float64)
            for time in (*law.minor_time, *law.adult_time)
        }
        self._long = {time: self._longer(patterns, time) for time in self._work}
        self._adult = {time: self._of_adults(time) for time in law.adult_time}

    def _windows(self, patterns: Sequence[Pattern]) -> None:
        windows = list(dict.fromkeys(window for parts, _ in patterns for window, _ in parts))
        starts = np.array([start for start, _ in windows], np.intp).reshape(-1, 1)
        lengths = np.array([length for _, length in windows], np.intp).reshape(-1, 1)
        minutes = starts + DAY * np.arange(8)
        ends = (minutes + lengths).astype(np.int16)
        ends[:, 7] = -1  # a byte has eight bits, a week seven days
        self._minutes: Numbers = minutes % WEEK
        self._ends = ends
        number_of = dict(zip(windows, range(len(windows)), strict=True))
        self._layers: list[tuple[Numbers, Codes]] = []
        for layer in range(len(patterns[0][0]) if patterns else 0):
            parts = [parts[layer] for parts, _ in patterns if len(parts) > layer]
            self._layers.append(
                (
                    np.array([number_of[window] for window, _ in parts], np.intp),
                    np.array([days for _, days in parts], np.uint8),
                )
            )

    @staticmethod
    def _longer(patterns: Sequence[Pattern], time: WorkingTime) -> Flags:
        return np.array(
            [
                any(time.net(length) > time.shift_min for (_, length), _ in parts)
                for parts, _ in patterns
            ],
            np.bool_,
        )

    def _of_adults(self, time: AdultTime) -> Codes:
        return marked(self._long[time] | (self._work[time] > time.week_min), BLOCKED)

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        arrays = [self.rows, self._minutes, self._ends]
        arrays += [array for layer in self._layers for array in layer]
        arrays += [*self._work.values(), *self._long.values(), *self._adult.values()]
        return sum(array.nbytes for array in arrays)

    def reads(self, pair: Pair) -> object:
        """The conditions that count, school, and working time at this age."""
        return pair.conditions, pair.school, pair.is_minor, pair.time

    def codes(self, pair: Pair) -> Codes | None:
        """The code of every pattern for the youth of ``pair`` on its first day; shape (size,)."""
        blocked, review = _busy(pair)
        codes = np.zeros(self.size, np.uint8)
        self._clash(codes, blocked, BLOCKED)
        self._clash(codes, review, REVIEW)
        if pair.is_minor or pair.school or any(timed.busy for timed in pair.timed):
            codes[self._known :] |= REVIEW
        if pair.is_adult:
            codes |= self._adult[pair.adult_time]
        elif pair.is_minor:
            self._minor(codes, pair, pair.minor_time)
        return codes

    def _clash(self, codes: Codes, busy: list[Interval], code: int) -> None:
        first = first_busy(busy)
        if first is None:
            return
        days_hit = np.packbits(first.take(self._minutes) < self._ends)
        for windows, days in self._layers:
            hit = (days_hit.take(windows) & days) != 0
            codes[: len(hit)] |= marked(hit, code)

    def _minor(self, codes: Codes, pair: Pair, time: MinorTime) -> None:
        week = self._work[time] + pair.school_minutes
        codes |= marked(self._long[time] | (week > time.week_min), BLOCKED)
        codes |= marked(week > time.review_week_min, REVIEW)


def _busy(pair: Pair) -> tuple[list[Interval], list[Interval]]:
    """The stretches of the week in which work is blocked, and those in which it is a review."""
    blocked, review = list(pair.school), list(pair.unavailable)
    for condition, effect, busy in pair.timed:
        soft = isinstance(effect, Slot) and effect.kind is not ConditionKind.EDUCATION
        (review if soft and condition.verified else blocked).extend(busy or ())
    if pair.is_minor:
        blocked += nights(pair.minor_time)
        review.append(SUNDAY)
    return blocked, review
