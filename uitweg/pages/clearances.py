"""Beoordelen: the probation officer clears proposals, with the facts to decide on one page."""

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from sqlmodel import col

from uitweg.access.scope import visible
from uitweg.domain.assessment import Assessment
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.proposals import ProposalState, ProposalStep
from uitweg.domain.roles import Permission
from uitweg.domain.sentences import say, say_remedy
from uitweg.models import Proposal, Youth
from uitweg.pages.match_cards import Remark, facts_of
from uitweg.pages.proposal_page import card_of, is_possible, proposal_page
from uitweg.pages.proposal_step_forms import ClearanceForm
from uitweg.pages.step_taking import not_from_here, take
from uitweg.pages.words import proposal_word, verdict_word
from uitweg.services import proposal_steps, proposals, vacancy_rows
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.i18n import language
from uitweg.web.unit import db

blueprint = Blueprint("clearances", __name__)

Answer = Response | str | tuple[str, int]
WITH_OFFICER = (ProposalState.OFFICER_CHECK, ProposalState.HELD_FOR_VARIATION)


@blueprint.get("/clearances")
@allows(Permission.PROPOSAL_CLEAR)
def index() -> str:
    """Proposals that wait for this officer, the oldest first."""
    mine = visible(actor(), Proposal, hall_of().today()).where(
        col(Proposal.state).in_(WITH_OFFICER)
    )
    waiting = [proposal.id for proposal in db().exec(mine)]
    return render_template(
        "clearances/index.html",
        lines=proposals.lines(db(), waiting)[::-1],
        word=proposal_word,
        held=ProposalState.HELD_FOR_VARIATION,
    )


@blueprint.route("/proposals/<uuid:proposal>/clearance", methods=["GET", "POST"])
@allows(Permission.PROPOSAL_CLEAR, opens=Proposal)
def decide(proposal: Proposal) -> Answer:
    """Agree, agree with a change, or refuse with a reason that the coach reads."""
    if not is_possible(proposal, ProposalStep.CLEAR):
        return proposal_page(proposal, not_from_here()), 409
    form = ClearanceForm(data={"version": proposal.version})
    decision = request.form.get("decision", "")
    form.needs_words = decision != "clear"
    if not form.is_submitted():
        return _page(form, proposal)
    if not form.validate():
        return _page(form, proposal), 422
    problem = take(lambda: _decide(proposal, decision, form))
    if problem is not None:
        return proposal_page(proposal, problem), 409
    flash(_said(decision), "success")
    return redirect(url_for("clearances.index"), 303)  # type: ignore[return-value]


def _decide(proposal: Proposal, decision: str, form: ClearanceForm) -> None:
    """Anything but a plain or a changed yes is a no: nothing is agreed to by accident."""
    hall, seen, reason = hall_of(), form.version.data, form.reason.data or ""
    if decision in ("clear", "change"):
        verb = proposal_steps.clear if decision == "clear" else proposal_steps.clear_with_change
        verb(db(), actor(), proposal, reason, seen_version=seen, now=hall.now(), today=hall.today())
    else:
        proposal_steps.refuse(db(), actor(), proposal, reason, seen_version=seen, now=hall.now())


def _said(decision: str) -> str:
    return {
        "clear": _("Akkoord. De coach bespreekt het met de jongere."),
        "change": _("Akkoord met aanpassing. De coach leest wat er anders moet."),
    }.get(decision) or _("Niet akkoord. De coach leest waarom.")


def _page(form: ClearanceForm, proposal: Proposal) -> str:
    line = proposals.lines(db(), [proposal.id])[0]
    youth = db().get_one(Youth, proposal.youth_id)
    facts, employer, assessment = proposals.look(db(), youth, line.vacancy, hall_of().today())
    return render_template(
        "clearances/decide.html",
        form=form,
        line=line,
        verdict=assessment.verdict.value,
        verdict_word=verdict_word(assessment.verdict.value),
        changed=assessment.verdict.value != proposal.verdict,
        then_word=verdict_word(proposal.verdict),
        work=facts_of(vacancy_rows.facts_of(line.vacancy, employer), facts),
        findings=_findings(assessment, facts),
        remedies=_remedies(assessment, facts),
        card=card_of(proposal),
    )


def _findings(assessment: Assessment, youth: YouthFacts) -> list[Remark]:
    said = (
        (finding, say(finding, language(), "coach", youth.given_name))
        for finding in assessment.findings
    )
    return [
        Remark(finding.verdict.value, sentence, _helper(finding.resolver.value))
        for finding, sentence in said
        if sentence
    ]


def _remedies(assessment: Assessment, youth: YouthFacts) -> list[str]:
    said = (
        say_remedy(remedy, language(), "coach", youth.given_name) for remedy in assessment.remedies
    )
    return [sentence for sentence in said if sentence]


def _helper(resolver: str) -> str | None:
    """Who can help, as the officer reads it."""
    return {
        "employer": _("de werkgever"),
        "officer": _("u als toezichthouder"),
        "coach": _("de coach"),
        "youth": _("de jongere, met de coach"),
    }.get(resolver)
