"""Berichten: what is new for the reader, with the way to it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from uitweg.access.scope import load
from uitweg.domain.roles import Permission
from uitweg.models import Flag, Placement, Proposal, VariationRequest, Youth
from uitweg.services import notices
from uitweg.services.notices import NoticeLine
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("notices", __name__, url_prefix="/notices")

SUBJECTS: dict[str, tuple[type[Any], str, str]] = {
    "proposal": (Proposal, "proposals.show", "proposal"),
    "placement": (Placement, "placements.show", "placement"),
    "variation": (VariationRequest, "variations.show", "variationrequest"),
    "flag": (Flag, "flags.show", "flag"),
}
"""Where a notice leads, by the noun of its tag."""


@dataclass(frozen=True)
class NoticeRow:
    """One notice on the page; without an address when the reader works on that case no more."""

    key: UUID
    at: datetime
    sentence: str
    name: str
    url: str | None


@blueprint.get("")
@allows(Permission.NOTICE_READ)
def index() -> str:
    """What was not read yet, the newest first."""
    return render_template(
        "notices/index.html", rows=[_row(line) for line in notices.unread(db(), actor())]
    )


@blueprint.post("/read")
@allows(Permission.NOTICE_READ)
def mark_read() -> Response:
    """Put away the notices that stood on the page, and none that came since."""
    shown = [key for key in map(_key, request.form.getlist("notice")) if key is not None]
    notices.mark_read(db(), actor(), shown, now=hall_of().now())
    flash(_("De berichten zijn gelezen."), "success")
    return redirect(url_for("notices.index"), 303)  # type: ignore[return-value]


def _key(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None


def _row(line: NoticeLine) -> NoticeRow:
    """The name and the address come from the record itself, as far as the reader may know it."""
    name, url = "", None
    found = SUBJECTS.get(line.notice.tag.split(":")[0])
    if found is not None and line.notice.subject_id is not None:
        model, endpoint, argument = found
        subject = load(db(), actor(), model, line.notice.subject_id, hall_of().today())
        if subject is not None:
            youth = db().get_one(Youth, subject.youth_id)
            name = youth.given_name or _("Naam niet bekend")
            url = url_for(endpoint, **{argument: subject.id})
    return NoticeRow(line.notice.id, line.notice.created_at, line.sentence, name, url)
