"""A place of work as one page: eight questions, and details for who wants to say more."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from flask_babel import format_date, format_decimal
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    DateField,
    Field,
    FloatField,
    FormField,
    IntegerField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    TimeField,
)
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError
from wtforms.widgets import HiddenInput

from employers import shift_times
from employers.vacancy_choices import (
    AGES,
    ASPECTS,
    CERTIFICATE,
    DAYS,
    KINDS,
    MENTOR,
    TASKS,
    choices,
)
from uitweg.web.forms import LINES_MOST, OnceForm, PartForm, from_lines

DAY_CODES = tuple(code for code, _word in DAYS)
PAID = ("job", "apprenticeship")
DRAFT_MAY_LACK = ("days", "start", "end", "mentor", "certificate", "learn", "wage")
TIMES_MISSING = _l("Vul beide tijden in, of laat ze allebei leeg.")


class DayForm(PartForm):
    """Other hours on one day; empty means: as on the other days."""

    start = TimeField(_l("van"), validators=[Optional()])
    end = TimeField(_l("tot"), validators=[Optional()])


def _day(label: Any) -> FormField:
    return FormField(DayForm, label=label)


def _few_lines(_form: Any, field: Field) -> None:
    if len(from_lines(field.data)) > LINES_MOST:
        raise ValidationError(_("Hier passen %(most)s regels.", most=LINES_MOST))


def _lines(label: Any) -> TextAreaField:
    return TextAreaField(label, validators=[Optional(), _few_lines, Length(max=2000)])


class VacancyForm(OnceForm):
    """What an employer says of a place. ``is_draft`` asks for a name of the work and no more."""

    version = IntegerField(widget=HiddenInput(), validators=[Optional()])
    title = StringField(
        _l("Wat gaat iemand doen?"),
        validators=[InputRequired(_l("Vul in wat iemand gaat doen.")), Length(max=120)],
    )
    days = SelectMultipleField(
        _l("Op welke dagen?"),
        choices=choices(DAYS),
        validators=[InputRequired(_l("Kies minstens één dag."))],
    )
    start = TimeField(_l("Vanaf hoe laat?"), validators=[InputRequired(_l("Vul de begintijd in."))])
    end = TimeField(_l("Tot hoe laat?"), validators=[InputRequired(_l("Vul de eindtijd in."))])
    mentor = RadioField(
        _l("Begeleidt iemand op de werkvloer?"),
        choices=choices(MENTOR),
        validators=[InputRequired(_l("Kies ja of nee."))],
    )
    tasks = SelectMultipleField(
        _l("Hoort hier iets van bij het werk?"), choices=choices(TASKS), validators=[Optional()]
    )
    certificate = RadioField(
        _l("Is een VOG echt nodig?"),
        choices=choices(CERTIFICATE),
        validators=[InputRequired(_l("Kies een antwoord."))],
    )
    learn = StringField(
        _l("Wat kan iemand hier leren?"),
        validators=[InputRequired(_l("Vul in wat iemand kan leren.")), Length(max=400)],
    )
    wage = StringField(_l("Wat betaalt u per uur?"), validators=[Optional(), Length(max=12)])

    description = TextAreaField(_l("Meer over het werk"), validators=[Optional(), Length(max=1000)])
    kind = SelectField(_l("Wat voor plek is het?"), choices=choices(KINDS), default="job")
    team_size = IntegerField(
        _l("Hoe groot is het team?"), validators=[Optional(), NumberRange(min=1, max=1000)]
    )
    hours_per_week = FloatField(
        _l("Hoeveel uur per week?"), validators=[Optional(), NumberRange(min=1, max=60)]
    )
    places = IntegerField(
        _l("Voor hoeveel mensen?"),
        default=1,
        validators=[Optional(), NumberRange(min=1, max=50)],
    )
    start_date = DateField(_l("Vanaf welke dag?"), validators=[Optional()])
    min_age = SelectField(_l("Hoe oud moet iemand zijn?"), choices=choices(AGES), default="")
    flexible_shifts = BooleanField(_l("De tijden kunnen in overleg anders"))
    aspects = SelectMultipleField(
        _l("Waarvoor is de VOG?"), choices=choices(ASPECTS), validators=[Optional()]
    )
    certificates = _lines(_l("Welke certificaten zijn nodig?"))
    licences = _lines(_l("Welke rijbewijzen zijn nodig?"))
    mon = _day(_l("maandag"))
    tue = _day(_l("dinsdag"))
    wed = _day(_l("woensdag"))
    thu = _day(_l("donderdag"))
    fri = _day(_l("vrijdag"))
    sat = _day(_l("zaterdag"))
    sun = _day(_l("zondag"))

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        # Only the kinds without pay may leave it empty; the label must not say that all may.
        self.wage.flags.required = True

    @property
    def other_days(self) -> list[Any]:
        """The seven days that may differ, Monday first."""
        return [self[code] for code in DAY_CODES]

    def times(self) -> shift_times.Times:
        """The hours of each day somebody works, as typed so far."""
        usual = (self.start.data, self.end.data)
        found: shift_times.Times = {}
        for code in DAY_CODES:
            own = (self[code].form.start.data, self[code].form.end.data)
            hours = own if all(own) else usual if code in (self.days.data or ()) else (None, None)
            if hours[0] and hours[1]:
                found[code] = (hours[0], hours[1])
        return found

    def copy_times(self) -> None:
        """Write the usual hours at each ticked day, so that one of them can be changed."""
        usual = (self.start.data, self.end.data)
        for code in self.days.data or ():
            for moment, at in zip((self[code].form.start, self[code].form.end), usual, strict=True):
                moment.data, moment.raw_data = at, None  # what was typed would be shown first

    def validate_as(self, *, is_draft: bool) -> bool:
        """Whether this can be kept: as a draft, or as a place that people will read."""
        self.validate()
        self._check_days()
        if is_draft:
            for name in DRAFT_MAY_LACK:
                if not any(self[name].raw_data or ()):
                    self[name].errors = []
        else:
            self._check_night()
            self._check_wage()
        return not self.errors

    def _check_days(self) -> None:
        for day in self.other_days:
            start, end = day.form.start, day.form.end
            if bool(start.data) != bool(end.data):
                (end if start.data else start).errors = [str(TIMES_MISSING)]

    def _check_night(self) -> None:
        if self.min_age.data == "16" and any(
            shift_times.is_late(*hours) for hours in self.times().values()
        ):
            self.end.errors = [_("Iemand van 16 of 17 mag niet na 23.00 uur werken.")]

    def _check_wage(self) -> None:
        if self.wage.data and self.euro is None:
            self.wage.errors = [_("Vul een bedrag in, bijvoorbeeld 15,50.")]
        elif not self.wage.data and self.kind.data in PAID:
            self.wage.errors = [_("Vul in wat u per uur betaalt.")]

    def wage_too_low(self, age: int, minimum: Decimal, since: date) -> None:
        """Say at the wage that the law asks more."""
        self.wage.errors = [
            _(
                "Het uurloon is lager dan het minimumloon voor %(age)s jaar"
                " (€ %(amount)s vanaf %(day)s).",
                age=age,
                amount=format_decimal(minimum, "0.00"),
                day=format_date(since, "d MMMM y"),
            )
        ]

    @property
    def euro(self) -> str | None:
        """The wage as a decimal with a point; None when it is no amount."""
        try:
            amount = Decimal((self.wage.data or "").lstrip("€ ").replace(",", "."))
            return f"{amount:.2f}" if 0 < amount < 1000 else None
        except InvalidOperation:
            return None
