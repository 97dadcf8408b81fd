"""Weekly appointments as a form: reporting, treatment, debt support, courses, school."""

from typing import Any, ClassVar

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import FieldList, FormField, IntegerField, SelectField, TimeField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import NumberRange, Optional

from uitweg.pages.condition_parts import (
    MOST_ROWS,
    Needed,
    Parameters,
    Part,
    as_clock,
    as_time,
    buffer_field,
    days_field,
    in_order,
    members,
    wrong,
)
from uitweg.web.forms import PartForm

FIXED, NONE, UNKNOWN = "fixed", "none", "unknown"


class SlotRow(PartForm):
    """The same times on some days."""

    days = days_field(_l("Op welke dagen?"))
    start = TimeField(_l("Begint om"), validators=[Needed()])
    end = TimeField(_l("Eindigt om"), validators=[Needed()])


def times_field() -> Any:
    """Whether there are times at all; nothing filled in would not say."""
    return SelectField(
        _l("Wat weet u van de tijden?"),
        choices=[
            SelectChoice(value=FIXED, label=_l("Ze staan hierboven")),
            SelectChoice(value=NONE, label=_l("Er zijn geen vaste tijden")),
            SelectChoice(value=UNKNOWN, label=_l("Ze zijn nog niet bekend")),
        ],
        default=FIXED,
        validators=[Needed()],
    )


def times_known(windows: Any) -> str:
    """Which of the three it is."""
    return UNKNOWN if windows is None else FIXED if windows else NONE


def times_agree(times: Any, rows: list[Any], first: Any) -> bool:
    """Whether what is filled in and what is said of it go together."""
    if times.data == FIXED and not rows:
        return wrong(first, _("Vul de dagen en de tijden in."))
    if times.data != FIXED and rows:
        return wrong(times, _("U vulde ook tijden in. Haal die weg, of kies de eerste regel."))
    return True


def has_time(*moments: Any) -> bool:
    """Whether anything was filled in, were it no time at all."""
    return any(moment.data or any(moment.raw_data or ()) for moment in moments)


def row_is_whole(row: Any, first: Any, last: Any) -> bool:
    """Whether a row has days and both times."""
    whole = True
    if not row.days.data:
        whole = wrong(row.days, _("Kies minstens één dag."))
    for moment in (first, last):
        if moment.data is None and not moment.errors:
            whole = wrong(moment, _("Vul een tijd in, zoals 20:00."))
    return whole


def _plain(window: Parameters) -> dict[str, Any]:
    return {"days": in_order(window["days"]), "start": window["start"], "end": window["end"]}


class SlotPart(Part):
    """A weekly appointment."""

    short: ClassVar[frozenset[str]] = frozenset({"travel_buffer_min", "min_days"})
    windows = FieldList(
        FormField(SlotRow), label=_l("Afspraak"), min_entries=1, max_entries=MOST_ROWS
    )
    times = times_field()
    travel_buffer_min = buffer_field()

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        windows = stored.get("windows")
        return {
            "windows": [
                {
                    "days": window["days"],
                    "start": as_time(window["start"]),
                    "end": as_time(window["end"]),
                }
                for window in windows or []
            ],
            "times": times_known(windows),
            "travel_buffer_min": stored.get("travel_buffer_min"),
        }

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say."""
        return {
            "windows": members(stored.get("windows"), _plain),
            "travel_buffer_min": stored.get("travel_buffer_min"),
        }

    def typed(self) -> dict[str, Any]:
        """What the form says."""
        rows = [
            {
                "days": in_order(row.days.data),
                "start": as_clock(row.start.data),
                "end": as_clock(row.end.data),
            }
            for row in self._filled()
        ]
        return {
            "windows": None if self.times.data == UNKNOWN else rows,
            "travel_buffer_min": self.travel_buffer_min.data,
        }

    def _filled(self) -> list[Any]:
        rows = [entry.form for entry in self.windows]
        return [row for row in rows if row.days.data or has_time(row.start, row.end)]

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond each field: whole rows, and some unless there are none."""
        fine: bool = super().validate(extra_validators)
        rows = self._filled()
        whole = [row_is_whole(row, row.start, row.end) for row in rows]
        return times_agree(self.times, rows, self.windows[0].form.start) and all(whole) and fine


class EducationPart(SlotPart):
    """School or a course."""

    min_days = IntegerField(
        _l("Minstens hoeveel dagen per week?"),
        validators=[Optional(), NumberRange(min=0, max=7)],
    )

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        return {**super().shown(stored), "min_days": stored.get("min_days")}

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say."""
        return {**super().means(stored), "min_days": stored.get("min_days")}

    def typed(self) -> dict[str, Any]:
        """What the form says."""
        return {**super().typed(), "min_days": self.min_days.data}
