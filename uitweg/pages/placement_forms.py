"""A placement as forms: planning it, what is agreed, talks, turning into another, the end."""

from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import DateField, DecimalField, RadioField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, NumberRange, Optional, ValidationError

from uitweg.domain.facts import VacancyKind
from uitweg.domain.placements import EndReason
from uitweg.domain.workplace import Impression, TalkKind
from uitweg.pages.proposal_step_forms import StepForm
from uitweg.pages.words import kind_word
from uitweg.pages.workflow_words import end_reason_word, impression_word, talk_word
from uitweg.services.workplace_talks import LONGEST_AGREEMENT, MOST_AGREEMENTS

LONGEST_NOTE = 600
ENDED_BY_HAND = tuple(reason for reason in EndReason if reason is not EndReason.CONVERTED)
"""A conversion has its own page, which ends the old placement by itself."""


class _Agreements:
    """Checks a text area with one work agreement a line."""

    def __call__(self, _form: Any, field: Any) -> None:
        lines = agreements_of(field.data)
        if len(lines) > MOST_AGREEMENTS:
            raise ValidationError(
                _("Schrijf hoogstens %(most)s afspraken op.", most=MOST_AGREEMENTS)
            )
        if any(len(line) > LONGEST_AGREEMENT for line in lines):
            raise ValidationError(_("Maak elke afspraak korter."))


def agreements_of(text: str | None) -> tuple[str, ...]:
    """One agreement a line; a comma belongs to its sentence."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


class AgreeForm(StepForm):
    """Who guides on the work floor, and what was agreed there."""

    mentor = StringField(
        _l("Wie begeleidt op de werkvloer?"), validators=[Optional(), Length(max=100)]
    )
    agreements = TextAreaField(
        _l("Werkafspraken"), validators=[Optional(), Length(max=4000), _Agreements()]
    )


class PlanForm(AgreeForm):
    """The first day, and how it begins."""

    starts_on = DateField(_l("Wat is de eerste werkdag?"), validators=[InputRequired()])
    begins = RadioField(_l("Hoe begint het?"), validators=[InputRequired()])
    hours = DecimalField(
        _l("Hoeveel uur per week?"), validators=[Optional(), NumberRange(1, 60)], places=1
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.begins.choices = [
            SelectChoice(value="trial", label=_("Met een proefplaatsing")),
            SelectChoice(value="work", label=_("Meteen aan het werk")),
        ]


class TalkForm(StepForm):
    """How it goes, in three answers."""

    kind = RadioField(_l("Wie waren erbij?"), validators=[InputRequired()])
    held_on = DateField(_l("Wanneer was het gesprek?"), validators=[InputRequired()])
    on_time = RadioField(_l("Op tijd komen"), validators=[InputRequired()])
    cooperation = RadioField(_l("Samenwerken"), validators=[InputRequired()])
    learning = RadioField(_l("Leren"), validators=[InputRequired()])
    note = TextAreaField(
        _l("Wat is er gezegd of afgesproken?"), validators=[Optional(), Length(max=LONGEST_NOTE)]
    )

    def __init__(self, today: date, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.today = today
        self.kind.choices = [
            SelectChoice(value=each.value, label=talk_word(each)) for each in TalkKind
        ]
        for answer in (self.on_time, self.cooperation, self.learning):
            answer.choices = [
                SelectChoice(value=each.value, label=impression_word(each)) for each in Impression
            ]

    def validate_held_on(self, field: Any) -> None:
        """A talk that is still to come is no talk yet."""
        if field.data > self.today:
            raise ValidationError(_("Kies een dag tot en met vandaag."))


class ConvertForm(StepForm):
    """What the place turns into, and from which day."""

    kind = RadioField(_l("Wat wordt het?"), validators=[InputRequired()])
    starts_on = DateField(_l("Vanaf welke dag?"), validators=[InputRequired()])
    hours = DecimalField(
        _l("Hoeveel uur per week?"), validators=[Optional(), NumberRange(1, 60)], places=1
    )

    def __init__(self, kinds: list[VacancyKind], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kind.choices = [
            SelectChoice(value=each.value, label=kind_word(each.value)) for each in kinds
        ]


class EndForm(StepForm):
    """Why it ends."""

    reason = RadioField(_l("Waarom stopt het?"), validators=[InputRequired()])
    note = TextAreaField(
        _l("Wat is er afgesproken?"), validators=[Optional(), Length(max=LONGEST_NOTE)]
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.reason.choices = [
            SelectChoice(value=each.value, label=end_reason_word(each)) for each in ENDED_BY_HAND
        ]
