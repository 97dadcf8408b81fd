"""Firms as lists: searched and paged, with their places."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, func, select

from uitweg.access.actor import Actor
from uitweg.access.scope import visible
from uitweg.models import Employer, EmployerStatus, Vacancy, VacancyState

PAGE_SIZE = 25


@dataclass(frozen=True)
class FirmPage:
    """One page of firms."""

    firms: list[Employer]
    page: int
    pages: int
    total: int


def page_of(
    session: Session,
    actor: Actor,
    *,
    search: str,
    status: EmployerStatus | None,
    page: int,
    today: date,
) -> FirmPage:
    """Firms by name; ``search`` looks in the name and the town."""
    query = visible(actor, Employer, today)
    if status is not None:
        query = query.where(Employer.status == status)
    if search:
        query = query.where(
            col(Employer.name).icontains(search, autoescape=True)
            | col(Employer.town).icontains(search, autoescape=True)
        )
    total = session.exec(
        select(func.count()).select_from(query.with_only_columns(col(Employer.id)).subquery())
    ).one()
    pages = max(1, -(-total // PAGE_SIZE))
    page = min(max(page, 1), pages)
    rows = session.exec(
        query.order_by(col(Employer.name), col(Employer.reference))
        .offset((page - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
    )
    return FirmPage(list(rows), page, pages, total)


def places_of(session: Session, employer: Employer) -> list[Vacancy]:
    """The firm's places that staff may know of, the newest first."""
    return list(
        session.exec(
            select(Vacancy)
            .where(Vacancy.employer_id == employer.id, Vacancy.state != VacancyState.DRAFT)
            .order_by(col(Vacancy.updated_at).desc(), col(Vacancy.id))
        )
    )
