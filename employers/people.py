"""The firm's own people: who can log in, and for its manager who may and who no longer may."""

from uuid import UUID

from flask import Response, abort, flash, redirect, render_template, url_for
from flask_babel import gettext as _

from employers.desk import contact
from employers.desk import people as desk
from employers.door import portal
from employers.people_form import ColleagueForm
from uitweg.domain.roles import Permission
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

READ, WRITE = Permission.PORTAL_READ, Permission.PORTAL_WRITE


@portal.get("/people")
@allows(READ)
def people() -> str:
    """Who of the firm can log in."""
    return render_template(
        "employers/people.html",
        people=desk.of_firm(db(), actor()),
        manages=desk.manages(db(), actor()),
        contact_person=contact.of_firm(db(), actor()),
    )


@portal.route("/people/invite", methods=["GET", "POST"])
@allows(READ, post=WRITE)
def invite_person() -> str | tuple[str, int]:
    """Make a link for a colleague; it is shown once, here."""
    if not desk.manages(db(), actor()):
        abort(403)
    form = ColleagueForm()
    if not form.is_submitted():
        return render_template("employers/invite.html", form=form)
    if not form.validate():
        return render_template("employers/invite.html", form=form), 422
    now = hall_of().now()
    try:
        token = desk.invite(db(), actor(), form.email.data, form.display_name.data, now=now)
    except desk.AddressTaken:
        form.email.errors = [_("Er is al een account met dit e-mailadres.")]
        return render_template("employers/invite.html", form=form), 422
    except desk.NotVetted:
        abort(403)
    address = hall_of().settings.base_url + url_for("auth.redeem_invitation", token=token)
    name = form.display_name.data
    return render_template("employers/invited.html", name=name, address=address)


@portal.post("/people/<uuid:person>/off")
@allows(READ, post=WRITE)
def switch_off(person: UUID) -> Response:
    """Whoever leaves the firm sees nothing from this moment."""
    return _switch(person, active=False)


@portal.post("/people/<uuid:person>/on")
@allows(READ, post=WRITE)
def switch_on(person: UUID) -> Response:
    """A colleague is back."""
    return _switch(person, active=True)


def _switch(person: UUID, *, active: bool) -> Response:
    if not desk.manages(db(), actor()):
        abort(403)
    if not desk.switch(db(), actor(), person, active=active, now=hall_of().now()):
        abort(404)
    flash(_("Gedaan.") if active else _("Deze collega kan niet meer inloggen."), "success")
    return redirect(url_for("employers.people"), 303)  # type: ignore[return-value]
