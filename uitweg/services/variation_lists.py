"""Variation requests as they stand in a list, with whom and what they are about."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.access.scope import visible
from uitweg.domain.sentences.varying import before_and_after
from uitweg.models import (
    Condition,
    Employer,
    Vacancy,
    VariationRequest,
    VariationState,
    Youth,
)
from uitweg.services import youth_rows


def before_after(
    session: Session, request: VariationRequest, language: str = "nl"
) -> tuple[str, str]:
    """The old times and the new ones: ``dinsdag 15.30–16.15``, ``dinsdag 16.45–17.30``."""
    condition = session.get_one(Condition, request.condition_id)
    row = youth_rows.condition_as_row(condition)
    return before_and_after(row, request.edit, language)


@dataclass(frozen=True)
class VariationLine:
    """A request with whom and what it is about."""

    request: VariationRequest
    youth: Youth
    vacancy: Vacancy
    employer: Employer | None
    condition: Condition

    @property
    def is_stale(self) -> bool:
        """Whether its condition changed since, so that it can no longer be accepted."""
        return self.condition.replaced_at is not None or self.condition.lifted_at is not None


def open_requests(session: Session, actor: Actor, today: date) -> list[VariationLine]:
    """What waits for an answer among those that ``actor`` works with, the oldest first."""
    mine = visible(actor, VariationRequest, today).with_only_columns(col(VariationRequest.id))
    return _lines(
        session,
        col(VariationRequest.id).in_(mine),
        col(VariationRequest.state) == VariationState.OPEN,
    )


def requests_of(session: Session, youth: Youth) -> list[VariationLine]:
    """Every request about a youth, the newest first."""
    return _lines(session, col(VariationRequest.youth_id) == youth.id)[::-1]


def line_of(session: Session, request: VariationRequest) -> VariationLine:
    """One request with what belongs to it."""
    return _lines(session, col(VariationRequest.id) == request.id)[0]


def _lines(session: Session, *where: Any) -> list[VariationLine]:
    rows = session.exec(
        select(VariationRequest, Youth, Vacancy, Condition)
        .join(Youth, col(Youth.id) == col(VariationRequest.youth_id))
        .join(Vacancy, col(Vacancy.id) == col(VariationRequest.vacancy_id))
        .join(Condition, col(Condition.id) == col(VariationRequest.condition_id))
        .where(*where)
        .order_by(col(VariationRequest.requested_at), col(VariationRequest.id))
    ).all()
    firms = _firms(session, {vacancy.employer_id for _, _, vacancy, _ in rows})
    return [
        VariationLine(request, youth, vacancy, firms.get(vacancy.employer_id), condition)
        for request, youth, vacancy, condition in rows
    ]


def _firms(session: Session, keys: set[UUID | None]) -> dict[UUID | None, Employer]:
    found = session.exec(select(Employer).where(col(Employer.id).in_(keys - {None})))
    return {firm.id: firm for firm in found}
