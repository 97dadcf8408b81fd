"""Reference data that an operator brings in: postcodes, a vocabulary, tables of law."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from uitweg.models.types import json_column, key


class Place(SQLModel, table=True):
    """Coordinates of a four-digit postcode area, or of a six-character postcode."""

    __tablename__ = "place"

    postcode: str = Field(primary_key=True, max_length=6)
    lat: float
    lon: float
    town: str | None = Field(default=None, max_length=100)


class VocabularyRelease(SQLModel, table=True):
    """One imported vocabulary, whole; the newest one serves."""

    __tablename__ = "vocabulary_release"

    id: UUID = key()
    name: str = Field(max_length=200)
    imported_at: datetime = Field(index=True)
    concept_count: int


class VocabularyFile(SQLModel, table=True):
    """One file of a release, as it was read; serving loads it like a folder."""

    __tablename__ = "vocabulary_file"

    id: UUID = key()
    release_id: UUID = Field(foreign_key="vocabulary_release.id", index=True)
    name: str = Field(max_length=100)
    content: str = Field(sa_type=sa.Text)


class LawRelease(SQLModel, table=True):
    """Dated tables of law that an operator applied, whole; the newest ones count."""

    __tablename__ = "law_release"

    id: UUID = key()
    version: str = Field(max_length=12)
    tables: dict[str, Any] = Field(default_factory=dict, sa_column=json_column(nullable=False))
    """Each table as it was written, TOML, by name."""
    applied_at: datetime = Field(index=True)
