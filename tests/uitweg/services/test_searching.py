"""What people type into a search box is text, never a pattern."""

import pytest

from tests.support.builders import a_vacancy, a_youth, an_account, assign
from tests.support.moment import NOW
from uitweg.access.actor import Actor, actor_of
from uitweg.clock import local_day
from uitweg.db import Database
from uitweg.services import vacancy_lists, youth_lists

TODAY = local_day(NOW)


@pytest.fixture
def coach(database: Database) -> Actor:
    """A coach of three youths, with two places of work to look at."""
    with database.write() as session:
        account = an_account(session)
        for name in ("Milan", "100%_a", "Noor"):
            assign(session, account, a_youth(session, given_name=name))
        a_vacancy(session, title="50%_werk\\x")
        a_vacancy(session)
        return actor_of(account)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("mIL", ["Milan"]), ("%", ["100%_a"]), ("_", ["100%_a"]), ("zz", [])],
)
def test_youths_are_found_by_what_was_typed(
    database: Database, coach: Actor, typed: str, found: list[str]
) -> None:
    with database.read() as session:
        page = youth_lists.page_of(session, coach, search=typed, waiting="", page=1, today=TODAY)
    assert [line.youth.given_name for line in page.lines] == found


@pytest.mark.parametrize(("typed", "count"), [("%_W", 1), ("\\", 1), ("losse schakel", 2)])
def test_vacancies_are_found_by_title_and_firm(
    database: Database, coach: Actor, typed: str, count: int
) -> None:
    with database.read() as session:
        page = vacancy_lists.page_of(
            session, coach, search=typed, only_open=True, page=1, today=TODAY
        )
    assert page.total == count
