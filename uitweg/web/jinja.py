"""What every template may use: a strict environment and a handful of globals."""

from dataclasses import dataclass
from typing import Any

from flask import Flask, url_for
from jinja2 import StrictUndefined

from uitweg.config import Settings
from uitweg.web.hall import hall_of
from uitweg.web.i18n import language


@dataclass(frozen=True)
class Site:
    """The installation, as templates know it."""

    organisation: str
    demo: bool
    theme_css: str | None
    logo: str | None
    name: str = "uitweg"


def _site(settings: Settings) -> Site:
    return Site(
        organisation=settings.organisation,
        demo=settings.demo,
        theme_css=url_for("home.theme_css") if settings.theme_css else None,
        logo=url_for("home.logo") if settings.logo else None,
    )


def _globals() -> dict[str, Any]:
    settings = hall_of().settings
    return {
        "site": _site(settings),
        "language": language(),
        "contact": settings.contact,
    }


def install(app: Flask) -> None:
    """A typo must not render as an empty list of conditions."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.context_processor(_globals)
