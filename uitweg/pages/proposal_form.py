"""The proposal's confirmation as a form."""

from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import Field, HiddenField, RadioField, SelectMultipleField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Length, Optional, ValidationError

from uitweg.domain.wording import revealing_words
from uitweg.web.forms import OnceForm

LONGEST_MESSAGE = 600
NO_QUESTION = "none"


class ProposalForm(OnceForm):
    """What the employer will see, as far as the coach and the youth choose it."""

    ranking = HiddenField(validators=[Optional(), Length(max=36)])
    strengths = SelectMultipleField(
        _l("Welke sterke punten laat u zien?"), validators=[Optional(), Length(max=12)]
    )
    question = RadioField(_l("Vraagt u de werkgever iets?"), validators=[Optional()])
    message = TextAreaField(
        _l("Bericht aan de werkgever"), validators=[Optional(), Length(max=LONGEST_MESSAGE)]
    )

    def __init__(
        self, given_name: str | None, strengths: list[str], questions: list[str], **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.given_name = given_name
        self.questions = questions
        self.strengths.choices = [SelectChoice(value=each, label=each) for each in strengths]
        self.question.choices = [
            SelectChoice(value=NO_QUESTION, label=_("Nee, niets")),
            *(SelectChoice(value=str(n), label=each) for n, each in enumerate(questions)),
        ]

    def validate_message(self, field: Field) -> None:
        """A message must not say who it is about, or that anything else plays a part."""
        found = revealing_words(field.data or "", self.given_name)
        if found:
            raise ValidationError(_("Laat deze woorden weg: %(words)s.", words=", ".join(found)))

    @property
    def chosen_question(self) -> str:
        """The question as the employer will read it, or nothing."""
        chosen = self.question.data
        if not chosen or chosen == NO_QUESTION:
            return ""
        return self.questions[int(chosen)]
