"""Team: the lead's start page."""

from flask import Blueprint, render_template

from uitweg.domain.roles import Permission
from uitweg.services.team import coaches
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("team", __name__, url_prefix="/team")


@blueprint.get("")
@allows(Permission.TEAM_READ)
def index() -> str:
    """Each coach with their load."""
    return render_template("team/index.html", coaches=coaches(db(), actor(), hall_of().today()))
