"""Dutch is the source language; English comes from a catalogue that is compiled in memory."""

from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, request
from flask_babel import Babel, Domain
from flask_login import current_user

from uitweg.paths import LOCALES
from uitweg.services.accounts import LANGUAGES

ZONE = "Europe/Amsterdam"


class SourceDomain(Domain):
    """Reads ``.po`` files themselves, so that no compiled catalogue is kept or forgotten."""

    def get_translations(self) -> NullTranslations:
        """The catalogue of the language of this request."""
        return catalogue(language())


@cache
def catalogue(code: str) -> NullTranslations:
    """The translations into ``code``; Dutch needs none."""
    source = Path(LOCALES) / code / "LC_MESSAGES" / "messages.po"
    if not source.exists():
        return NullTranslations()
    compiled = BytesIO()
    with source.open("rb") as lines:
        write_mo(compiled, read_po(lines, locale=code))
    compiled.seek(0)
    return Translations(compiled)


def language() -> str:
    """The account's own choice; a visitor's browser decides between the two before login."""
    if current_user and current_user.is_authenticated:
        chosen: str = current_user.actor.language
        return chosen
    return request.accept_languages.best_match(LANGUAGES, "nl") if request else "nl"


def install(app: Flask) -> None:
    """Let templates and forms speak the reader's language."""
    babel = Babel(app, default_locale="nl", default_timezone=ZONE, locale_selector=language)
    babel.domain_instance = SourceDomain()
