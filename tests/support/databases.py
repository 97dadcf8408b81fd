"""Fixtures for databases: migrated once a session, then copied for each test."""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support import postgres
from tests.support.absent import skip_or_fail
from uitweg.db import Database, upgrade_to_head

TEMPLATE = "uitweg_template"


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Cluster]:
    """A PostgreSQL server of our own, started by the first test that wants it."""
    binaries = postgres.find_binaries()
    if binaries is None:
        skip_or_fail(f"No PostgreSQL: no initdb on PATH or in {postgres.DEBIAN}.")
    cluster = postgres.Cluster.start(binaries)
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file without rows, to copy and never to open."""
    path = tmp_path_factory.mktemp("template") / "uitweg.sqlite"
    upgrade_to_head(f"sqlite:///{path}")
    assert not path.with_name(path.name + "-wal").exists(), "a connection to it is still open"
    return path


@pytest.fixture(scope="session")
def postgres_template(cluster: postgres.Cluster) -> str:
    """The name of a migrated PostgreSQL database without rows, to copy and never to open."""
    upgrade_to_head(cluster.create_database(TEMPLATE))
    return TEMPLATE


@contextmanager
def empty_address(
    kind: str, request: pytest.FixtureRequest, template: str | None = None
) -> Iterator[str]:
    """The address of a new PostgreSQL or SQLite database, gone at the end of the block."""
    if kind == "sqlite":
        folder: Path = request.getfixturevalue("tmp_path")
        yield f"sqlite:///{folder / uuid.uuid4().hex}.sqlite"
        return
    cluster: postgres.Cluster = request.getfixturevalue("cluster")
    name = f"test_{uuid.uuid4().hex}"
    url = cluster.create_database(name, template or "template0")
    try:
        yield url
    finally:
        cluster.drop_database(name)


@contextmanager
def _migrated(kind: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    template = request.getfixturevalue(f"{kind}_template")
    with empty_address(kind, request, template if kind == "postgres" else None) as url:
        database = Database(url)
        if kind == "sqlite":
            shutil.copyfile(template, str(database.url.database))
        try:
            yield database
        finally:
            database.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A migrated database without rows; the test runs once on SQLite and once on PostgreSQL."""
    with _migrated(request.param, request) as database:
        yield database


@pytest.fixture
def sqlite(request: pytest.FixtureRequest) -> Iterator[Database]:
    """A migrated SQLite database without rows, for what does not depend on the database."""
    with _migrated("sqlite", request) as database:
        yield database


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty_database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without any table, once on SQLite and once on PostgreSQL."""
    with empty_address(request.param, request) as url:
        yield url
