"""Everything a database holds, to compare before and after."""

from typing import Any

import sqlalchemy as sa

from tests.support.schema import tables
from uitweg.db import Database


def contents(database: Database, *leave_out: str) -> dict[str, list[Any]]:
    """Every row of every table, as text and in order, but for the tables in ``leave_out``."""
    with database.engine.connect() as connection:
        return {
            table.name: sorted(repr(tuple(row)) for row in connection.execute(sa.select(table)))
            for table in tables(database.engine)
            if table.name not in leave_out
        }


def address_of(database: Database) -> str:
    """The address of a database as an operator types it."""
    return database.url.render_as_string(hide_password=False)
