"""Consents of youths per named employer, and the ledger of what each employer was shown."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from uitweg.models.types import json_column, key, points_to

_SHOWN = sa.text("shown_until IS NULL")


class Consent(SQLModel, table=True):
    """A youth agreed that one named employer may see a card of them (toestemming)."""

    __tablename__ = "consent"

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    employer_id: UUID = points_to("employer")
    proposal_id: UUID = points_to("proposal")
    """The proposal in whose talk it was given; it counts for this employer alone."""
    words: str = Field(max_length=600)
    """The youth's own words."""
    given_at: datetime
    ends_on: date
    """The last day on which it counts."""
    withdrawn_at: datetime | None = None
    recorded_by: UUID = points_to("account", index=False)


class Disclosure(SQLModel, table=True):
    """What was shown to which employer, on what ground, from when until when; never changed."""

    __tablename__ = "disclosure"
    __table_args__ = (
        # A proposal has one card at a time; the database settles two who share at once.
        sa.Index(
            "uq_disclosure_shown_proposal",
            "proposal_id",
            unique=True,
            sqlite_where=_SHOWN,
            postgresql_where=_SHOWN,
        ),
    )

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    employer_id: UUID = points_to("employer")
    proposal_id: UUID = points_to("proposal")
    consent_id: UUID = points_to("consent", index=False)
    ground: str = Field(max_length=40)
    what: dict[str, Any] = Field(default_factory=dict, sa_column=json_column(nullable=False))
    """The card, exactly as it was shown."""
    shown_from: datetime
    shown_until: datetime | None = None
    """NULL while the employer still sees it."""
