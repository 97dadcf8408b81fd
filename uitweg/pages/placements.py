"""Plaatsingen: planning one, the steps of its life, talks and agreements, the next form."""

from decimal import Decimal

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from uitweg.domain.facts import VacancyKind
from uitweg.domain.placements import EndReason, PlacementStep
from uitweg.domain.proposals import ProposalState
from uitweg.domain.roles import Permission
from uitweg.domain.workplace import Impression, TalkKind
from uitweg.models import Placement, Proposal, Youth
from uitweg.pages.placement_forms import (
    AgreeForm,
    ConvertForm,
    EndForm,
    PlanForm,
    TalkForm,
    agreements_of,
)
from uitweg.pages.placement_page import placement_page, turns_into
from uitweg.pages.proposal_page import proposal_page
from uitweg.pages.proposal_step_forms import StepForm
from uitweg.pages.step_taking import not_from_here, take
from uitweg.pages.workflow_words import placement_kind, placement_word
from uitweg.pages.youths import tabs_for
from uitweg.services import placements, proposals, workplace_talks
from uitweg.services.placement_lists import placement_line, placements_of
from uitweg.services.placements import Terms
from uitweg.services.workplace_talks import TalkInput
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("placements", __name__)

Answer = Response | str | tuple[str, int]


@blueprint.get("/youths/<uuid:youth>/placements")
@allows(Permission.PLACEMENT_READ, opens=Youth)
def index(youth: Youth) -> str:
    """Where a youth works and worked."""
    return render_template(
        "placements/index.html",
        youth=youth,
        tabs=tabs_for(youth, "placements.index"),
        lines=placements_of(db(), youth),
        word=placement_word,
        kind=placement_kind,
    )


@blueprint.get("/placements/<uuid:placement>")
@allows(Permission.PLACEMENT_READ, opens=Placement)
def show(placement: Placement) -> str:
    """One placement."""
    return placement_page(placement)


@blueprint.route("/proposals/<uuid:proposal>/placement", methods=["GET", "POST"])
@allows(Permission.PLACEMENT_WRITE, opens=Proposal)
def plan(proposal: Proposal) -> Answer:
    """Place the youth whom the employer said yes to."""
    if proposal.state is not ProposalState.EMPLOYER_YES:
        return proposal_page(proposal, not_from_here()), 409
    line = proposals.lines(db(), [proposal.id])[0]
    form = PlanForm(
        data={
            "version": proposal.version,
            "starts_on": line.vacancy.start_date or hall_of().today(),
            "begins": "trial",
            "hours": _decimal(line.vacancy.hours_per_week),
        }
    )
    if not form.validate_on_submit():
        page = render_template("placements/plan.html", form=form, line=line)
        return (page, 422) if form.is_submitted() else page
    problem = take(lambda: _plan(proposal, form))
    if problem is not None:
        return proposal_page(proposal, problem), 409
    flash(_("De plaatsing staat klaar."), "success")
    return redirect(url_for("placements.index", youth=proposal.youth_id), 303)  # type: ignore[return-value]


def _plan(proposal: Proposal, form: PlanForm) -> None:
    trial = form.begins.data == "trial"
    placements.plan_from(
        db(),
        actor(),
        proposal,
        starts_on=form.starts_on.data,
        trial=trial,
        terms=Terms(
            kind=VacancyKind.TRIAL_PLACEMENT if trial else None,
            hours_per_week=_number(form.hours.data),
            mentor=form.mentor.data or None,
            work_agreements=agreements_of(form.agreements.data),
        ),
        seen_version=form.version.data,
        now=hall_of().now(),
    )


@blueprint.post("/placements/<uuid:placement>/step")
@allows(Permission.PLACEMENT_WRITE, opens=Placement)
def move(placement: Placement) -> Answer:
    """One step that needs no more words."""
    try:
        wanted = PlacementStep(request.form.get("step", ""))
    except ValueError:
        abort(400)
    if wanted is PlacementStep.END:  # it needs a reason: see end()
        return placement_page(placement, not_from_here()), 409
    seen = request.form.get("version", type=int) or 0
    problem = take(
        lambda: placements.step(
            db(), actor(), placement, wanted, seen_version=seen, now=hall_of().now()
        )
    )
    return _leave(placement, problem, _("Opgeslagen: %(state)s.", state=_state(placement)))


