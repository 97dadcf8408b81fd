"""Firms that ask to be called back: kept, counted by where they came from, handled by staff."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from uitweg.access.actor import SYSTEM, Actor
from uitweg.access.scope import visible
from uitweg.domain.firm_events import CallbackAsked, CallbackHandled
from uitweg.models import CallbackRequest, CallbackState
from uitweg.services.announce import announce
from uitweg.services.given_reason import given_reason
from uitweg.services.secrets import subject_hash
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import moved_one, person

MOST_PER_DAY = 3
"""Requests from one network within a day; more are refused and not kept."""
DAY = timedelta(days=1)
LONGEST = {"firm": 200, "contact_name": 100, "phone": 30, "town": 100}
LONGEST_OUTCOME = 500


@dataclass(frozen=True)
class CallbackInput:
    """What the public page asks, and nothing else."""

    firm: str
    contact_name: str
    phone: str
    town: str


class TooManyRequests(Exception):
    """This network asked often enough today; nothing was kept."""


def request_callback(
    session: Session, wanted: CallbackInput, *, network: str, secret_key: str, now: datetime
) -> CallbackRequest:
    """Keep that a firm wants to be called; raises TooManyRequests, BadReason.

    Of ``network`` only a keyed hash is kept.
    """
    values: dict[str, Any] = {
        name: given_reason(getattr(wanted, name), limit) for name, limit in LONGEST.items()
    }
    origin = subject_hash(secret_key, f"callback {network}")
    if _since_a_day(session, origin, now) >= MOST_PER_DAY:
        raise TooManyRequests
    request = CallbackRequest(created_at=now, network_hash=origin, **values)
    session.add(request)
    session.flush()
    announce(
        session,
        SYSTEM,
        CallbackAsked(request=request.id),
        now=now,
        about=("callback_request", request.id),
    )
    return request


def handle_callback(
    session: Session,
    actor: Actor,
    request: CallbackRequest,
    outcome: str,
    *,
    declined: bool = False,
    now: datetime,
) -> None:
    """Note that somebody called, and what came of it; raises BadReason, ChangedMeanwhile."""
    said = given_reason(outcome, LONGEST_OUTCOME)
    state = CallbackState.DECLINED if declined else CallbackState.HANDLED
    moved = session.exec(
        sa.update(CallbackRequest)
        .where(
            col(CallbackRequest.id) == request.id,
            col(CallbackRequest.state) == CallbackState.NEW,
        )
        .values(state=state, handled_by=person(actor), handled_at=now, outcome=said)
        .execution_options(synchronize_session=False)
    )
    if not moved_one(moved):
        raise ChangedMeanwhile
    session.refresh(request)
    event = CallbackHandled(request=request.id, state=state.value)
    announce(session, actor, event, now=now, about=("callback_request", request.id))


def waiting(session: Session, actor: Actor, today: date) -> list[CallbackRequest]:
    """Firms that nobody called yet, the oldest first."""
    query = (
        visible(actor, CallbackRequest, today)
        .where(CallbackRequest.state == CallbackState.NEW)
        .order_by(col(CallbackRequest.created_at), col(CallbackRequest.id))
    )
    return list(session.exec(query))


def _since_a_day(session: Session, origin: str, now: datetime) -> int:
    return session.exec(
        select(func.count())
        .select_from(CallbackRequest)
        .where(CallbackRequest.network_hash == origin, CallbackRequest.created_at > now - DAY)
    ).one()
