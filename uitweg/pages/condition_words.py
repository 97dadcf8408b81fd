"""Conditions in words, for those of the case team who may read them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask_babel import format_date
from flask_babel import gettext as _

from uitweg.models import Condition
from uitweg.pages.words import condition_word, weekday_words


@dataclass(frozen=True)
class ConditionLine:
    """One condition as it stands on the page."""

    title: str
    kind: str
    word: str
    facts: list[str]


def condition_lines(conditions: Iterable[Condition], today: date) -> list[ConditionLine]:
    """Each condition with its state and what it asks."""
    return [_line(condition, today) for condition in conditions]


def _line(condition: Condition, today: date) -> ConditionLine:
    over = condition.valid_until is not None and condition.valid_until < today
    if over:
        kind, word = "info", _("Voorbij")
    elif condition.verified:
        kind, word = "ok", _("Bevestigd")
    else:
        kind, word = "review", _("Nog niet bevestigd")
    return ConditionLine(
        title=condition_word(condition.kind),
        kind=kind,
        word=word,
        facts=[
            *_windows(condition.parameters),
            *_limits(condition.parameters),
            *_validity(condition),
        ],
    )


def _windows(parameters: dict[str, Any]) -> list[str]:
    days = weekday_words()
    said = []
    for window in parameters.get("windows") or []:
        if "from_day" in window:
            said.append(
                _(
                    "Thuis van %(from_day)s %(from_time)s tot %(until_day)s %(until_time)s uur",
                    from_day=days[window["from_day"]],
                    from_time=window["from_time"].replace(":", "."),
                    until_day=days[window["until_day"]],
                    until_time=window["until_time"].replace(":", "."),
                )
            )
        else:
            said.append(
                _(
                    "%(days)s van %(start)s tot %(end)s uur",
                    days=", ".join(days[day] for day in window["days"]),
                    start=window["start"].replace(":", "."),
                    end=window["end"].replace(":", "."),
                )
            )
    return said


def _limits(parameters: dict[str, Any]) -> list[str]:
    said = []
    if parameters.get("in_by"):
        said.append(_("Binnen om %(time)s uur", time=parameters["in_by"].replace(":", ".")))
    if parameters.get("min_hours_per_week"):
        said.append(
            _("Minstens %(hours)s uur per week", hours=f"{parameters['min_hours_per_week']:g}")
        )
    if parameters.get("areas"):
        # How many, never where: the addresses behind a ban are masked (security.md section 4).
        said.append(_("Gebieden: %(count)s", count=len(parameters["areas"])))
    if parameters.get("person_refs"):
        said.append(_("Personen: %(count)s", count=len(parameters["person_refs"])))
    if parameters.get("electronic_monitoring"):
        said.append(_("Met elektronisch toezicht"))
    return said


def _validity(condition: Condition) -> list[str]:
    said = []
    if condition.valid_from:
        said.append(_("Vanaf %(day)s", day=format_date(condition.valid_from, "d MMMM y")))
    if condition.valid_until:
        said.append(_("Tot en met %(day)s", day=format_date(condition.valid_until, "d MMMM y")))
    return said
