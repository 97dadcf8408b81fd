"""Placements of a youth, with where they are."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.access.scope import visible
from uitweg.domain.placements import LIVE_STATES
from uitweg.models import Employer, Placement, Vacancy, Youth


@dataclass(frozen=True)
class PlacementLine:
    """A placement with whom and where."""

    placement: Placement
    youth: Youth
    vacancy: Vacancy
    employer: Employer | None

    @property
    def is_live(self) -> bool:
        """Whether the youth has this place now."""
        return self.placement.state in LIVE_STATES


def placements_of(session: Session, youth: Youth) -> list[PlacementLine]:
    """Every placement of a youth: the ones that live first, then the newest."""
    found = _lines(session, col(Placement.youth_id) == youth.id)
    return sorted(found, key=lambda line: not line.is_live)


def placement_line(session: Session, placement: Placement) -> PlacementLine:
    """One placement with what belongs to it."""
    return _lines(session, col(Placement.id) == placement.id)[0]


def placements_at(
    session: Session, actor: Actor, employer: Employer, today: date
) -> list[PlacementLine]:
    """Placements at a firm of those whom ``actor`` works with, the newest first."""
    mine = visible(actor, Placement, today).with_only_columns(col(Placement.id))
    return _lines(session, col(Vacancy.employer_id) == employer.id, col(Placement.id).in_(mine))


def _lines(session: Session, *where: Any) -> list[PlacementLine]:
    rows = session.exec(
        select(Placement, Youth, Vacancy, Employer)
        .join(Youth, col(Youth.id) == col(Placement.youth_id))
        .join(Vacancy, col(Vacancy.id) == col(Placement.vacancy_id))
        .join(Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True)
        .where(*where)
        .order_by(col(Placement.starts_on).desc(), col(Placement.updated_at).desc())
    )
    return [PlacementLine(*row) for row in rows]
