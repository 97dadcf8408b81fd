"""Accounts: the admin's pages; nothing of any case is on them."""

from uuid import UUID

from flask import Blueprint, Response, abort, flash, redirect, render_template, url_for
from flask_babel import gettext as _

from uitweg.domain.roles import Permission, Role
from uitweg.models import Invitation
from uitweg.pages.admin_forms import InvitationForm
from uitweg.pages.nav import role_label
from uitweg.pages.paging import asked_page
from uitweg.services import directory, invitations
from uitweg.services.invitations import AddressTaken, Invitee
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("admin", __name__, url_prefix="/accounts")


@blueprint.get("")
@allows(Permission.ACCOUNT_LIST)
def index() -> str:
    """Who has an account, and which invitations wait."""
    page = asked_page()
    accounts, more = directory.accounts_page(db(), page)
    return render_template(
        "admin/index.html",
        accounts=accounts,
        invitations=invitations.waiting(db(), now=hall_of().now()),
        role_label=role_label,
        newer_url=url_for("admin.index", page=page - 1) if page > 1 else None,
        older_url=url_for("admin.index", page=page + 1) if more else None,
    )


@blueprint.route("/invite", methods=["GET", "POST"])
@allows(Permission.ACCOUNT_INVITE)
def invite() -> str | tuple[str, int]:
    """Make an invitation; its link is shown once, here."""
    form = InvitationForm(directory.team_choices(db()), directory.employer_choices(db()))
    if not form.is_submitted():
        return _invite_page(form)
    if not form.validate() or not _fits_role(form):
        return _invite_page(form), 422
    try:
        invitation, token = invitations.invite(db(), actor(), _invitee(form), now=hall_of().now())
    except AddressTaken:
        form.email.errors = [_("Er is al een account met dit e-mailadres.")]
        return _invite_page(form), 422
    address = hall_of().settings.base_url + url_for("auth.redeem_invitation", token=token)
    return render_template("admin/invited.html", invitation=invitation, address=address)


def _invite_page(form: InvitationForm) -> str:
    return render_template("admin/invite.html", form=form)


def _fits_role(form: InvitationForm) -> bool:
    """An employer's account belongs to a firm; a coach or lead belongs to a team."""
    role = Role(form.role.data)
    if role is Role.EMPLOYER and not form.employer.data:
        form.employer.errors = [_("Kies bij welk bedrijf dit account hoort.")]
        return False
    if role in (Role.COACH, Role.TEAM_LEAD) and not form.team.data:
        form.team.errors = [_("Kies bij welk team dit account hoort.")]
        return False
    return True


def _invitee(form: InvitationForm) -> Invitee:
    role = Role(form.role.data)
    in_team = role in (Role.COACH, Role.TEAM_LEAD) and form.team.data
    return Invitee(
        email=form.email.data,
        display_name=form.display_name.data,
        role=role,
        team_id=UUID(form.team.data) if in_team else None,
        employer_id=UUID(form.employer.data) if role is Role.EMPLOYER else None,
    )


@blueprint.post("/invitations/<uuid:invitation>/revoke")
@allows(Permission.ACCOUNT_INVITE)
def revoke(invitation: UUID) -> Response:
    """Take an invitation back."""
    row = db().get(Invitation, invitation) or abort(404)
    if row.redeemed_at or row.revoked_at:
        abort(409)
    invitations.revoke(db(), actor(), row, now=hall_of().now())
    flash(_("De uitnodiging is ingetrokken."), "success")
    return redirect(url_for("admin.index"), 303)  # type: ignore[return-value]
