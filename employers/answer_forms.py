"""What an employer answers about a proposal and about somebody at work."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, RadioField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional

from employers.words import impressions
from uitweg.domain.proposals import EmployerReason
from uitweg.web.forms import BaseForm

CHOOSE = _l("Kies een antwoord.")


class DeclineForm(BaseForm):
    """A no, with a reason that is not about a person."""

    seen = HiddenField(validators=[Length(max=64)])
    reason = RadioField(_l("Waarom nu niet?"), validators=[InputRequired(CHOOSE)])

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        words = {
            EmployerReason.NOT_NOW: _("Het komt nu niet uit"),
            EmployerReason.FILLED_OTHERWISE: _("De plek is al vervuld"),
            EmployerReason.HOURS: _("De uren passen niet"),
            EmployerReason.NO_REASON: _("Liever geen reden"),
        }
        self.reason.choices = [
            SelectChoice(value=code.value, label=word) for code, word in words.items()
        ]


class TalkForm(BaseForm):
    """How it goes at work, in three answers."""

    on_time = RadioField(_l("Op tijd komen"), validators=[InputRequired(CHOOSE)])
    cooperation = RadioField(_l("Samenwerken"), validators=[InputRequired(CHOOSE)])
    learning = RadioField(_l("Leren"), validators=[InputRequired(CHOOSE)])
    note = TextAreaField(_l("Wilt u iets toelichten?"), validators=[Optional(), Length(max=600)])

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        for question in (self.on_time, self.cooperation, self.learning):
            question.choices = [
                SelectChoice(value=code, label=word) for code, word in impressions().items()
            ]

    @property
    def answers(self) -> dict[str, str]:
        """The three answers by name."""
        return {name: self[name].data for name in ("on_time", "cooperation", "learning")}
