"""Loads the fictional city and its history into a database, in one transaction."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from random import Random

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.clock import local_day
from uitweg.domain.roles import Role
from uitweg.models import Account, Notice, Vacancy
from uitweg.services.demo.city import SEED, City, build_city
from uitweg.services.demo.history import Happening
from uitweg.services.demo.plan import Plan
from uitweg.services.demo_logins import ADDRESSES

Watched = Callable[[Sequence[Happening]], Iterable[Happening]]

READ_AFTER = timedelta(days=2)
TOLD_FIRST = "V-01"
"""The vacancy of the first story; once its start date has passed, the stories are stale."""


def is_loaded(session: Session) -> bool:
    """Whether the city lives in this database."""
    admin = select(Account.id).where(Account.email == ADDRESSES[Role.ADMIN])
    return session.exec(admin).first() is not None


def is_stale(session: Session, today: date) -> bool:
    """Whether the city was loaded so long ago that its stories lie in the past."""
    first = session.exec(select(Vacancy).where(Vacancy.reference == TOLD_FIRST)).first()
    return first is not None and first.start_date is not None and first.start_date <= today


def load_city(
    session: Session, *, now: datetime, seed: int = SEED, watched: Watched = iter
) -> City:
    """Build the city of today and live through its history.

    The caller commits, or nothing of it has happened. ``watched`` may count the happenings.
    """
    city = build_city(local_day(now), seed)
    dice = Random(f"{seed} history")  # noqa: S311  fictional people, no secrets
    for happening in watched(Plan(session, city, dice).in_order()):
        happening.happen()
    session.flush()
    _read_old_notices(session, now)
    return city


def _read_old_notices(session: Session, now: datetime) -> None:
    """Nobody leaves messages of months ago unread."""
    session.exec(
        sa.update(Notice)
        .where(col(Notice.created_at) < now - READ_AFTER)
        .values(read_at=Notice.created_at, sent_at=Notice.created_at)
        .execution_options(synchronize_session=False)
    )
