"""A variation request and its answer as forms."""

import json
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import DateField, HiddenField, IntegerField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional, ValidationError
from wtforms.widgets import HiddenInput

from uitweg.services.given_reason import SHORTEST
from uitweg.services.variations import LONGEST_REASON
from uitweg.web.forms import BaseForm, OnceForm


class VariationForm(OnceForm):
    """What a coach asks the officer."""

    edit = HiddenField(validators=[InputRequired(), Length(max=2000)])
    review_on = DateField(
        _l("Tot wanneer is dit nodig?"),
        validators=[Optional()],
        description=_l("Op die dag kijkt u er samen weer naar."),
    )
    reason = TextAreaField(
        _l("Waarom vraagt u dit?"),
        validators=[InputRequired(), Length(min=SHORTEST, max=LONGEST_REASON)],
    )

    def validate_edit(self, field: Any) -> None:
        """The edit as it was printed into the page."""
        try:
            read = json.loads(field.data)
        except ValueError:
            read = None
        if not isinstance(read, dict):
            raise ValidationError(_("Kies opnieuw wat u wilt vragen."))

    @property
    def printed_edit(self) -> dict[str, Any]:
        """The edit of the valid form."""
        read: dict[str, Any] = json.loads(self.edit.data)
        return read


class DecisionForm(BaseForm):
    """What an officer answers; a refusal needs a reason."""

    version = IntegerField(widget=HiddenInput(), validators=[InputRequired()])
    reason = TextAreaField(
        _l("Uw antwoord aan de coach"), validators=[Optional(), Length(max=LONGEST_REASON)]
    )
    refuses = False

    def validate(self, extra_validators: Any = None) -> bool:
        """Optional lets an empty answer pass; a refusal may not be empty."""
        fine: bool = super().validate(extra_validators)
        if self.refuses and len(self.reason.data or "") < SHORTEST:
            self.reason.errors = [_("Schrijf op waarom dit niet kan.")]
            return False
        return fine
