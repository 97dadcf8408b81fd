"""Times at home as a form: a curfew of any pattern, and the house times of supervised housing."""

from itertools import groupby
from typing import Any, ClassVar

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, FieldList, FormField, SelectField, TimeField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Optional

from uitweg.pages.condition_parts import (
    DAY_CODES,
    MOST_ROWS,
    Needed,
    Parameters,
    Part,
    as_clock,
    as_time,
    buffer_field,
    days_field,
    members,
    wrong,
)
from uitweg.pages.condition_slots import (
    UNKNOWN,
    has_time,
    row_is_whole,
    times_agree,
    times_field,
    times_known,
)
from uitweg.web.forms import PartForm

SOON = ""
"""The first time that the clock says so after it began: tonight or tomorrow morning."""
EDGES = ("from_day", "from_time", "until_day", "until_time")


class HomeRow(PartForm):
    """At home from one time to another, on some days."""

    days = days_field(_l("Op welke dagen begint dit?"))
    from_time = TimeField(_l("Thuis vanaf"), validators=[Needed()])
    until_time = TimeField(_l("Tot"), validators=[Needed()])
    until_day = SelectField(
        _l("Tot welke dag?"),
        choices=[
            SelectChoice(value=SOON, label=_l("Dezelfde nacht of dag")),
            SelectChoice(value="mon", label=_l("Tot maandag")),
            SelectChoice(value="tue", label=_l("Tot dinsdag")),
            SelectChoice(value="wed", label=_l("Tot woensdag")),
            SelectChoice(value="thu", label=_l("Tot donderdag")),
            SelectChoice(value="fri", label=_l("Tot vrijdag")),
            SelectChoice(value="sat", label=_l("Tot zaterdag")),
            SelectChoice(value="sun", label=_l("Tot zondag")),
        ],
        validators=[Needed()],
    )


def _until(day: str, from_time: str, until_time: str) -> str:
    """The day on which a window ends that goes on until the clock first says ``until_time``."""
    place = DAY_CODES.index(day)
    return DAY_CODES[(place + (until_time <= from_time)) % len(DAY_CODES)]


def _plain(window: Parameters) -> dict[str, Any]:
    return {edge: window[edge] for edge in EDGES}


def _sorted(windows: list[Any] | None) -> list[Any] | None:
    """Windows through the week; in which order they were written down says nothing."""
    if windows is None:
        return None
    return sorted(
        windows, key=lambda one: (DAY_CODES.index(one["from_day"]), *map(one.get, EDGES[1:]))
    )


def _as_rows(windows: list[Any]) -> list[dict[str, Any]]:
    """Windows that are alike but for their day, as one row with several days."""
    rows = []
    for (from_time, until_time, until_day), alike in groupby(windows, key=_likeness):
        rows.append(
            {
                "days": [window["from_day"] for window in alike],
                "from_time": as_time(from_time),
                "until_time": as_time(until_time),
                "until_day": until_day,
            }
        )
    return rows


def _likeness(window: Parameters) -> tuple[str, str, str]:
    day, from_time, until_day, until_time = (window[edge] for edge in EDGES)
    soon = until_day == _until(day, from_time, until_time)
    return from_time, until_time, SOON if soon else until_day


class HomeTimesPart(Part):
    """Times at which the youth must be at home."""

    short: ClassVar[frozenset[str]] = frozenset({"travel_buffer_min"})
    windows = FieldList(
        FormField(HomeRow), label=_l("Tijden thuis"), min_entries=1, max_entries=MOST_ROWS
    )
    times = times_field()
    electronic_monitoring = BooleanField(_l("Met elektronisch toezicht"))
    travel_buffer_min = buffer_field()

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        windows = stored.get("windows")
        return {
            "windows": _as_rows(windows or []),
            "times": times_known(windows),
            "electronic_monitoring": bool(stored.get("electronic_monitoring")),
            "travel_buffer_min": stored.get("travel_buffer_min"),
        }

    @classmethod
    def blank(cls) -> dict[str, Any]:
        """A curfew mostly holds on every day."""
        return {"windows": [{"days": list(DAY_CODES)}]}

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say."""
        return {
            "windows": _sorted(members(stored.get("windows"), _plain)),
            "electronic_monitoring": bool(stored.get("electronic_monitoring")),
            "travel_buffer_min": stored.get("travel_buffer_min"),
        }

    def typed(self) -> dict[str, Any]:
        """What the form says."""
        windows = [window for row in self._filled() for window in _windows(row)]
        return {
            "windows": None if self.times.data == UNKNOWN else _sorted(windows),
            "electronic_monitoring": bool(self.electronic_monitoring.data),
            "travel_buffer_min": self.travel_buffer_min.data,
        }

    def _filled(self) -> list[Any]:
        """Rows with a time; ticked days alone may be those that stood there."""
        rows = [entry.form for entry in self.windows]
        return [row for row in rows if has_time(row.from_time, row.until_time)]

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond each field: whole rows, and some unless there are none."""
        fine: bool = super().validate(extra_validators)
        rows = self._filled()
        whole = [row_is_whole(row, row.from_time, row.until_time) for row in rows]
        first = self.windows[0].form.from_time
        return times_agree(self.times, rows, first) and all(whole) and fine


def _windows(row: Any) -> list[dict[str, Any]]:
    from_time, until_time = as_clock(row.from_time.data), as_clock(row.until_time.data)
    assert from_time is not None  # noqa: S101  a valid row has both
    assert until_time is not None  # noqa: S101
    return [
        {
            "from_day": day,
            "from_time": from_time,
            "until_day": row.until_day.data or _until(day, from_time, until_time),
            "until_time": until_time,
        }
        for day in row.days.data
    ]


class HousingPart(Part):
    """House times: in by, not out before."""

    short: ClassVar[frozenset[str]] = frozenset({"in_by", "out_from", "travel_buffer_min"})
    in_by = TimeField(_l("Hoe laat binnen?"), validators=[Optional()])
    out_from = TimeField(_l("Vanaf hoe laat naar buiten?"), validators=[Optional()])
    travel_buffer_min = buffer_field()

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        return {
            **cls.means(stored),
            "in_by": as_time(stored.get("in_by")),
            "out_from": as_time(stored.get("out_from")),
        }

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say."""
        return {name: stored.get(name) for name in ("in_by", "out_from", "travel_buffer_min")}

    def typed(self) -> dict[str, Any]:
        """What the form says."""
        return {
            "in_by": as_clock(self.in_by.data),
            "out_from": as_clock(self.out_from.data),
            "travel_buffer_min": self.travel_buffer_min.data,
        }

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond each field: one time without the other says too little."""
        fine: bool = super().validate(extra_validators)
        if bool(self.in_by.data) != bool(self.out_from.data):
            missing = self.out_from if self.in_by.data else self.in_by
            fine = wrong(missing, _("Vul beide tijden in, of laat ze allebei leeg."))
        return fine
