"""A place of work as its firm wrote it down: terms with words."""

from decimal import Decimal
from typing import Any

from flask_babel import format_date, format_decimal
from flask_babel import gettext as _

from employers.vacancy_choices import CERTIFICATE, DAYS, KINDS, TASKS
from employers.vacancy_values import plain


def facts(kept: dict[str, Any]) -> list[tuple[str, str]]:
    """What is known of the place, in the order of the form; what was left out is left out."""
    pairs = [
        (_("Wanneer"), times(kept["shifts"])),
        (_("Uren per week"), str(plain(kept["hours_per_week"]) or "")),
        (_("Vaste begeleider"), {True: _("Ja"), False: _("Nog niet")}.get(kept["mentor"], "")),
        (_("Hoort bij het werk"), _words(TASKS, kept["tasks"])),
        (_("VOG"), _certificate(kept["conduct_certificate"])),
        (_("Wat iemand leert"), ", ".join(kept["learn"] or [])),
        (_("Loon per uur"), _wage(kept["hourly_wage"])),
        (_("Soort plek"), _words(KINDS, [kept["kind"]])),
        (_("Plekken"), str(kept["places"] or "")),
        (_("Vanaf"), _day(kept["start_date"])),
        (_("Meer over het werk"), kept["description"] or ""),
    ]
    return [(term, words) for term, words in pairs if words]


def times(shifts: list[dict[str, Any]] | None) -> str:
    """Weekly shifts in one line."""
    names = {code: str(word) for code, word in DAYS}
    return "; ".join(
        f"{', '.join(names[day] for day in shift['days'])} {shift['start']}–{shift['end']}"
        for shift in shifts or []
    )


def _words(pairs: tuple[tuple[str, Any], ...], codes: list[str] | None) -> str:
    names = {code: str(word) for code, word in pairs}
    return ", ".join(names[code] for code in codes or [] if code in names)


def _certificate(kept: dict[str, Any] | None) -> str:
    return _words(CERTIFICATE, [kept["required"]]) if kept else ""


def _wage(kept: str | None) -> str:
    return f"€ {format_decimal(Decimal(kept), '0.00')}" if kept else ""


def _day(day: Any) -> str:
    return format_date(day, "d MMMM y") if day else ""
