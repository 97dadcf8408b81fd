"""The migrations lead to exactly the tables that uitweg.models declares."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import uitweg.models
from uitweg.db import Database, alembic_config

assert uitweg.models.__name__  # its import fills the metadata


def test_the_newest_migration_makes_what_the_models_say(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "render_as_batch": database.is_sqlite}
        )
        differences = compare_metadata(context, SQLModel.metadata)
    assert not differences, f"Write a migration for: {differences}"


def test_migrations_form_one_line_and_are_named_by_their_number() -> None:
    scripts = list(reversed(list(ScriptDirectory.from_config(alembic_config("")).walk_revisions())))
    revisions = [script.revision for script in scripts]
    assert revisions == [f"{number:04}" for number in range(1, len(revisions) + 1)], (
        "Two branches took the same number, or one was skipped; renumber the later one."
    )
    files = [Path(script.path).name for script in scripts]
    assert [name.split("_")[0] for name in files] == revisions
