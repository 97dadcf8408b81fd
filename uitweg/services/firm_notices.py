"""Tells the people of a firm that something waits for them, and nothing more."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.domain.notices import FirmNotice
from uitweg.models import Account, Notice


def tell_firm(
    session: Session,
    actor: Actor,
    employer_id: UUID | None,
    what: FirmNotice,
    subject_id: UUID,
    *,
    now: datetime,
) -> None:
    """A notice for everybody of the firm but the one who acted.

    ``subject_id`` is a vacancy, a placement or the share key of a proposal: never a key by which
    two proposals could be joined.
    """
    if employer_id is None:
        return
    query = select(Account.id).where(
        Account.employer_id == employer_id, col(Account.active).is_(True)
    )
    for account_id in sorted(session.exec(query)):
        if account_id != actor.id:
            session.add(
                Notice(
                    account_id=account_id,
                    tag=what.value,
                    subject_id=subject_id,
                    dedupe_key=f"{what.value}:{account_id}:{uuid4()}",
                    created_at=now,
                )
            )
