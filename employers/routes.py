"""The employers' pages: their own places of work, and nothing else."""

from flask import Blueprint, render_template, request, url_for
from flask_babel import gettext as _

from employers import desk
from uitweg.domain.roles import Permission
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

portal = Blueprint("employers", __name__, url_prefix="/portal")


def state_word(state: str) -> str:
    """Where a vacancy stands, as its employer reads it."""
    return {
        "draft": _("Concept"),
        "submitted": _("Wij kijken mee"),
        "open": _("Open"),
        "paused": _("Gepauzeerd"),
        "stale": _("Nog actueel?"),
        "filled": _("Vervuld"),
        "closed": _("Gesloten"),
    }[state]


@portal.get("")
@allows(Permission.PORTAL_READ)
def index() -> str:
    """The firm's own places."""
    asked = min(max(request.args.get("page", 1, type=int), 1), 100_000)
    cards, page, pages = desk.own_vacancies(db(), actor(), asked, hall_of().today())
    return render_template(
        "employers/index.html",
        cards=cards,
        word=state_word,
        newer_url=url_for("employers.index", page=page - 1) if page > 1 else None,
        older_url=url_for("employers.index", page=page + 1) if page < pages else None,
    )
