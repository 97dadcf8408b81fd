"""The record: the youth's timeline, the audit log, and notices that wait to be delivered."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field, SQLModel

from uitweg.models.types import json_column, key, points_to


class TimelineEntry(SQLModel, table=True):
    """Something that happened to a youth; read by role, erased with the file."""

    __tablename__ = "timeline_entry"

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    at: datetime = Field(index=True)
    tag: str = Field(max_length=60)
    facts: dict[str, Any] = Field(default_factory=dict, sa_column=json_column(nullable=False))
    author_id: UUID | None = points_to("account", nullable=True, index=False)
    author_role: str = Field(max_length=20)


class AuditEvent(SQLModel, table=True):
    """Who did or saw what. Rows are only ever added; the database refuses anything else.

    Ids and field names, never values (``security.md`` section 6). No foreign keys: the log
    outlives what it speaks of.
    """

    __tablename__ = "audit_event"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(index=True)
    action: str = Field(max_length=60, index=True)
    result: str = Field(default="done", max_length=20)
    actor_id: UUID | None = Field(default=None, index=True)
    actor_role: str = Field(max_length=20)
    object_type: str | None = Field(default=None, max_length=40)
    object_id: str | None = Field(default=None, max_length=200)
    youth_id: UUID | None = Field(default=None, index=True)
    fields: list[str] | None = Field(default=None, sa_column=json_column())
    reason: str | None = Field(default=None, max_length=500)
    endpoint: str | None = Field(default=None, max_length=100)


class Notice(SQLModel, table=True):
    """A message to one account, waiting or read: the outbox. It holds no case data."""

    __tablename__ = "notice"

    id: UUID = key()
    account_id: UUID = points_to("account")
    tag: str = Field(max_length=60)
    subject_id: UUID | None = None
    dedupe_key: str = Field(max_length=200, unique=True)
    created_at: datetime
    read_at: datetime | None = None
    sent_at: datetime | None = None
