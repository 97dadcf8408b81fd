"""Proposals of a vacancy to a youth, and the rankings they were chosen from."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from uitweg.domain.proposals import OPEN_STATES, ProposalState
from uitweg.models.types import by_value, json_column, key, points_to

_OPEN = sa.text("state IN ({})".format(", ".join(f"'{s.value}'" for s in sorted(OPEN_STATES))))


class RankingRecord(SQLModel, table=True):
    """What was shown to whom, by which model and rules: the log that AI Act art. 12 asks for."""

    __tablename__ = "ranking_record"

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    shown_to: UUID = points_to("account", index=False)
    shown_at: datetime
    model_version: str = Field(max_length=100)
    rules_version: str = Field(max_length=100)
    inputs_hash: str = Field(max_length=64)
    order: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=sa.Column("shown_order", json_column().type, nullable=False)
    )
    """Vacancy, verdict, score and factors of what was shown, in that order."""


class Proposal(SQLModel, table=True):
    """One vacancy proposed to one youth (voorstel)."""

    __tablename__ = "proposal"
    __table_args__ = (
        # Two coaches at once: the database lets exactly one open proposal of a pair exist.
        sa.Index(
            "uq_proposal_open_pair",
            "youth_id",
            "vacancy_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    id: UUID = key()
    youth_id: UUID = points_to("youth")
    vacancy_id: UUID = points_to("vacancy")
    ranking_record_id: UUID | None = points_to("ranking_record", nullable=True, index=False)
    state: ProposalState = Field(sa_type=by_value(ProposalState))
    proposed_by: UUID = points_to("account", index=False)
    proposed_at: datetime
    expires_at: datetime
    message: str | None = Field(default=None, max_length=600)
    verdict: str = Field(max_length=10)
    findings: list[dict[str, Any]] = Field(
        default_factory=list, sa_column=json_column(nullable=False)
    )
    """What the rules said on the day, for those who may know; never for the employer."""
    card: dict[str, Any] = Field(default_factory=dict, sa_column=json_column(nullable=False))
    """Exactly what the employer will see, frozen when it was sent."""
    form_key: str = Field(max_length=64, unique=True)
    """A second post of the same form finds this proposal instead of making another."""
    share_key: UUID = Field(default_factory=uuid4, unique=True)
    """The only name of this proposal that an employer sees; no two proposals can be joined."""
    officer_reason: str | None = Field(default=None, max_length=600)
    youth_words: str | None = Field(default=None, max_length=600)
    shared_at: datetime | None = None
    answered_at: datetime | None = None
    """When the employer said yes or no, to meeting or to the place."""
    answer_reason: str | None = Field(default=None, max_length=40)
    """The code of the youth's or the employer's reason for no."""
    introduction_at: datetime | None = None
    introduction_place: str | None = Field(default=None, max_length=200)
    companion: str | None = Field(default=None, max_length=100)
    """Who comes along to the introduction."""
    version: int = 1
