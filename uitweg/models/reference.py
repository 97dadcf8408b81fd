"""Reference data that an operator imports: postcodes and a vocabulary."""

from datetime import datetime
from typing import Any
from uuid import UUID

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


class VocabularyTable(SQLModel, table=True):
    """The rows of one file of a release, as they were read."""

    __tablename__ = "vocabulary_table"

    id: UUID = key()
    release_id: UUID = Field(foreign_key="vocabulary_release.id", index=True)
    name: str = Field(max_length=100)
    content: list[Any] = Field(default_factory=list, sa_column=json_column(nullable=False))
