"""The invitation as a form."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional, Regexp

from uitweg.domain.roles import Role
from uitweg.pages.nav import role_label
from uitweg.web.forms import BaseForm


class InvitationForm(BaseForm):
    """Who is invited, and as what."""

    email = EmailField(
        _l("E-mailadres"),
        validators=[
            InputRequired(),
            Length(max=254),
            Regexp(r"^[^@\s]+@[^@\s]+\.[^@\s]+$", message=_l("Dit is geen e-mailadres.")),
        ],
    )
    display_name = StringField(_l("Naam"), validators=[InputRequired(), Length(max=100)])
    role = SelectField(_l("Rol"), validators=[InputRequired()])
    team = SelectField(_l("Team"), validators=[Optional()])
    employer = SelectField(_l("Werkgever"), validators=[Optional()])

    def __init__(
        self, teams: list[tuple[str, str]], employers: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.role.choices = [SelectChoice(value=r.value, label=role_label(r)) for r in Role]
        self.team.choices = _with_none(teams)
        self.employer.choices = _with_none(employers)


def _with_none(pairs: list[tuple[str, str]]) -> list[SelectChoice]:
    return [
        SelectChoice(value="", label=_l("Geen")),
        *(SelectChoice(value=value, label=label) for value, label in pairs),
    ]
