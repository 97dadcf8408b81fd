"""What could clear a finding: the things in the facts that an edit may touch.

A target is one thing and one way of changing it. ``targets_of`` gives for a finding every target
whose edits may clear or lighten it, rather too many than too few: what an edit really does is
decided by running the rules again.
"""

from typing import NamedTuple

from uitweg.domain.condition_facts import Condition, Slot
from uitweg.domain.facts import CertificateNeed
from uitweg.domain.findings import Finding
from uitweg.domain.pair import Pair
from uitweg.domain.remedies.edits import Change
from uitweg.domain.rules.making import MISSING
from uitweg.domain.week import CODES

AGE_RULES = ("age.minimum", "minor.")


class Target(NamedTuple):
    """``change`` on one thing: ``key`` is a day and shift, a task, a condition, a value."""

    change: Change
    key: tuple[str, ...] = ()


SLOT_MOVES = ("time", "day")
"""A slot moves to another time of its days, or to another day at its time."""
START_DATE = Target(Change.START_DATE)


def targets_of(finding: Finding, pair: Pair) -> frozenset[Target]:
    """Every target whose edits may clear ``finding``."""
    rule = finding.rule
    if rule == MISSING:
        return _of_missing(finding, pair)
    if finding.condition is not None:
        return _of_condition(finding, pair)
    if rule in ("school.window", "availability.window", "minor.night", "minor.shift"):
        return _of_shift(finding) | _later(rule)
    if rule in ("minor.sunday", "adult.shift"):
        return _of_shift(finding) | _later(rule)
    if rule.split(".")[1] in ("week", "average", "qualification"):
        return _of_every_shift(pair) | _later(rule)
    return _of_vacancy(finding, pair) | _later(rule)


def _of_missing(finding: Finding, pair: Pair) -> frozenset[Target]:
    """What is not known is asked, unless the rule that needs it can be kept from asking.

    A later start may leave a condition or an age behind; fewer hours need no qualification.
    """
    needed_by = finding.evidence["needed_by"]
    if isinstance(needed_by, list) and "minor.qualification" in needed_by:
        return _of_every_shift(pair) | {START_DATE}
    return frozenset({START_DATE})


def _later(rule: str) -> frozenset[Target]:
    """A later start helps against youth, and against school that ends."""
    helps = rule.startswith(AGE_RULES) or rule == "school.window"
    return frozenset({START_DATE}) if helps else frozenset()


def _of_vacancy(finding: Finding, pair: Pair) -> frozenset[Target]:
    asked = pair.vacancy.conduct_certificate
    if "task" in finding.evidence:
        return frozenset({Target(Change.TASK_REMOVE, (str(finding.evidence["task"]),))})
    if finding.rule == "licence.missing":
        return frozenset({Target(Change.LICENCE_OBTAIN, (str(finding.evidence["value"]),))})
    if finding.rule == "certificate.missing":
        return frozenset({Target(Change.CERTIFICATE_OBTAIN, (str(finding.evidence["value"]),))})
    if finding.rule == "conduct_certificate.required" and asked is not None:
        # What the law demands nobody can waive; a rule of the sector may be no more than habit.
        habit = asked.required is not CertificateNeed.LEGAL
        return frozenset({Target(Change.CONDUCT_CERTIFICATE_WAIVE)} if habit else ())
    return frozenset()


def _of_condition(finding: Finding, pair: Pair) -> frozenset[Target]:
    condition = next(one for one in pair.conditions if one.id == finding.condition)
    targets: set[Target] = set()
    if condition.valid_until is not None:
        targets.add(START_DATE)
    if not condition.verified:
        targets.add(Target(Change.CONDITION_VERIFY, (condition.id,)))
    if "shift" in finding.evidence:
        targets |= _of_shift(finding) | _times_of(condition, finding, pair)
    if "task" in finding.evidence:
        targets.add(Target(Change.TASK_REMOVE, (str(finding.evidence["task"]),)))
    return frozenset(targets)


def _times_of(condition: Condition, finding: Finding, pair: Pair) -> set[Target]:
    if finding.rule.endswith(".shift"):
        changes = (Change.CONDITION_HOME_BY, Change.CONDITION_OUT_FROM)
        return {Target(change, (condition.id,)) for change in changes}
    kind = finding.rule.removesuffix(".window")
    return {
        Target(Change.CONDITION_WINDOW, (condition.id, str(place), str(number), to))
        for place, demand in enumerate(pair.demands)
        if demand.condition is condition
        and isinstance(demand.effect, Slot)
        and demand.effect.kind.value == kind
        for number in range(len(demand.effect.windows or ()))
        for to in SLOT_MOVES
    }


def _of_shift(finding: Finding) -> frozenset[Target]:
    day, shift = str(finding.evidence["day"]), finding.evidence["shift"]
    assert isinstance(shift, list)  # noqa: S101  as the rules give it
    return _on_day(day, str(shift[0]), str(shift[1]))


def _of_every_shift(pair: Pair) -> frozenset[Target]:
    every = (_on_day(CODES[shift.day], *shift.clock()) for shift in pair.shifts)
    return frozenset(target for targets in every for target in targets)


def _on_day(day: str, start: str, end: str) -> frozenset[Target]:
    return frozenset(
        {
            Target(Change.SHIFT_START, (day, start, end)),
            Target(Change.SHIFT_END, (day, start, end)),
            Target(Change.SHIFT_DROP_DAY, (day,)),
        }
    )
