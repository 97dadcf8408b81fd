"""Mail goes to a real server, says nothing, and is neither lost nor doubled."""

from datetime import datetime, timedelta
from uuid import uuid4

from sqlmodel import select

from tests.support.builders import an_account
from tests.support.moment import NOW
from tests.support.smtp_server import smtp_server
from uitweg.access.actor import actor_of
from uitweg.db import Database
from uitweg.domain.notices import FirmNotice
from uitweg.domain.roles import Role
from uitweg.models import Account, Notice
from uitweg.services.mailer import MemoryMailer, SmtpMailer
from uitweg.services.notices import Sender, count_unread, mail_due, mark_read, unread

SENDER = Sender("bericht@uitweg.example", "https://uitweg.example")


def _notice(database: Database, account: Account, tag: str, at: datetime = NOW) -> None:
    with database.write() as session:
        session.add(Notice(account_id=account.id, tag=tag, dedupe_key=uuid4().hex, created_at=at))


def _account(database: Database, role: Role = Role.COACH) -> Account:
    with database.write() as session:
        return an_account(session, role)


def test_a_mail_over_smtp_is_neutral_and_leads_to_the_login(database: Database) -> None:
    firm, coach = _account(database, Role.EMPLOYER), _account(database)
    _notice(database, firm, FirmNotice.PROPOSAL)
    _notice(database, coach, "proposal:employer_yes")
    with smtp_server() as server:
        mailer = SmtpMailer("127.0.0.1", server.port, starttls=False)
        assert mail_due(database, mailer, SENDER, now=NOW) == 2
        assert mail_due(database, mailer, SENDER, now=NOW) == 0
        mails = {str(each["To"]): each for each in server.kept}
    assert mails[firm.email]["Subject"] == "Nieuw bericht over uw plek"
    assert mails[coach.email]["Subject"] == "Nieuw bericht in uitweg"
    assert "https://uitweg.example" in mails[coach.email].get_content()


def test_one_refused_address_holds_up_nobody_else_and_is_tried_again(database: Database) -> None:
    first, second = _account(database), _account(database)
    for account in (first, second):
        _notice(database, account, "flag:raised")
    with smtp_server() as server:
        mailer = SmtpMailer("127.0.0.1", server.port, starttls=False)
        server.refused.add(first.email)
        assert mail_due(database, mailer, SENDER, now=NOW) == 1
        server.refused.clear()
        assert mail_due(database, mailer, SENDER, now=NOW) == 1
        assert {str(each["To"]) for each in server.kept} == {first.email, second.email}


def test_without_a_server_everything_waits(database: Database) -> None:
    _notice(database, _account(database), "flag:raised")
    with smtp_server() as server:
        port = server.port
    mailer = SmtpMailer("127.0.0.1", port, starttls=False)
    assert mail_due(database, mailer, SENDER, now=NOW) == 0
    assert mail_due(database, MemoryMailer(), SENDER, now=NOW) == 1


def test_what_is_not_urgent_goes_in_one_mail_after_seven(database: Database) -> None:
    coach = _account(database)
    for tag in ("proposal:cleared", "condition:changed"):
        _notice(database, coach, tag)
    mailer = MemoryMailer()
    assert mail_due(database, mailer, SENDER, now=NOW + timedelta(hours=20)) == 0
    assert mail_due(database, mailer, SENDER, now=NOW + timedelta(hours=21)) == 1
    assert len(mailer.sent) == 1


def test_a_mail_that_is_sent_twice_has_one_name(database: Database) -> None:
    _notice(database, _account(database), "flag:raised")
    mailer = MemoryMailer()
    mail_due(database, mailer, SENDER, now=NOW)
    with database.write() as session:  # the program died before it noted the mail
        session.exec(select(Notice)).one().sent_at = None
    mail_due(database, mailer, SENDER, now=NOW + timedelta(minutes=5))
    assert len({str(each["Message-ID"]) for each in mailer.sent}) == 1 < len(mailer.sent)


def test_what_was_read_is_neither_listed_nor_mailed(database: Database) -> None:
    coach, other = _account(database), _account(database)
    for account in (coach, other):
        _notice(database, account, "flag:raised")
    actor = actor_of(coach)
    with database.write() as session:
        lines = unread(session, actor)
        assert [line.sentence for line in lines] == ["Er is een melding om naar te kijken."]
        foreign = unread(session, actor_of(other))[0].notice.id
        assert mark_read(session, actor, [foreign], now=NOW) == 0
        assert mark_read(session, actor, now=NOW) == 1
        assert (count_unread(session, actor), count_unread(session, actor_of(other))) == (0, 1)
    mailer = MemoryMailer()
    mail_due(database, mailer, SENDER, now=NOW)
    assert [str(each["To"]) for each in mailer.sent] == [other.email]
