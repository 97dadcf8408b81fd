"""Applying edits to the facts of a pair.

Source: ``formats.md``, "how each applies to the input". A shift edit holds for the shift of that
day which starts (or ends) at ``from``; a dropped day leaves every shift that has it. A home-by or
out-from time holds for every window of the condition. Edits reach the effects of ``other`` too.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from uitweg.domain.condition_facts import (
    Condition,
    Effect,
    LocationOrder,
    Other,
    SimpleEffect,
    Slot,
    SupervisedHousing,
    YouthFacts,
)
from uitweg.domain.facts import CertificateNeed, VacancyFacts, Weekday, WeeklyWindow
from uitweg.domain.findings import Json
from uitweg.domain.remedies.edits import Change, Edit
from uitweg.domain.week import minutes, weekday

Facts = tuple[YouthFacts, VacancyFacts]


def apply(youth: YouthFacts, vacancy: VacancyFacts, edits: Iterable[Edit]) -> Facts:
    """The facts after ``edits``, in order. An edit that fits nothing changes nothing."""
    for edit in edits:
        if edit.change in _ON_VACANCY:
            vacancy = _ON_VACANCY[edit.change](vacancy, edit)
        else:
            youth = _ON_YOUTH[edit.change](youth, edit)
    return youth, vacancy


def _shift_edge(vacancy: VacancyFacts, edit: Edit) -> VacancyFacts:
    day, was, to = weekday(edit.text("day")), minutes(edit.text("from")), minutes(edit.text("to"))
    at_start = edit.change is Change.SHIFT_START
    shifts: list[WeeklyWindow] = []
    for shift in vacancy.shifts:
        if day not in shift.days or (shift.start if at_start else shift.end) != was:
            shifts.append(shift)
            continue
        shifts += _without(shift, day)
        one_day = replace(shift, days=(day,))
        shifts.append(replace(one_day, start=to) if at_start else replace(one_day, end=to))
    return replace(vacancy, shifts=tuple(shifts))


def _drop_day(vacancy: VacancyFacts, edit: Edit) -> VacancyFacts:
    day = weekday(edit.text("day"))
    kept = tuple(piece for shift in vacancy.shifts for piece in _without(shift, day))
    return replace(vacancy, shifts=kept)


def _without(shift: WeeklyWindow, day: Weekday) -> list[WeeklyWindow]:
    days = tuple(one for one in shift.days if one != day)
    return [replace(shift, days=days)] if days else []


def _task_remove(vacancy: VacancyFacts, edit: Edit) -> VacancyFacts:
    tasks = vacancy.tasks or ()
    return replace(vacancy, tasks=tuple(task for task in tasks if task != edit.text("task")))


def _start_date(vacancy: VacancyFacts, edit: Edit) -> VacancyFacts:
    return replace(vacancy, start_date=date.fromisoformat(edit.text("to")))


def _waive(vacancy: VacancyFacts, edit: Edit) -> VacancyFacts:
    asked = vacancy.conduct_certificate
    if asked is None or edit.change is not Change.CONDUCT_CERTIFICATE_WAIVE:
        return vacancy
    return replace(vacancy, conduct_certificate=replace(asked, required=CertificateNeed.NONE))


def _licence(youth: YouthFacts, edit: Edit) -> YouthFacts:
    return replace(youth, licences=(*(youth.licences or ()), edit.text("value")))


def _certificate(youth: YouthFacts, edit: Edit) -> YouthFacts:
    return replace(youth, certificates=(*(youth.certificates or ()), edit.text("value")))


def _verify(youth: YouthFacts, edit: Edit) -> YouthFacts:
    return _on_condition(youth, edit, lambda condition: replace(condition, verified=True))


def _window(youth: YouthFacts, edit: Edit) -> YouthFacts:
    was, to = read_window(edit.values["from"]), read_window(edit.values["to"])

    def moved(effect: SimpleEffect) -> SimpleEffect:
        if not isinstance(effect, Slot) or effect.windows is None:
            return effect
        return replace(effect, windows=tuple(to if one == was else one for one in effect.windows))

    return _on_effects(youth, edit, moved)


def _home_by(youth: YouthFacts, edit: Edit) -> YouthFacts:
    to = minutes(edit.text("to"))

    def later(effect: SimpleEffect) -> SimpleEffect:
        if isinstance(effect, SupervisedHousing):
            return replace(effect, in_by=to)
        if isinstance(effect, LocationOrder) and effect.windows is not None:
            return replace(effect, windows=tuple(replace(w, from_time=to) for w in effect.windows))
        return effect

    return _on_effects(youth, edit, later)


def _out_from(youth: YouthFacts, edit: Edit) -> YouthFacts:
    to = minutes(edit.text("to"))

    def earlier(effect: SimpleEffect) -> SimpleEffect:
        if isinstance(effect, SupervisedHousing):
            return replace(effect, out_from=to)
        if isinstance(effect, LocationOrder) and effect.windows is not None:
            return replace(effect, windows=tuple(replace(w, until_time=to) for w in effect.windows))
        return effect

    return _on_effects(youth, edit, earlier)


def read_window(value: Json) -> WeeklyWindow:
    """A window as it stands in an exchange row."""
    if not isinstance(value, dict) or not isinstance(value.get("days"), list):
        raise TypeError(f"a window must have days, start and end, not {value!r}")
    days, start, end = value["days"], value["start"], value["end"]
    assert isinstance(days, list)  # noqa: S101  checked above, lost by the type checker
    return WeeklyWindow(
        tuple(dict.fromkeys(weekday(str(day)) for day in days)),
        minutes(str(start)),
        minutes(str(end)),
    )


def _on_condition(
    youth: YouthFacts, edit: Edit, change: Callable[[Condition], Condition]
) -> YouthFacts:
    wanted = edit.text("condition")
    return replace(
        youth,
        conditions=tuple(change(one) if one.id == wanted else one for one in youth.conditions),
    )


def _on_effects(
    youth: YouthFacts, edit: Edit, change: Callable[[SimpleEffect], SimpleEffect]
) -> YouthFacts:
    def changed(condition: Condition) -> Condition:
        effect: Effect = condition.effect
        if isinstance(effect, Other):
            inner = tuple(change(one) for one in effect.effects)
            return replace(condition, effect=replace(effect, effects=inner))
        return replace(condition, effect=change(effect))

    return _on_condition(youth, edit, changed)


_ON_VACANCY: dict[Change, Callable[[VacancyFacts, Edit], VacancyFacts]] = {
    Change.SHIFT_START: _shift_edge,
    Change.SHIFT_END: _shift_edge,
    Change.SHIFT_DROP_DAY: _drop_day,
    Change.TASK_REMOVE: _task_remove,
    Change.START_DATE: _start_date,
    Change.CONDUCT_CERTIFICATE_WAIVE: _waive,
}
_ON_YOUTH: dict[Change, Callable[[YouthFacts, Edit], YouthFacts]] = {
    Change.LICENCE_OBTAIN: _licence,
    Change.CERTIFICATE_OBTAIN: _certificate,
    Change.CONDITION_VERIFY: _verify,
    Change.CONDITION_WINDOW: _window,
    Change.CONDITION_HOME_BY: _home_by,
    Change.CONDITION_OUT_FROM: _out_from,
}
