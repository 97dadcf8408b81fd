"""The city in a database: its people, its past, and a file that is whole or absent."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from tests.conftest import NOW
from tests.support.exchange_rows import demo_file
from uitweg.access.actor import actor_of
from uitweg.access.scope import visible
from uitweg.clock import local_day
from uitweg.db import Database
from uitweg.domain.assessment import assess
from uitweg.domain.proposals import OPEN_STATES, ProposalState
from uitweg.domain.roles import Role
from uitweg.models import (
    Account,
    Assignment,
    AuditEvent,
    Employer,
    Notice,
    Proposal,
    RankingRecord,
    TimelineEntry,
    Vacancy,
    VacancyState,
    Youth,
)
from uitweg.services import accounts, invitations, vacancy_rows, youth_rows
from uitweg.services.accounts import Credentials
from uitweg.services.demo.city import NEARLY_EMPTY, build_city
from uitweg.services.demo.file import BUILDING, DemoFile, Unusable
from uitweg.services.demo.history import Happening
from uitweg.services.demo.loading import is_loaded, is_stale, load_city
from uitweg.services.demo_logins import ADDRESSES, PASSWORD, listed
from uitweg.services.profiles import has_enough

TODAY = local_day(NOW)
STORY = ("Y-001", "Y-002", "Y-003")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> DemoFile:
    """The demo's file, loaded once for the tests that only read."""
    made = DemoFile(tmp_path_factory.mktemp("demo") / "demo.sqlite")
    assert made.make(now=NOW)
    return made


@pytest.fixture
def demo(file: DemoFile) -> Iterator[Database]:
    """The loaded city."""
    database = Database(file.url)
    yield database
    database.close()


@pytest.fixture
def session(demo: Database) -> Iterator[Session]:
    """A session that reads the loaded city."""
    with demo.read() as session:
        yield session


def _account(session: Session, role: Role) -> Account:
    return session.exec(select(Account).where(Account.email == ADDRESSES[role])).one()


def _count(session: Session, table: type) -> int:
    return session.exec(select(func.count()).select_from(table)).one()


def test_the_city_loads_on_either_database_in_one_transaction(database: Database) -> None:
    with database.writer() as session:
        assert not is_loaded(session)
        load_city(session, now=NOW)
        assert is_loaded(session)
        counted = [_count(session, table) for table in (Youth, Employer, Vacancy)]
        assert counted == [60, 45, 150]
        session.rollback()
        assert not is_loaded(session)
        assert _count(session, Youth) == 0


def test_what_is_stored_is_what_was_drawn(session: Session) -> None:
    city = build_city(TODAY)
    stored = session.exec(select(Youth).order_by(col(Youth.reference))).all()
    conditions = youth_rows.current_conditions(session, [youth.id for youth in stored])
    rows = [youth_rows.youth_as_row(it, conditions.get(it.id, [])) for it in stored]
    assert rows == list(city.youths)
    pairs = session.exec(
        select(Vacancy, Employer).join(Employer, col(Employer.id) == col(Vacancy.employer_id))
    ).all()
    found = {it.reference: vacancy_rows.vacancy_as_row(it, firm) for it, firm in pairs}
    assert found == {row["id"]: row for row in city.vacancies}


def test_the_stories_have_the_expected_verdicts_out_of_the_database(session: Session) -> None:
    expected = [json.loads(line) for line in demo_file("expected.jsonl").read_text().splitlines()]
    for each in expected:
        youth = session.exec(select(Youth).where(Youth.reference == each["youth"])).one()
        vacancy, firm = session.exec(
            select(Vacancy, Employer)
            .join(Employer, col(Employer.id) == col(Vacancy.employer_id))
            .where(Vacancy.reference == each["vacancy"])
        ).one()
        facts = youth_rows.facts_of(session, youth), vacancy_rows.facts_of(vacancy, firm)
        assert assess(*facts, TODAY).verdict.value == each["verdict"], each


def test_the_coach_of_the_demo_has_the_stories_and_ten_more(session: Session) -> None:
    coach = actor_of(_account(session, Role.COACH))
    youths = session.exec(visible(coach, Youth, TODAY)).all()
    assert len(youths) == 13
    assert {youth.reference for youth in youths} >= {*STORY, NEARLY_EMPTY}
    assert [it.reference for it in youths if not has_enough(it)] == [NEARLY_EMPTY]
    waiting = session.exec(
        select(Youth.reference)
        .join(Proposal, col(Proposal.youth_id) == col(Youth.id))
        .where(col(Proposal.state).in_(OPEN_STATES))
    ).all()
    assert not {*STORY, NEARLY_EMPTY} & set(waiting)
    assert 2 <= len({it.reference for it in youths} & set(waiting)) <= 4


def test_officer_and_lead_find_the_stories_too(session: Session) -> None:
    for role in (Role.PROBATION_OFFICER, Role.TEAM_LEAD):
        found = session.exec(visible(actor_of(_account(session, role)), Youth, TODAY)).all()
        assert {youth.reference for youth in found} >= set(STORY)
        assert len(found) < 60
    own = visible(actor_of(_account(session, Role.EMPLOYER)), Vacancy, TODAY)
    assert {it.reference for it in session.exec(own)} == {"V-01", "V-02"}


