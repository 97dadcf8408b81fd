"""Vragen om andere tijden: from the coach to the probation officer, and back with an answer."""

import json
from datetime import date, timedelta
from uuid import UUID

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from uitweg.access.policy import may
from uitweg.access.scope import load, visible
from uitweg.domain.assessment import Assessment
from uitweg.domain.proposals import OPEN_STATES
from uitweg.domain.remedies.edits import Edit
from uitweg.domain.roles import Permission
from uitweg.domain.sentences.varying import VARIED, before_and_after
from uitweg.models import (
    Condition,
    Employer,
    Proposal,
    Vacancy,
    VariationRequest,
    VariationState,
    Youth,
)
from uitweg.pages.variation_form import DecisionForm, VariationForm
from uitweg.pages.words import condition_word, variation_word
from uitweg.services import proposals, variations, youth_rows
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.variations import VariationInput
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.i18n import language
from uitweg.web.unit import db

blueprint = Blueprint("variations", __name__)

Answer = Response | str | tuple[str, int]
USUAL_WEEKS = 13
"""Weeks until both look again, unless the condition ends sooner."""


def variable_edits(assessment: Assessment) -> list[Edit]:
    """Each change of a condition's times that would help, in the order of the remedies."""
    return [
        edit for remedy in assessment.remedies for edit in remedy.edits if edit.change in VARIED
    ]


@blueprint.route("/youths/<uuid:youth>/work/<uuid:vacancy>/variation", methods=["GET", "POST"])
@allows(Permission.VARIATION_REQUEST, opens=Youth)
def ask(youth: Youth, vacancy: UUID) -> Answer:
    """Ask for other times, pre-filled from what the rules found would help."""
    place: Vacancy = load(db(), actor(), Vacancy, vacancy, hall_of().today()) or abort(404)
    _facts, employer, assessment = proposals.look(db(), youth, place, hall_of().today())
    if request.method == "GET":
        edit = _chosen(variable_edits(assessment))
        form = VariationForm(data=_first_values(youth, place, employer, edit))
        return _ask_page(form, youth, place, employer)
    form = VariationForm()
    if not form.validate():
        return _ask_page(form, youth, place, employer), 422
    try:
        made = _request(youth, place, form)
    except (variations.NotARemedy, ChangedMeanwhile):
        form.form_errors.append(_("Dit helpt nu niet meer. Kijk opnieuw wat zou helpen."))
        return _ask_page(form, youth, place, employer), 409
    flash(_("Gevraagd. De reclassering beslist. Het antwoord komt op de tijdlijn."), "success")
    return redirect(url_for("variations.show", variationrequest=made.id), 303)  # type: ignore[return-value]


def _chosen(edits: list[Edit]) -> Edit:
    """The edit that the address counts; nothing to ask is as if there were no page."""
    number = request.args.get("edit", 0, type=int)
    if not 0 <= number < len(edits):
        abort(404)
    return edits[number]


def _first_values(
    youth: Youth, vacancy: Vacancy, employer: Employer | None, edit: Edit
) -> dict[str, object]:
    condition = _condition_of(youth, str(edit.values["condition"]))
    firm = (employer.name if employer else None) or _("deze werkgever")
    return {
        "edit": json.dumps(edit.as_json()),
        "review_on": _review_on(condition),
        "reason": _("Dan kan het werk %(vacancy)s bij %(employer)s.")
        % {"vacancy": vacancy.title, "employer": firm},
    }


def _review_on(condition: Condition | None) -> date:
    usual = hall_of().today() + timedelta(weeks=USUAL_WEEKS)
    ends = condition.valid_until if condition else None
    return min(usual, ends) if ends else usual


def _condition_of(youth: Youth, reference: str) -> Condition | None:
    current = youth_rows.current_conditions(db(), [youth.id]).get(youth.id, [])
    return next((each for each in current if each.reference == reference), None)


def _request(youth: Youth, vacancy: Vacancy, form: VariationForm) -> VariationRequest:
    hall = hall_of()
    mine = visible(actor(), Proposal, hall.today())
    waiting = mine.where(Proposal.youth_id == youth.id, Proposal.vacancy_id == vacancy.id)
    proposal = next((each for each in db().exec(waiting) if each.state in OPEN_STATES), None)
    wanted = VariationInput(
        form_key=form.form_key.data,
        edit=form.printed_edit,
        reason=form.reason.data,
        review_on=form.review_on.data,
    )
    return variations.request(
        db(), actor(), youth, vacancy, proposal, wanted, now=hall.now(), today=hall.today()
    )


