"""Reads a database's schema as it is, and puts a row into each of its tables."""

import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa

VERSION_TABLE = "alembic_version"
UUID_LENGTH = 32  # how SQLite keeps one: thirty-two characters

VALUES: dict[type, Callable[[], Any]] = {
    bool: lambda: True,
    bytes: lambda: b"x",
    date: lambda: date(2026, 11, 24),
    datetime: lambda: datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
    object: lambda: {"key": "value"},  # what SQLAlchemy says of JSON
    float: lambda: 51.9,
    int: lambda: 1,
    str: lambda: "x",
    uuid.UUID: uuid.uuid4,
}


def tables(engine: sa.Engine) -> list[sa.Table]:
    """The tables of the database as they are now, those pointed at before those that point."""
    metadata = sa.MetaData()
    metadata.reflect(engine)
    return [table for table in metadata.sorted_tables if table.name != VERSION_TABLE]


def fill(engine: sa.Engine) -> None:
    """Put one row into each empty table, with every column filled and every reference real."""
    with engine.begin() as connection:
        for table in tables(engine):
            if not _count(connection, table):
                connection.execute(table.insert().values(_row(connection, table)))


def counts(engine: sa.Engine) -> dict[str, int]:
    """How many rows each table has."""
    with engine.connect() as connection:
        return {table.name: _count(connection, table) for table in tables(engine)}


def _count(connection: sa.Connection, table: sa.Table) -> int:
    return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def _row(connection: sa.Connection, table: sa.Table) -> dict[str, Any]:
    return {column.name: _value(connection, column) for column in table.columns}


def _value(connection: sa.Connection, column: sa.Column[Any]) -> Any:
    for reference in column.foreign_keys:
        pointed_at = connection.execute(sa.select(reference.column)).scalars().first()
        if pointed_at is not None:
            return pointed_at
        assert column.nullable, f"{column} points at an empty table; a cycle of required keys?"
        return None
    if getattr(column.type, "length", None) == UUID_LENGTH:
        return uuid.uuid4().hex
    return VALUES[column.type.python_type]()


def snapshot(engine: sa.Engine) -> dict[str, Any]:
    """Everything about the schema that a migration can change, in comparable form."""
    inspector = sa.inspect(engine)
    names = [name for name in inspector.get_table_names() if name != VERSION_TABLE]
    seen: dict[str, Any] = {name: _table(inspector, name) for name in sorted(names)}
    return seen | {"triggers": _triggers(engine)}


def _table(inspector: sa.Inspector, name: str) -> dict[str, Any]:
    columns = {
        column["name"]: (str(column["type"]), column["nullable"], column.get("default"))
        for column in inspector.get_columns(name)
    }
    return {
        "columns": columns,
        "primary key": inspector.get_pk_constraint(name),
        "foreign keys": _sorted(inspector.get_foreign_keys(name)),
        "unique": _sorted(inspector.get_unique_constraints(name)),
        "checks": _sorted(inspector.get_check_constraints(name)),
        "indexes": _sorted(inspector.get_indexes(name)),
    }


def _sorted(found: Any) -> list[str]:
    return sorted(str(_plain(one)) for one in found)


def _plain(found: Any) -> Any:
    """The same in text: a SQL clause, for one, is equal to nothing but itself."""
    if isinstance(found, dict):
        return {name: _plain(found[name]) for name in sorted(found)}
    return [_plain(one) for one in found] if isinstance(found, list) else str(found)


def _triggers(engine: sa.Engine) -> list[str]:
    kept = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if engine.dialect.name == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with engine.connect() as connection:
        return sorted(connection.exec_driver_sql(kept).scalars())
