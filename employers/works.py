"""People at work at the firm: what was agreed, how it goes, and one button to talk."""

from uuid import UUID

from flask import Response, abort, flash, redirect, render_template, url_for
from flask_babel import gettext as _

from employers import words
from employers.answer_forms import TalkForm
from employers.cards import WorkCard
from employers.desk import contact
from employers.desk import works as desk
from employers.door import portal
from uitweg.domain.roles import Permission
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

READ, WRITE = Permission.PORTAL_READ, Permission.PORTAL_WRITE


def _work(key: UUID) -> WorkCard:
    return desk.find(db(), actor(), key) or abort(404)


@portal.route("/work/<uuid:placement>", methods=["GET", "POST"])
@allows(READ, post=WRITE)
def show_work(placement: UUID) -> Response | str | tuple[str, int]:
    """The agreements, and the three questions of a talk."""
    work = _work(placement)
    form = TalkForm()
    if not form.is_submitted():
        return _page(work, form)
    if not form.validate():
        return _page(work, form), 422
    hall = hall_of()
    try:
        desk.say_how_it_goes(
            db(),
            actor(),
            work,
            form.answers,
            form.note.data or "",
            now=hall.now(),
            today=hall.today(),
        )
    except desk.NotPossible:
        abort(409)
    flash(_thanks(form), "success")
    return redirect(url_for("employers.show_work", placement=placement), 303)  # type: ignore[return-value]


@portal.post("/work/<uuid:placement>/discuss")
@allows(READ, post=WRITE)
def discuss(placement: UUID) -> Response:
    """Something to talk about, without writing it down."""
    try:
        desk.ask_to_discuss(db(), actor(), _work(placement), now=hall_of().now())
    except desk.NotPossible:
        abort(409)
    flash(_("Uw contactpersoon weet het en belt u."), "success")
    return redirect(url_for("employers.show_work", placement=placement), 303)  # type: ignore[return-value]


def _thanks(form: TalkForm) -> str:
    if "discuss" in form.answers.values():
        return _("Dank u. Uw contactpersoon weet het en belt u.")
    return _("Dank u. Uw antwoord is bewaard.")


def _page(work: WorkCard, form: TalkForm) -> str:
    return render_template(
        "employers/work.html",
        work=work,
        talks=desk.talks(db(), actor(), work),
        form=form,
        contact_person=contact.of_firm(db(), actor()),
        words=words,
    )
