"""Proposals: the card, and the firm's answer. The address names the card and nobody."""

from uuid import UUID

from flask import Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from employers import words
from employers.answer_forms import DeclineForm
from employers.cards import ShareCard
from employers.desk import contact
from employers.desk import shares as desk
from employers.door import portal
from uitweg.domain.roles import Permission
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

READ, WRITE = Permission.PORTAL_READ, Permission.PORTAL_WRITE


def _share(key: UUID) -> ShareCard:
    """The card at this address; none of this firm is as none at all."""
    return desk.find(db(), actor(), key) or abort(404)


@portal.get("/proposals/<uuid:share>")
@allows(READ)
def show_share(share: UUID) -> str:
    """What may be known of a candidate, and three ways to answer."""
    card = _share(share)
    if card.card is not None:
        hall = hall_of()
        with hall.database.write() as session:
            desk.note_opening(session, actor(), share, now=hall.now())
    return render_template(
        "employers/share.html",
        share=card,
        contact_person=contact.of_firm(db(), actor()),
        words=words,
    )


@portal.post("/proposals/<uuid:share>/meet")
@allows(READ, post=WRITE)
def meet(share: UUID) -> Response:
    """Yes, we would like to meet."""
    return _answer(share, "meet", _("Fijn. Uw contactpersoon plant de kennismaking met u."))


@portal.post("/proposals/<uuid:share>/talk")
@allows(READ, post=WRITE)
def talk_first(share: UUID) -> Response:
    """Let us talk before we meet."""
    return _answer(share, "talk", _("Uw contactpersoon belt u binnen 2 werkdagen."))


@portal.post("/proposals/<uuid:share>/yes")
@allows(READ, post=WRITE)
def offer_place(share: UUID) -> Response:
    """After they met: the place is theirs."""
    return _answer(share, "yes", _("Mooi. Uw contactpersoon spreekt de eerste dag met u af."))


@portal.route("/proposals/<uuid:share>/no", methods=["GET", "POST"])
@allows(READ, post=WRITE)
def decline(share: UUID) -> Response | str | tuple[str, int]:
    """Not now, with a neutral reason."""
    card = _share(share)
    form = DeclineForm(data={"seen": card.stamp})
    if not form.is_submitted():
        return render_template("employers/decline.html", form=form, share=card)
    if not form.validate():
        return render_template("employers/decline.html", form=form, share=card), 422
    seen, now = form.seen.data or "", hall_of().now()
    try:
        desk.decline(db(), actor(), card, form.reason.data, seen=seen, now=now)
    except desk.ChangedMeanwhile:
        abort(409)
    flash(_("Dank u, wij weten het. Uw plek blijft gewoon staan."), "success")
    return redirect(url_for("employers.show_place", vacancy=card.vacancy), 303)  # type: ignore[return-value]


def _answer(share: UUID, said: str, thanks: str) -> Response:
    card = _share(share)
    seen = request.form.get("seen", "")
    try:
        desk.answer(db(), actor(), card, said, seen=seen, now=hall_of().now())
    except (desk.ChangedMeanwhile, desk.NotPossible):
        abort(409)
    flash(thanks, "success")
    return redirect(url_for("employers.show_share", share=share), 303)  # type: ignore[return-value]
