"""Alembic's entry: takes its connection from uitweg.db and its tables from uitweg.models."""

from alembic import context
from sqlmodel import SQLModel

import uitweg.models  # noqa: F401  fills the metadata
from uitweg.db import Database


def run() -> None:
    database = Database(context.config.attributes["url"])
    try:
        with database.writing_engine.connect() as connection:
            context.configure(
                connection=connection,
                target_metadata=SQLModel.metadata,
                render_as_batch=database.is_sqlite,
                compare_type=True,
                transaction_per_migration=True,
            )
            with context.begin_transaction():
                context.run_migrations()
    finally:
        database.close()


run()
