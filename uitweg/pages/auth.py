"""Logging in and out, invitations, and one's own account."""

from urllib.parse import urlsplit

import segno
from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from markupsafe import Markup

from uitweg.access.actor import Actor
from uitweg.domain.roles import Permission
from uitweg.pages.auth_forms import LogInForm, RedeemForm
from uitweg.services import accounts, demo_logins, invitations
from uitweg.services.accounts import Credentials, Refusal
from uitweg.services.secrets import provisioning_uri
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.login import admit, dismiss
from uitweg.web.unit import db

blueprint = Blueprint("auth", __name__)


@blueprint.route("/login", methods=["GET", "POST"])
@allows(Permission.PUBLIC)
def log_in() -> Response | str | tuple[str, int]:
    """Address, password and code on one page, sent with one click."""
    form = LogInForm()
    if not form.is_submitted():
        return _login_page(form)
    status = 422
    if form.validate():
        hall = hall_of()
        known = accounts.authenticate(
            hall.database,
            Credentials(form.email.data, form.password.data, form.code.data),
            secret_key=hall.settings.secret_key.get_secret_value(),
            now=hall.now(),
        )
        if isinstance(known, Actor):
            admit(known)
            return _see_other(_own_address(request.args.get("next")) or url_for("home.index"))
        status = _say_no(form, known)
    form.code.data = ""  # a code works once; the rest stays as it was typed
    return _login_page(form), status


def _say_no(form: LogInForm, refusal: Refusal) -> int:
    if refusal is Refusal.TOO_MANY:
        form.form_errors.append(
            _("Er is te vaak geprobeerd in te loggen. Wacht een kwartier en probeer het opnieuw.")
        )
        return 429
    form.form_errors.append(
        _("Het e-mailadres, het wachtwoord of de code klopt niet. Kijk ze na en probeer opnieuw.")
    )
    return 422


def _login_page(form: LogInForm) -> str:
    hall = hall_of()
    logins = demo_logins.listed(db(), now=hall.now()) if hall.settings.demo else []
    return render_template("auth/log_in.html", form=form, demo_logins=logins)


def _own_address(target: str | None) -> str | None:
    """An address within this site, or nothing: a link in a mail must not lead elsewhere."""
    if not target or not target.startswith("/") or target.startswith(("//", "/\\")):
        return None
    parts = urlsplit(target)
    return None if parts.scheme or parts.netloc else target


def _see_other(address: str) -> Response:
    return redirect(address, 303)  # type: ignore[return-value]


@blueprint.post("/logout")
@allows(Permission.OWN_ACCOUNT)
def log_out() -> Response:
    """End the session, here and on the server."""
    accounts.log_out(db(), actor(), now=hall_of().now())
    dismiss()
    response = _see_other(url_for("auth.log_in"))
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@blueprint.get("/account")
@allows(Permission.OWN_ACCOUNT)
def show_account() -> str:
    """One's own settings."""
    return render_template("auth/show_account.html")


@blueprint.post("/account/language")
@allows(Permission.OWN_ACCOUNT)
def choose_language() -> Response:
    """Dutch or English, kept with the account."""
    language = request.form.get("language", "")
    if language not in accounts.LANGUAGES:
        abort(400)
    accounts.choose_language(db(), actor(), language, now=hall_of().now())
    return _see_other(_own_address(request.form.get("next")) or url_for("home.index"))


@blueprint.route("/invitations/<string(length=43):token>", methods=["GET", "POST"])
@allows(Permission.PUBLIC)
def redeem_invitation(token: str) -> Response | str | tuple[str, int]:
    """Make one's own account from an invitation: a password, and an app that shows codes."""
    now = hall_of().now()
    invitation = invitations.open_invitation(db(), token, now=now)
    if invitation is None:
        abort(410)
    form = RedeemForm()
    if form.is_submitted() and form.validate():
        if not invitations.code_is_right(invitation, form.code.data, now=now):
            form.code.errors = [_("Deze code klopt niet. Wacht op de volgende code in uw app.")]
        elif invitations.redeem(db(), invitation, form.password.data, now=now):
            flash(_("Uw account is gemaakt. Log nu in."), "success")
            return _see_other(url_for("auth.log_in"))
        else:
            abort(410)
    uri = provisioning_uri(invitation.totp_secret, invitation.email)
    drawing = segno.make(uri).svg_inline(scale=5, border=2, svgclass="qr", lineclass=None)
    page = render_template(
        "auth/redeem_invitation.html",
        form=form,
        invitation=invitation,
        # Our own drawing of our own secret; nothing in it was typed by anybody.
        qr=Markup(drawing),  # noqa: S704
    )
    return (page, 422) if form.is_submitted() else page
