"""The profile as a form: what the coach types, and what it means."""

from datetime import time
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    Field,
    FloatField,
    Form,
    FormField,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
    TimeField,
    ValidationError,
)
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp
from wtforms.widgets import HiddenInput

from uitweg.domain.facts import Education, LanguageLevel
from uitweg.models import Youth
from uitweg.services.profiles import ProfileInput
from uitweg.web.forms import LINE_LONGEST, LINES_MOST, BaseForm, as_lines, from_lines

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NOT_KNOWN = ""


def _few_lines(_form: Form, field: Field) -> None:
    lines = from_lines(field.data)
    if len(lines) > LINES_MOST:
        raise ValidationError(_("Hier passen %(most)s regels.", most=LINES_MOST))
    if any(len(line) > LINE_LONGEST for line in lines):
        raise ValidationError(
            _("Een regel is te lang: hoogstens %(most)s tekens.", most=LINE_LONGEST)
        )


def _lines(label: Any) -> TextAreaField:
    return TextAreaField(label, validators=[Optional(), _few_lines, Length(max=4000)])


def _choices(*pairs: tuple[str, Any]) -> list[SelectChoice]:
    return [SelectChoice(value=value, label=label) for value, label in pairs]


def _education_choices() -> list[SelectChoice]:
    words = {
        Education.NONE: _l("Geen diploma"),
        Education.VSO: _l("Voortgezet speciaal onderwijs"),
        Education.PRO: _l("Praktijkonderwijs"),
        Education.VMBO_BASIS: _l("Vmbo basis"),
        Education.VMBO_KADER: _l("Vmbo kader"),
        Education.VMBO_GL_TL: _l("Vmbo gemengd of theoretisch"),
        Education.HAVO: _l("Havo"),
        Education.VWO: _l("Vwo"),
        Education.MBO1: _l("Mbo 1"),
        Education.MBO2: _l("Mbo 2"),
        Education.MBO3: _l("Mbo 3"),
        Education.MBO4: _l("Mbo 4"),
        Education.HBO: _l("Hbo"),
        Education.WO: _l("Universiteit"),
    }
    return _choices((NOT_KNOWN, _l("Niet bekend")), *((k.value, word) for k, word in words.items()))


class DayForm(Form):
    """One day's hours; empty means: not that day."""

    start = TimeField(_l("van"), validators=[Optional()])
    end = TimeField(_l("tot"), validators=[Optional()])


