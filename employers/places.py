"""The firm's own places of work: the list, one place, and what the firm decides about it."""

from typing import Any
from uuid import uuid4

from flask import Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from employers import words
from employers.desk import contact, vacancies
from employers.door import portal
from employers.place_words import facts
from uitweg.domain.roles import Permission
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

READ, WRITE = Permission.PORTAL_READ, Permission.PORTAL_WRITE


@portal.get("")
@allows(READ)
def index() -> str:
    """The firm's own places, with what waits for an answer."""
    asked = min(max(request.args.get("page", 1, type=int), 1), 100_000)
    cards, page, pages = vacancies.page_of(db(), actor(), asked, hall_of().today())
    return render_template(
        "employers/index.html",
        cards=cards,
        contact_person=contact.of_firm(db(), actor()),
        words=words,
        newer_url=url_for("employers.index", page=page - 1) if page > 1 else None,
        older_url=url_for("employers.index", page=page + 1) if page < pages else None,
    )


@portal.get("/places/<uuid:vacancy>")
@allows(READ, opens=vacancies.PLACE)
def show_place(vacancy: Any) -> str:
    """One place: what was written down, and what can be done with it now."""
    place = vacancies.page(db(), vacancy)
    return render_template(
        "employers/place.html",
        place=place,
        facts=facts(place.values),
        copy_key=uuid4().hex,
        contact_person=contact.of_firm(db(), actor()),
        words=words,
    )


def _step(vacancy: Any, step: str, said: str) -> Response:
    seen, hall = request.form.get("version", type=int) or 0, hall_of()
    where = url_for("employers.show_place", vacancy=vacancy.id)
    try:
        vacancies.take_step(
            db(), actor(), vacancy, step, seen_version=seen, now=hall.now(), today=hall.today()
        )
    except vacancies.ChangedMeanwhile:
        abort(409)
    except vacancies.NotPossible:
        said = _("Er is geen plek vrij. Zet eerst hoger voor hoeveel mensen er plek is.")
        flash(said, "error")
        return redirect(where, 303)  # type: ignore[return-value]
    flash(said, "success")
    return redirect(where, 303)  # type: ignore[return-value]


@portal.post("/places/<uuid:vacancy>/pause")
@allows(READ, post=WRITE, opens=vacancies.PLACE)
def pause_place(vacancy: Any) -> Response:
    """Nobody new is proposed for a while."""
    return _step(vacancy, "pause", _("Uw plek staat op pauze. Er komen geen nieuwe voorstellen."))


@portal.post("/places/<uuid:vacancy>/resume")
@allows(READ, post=WRITE, opens=vacancies.PLACE)
def resume_place(vacancy: Any) -> Response:
    """The place is on offer again."""
    return _step(vacancy, "resume", _("Uw plek staat weer open."))


@portal.post("/places/<uuid:vacancy>/current")
@allows(READ, post=WRITE, opens=vacancies.PLACE)
def confirm_place(vacancy: Any) -> Response:
    """Yes, the place is still there."""
    return _step(vacancy, "current", _("Bedankt. Uw plek blijft open."))


@portal.get("/places/<uuid:vacancy>/close")
@allows(READ, opens=vacancies.PLACE)
def ask_to_close(vacancy: Any) -> str:
    """The last look before a place is closed."""
    return render_template("employers/close_place.html", place=vacancies.page(db(), vacancy))


@portal.post("/places/<uuid:vacancy>/close")
@allows(READ, post=WRITE, opens=vacancies.PLACE)
def close_place(vacancy: Any) -> Response:
    """The place is no longer on offer; whoever works there goes on working."""
    return _step(vacancy, "close", _("Uw plek is gesloten. Bedankt dat u een plek bood."))
