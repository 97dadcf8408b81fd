"""Counts the statements a database is asked, so that a list page cannot ask once per row."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from uitweg.db import Database


@contextmanager
def recorded_queries(database: Database) -> Iterator[list[str]]:
    """The SQL that runs on ``database`` inside the block, in order."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(database.engine, "before_cursor_execute", note)
