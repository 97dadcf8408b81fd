"""Forms around one's own account."""

from flask_babel import lazy_gettext as _l
from wtforms import EmailField, PasswordField, StringField
from wtforms.validators import EqualTo, InputRequired, Length

from uitweg.services.secrets import LONGEST_PASSWORD, SHORTEST_PASSWORD
from uitweg.web.forms import BaseForm


class LogInForm(BaseForm):
    """One page, one button: address, password and code."""

    email = EmailField(_l("E-mailadres"), validators=[InputRequired(), Length(max=254)])
    password = PasswordField(
        _l("Wachtwoord"), validators=[InputRequired(), Length(max=LONGEST_PASSWORD)]
    )
    code = StringField(_l("Code van 6 cijfers"), validators=[InputRequired(), Length(max=12)])


class RedeemForm(BaseForm):
    """Choosing a password and proving that the authenticator app is set up."""

    password = PasswordField(
        _l("Kies een wachtwoord"),
        validators=[InputRequired(), Length(min=SHORTEST_PASSWORD, max=LONGEST_PASSWORD)],
    )
    again = PasswordField(
        _l("Nog een keer hetzelfde wachtwoord"),
        validators=[
            InputRequired(),
            EqualTo("password", message=_l("De twee wachtwoorden zijn niet gelijk.")),
        ],
    )
    code = StringField(
        _l("Code van 6 cijfers uit uw app"), validators=[InputRequired(), Length(max=12)]
    )
