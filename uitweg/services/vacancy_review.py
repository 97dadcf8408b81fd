"""Vacancies that staff must look at, and the question to firms whether theirs is still there."""

from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.access.actor import SYSTEM, Actor
from uitweg.access.scope import visible
from uitweg.domain.firm_events import VacancyMoved
from uitweg.domain.notices import FirmNotice
from uitweg.domain.vacancies import ANSWER_DAYS, VacancyStep, next_state
from uitweg.models import Employer, Vacancy, VacancyState
from uitweg.services.announce import announce
from uitweg.services.firm_notices import tell_firm
from uitweg.services.turns import vacancy_in_turn


def to_check(session: Session, actor: Actor, today: date) -> list[tuple[Vacancy, Employer | None]]:
    """What was sent in, and what firms changed since it was looked at; the oldest first."""
    query = (
        visible(actor, Vacancy, today)
        .join(Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True)
        .where(
            sa.or_(
                col(Vacancy.state) == VacancyState.SUBMITTED,
                sa.and_(
                    col(Vacancy.state) == VacancyState.OPEN,
                    col(Vacancy.submitted_at).is_not(None),
                    col(Vacancy.checked_at).is_(None),
                ),
            )
        )
        .add_columns(Employer)
        .order_by(col(Vacancy.submitted_at), col(Vacancy.id))
    )
    return [(vacancy, employer) for vacancy, employer in session.execute(query)]


def ask_whether_current(session: Session, *, now: datetime, today: date) -> int:
    """Ask firms about open vacancies past their day, and let those without an answer go stale.

    The number asked or gone stale; doing it again changes nothing.
    """
    due = session.exec(
        select(Vacancy.id)
        .where(Vacancy.state == VacancyState.OPEN, col(Vacancy.review_by) < today)
        .order_by(col(Vacancy.id))
    ).all()
    return sum(_ask(session, vacancy_in_turn(session, key), now, today) for key in due)


def _ask(session: Session, vacancy: Vacancy, now: datetime, today: date) -> bool:
    if vacancy.state is not VacancyState.OPEN:
        return False  # somebody moved it while this waited
    if vacancy.review_by is None or vacancy.review_by >= today:
        return False
    if vacancy.asked_at is None:
        vacancy.asked_at = now
        _move(session, vacancy, VacancyStep.ASK, now)
        what = FirmNotice.STILL_CURRENT
        tell_firm(session, SYSTEM, vacancy.employer_id, what, vacancy.id, now=now)
        return True
    if vacancy.asked_at > now - timedelta(days=ANSWER_DAYS):
        return False
    _move(session, vacancy, VacancyStep.LET_STALE, now)
    return True


def _move(session: Session, vacancy: Vacancy, step: VacancyStep, now: datetime) -> None:
    vacancy.state = next_state(vacancy.state, step)
    vacancy.version += 1
    vacancy.updated_at = now
    session.add(vacancy)
    session.flush()
    event = VacancyMoved(vacancy=vacancy.id, step=step.value)
    announce(session, SYSTEM, event, now=now, about=("vacancy", vacancy.id))
