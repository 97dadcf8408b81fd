"""Work: employers and their vacancies."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlmodel import Field, SQLModel

from uitweg.domain.vacancies import VacancyState as VacancyState
from uitweg.models.types import by_value, json_column, key, points_to


class EmployerStatus(StrEnum):
    """Whether a firm was visited and may have people who log in."""

    PROSPECT = "prospect"
    VETTED = "vetted"
    INACTIVE = "inactive"


class Employer(SQLModel, table=True):
    """A firm that offers places (werkgever)."""

    __tablename__ = "employer"

    id: UUID = key()
    reference: str = Field(max_length=200, unique=True)
    name: str | None = Field(default=None, max_length=1000)
    kvk: str | None = Field(default=None, max_length=8)
    sbi: str | None = Field(default=None, max_length=10)
    employees: int | None = None
    committed: bool | None = None
    accredited_training_company: bool | None = None
    town: str | None = Field(default=None, max_length=100)
    phone: str | None = Field(default=None, max_length=30)
    site_lat: float | None = None
    site_lon: float | None = None
    status: EmployerStatus = Field(
        default=EmployerStatus.PROSPECT, sa_type=by_value(EmployerStatus)
    )
    visited_on: date | None = None
    # No foreign keys to accounts, as these point at employers already: a circle that neither
    # database could fill or sort. Accounts are never deleted.
    vetted_by: UUID | None = None
    vetted_at: datetime | None = None
    contact_id: UUID | None = None
    """The coach who is the firm's one contact."""
    agreements: str | None = Field(default=None, max_length=4000)
    """What staff and the firm agreed; never public."""
    extra: dict[str, Any] | None = Field(default=None, sa_column=json_column())
    updated_at: datetime


class Vacancy(SQLModel, table=True):
    """A place of work on offer (vacature), in the shapes of ``formats.md``."""

    __tablename__ = "vacancy"

    id: UUID = key()
    reference: str = Field(max_length=200, unique=True)
    employer_id: UUID | None = points_to("employer", nullable=True)
    state: VacancyState = Field(default=VacancyState.OPEN, sa_type=by_value(VacancyState))
    title: str = Field(max_length=500)
    description: str | None = Field(default=None, max_length=50_000)
    kind: str | None = Field(default=None, max_length=30)
    site_lat: float | None = None
    site_lon: float | None = None
    mobile: bool | None = None
    work_area: dict[str, Any] | None = Field(default=None, sa_column=json_column())
    team_size: int | None = None
    mentor: bool | None = None
    skills: list[str] | None = Field(default=None, sa_column=json_column())
    learn: list[str] | None = Field(default=None, sa_column=json_column())
    interest_tags: list[str] | None = Field(default=None, sa_column=json_column())
    shifts: list[dict[str, Any]] | None = Field(default=None, sa_column=json_column())
    flexible_shifts: bool | None = None
    hours_per_week: float | None = None
    min_age: int | None = None
    tasks: list[str] | None = Field(default=None, sa_column=json_column())
    hazards: list[str] | None = Field(default=None, sa_column=json_column())
    certificates_required: list[str] | None = Field(default=None, sa_column=json_column())
    licences_required: list[str] | None = Field(default=None, sa_column=json_column())
    conduct_certificate: dict[str, Any] | None = Field(default=None, sa_column=json_column())
    language_level: str | None = Field(default=None, max_length=2)
    hourly_wage: str | None = Field(default=None, max_length=12)
    """Euro as a decimal string, as in the exchange: SQLite has no exact decimal type."""
    people_on_site: list[str] | None = Field(default=None, sa_column=json_column())
    """Coded person references, known to the service only; no page shows them."""
    places: int | None = None
    start_date: date | None = None
    closes_on: date | None = None
    posted_by: UUID | None = points_to("account", nullable=True, index=False)
    submitted_at: datetime | None = None
    checked_by: UUID | None = points_to("account", nullable=True, index=False)
    checked_at: datetime | None = None
    check_note: str | None = Field(default=None, max_length=1000)
    """Why staff sent it back; the employer reads this."""
    review_by: date | None = None
    """After this day the firm is asked whether the place is still there."""
    asked_at: datetime | None = None
    form_key: str | None = Field(default=None, max_length=64, unique=True)
    extra: dict[str, Any] | None = Field(default=None, sa_column=json_column())
    version: int = 1
    updated_at: datetime
