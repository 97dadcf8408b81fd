"""Special conditions (bijzondere voorwaarden): versions are added, none is overwritten."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from uitweg.models.types import json_column, key, points_to


class Condition(SQLModel, table=True):
    """One version of a condition. The newest version of a reference that is not lifted counts."""

    __tablename__ = "condition"
    __table_args__ = (sa.UniqueConstraint("youth_id", "reference", "version"),)

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    reference: str = Field(max_length=200)
    version: int = 1
    kind: str = Field(max_length=40)
    parameters: dict[str, Any] = Field(default_factory=dict, sa_column=json_column(nullable=False))
    """What the kind needs, in the shape of ``formats.md``."""
    verified: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    imposed_by: str | None = Field(default=None, max_length=20)
    source_document: str | None = Field(default=None, max_length=200)
    recorded_by: UUID | None = points_to("account", nullable=True, index=False)
    recorded_at: datetime
    verified_by: UUID | None = points_to("account", nullable=True, index=False)
    verified_at: datetime | None = None
    replaced_at: datetime | None = None
    """When a newer version took its place; NULL for the newest."""
    lifted_at: datetime | None = None
    lift_reason: str | None = Field(default=None, max_length=500)
