"""What the forms of all kinds of condition share: stored parameters in, the same ones out.

A part of a form is made from stored parameters and gives parameters back. What it cannot show, or
what nobody changed, comes back exactly as it was stored.
"""

import re
from collections.abc import Callable, Mapping
from datetime import time
from typing import Any, ClassVar

from flask_babel import lazy_gettext as _l
from wtforms import Field, IntegerField, SelectMultipleField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import NumberRange, Optional

from uitweg.exchange.values import WEEKDAYS
from uitweg.web.forms import PartForm

Parameters = Mapping[str, Any]
DAY_CODES = tuple(WEEKDAYS)
MOST_ROWS = 30


class Part(PartForm):
    """The parameters of a kind of condition, as fields; by itself, of a kind without any."""

    short: ClassVar[frozenset[str]] = frozenset()
    """Fields that hold a few characters only."""

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        del stored
        return {}

    @classmethod
    def blank(cls) -> dict[str, Any]:
        """What a new condition begins with."""
        return {}

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say, written in one way only, to compare with what was typed."""
        del stored
        return {}

    def typed(self) -> dict[str, Any]:
        """What the valid form says, written in that same way."""
        return {}

    def read(self, stored: Parameters) -> dict[str, Any]:
        """The parameters after this form; only what it changed differs from ``stored``."""
        was, kept = self.means(stored), dict(stored)
        for name, value in self.typed().items():
            if value != was.get(name):
                kept[name] = self._keeping_parts(name, stored.get(name), value)
        return kept

    def _keeping_parts(self, name: str, stored: Any, value: Any) -> Any:
        """A list whose unchanged members stay as stored, with whatever else stood in them."""
        if not isinstance(stored, list) or not isinstance(value, list):
            return value
        plain = [self.means({name: [member]})[name] for member in stored]
        return [stored[plain.index([one])] if [one] in plain else one for one in value]

    def rows_named(self, name: str) -> Any | None:
        """The growing list of fields with this name in the page, if this part has it."""
        found = [each for each in self if each.type == "FieldList" and each.name == name]
        return found[0] if found else None


class Needed(Optional):
    """Not to be left empty, though a whole row may be: the part of the form sees to that."""

    def __init__(self) -> None:
        super().__init__()
        self.field_flags = {"required": True}


def days_field(label: Any) -> Any:
    """Days of the week as ticks."""
    words = (_l("ma"), _l("di"), _l("wo"), _l("do"), _l("vr"), _l("za"), _l("zo"))
    return SelectMultipleField(
        label,
        choices=[
            SelectChoice(value=code, label=word)
            for code, word in zip(DAY_CODES, words, strict=True)
        ],
        validators=[Needed()],
    )


def buffer_field() -> Any:
    """How long before and after no work may be planned."""
    return IntegerField(
        _l("Reistijd ervoor en erna, in minuten"),
        validators=[Optional(), NumberRange(min=0, max=1440)],
        description=_l("Laat u dit leeg, dan telt 45 minuten."),
    )


def in_order(days: Any) -> list[str]:
    """Days once each, Monday first."""
    return [day for day in DAY_CODES if day in (days or ())]


def as_time(clock: str | None) -> time | None:
    """A stored time as a time field shows it."""
    return time.fromisoformat(clock) if clock else None


def as_clock(moment: time | None) -> str | None:
    """A time field as it is stored."""
    return moment.strftime("%H:%M") if moment else None


def read_number(text: str) -> float | None:
    """``1,5`` or ``1.5``; None when it is no number of ours."""
    written = text.strip().replace(",", ".")
    return float(written) if re.fullmatch(r"\d{1,6}(\.\d{1,20})?", written, re.ASCII) else None


def written_number(number: float) -> str:
    """A number as it is filled in, in full."""
    return repr(float(number)).removesuffix(".0").replace(".", ",")


def wrong(field: Field, message: str) -> bool:
    """Say at a field what is wrong with it; always False, as the form is."""
    field.errors = [*field.errors, message]
    return False


def members(values: Any, normal: Callable[[Any], Any]) -> list[Any] | None:
    """A stored list with every member written in one way; not known stays None."""
    return None if values is None else [normal(value) for value in values]
