"""A firm as forms: what staff know of it, the visit, and the first person who logs in."""

from datetime import datetime
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import DateField, EmailField, HiddenField, StringField, TextAreaField
from wtforms.validators import (
    InputRequired,
    Length,
    Optional,
    Regexp,
    ValidationError,
)

from uitweg.services.employers import KVK, LONGEST
from uitweg.web.forms import BaseForm


class SeenForm(BaseForm):
    """It says which version of the firm was seen, so that of two people one wins."""

    seen = HiddenField(validators=[InputRequired(), Length(max=40)])

    def validate_seen(self, field: Any) -> None:
        """The instant as it was printed into the page."""
        try:
            datetime.fromisoformat(field.data or "")
        except ValueError:
            raise ValidationError(_("Open deze bladzijde opnieuw.")) from None

    @property
    def seen_at(self) -> datetime:
        """The instant of the valid form."""
        return datetime.fromisoformat(str(self.seen.data))


class FirmFields(BaseForm):
    """What staff know of a firm; the firm itself never reads the agreements."""

    name = StringField(_l("Naam van het bedrijf"), validators=[InputRequired(), Length(max=200)])
    town = StringField(_l("Plaats"), validators=[Optional(), Length(max=LONGEST["town"])])
    phone = StringField(_l("Telefoon"), validators=[Optional(), Length(max=LONGEST["phone"])])
    agreements = TextAreaField(
        _l("Wat spraken wij af?"), validators=[Optional(), Length(max=LONGEST["agreements"])]
    )

    def values(self) -> dict[str, Any]:
        """The columns as they were filled in."""
        names = ("name", "town", "phone", "agreements")
        return {name: self[name].data or None for name in names}


class EditForm(FirmFields, SeenForm):
    """Changing what staff know."""


class VisitForm(SeenForm):
    """The visit, after which people of the firm may log in."""

    kvk = StringField(
        _l("KVK-nummer"),
        validators=[InputRequired(), Regexp(KVK, message=_l("Het KVK-nummer heeft 8 cijfers."))],
        filters=[lambda text: "".join((text or "").split())],
    )
    visited_on = DateField(_l("Wanneer bent u er geweest?"), validators=[InputRequired()])


class FirstPersonForm(BaseForm):
    """Who of the firm gets the first account, and handles the others."""

    display_name = StringField(_l("Naam"), validators=[InputRequired(), Length(max=100)])
    email = EmailField(
        _l("E-mailadres"),
        validators=[
            InputRequired(),
            Length(max=254),
            Regexp(r"^[^@\s]+@[^@\s]+\.[^@\s]+$", message=_l("Dit is geen e-mailadres.")),
        ],
    )
