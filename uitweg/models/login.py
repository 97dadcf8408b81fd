"""What logging in needs: sessions, invitations, attempts and used codes."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from uitweg.domain.roles import Role
from uitweg.models.types import by_value, json_column, key, points_to


class LoginSession(SQLModel, table=True):
    """A session kept on the server; the cookie holds a token of which only the hash is here."""

    __tablename__ = "login_session"

    id: UUID = key()
    token_hash: str = Field(max_length=64, unique=True)
    account_id: UUID | None = points_to("account", nullable=True)
    data: dict[str, Any] = Field(default_factory=dict, sa_column=json_column(nullable=False))
    created_at: datetime
    last_seen_at: datetime


class Invitation(SQLModel, table=True):
    """A single-use link by which somebody makes their account."""

    __tablename__ = "invitation"

    id: UUID = key()
    token_hash: str = Field(max_length=64, unique=True)
    email: str = Field(max_length=254)
    display_name: str = Field(max_length=100)
    role: Role = Field(sa_type=by_value(Role))
    team_id: UUID | None = points_to("team", nullable=True, index=False)
    employer_id: UUID | None = points_to("employer", nullable=True, index=False)
    manages_firm: bool = False
    totp_secret: str = Field(max_length=64)
    invited_by: UUID = points_to("account", index=False)
    created_at: datetime
    expires_at: datetime
    redeemed_at: datetime | None = None
    revoked_at: datetime | None = None


class LoginAttempt(SQLModel, table=True):
    """One failed try, by keyed hash of the address it was for; the throttle counts these."""

    __tablename__ = "login_attempt"

    id: UUID = key()
    subject_hash: str = Field(max_length=64, index=True)
    at: datetime = Field(index=True)


class UsedCode(SQLModel, table=True):
    """A time step whose code was used; the unique insert is what stops a replay."""

    __tablename__ = "used_code"
    __table_args__ = (sa.UniqueConstraint("account_id", "step"),)

    id: UUID = key()
    account_id: UUID = points_to("account", index=False)
    step: int
    at: datetime
