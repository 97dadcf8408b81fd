"""Login sessions kept on the server, so that ending one ends it."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.models import LoginSession
from uitweg.services.secrets import token_hash

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
TOUCH_EVERY = timedelta(minutes=1)
"""How often 'last seen' is written; each request would be a write for nothing."""


def find(session: Session, token: str, *, now: datetime) -> LoginSession | None:
    """The session behind a cookie, unless it was ended or has run out."""
    return session.exec(
        select(LoginSession).where(
            LoginSession.token_hash == token_hash(token),
            LoginSession.last_seen_at > now - IDLE,
            LoginSession.created_at > now - LONGEST,
        )
    ).first()


def begin(
    session: Session, token: str, data: dict[str, Any], account_id: UUID | None, *, now: datetime
) -> None:
    """Keep a new session under ``token``; sessions that ran out are cleared on the way."""
    session.exec(
        sa.delete(LoginSession).where(
            sa.or_(
                col(LoginSession.last_seen_at) <= now - IDLE,
                col(LoginSession.created_at) <= now - LONGEST,
            )
        )
    )
    session.add(
        LoginSession(
            token_hash=token_hash(token),
            account_id=account_id,
            data=data,
            created_at=now,
            last_seen_at=now,
        )
    )


def keep(session: Session, token: str, data: dict[str, Any], *, now: datetime) -> bool:
    """Store what changed; False when the session was ended meanwhile, and then it stays ended."""
    done = session.exec(
        sa.update(LoginSession)
        .where(col(LoginSession.token_hash) == token_hash(token))
        .values(data=data, last_seen_at=now)
    )
    return done.rowcount == 1


def end(session: Session, token: str) -> None:
    """End one session."""
    session.exec(sa.delete(LoginSession).where(col(LoginSession.token_hash) == token_hash(token)))


def end_all(session: Session, account_id: UUID) -> None:
    """End every session of an account."""
    session.exec(sa.delete(LoginSession).where(col(LoginSession.account_id) == account_id))
