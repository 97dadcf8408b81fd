"""Evidence as the words of a language: days, times, dates, amounts, tasks."""

from collections.abc import Mapping
from datetime import date

from uitweg.domain.findings import Json
from uitweg.domain.sentences.phrasebook import Phrasebook
from uitweg.domain.week import CODES

_DAY_KEYS = frozenset({"day", "busy_day"})
_SPANS = {
    "shift": ("start", "end"),
    "busy": ("busy_from", "busy_until"),
    "night": ("night_from", "night_until"),
}
_DATES = frozenset({"since", "valid_from", "valid_until", "changes_on", "on"})
_MONEY = frozenset({"wage"})


def filled(
    template: str,
    evidence: Mapping[str, Json],
    book: Phrasebook,
    given_name: str | None,
    words: Mapping[str, str] | None = None,
) -> str:
    """A template with the evidence, and ``{name}`` (``{Name}`` where a sentence begins).

    ``words`` are values that need no more wording and go before the evidence.
    """
    name = given_name or book.nobody
    values = dict.fromkeys(book.optional, "")
    for key, value in evidence.items():
        values |= _words(key, value, book)
    values |= words or {}
    return template.format(name=name, Name=name[:1].upper() + name[1:], **values)


def _words(key: str, value: Json, book: Phrasebook) -> dict[str, str]:
    if key in _SPANS and isinstance(value, list):
        times = (clock_words(str(time), book) for time in value)
        return dict(zip(_SPANS[key], times, strict=True))
    if key in book.optional:
        return {key: _optional(key, value, book)}
    return {key: _word(key, value, book)}


def _optional(key: str, value: Json, book: Phrasebook) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else _word(key, value, book)
    return book.optional[key].format(text) if text else ""


def _word(key: str, value: Json, book: Phrasebook) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number_words(value, book)
    text = str(value)
    if key in _DAY_KEYS:
        return day_words(text, book)
    if key == "task":
        return book.tasks[text]
    if key == "kind":
        return book.conditions[text]
    if key in _DATES:
        return date_words(date.fromisoformat(text), book)
    if key in _MONEY or (key == "limit" and text):
        return text.replace(".", book.decimal_mark)
    return text


def day_words(code: str, book: Phrasebook) -> str:
    """``tue`` as dinsdag."""
    return book.days[CODES.index(code)]


def clock_words(text: str, book: Phrasebook) -> str:
    """``09:30`` as 9.30 (Dutch) or 9:30."""
    hour, minute = text.split(":")
    return f"{int(hour)}{book.clock_mark}{minute}"


def date_words(day: date, book: Phrasebook) -> str:
    """``2027-04-01`` as 1 april 2027."""
    return f"{day.day} {book.months[day.month - 1]} {day.year}"


def number_words(value: float, book: Phrasebook) -> str:
    """At most two decimals, none when whole."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", book.decimal_mark)
