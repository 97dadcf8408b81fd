"""The times of a condition before and after a variation, as officer and coach compare them.

Source: ``formats.md``, the edits ``condition.window``, ``condition.home_by`` and
``condition.out_from``. Times only: nothing here knows a place or a person.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from uitweg.domain.remedies.edits import Change
from uitweg.domain.sentences.filling import clock_words, day_words
from uitweg.domain.sentences.phrasebook import Phrasebook
from uitweg.domain.sentences.saying import BOOKS

VARIED = frozenset({Change.CONDITION_WINDOW, Change.CONDITION_HOME_BY, Change.CONDITION_OUT_FROM})
"""The changes that a variation request may ask for; the officer decides all of them."""
_KEYS = {
    Change.CONDITION_HOME_BY: ("in_by", "from_time"),
    Change.CONDITION_OUT_FROM: ("out_from", "until_time"),
}
_TEMPLATES = {
    (Change.CONDITION_HOME_BY, "nl"): "thuis vanaf {} uur",
    (Change.CONDITION_HOME_BY, "en"): "at home by {}",
    (Change.CONDITION_OUT_FROM, "nl"): "naar buiten vanaf {} uur",
    (Change.CONDITION_OUT_FROM, "en"): "out from {}",
}


def before_and_after(
    condition: Mapping[str, Any], edit: Mapping[str, Any], language: str
) -> tuple[str, str]:
    """The old and the new times, ``dinsdag 15.30–16.15`` or ``thuis vanaf 20.00 uur``.

    ``condition`` is an exchange row, ``edit`` as ``formats.md`` prints it, ``language`` nl or en.
    Raises KeyError when the edit is none that can be asked for.
    """
    change, book = Change(edit["change"]), BOOKS[language]
    if change is Change.CONDITION_WINDOW:
        return _window(edit["from"], book), _window(edit["to"], book)
    template = _TEMPLATES[change, language]
    before, after = _home_times(condition, change), [str(edit["to"])]
    return template.format(_times(before, book)), template.format(_times(after, book))


def _window(window: Mapping[str, Any], book: Phrasebook) -> str:
    days = ", ".join(day_words(day, book) for day in window["days"])
    return f"{days} {clock_words(window['start'], book)}–{clock_words(window['end'], book)}"


def _times(times: Sequence[str], book: Phrasebook) -> str:
    return ", ".join(clock_words(time, book) for time in times) or "–"


def _home_times(condition: Mapping[str, Any], change: Change) -> list[str]:
    """The times that hold now, each once: one condition may have other times on other days."""
    is_other = condition["kind"] == "other"
    effects = condition.get("effects") or [] if is_other else [condition]
    housing, order = _KEYS[change]
    found = [effect.get(housing) for effect in effects]
    found += [window.get(order) for effect in effects for window in effect.get("windows") or []]
    return sorted({time for time in found if time})
