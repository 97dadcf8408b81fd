"""Terugbellen: firms that asked to be called, and what came of it."""

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import TextAreaField
from wtforms.validators import InputRequired, Length

from uitweg.domain.roles import Permission
from uitweg.models import CallbackRequest, CallbackState
from uitweg.pages.step_taking import take
from uitweg.pages.work_tabs import work_tabs
from uitweg.pages.workflow_words import callback_word
from uitweg.services import callbacks
from uitweg.services.callbacks import LONGEST_OUTCOME
from uitweg.services.given_reason import SHORTEST
from uitweg.web.forms import BaseForm
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("callbacks", __name__, url_prefix="/callbacks")

Answer = Response | str | tuple[str, int]


class OutcomeForm(BaseForm):
    """What came of the call."""

    outcome = TextAreaField(
        _l("Wat is er afgesproken?"),
        validators=[InputRequired(), Length(min=SHORTEST, max=LONGEST_OUTCOME)],
    )


@blueprint.get("")
@allows(Permission.CALLBACK_HANDLE)
def index() -> str:
    """Firms that nobody called yet, the oldest first."""
    return render_template(
        "callbacks/index.html",
        tabs=work_tabs("callbacks.index"),
        waiting=callbacks.waiting(db(), actor(), hall_of().today()),
    )


@blueprint.route("/<uuid:callbackrequest>", methods=["GET", "POST"])
@allows(Permission.CALLBACK_HANDLE, opens=CallbackRequest)
def handle(callbackrequest: CallbackRequest) -> Answer:
    """The number to call, and what came of it."""
    form = OutcomeForm()
    if not form.validate_on_submit():
        page = _page(form, callbackrequest)
        return (page, 422) if form.is_submitted() else page
    declined = request.form.get("decision") == "decline"
    problem = take(
        lambda: callbacks.handle_callback(
            db(),
            actor(),
            callbackrequest,
            form.outcome.data,
            declined=declined,
            now=hall_of().now(),
        )
    )
    if problem is not None:
        return _page(form, callbackrequest, problem), 409
    if declined:
        flash(_("Afgerond. Dit bedrijf doet niet mee."), "success")
        return redirect(url_for("callbacks.index"), 303)  # type: ignore[return-value]
    flash(_("Afgerond. Schrijf het bedrijf nu in."), "success")
    return redirect(url_for("firms.add", callback=callbackrequest.id), 303)  # type: ignore[return-value]


def _page(form: OutcomeForm, asked: CallbackRequest, problem: str | None = None) -> str:
    return render_template(
        "callbacks/handle.html",
        form=form,
        asked=asked,
        problem=problem,
        word=callback_word(asked.state),
        is_open=asked.state is CallbackState.NEW,
    )
