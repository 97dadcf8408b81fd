"""The public page of a firm that wants to offer a place: a name, a number and a town."""

from flask import Response, abort, redirect, render_template, request, url_for

from employers.callback_form import CallbackForm
from employers.desk import callbacks
from employers.door import portal
from uitweg.domain.roles import Permission
from uitweg.web.guard import allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db


@portal.route("/call-me", methods=["GET", "POST"])
@allows(Permission.PUBLIC)
def call_back() -> Response | str | tuple[str, int]:
    """Ask to be called; nobody gets an account by it."""
    form = CallbackForm()
    if not form.is_submitted():
        return render_template("employers/call_back.html", form=form)
    if not form.validate():
        return render_template("employers/call_back.html", form=form), 422
    hall = hall_of()
    try:
        callbacks.ask(
            db(),
            form.answers,
            came_from=request.remote_addr or "",
            secret=hall.settings.secret_key.get_secret_value(),
            now=hall.now(),
        )
    except callbacks.TooManyRequests:
        abort(429)
    return redirect(url_for("employers.called_back"), 303)  # type: ignore[return-value]


@portal.get("/call-me/thanks")
@allows(Permission.PUBLIC)
def called_back() -> str:
    """What happens next."""
    return render_template("employers/called_back.html")
