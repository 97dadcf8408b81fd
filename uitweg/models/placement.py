"""Placements, the flags that a changed condition raises, and requests to vary a condition."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from uitweg.domain.placements import LIVE_STATES, PlacementState
from uitweg.models.types import by_value, json_column, key, points_to

_LIVE = sa.text(
    "NOT part_time_combination AND state IN ({})".format(
        ", ".join(f"'{state.value}'" for state in sorted(LIVE_STATES))
    )
)


class Placement(SQLModel, table=True):
    """A youth at work at one vacancy (plaatsing)."""

    __tablename__ = "placement"
    __table_args__ = (
        # One job at a time, unless two small ones were combined on purpose.
        sa.Index(
            "uq_placement_live_youth",
            "youth_id",
            unique=True,
            sqlite_where=_LIVE,
            postgresql_where=_LIVE,
        ),
    )

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    vacancy_id: UUID = points_to("vacancy")
    proposal_id: UUID | None = points_to("proposal", nullable=True, index=False)
    state: PlacementState = Field(sa_type=by_value(PlacementState))
    starts_on: date
    ended_on: date | None = None
    end_reason: str | None = Field(default=None, max_length=40)
    end_note: str | None = Field(default=None, max_length=600)
    part_time_combination: bool = False
    kind: str | None = Field(default=None, max_length=30)
    """The kind of vacancy it is now; a conversion makes a new placement of another kind."""
    hours_per_week: float | None = None
    mentor: str | None = Field(default=None, max_length=100)
    work_agreements: list[str] = Field(default_factory=list, sa_column=json_column(nullable=False))
    """What was agreed on the work floor; the employer reads these."""
    converted_from: UUID | None = points_to("placement", nullable=True, index=False)
    version: int = 1
    updated_at: datetime


class FlagState(StrEnum):
    """Whether somebody has dealt with a flag."""

    OPEN = "open"
    RESOLVED = "resolved"


class Flag(SQLModel, table=True):
    """A conflict that people must deal with before a day; the machine ends nothing."""

    __tablename__ = "flag"

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    proposal_id: UUID | None = points_to("proposal", nullable=True)
    placement_id: UUID | None = points_to("placement", nullable=True)
    state: FlagState = Field(default=FlagState.OPEN, sa_type=by_value(FlagState))
    verdict: str = Field(max_length=10)
    rules: list[str] = Field(default_factory=list, sa_column=json_column(nullable=False))
    """The rules that found the conflict, by id."""
    raised_at: datetime
    deadline: date
    resolved_by: UUID | None = points_to("account", nullable=True, index=False)
    resolved_at: datetime | None = None
    resolution: str | None = Field(default=None, max_length=500)


class VariationState(StrEnum):
    """Where a request to vary a condition stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class VariationRequest(SQLModel, table=True):
    """A coach asks the probation officer for other times of a condition, for one vacancy."""

    __tablename__ = "variation_request"

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    condition_id: UUID = points_to("condition")
    """The version that the request was made about; a newer one makes the request stale."""
    vacancy_id: UUID = points_to("vacancy", index=False)
    proposal_id: UUID | None = points_to("proposal", nullable=True)
    edit: dict[str, Any] = Field(default_factory=dict, sa_column=json_column(nullable=False))
    """The remedy's edit as ``formats.md`` prints it."""
    review_on: date | None = None
    reason: str = Field(max_length=600)
    state: VariationState = Field(default=VariationState.OPEN, sa_type=by_value(VariationState))
    requested_by: UUID = points_to("account", index=False)
    requested_at: datetime
    decided_by: UUID | None = points_to("account", nullable=True, index=False)
    decided_at: datetime | None = None
    decision_reason: str | None = Field(default=None, max_length=600)
    form_key: str = Field(max_length=64, unique=True)
    version: int = 1
