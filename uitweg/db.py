"""Engines, sessions and migrations: how a database is opened, SQLite or PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, event
from sqlalchemy.engine import URL, Connection, make_url
from sqlmodel import Session, create_engine

from uitweg.paths import MIGRATIONS

BUSY_TIMEOUT_SECONDS = 15
WRITES = "uitweg_writes"

# Each setting is per connection and off by default in SQLite; security.md section 2 measured why.
SQLITE_SETTINGS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_SECONDS * 1000}",
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",
    "PRAGMA trusted_schema=OFF",
)


class Database:
    """One database with two ways in: ``read()`` sees a snapshot, ``write()`` commits or undoes.

    A write unit on SQLite begins with BEGIN IMMEDIATE: two that read before they write would
    otherwise lose updates or fail at once (``security.md`` 0.1).
    """

    def __init__(self, url: str) -> None:
        self.url = _with_driver(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite and self.url.database:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        self.engine = _engine(self.url)
        self.writing_engine = self.engine.execution_options(**{WRITES: True})

    def reader(self) -> Session:
        """A session for reading; the caller closes it."""
        return Session(self.engine, expire_on_commit=False)

    def writer(self) -> Session:
        """A session for one write unit; the caller commits and closes it."""
        return Session(self.writing_engine, expire_on_commit=False)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A reading session, closed at the end."""
        with self.reader() as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One write unit: committed when the block ends well, undone when it raises."""
        with self.writer() as session:
            try:
                yield session
                session.commit()
            except BaseException:
                session.rollback()
                raise

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


def _with_driver(url: str) -> URL:
    parsed = make_url(url)
    if parsed.drivername in ("postgres", "postgresql"):
        return parsed.set(drivername="postgresql+psycopg")
    return parsed


def _engine(url: URL) -> Engine:
    # hide_parameters: an error text must never carry personal data into a log.
    if url.get_backend_name() != "sqlite":
        return create_engine(url, hide_parameters=True, pool_pre_ping=True)
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args={"timeout": BUSY_TIMEOUT_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy says BEGIN itself, see _begin_sqlite
    for setting in SQLITE_SETTINGS:
        connection.execute(setting)


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def alembic_config(url: str) -> Config:
    """Alembic's settings, without an ini file; ``migrations/env.py`` reads the address."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    return config


def upgrade_to_head(url: str) -> None:
    """Bring the schema at ``url`` to the newest revision; harmless when it is there already."""
    command.upgrade(alembic_config(url), "head")
