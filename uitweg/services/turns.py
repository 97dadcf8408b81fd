"""One change of a youth's case at a time: each waits until the one before it is done."""

from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from uitweg.access.actor import Actor
from uitweg.models import Youth


def in_turn(session: Session, youth_id: UUID) -> Youth:
    """The youth as it stands now, kept for this transaction.

    Rules read conditions, proposals and placements together; two changes at once would each judge
    what the other is about to change.
    """
    query = select(Youth).where(Youth.id == youth_id).with_for_update()
    return session.exec(query, execution_options={"populate_existing": True}).one()


def person(actor: Actor) -> UUID:
    """Who decides; raises ValueError for the program itself, which decides nothing."""
    if actor.id is None:
        raise ValueError("a person decides this, never the program")
    return actor.id


def moved_one(result: Any) -> bool:
    """Whether an update that compared what was seen found its one row."""
    return bool(result.rowcount == 1)
