"""The test databases themselves: separate, empty, and really two kinds."""

from sqlalchemy import text

from tests.support.databases import Database


def test_each_test_database_takes_a_write_that_the_next_does_not_see(database: Database) -> None:
    with database.write() as session:
        session.execute(text("CREATE TABLE left_behind (number INTEGER)"))
    with database.read() as session:
        assert session.execute(text("SELECT count(*) FROM left_behind")).scalar() == 0


def test_the_sqlite_template_stays_clean(sqlite: Database) -> None:
    with sqlite.read() as session:
        names = session.execute(text("SELECT name FROM sqlite_master")).scalars().all()
    assert "left_behind" not in names
    assert "alembic_version" in names


def test_a_clean_address_has_no_tables(empty_database_url: str) -> None:
    database = Database(empty_database_url)
    with database.read() as session:
        assert session.execute(text("SELECT 1")).scalar() == 1
    database.close()
