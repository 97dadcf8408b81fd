"""Proposals: a coach proposes one vacancy to one youth; the rules are asked again on the spot."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from uitweg.access.actor import Actor
from uitweg.domain.assessment import Assessment, assess
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.events import (
    Event,
    ProposalSentToOfficer,
    ProposalShownToYouth,
    ProposalWithdrawn,
)
from uitweg.domain.findings import Verdict
from uitweg.domain.notices import FirmNotice
from uitweg.domain.proposals import (
    MOST_OPEN_PER_YOUTH,
    OPEN_DAYS,
    OPEN_STATES,
    WITH_EMPLOYER,
    ProposalState,
    ProposalStep,
    first_step,
    next_state,
)
from uitweg.models import (
    Employer,
    Placement,
    Proposal,
    Vacancy,
    VacancyState,
    VariationRequest,
    VariationState,
    Youth,
)
from uitweg.services import vacancy_rows, youth_rows
from uitweg.services.announce import announce
from uitweg.services.cards import draw_card
from uitweg.services.disclosures import close_cards
from uitweg.services.firm_notices import tell_firm
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, moved_one, person


@dataclass(frozen=True)
class ProposalInput:
    """What the coach decided on the confirmation page."""

    form_key: str
    strengths: tuple[str, ...]
    message: str = ""
    question: str = ""
    ranking_record_id: UUID | None = None


class NotPossible(Exception):
    """The proposal cannot be made; nothing was changed. ``reason`` names why."""

    def __init__(self, reason: str, assessment: Assessment | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.assessment = assessment


def look(
    session: Session, youth: Youth, vacancy: Vacancy, today: date
) -> tuple[YouthFacts, Employer | None, Assessment]:
    """What the rules say of this pair now, from what stands in the database now."""
    employer = session.get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    facts = youth_rows.facts_of(session, youth)
    return facts, employer, assess(facts, vacancy_rows.facts_of(vacancy, employer), today)


def is_mandated(facts: YouthFacts, today: date) -> bool:
    """Whether a probation officer must clear this youth's proposals."""
    return facts.supervision is not None and facts.supervision.is_mandated_on(today)


def propose(
    session: Session,
    actor: Actor,
    youth: Youth,
    vacancy: Vacancy,
    wanted: ProposalInput,
    *,
    now: datetime,
    today: date,
) -> Proposal:
    """Send a proposal to the officer, or straight to the youth where supervision is voluntary.

    A second post of the same form gives the same proposal. Raises NotPossible.
    """
    sent = session.exec(select(Proposal).where(Proposal.form_key == wanted.form_key)).first()
    if sent is not None:
        return sent
    # One after another, or two proposals could both be the third.
    youth = in_turn(session, youth.id)
    facts, employer, assessment = look(session, youth, vacancy, today)
    _refuse(session, youth, vacancy, assessment)
    mandated = is_mandated(facts, today)
    proposal = Proposal(
        youth_id=youth.id,
        vacancy_id=vacancy.id,
        state=next_state(ProposalState.DRAFT, first_step(mandated=mandated)),
        proposed_by=person(actor),
        proposed_at=now,
        expires_at=now + timedelta(days=OPEN_DAYS),
        **_frozen(wanted, assessment),
    )
    session.add(proposal)
    try:
        session.flush()
    except IntegrityError:
        raise NotPossible("already_open") from None
    kind = ProposalSentToOfficer if mandated else ProposalShownToYouth
    _say(session, actor, proposal, kind, vacancy, employer, now)
    return proposal


def _frozen(wanted: ProposalInput, assessment: Assessment) -> dict[str, Any]:
    """What stays as it was on the day it was sent, whatever changes later."""
    card = draw_card(assessment.findings, wanted.strengths, wanted.message, wanted.question)
    return {
        "form_key": wanted.form_key,
        "ranking_record_id": wanted.ranking_record_id,
        "message": wanted.message or None,
        "verdict": assessment.verdict.value,
        "findings": [finding.as_json() for finding in assessment.findings],
        "card": card.as_json(),
    }


def withdraw(
    session: Session, actor: Actor, proposal: Proposal, *, seen_version: int, now: datetime
) -> None:
    """Take a proposal back, and what was asked of the officer for it; raises IllegalStep when it
    is past that, NotPossible once there is a placement, ChangedMeanwhile when somebody else moved
    it first."""
    in_turn(session, proposal.youth_id)
    placed = select(Placement.id).where(Placement.proposal_id == proposal.id)
    if session.exec(placed).first() is not None:
        raise NotPossible("placed")
    before = proposal.state
    move(session, proposal, ProposalStep.WITHDRAW, seen_version=seen_version)
    _withdraw_requests(session, actor, proposal, now)
    vacancy = session.get_one(Vacancy, proposal.vacancy_id)
    employer = session.get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    take_away(session, actor, proposal, vacancy, before, now)
    _say(session, actor, proposal, ProposalWithdrawn, vacancy, employer, now)


