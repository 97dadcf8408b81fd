"""Candidate edits of conditions: another time for a slot, home times varied, verified.

A condition is never edited away, only its times, and only the officer decides. A slot moves as a
whole, on all its days: to the nearest time that leaves the shifts free, within the hours in which
such slots are held, and a slot of one day also to the same time on another working day. It is not
moved onto another slot or school of the youth. A home time moves for the whole condition, later in
the evening or earlier in the morning, never the other way.
"""

from collections.abc import Iterator
from dataclasses import replace

from uitweg.domain.busy import bare_times
from uitweg.domain.condition_facts import LocationOrder, Slot, SupervisedHousing
from uitweg.domain.facts import Weekday, WeeklyWindow
from uitweg.domain.findings import Json
from uitweg.domain.pair import Pair
from uitweg.domain.remedies.edits import VERIFY_COST, Change, Edit
from uitweg.domain.remedies.targets import Target
from uitweg.domain.week import CODES, DAY, WEEK, Interval, clock, ending, intervals, overlap

OPENS, CLOSES = 8 * 60, 20 * 60
"""Between these times slots are held, unless the slot already lies outside them."""
WORKING_DAYS = range(5)
HomeTimes = LocationOrder | SupervisedHousing


def condition_edits(pair: Pair, target: Target) -> list[Edit]:
    """Every edit of this target that may help, smallest first."""
    condition = target.key[0]
    if target.change is Change.CONDITION_VERIFY:
        return [Edit(target.change, {"condition": condition}, VERIFY_COST)]
    if target.change is Change.CONDITION_WINDOW:
        return _moved_slots(pair, target)
    later = target.change is Change.CONDITION_HOME_BY
    moves = {
        move: to
        for demand in pair.demands
        if demand.condition.id == condition
        and isinstance(demand.effect, LocationOrder | SupervisedHousing)
        for move, to in _home_moves(pair, demand.effect, later)
    }
    return [
        Edit(target.change, {"condition": condition, "to": clock(to)}, cost)
        for cost, to in sorted(moves.items())
    ]


def _home_moves(pair: Pair, effect: HomeTimes, later: bool) -> Iterator[tuple[int, int]]:
    """(minutes moved, new time of day) that would free one shift from one home time."""
    for bare in bare_times(effect) or ():
        busy = bare.widened(effect.travel_buffer_min)
        for shift in pair.shifts:
            work = shift.interval
            if not overlap(work, busy):
                continue
            if later:
                move = (work.start + work.length - busy.start) % WEEK
            else:
                move = (busy.start + busy.length - work.start) % WEEK
            if 0 < move < bare.length:
                yield from _new_time(effect, bare, move, later)


def _new_time(
    effect: HomeTimes, bare: Interval, move: int, later: bool
) -> Iterator[tuple[int, int]]:
    """One time serves all windows, so none may become stricter by it, nor leave its day."""
    edge = (bare.start if later else bare.start + bare.length) % DAY
    to = edge + move if later else edge - move
    if isinstance(effect, SupervisedHousing):
        yield move, to % DAY
        return
    windows = effect.windows or ()
    if later:
        to = max(to, *(window.from_time for window in windows))
    else:
        to = min(to, *(window.until_time for window in windows))
    if 0 <= to < DAY:
        yield abs(to - edge), to


def _moved_slots(pair: Pair, target: Target) -> list[Edit]:
    condition, place, number, to_other = target.key
    slot = pair.demands[int(place)].effect
    assert isinstance(slot, Slot)  # noqa: S101  targets name windows of slots only
    window = (slot.windows or ())[int(number)]
    moves = _other_days(window) if to_other == "day" else _other_times(pair, slot, window)
    taken = _taken(pair, slot, window)
    return [
        Edit(
            Change.CONDITION_WINDOW,
            {"condition": condition, "from": _row(window), "to": _row(to)},
            cost,
        )
        for to, cost in sorted(moves.items(), key=lambda move: (move[1], move[0].start))
        if not any(overlap(one, other) for one in intervals((to,)) for other in taken)
    ]


def _row(window: WeeklyWindow) -> dict[str, Json]:
    days: list[Json] = [CODES[day] for day in dict.fromkeys(window.days)]
    return {"days": days, "start": clock(window.start), "end": clock(window.end)}


def _other_days(window: WeeklyWindow) -> dict[WeeklyWindow, int]:
    if len(set(window.days)) != 1:
        return {}
    day = window.days[0]
    return {
        replace(window, days=(Weekday(other),)): abs(other - day) * DAY
        for other in WORKING_DAYS
        if other != day
    }


def _other_times(pair: Pair, slot: Slot, window: WeeklyWindow) -> dict[WeeklyWindow, int]:
    """Right before or right after some shift, buffer kept, on the same days."""
    buffer, end = slot.travel_buffer_min, ending(window.start, window.end)
    length = end - window.start
    opens, closes = min(OPENS, window.start), max(CLOSES, end)
    starts = set()
    for day in window.days:
        for shift in pair.shifts:
            begin = (shift.day - day) * DAY + shift.start
            finish = begin + shift.end - shift.start
            for near in (-WEEK, 0, WEEK):
                starts |= {near + begin - buffer - length, near + finish + buffer}
    return {
        replace(window, start=start, end=(start + length) % DAY): abs(start - window.start)
        for start in starts
        if opens <= start < DAY and start + length <= closes and start != window.start
    }


def _taken(pair: Pair, slot: Slot, window: WeeklyWindow) -> list[Interval]:
    """Other slots of the youth and school, without buffers."""
    others = [*pair.school]
    for demand in pair.demands:
        effect = demand.effect
        if isinstance(effect, Slot):
            windows = effect.windows or ()
            kept = [one for one in windows if effect is not slot or one != window]
            others += intervals(kept)
    return others
