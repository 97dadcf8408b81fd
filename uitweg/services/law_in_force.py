"""The tables of law that count: what an operator applied, else what travels with the program."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.access.actor import SYSTEM
from uitweg.domain.condition_events import LawApplied
from uitweg.domain.law.fields import LawError
from uitweg.domain.law.tables import (
    Law,
    current_law,
    law_from,
    law_texts,
    shipped_law,
    use_law,
)
from uitweg.models import LawRelease
from uitweg.services import compliance
from uitweg.services.announce import announce
from uitweg.services.at_stake import youths_at_stake
from uitweg.services.turns import in_turn

_NEWEST = (
    select(LawRelease.id).order_by(col(LawRelease.applied_at).desc(), col(LawRelease.id)).limit(1)
)


class _Loaded:
    """Which release this process reads rules with; None is what travels with the program."""

    release: UUID | None = None


def bring_up_to_date(session: Session) -> Law:
    """Let this process read rules with the tables that count; one short question when they do.

    Raises LawError when stored tables cannot be read by this version of the program: guessing
    which law holds would be worse than stopping.
    """
    newest = session.exec(_NEWEST).first()
    if newest != _Loaded.release:
        use_law(law_from(session.get_one(LawRelease, newest).tables) if newest else None)
        _Loaded.release = newest
    return current_law()


def law_now(session: Session) -> Law:
    """The tables that count, or those of the program where stored ones cannot be read: an
    operator must be able to replace them."""
    try:
        return bring_up_to_date(session)
    except LawError:
        return shipped_law()


def texts_in_force(session: Session) -> dict[str, str]:
    """The tables that count as they are written, TOML by name."""
    newest = session.exec(_NEWEST).first()
    return session.get_one(LawRelease, newest).tables if newest else law_texts()


def apply_law(session: Session, texts: Mapping[str, str], *, now: datetime, today: date) -> int:
    """Put tables in force and flag what they no longer allow; how many flags were raised.

    Other processes follow with their next question. Raises LawError.
    """
    before, law = law_now(session), law_from(texts)
    if law.version == before.version:
        return 0
    session.add(LawRelease(version=law.version, tables=dict(texts), applied_at=now))
    raised = 0
    for key in youths_at_stake(session):
        youth = in_turn(session, key)
        known = compliance.standing(session, youth, today, before)
        raised += len(
            compliance.recheck_youth(
                session, SYSTEM, youth, now=now, today=today, before=known, law=law
            )
        )
    event = LawApplied(version=law.version, flags=raised)
    announce(session, SYSTEM, event, now=now, about=("law", law.version))
    return raised