def take_away(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    vacancy: Vacancy,
    before: ProposalState,
    now: datetime,
) -> None:
    """Take the card away from an employer who had it, with the same words whatever the reason."""
    close_cards(session, now, proposal_id=proposal.id)
    if before in WITH_EMPLOYER | {ProposalState.EMPLOYER_YES}:
        what = FirmNotice.PROPOSAL_ENDED
        tell_firm(session, actor, vacancy.employer_id, what, proposal.share_key, now=now)


def move(
    session: Session, proposal: Proposal, step: ProposalStep, *, seen_version: int, **values: Any
) -> None:
    """Let a proposal take a step and keep ``values`` with it; raises IllegalStep where it stands
    now, ChangedMeanwhile when it no longer stands as it was seen."""
    session.refresh(proposal)
    if proposal.version != seen_version:
        raise ChangedMeanwhile
    state = next_state(proposal.state, step)
    moved = session.exec(
        sa.update(Proposal)
        .where(col(Proposal.id) == proposal.id, col(Proposal.version) == seen_version)
        .values(state=state, version=seen_version + 1, **values)
        .execution_options(synchronize_session=False)
    )
    if not moved_one(moved):
        raise ChangedMeanwhile
    session.refresh(proposal)


def _withdraw_requests(session: Session, actor: Actor, proposal: Proposal, now: datetime) -> None:
    """Nobody needs to answer a question about a proposal that is no more."""
    session.exec(
        sa.update(VariationRequest)
        .where(
            col(VariationRequest.proposal_id) == proposal.id,
            col(VariationRequest.state) == VariationState.OPEN,
        )
        .values(
            state=VariationState.WITHDRAWN,
            decided_by=actor.id,
            decided_at=now,
            version=VariationRequest.version + 1,
        )
        .execution_options(synchronize_session=False)
    )


def _refuse(session: Session, youth: Youth, vacancy: Vacancy, assessment: Assessment) -> None:
    if vacancy.state is not VacancyState.OPEN:
        raise NotPossible("vacancy_closed")
    if assessment.verdict is Verdict.BLOCKED:
        raise NotPossible("blocked", assessment)
    open_vacancies = session.exec(
        select(Proposal.vacancy_id).where(
            Proposal.youth_id == youth.id, col(Proposal.state).in_(OPEN_STATES)
        )
    ).all()
    if vacancy.id in open_vacancies:
        raise NotPossible("already_open")
    if len(open_vacancies) >= MOST_OPEN_PER_YOUTH:
        raise NotPossible("too_many_open")


def _say(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    kind: type[ProposalSentToOfficer] | type[ProposalShownToYouth] | type[ProposalWithdrawn],
    vacancy: Vacancy,
    employer: Employer | None,
    now: datetime,
) -> None:
    event: Event = kind(
        proposal=proposal.id,
        vacancy_title=vacancy.title,
        employer=(employer.name if employer else None) or "–",
    )
    announce(
        session,
        actor,
        event,
        now=now,
        youth_id=proposal.youth_id,
        about=("proposal", proposal.id),
    )


@dataclass(frozen=True)
class ProposalLine:
    """A proposal as it stands in a list."""

    proposal: Proposal
    youth: Youth
    vacancy: Vacancy
    employer: Employer | None


def lines(session: Session, proposals: list[UUID]) -> list[ProposalLine]:
    """Proposals with what belongs to them, in one statement, newest first."""
    rows = session.exec(
        select(Proposal, Youth, Vacancy, Employer)
        .join(Youth, col(Youth.id) == col(Proposal.youth_id))
        .join(Vacancy, col(Vacancy.id) == col(Proposal.vacancy_id))
        .join(Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True)
        .where(col(Proposal.id).in_(proposals))
        .order_by(col(Proposal.proposed_at).desc(), col(Proposal.id))
    )
    return [ProposalLine(*row) for row in rows]


def count_open(session: Session, youth: Youth) -> int:
    """How many proposals of this youth still wait for somebody."""
    return session.exec(
        select(func.count())
        .select_from(Proposal)
        .where(Proposal.youth_id == youth.id, col(Proposal.state).in_(OPEN_STATES))
    ).one()
