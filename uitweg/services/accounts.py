"""Accounts: logging in with password and code, throttled, and one's own settings."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from uitweg.access.actor import Actor, actor_of
from uitweg.db import Database
from uitweg.domain.events import LanguageChosen, LoggedIn, LoggedOut
from uitweg.models import Account, LoginAttempt, UsedCode
from uitweg.services import audit
from uitweg.services.announce import announce
from uitweg.services.secrets import code_step, password_fits, subject_hash

THROTTLE_WINDOW = timedelta(minutes=15)
MOST_FAILURES = 10
"""Failed tries per address within the window after which none is evaluated (security.md T16)."""

LANGUAGES = ("nl", "en")


class Refusal(Enum):
    """Why somebody is not let in. The page says no more than this."""

    WRONG = auto()
    """Address, password or code; which of them is nobody's business."""

    TOO_MANY = auto()


@dataclass(frozen=True)
class Credentials:
    """What was typed on the login page."""

    email: str
    password: str
    code: str


def normal_email(email: str) -> str:
    """One spelling per address."""
    return email.strip().lower()


def authenticate(
    database: Database, credentials: Credentials, *, secret_key: str, now: datetime
) -> Actor | Refusal:
    """Let somebody in, or say why not. Failures are kept though the request itself fails."""
    subject = subject_hash(secret_key, normal_email(credentials.email))
    with database.read() as session:
        if _failures(session, subject, now) >= MOST_FAILURES:
            return Refusal.TOO_MANY
        account = session.exec(
            select(Account).where(Account.email == normal_email(credentials.email))
        ).first()
    # The slow part runs outside any transaction: on SQLite it would hold up every other writer.
    fits = password_fits(credentials.password, account.password_hash if account else None)
    step = code_step(account.totp_secret, credentials.code, now) if account else None
    if not (account and fits and step is not None and account.active):
        _keep_failure(database, subject, now)
        return Refusal.WRONG
    if not _use_code(database, account, step, now):
        _keep_failure(database, subject, now)
        return Refusal.WRONG
    return actor_of(account)


def _failures(session: Session, subject: str, now: datetime) -> int:
    return session.exec(
        select(sa.func.count())
        .select_from(LoginAttempt)
        .where(LoginAttempt.subject_hash == subject, LoginAttempt.at > now - THROTTLE_WINDOW)
    ).one()


def _keep_failure(database: Database, subject: str, now: datetime) -> None:
    with database.write() as session:
        session.add(LoginAttempt(subject_hash=subject, at=now))


def _use_code(database: Database, account: Account, step: int, now: datetime) -> bool:
    """Note the code as used and the login as done; False when the code was used before."""
    try:
        with database.write() as session:
            session.add(UsedCode(account_id=account.id, step=step, at=now))
            session.flush()
            announce(session, actor_of(account), LoggedIn(), now=now, about=("account", account.id))
    except IntegrityError:
        return False
    return True


def log_out(session: Session, actor: Actor, *, now: datetime) -> None:
    """Keep in the record that somebody left."""
    announce(session, actor, LoggedOut(), now=now)


def choose_language(session: Session, actor: Actor, language: str, *, now: datetime) -> None:
    """Switch the interface of this account to ``language``."""
    account = session.get_one(Account, actor.id)
    account.language = language
    announce(session, actor, LanguageChosen(language=language), now=now)


def active_account(session: Session, key: object) -> Account | None:
    """The account with this key if it may still be used."""
    return session.exec(
        select(Account).where(Account.id == key, col(Account.active).is_(True))
    ).first()


def record_denial(session: Session, actor: Actor, endpoint: str, *, now: datetime) -> None:
    """Keep that somebody asked for what their role may not have."""
    audit.record(session, actor, "access:denied", now=now, result="denied", endpoint=endpoint)
