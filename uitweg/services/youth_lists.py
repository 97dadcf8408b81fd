"""Lists of youths: searched, filtered and paged within the reader's scope."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, func, select

from uitweg.access.actor import Actor
from uitweg.access.scope import visible
from uitweg.domain.proposals import OPEN_STATES
from uitweg.models import Proposal, Youth

PAGE_SIZE = 25


@dataclass(frozen=True)
class YouthLine:
    """A youth as it stands in a list."""

    youth: Youth
    open_proposals: int


@dataclass(frozen=True)
class YouthPage:
    """One page of a list."""

    lines: list[YouthLine]
    page: int
    pages: int
    total: int


def page_of(
    session: Session, actor: Actor, *, search: str, waiting: str, page: int, today: date
) -> YouthPage:
    """Youths by first name. ``waiting`` is ``yes``, ``no`` or empty for both."""
    query = visible(actor, Youth, today)
    if search:
        query = query.where(col(Youth.given_name).icontains(search, autoescape=True))
    open_of = (
        select(func.count())
        .select_from(Proposal)
        .where(Proposal.youth_id == Youth.id, col(Proposal.state).in_(OPEN_STATES))
        .correlate(Youth)
        .scalar_subquery()
    )
    if waiting == "yes":
        query = query.where(open_of > 0)
    elif waiting == "no":
        query = query.where(open_of == 0)
    total = session.exec(select(func.count()).select_from(query.subquery())).one()
    pages = max(1, -(-total // PAGE_SIZE))
    page = min(max(page, 1), pages)
    rows = session.execute(  # exec() would keep the first column only
        query.add_columns(open_of)
        .order_by(col(Youth.given_name), col(Youth.reference))
        .offset((page - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
    ).all()
    return YouthPage([YouthLine(youth, count) for youth, count in rows], page, pages, total)
