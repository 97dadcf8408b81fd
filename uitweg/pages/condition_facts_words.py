"""What a condition asks, sentence by sentence, from its parameters."""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any

from flask_babel import gettext as _

from uitweg.pages.condition_parts import DAY_CODES, written_number
from uitweg.pages.words import condition_word, substance_word, task_word, weekday_words

Parameters = Mapping[str, Any]
Say = Callable[[Parameters, bool], list[str]]


def facts_in_words(kind: str, parameters: Parameters, *, everything: bool) -> list[str]:
    """What the condition asks; places and persons only as numbers without ``everything``."""
    return [sentence for say in _SAYS.get(kind, ()) for sentence in say(parameters, everything)]


def _clock(written: str) -> str:
    return written.removeprefix("0").replace(":", ".")


def days_in_words(days: list[str]) -> str:
    """``elke dag``, ``ma t/m vr`` or ``di, do``."""
    names = weekday_words()
    places = sorted({DAY_CODES.index(day) for day in days})
    if len(places) == len(DAY_CODES):
        return _("elke dag")
    whole = places == list(range(places[0], places[-1] + 1))
    if whole and len(places) > 2:
        first, last = names[DAY_CODES[places[0]]], names[DAY_CODES[places[-1]]]
        return _("%(first)s t/m %(last)s", first=first, last=last)
    return ", ".join(names[DAY_CODES[place]] for place in places)


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]


def _slots(parameters: Parameters, _everything: bool) -> list[str]:
    windows = parameters.get("windows")
    if windows is None:
        return [_("De tijden zijn nog niet bekend.")]
    if not windows:
        return [_("Er zijn geen vaste tijden.")]
    return [
        _(
            "%(days)s van %(start)s tot %(end)s uur",
            days=_opening(days_in_words(window["days"])),
            start=_clock(window["start"]),
            end=_clock(window["end"]),
        )
        for window in windows
    ]


def _home(parameters: Parameters, _everything: bool) -> list[str]:
    windows = parameters.get("windows")
    if windows is None:
        return [_("De tijden zijn nog niet bekend.")]
    if not windows:
        return [_("Er zijn geen vaste tijden.")]
    return [_home_times(list(alike)) for _likeness, alike in groupby(windows, key=_nightly)]


def _nightly(window: Parameters) -> tuple[str, str, int]:
    first, last = DAY_CODES.index(window["from_day"]), DAY_CODES.index(window["until_day"])
    return window["from_time"], window["until_time"], (last - first) % len(DAY_CODES)


def _home_times(alike: list[Any]) -> str:
    """Windows that are alike but for their day, in one sentence."""
    from_time, until_time, nights = _nightly(alike[0])
    values = {"from_time": _clock(from_time), "until_time": _clock(until_time)}
    days = days_in_words([window["from_day"] for window in alike])
    if nights == 0 and until_time > from_time:
        return _("Thuis: %(days)s van %(from_time)s tot %(until_time)s uur", days=days, **values)
    if nights == 1 and until_time <= from_time:
        said = {"days": days, **values}
        return _(
            "Thuis: %(days)s van %(from_time)s uur tot %(until_time)s uur de volgende dag", **said
        )
    return "; ".join(_one_home_time(window) for window in alike)


def _one_home_time(window: Parameters) -> str:
    names = weekday_words()
    return _(
        "Thuis: van %(from_day)s %(from_time)s tot %(until_day)s %(until_time)s uur",
        from_day=names[window["from_day"]],
        from_time=_clock(window["from_time"]),
        until_day=names[window["until_day"]],
        until_time=_clock(window["until_time"]),
    )


def _house(parameters: Parameters, _everything: bool) -> list[str]:
    said = []
    if parameters.get("in_by"):
        said.append(_("Binnen om %(time)s uur", time=_clock(parameters["in_by"])))
    if parameters.get("out_from"):
        said.append(_("Naar buiten vanaf %(time)s uur", time=_clock(parameters["out_from"])))
    return said or [_("De tijden zijn nog niet bekend.")]


