"""The form of a firm that wants to be called back."""

from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import InputRequired, Length, Regexp

from uitweg.web.forms import BaseForm

PHONE = r"^\+?[0-9][0-9 ()-]{7,18}$"


class CallbackForm(BaseForm):
    """Whom to call and where; nothing more is needed to call."""

    firm = StringField(_l("Naam van uw bedrijf"), validators=[InputRequired(), Length(max=200)])
    contact_name = StringField(_l("Uw naam"), validators=[InputRequired(), Length(max=100)])
    phone = StringField(
        _l("Telefoonnummer"),
        validators=[
            InputRequired(),
            Length(max=30),
            Regexp(PHONE, message=_l("Vul een telefoonnummer in, bijvoorbeeld 010 123 45 67.")),
        ],
    )
    town = StringField(_l("Plaats"), validators=[InputRequired(), Length(max=100)])

    @property
    def answers(self) -> dict[str, str]:
        """What was typed, by name."""
        return {name: self[name].data for name in ("firm", "contact_name", "phone", "town")}
