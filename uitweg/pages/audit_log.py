"""Inzagelog: who looked at what; the auditor sees references, no names of youths."""

from flask import Blueprint, render_template, request, url_for

from uitweg.domain.roles import Permission
from uitweg.pages.paging import asked_page
from uitweg.services import audit
from uitweg.web.guard import allows
from uitweg.web.unit import db

blueprint = Blueprint("audit_log", __name__, url_prefix="/audit")

LONGEST_ACTION = 60


@blueprint.get("")
@allows(Permission.AUDIT_READ)
def index() -> str:
    """The log, newest first, by action through the address."""
    page = asked_page()
    action = request.args.get("action", "").replace("\0", "").strip()[:LONGEST_ACTION]
    events, older = audit.newest(db(), page, action)
    return render_template(
        "audit_log/index.html",
        events=events,
        action=action,
        newer_url=url_for("audit_log.index", page=page - 1, action=action) if page > 1 else None,
        older_url=url_for("audit_log.index", page=page + 1, action=action) if older else None,
    )
