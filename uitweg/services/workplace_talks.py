"""What is agreed and said at a workplace: work agreements, talks, milestones, and one button."""

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.domain.placements import LIVE_STATES, Milestone, milestones
from uitweg.domain.workplace import Impression, TalkKind
from uitweg.domain.workplace_events import EmployerWantsToDiscuss, WorkAgreed, WorkplaceTalked
from uitweg.models import Employer, Placement, Vacancy, WorkplaceTalk
from uitweg.services.announce import announce
from uitweg.services.at_stake import firm_name
from uitweg.services.given_reason import BadReason, short_enough
from uitweg.services.proposals import NotPossible
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, moved_one, person

LONGEST_NOTE = 600
LONGEST_AGREEMENT = 200
MOST_AGREEMENTS = 20


@dataclass(frozen=True)
class TalkInput:
    """How it goes, in the three answers of a talk."""

    kind: TalkKind
    held_on: date
    on_time: Impression
    cooperation: Impression
    learning: Impression
    note: str = ""


@dataclass(frozen=True)
class MilestoneLine:
    """A day to look back, and whether there was a three-way talk around it."""

    milestone: Milestone
    looked_back_on: date | None


def agree(
    session: Session,
    actor: Actor,
    placement: Placement,
    work_agreements: tuple[str, ...],
    *,
    mentor: str | None = None,
    seen_version: int,
    now: datetime,
) -> None:
    """Write down what was agreed on the work floor; raises BadReason, NotPossible,
    ChangedMeanwhile."""
    person(actor)
    agreed = [short_enough(each, LONGEST_AGREEMENT) for each in work_agreements]
    if len(agreed) > MOST_AGREEMENTS:
        raise BadReason("long", MOST_AGREEMENTS)
    in_turn(session, placement.youth_id)
    _refuse_ended(session, placement)
    values = {"work_agreements": [each for each in agreed if each]}
    moved = session.exec(
        sa.update(Placement)
        .where(col(Placement.id) == placement.id, col(Placement.version) == seen_version)
        .values(
            mentor=mentor or placement.mentor, version=seen_version + 1, updated_at=now, **values
        )
        .execution_options(synchronize_session=False)
    )
    if not moved_one(moved):
        raise ChangedMeanwhile
    session.refresh(placement)
    title, firm = _names(session, placement)
    event = WorkAgreed(placement=placement.id, vacancy_title=title, employer=firm)
    about = ("placement", placement.id)
    announce(session, actor, event, now=now, youth_id=placement.youth_id, about=about)


def record_talk(
    session: Session,
    actor: Actor,
    placement: Placement,
    talk: TalkInput,
    *,
    now: datetime,
    today: date,
) -> WorkplaceTalk:
    """Keep how it goes; raises BadReason, NotPossible (``in_the_future``, ``ended``)."""
    if talk.held_on > today:
        raise NotPossible("in_the_future")
    note = short_enough(talk.note, LONGEST_NOTE) or None
    in_turn(session, placement.youth_id)
    _refuse_ended(session, placement)
    kept = WorkplaceTalk(
        placement_id=placement.id,
        kind=talk.kind,
        held_on=talk.held_on,
        on_time=talk.on_time,
        cooperation=talk.cooperation,
        learning=talk.learning,
        note=note,
        recorded_by=person(actor),
        recorded_at=now,
    )
    session.add(kept)
    session.flush()
    title, firm = _names(session, placement)
    event = WorkplaceTalked(
        placement=placement.id, vacancy_title=title, employer=firm, kind=talk.kind.value
    )
    about = ("placement", placement.id)
    announce(session, actor, event, now=now, youth_id=placement.youth_id, about=about)
    if Impression.DISCUSS in (talk.on_time, talk.cooperation, talk.learning):
        _ask(session, actor, placement, now)
    return kept


def discuss(session: Session, actor: Actor, placement: Placement, *, now: datetime) -> None:
    """The employer wants to discuss something; the coach is told at once. Raises NotPossible."""
    person(actor)
    in_turn(session, placement.youth_id)
    _refuse_ended(session, placement)
    _ask(session, actor, placement, now)


def talks_of(session: Session, placement: Placement) -> list[WorkplaceTalk]:
    """The talks about a placement, the newest first."""
    query = (
        select(WorkplaceTalk)
        .where(WorkplaceTalk.placement_id == placement.id)
        .order_by(col(WorkplaceTalk.held_on).desc(), col(WorkplaceTalk.recorded_at).desc())
    )
    return list(session.exec(query))


def milestones_of(session: Session, placement: Placement) -> list[MilestoneLine]:
    """The days to look back, each with the first three-way talk on or after it and before the
    next."""
    held = sorted(t.held_on for t in talks_of(session, placement) if t.kind is TalkKind.THREE_WAY)
    days = milestones(placement.starts_on)
    nexts = [*(each.day for each in days[1:]), date.max]
    return [
        MilestoneLine(each, next((day for day in held if each.day <= day < until), None))
        for each, until in zip(days, nexts, strict=True)
    ]


def _refuse_ended(session: Session, placement: Placement) -> None:
    session.refresh(placement)
    if placement.state not in LIVE_STATES:
        raise NotPossible("ended")


def _ask(session: Session, actor: Actor, placement: Placement, now: datetime) -> None:
    title, firm = _names(session, placement)
    event = EmployerWantsToDiscuss(placement=placement.id, vacancy_title=title, employer=firm)
    about = ("placement", placement.id)
    announce(session, actor, event, now=now, youth_id=placement.youth_id, about=about)


def _names(session: Session, placement: Placement) -> tuple[str, str]:
    vacancy = session.get_one(Vacancy, placement.vacancy_id)
    employer = session.get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    return vacancy.title, firm_name(employer)