def _buffer(parameters: Parameters, _everything: bool) -> list[str]:
    minutes = parameters.get("travel_buffer_min")
    if minutes is None:
        return []
    return [_("Reistijd ervoor en erna: %(minutes)s minuten", minutes=minutes)]


def _monitoring(parameters: Parameters, _everything: bool) -> list[str]:
    return [_("Met elektronisch toezicht")] if parameters.get("electronic_monitoring") else []


def _school_days(parameters: Parameters, _everything: bool) -> list[str]:
    days = parameters.get("min_days")
    return [_("Minstens %(days)s dagen per week", days=days)] if days else []


def _hours(parameters: Parameters, _everything: bool) -> list[str]:
    hours = parameters.get("min_hours_per_week")
    if not hours:
        return []
    return [_("Minstens %(hours)s uur per week", hours=written_number(hours))]


def _areas(parameters: Parameters, everything: bool) -> list[str]:
    areas = parameters.get("areas")
    if not areas:
        return [_("De gebieden zijn nog niet bekend.")]
    # How many, never where: the addresses behind a ban are masked (security.md section 4).
    # The officer's page has the map, which says where.
    return [] if everything else [_("Gebieden: %(count)s", count=len(areas))]


def _persons(parameters: Parameters, everything: bool) -> list[str]:
    codes = parameters.get("person_refs")
    if not codes:
        return [_("De personen zijn nog niet bekend.")]
    if everything:
        return [_("Personen: %(codes)s", codes=", ".join(codes))]
    return [_("Personen: %(count)s", count=len(codes))]


def _substances(parameters: Parameters, _everything: bool) -> list[str]:
    return [
        _("Geen %(substance)s", substance=substance_word(each))
        for each in parameters.get("substances") or ()
    ]


def _tasks(parameters: Parameters, _everything: bool) -> list[str]:
    return [_opening(task_word(task)) for task in parameters.get("tasks") or ()]


def _sectors(parameters: Parameters, _everything: bool) -> list[str]:
    codes = parameters.get("sbi")
    return [_("Bedrijfstakken (SBI): %(codes)s", codes=", ".join(codes))] if codes else []


def _vehicles(parameters: Parameters, _everything: bool) -> list[str]:
    categories = parameters.get("categories")
    if categories is None:
        return [_("De voertuigen zijn nog niet bekend.")]
    if not categories:
        return [_("Geen enkel voertuig")]
    return [_("Geen voertuigen van rijbewijs %(codes)s", codes=", ".join(categories))]


def _effects(parameters: Parameters, everything: bool) -> list[str]:
    if parameters.get("no_effect_on_work"):
        return [_("Geen gevolgen voor werk")]
    effects = parameters.get("effects")
    if not effects:
        return [_("De gevolgen voor werk zijn nog niet bekend.")]
    said = []
    for effect in effects:
        facts = facts_in_words(effect["kind"], effect, everything=everything)
        title = condition_word(effect["kind"])
        said.append(f"{title}: {'; '.join(facts)}" if facts else title)
    return said


_SLOT: tuple[Say, ...] = (_slots, _buffer)
_SAYS: dict[str, tuple[Say, ...]] = {
    "location_ban": (_areas, _monitoring),
    "location_order": (_home, _monitoring, _buffer),
    "reporting_duty": _SLOT,
    "treatment_outpatient": _SLOT,
    "debt_support": _SLOT,
    "behavioural_intervention": _SLOT,
    "education": (_slots, _school_days, _buffer),
    "supervised_housing": (_house, _buffer),
    "contact_ban": (_persons,),
    "substance_ban": (_substances,),
    "daytime_activity": (_hours,),
    "task_ban": (_tasks,),
    "sector_ban": (_sectors,),
    "vehicle_ban": (_vehicles,),
    "other": (_effects,),
}