class ProfileForm(BaseForm):
    """What the youth is good at, likes, wants to learn, and when they can work."""

    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
    given_name = StringField(_l("Voornaam"), validators=[InputRequired(), Length(max=100)])
    skills = _lines(_l("Waar is deze jongere goed in?"))
    interests = _lines(_l("Wat doet hij of zij graag?"))
    learning_goals = _lines(_l("Wat wil hij of zij leren?"))
    max_travel_km = FloatField(
        _l("Hoe ver reizen, in kilometers?"),
        validators=[Optional(), NumberRange(min=0, max=300)],
    )
    home_postcode = StringField(
        _l("Postcode van thuis"),
        validators=[
            Optional(),
            Regexp(
                r"^[1-9]\d{3}( ?[A-Za-z]{2})?$",
                message=_l("Een postcode heeft 4 cijfers, en daarna 2 letters of niets."),
            ),
        ],
    )
    language_level = SelectField(
        _l("Nederlands"),
        choices=_choices(
            (NOT_KNOWN, _l("Niet bekend")), *((level.value, level.value) for level in LanguageLevel)
        ),
        validators=[Optional()],
    )
    education = SelectField(_l("Opleiding"), choices=_education_choices(), validators=[Optional()])
    basic_qualification = SelectField(
        _l("Startkwalificatie"),
        choices=_choices((NOT_KNOWN, _l("Niet bekend")), ("yes", _l("Ja")), ("no", _l("Nee"))),
        validators=[Optional()],
    )
    certificates_known = BooleanField(_l("Ik weet welke certificaten er zijn"))
    certificates = _lines(_l("Certificaten"))
    licences_known = BooleanField(_l("Ik weet welke rijbewijzen er zijn"))
    licences = _lines(_l("Rijbewijzen"))
    avoids_public = BooleanField(_l("Liever geen werk waar klanten hem of haar zien"))
    availability_known = BooleanField(_l("Er zijn vaste tijden waarop werken kan"))
    mon = FormField(DayForm, label=_l("maandag"))
    tue = FormField(DayForm, label=_l("dinsdag"))
    wed = FormField(DayForm, label=_l("woensdag"))
    thu = FormField(DayForm, label=_l("donderdag"))
    fri = FormField(DayForm, label=_l("vrijdag"))
    sat = FormField(DayForm, label=_l("zaterdag"))
    sun = FormField(DayForm, label=_l("zondag"))

    @property
    def days(self) -> list[Any]:
        """The seven day fields, Monday first."""
        return [self[day] for day in DAYS]

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond each field: a day has both times or neither, and some day if times are known."""
        fine: bool = super().validate(extra_validators)
        filled = 0
        for day in self.days:
            start, end = day.form.start, day.form.end
            filled += bool(start.data and end.data)
            if bool(start.data) != bool(end.data):
                missing = end if start.data else start
                missing.errors = [_("Vul beide tijden in, of laat ze allebei leeg.")]
                fine = False
        if self.availability_known.data and not filled:
            self.availability_known.errors = [_("Vul bij minstens één dag de tijden in.")]
            fine = False
        return fine


def _times(windows: list[dict[str, Any]] | None) -> dict[str, tuple[time, time]]:
    """The first window of each day; more than one a day is shown as its first."""
    times: dict[str, tuple[time, time]] = {}
    for window in windows or []:
        for day in window["days"]:
            times.setdefault(
                day, (time.fromisoformat(window["start"]), time.fromisoformat(window["end"]))
            )
    return times


def _plain(kilometres: float | None) -> float | None:
    """``12`` rather than ``12.0``, as a person would write it."""
    whole = kilometres is not None and kilometres.is_integer()
    return int(kilometres) if kilometres is not None and whole else kilometres


def fill(form: ProfileForm, youth: Youth) -> None:
    """Put what is stored into the form."""
    form.version.data = youth.version
    form.given_name.data = youth.given_name
    form.skills.data = as_lines(youth.skills)
    form.interests.data = as_lines(youth.interests)
    form.learning_goals.data = as_lines(youth.learning_goals)
    form.max_travel_km.data = _plain(youth.max_travel_km)
    form.home_postcode.data = youth.home_postcode
    form.language_level.data = youth.language_level or NOT_KNOWN
    form.education.data = youth.education or NOT_KNOWN
    form.basic_qualification.data = {True: "yes", False: "no", None: NOT_KNOWN}[
        youth.basic_qualification
    ]
    form.certificates_known.data = youth.certificates is not None
    form.certificates.data = as_lines(youth.certificates)
    form.licences_known.data = youth.licences is not None
    form.licences.data = as_lines(youth.licences)
    form.avoids_public.data = youth.public_visibility == "avoid"
    form.availability_known.data = youth.availability is not None
    for day, (start, end) in _times(youth.availability).items():
        form[day].form.start.data, form[day].form.end.data = start, end


def _availability(form: ProfileForm, youth: Youth) -> list[dict[str, Any]] | None:
    if not form.availability_known.data:
        return None
    typed = {
        day: (form[day].form.start.data, form[day].form.end.data)
        for day in DAYS
        if form[day].form.start.data and form[day].form.end.data
    }
    if typed == _times(youth.availability):
        return youth.availability  # it may hold more windows a day than the form can show
    return [
        {"days": [day], "start": start.strftime("%H:%M"), "end": end.strftime("%H:%M")}
        for day, (start, end) in typed.items()
    ]


def _visibility(form: ProfileForm, youth: Youth) -> str | None:
    if form.avoids_public.data:
        return "avoid"
    return None if youth.public_visibility is None else "any"


def read(form: ProfileForm, youth: Youth) -> ProfileInput:
    """What the filled form says; what it cannot show of ``youth`` stays as it is."""
    return ProfileInput(
        given_name=form.given_name.data,
        skills=from_lines(form.skills.data),
        interests=from_lines(form.interests.data),
        learning_goals=from_lines(form.learning_goals.data),
        max_travel_km=form.max_travel_km.data,
        language_level=form.language_level.data or None,
        education=form.education.data or None,
        basic_qualification={"yes": True, "no": False}.get(form.basic_qualification.data),
        certificates=from_lines(form.certificates.data) if form.certificates_known.data else None,
        licences=from_lines(form.licences.data) if form.licences_known.data else None,
        availability=_availability(form, youth),
        public_visibility=_visibility(form, youth),
        home_postcode=(form.home_postcode.data or "").upper() or None,
    )
