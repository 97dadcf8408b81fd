"""The steps of a proposal as forms: the youth's answer, the introduction, the clearance."""

from datetime import date, datetime, timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import DateField, IntegerField, RadioField, StringField, TextAreaField, TimeField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, ValidationError
from wtforms.widgets import HiddenInput

from uitweg.clock import AMSTERDAM
from uitweg.domain.proposals import YouthReason
from uitweg.pages.workflow_words import youth_reason_word
from uitweg.services.given_reason import SHORTEST
from uitweg.web.forms import BaseForm

LONGEST_WORDS = 600
CONSENT_USUAL = timedelta(weeks=13)
CONSENT_LONGEST = timedelta(days=365)
"""A consent counts for a year at most (``domain.md`` 5c)."""


class StepForm(BaseForm):
    """Any step: it says which version was seen, so that of two people one wins."""

    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])


class YesForm(StepForm):
    """A youth says yes, and to which last day the employer may see the card."""

    words = TextAreaField(
        _l("Wat zegt de jongere zelf?"),
        validators=[InputRequired(), Length(min=SHORTEST, max=LONGEST_WORDS)],
    )
    ends_on = DateField(_l("Tot en met welke dag geldt de toestemming?"), [InputRequired()])

    def __init__(self, today: date, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.today = today

    def validate_ends_on(self, field: Any) -> None:
        """Between today and a year from now."""
        if not self.today <= field.data <= self.today + CONSENT_LONGEST:
            raise ValidationError(_("Kies een dag vanaf vandaag, hoogstens een jaar vooruit."))


class NoForm(StepForm):
    """A youth says no; a reason helps to find something better."""

    reason = RadioField(_l("Waar ligt het aan?"), validators=[InputRequired()])
    words = TextAreaField(
        _l("Wat zegt de jongere zelf?"), validators=[Optional(), Length(max=LONGEST_WORDS)]
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.reason.choices = [
            SelectChoice(value=each.value, label=youth_reason_word(each)) for each in YouthReason
        ]


class IntroductionForm(StepForm):
    """When and where youth and employer meet, and who comes along."""

    day = DateField(_l("Op welke dag?"), validators=[InputRequired()])
    time = TimeField(_l("Hoe laat?"), validators=[InputRequired()])
    place = StringField(_l("Waar spreekt u af?"), validators=[InputRequired(), Length(max=200)])
    companion = StringField(_l("Wie gaat er mee?"), validators=[InputRequired(), Length(max=100)])

    def __init__(self, now: datetime, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.now = now

    @property
    def at(self) -> datetime:
        """The instant that was filled in; times are Dutch times."""
        return datetime.combine(self.day.data, self.time.data, AMSTERDAM)

    def validate_time(self, field: Any) -> None:
        """Not in the past."""
        if self.day.data and field.data and self.at < self.now:
            raise ValidationError(_("Dit moment is al geweest. Kies een later moment."))


class ClearanceForm(StepForm):
    """What an officer answers; anything but a plain yes needs words."""

    reason = TextAreaField(
        _l("Uw antwoord aan de coach"), validators=[Optional(), Length(max=LONGEST_WORDS)]
    )
    needs_words = False

    def validate(self, extra_validators: Any = None) -> bool:
        """Optional lets an empty answer pass; a change or a refusal may not be empty."""
        fine: bool = super().validate(extra_validators)
        if self.needs_words and len(self.reason.data or "") < SHORTEST:
            self.reason.errors = [_("Schrijf op wat er anders moet, of waarom dit niet kan.")]
            return False
        return fine
