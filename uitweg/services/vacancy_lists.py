"""Lists of vacancies: searched and paged within the reader's scope."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from uitweg.access.actor import Actor
from uitweg.access.scope import visible
from uitweg.models import Employer, Vacancy, VacancyState

PAGE_SIZE = 25


@dataclass(frozen=True)
class VacancyPage:
    """One page of vacancies, each with its employer."""

    lines: list[tuple[Vacancy, Employer | None]]
    page: int
    pages: int
    total: int


def page_of(
    session: Session, actor: Actor, *, search: str, only_open: bool, page: int, today: date
) -> VacancyPage:
    """Vacancies by title; ``search`` looks in the title, the firm and the town."""
    query = visible(actor, Vacancy, today).join(
        Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True
    )
    if only_open:
        query = query.where(Vacancy.state == VacancyState.OPEN)
    if search:
        query = query.where(
            sa.or_(
                *(
                    field.icontains(search, autoescape=True)
                    for field in (col(Vacancy.title), col(Employer.name), col(Employer.town))
                )
            )
        )
    total = session.exec(
        select(func.count()).select_from(query.with_only_columns(col(Vacancy.id)).subquery())
    ).one()
    pages = max(1, -(-total // PAGE_SIZE))
    page = min(max(page, 1), pages)
    rows = session.execute(  # exec() would keep the first column only
        query.add_columns(Employer)
        .order_by(col(Vacancy.title), col(Vacancy.reference))
        .offset((page - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
    ).all()
    return VacancyPage([(vacancy, employer) for vacancy, employer in rows], page, pages, total)
