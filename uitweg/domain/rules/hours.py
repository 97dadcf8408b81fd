"""When the work is: slots, home times, school and the youth's own availability.

Source: ``formats.md``, the table and "Intervals are half open". A slot or home time is widened by
the condition's buffer on both sides (``education`` too: it has a ``travel_buffer_min``); a
commitment labelled school has none. ``busy`` in the evidence is the widened time.
"""

from collections.abc import Iterator, Sequence

from uitweg.domain.condition_facts import (
    Condition,
    ConditionKind,
    LocationOrder,
    Slot,
    SupervisedHousing,
)
from uitweg.domain.findings import Finding, Json, Resolver
from uitweg.domain.pair import Pair
from uitweg.domain.rules.making import found, held, missing
from uitweg.domain.verdicts import Verdict
from uitweg.domain.week import (
    CODES,
    Interval,
    Occurrence,
    overlap,
)

Busy = Sequence[Interval] | None


def hours_rules(pair: Pair) -> Iterator[Finding]:
    """Home times and slots of the conditions, school, availability."""
    for condition, effect, busy in pair.timed:
        if isinstance(effect, Slot):
            yield from _slot(pair, condition, effect, busy)
        else:
            yield from _home(pair, condition, effect, busy)
    yield from _school(pair)
    yield from _availability(pair)


def _home(
    pair: Pair,
    condition: Condition,
    effect: LocationOrder | SupervisedHousing,
    busy: Busy,
) -> Iterator[Finding]:
    rule = f"{effect.kind.value}.shift"
    if busy is None:
        yield from (missing(field, rule, condition) for field in _unknown_home(effect))
        return
    if busy and not pair.shifts:
        yield missing("shifts", rule)
    for evidence in _clashes(pair.shifts, busy):
        yield held(rule, Verdict.BLOCKED, condition, Resolver.OFFICER, evidence)


def _unknown_home(effect: LocationOrder | SupervisedHousing) -> list[str]:
    if isinstance(effect, LocationOrder):
        return ["windows"]
    times = {"in_by": effect.in_by, "out_from": effect.out_from}
    return [name for name, value in times.items() if value is None]


def _slot(pair: Pair, condition: Condition, slot: Slot, busy: Busy) -> Iterator[Finding]:
    rule = f"{slot.kind.value}.window"
    if busy is None:
        yield missing("windows", rule, condition)
        return
    if busy and not pair.shifts:
        yield missing("shifts", rule)
    verdict = Verdict.BLOCKED if slot.kind is ConditionKind.EDUCATION else Verdict.REVIEW
    for evidence in _clashes(pair.shifts, busy):
        yield held(rule, verdict, condition, Resolver.EMPLOYER, evidence)


def _school(pair: Pair) -> Iterator[Finding]:
    if pair.school and not pair.shifts:
        yield missing("shifts", "school.window")
    for evidence in _clashes(pair.shifts, pair.school):
        yield found("school.window", Verdict.BLOCKED, Resolver.EMPLOYER, evidence)


def _availability(pair: Pair) -> Iterator[Finding]:
    for evidence in _clashes(pair.shifts, pair.unavailable):
        evidence["outside_min"] = evidence.pop("overlap_min")
        yield found("availability.window", Verdict.REVIEW, Resolver.EMPLOYER, evidence)


def _clashes(shifts: Sequence[Occurrence], busy: Sequence[Interval]) -> Iterator[dict[str, Json]]:
    for shift in shifts:
        work = shift.interval
        for window in busy:
            shared = overlap(work, window)
            if shared:
                yield _clash(shift, window, shared)


def _clash(shift: Occurrence, window: Interval, shared: int) -> dict[str, Json]:
    evidence: dict[str, Json] = {
        "day": CODES[shift.day],
        "shift": list(shift.clock()),
        "busy": list(window.clock()),
        "overlap_min": shared,
    }
    if window.day != shift.day:
        evidence["busy_day"] = CODES[window.day]
    return evidence
