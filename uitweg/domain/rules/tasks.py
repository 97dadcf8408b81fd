"""What the work is: tasks, sector, people, and conditions that say nothing of themselves.

Source: ``formats.md``, the table and "Not known". A vehicle ban forbids the task ``driving``: any
driving when it names no category, the vacancy names no licence or nobody has verified it, else only
when the vacancy asks a licence of a banned category. A forklift is no vehicle in this sense (a note
points it out). A parameter that is not known makes the answer unknown unless the vacancy's own list
is empty, as nothing on an empty list can be forbidden.
"""

from collections.abc import Iterator

from uitweg.domain.condition_facts import (
    Condition,
    ConditionKind,
    ContactBan,
    Other,
    PlainEffect,
    SectorBan,
    SimpleEffect,
    SubstanceBan,
    TaskBan,
    VehicleBan,
)
from uitweg.domain.facts import Task, Visibility
from uitweg.domain.findings import Finding, Json, Resolver
from uitweg.domain.pair import Pair
from uitweg.domain.rules.making import found, held, missing
from uitweg.domain.verdicts import Verdict

_PLAIN = {
    ConditionKind.FINANCIAL_TRANSPARENCY: (Task.SELF_EMPLOYED, Verdict.BLOCKED),
    ConditionKind.TRAVEL_BAN: (Task.ABROAD, Verdict.BLOCKED),
    ConditionKind.DEVICE_BAN: (Task.ONLINE_WORK, Verdict.REVIEW),
}
_SUBSTANCES = {
    "alcohol": ((Task.SERVES_ALCOHOL, Task.PRODUCES_ALCOHOL), Verdict.BLOCKED),
    "drugs": ((Task.MEDICINES,), Verdict.REVIEW),
}


def task_rules(pair: Pair) -> Iterator[Finding]:
    """Tasks, sector and people that conditions forbid, in-patient care, the visibility wish."""
    for condition, effect in pair.demands:
        yield from _task_bans(pair, condition, effect)
        if isinstance(effect, SectorBan):
            yield from _sector(pair, condition, effect)
        elif isinstance(effect, ContactBan):
            yield from _people(pair, condition, effect)
        elif effect.kind is ConditionKind.INPATIENT:
            yield held("inpatient", Verdict.BLOCKED, condition, Resolver.OFFICER, {})
    yield from _unspecified(pair)
    yield from _visibility(pair)


def _visibility(pair: Pair) -> Iterator[Finding]:
    facing = Task.CUSTOMER_FACING in (pair.vacancy.tasks or ())
    if facing and pair.youth.public_visibility is Visibility.AVOID:
        yield found(
            "visibility.task",
            Verdict.REVIEW,
            Resolver.EMPLOYER,
            {"task": Task.CUSTOMER_FACING.value},
        )


def _task_bans(pair: Pair, condition: Condition, effect: SimpleEffect) -> Iterator[Finding]:
    bans = _banned_tasks(pair, condition, effect)
    if bans is not None and not bans:
        return
    rule, tasks = f"{effect.kind.value}.task", pair.vacancy.tasks
    if bans is None and tasks != ():
        yield missing(_parameter(effect), rule, condition)
    elif tasks is None:
        yield missing("tasks", rule)
    for task, verdict in (bans or {}).items():
        if tasks and task in tasks:
            yield held(rule, verdict, condition, Resolver.EMPLOYER, {"task": task})


def _banned_tasks(
    pair: Pair, condition: Condition, effect: SimpleEffect
) -> dict[str, Verdict] | None:
    """The tasks an effect forbids and how much; None when the effect does not say."""
    if isinstance(effect, TaskBan):
        return None if effect.tasks is None else dict.fromkeys(effect.tasks, Verdict.BLOCKED)
    if isinstance(effect, SubstanceBan):
        if effect.substances is None:
            return None
        known = [_SUBSTANCES[name] for name in effect.substances if name in _SUBSTANCES]
        return {task.value: verdict for tasks, verdict in known for task in tasks}
    if isinstance(effect, VehicleBan):
        return _vehicle(pair, condition, effect)
    if isinstance(effect, PlainEffect) and effect.kind in _PLAIN:
        task, verdict = _PLAIN[effect.kind]
        return {task.value: verdict}
    return {}


def _vehicle(pair: Pair, condition: Condition, ban: VehicleBan) -> dict[str, Verdict] | None:
    if ban.categories is None:
        tasks = pair.vacancy.tasks
        return {} if tasks is not None and Task.DRIVING not in tasks else None
    licences = set(pair.vacancy.licences_required or ())
    other_vehicle = licences and licences.isdisjoint(ban.categories)
    if ban.categories and other_vehicle and condition.verified:
        return {}
    return {Task.DRIVING.value: Verdict.BLOCKED}


def _parameter(effect: SimpleEffect) -> str:
    names = {
        ConditionKind.TASK_BAN: "banned_tasks",
        ConditionKind.SUBSTANCE_BAN: "substances",
        ConditionKind.VEHICLE_BAN: "categories",
    }
    return names[effect.kind]


def _sector(pair: Pair, condition: Condition, ban: SectorBan) -> Iterator[Finding]:
    if ban.sbi is None:
        yield missing("banned_sbi", "sector_ban.sector", condition)
        return
    banned = [prefix for prefix in map(digits, ban.sbi) if prefix]
    if not banned:
        return
    if pair.vacancy.employer.sbi is None:
        yield missing("sbi", "sector_ban.sector")
        return
    code = digits(pair.vacancy.employer.sbi)
    hits: list[Json] = [prefix for prefix in banned if code.startswith(prefix)]
    if hits:
        yield held(
            "sector_ban.sector",
            Verdict.BLOCKED,
            condition,
            Resolver.OFFICER,
            {"sbi": pair.vacancy.employer.sbi, "banned": hits},
        )


def digits(code: str) -> str:
    """An SBI code without the dots and spaces in which it is sometimes written."""
    return code.replace(".", "").replace(" ", "")


def _people(pair: Pair, condition: Condition, ban: ContactBan) -> Iterator[Finding]:
    """Evidence counts the people and names nobody: references are never shown to anyone."""
    present = pair.vacancy.people_on_site
    if ban.person_refs is None:
        if present != ():
            yield missing("person_refs", "contact_ban.person", condition)
        return
    if not ban.person_refs:
        return
    if present is None:
        yield missing("people_on_site", "contact_ban.person")
        return
    met = set(present) & set(ban.person_refs)
    if met:
        yield held(
            "contact_ban.person", Verdict.BLOCKED, condition, Resolver.OFFICER, {"people": len(met)}
        )


def _unspecified(pair: Pair) -> Iterator[Finding]:
    for condition in pair.conditions:
        effect = condition.effect
        if isinstance(effect, Other) and not effect.effects and not effect.no_effect_on_work:
            yield held("other.unspecified", Verdict.UNKNOWN, condition, Resolver.COACH, {})