def test_everybody_has_a_coach_and_who_is_mandated_an_officer(session: Session) -> None:
    running = session.exec(select(Assignment).where(col(Assignment.valid_until).is_(None))).all()
    by_kind = {
        kind: {it.youth_id for it in running if it.kind.value == kind}
        for kind in ("coach", "probation_officer")
    }
    youths = session.exec(select(Youth)).all()
    assert by_kind["coach"] == {youth.id for youth in youths}
    mandated = {youth.id for youth in youths if youth.supervision}
    assert by_kind["probation_officer"] == mandated
    assert all(youth.team_id for youth in youths)
    former = session.exec(select(Assignment).where(col(Assignment.valid_until).is_not(None))).all()
    assert former
    assert all(it.valid_until and it.valid_until >= it.valid_from for it in former)


def test_history_lies_in_the_past_and_in_order(session: Session) -> None:
    moments = session.exec(select(AuditEvent.at).order_by(col(AuditEvent.id))).all()
    assert list(moments) == sorted(moments)
    assert moments[-1] < NOW
    assert NOW - moments[0] > timedelta(days=300)
    first, last, count = session.exec(
        select(func.min(TimelineEntry.at), func.max(TimelineEntry.at), func.count(TimelineEntry.id))
    ).one()
    assert last < NOW
    assert last - first > timedelta(days=200)
    assert count > 250
    tags = set(session.exec(select(TimelineEntry.tag).distinct()))
    assert {"youth:imported", "coach:assigned", "profile:saved", "proposal:withdrawn"} <= tags


def test_proposals_wait_within_their_time_or_were_withdrawn(session: Session) -> None:
    proposals = session.exec(select(Proposal)).all()
    waiting = [it for it in proposals if it.state in OPEN_STATES]
    assert len(waiting) >= 10
    assert {it.state for it in waiting} == {
        ProposalState.OFFICER_CHECK,
        ProposalState.SHOWN_TO_YOUTH,
    }
    assert all(it.expires_at > NOW for it in waiting)
    assert any(it.expires_at < NOW + timedelta(days=3) for it in waiting)
    assert sum(it.state is ProposalState.WITHDRAWN for it in proposals) >= 8
    states = session.exec(
        select(Vacancy.state).where(col(Vacancy.id).in_([it.vacancy_id for it in proposals]))
    )
    assert set(states) == {VacancyState.OPEN}
    assert _count(session, RankingRecord) >= len(proposals)


def test_old_notices_are_read_and_new_ones_are_not(session: Session) -> None:
    notices = session.exec(select(Notice)).all()
    assert all((it.read_at is None) == (it.created_at > NOW - timedelta(days=2)) for it in notices)


def test_everybody_listed_can_log_in_and_some_are_still_expected(
    demo: Database, session: Session
) -> None:
    logins = listed(session, now=NOW)
    assert {it.role for it in logins} == set(Role)
    for it in logins:
        given = Credentials(it.email, PASSWORD, it.code)
        known = accounts.authenticate(demo, given, secret_key="x" * 32, now=NOW)
        assert getattr(known, "role", None) is it.role
    assert len(invitations.waiting(session, now=NOW)) == 3


def test_the_stories_grow_stale_after_their_start_date(session: Session) -> None:
    assert not is_stale(session, TODAY)
    assert is_stale(session, TODAY + timedelta(days=60))


def test_making_it_again_changes_nothing(file: DemoFile) -> None:
    before = _ids(file)
    assert not file.make(now=NOW + timedelta(days=3))
    assert _ids(file) == before


def _ids(file: DemoFile) -> list[object]:
    engine = sa.create_engine(file.url)
    with engine.connect() as connection:
        ids = connection.execute(sa.text("SELECT id FROM youth ORDER BY id")).scalars().all()
    engine.dispose()
    return list(ids)


class Interrupted(BaseException):
    """Somebody pulled the plug."""


def _half(happenings: Sequence[Happening]) -> Iterable[Happening]:
    yield from happenings[: len(happenings) // 2]
    raise Interrupted


def test_an_interrupted_first_run_leaves_nothing_and_the_next_one_makes_it_whole(
    tmp_path: Path,
) -> None:
    file = DemoFile(tmp_path / "var" / "demo.sqlite")
    with pytest.raises(Interrupted):
        file.make(now=NOW, watched=_half)
    assert list(file.path.parent.iterdir()) == []
    (file.path.parent / f"{BUILDING}killed").mkdir()
    file.path.with_name("demo.sqlite-wal").write_bytes(b"of another life")
    in_a_leap_year = datetime.fromisoformat("2028-03-26T11:00:00+02:00")
    assert file.make(now=in_a_leap_year)
    assert len(_ids(file)) == 60


def test_starting_over_removes_the_demos_own_files_alone(file: DemoFile, tmp_path: Path) -> None:
    copy = DemoFile(tmp_path / "demo.sqlite")
    copy.path.write_bytes(file.path.read_bytes())
    other = tmp_path / "uitweg.sqlite"
    other.write_bytes(b"somebody's real work")
    copy.remove()
    copy.remove()
    assert list(tmp_path.iterdir()) == [other]


def test_a_file_of_another_version_is_left_alone(file: DemoFile, tmp_path: Path) -> None:
    strange = DemoFile(tmp_path / "demo.sqlite")
    strange.path.write_bytes(file.path.read_bytes())
    engine = sa.create_engine(strange.url)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(Unusable):
        strange.make(now=NOW)
    assert strange.path.exists()
