"""The steps that a coach records on a proposal: the youth's answer, sharing, the introduction."""

from datetime import timedelta

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from uitweg.clock import AMSTERDAM
from uitweg.domain.proposals import ProposalStep, YouthReason
from uitweg.domain.roles import Permission
from uitweg.models import Proposal
from uitweg.pages.proposal_page import card_of, consent_for, is_possible, proposal_page
from uitweg.pages.proposal_step_forms import (
    CONSENT_USUAL,
    IntroductionForm,
    NoForm,
    StepForm,
    YesForm,
)
from uitweg.pages.step_taking import not_from_here, take
from uitweg.services import consents, proposal_steps, proposals
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("proposal_steps", __name__, url_prefix="/proposals/<uuid:proposal>")

Answer = Response | str | tuple[str, int]
USUAL_DAYS = 7
"""People usually meet a week later."""


@blueprint.route("/yes", methods=["GET", "POST"])
@allows(Permission.PROPOSAL_MAKE, opens=Proposal)
def say_yes(proposal: Proposal) -> Answer:
    """The youth's yes in their own words, and for how long this employer may see the card."""
    hall = hall_of()
    first = {"version": proposal.version, "ends_on": hall.today() + CONSENT_USUAL}
    form = YesForm(hall.today(), data=first)
    if not _is_sent(form):
        return _form_page("yes", form, proposal, ProposalStep.YOUTH_SAYS_YES)
    problem = take(
        lambda: proposal_steps.youth_says_yes(
            db(),
            actor(),
            proposal,
            form.words.data or "",
            form.ends_on.data,
            seen_version=form.version.data,
            now=hall.now(),
            today=hall.today(),
        )
    )
    return _leave(proposal, problem, _("Genoteerd. Deel het nu met de werkgever."))


@blueprint.route("/no", methods=["GET", "POST"])
@allows(Permission.PROPOSAL_MAKE, opens=Proposal)
def say_no(proposal: Proposal) -> Answer:
    """The youth's no, and what it is about."""
    form = NoForm(data={"version": proposal.version})
    if not _is_sent(form):
        return _form_page("no", form, proposal, ProposalStep.YOUTH_SAYS_NO)
    problem = take(
        lambda: proposal_steps.youth_says_no(
            db(),
            actor(),
            proposal,
            form.words.data or "",
            YouthReason(form.reason.data),
            seen_version=form.version.data,
            now=hall_of().now(),
        )
    )
    return _leave(proposal, problem, _("Genoteerd. De werkgever merkt er niets van."))


@blueprint.post("/share")
@allows(Permission.PROPOSAL_MAKE, opens=Proposal)
def share(proposal: Proposal) -> Answer:
    """Show the employer the card, on the youth's consent."""
    hall = hall_of()
    problem = take(
        lambda: proposal_steps.share(
            db(), actor(), proposal, seen_version=_seen(), now=hall.now(), today=hall.today()
        )
    )
    return _leave(proposal, problem, _("Gedeeld. De werkgever ziet nu de kaart."))


@blueprint.route("/introduction", methods=["GET", "POST"])
@allows(Permission.PROPOSAL_MAKE, opens=Proposal)
def plan_introduction(proposal: Proposal) -> Answer:
    """When and where they meet, and who comes along."""
    form = IntroductionForm(hall_of().now(), data=_first_introduction(proposal))
    if not _is_sent(form):
        return _form_page("introduction", form, proposal, ProposalStep.PLAN_INTRODUCTION)
    problem = take(
        lambda: proposal_steps.plan_introduction(
            db(),
            actor(),
            proposal,
            form.at,
            form.place.data or "",
            form.companion.data or "",
            seen_version=form.version.data,
            now=hall_of().now(),
        )
    )
    return _leave(proposal, problem, _("De kennismaking staat gepland."))


@blueprint.post("/consent/withdraw")
@allows(Permission.PROPOSAL_MAKE, opens=Proposal)
def withdraw_consent(proposal: Proposal) -> Answer:
    """The youth takes consent back: the card is gone at once, and so is the proposal."""
    consent = consent_for(proposals.lines(db(), [proposal.id])[0])
    if consent is None:
        return proposal_page(proposal, not_from_here()), 409
    problem = take(lambda: consents.withdraw_consent(db(), actor(), consent, now=hall_of().now()))
    return _leave(proposal, problem, _("Ingetrokken. De werkgever ziet de kaart niet meer."))


def _first_introduction(proposal: Proposal) -> dict[str, object]:
    """What was planned before, or a first guess."""
    at = proposal.introduction_at
    local = at.astimezone(AMSTERDAM) if at else None
    return {
        "version": proposal.version,
        "day": local.date() if local else hall_of().today() + timedelta(days=USUAL_DAYS),
        "time": local.time() if local else None,
        "place": proposal.introduction_place,
        "companion": proposal.companion or actor().display_name,
    }


def _seen() -> int:
    return request.form.get("version", type=int) or 0


def _is_sent(form: StepForm) -> bool:
    return bool(form.validate_on_submit())


def _form_page(name: str, form: StepForm, proposal: Proposal, step: ProposalStep) -> Answer:
    """The step's own page; where the step does not exist, where the proposal stands."""
    if not is_possible(proposal, step):
        return proposal_page(proposal, not_from_here()), 409
    page = render_template(
        f"proposals/{name}.html",
        form=form,
        line=proposals.lines(db(), [proposal.id])[0],
        card=card_of(proposal),
    )
    return (page, 422) if form.is_submitted() else page


def _leave(proposal: Proposal, problem: str | None, done: str) -> Answer:
    """Back to the proposal, saying what happened, or what did not and why."""
    if problem is not None:
        return proposal_page(proposal, problem), 409
    flash(done, "success")
    return redirect(url_for("proposals.show", proposal=proposal.id), 303)  # type: ignore[return-value]
