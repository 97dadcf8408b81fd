"""Notices: the list behind the bell, and the mail that says no more than that there is something.

A mail may go out twice when the program dies between sending and noting it; its Message-ID is the
same both times, so that a mail program shows it once. It is never lost.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from uitweg.access.actor import Actor
from uitweg.clock import AMSTERDAM
from uitweg.db import Database
from uitweg.domain.notices import DIGEST_HOUR, URGENT, mail_words, said
from uitweg.domain.roles import Role
from uitweg.models import Account, Notice
from uitweg.services.mailer import Mailer

MOST_LISTED = 100


@dataclass(frozen=True)
class NoticeLine:
    """One notice in its reader's language."""

    notice: Notice
    sentence: str


@dataclass(frozen=True)
class Sender:
    """Who mail comes from, and the one link that is in it."""

    address: str
    base_url: str


@dataclass(frozen=True)
class _Letter:
    """One mail to be sent: to whom, and which notices it covers."""

    account: Account
    notices: tuple[Notice, ...]


def unread(session: Session, actor: Actor) -> list[NoticeLine]:
    """What the actor has not read, the newest first."""
    query = (
        select(Notice)
        .where(Notice.account_id == actor.id, col(Notice.read_at).is_(None))
        .order_by(col(Notice.created_at).desc(), col(Notice.id))
        .limit(MOST_LISTED)
    )
    return [NoticeLine(each, said(each.tag, actor.language)) for each in session.exec(query)]


def count_unread(session: Session, actor: Actor) -> int:
    """How many notices the actor has not read."""
    return session.exec(
        select(func.count())
        .select_from(Notice)
        .where(Notice.account_id == actor.id, col(Notice.read_at).is_(None))
    ).one()


def mark_read(
    session: Session, actor: Actor, keys: Iterable[UUID] | None = None, *, now: datetime
) -> int:
    """Note that the actor read these notices of theirs, or all; the number that were news."""
    query = sa.update(Notice).where(
        col(Notice.account_id) == actor.id, col(Notice.read_at).is_(None)
    )
    if keys is not None:
        query = query.where(col(Notice.id).in_(list(keys)))
    read = session.exec(query.values(read_at=now).execution_options(synchronize_session="fetch"))
    return int(read.rowcount)


def mail_due(database: Database, mailer: Mailer, sender: Sender, *, now: datetime) -> int:
    """Send what is due, one mail per account; the number of mails.

    What is urgent goes at once, the rest with the first sending after seven in the morning. Each
    mail is noted as sent in a transaction of its own, after it went; one that a server refuses
    waits for the next time and holds up nobody else's.
    """
    with database.read() as session:
        letters = _letters(session, now)
    sent = 0
    for letter in letters:
        try:
            mailer.send(_message(letter, sender, now))
        except OSError:
            continue
        with database.write() as session:
            _note_sent(session, letter, now)
        sent += 1
    return sent


def _letters(session: Session, now: datetime) -> list[_Letter]:
    rows = session.exec(
        select(Notice, Account)
        .join(Account, col(Account.id) == col(Notice.account_id))
        .where(
            col(Notice.sent_at).is_(None),
            col(Notice.read_at).is_(None),
            col(Account.active).is_(True),
        )
        .order_by(col(Account.email), col(Notice.created_at), col(Notice.id))
    )
    due: dict[UUID, list[Notice]] = {}
    accounts: dict[UUID, Account] = {}
    before = _last_digest(now)
    for notice, account in rows:
        if notice.tag in URGENT or notice.created_at <= before:
            accounts[account.id] = account
            due.setdefault(account.id, []).append(notice)
    return [_Letter(accounts[key], tuple(notices)) for key, notices in due.items()]


def _last_digest(now: datetime) -> datetime:
    """The last seven o'clock in the Netherlands: what is older goes with the digest."""
    here = now.astimezone(AMSTERDAM)
    seven = datetime.combine(here.date(), time(DIGEST_HOUR), AMSTERDAM)
    if seven > here:
        seven = datetime.combine(here.date() - timedelta(days=1), time(DIGEST_HOUR), AMSTERDAM)
    return seven.astimezone(now.tzinfo)


def _message(letter: _Letter, sender: Sender, now: datetime) -> EmailMessage:
    """Neutral in everything that a bystander could see; the same for the same notices."""
    account = letter.account
    words = mail_words(account.role is Role.EMPLOYER, account.language)
    message = EmailMessage()
    message["From"] = f"uitweg <{sender.address}>"
    message["To"] = account.email
    message["Subject"] = words.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{_mail_id(letter)}@{sender.address.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(f"{words.text}\n\n{sender.base_url}\n")
    return message


def _mail_id(letter: _Letter) -> str:
    keys = " ".join(sorted(str(notice.id) for notice in letter.notices))
    return hashlib.sha256(keys.encode()).hexdigest()[:32]


def _note_sent(session: Session, letter: _Letter, now: datetime) -> None:
    session.exec(
        sa.update(Notice)
        .where(
            col(Notice.id).in_([notice.id for notice in letter.notices]),
            col(Notice.sent_at).is_(None),
        )
        .values(sent_at=now)
        .execution_options(synchronize_session=False)
    )
