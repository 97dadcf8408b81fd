"""The doors before and behind the login: start page, explanation, health, the house style."""

from flask import Blueprint, Response, abort, redirect, render_template, send_file, url_for
from sqlalchemy import text

from uitweg.domain.roles import Permission
from uitweg.pages.nav import start_endpoint
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
@allows(Permission.START_PAGE)
def index() -> Response:
    """Where one's own work begins."""
    role = actor().role
    assert role is not None  # noqa: S101  the guard let nobody in without one
    return redirect(url_for(start_endpoint(role)), 303)  # type: ignore[return-value]


@blueprint.get("/about")
@allows(Permission.PUBLIC)
def about() -> str:
    """How matching works, what is kept, and how accessible this is."""
    return render_template("home/about.html")


@blueprint.get("/health")
@allows(Permission.PUBLIC)
def health() -> tuple[str, int, dict[str, str]]:
    """Whether the database answers; says nothing else."""
    db().exec(text("SELECT 1"))  # type: ignore[call-overload]
    return "ok\n", 200, {"Content-Type": "text/plain; charset=utf-8"}


@blueprint.get("/house-style/theme")
@allows(Permission.PUBLIC)
def theme_css() -> Response:
    """The organisation's own custom properties, if it brought any."""
    path = hall_of().settings.theme_css or abort(404)
    return send_file(path, mimetype="text/css")


@blueprint.get("/house-style/logo")
@allows(Permission.PUBLIC)
def logo() -> Response:
    """The organisation's own logo, if it brought one."""
    path = hall_of().settings.logo or abort(404)
    return send_file(path)