@blueprint.route("/placements/<uuid:placement>/agreements", methods=["GET", "POST"])
@allows(Permission.PLACEMENT_WRITE, opens=Placement)
def agree(placement: Placement) -> Answer:
    """What is agreed on the work floor."""
    form = AgreeForm(
        data={
            "version": placement.version,
            "mentor": placement.mentor,
            "agreements": "\n".join(placement.work_agreements),
        }
    )
    if not form.validate_on_submit():
        return _form_page("agree", form, placement)
    problem = take(
        lambda: workplace_talks.agree(
            db(),
            actor(),
            placement,
            agreements_of(form.agreements.data),
            mentor=form.mentor.data or None,
            seen_version=form.version.data,
            now=hall_of().now(),
        )
    )
    return _leave(placement, problem, _("De werkafspraken zijn opgeslagen."))


@blueprint.route("/placements/<uuid:placement>/talk", methods=["GET", "POST"])
@allows(Permission.PLACEMENT_WRITE, opens=Placement)
def talk(placement: Placement) -> Answer:
    """How it goes at work, in three answers."""
    hall = hall_of()
    first = {"version": placement.version, "kind": "workplace", "held_on": hall.today()}
    form = TalkForm(hall.today(), data=first)
    if not form.validate_on_submit():
        return _form_page("talk", form, placement)
    said = TalkInput(
        kind=TalkKind(form.kind.data),
        held_on=form.held_on.data,
        on_time=Impression(form.on_time.data),
        cooperation=Impression(form.cooperation.data),
        learning=Impression(form.learning.data),
        note=form.note.data or "",
    )
    problem = take(
        lambda: workplace_talks.record_talk(
            db(), actor(), placement, said, now=hall.now(), today=hall.today()
        )
    )
    return _leave(placement, problem, _("Het gesprek is opgeslagen."))


@blueprint.route("/placements/<uuid:placement>/convert", methods=["GET", "POST"])
@allows(Permission.PLACEMENT_WRITE, opens=Placement)
def convert(placement: Placement) -> Answer:
    """The next form of this place: a trial becomes a contract, community service a job."""
    kinds = turns_into(placement)
    if not kinds:
        return placement_page(placement, not_from_here()), 409
    form = ConvertForm(kinds, data=_first_conversion(placement, kinds))
    if not form.validate_on_submit():
        return _form_page("convert", form, placement)
    turned: list[Placement] = []
    problem = take(lambda: turned.append(_convert(placement, form)))
    return _leave(turned[0] if turned else placement, problem, _("De volgende stap staat klaar."))


def _first_conversion(placement: Placement, kinds: list[VacancyKind]) -> dict[str, object]:
    offered = placement_line(db(), placement).vacancy.kind
    return {
        "version": placement.version,
        "kind": offered if offered in kinds else kinds[0].value,
        "starts_on": hall_of().today(),
        "hours": _decimal(placement.hours_per_week),
    }


def _convert(placement: Placement, form: ConvertForm) -> Placement:
    return placements.convert(
        db(),
        actor(),
        placement,
        VacancyKind(form.kind.data),
        starts_on=form.starts_on.data,
        terms=Terms(
            hours_per_week=_number(form.hours.data),
            mentor=placement.mentor,
            work_agreements=tuple(placement.work_agreements),
            part_time_combination=placement.part_time_combination,
        ),
        seen_version=form.version.data,
        now=hall_of().now(),
    )


@blueprint.route("/placements/<uuid:placement>/end", methods=["GET", "POST"])
@allows(Permission.PLACEMENT_WRITE, opens=Placement)
def end(placement: Placement) -> Answer:
    """The last day, with a reason that blames nobody."""
    form = EndForm(data={"version": placement.version})
    if not form.validate_on_submit():
        return _form_page("end", form, placement)
    problem = take(
        lambda: placements.end(
            db(),
            actor(),
            placement,
            EndReason(form.reason.data),
            form.note.data or "",
            seen_version=form.version.data,
            now=hall_of().now(),
        )
    )
    return _leave(placement, problem, _("De plaatsing is afgelopen."))


def _state(placement: Placement) -> str:
    return placement_word(placement.state).lower()


def _decimal(hours: float | None) -> Decimal | None:
    return None if hours is None else Decimal(str(hours))


def _number(hours: Decimal | None) -> float | None:
    return None if hours is None else float(hours)


def _form_page(name: str, form: StepForm, placement: Placement) -> Answer:
    """A page of its own; for a placement that is over, its page with a sentence."""
    line = placement_line(db(), placement)
    if not line.is_live:
        return placement_page(placement, not_from_here()), 409
    page = render_template(f"placements/{name}.html", form=form, line=line)
    return (page, 422) if form.is_submitted() else page


def _leave(placement: Placement, problem: str | None, done: str) -> Answer:
    if problem is not None:
        return placement_page(placement, problem), 409
    flash(done, "success")
    return redirect(url_for("placements.show", placement=placement.id), 303)  # type: ignore[return-value]
