"""A proposal's page: where it stands, in whose words, and the steps that are possible now."""

from dataclasses import dataclass
from typing import Any

from flask import render_template, url_for
from flask_babel import format_date, format_datetime
from flask_babel import gettext as _
from sqlmodel import col, select

from uitweg.access.policy import may
from uitweg.domain.proposals import TRANSITIONS, ProposalState, ProposalStep
from uitweg.domain.roles import Permission
from uitweg.models import Consent, Placement, Proposal, Youth
from uitweg.pages.words import proposal_word
from uitweg.pages.workflow_words import PROPOSAL_KINDS, answer_reason_word
from uitweg.services import proposals, youth_rows
from uitweg.services.cards import CandidateCard
from uitweg.services.disclosures import live_consent
from uitweg.services.proposals import ProposalLine
from uitweg.web.guard import actor
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

S, T = ProposalState, ProposalStep
COACH_STEPS = (T.YOUTH_SAYS_YES, T.YOUTH_SAYS_NO, T.SHARE, T.PLAN_INTRODUCTION)
"""What a coach records, in the order of the buttons; an employer answers through the portal."""

WAYPOINTS = (
    (S.OFFICER_CHECK, S.HELD_FOR_VARIATION),
    (S.SHOWN_TO_YOUTH,),
    (S.YOUTH_YES, S.SHARED_WITH_EMPLOYER),
    (S.INTRODUCTION_PLANNED,),
    (S.EMPLOYER_YES,),
)
"""The states of each voice that is heard, in order."""


@dataclass(frozen=True)
class Next:
    """A button: to a page of its own, or one that acts at once."""

    label: str
    url: str
    posts: bool = False


@dataclass(frozen=True)
class Waypoint:
    """One of the voices, and whether it was heard."""

    label: str
    state: str


def card_of(proposal: Proposal) -> CandidateCard:
    """The card as it was frozen."""
    return CandidateCard(**{**proposal.card, "strengths": tuple(proposal.card["strengths"])})


def proposal_page(proposal: Proposal, problem: str | None = None) -> str:
    """The page; ``problem`` says why a step changed nothing."""
    line = proposals.lines(db(), [proposal.id])[0]
    consent = consent_for(line)
    placement = _placement(proposal)
    makes = may(actor(), Permission.PROPOSAL_MAKE)
    return render_template(
        "proposals/show.html",
        line=line,
        problem=problem,
        card=card_of(proposal),
        word=proposal_word,
        kind=PROPOSAL_KINDS.get(proposal.state, "info"),
        waypoints=_waypoints(proposal),
        facts=_facts(proposal, consent),
        steps=_next(proposal, placement),
        placement=placement,
        consent=consent if makes else None,
        may_withdraw=makes and is_possible(proposal, T.WITHDRAW) and placement is None,
    )


def consent_for(line: ProposalLine) -> Consent | None:
    """The consent that counts today for the employer of a proposal."""
    if line.employer is None:
        return None
    return live_consent(db(), line.youth.id, line.employer.id, hall_of().today())


def is_possible(proposal: Proposal, step: ProposalStep) -> bool:
    """Whether the table has this step from where the proposal stands."""
    return (proposal.state, step) in TRANSITIONS


def _placement(proposal: Proposal) -> Placement | None:
    """The newest: what turned into another form keeps its proposal."""
    made = select(Placement).where(Placement.proposal_id == proposal.id)
    return (
        db()
        .exec(made.order_by(col(Placement.starts_on).desc(), col(Placement.updated_at).desc()))
        .first()
    )


def _next(proposal: Proposal, placement: Placement | None) -> list[Next]:
    """Every step that this reader may take now; the first is the likeliest."""
    key = proposal.id
    if may(actor(), Permission.PROPOSAL_CLEAR) and is_possible(proposal, T.CLEAR):
        return [Next(_("Beoordelen"), url_for("clearances.decide", proposal=key))]
    if not may(actor(), Permission.PROPOSAL_MAKE):
        return []
    if proposal.state is S.EMPLOYER_YES and placement is None:
        return [Next(_("Plaatsing plannen"), url_for("placements.plan", proposal=key))]
    again = proposal.state is S.INTRODUCTION_PLANNED
    there_are = {
        T.YOUTH_SAYS_YES: (_("De jongere zegt ja"), "proposal_steps.say_yes"),
        T.YOUTH_SAYS_NO: (_("De jongere zegt nee"), "proposal_steps.say_no"),
        T.SHARE: (_("Delen met de werkgever"), "proposal_steps.share"),
        T.PLAN_INTRODUCTION: (
            _("Kennismaking verzetten") if again else _("Kennismaking plannen"),
            "proposal_steps.plan_introduction",
        ),
    }
    return [
        Next(there_are[step][0], url_for(there_are[step][1], proposal=key), posts=step is T.SHARE)
        for step in COACH_STEPS
        if is_possible(proposal, step)
    ]


def _waypoints(proposal: Proposal) -> list[Waypoint]:
    """The voices in order; none is pointed at once a proposal is over."""
    labels = [_("Akkoord"), _("Jongere"), _("Werkgever"), _("Afspraak"), _("Plek")]
    here = next((n for n, states in enumerate(WAYPOINTS) if proposal.state in states), None)
    if here is None:
        return []
    voices = [
        Waypoint(label, "done" if n < here else "now" if n == here else "todo")
        for n, label in enumerate(labels)
    ]
    return voices if here == 0 or _is_mandated(proposal) else voices[1:]


def _is_mandated(proposal: Proposal) -> bool:
    """Whether an officer is one of the voices."""
    facts = youth_rows.facts_of(db(), db().get_one(Youth, proposal.youth_id))
    return proposals.is_mandated(facts, hall_of().today())


def _facts(proposal: Proposal, consent: Consent | None) -> list[tuple[str, Any]]:
    """What people said and planned, as terms and words; what is not there is left out."""
    met = proposal.introduction_at
    facts = [
        (_("Gemaakt op"), format_datetime(proposal.proposed_at, "EEEE d MMMM y, HH:mm")),
        (_("Geldig tot"), format_date(proposal.expires_at, "EEEE d MMMM y")),
        (_("De reclassering zegt"), proposal.officer_reason),
        (_("De jongere zegt"), proposal.youth_words),
        (_("Reden"), answer_reason_word(proposal.state, proposal.answer_reason)),
        (_("Toestemming tot en met"), consent and format_date(consent.ends_on, "EEEE d MMMM y")),
        (_("Kennismaking"), met and format_datetime(met, "EEEE d MMMM y, HH:mm")),
        (_("Waar"), met and proposal.introduction_place),
        (_("Wie gaat mee"), met and proposal.companion),
    ]
    return [(term, words) for term, words in facts if words]
