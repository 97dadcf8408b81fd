"""Voorstellen: confirming one, sending it, seeing where it stands, taking it back."""

from uuid import UUID

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from uitweg.access.scope import load, visible
from uitweg.domain.assessment import Assessment
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.proposals import OPEN_STATES, ProposalState
from uitweg.domain.roles import Permission
from uitweg.domain.sentences import say_remedy
from uitweg.domain.verdicts import Verdict
from uitweg.models import Employer, Proposal, Vacancy, Youth
from uitweg.pages.match_cards import remarks
from uitweg.pages.paging import asked_page, paging
from uitweg.pages.proposal_form import ProposalForm
from uitweg.pages.proposal_page import proposal_page
from uitweg.pages.step_taking import take, why_not
from uitweg.pages.words import proposal_word
from uitweg.services import proposals
from uitweg.services.cards import draw_card
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("proposals", __name__)

PAGE_SIZE = 25
QUESTIONS_MOST = 3


@blueprint.get("/proposals")
@allows(Permission.PROPOSAL_READ)
def index() -> str:
    """Proposals of one's own youths: open ones, or all."""
    everything = request.args.get("show") == "all"
    query = visible(actor(), Proposal, hall_of().today())
    found = list(db().exec(query))
    wanted = [p for p in found if everything or p.state in OPEN_STATES]
    wanted.sort(key=lambda proposal: proposal.proposed_at, reverse=True)
    pages = max(1, -(-len(wanted) // PAGE_SIZE))
    page = min(asked_page(), pages)
    shown = [p.id for p in wanted[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]]
    return render_template(
        "proposals/index.html",
        lines=proposals.lines(db(), shown),
        word=proposal_word,
        everything=everything,
        paging=paging(page, pages, len(wanted)),
    )


@blueprint.route("/youths/<uuid:youth>/work/<uuid:vacancy>/proposal", methods=["GET", "POST"])
@allows(Permission.PROPOSAL_MAKE, opens=Youth)
def propose(youth: Youth, vacancy: UUID) -> Response | str | tuple[str, int]:
    """Exactly what the employer will see; then send."""
    place: Vacancy = load(db(), actor(), Vacancy, vacancy, hall_of().today()) or abort(404)
    facts, employer, assessment = proposals.look(db(), youth, place, hall_of().today())
    form = ProposalForm(
        youth.given_name, youth.skills, _questions(assessment), data=_first_values(youth)
    )
    if not form.is_submitted():
        return _confirm_page(form, youth, place, employer, facts, assessment)
    if not form.validate():
        return _confirm_page(form, youth, place, employer, facts, assessment), 422
    try:
        proposal = proposals.propose(
            db(), actor(), youth, place, _wanted(form), now=hall_of().now(), today=hall_of().today()
        )
    except proposals.NotPossible as refusal:
        form.form_errors.append(why_not(refusal.reason))
        return _confirm_page(form, youth, place, employer, facts, assessment), 409
    flash(_sent(proposal, youth), "success")
    return redirect(url_for("proposals.show", proposal=proposal.id), 303)  # type: ignore[return-value]


def _first_values(youth: Youth) -> dict[str, object]:
    ranking = request.args.get("ranking", "")
    return {"strengths": youth.skills, "question": "none", "ranking": ranking[:36]}


def _questions(assessment: Assessment) -> list[str]:
    """The changes that the employer could decide, each as one neutral question in Dutch."""
    # In Dutch whatever the coach reads: the card is kept as it was sent.
    asked = [say_remedy(remedy, "nl", "neutral") for remedy in assessment.remedies]
    return [question for question in dict.fromkeys(asked) if question][:QUESTIONS_MOST]


def _wanted(form: ProposalForm) -> proposals.ProposalInput:
    return proposals.ProposalInput(
        form_key=form.form_key.data,
        strengths=tuple(form.strengths.data or ()),
        message=form.message.data or "",
        question=form.chosen_question,
        ranking_record_id=_uuid(form.ranking.data),
    )


def _uuid(written: str | None) -> UUID | None:
    try:
        return UUID(written) if written else None
    except ValueError:
        return None


def _sent(proposal: Proposal, youth: Youth) -> str:
    if proposal.state is ProposalState.OFFICER_CHECK:
        return _("Verstuurd. De reclassering kijkt er eerst naar; daarna bespreekt u het.")
    return _("Gemaakt. Bespreek het nu met %(name)s.", name=youth.given_name or _("de jongere"))


def _confirm_page(
    form: ProposalForm,
    youth: Youth,
    vacancy: Vacancy,
    employer: Employer | None,
    facts: YouthFacts,
    assessment: Assessment,
) -> str:
    return render_template(
        "proposals/propose.html",
        form=form,
        youth=youth,
        vacancy=vacancy,
        employer=employer,
        card=draw_card(assessment.findings, ()),
        mandated=proposals.is_mandated(facts, hall_of().today()),
        possible=assessment.verdict is not Verdict.BLOCKED,
        findings=remarks(assessment.findings, facts),
    )


@blueprint.get("/proposals/<uuid:proposal>")
@allows(Permission.PROPOSAL_READ, opens=Proposal)
def show(proposal: Proposal) -> str:
    """Where a proposal stands, and the card as it was frozen."""
    return proposal_page(proposal)


@blueprint.post("/proposals/<uuid:proposal>/withdraw")
@allows(Permission.PROPOSAL_MAKE, opens=Proposal)
def withdraw(proposal: Proposal) -> Response | tuple[str, int]:
    """Take a proposal back."""
    seen = request.form.get("version", type=int) or 0
    problem = take(
        lambda: proposals.withdraw(db(), actor(), proposal, seen_version=seen, now=hall_of().now())
    )
    if problem is not None:
        return proposal_page(proposal, problem), 409
    flash(_("Het voorstel is ingetrokken."), "success")
    return redirect(url_for("proposals.index"), 303)  # type: ignore[return-value]
