"""The week as a circle of 10,080 minutes, Monday 00:00 first, in wall-clock time.

Source: ``formats.md``, "Week grid": intervals are half open, a shift that passes midnight belongs
to both days, a clock change alters nothing. An interval is a start in ``[0, 10080)`` and a length
of at most a week; it may run past Sunday into Monday.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from uitweg.domain.facts import HomeWindow, Weekday, WeeklyWindow

DAY = 1440
WEEK = 7 * DAY
CODES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Interval(NamedTuple):
    """A stretch of the week: ``start`` minute and ``length`` in minutes, both whole."""

    start: int
    length: int

    @property
    def day(self) -> Weekday:
        """The day on which it starts."""
        return Weekday(self.start // DAY)

    def widened(self, margin: int) -> "Interval":
        """The interval with ``margin`` minutes more on both sides, a whole week at most."""
        if self.length + 2 * margin >= WEEK:
            return Interval(self.start, WEEK)
        return Interval((self.start - margin) % WEEK, self.length + 2 * margin)

    def clock(self) -> tuple[str, str]:
        """Its start and end as ``HH:MM``."""
        return clock(self.start), clock(self.start + self.length)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One shift on one day of the week; ``end`` above 1440 means the next day."""

    day: Weekday
    start: int
    end: int
    interval: Interval = field(init=False, compare=False, repr=False)
    """Where it lies in the week; worked out once, since every rule on hours asks."""

    def __post_init__(self) -> None:
        interval = Interval(self.day * DAY + self.start, self.end - self.start)
        object.__setattr__(self, "interval", interval)

    def clock(self) -> list[str]:
        """Start and end as ``HH:MM``, as the vacancy gives them."""
        return [clock(self.start), clock(self.end)]


def clock(minute: int) -> str:
    """A minute of the day or week as ``HH:MM``."""
    minute %= DAY
    return f"{minute // 60:02d}:{minute % 60:02d}"


def minutes(text: str) -> int:
    """``HH:MM`` as a minute of the day."""
    return int(text[:2]) * 60 + int(text[3:5])


def weekday(code: str) -> Weekday:
    """``mon`` as a weekday."""
    return Weekday(CODES.index(code))


def ending(start: int, end: int) -> int:
    """The end counted from midnight of the start day: not after ``start`` is the next day."""
    return end if end > start else end + DAY


def occurrences(windows: Iterable[WeeklyWindow]) -> tuple[Occurrence, ...]:
    """Every window on every one of its days, a day named twice counted once."""
    return tuple(
        Occurrence(day, window.start, ending(window.start, window.end))
        for window in windows
        for day in dict.fromkeys(window.days)
    )


def intervals(windows: Iterable[WeeklyWindow]) -> list[Interval]:
    """Every window on every one of its days as a stretch of the week."""
    return [
        Interval(day * DAY + window.start, ending(window.start, window.end) - window.start)
        for window in windows
        for day in dict.fromkeys(window.days)
    ]


def home_interval(window: HomeWindow) -> Interval:
    """From ``from`` until the next ``until``; equal moments mean the whole week."""
    start = window.from_day * DAY + window.from_time
    until = window.until_day * DAY + window.until_time
    return Interval(start, (until - start) % WEEK or WEEK)


def daily(start: int, end: int) -> list[Interval]:
    """From ``start`` until the next ``end``, on each of the seven days; equal means all day."""
    length = ending(start, end) - start
    return [Interval(day * DAY + start, length) for day in range(7)]


def overlap(one: Interval, other: Interval) -> int:
    """Minutes that two stretches of the week share."""
    distance = (other.start - one.start) % WEEK
    ahead = min(one.length, distance + other.length) - distance
    around = min(one.length, distance + other.length - WEEK)
    return max(0, ahead) + max(0, around)


def gaps(windows: Iterable[Interval]) -> list[Interval]:
    """The rest of the week: what none of the windows covers."""
    pieces = sorted(piece for window in windows for piece in _unrolled(window))
    free: list[Interval] = []
    reached = 0
    for start, end in pieces:
        if start > reached:
            free.append(Interval(reached, start - reached))
        reached = max(reached, end)
    if reached < WEEK:
        free.append(Interval(reached, WEEK - reached))
    return _joined_over_sunday(free)


def _unrolled(window: Interval) -> list[tuple[int, int]]:
    end = window.start + window.length
    if end <= WEEK:
        return [(window.start, end)]
    return [(window.start, WEEK), (0, end - WEEK)]


def _joined_over_sunday(free: list[Interval]) -> list[Interval]:
    """One gap, not two, where free time runs from Sunday into Monday."""
    if len(free) < 2 or free[0].start != 0 or free[-1].start + free[-1].length != WEEK:
        return free
    last = free[-1]
    return [*free[1:-1], Interval(last.start, last.length + free[0].length)]
