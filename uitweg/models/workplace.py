"""Talks about how it goes at a workplace, and firms that asked to be called back."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import Field, SQLModel

from uitweg.domain.workplace import Impression, TalkKind
from uitweg.models.types import by_value, key, points_to


class WorkplaceTalk(SQLModel, table=True):
    """How it went, in three words, of one talk about a placement (werkplekgesprek)."""

    __tablename__ = "workplace_talk"

    id: UUID = key()
    placement_id: UUID = points_to("placement")
    kind: TalkKind = Field(sa_type=by_value(TalkKind))
    held_on: date
    on_time: Impression = Field(sa_type=by_value(Impression))
    cooperation: Impression = Field(sa_type=by_value(Impression))
    learning: Impression = Field(sa_type=by_value(Impression))
    note: str | None = Field(default=None, max_length=600)
    recorded_by: UUID = points_to("account", index=False)
    recorded_at: datetime


class CallbackState(StrEnum):
    """Whether somebody called the firm back."""

    NEW = "new"
    HANDLED = "handled"
    DECLINED = "declined"


class CallbackRequest(SQLModel, table=True):
    """A firm that wants to offer a place asks to be called; nobody gets an account by it."""

    __tablename__ = "callback_request"

    id: UUID = key()
    firm: str = Field(max_length=200)
    contact_name: str = Field(max_length=100)
    phone: str = Field(max_length=30)
    town: str = Field(max_length=100)
    created_at: datetime
    network_hash: str = Field(max_length=64, index=True)
    """A keyed hash of where the request came from, to count and never to find anybody."""
    state: CallbackState = Field(default=CallbackState.NEW, sa_type=by_value(CallbackState))
    handled_by: UUID | None = points_to("account", nullable=True, index=False)
    handled_at: datetime | None = None
    outcome: str | None = Field(default=None, max_length=500)
