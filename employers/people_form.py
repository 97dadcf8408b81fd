"""The invitation of a colleague as a form."""

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, StringField
from wtforms.validators import InputRequired, Length, Regexp

from uitweg.web.forms import BaseForm


class ColleagueForm(BaseForm):
    """Who is invited; it is always somebody of this firm, as an employer."""

    email = EmailField(
        _l("E-mailadres"),
        validators=[
            InputRequired(),
            Length(max=254),
            Regexp(r"^[^@\s]+@[^@\s]+\.[^@\s]+$", message=_l("Dit is geen e-mailadres.")),
        ],
    )
    display_name = StringField(_l("Naam"), validators=[InputRequired(), Length(max=100)])
