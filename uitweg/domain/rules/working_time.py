"""Working time: what may at 16 and 17, and from 18.

Source: ``formats.md``, "Hours" and the table; ``domain.md`` 3a. Hours are net of breaks and an
exact limit is allowed. School counts in a minor's week, not in a shift, not in the sixteen hours of
work without basic qualification, and not in an adult's week. Without basic qualification means that
nobody recorded one as present: when that is not known the answer is unknown.
"""

from collections.abc import Iterator

from uitweg.domain.facts import Task, VacancyKind
from uitweg.domain.findings import Finding, Json, Resolver
from uitweg.domain.law.rows import WorkingTime
from uitweg.domain.pair import Pair
from uitweg.domain.rules.making import found, missing
from uitweg.domain.verdicts import Verdict
from uitweg.domain.week import CODES, DAY, Interval, Occurrence, clock, daily, overlap

SUNDAY = Interval(6 * DAY, DAY)


def working_time_rules(pair: Pair) -> Iterator[Finding]:
    """The rules of the youth's age on the first day; under 16 and unknown age have none here."""
    if pair.is_minor:
        yield from _minor(pair)
    elif pair.is_adult:
        yield from _long_shifts(pair, pair.adult_time, "adult.shift")
        yield from _week(pair, pair.work_minutes, "adult.week", pair.adult_time.week_min)


def nights(time: WorkingTime) -> list[Interval]:
    """The hours of the night, each day."""
    return daily(time.night_from, time.night_until)


def hours(value: float) -> float:
    """Minutes as hours with two decimals, for evidence."""
    return round(value / 60, 2)


def _minor(pair: Pair) -> Iterator[Finding]:
    time = pair.minor_time
    if not pair.shifts:
        yield missing("shifts", "minor.shift")
    for shift in pair.shifts:
        yield from _night(shift, time)
    yield from _long_shifts(pair, time, "minor.shift")
    for shift in pair.shifts:
        on_sunday = overlap(shift.interval, SUNDAY)
        if on_sunday:
            yield found(
                "minor.sunday",
                Verdict.REVIEW,
                Resolver.LAW,
                {**_of(shift), "overlap_min": on_sunday},
            )
    work = pair.work_minutes
    week = None if work is None else work + pair.school_minutes
    if week is not None and week > time.week_min:
        yield from _week(pair, week, "minor.week", time.week_min)
    else:
        yield from _week(pair, week, "minor.average", time.review_week_min, Verdict.REVIEW)
    yield from _qualification(pair)
    for task in dict.fromkeys(pair.vacancy.tasks or ()):
        if task in time.restricted_tasks:
            yield found("minor.equipment", Verdict.REVIEW, Resolver.LAW, {"task": Task(task).value})


def _of(shift: Occurrence) -> dict[str, Json]:
    return {"day": CODES[shift.day], "shift": list(shift.clock())}


def _night(shift: Occurrence, time: WorkingTime) -> Iterator[Finding]:
    at_night = sum(overlap(shift.interval, night) for night in nights(time))
    if at_night:
        night: list[Json] = [clock(time.night_from), clock(time.night_until)]
        yield found(
            "minor.night",
            Verdict.BLOCKED,
            Resolver.LAW,
            {**_of(shift), "night": night, "overlap_min": at_night},
        )


def _long_shifts(pair: Pair, time: WorkingTime, rule: str) -> Iterator[Finding]:
    for shift in pair.shifts:
        net = time.net(shift.end - shift.start)
        if net > time.shift_min:
            yield found(
                rule,
                Verdict.BLOCKED,
                Resolver.LAW,
                {**_of(shift), "hours": hours(net), "limit": hours(time.shift_min)},
            )


def _week(
    pair: Pair, total: float | None, rule: str, limit: int, verdict: Verdict = Verdict.BLOCKED
) -> Iterator[Finding]:
    if total is None or total <= limit:
        return
    evidence: dict[str, Json] = {"hours": hours(total), "limit": hours(limit)}
    if pair.is_minor and pair.school_minutes:
        evidence["school_hours"] = hours(pair.school_minutes)
    yield found(rule, verdict, Resolver.LAW, evidence)


def _qualification(pair: Pair) -> Iterator[Finding]:
    work, limit = pair.work_minutes, pair.minor_time.unqualified_week_min
    kind, qualified = pair.vacancy.kind, pair.youth.basic_qualification
    if work is None or work <= limit or qualified or kind is VacancyKind.APPRENTICESHIP:
        return
    if kind is None:
        yield missing("kind", "minor.qualification")
    if qualified is None:
        yield missing("basic_qualification", "minor.qualification")
    if kind is not None and qualified is False:
        yield found(
            "minor.qualification",
            Verdict.REVIEW,
            Resolver.LAW,
            {"hours": hours(work), "limit": hours(limit)},
        )
