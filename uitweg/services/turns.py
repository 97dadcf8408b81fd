"""One change of a youth's case at a time: each waits until the one before it is done."""

from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from uitweg.access.actor import Actor
from uitweg.models import Vacancy, Youth


def in_turn(session: Session, youth_id: UUID) -> Youth:
    """The youth as it stands now, kept for this transaction.

    Rules read conditions, proposals and placements together; two changes at once would each judge
    what the other is about to change.
    """
    query = select(Youth).where(Youth.id == youth_id).with_for_update()
    return session.exec(query, execution_options={"populate_existing": True}).one()


def vacancy_in_turn(session: Session, vacancy_id: UUID) -> Vacancy:
    """The vacancy as it stands now, kept for this transaction: its places are being counted.

    Whoever needs a youth as well takes the youth first, so that nobody waits in a circle.
    """
    query = select(Vacancy).where(Vacancy.id == vacancy_id).with_for_update()
    return session.exec(query, execution_options={"populate_existing": True}).one()


def person(actor: Actor) -> UUID:
    """Who decides; raises ValueError for the program itself, which decides nothing."""
    if actor.id is None:
        raise ValueError("a person decides this, never the program")
    return actor.id


def moved_one(result: Any) -> bool:
    """Whether an update that compared what was seen found its one row."""
    return bool(result.rowcount == 1)