def _ask_page(
    form: VariationForm, youth: Youth, vacancy: Vacancy, employer: Employer | None
) -> str:
    return render_template(
        "variations/ask.html",
        form=form,
        youth=youth,
        vacancy=vacancy,
        employer=employer,
        times=_times(form, youth),
    )


def _times(form: VariationForm, youth: Youth) -> list[tuple[str, str]]:
    """The condition, its times now and the times asked for; nothing when that makes no sense."""
    try:
        edit = form.printed_edit
        condition = _condition_of(youth, edit["condition"])
        if condition is None:
            return []
        row = youth_rows.condition_as_row(condition)
        before, after = before_and_after(row, edit, language())
    except (ValueError, KeyError, TypeError):
        return []
    return times_in_words(condition.kind, before, after)


def times_in_words(kind: str, before: str, after: str) -> list[tuple[str, str]]:
    """What is asked, as terms and words."""
    return [
        (_("Voorwaarde"), condition_word(kind)),
        (_("Nu"), before),
        (_("Wordt"), after),
    ]


@blueprint.get("/variations")
@allows(Permission.VARIATION_READ)
def index() -> str:
    """What waits for an answer."""
    lines = variations.open_requests(db(), actor(), hall_of().today())
    return render_template(
        "variations/index.html", lines=lines, decides=may(actor(), Permission.VARIATION_DECIDE)
    )


@blueprint.get("/variations/<uuid:variationrequest>")
@allows(Permission.VARIATION_READ, opens=VariationRequest)
def show(variationrequest: VariationRequest) -> str:
    """What is asked and why, and the answer or the way to give one."""
    return _show_page(variationrequest, DecisionForm(data={"version": variationrequest.version}))


@blueprint.post("/variations/<uuid:variationrequest>/decision")
@allows(Permission.VARIATION_DECIDE, opens=VariationRequest)
def decide(variationrequest: VariationRequest) -> Answer:
    """Agree, which makes a new version of the condition, or refuse with a reason."""
    form = DecisionForm()
    form.refuses = request.form.get("decision") != "accept"
    if not form.validate():
        return _show_page(variationrequest, form), 422
    hall, reason = hall_of(), form.reason.data or ""
    seen = form.version.data
    try:
        if form.refuses:
            variations.refuse(
                db(), actor(), variationrequest, reason, seen_version=seen, now=hall.now()
            )
        else:
            variations.accept(
                db(),
                actor(),
                variationrequest,
                reason,
                seen_version=seen,
                now=hall.now(),
                today=hall.today(),
            )
    except ChangedMeanwhile:
        db().rollback()  # or the page would show what is undone below
        form.form_errors.append(
            _("Iemand anders besliste al, of de voorwaarde is veranderd. Er is niets gewijzigd.")
        )
        return _show_page(variationrequest, form), 409
    flash(
        _("Niet akkoord. De coach leest waarom.")
        if form.refuses
        else _("Akkoord. De nieuwe tijden gelden vanaf nu."),
        "success",
    )
    return redirect(url_for("variations.index"), 303)  # type: ignore[return-value]


@blueprint.post("/variations/<uuid:variationrequest>/withdraw")
@allows(Permission.VARIATION_REQUEST, opens=VariationRequest)
def withdraw(variationrequest: VariationRequest) -> Response:
    """Take a request back."""
    seen = request.form.get("version", type=int) or 0
    try:
        variations.withdraw(db(), actor(), variationrequest, seen_version=seen, now=hall_of().now())
    except ChangedMeanwhile:
        abort(409)
    flash(_("De vraag is ingetrokken."), "success")
    return redirect(url_for("variations.index"), 303)  # type: ignore[return-value]


def _show_page(asked: VariationRequest, form: DecisionForm) -> str:
    line = variations.line_of(db(), asked)
    before, after = variations.before_after(db(), asked, language())
    is_open = asked.state is VariationState.OPEN
    return render_template(
        "variations/show.html",
        form=form,
        line=line,
        word=variation_word(asked.state),
        times=times_in_words(line.condition.kind, before, after),
        may_decide=is_open and may(actor(), Permission.VARIATION_DECIDE),
        may_withdraw=is_open and may(actor(), Permission.VARIATION_REQUEST),
    )
