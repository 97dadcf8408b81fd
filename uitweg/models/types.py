"""Column types that both databases share."""

from enum import Enum
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

# Names by convention, so that a batch migration on SQLite can drop what it made.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def by_value(kind: type[Enum]) -> sa.Enum:
    """Store 'proposed', not 'PROPOSED': a renamed member must not corrupt rows.

    No CHECK constraint: a new member would need a table rebuild on SQLite, while the type itself
    already refuses, in Python, what is not a member.
    """
    return sa.Enum(
        kind,
        values_callable=lambda k: [member.value for member in k],
        native_enum=False,
        length=40,
        name=kind.__name__.lower(),
    )


def json_column(*, nullable: bool = True) -> sa.Column[Any]:
    """A JSON column in which Python's None is SQL's NULL: not known."""
    kind = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
    return sa.Column(kind, nullable=nullable)


def key() -> Any:
    """A random primary key: nobody can count or guess records of persons."""
    return Field(default_factory=uuid4, primary_key=True)


def points_to(table: str, *, nullable: bool = False, index: bool = True) -> Any:
    """A foreign key to ``table``; deleting what is pointed at is refused by the database."""
    return Field(
        default=None if nullable else ...,
        foreign_key=f"{table}.id",
        index=index,
        nullable=nullable,
    )


Key = UUID
