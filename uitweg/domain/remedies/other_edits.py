"""Candidate edits of tasks, papers and the start date."""

from datetime import date, timedelta

from uitweg.domain.pair import Pair, is_school
from uitweg.domain.remedies.edits import (
    CERTIFICATE_COST,
    LICENCE_COST,
    TASK_COST,
    WAIVE_COST,
    Change,
    Edit,
)
from uitweg.domain.remedies.targets import Target
from uitweg.domain.week import DAY

LONGEST_PROGRAMME = timedelta(days=3 * 366)
"""The programme accompanies somebody for at most three years (``domain.md`` S09)."""


def other_edits(pair: Pair, target: Target) -> list[Edit]:
    """Every edit of this target that may help, smallest first."""
    if target.change is Change.START_DATE:
        return [start_on(pair, day) for day in turning_days(pair)]
    if target.change is Change.TASK_REMOVE:
        return [Edit(target.change, {"task": target.key[0]}, TASK_COST)]
    if target.change is Change.CONDUCT_CERTIFICATE_WAIVE:
        return [Edit(target.change, {}, WAIVE_COST)]
    licence = target.change is Change.LICENCE_OBTAIN
    cost = LICENCE_COST if licence else CERTIFICATE_COST
    return [Edit(target.change, {"value": target.key[0]}, cost)]


def start_on(pair: Pair, day: date) -> Edit:
    """The vacancy starting on another day."""
    cost = (day - pair.first_day).days * DAY
    return Edit(Change.START_DATE, {"to": day.isoformat()}, cost)


def turning_days(pair: Pair) -> list[date]:
    """Days after the first on which some rule may change its mind, were that the first day.

    The day after a condition or school ends, birthdays that a rule asks about, and new rows of law;
    none later than the programme lasts, since work that starts after it is no placement.
    """
    youth = pair.youth
    ends = [one.valid_until for one in pair.conditions]
    ends += [one.valid_until for one in youth.commitments if is_school(one)]
    days = {end + timedelta(days=1) for end in ends if end is not None and end < date.max}
    if youth.birth_date is not None:
        limits = {pair.ages.youngest, pair.ages.adult, pair.vacancy.min_age or 0}
        days |= {birthday(youth.birth_date, age) for age in limits}
    begins = [one.valid_from for one in youth.commitments if is_school(one)]
    days |= {begin for begin in begins if begin is not None}
    days |= set(pair.law.starts_after(pair.first_day))
    latest = pair.first_day + LONGEST_PROGRAMME
    return sorted(day for day in days if pair.first_day < day <= latest)


def birthday(birth_date: date, age: int) -> date:
    """The day on which somebody reaches ``age``; 29 February becomes 1 March in common years."""
    year = birth_date.year + age
    try:
        return birth_date.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
