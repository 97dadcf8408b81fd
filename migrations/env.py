"""Alembic's entry: takes its connection from uitweg.db and its tables from uitweg.models."""

from alembic import context
from sqlalchemy.engine import Connection
from sqlmodel import SQLModel

import uitweg.models  # noqa: F401  fills the metadata
from uitweg.db import Database


def run() -> None:
    database = Database(context.config.attributes["url"])
    try:
        with database.writing_engine.connect() as connection:
            if database.is_sqlite:
                _let_tables_be_made_anew(connection)
            context.configure(
                connection=connection,
                target_metadata=SQLModel.metadata,
                render_as_batch=database.is_sqlite,
                compare_type=True,
                transaction_per_migration=True,
            )
            with context.begin_transaction():
                context.run_migrations()
                if database.is_sqlite:
                    _check_references(connection)
    finally:
        database.close()


def _let_tables_be_made_anew(connection: Connection) -> None:
    """SQLite changes a table by copying it and dropping the old one, which its foreign keys would
    refuse. It listens to this only outside a transaction, hence straight to the driver."""
    connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")


def _check_references(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise RuntimeError("a migration broke a reference between tables")


run()
