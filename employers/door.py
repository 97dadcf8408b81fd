"""The door itself: one blueprint with a menu of its own, filled by the modules of each noun."""

from flask import Blueprint, request, url_for
from flask_babel import gettext as _

from employers.cards import MenuItem

portal = Blueprint("employers", __name__, url_prefix="/portal")

MENU_OF = {"people": "people", "invite_person": "people", "explain": "explain"}
"""Under which entry of the menu a page belongs; all others are about places of work."""


@portal.context_processor
def _menu() -> dict[str, object]:
    """The employers' own menu instead of the staff's."""
    here = MENU_OF.get((request.endpoint or "").split(".")[-1], "index")
    entries = [
        (_("Mijn plekken"), "index", "work"),
        (_("Ons bedrijf"), "people", "people"),
        (_("Uitleg"), "explain", "signal"),
    ]
    return {
        "nav": [
            MenuItem(label, url_for(f"employers.{name}"), name == here, icon)
            for label, name, icon in entries
        ]
    }
