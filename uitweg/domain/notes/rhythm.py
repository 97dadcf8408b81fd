"""Rests, nights and averages that the roster leads to (``domain.md`` 3a); never a verdict.

A roster repeats every week, so its weekly hours are its average and sixteen weeks are sixteen times
one week. Rest is looked for in the 24 hours from the start of each shift.
"""

from collections.abc import Iterator

from uitweg.domain.facts import Task
from uitweg.domain.findings import Json, Note
from uitweg.domain.law.rows import AdultTime
from uitweg.domain.pair import Pair
from uitweg.domain.rules.working_time import SUNDAY, hours, nights
from uitweg.domain.week import CODES, DAY, WEEK, Interval, Occurrence, gaps, overlap

WEEKS = 16


def rhythm_notes(pair: Pair) -> Iterator[Note]:
    """Notes on the roster as a whole; none while the shifts or the age are not known."""
    time = pair.time
    if time is None:
        return
    if pair.is_adult:
        yield from _averages(pair)
        yield from _nights(pair)
        yield from _sundays(pair)
    elif pair.is_minor:
        yield from _full_days(pair)
    yield from _daily_rest(pair, time.daily_rest_min)
    free = max((gap.length for gap in _free(pair)), default=0)
    if pair.shifts and free < time.weekly_rest_min:
        yield Note("rest.weekly", {"hours": hours(free), "limit": hours(time.weekly_rest_min)})


def _averages(pair: Pair) -> Iterator[Note]:
    time, total = pair.adult_time, pair.work_minutes
    if total is None:
        return
    limits = ((time.average_4_weeks_min, 4), (time.average_16_weeks_min, WEEKS))
    for limit, weeks in limits:
        if total > limit:
            yield Note(
                "average.hours",
                {"hours": hours(total), "limit": hours(limit), "weeks": weeks},
            )
            return


def _nights(pair: Pair) -> Iterator[Note]:
    time = pair.adult_time
    at_night = [shift for shift in pair.shifts if _night_minutes(shift, time) > time.night_over_min]
    if not at_night and Task.NIGHT_WORK not in (pair.vacancy.tasks or ()):
        return
    days: list[Json] = [CODES[shift.day] for shift in at_night]
    yield Note("night.adult", {"days": days})
    if len(at_night) * WEEKS > time.nights_per_16_weeks:
        yield Note(
            "night.count", {"nights": len(at_night) * WEEKS, "limit": time.nights_per_16_weeks}
        )
    for shift in at_night:
        yield from _after_night(pair, shift, time)
    yield from _in_a_row(pair, at_night, time)


def _night_minutes(shift: Occurrence, time: AdultTime) -> int:
    return sum(overlap(shift.interval, night) for night in nights(time))


def _after_night(pair: Pair, shift: Occurrence, time: AdultTime) -> Iterator[Note]:
    length = time.net(shift.end - shift.start)
    if length > time.night_shift_min:
        yield Note(
            "night.length",
            {
                "day": CODES[shift.day],
                "hours": hours(length),
                "limit": hours(time.night_shift_min),
            },
        )
    rest = _rest_after(pair, shift)
    if shift.end % DAY > time.late_end and rest < time.rest_after_late_end_min:
        yield Note(
            "rest.after_night",
            {
                "day": CODES[shift.day],
                "hours": hours(rest),
                "limit": hours(time.rest_after_late_end_min),
            },
        )


def _in_a_row(pair: Pair, at_night: list[Occurrence], time: AdultTime) -> Iterator[Note]:
    """Enough nights on days in a row, and too short a rest after the last."""
    days = {shift.day for shift in at_night}
    for shift in at_night:
        row = [day for day in range(time.nights_in_a_row) if (shift.day - day) % 7 in days]
        last = (shift.day + 1) % 7 not in days or len(days) == 7
        rest = _rest_after(pair, shift)
        if len(row) == time.nights_in_a_row and last and rest < time.rest_after_nights_min:
            yield Note(
                "rest.after_nights",
                {
                    "day": CODES[shift.day],
                    "nights": len(row),
                    "hours": hours(rest),
                    "limit": hours(time.rest_after_nights_min),
                },
            )


def _rest_after(pair: Pair, shift: Occurrence) -> int:
    """Minutes until the next shift begins; a week when there is no other."""
    end = shift.interval.start + shift.interval.length
    return min((one.interval.start - end) % WEEK or WEEK for one in pair.shifts)


def _sundays(pair: Pair) -> Iterator[Note]:
    if any(overlap(shift.interval, SUNDAY) for shift in pair.shifts):
        yield Note("sunday.adult", {})


def _full_days(pair: Pair) -> Iterator[Note]:
    """School and work on one day together longer than a shift may be."""
    time = pair.minor_time
    for day, code in enumerate(CODES):
        whole = Interval(day * DAY, DAY)
        school = sum(overlap(window, whole) for window in pair.school)
        work = sum(time.net(s.end - s.start) for s in pair.shifts if s.day == day)
        if school and work and school + work > time.shift_min:
            yield Note(
                "minor.day",
                {"day": code, "hours": hours(school + work), "limit": hours(time.shift_min)},
            )


def _free(pair: Pair) -> list[Interval]:
    return gaps([shift.interval for shift in pair.shifts])


def _daily_rest(pair: Pair, limit: int) -> Iterator[Note]:
    free = _free(pair)
    for shift in pair.shifts:
        day = Interval(shift.interval.start, DAY)
        rest = max((_longest_shared(gap, day) for gap in free), default=0)
        if rest < limit:
            yield Note(
                "rest.daily",
                {"day": CODES[shift.day], "hours": hours(rest), "limit": hours(limit)},
            )


def _longest_shared(gap: Interval, day: Interval) -> int:
    """The longest single stretch that both have; a long gap can touch a day at both ends."""
    ahead = (gap.start - day.start) % WEEK
    first = min(day.length, ahead + gap.length) - ahead
    around = min(day.length, ahead + gap.length - WEEK)
    return max(0, first, around)
