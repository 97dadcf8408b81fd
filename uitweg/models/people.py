"""People: teams, the accounts that log in, and who may work with whom."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from uitweg.domain.roles import Role
from uitweg.models.types import by_value, json_column, key, points_to


class Team(SQLModel, table=True):
    """A team of coaches under one lead; a youth belongs to one team."""

    __tablename__ = "team"

    id: UUID = key()
    name: str = Field(max_length=100, unique=True)


class Account(SQLModel, table=True):
    """Somebody who logs in. Accounts are switched off, never deleted."""

    __tablename__ = "account"

    id: UUID = key()
    email: str = Field(max_length=254, unique=True)
    display_name: str = Field(max_length=100)
    role: Role = Field(sa_type=by_value(Role))
    language: str = Field(default="nl", max_length=2)
    password_hash: str = Field(max_length=200)
    totp_secret: str = Field(max_length=64)
    active: bool = True
    phone: str | None = Field(default=None, max_length=30)
    team_id: UUID | None = points_to("team", nullable=True)
    employer_id: UUID | None = points_to("employer", nullable=True)
    manages_firm: bool = False
    """Whether this employer handles the accounts of their own firm."""
    created_at: datetime


class Youth(SQLModel, table=True):
    """A youth (jongere) in the programme and the profile a coach keeps of them.

    List columns hold the shapes of ``formats.md``; NULL means not known, an empty list means none.
    """

    __tablename__ = "youth"

    id: UUID = key()
    reference: str = Field(max_length=200, unique=True)
    team_id: UUID | None = points_to("team", nullable=True)
    given_name: str | None = Field(default=None, max_length=1000)
    birth_date: date | None = None
    home_lat: float | None = None
    home_lon: float | None = None
    home_postcode: str | None = Field(default=None, max_length=7)
    max_travel_km: float | None = None
    language_level: str | None = Field(default=None, max_length=2)
    education: str | None = Field(default=None, max_length=20)
    basic_qualification: bool | None = None
    skills: list[str] = Field(default_factory=list, sa_column=json_column(nullable=False))
    interests: list[str] = Field(default_factory=list, sa_column=json_column(nullable=False))
    learning_goals: list[str] = Field(default_factory=list, sa_column=json_column(nullable=False))
    certificates: list[str] | None = Field(default=None, sa_column=json_column())
    licences: list[str] | None = Field(default=None, sa_column=json_column())
    availability: list[dict[str, Any]] | None = Field(default=None, sa_column=json_column())
    commitments: list[dict[str, Any]] | None = Field(default=None, sa_column=json_column())
    public_visibility: str | None = Field(default=None, max_length=10)
    avoid_areas: list[Any] | None = Field(default=None, sa_column=json_column())
    supervision: dict[str, Any] | None = Field(default=None, sa_column=json_column())
    conditions_known: bool = False
    """Whether somebody has said which conditions there are, if any: silence is not 'none'."""
    extra: dict[str, Any] | None = Field(default=None, sa_column=json_column())
    version: int = 1
    updated_at: datetime


class AssignmentKind(StrEnum):
    """In which quality somebody works with a youth."""

    COACH = "coach"
    PROBATION_OFFICER = "probation_officer"


class Assignment(SQLModel, table=True):
    """Who coaches or supervises whom, from when until when; it decides who sees the case."""

    __tablename__ = "assignment"
    __table_args__ = (
        sa.Index(
            "uq_assignment_open",
            "youth_id",
            "account_id",
            "kind",
            unique=True,
            sqlite_where=sa.text("valid_until IS NULL"),
            postgresql_where=sa.text("valid_until IS NULL"),
        ),
    )

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    account_id: UUID = points_to("account")
    kind: AssignmentKind = Field(sa_type=by_value(AssignmentKind))
    valid_from: date
    valid_until: date | None = None
    """The last day; NULL while it runs."""
