"""Variation requests: a coach asks the probation officer for other times of a condition.

Asked for is always a remedy that the rules found, for one vacancy; the proposal waits for it. The
officer accepts, which makes a new version of the condition, or refuses with a reason.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.domain.assessment import Assessment
from uitweg.domain.condition_events import (
    VariationAccepted,
    VariationRefused,
    VariationRequested,
    VariationWithdrawn,
)
from uitweg.domain.event import Event
from uitweg.domain.proposals import TRANSITIONS, ProposalStep
from uitweg.domain.remedies.rows import apply_to_json
from uitweg.domain.sentences.varying import VARIED
from uitweg.models import (
    Condition,
    Proposal,
    Vacancy,
    VariationRequest,
    VariationState,
    Youth,
)
from uitweg.services import compliance, conditions, youth_rows
from uitweg.services.announce import announce
from uitweg.services.at_stake import firm_name
from uitweg.services.condition_versions import input_of
from uitweg.services.given_reason import given_reason, short_enough
from uitweg.services.proposals import look, move
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, moved_one, person
from uitweg.services.variation_lists import VariationLine as VariationLine
from uitweg.services.variation_lists import before_after as before_after
from uitweg.services.variation_lists import line_of as line_of
from uitweg.services.variation_lists import open_requests as open_requests
from uitweg.services.variation_lists import requests_of as requests_of

LONGEST_REASON = 600


@dataclass(frozen=True)
class VariationInput:
    """What the coach asks: one edit of a remedy as it is printed, why, and when to look again."""

    form_key: str
    edit: dict[str, Any]
    reason: str
    review_on: date | None = None


class NotARemedy(Exception):
    """The rules do not find (any more) that this would help; nothing was changed."""


def request(
    session: Session,
    actor: Actor,
    youth: Youth,
    vacancy: Vacancy,
    proposal: Proposal | None,
    wanted: VariationInput,
    *,
    now: datetime,
    today: date,
) -> VariationRequest:
    """Ask the officer for other times, and hold the proposal until there is an answer.

    A second post of one form, or the same question while it is open, gives the same request.
    Raises NotARemedy, BadReason, ChangedMeanwhile.
    """
    sent = select(VariationRequest).where(VariationRequest.form_key == wanted.form_key)
    if (found := session.exec(sent).first()) is not None:
        return found
    reason = given_reason(wanted.reason, LONGEST_REASON)
    youth = in_turn(session, youth.id)
    _, _, assessment = look(session, youth, vacancy, today)
    condition = _varied(session, youth, wanted, assessment)
    if (asked := _already_open(session, condition, vacancy, wanted)) is not None:
        return asked
    made = _made(actor, youth, condition, vacancy, proposal, wanted, reason=reason, now=now)
    session.add(made)
    session.flush()
    if proposal is not None:
        _hold(session, proposal, made)
    about = _about(session, made)
    _say(session, actor, made, VariationRequested(**about), now)
    return made


def _made(
    actor: Actor,
    youth: Youth,
    condition: Condition,
    vacancy: Vacancy,
    proposal: Proposal | None,
    wanted: VariationInput,
    *,
    reason: str,
    now: datetime,
) -> VariationRequest:
    return VariationRequest(
        youth_id=youth.id,
        condition_id=condition.id,
        vacancy_id=vacancy.id,
        proposal_id=proposal.id if proposal else None,
        edit=wanted.edit,
        review_on=wanted.review_on,
        reason=reason,
        requested_by=person(actor),
        requested_at=now,
        form_key=wanted.form_key,
    )


def accept(
    session: Session,
    actor: Actor,
    request: VariationRequest,
    reason: str = "",
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> Condition:
    """Give the condition the times that were asked for, as a new version; let the proposal go on.

    Raises ChangedMeanwhile when the request was decided or its condition changed meanwhile.
    """
    said = short_enough(reason, LONGEST_REASON)
    youth = in_turn(session, request.youth_id)
    before = compliance.standing(session, youth, today)
    _decide(session, actor, request, VariationState.ACCEPTED, said, seen_version, now)
    condition = session.get_one(Condition, request.condition_id)
    wanted = input_of(condition, parameters=_edited(youth, condition, request))
    version = conditions.add_version(
        session, actor, condition, wanted, seen_version=condition.version, now=now
    )
    about = _about(session, request)
    event = VariationAccepted(**about, reference=version.reference, version=version.version)
    _say(session, actor, request, event, now)
    _release(session, request)
    compliance.recheck_youth(session, actor, youth, now=now, today=today, before=before)
    return version


def refuse(
    session: Session,
    actor: Actor,
    request: VariationRequest,
    reason: str,
    *,
    seen_version: int,
    now: datetime,
) -> None:
    """Say no, with a reason that the coach reads; raises BadReason, ChangedMeanwhile."""
    said = given_reason(reason, LONGEST_REASON)
    in_turn(session, request.youth_id)
    _decide(session, actor, request, VariationState.REFUSED, said, seen_version, now)
    _say(session, actor, request, VariationRefused(**_about(session, request)), now)
    _release(session, request)


def withdraw(
    session: Session,
    actor: Actor,
    request: VariationRequest,
    *,
    seen_version: int,
    now: datetime,
) -> None:
    """Take a request back; raises ChangedMeanwhile when it was decided already."""
    in_turn(session, request.youth_id)
    _decide(session, actor, request, VariationState.WITHDRAWN, "", seen_version, now)
    _say(session, actor, request, VariationWithdrawn(**_about(session, request)), now)
    _release(session, request)


def _varied(
    session: Session, youth: Youth, wanted: VariationInput, assessment: Assessment
) -> Condition:
    """The condition whose times are asked for, if the rules find now that they would help."""
    helps = [edit for remedy in assessment.remedies for edit in remedy.edits]
    if not any(e.change in VARIED and e.as_json() == wanted.edit for e in helps):
        raise NotARemedy
    current = youth_rows.current_conditions(session, [youth.id])[youth.id]
    return next(each for each in current if each.reference == wanted.edit["condition"])


def _already_open(
    session: Session, condition: Condition, vacancy: Vacancy, wanted: VariationInput
) -> VariationRequest | None:
    asked = select(VariationRequest).where(
        VariationRequest.condition_id == condition.id,
        VariationRequest.vacancy_id == vacancy.id,
        VariationRequest.state == VariationState.OPEN,
    )
    return next((each for each in session.exec(asked) if each.edit == wanted.edit), None)


def _hold(session: Session, proposal: Proposal, request: VariationRequest) -> None:
    """Hold what can be held; a proposal that is further goes on, and keeps the request beside."""
    if (proposal.youth_id, proposal.vacancy_id) != (request.youth_id, request.vacancy_id):
        raise ValueError("a request is about the youth and the vacancy of its proposal")
    session.refresh(proposal)
    if (proposal.state, ProposalStep.HOLD) in TRANSITIONS:
        move(session, proposal, ProposalStep.HOLD, seen_version=proposal.version)


def _release(session: Session, request: VariationRequest) -> None:
    """Let the proposal go on once no other request about it waits."""
    if request.proposal_id is None:
        return
    waiting = select(VariationRequest.id).where(
        VariationRequest.proposal_id == request.proposal_id,
        VariationRequest.state == VariationState.OPEN,
    )
    if session.exec(waiting).first() is not None:
        return
    proposal = session.get_one(Proposal, request.proposal_id)
    session.refresh(proposal)
    if (proposal.state, ProposalStep.RELEASE) in TRANSITIONS:
        move(session, proposal, ProposalStep.RELEASE, seen_version=proposal.version)


def _decide(
    session: Session,
    actor: Actor,
    request: VariationRequest,
    state: VariationState,
    reason: str,
    seen_version: int,
    now: datetime,
) -> None:
    """Of two who decide the same request exactly one finds it still open."""
    decided = session.exec(
        sa.update(VariationRequest)
        .where(
            col(VariationRequest.id) == request.id,
            col(VariationRequest.version) == seen_version,
            col(VariationRequest.state) == VariationState.OPEN,
        )
        .values(
            state=state,
            decided_by=person(actor),
            decided_at=now,
            decision_reason=reason or None,
            version=seen_version + 1,
        )
        .execution_options(synchronize_session=False)
    )
    if not moved_one(decided):
        raise ChangedMeanwhile
    session.refresh(request)


def _edited(youth: Youth, condition: Condition, request: VariationRequest) -> dict[str, Any]:
    """The condition's parameters with the edit applied, as somebody with the files would."""
    row = {"id": youth.reference, "conditions": [youth_rows.condition_as_row(condition)]}
    changed, _ = apply_to_json(row, {}, [request.edit])
    parameters: dict[str, Any] = youth_rows.condition_columns(changed["conditions"][0])[
        "parameters"
    ]
    return parameters


def _about(session: Session, request: VariationRequest) -> dict[str, Any]:
    line = line_of(session, request)
    return {
        "request": request.id,
        "kind": line.condition.kind,
        "vacancy_title": line.vacancy.title,
        "employer": firm_name(line.employer),
    }


def _say(
    session: Session, actor: Actor, request: VariationRequest, event: Event, now: datetime
) -> None:
    about: tuple[str, UUID] = ("variation_request", request.id)
    announce(session, actor, event, now=now, youth_id=request.youth_id, about=about)
