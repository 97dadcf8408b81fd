"""The only pen for timeline, audit and outbox: one call writes all three or none."""

from datetime import datetime
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.clock import local_day
from uitweg.domain.events import Event
from uitweg.domain.roles import Role
from uitweg.models import Assignment, AssignmentKind, Notice, TimelineEntry
from uitweg.services import audit


def announce(
    session: Session,
    actor: Actor,
    event: Event,
    *,
    now: datetime,
    youth_id: UUID | None = None,
    about: tuple[str, UUID | str] | None = None,
) -> None:
    """Say that ``event`` happened: on the youth's timeline, in the audit log, and to whom it may
    concern. It becomes true with the transaction of what happened."""
    facts = event.facts()
    kind, key = about or (None, None)
    audit.record(
        session,
        actor,
        event.tag,
        now=now,
        object_type=kind,
        object_id=str(key) if key else None,
        youth_id=youth_id,
        fields=sorted(facts),
    )
    if youth_id is None:
        return
    if event.readers:
        session.add(
            TimelineEntry(
                youth_id=youth_id,
                at=now,
                tag=event.tag,
                facts=facts,
                author_id=actor.id,
                author_role=actor.role_name,
            )
        )
    for account_id in _addressees(session, event, youth_id, now):
        if account_id != actor.id:
            session.add(_notice(event, key, account_id, now))


def _notice(event: Event, key: UUID | str | None, account_id: UUID, now: datetime) -> Notice:
    """A message without content: the reader logs in to see what it is about."""
    return Notice(
        account_id=account_id,
        tag=event.tag,
        subject_id=key if isinstance(key, UUID) else None,
        # The same may happen twice to one proposal, even in one instant; that an event happens once
        # is settled by whoever lets it happen.
        dedupe_key=f"{event.tag}:{account_id}:{uuid4()}",
        created_at=now,
    )


def _addressees(session: Session, event: Event, youth_id: UUID, now: datetime) -> list[UUID]:
    kinds = [AssignmentKind(role.value) for role in event.notifies if role in _ASSIGNED]
    if not kinds:
        return []
    today = local_day(now)
    query = select(Assignment.account_id).where(
        Assignment.youth_id == youth_id,
        col(Assignment.kind).in_(kinds),
        Assignment.valid_from <= today,
        sa.or_(col(Assignment.valid_until).is_(None), col(Assignment.valid_until) >= today),
    )
    return sorted(set(session.exec(query)))


_ASSIGNED = frozenset({Role.COACH, Role.PROBATION_OFFICER})
