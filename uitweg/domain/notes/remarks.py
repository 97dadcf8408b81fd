"""What else a coach should know of a pair: hours to fill, a roster that cannot change fast, doubts.

Source: ``formats.md``, the table ("note"); ``domain.md`` 2b and 3c.
"""

from collections.abc import Iterator

from uitweg.domain.condition_facts import (
    Condition,
    ConditionKind,
    DaytimeActivity,
    LocationBan,
    LocationOrder,
    SectorBan,
    SimpleEffect,
    Slot,
    VehicleBan,
)
from uitweg.domain.facts import CertificateNeed, LanguageLevel, Task
from uitweg.domain.findings import Json, Note
from uitweg.domain.geometry import areas_overlap, distance_outside
from uitweg.domain.law.tables import in_force
from uitweg.domain.pair import Pair
from uitweg.domain.rules.tasks import digits
from uitweg.domain.rules.working_time import hours

_LEVELS = list(LanguageLevel)


def remark_notes(pair: Pair) -> Iterator[Note]:
    """Remarks on the conditions, then on youth and vacancy."""
    for condition, effect in pair.demands:
        yield from _of_condition(pair, condition, effect)
    yield from _language(pair)
    yield from _avoided(pair)
    yield from _look_back(pair)


def _of_condition(pair: Pair, condition: Condition, effect: SimpleEffect) -> Iterator[Note]:
    head: dict[str, Json] = {"condition": condition.id}
    if isinstance(effect, DaytimeActivity):
        yield from _hours_to_fill(pair, head, effect)
    elif isinstance(effect, LocationBan | LocationOrder) and effect.electronic_monitoring:
        yield Note(
            "electronic_monitoring.roster",
            {**head, "notice_days": pair.reading.monitoring_notice_days},
        )
    elif isinstance(effect, VehicleBan):
        if Task.FORKLIFT in (pair.vacancy.tasks or ()):
            yield Note("vehicle_ban.forklift", head)
    elif isinstance(effect, SectorBan):
        yield from _coarse_sector(pair, head, effect)
    elif isinstance(effect, Slot) and effect.kind is ConditionKind.EDUCATION:
        yield from _school_days(pair, head, effect)


def _hours_to_fill(pair: Pair, head: dict[str, Json], effect: DaytimeActivity) -> Iterator[Note]:
    """Work net of breaks and school gross together against the hours to fill."""
    minimum, work = effect.min_hours_per_week, pair.work_minutes
    if minimum is None or work is None:
        return
    filled = work + pair.school_minutes
    if filled < minimum * 60:
        yield Note("daytime_activity.hours", {**head, "hours": hours(filled), "minimum": minimum})


def _coarse_sector(pair: Pair, head: dict[str, Json], ban: SectorBan) -> Iterator[Note]:
    """The firm's code is too short to tell whether it lies in the banned sector."""
    sbi = pair.vacancy.employer.sbi
    if not sbi:
        return
    code = digits(sbi)
    finer: list[Json] = [one for one in map(digits, ban.sbi or ()) if one != code]
    finer = [one for one in finer if str(one).startswith(code)]
    if code and finer:
        yield Note("sector_ban.coarse", {**head, "sbi": sbi, "banned": finer})


def _school_days(pair: Pair, head: dict[str, Json], slot: Slot) -> Iterator[Note]:
    if slot.min_days is None or not pair.shifts:
        return
    worked = {shift.day for shift in pair.shifts}
    free = len([day for day in range(5) if day not in worked])
    if free < slot.min_days:
        yield Note("education.days", {**head, "min_days": slot.min_days, "free_days": free})


def _language(pair: Pair) -> Iterator[Note]:
    asked, has = pair.vacancy.language_level, pair.youth.language_level
    if asked is not None and has is not None and _LEVELS.index(has) < _LEVELS.index(asked):
        yield Note("language.level", {"asked": asked.value, "has": has.value})


def _avoided(pair: Pair) -> Iterator[Note]:
    vacancy = pair.vacancy
    work_area = vacancy.work_area if vacancy.mobile is not False else None
    for area in pair.youth.avoid_areas:
        on_site = vacancy.site is not None and distance_outside(area, vacancy.site) == 0.0
        if on_site or (work_area and areas_overlap(work_area, area, vacancy.site)):
            yield Note("avoid_area.site", {})
            return


def _look_back(pair: Pair) -> Iterator[Note]:
    asked = pair.vacancy.conduct_certificate
    if asked is None or asked.required is CertificateNeed.NONE:
        return
    row = in_force(pair.law.look_back, pair.first_day)
    evidence: dict[str, Json] = {"years": row.standard_years}
    if pair.age is not None and pair.age < row.young_until_age:
        evidence["young_years"] = row.young_years
    if Task.DRIVING in (pair.vacancy.tasks or ()):
        evidence["transport_years"] = row.transport_years
    yield Note("conduct_certificate.lookback", evidence)
