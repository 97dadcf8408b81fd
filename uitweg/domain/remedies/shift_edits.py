"""Candidate edits of shifts: ends earlier, starts later, or leaves a day out.

Only shortening can help: longer work clears no rule. The candidates are the moments at which some
rule changes its mind, so the smallest that helps is among them. A new start stays on the day of the
shift, as an edit names that day.
"""

from collections.abc import Iterator

from uitweg.domain.facts import VacancyKind
from uitweg.domain.pair import Pair
from uitweg.domain.remedies.edits import SHORTEST_SHIFT, Change, Edit
from uitweg.domain.remedies.targets import Target
from uitweg.domain.rules.working_time import SUNDAY, nights
from uitweg.domain.week import CODES, DAY, WEEK, Interval, Occurrence, clock


def shift_edits(pair: Pair, target: Target) -> list[Edit]:
    """Every edit of this target that may help, smallest first."""
    if target.change is Change.SHIFT_DROP_DAY:
        return _dropped(pair, target.key[0])
    day, start, end = target.key
    shift = next((s for s in pair.shifts if (CODES[s.day], *s.clock()) == (day, start, end)), None)
    if shift is None or not _names_one(pair, shift, target.change):
        return []
    at_start = target.change is Change.SHIFT_START
    lengths = set(_lengths_by_law(pair, shift))
    lengths |= set(_clear_starts(pair, shift) if at_start else _clear_ends(pair, shift))
    whole = shift.end - shift.start
    wanted = sorted((one for one in lengths if SHORTEST_SHIFT <= one < whole), reverse=True)
    edits = [_edge(shift, target.change, length) for length in wanted]
    return [edit for edit in edits if edit is not None]


def _names_one(pair: Pair, shift: Occurrence, change: Change) -> bool:
    """Whether day and old time name this shift only: two that differ cannot be told apart."""
    at_start = change is Change.SHIFT_START
    same = {
        (one.start, one.end)
        for one in pair.shifts
        if one.day == shift.day
        and (one.start == shift.start if at_start else one.end % DAY == shift.end % DAY)
    }
    return len(same) == 1


def _edge(shift: Occurrence, change: Change, length: int) -> Edit | None:
    cost = shift.end - shift.start - length
    start, end = shift.start, shift.end
    if change is Change.SHIFT_END:
        return _moved(change, shift, end, start + length, cost)
    if end - length >= DAY:
        return None  # it would begin on the next day
    return _moved(change, shift, start, end - length, cost)


def _moved(change: Change, shift: Occurrence, was: int, to: int, cost: int) -> Edit:
    values = {"day": CODES[shift.day], "from": clock(was), "to": clock(to)}
    return Edit(change, dict(values), cost)


def _dropped(pair: Pair, day: str) -> list[Edit]:
    """A last day is never dropped: no shifts at all would mean that they are not known."""
    gone = [shift for shift in pair.shifts if CODES[shift.day] == day]
    if not gone or len(gone) == len(pair.shifts):
        return []
    cost = sum(shift.end - shift.start for shift in gone)
    return [Edit(Change.SHIFT_DROP_DAY, {"day": day}, cost)]


def _obstacles(pair: Pair) -> Iterator[Interval]:
    """Every stretch of the week in which some rule does not want work."""
    for timed in pair.timed:
        yield from timed.busy or ()
    yield from pair.school
    yield from pair.unavailable
    if pair.is_minor:
        yield SUNDAY
        yield from nights(pair.minor_time)


def _pieces(pair: Pair, shift: Occurrence) -> Iterator[tuple[int, int]]:
    """Obstacles within the shift, as minutes after its start."""
    work = shift.interval
    for obstacle in _obstacles(pair):
        ahead = (obstacle.start - work.start) % WEEK
        for begin in (ahead, ahead - WEEK):
            if begin < work.length and begin + obstacle.length > 0:
                yield begin, begin + obstacle.length


def _clear_ends(pair: Pair, shift: Occurrence) -> Iterator[int]:
    return (begin for begin, _ in _pieces(pair, shift))


def _clear_starts(pair: Pair, shift: Occurrence) -> Iterator[int]:
    whole = shift.end - shift.start
    return (whole - end for _, end in _pieces(pair, shift))


def _lengths_by_law(pair: Pair, shift: Occurrence) -> Iterator[int]:
    """The longest lengths that keep within each limit on shift and week."""
    time, total = pair.time, pair.work_minutes
    if time is None or total is None:
        return
    whole = shift.end - shift.start
    rest = int(total) - time.net(whole)
    for work in (time.shift_min, *(limit - rest for limit in _week_limits(pair))):
        if 0 < work < time.net(whole):
            length = time.longest(work, whole)
            if length is not None:
                yield length


def _week_limits(pair: Pair) -> Iterator[int]:
    if pair.is_adult:
        yield pair.adult_time.week_min
    elif pair.is_minor:
        time = pair.minor_time
        yield time.week_min - pair.school_minutes
        yield time.review_week_min - pair.school_minutes
        if pair.vacancy.kind is not VacancyKind.APPRENTICESHIP:
            yield time.unqualified_week_min
