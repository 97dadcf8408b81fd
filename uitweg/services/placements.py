"""Placements: a youth at work at one vacancy, from the first day to the last."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from uitweg.access.actor import Actor
from uitweg.clock import local_day
from uitweg.domain.placement_events import PlacementMoved, PlacementStarted
from uitweg.domain.placements import PlacementState, PlacementStep, next_state
from uitweg.models import Employer, Placement, Proposal, Vacancy, Youth
from uitweg.services.announce import announce
from uitweg.services.at_stake import firm_name
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, moved_one, person


class AlreadyPlaced(Exception):
    """The youth has a place already; nothing was changed."""


def start_placement(
    session: Session,
    actor: Actor,
    youth: Youth,
    vacancy: Vacancy,
    *,
    starts_on: date,
    trial: bool,
    proposal: Proposal | None = None,
    now: datetime,
) -> Placement:
    """Place a youth: on trial or for good, or planned while the first day is still to come.

    Raises AlreadyPlaced.
    """
    person(actor)
    youth = in_turn(session, youth.id)
    first = PlacementStep.BEGIN_TRIAL if trial else PlacementStep.BEGIN
    planned = PlacementState.PLANNED
    placement = Placement(
        youth_id=youth.id,
        vacancy_id=vacancy.id,
        proposal_id=proposal.id if proposal else None,
        state=planned if starts_on > local_day(now) else next_state(planned, first),
        starts_on=starts_on,
        updated_at=now,
    )
    session.add(placement)
    try:
        session.flush()
    except IntegrityError:
        raise AlreadyPlaced from None
    title, firm = _names(session, placement)
    event = PlacementStarted(placement=placement.id, vacancy_title=title, employer=firm)
    about = ("placement", placement.id)
    announce(session, actor, event, now=now, youth_id=youth.id, about=about)
    return placement


def step(
    session: Session,
    actor: Actor,
    placement: Placement,
    taken: PlacementStep,
    *,
    reason: str | None = None,
    seen_version: int,
    now: datetime,
) -> None:
    """Let a placement take a step, because a person says so; raises IllegalStep, ChangedMeanwhile.

    ``reason`` is a code and is kept where the placement ends.
    """
    person(actor)
    in_turn(session, placement.youth_id)
    ends = taken is PlacementStep.END
    moved = session.exec(
        sa.update(Placement)
        .where(col(Placement.id) == placement.id, col(Placement.version) == seen_version)
        .values(
            state=next_state(placement.state, taken),
            ended_on=local_day(now) if ends else None,
            end_reason=reason if ends else None,
            version=seen_version + 1,
            updated_at=now,
        )
        .execution_options(synchronize_session=False)
    )
    if not moved_one(moved):
        raise ChangedMeanwhile
    session.refresh(placement)
    title, firm = _names(session, placement)
    event = PlacementMoved(
        placement=placement.id, step=taken.value, vacancy_title=title, employer=firm
    )
    about = ("placement", placement.id)
    announce(session, actor, event, now=now, youth_id=placement.youth_id, about=about)


def _names(session: Session, placement: Placement) -> tuple[str, str]:
    vacancy = session.get_one(Vacancy, placement.vacancy_id)
    employer = session.get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    return vacancy.title, firm_name(employer)
