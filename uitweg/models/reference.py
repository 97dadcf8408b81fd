"""Reference data that an operator imports: postcodes and a vocabulary."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from uitweg.models.types import key


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
