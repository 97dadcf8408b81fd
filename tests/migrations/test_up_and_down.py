"""Each migration goes up and down on both databases without losing a row it does not own."""

from collections.abc import Iterator

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import Script, ScriptDirectory

from tests.support.schema import counts, fill, snapshot
from uitweg.db import Database, alembic_config

SCRIPTS = ScriptDirectory.from_config(alembic_config("sqlite://"))
REVISIONS: list[Script] = list(reversed(list(SCRIPTS.walk_revisions())))


@pytest.fixture
def empty(empty_database_url: str) -> Iterator[Database]:
    """A database without any table, SQLite and PostgreSQL in turn."""
    database = Database(empty_database_url)
    yield database
    database.close()


@pytest.fixture
def alembic(empty: Database, empty_database_url: str) -> Config:
    """Alembic's settings for ``empty``."""
    del empty
    return alembic_config(empty_database_url)


def _without(lost: set[str], rows: dict[str, int]) -> dict[str, int]:
    return {table: number for table, number in rows.items() if table not in lost}


@pytest.mark.parametrize("script", REVISIONS, ids=lambda script: script.revision)
def test_a_migration_keeps_the_rows_there_are_and_can_be_undone(
    script: Script, empty: Database, alembic: Config
) -> None:
    before = str(script.down_revision or "base")
    if script.down_revision:
        command.upgrade(alembic, before)
    fill(empty.engine)
    old_rows, old_schema = counts(empty.engine), snapshot(empty.engine)

    command.upgrade(alembic, script.revision)
    dropped = old_rows.keys() - counts(empty.engine).keys()
    assert _without(dropped, old_rows).items() <= counts(empty.engine).items()
    fill(empty.engine)
    new_rows, new_schema = counts(empty.engine), snapshot(empty.engine)
    assert all(new_rows.values())

    command.downgrade(alembic, before)
    assert snapshot(empty.engine) == old_schema
    made_anew = {table for table in old_rows if table not in new_rows}
    assert _without(made_anew, counts(empty.engine)) == _without(made_anew, old_rows)

    command.upgrade(alembic, script.revision)
    assert snapshot(empty.engine) == new_schema


def test_everything_can_be_undone(empty: Database, alembic: Config) -> None:
    command.upgrade(alembic, "head")
    fill(empty.engine)
    command.downgrade(alembic, "base")
    assert snapshot(empty.engine) == {"triggers": []}


def test_going_up_twice_is_harmless(empty: Database, alembic: Config) -> None:
    command.upgrade(alembic, "head")
    fill(empty.engine)
    before = counts(empty.engine)
    command.upgrade(alembic, "head")
    assert counts(empty.engine) == before
