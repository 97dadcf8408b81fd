"""What it means to offer a place: for whom, with whose help, and what an employer never hears."""

from flask import render_template

from employers.desk import contact
from employers.door import portal
from uitweg.domain.roles import Permission
from uitweg.web.guard import actor, allows
from uitweg.web.unit import db


@portal.get("/explanation")
@allows(Permission.PORTAL_READ)
def explain() -> str:
    """One page to read once."""
    return render_template(
        "employers/explanation.html", contact_person=contact.of_firm(db(), actor())
    )
