"""What both web doors share of forms: clean text, a key against double posts, Dutch errors."""

import unicodedata
from typing import Any
from uuid import uuid4

from flask_wtf import FlaskForm
from wtforms import Form, HiddenField, StringField
from wtforms.validators import Length

LINES_MOST = 40
LINE_LONGEST = 100


def clean_text(value: Any) -> Any:
    """Text as both databases can keep it: one normal form, no control or lone surrogate codes."""
    if not isinstance(value, str):
        return value
    kept = "".join(
        char for char in value if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs")
    )
    return unicodedata.normalize("NFC", kept).strip()


class _CleanMeta:
    """How fields are bound: the cleaning comes first among the filters of every text field."""

    def bind_field(self, form: Any, unbound: Any, options: dict[str, Any]) -> Any:
        """A field of ``form`` that never sees unclean text."""
        if issubclass(unbound.field_class, StringField):
            filters = [clean_text, *unbound.kwargs.get("filters", [])]
            options = {**options, "filters": filters}
        return unbound.bind(form=form, **options)


class BaseForm(FlaskForm):
    """A form whose text is clean before any validator sees it."""

    class Meta(_CleanMeta):
        """Clean text first."""


class PartForm(Form):
    """A part of a form, with a prefix of its own and without a token."""

    class Meta(_CleanMeta):
        """Clean text first."""


class OnceForm(BaseForm):
    """A form that acts once, however often it is posted."""

    form_key = HiddenField(default=lambda: uuid4().hex, validators=[Length(max=64)])


def as_lines(values: list[str] | None) -> str:
    """A list as one line each, for a text area."""
    return "\n".join(values or [])


def from_lines(text: str | None) -> list[str]:
    """The distinct lines of a text area, in order; commas divide as well."""
    parts = (part.strip() for line in (text or "").splitlines() for part in line.split(","))
    return list(dict.fromkeys(part for part in parts if part))
