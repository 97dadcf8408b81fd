"""Placements as their employer sees them: what was agreed at work, and the firm's own answers."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from employers.cards import TalkCard, WorkCard
from uitweg.access.actor import Actor
from uitweg.domain.placements import LIVE_STATES
from uitweg.domain.workplace import Impression, TalkKind
from uitweg.models import Account, Placement, Vacancy, WorkplaceTalk, Youth
from uitweg.services import workplace_talks
from uitweg.services.proposals import NotPossible as NotPossible
from uitweg.services.workplace_talks import TalkInput

SHOWN_STATES = {"at_risk": "running"}
"""A worry is something to talk about, never a label on a page."""


def find(session: Session, actor: Actor, key: UUID) -> WorkCard | None:
    """The placement behind this address, if it is at this firm."""
    found = _row(session, actor, key)
    return _card(*found) if found else None


def by_place(session: Session, vacancies: list[Vacancy]) -> dict[UUID, tuple[WorkCard, ...]]:
    """Who works at each place now, the first to begin on top."""
    places = {vacancy.id: vacancy for vacancy in vacancies}
    rows = session.exec(
        select(Placement, Youth.given_name)
        .join(Youth, col(Youth.id) == col(Placement.youth_id))
        .where(col(Placement.vacancy_id).in_(places), col(Placement.state).in_(LIVE_STATES))
        .order_by(col(Placement.starts_on), col(Placement.id))
    )
    found: dict[UUID, tuple[WorkCard, ...]] = {}
    for placement, name in rows:
        card = _card(placement, places[placement.vacancy_id], name)
        found[card.vacancy] = (*found.get(card.vacancy, ()), card)
    return found


def talks(session: Session, actor: Actor, work: WorkCard) -> list[TalkCard]:
    """What people of this firm said before; a coach's own notes stay with the coach."""
    rows = session.exec(
        select(WorkplaceTalk, Account)
        .join(Account, col(Account.id) == col(WorkplaceTalk.recorded_by))
        .where(
            WorkplaceTalk.placement_id == work.id,
            col(Account.employer_id).is_not(None),
            Account.employer_id == actor.employer_id,
        )
        .order_by(col(WorkplaceTalk.recorded_at).desc())
    )
    return [
        TalkCard(
            held_on=talk.held_on,
            on_time=talk.on_time.value,
            cooperation=talk.cooperation.value,
            learning=talk.learning.value,
            note=talk.note,
            author=account.display_name,
        )
        for talk, account in rows
    ]


def say_how_it_goes(
    session: Session,
    actor: Actor,
    work: WorkCard,
    answers: dict[str, str],
    note: str,
    *,
    now: datetime,
    today: date,
) -> None:
    """Keep the three answers; ``discuss`` among them asks for a call. Raises NotPossible."""
    placement = _placement(session, actor, work)
    talk = TalkInput(
        kind=TalkKind.WORKPLACE,
        held_on=today,
        note=note,
        **{name: Impression(said) for name, said in answers.items()},
    )
    workplace_talks.record_talk(session, actor, placement, talk, now=now, today=today)


def ask_to_discuss(session: Session, actor: Actor, work: WorkCard, *, now: datetime) -> None:
    """Ask the coach to call; raises NotPossible."""
    workplace_talks.discuss(session, actor, _placement(session, actor, work), now=now)


def _placement(session: Session, actor: Actor, work: WorkCard) -> Placement:
    found = _row(session, actor, work.id)
    if found is None:
        raise NotPossible("ended")
    return found[0]


def _row(session: Session, actor: Actor, key: UUID) -> tuple[Placement, Vacancy, str | None] | None:
    if actor.employer_id is None:
        return None
    found = session.exec(
        select(Placement, Vacancy, Youth.given_name)
        .join(Vacancy, col(Vacancy.id) == col(Placement.vacancy_id))
        .join(Youth, col(Youth.id) == col(Placement.youth_id))
        .where(Placement.id == key, Vacancy.employer_id == actor.employer_id)
    ).first()
    return (found[0], found[1], found[2]) if found else None


def _card(placement: Placement, vacancy: Vacancy, given_name: str | None) -> WorkCard:
    live = placement.state in LIVE_STATES
    return WorkCard(
        id=placement.id,
        vacancy=vacancy.id,
        title=vacancy.title,
        given_name=given_name if live else None,
        state=SHOWN_STATES.get(placement.state.value, placement.state.value),
        is_live=live,
        starts_on=placement.starts_on,
        hours_per_week=placement.hours_per_week,
        mentor=placement.mentor,
        agreements=tuple(placement.work_agreements) if live else (),
    )
