"""Special conditions back to rows of youths.jsonl."""

from functools import singledispatch
from typing import Any

from uitweg.domain.condition_facts import (
    Condition,
    ConditionKind,
    ContactBan,
    DaytimeActivity,
    Effect,
    LocationBan,
    LocationOrder,
    Other,
    PlainEffect,
    SectorBan,
    Slot,
    SubstanceBan,
    SupervisedHousing,
    TaskBan,
    VehicleBan,
)
from uitweg.domain.facts import HomeWindow
from uitweg.exchange.written import (
    written_areas,
    written_clock,
    written_day,
    written_texts,
    written_weekday,
    written_windows,
)


def condition_row(condition: Condition) -> dict[str, Any]:
    """One condition as an object: its header, then what it does."""
    return {
        "id": condition.id,
        "kind": condition.kind.value,
        "verified": condition.verified,
        "valid_from": written_day(condition.valid_from),
        "valid_until": written_day(condition.valid_until),
        "imposed_by": None if condition.imposed_by is None else condition.imposed_by.value,
        **effect_parameters(condition.effect),
    }


@singledispatch
def _parameters(effect: Any) -> dict[str, Any]:
    raise TypeError(f"no way to write {type(effect).__name__}")


def effect_parameters(effect: Effect) -> dict[str, Any]:
    """What an effect says besides its kind."""
    return _parameters(effect)


@_parameters.register
def _(effect: LocationBan) -> dict[str, Any]:
    return {
        "areas": written_areas(effect.areas),
        "electronic_monitoring": effect.electronic_monitoring,
    }


@_parameters.register
def _(effect: LocationOrder) -> dict[str, Any]:
    windows = effect.windows
    return {
        "windows": None if windows is None else [_home_window(window) for window in windows],
        "electronic_monitoring": effect.electronic_monitoring,
        "travel_buffer_min": effect.travel_buffer_min,
    }


def _home_window(window: HomeWindow) -> dict[str, str]:
    return {
        "from_day": written_weekday(window.from_day),
        "from_time": written_clock(window.from_time),
        "until_day": written_weekday(window.until_day),
        "until_time": written_clock(window.until_time),
    }


@_parameters.register
def _(effect: Slot) -> dict[str, Any]:
    row = {
        "windows": written_windows(effect.windows),
        "travel_buffer_min": effect.travel_buffer_min,
    }
    if effect.kind is ConditionKind.EDUCATION:
        row["min_days"] = effect.min_days
    return row


@_parameters.register
def _(effect: SupervisedHousing) -> dict[str, Any]:
    return {
        "in_by": None if effect.in_by is None else written_clock(effect.in_by),
        "out_from": None if effect.out_from is None else written_clock(effect.out_from),
        "travel_buffer_min": effect.travel_buffer_min,
    }


@_parameters.register
def _(effect: ContactBan) -> dict[str, Any]:
    return {"person_refs": written_texts(effect.person_refs)}


@_parameters.register
def _(effect: SubstanceBan) -> dict[str, Any]:
    return {"substances": written_texts(effect.substances)}


@_parameters.register
def _(effect: DaytimeActivity) -> dict[str, Any]:
    return {"min_hours_per_week": effect.min_hours_per_week}


@_parameters.register
def _(effect: TaskBan) -> dict[str, Any]:
    return {"tasks": written_texts(effect.tasks)}


@_parameters.register
def _(effect: SectorBan) -> dict[str, Any]:
    return {"sbi": written_texts(effect.sbi)}


@_parameters.register
def _(effect: VehicleBan) -> dict[str, Any]:
    return {"categories": written_texts(effect.categories)}


@_parameters.register
def _(_: PlainEffect) -> dict[str, Any]:
    return {}


@_parameters.register
def _(effect: Other) -> dict[str, Any]:
    return {
        "effects": [
            {"kind": each.kind.value, **effect_parameters(each)} for each in effect.effects
        ],
        "no_effect_on_work": effect.no_effect_on_work,
    }
