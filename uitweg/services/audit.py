"""The audit log: who did or saw what, by ids and field names, never values."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.models import AuditEvent

PAGE_SIZE = 50


def record(
    session: Session,
    actor: Actor,
    action: str,
    *,
    now: datetime,
    result: str = "done",
    object_type: str | None = None,
    object_id: str | None = None,
    youth_id: UUID | None = None,
    fields: Sequence[str] | None = None,
    endpoint: str | None = None,
) -> None:
    """Add one row. It lives and dies with the transaction of what it records."""
    session.add(
        AuditEvent(
            at=now,
            action=action,
            result=result,
            actor_id=actor.id,
            actor_role=actor.role_name,
            object_type=object_type,
            object_id=object_id,
            youth_id=youth_id,
            fields=list(fields) if fields else None,
            endpoint=endpoint,
        )
    )


def newest(session: Session, page: int, action: str = "") -> tuple[list[AuditEvent], bool]:
    """A page of the log, newest first, and whether there is an older one."""
    query = select(AuditEvent).order_by(col(AuditEvent.id).desc())
    if action:
        query = query.where(AuditEvent.action == action)
    rows = session.exec(query.offset((page - 1) * PAGE_SIZE).limit(PAGE_SIZE + 1)).all()
    return list(rows[:PAGE_SIZE]), len(rows) > PAGE_SIZE
