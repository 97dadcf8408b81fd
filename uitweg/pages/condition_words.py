"""Conditions in words, for those of the case team who may read them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from flask_babel import format_date
from flask_babel import gettext as _

from uitweg.clock import local_day
from uitweg.models import Condition
from uitweg.pages.condition_facts_words import facts_in_words
from uitweg.pages.words import condition_word, imposed_by_word
from uitweg.services.condition_versions import ConditionInput


@dataclass(frozen=True)
class ConditionLine:
    """One version of a condition as it stands on the page."""

    condition: Condition
    title: str
    kind: str
    word: str
    facts: list[str]
    source: list[tuple[str, str]] = field(default_factory=list)


def condition_lines(
    conditions: Iterable[Condition], today: date, *, everything: bool
) -> list[ConditionLine]:
    """Each condition with its state and what it asks.

    Without ``everything``, places and persons are counted and never named (``security.md`` 4).
    """
    return [_line(condition, today, everything) for condition in conditions]


def _line(condition: Condition, today: date, everything: bool) -> ConditionLine:
    kind, word = _state(condition, today)
    return ConditionLine(
        condition=condition,
        title=condition_word(condition.kind),
        kind=kind,
        word=word,
        facts=[
            *facts_in_words(condition.kind, condition.parameters, everything=everything),
            *validity(condition),
        ],
        source=source_of(condition) if everything else [],
    )


def _state(condition: Condition, today: date) -> tuple[str, str]:
    if condition.lifted_at is not None:
        return "info", _("Vervallen")
    if condition.valid_until is not None and condition.valid_until < today:
        return "info", _("Voorbij")
    if condition.verified:
        return "ok", _("Bevestigd")
    return "review", _("Nog niet bevestigd")


def validity(condition: Condition | ConditionInput) -> list[str]:
    """From when until when it holds."""
    said = []
    if condition.valid_from:
        said.append(_("Vanaf %(day)s", day=format_date(condition.valid_from, "EEEE d MMMM y")))
    if condition.valid_until:
        said.append(
            _("Tot en met %(day)s", day=format_date(condition.valid_until, "EEEE d MMMM y"))
        )
    return said


def source_of(condition: Condition | ConditionInput) -> list[tuple[str, str]]:
    """Who imposed it and where that stands."""
    said = []
    if condition.imposed_by:
        said.append((_("Opgelegd door"), imposed_by_word(condition.imposed_by)))
    if condition.source_document:
        said.append((_("Staat in"), condition.source_document))
    return said


@dataclass(frozen=True)
class VersionLine:
    """One earlier version: when it counted, and what it said."""

    title: str
    when: str
    facts: list[str]
    reason: str | None


def version_lines(versions: Iterable[Condition], *, everything: bool) -> list[VersionLine]:
    """Versions that no longer count, with why a condition was lifted."""
    return [
        VersionLine(
            title=condition_word(each.kind),
            when=_when(each),
            facts=[
                *facts_in_words(each.kind, each.parameters, everything=everything),
                *validity(each),
            ],
            reason=each.lift_reason if everything else None,
        )
        for each in versions
    ]


def _when(version: Condition) -> str:
    begin = format_date(local_day(version.recorded_at), "d MMMM y")
    ended = version.lifted_at or version.replaced_at
    end = format_date(local_day(ended), "d MMMM y") if ended else ""
    if version.lifted_at:
        return _("Vastgelegd op %(begin)s, vervallen op %(end)s", begin=begin, end=end)
    return _("Vastgelegd op %(begin)s, gewijzigd op %(end)s", begin=begin, end=end)
