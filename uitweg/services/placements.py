"""Placements: a youth at work at one vacancy, from the first day to the last."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.clock import local_day
from uitweg.domain.facts import VacancyKind
from uitweg.domain.placement_events import PlacementMoved, PlacementStarted
from uitweg.domain.placements import (
    CONVERTS_FROM,
    LIVE_STATES,
    EndReason,
    PlacementState,
    PlacementStep,
    converts,
    next_state,
)
from uitweg.domain.proposals import ProposalState
from uitweg.domain.workplace_events import PlacementConverted
from uitweg.models import Employer, Placement, Proposal, Vacancy, Youth
from uitweg.services.announce import announce
from uitweg.services.at_stake import firm_name
from uitweg.services.disclosures import close_cards
from uitweg.services.given_reason import short_enough
from uitweg.services.places_left import mark_filled, places_left
from uitweg.services.proposals import NotPossible
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, moved_one, person, vacancy_in_turn

LONGEST_NOTE = 600
_RUNS = {True: PlacementState.RUNNING, False: PlacementState.PLANNED}


class AlreadyPlaced(Exception):
    """The youth has a place already; nothing was changed."""


class NoPlaceLeft(Exception):
    """Every place of the vacancy is taken or promised; nothing was changed."""


class CannotConvert(Exception):
    """A placement of this kind or in this state does not turn into that; nothing was changed."""


@dataclass(frozen=True)
class Terms:
    """What is agreed on a placement. What is not said is taken from the vacancy."""

    kind: VacancyKind | None = None
    hours_per_week: float | None = None
    mentor: str | None = None
    work_agreements: tuple[str, ...] = ()
    part_time_combination: bool = False


def start_placement(
    session: Session,
    actor: Actor,
    youth: Youth,
    vacancy: Vacancy,
    *,
    starts_on: date,
    trial: bool,
    proposal: Proposal | None = None,
    terms: Terms | None = None,
    now: datetime,
) -> Placement:
    """Place a youth: on trial or for good, or planned while the first day is still to come.

    Raises AlreadyPlaced, NoPlaceLeft.
    """
    person(actor)
    youth, terms = in_turn(session, youth.id), terms or Terms()
    vacancy = vacancy_in_turn(session, vacancy.id)
    _refuse_second(session, youth, terms)
    if places_left(session, vacancy) + _holds_a_place(session, proposal) <= 0:
        raise NoPlaceLeft
    first = PlacementStep.BEGIN_TRIAL if trial else PlacementStep.BEGIN
    planned = PlacementState.PLANNED
    placement = Placement(
        youth_id=youth.id,
        vacancy_id=vacancy.id,
        proposal_id=proposal.id if proposal else None,
        state=planned if starts_on > local_day(now) else next_state(planned, first),
        starts_on=starts_on,
        updated_at=now,
        **_agreed(vacancy, terms),
    )
    _insert(session, placement)
    mark_filled(session, vacancy, now)
    title, firm = _names(session, placement)
    event = PlacementStarted(placement=placement.id, vacancy_title=title, employer=firm)
    about = ("placement", placement.id)
    announce(session, actor, event, now=now, youth_id=youth.id, about=about)
    return placement


def plan_from(
    session: Session,
    actor: Actor,
    proposal: Proposal,
    *,
    starts_on: date,
    trial: bool,
    terms: Terms | None = None,
    seen_version: int,
    now: datetime,
) -> Placement:
    """Place the youth whom the employer said yes to; a second post gives the same placement.

    Raises NotPossible (``no_employer_yes``), AlreadyPlaced, NoPlaceLeft, ChangedMeanwhile.
    """
    youth = in_turn(session, proposal.youth_id)
    made = select(Placement).where(Placement.proposal_id == proposal.id)
    if (found := session.exec(made).first()) is not None:
        return found
    session.refresh(proposal)
    if proposal.version != seen_version:
        raise ChangedMeanwhile
    if proposal.state is not ProposalState.EMPLOYER_YES:
        raise NotPossible("no_employer_yes")
    return start_placement(
        session,
        actor,
        youth,
        session.get_one(Vacancy, proposal.vacancy_id),
        starts_on=starts_on,
        trial=trial,
        proposal=proposal,
        terms=terms,
        now=now,
    )


def convert(
    session: Session,
    actor: Actor,
    placement: Placement,
    kind: VacancyKind,
    *,
    starts_on: date,
    terms: Terms | None = None,
    seen_version: int,
    now: datetime,
) -> Placement:
    """End a placement and begin one nearer to a contract, at the same place.

    Raises CannotConvert, ChangedMeanwhile.
    """
    in_turn(session, placement.youth_id)
    session.refresh(placement)
    if placement.version != seen_version:
        raise ChangedMeanwhile
    vacancy = vacancy_in_turn(session, placement.vacancy_id)
    _refuse_conversion(placement, vacancy, kind)
    agreed = _agreed(vacancy, terms or _terms_of(placement)) | {"kind": kind.value}
    end = PlacementStep.END
    _move(session, placement, end, seen_version, now, end_reason=EndReason.CONVERTED.value)
    turned = Placement(
        youth_id=placement.youth_id,
        vacancy_id=placement.vacancy_id,
        proposal_id=placement.proposal_id,
        state=_RUNS[starts_on <= local_day(now)],
        starts_on=starts_on,
        converted_from=placement.id,
        updated_at=now,
        **agreed,
    )
    _insert(session, turned)
    _say_converted(session, actor, turned, kind, now)
    return turned


def _say_converted(
    session: Session, actor: Actor, turned: Placement, kind: VacancyKind, now: datetime
) -> None:
    title, firm = _names(session, turned)
    event = PlacementConverted(
        placement=turned.id, vacancy_title=title, employer=firm, kind=kind.value
    )
    about = ("placement", turned.id)
    announce(session, actor, event, now=now, youth_id=turned.youth_id, about=about)


def step(
    session: Session,
    actor: Actor,
    placement: Placement,
    taken: PlacementStep,
    *,
    reason: str | None = None,
    note: str | None = None,
    seen_version: int,
    now: datetime,
) -> None:
    """Let a placement take a step, because a person says so; raises IllegalStep, ChangedMeanwhile.

    ``reason`` is a code; it and the note are kept where the placement ends.
    """
    person(actor)
    in_turn(session, placement.youth_id)
    session.refresh(placement)
    ends = taken is PlacementStep.END
    kept = {"end_reason": reason, "end_note": note} if ends else {}
    _move(session, placement, taken, seen_version, now, **kept)
    if ends and placement.proposal_id is not None:
        close_cards(session, now, proposal_id=placement.proposal_id)
    title, firm = _names(session, placement)
    event = PlacementMoved(
        placement=placement.id, step=taken.value, vacancy_title=title, employer=firm
    )
    about = ("placement", placement.id)
    announce(session, actor, event, now=now, youth_id=placement.youth_id, about=about)


def begin_trial(session: Session, actor: Actor, placement: Placement, **seen: Any) -> None:
    """The trial begins. Like its neighbours it takes ``seen_version`` and ``now``, and raises
    IllegalStep, ChangedMeanwhile."""
    step(session, actor, placement, PlacementStep.BEGIN_TRIAL, **seen)


def begin(session: Session, actor: Actor, placement: Placement, **seen: Any) -> None:
    """The work begins, or goes on after a trial that went well."""
    step(session, actor, placement, PlacementStep.BEGIN, **seen)


def worry(session: Session, actor: Actor, placement: Placement, **seen: Any) -> None:
    """Somebody worries about it."""
    step(session, actor, placement, PlacementStep.WORRY, **seen)


def calm(session: Session, actor: Actor, placement: Placement, **seen: Any) -> None:
    """It goes well again."""
    step(session, actor, placement, PlacementStep.CALM, **seen)


def pause(session: Session, actor: Actor, placement: Placement, **seen: Any) -> None:
    """The work stands still for a while."""
    step(session, actor, placement, PlacementStep.PAUSE, **seen)


def resume(session: Session, actor: Actor, placement: Placement, **seen: Any) -> None:
    """The work goes on."""
    step(session, actor, placement, PlacementStep.RESUME, **seen)


def end(
    session: Session,
    actor: Actor,
    placement: Placement,
    reason: EndReason,
    note: str = "",
    *,
    seen_version: int,
    now: datetime,
) -> None:
    """End a placement with a reason that blames nobody; what the employer saw is gone that moment.

    Raises BadReason, IllegalStep, ChangedMeanwhile.
    """
    said = short_enough(note, LONGEST_NOTE) or None
    code = EndReason(reason).value
    taken, seen = PlacementStep.END, seen_version
    step(session, actor, placement, taken, reason=code, note=said, seen_version=seen, now=now)


def _move(
    session: Session,
    placement: Placement,
    taken: PlacementStep,
    seen_version: int,
    now: datetime,
    **kept: str | None,
) -> None:
    """Of two who move the same placement exactly one finds it as it was seen."""
    if placement.version != seen_version:
        raise ChangedMeanwhile
    ends = taken is PlacementStep.END
    moved = session.exec(
        sa.update(Placement)
        .where(col(Placement.id) == placement.id, col(Placement.version) == seen_version)
        .values(
            state=next_state(placement.state, taken),
            ended_on=local_day(now) if ends else None,
            version=seen_version + 1,
            updated_at=now,
            **kept,
        )
        .execution_options(synchronize_session=False)
    )
    if not moved_one(moved):
        raise ChangedMeanwhile
    session.refresh(placement)


def _insert(session: Session, placement: Placement) -> None:
    session.add(placement)
    try:
        session.flush()
    except IntegrityError:
        raise AlreadyPlaced from None


def _refuse_second(session: Session, youth: Youth, terms: Terms) -> None:
    """One job at a time; the database says so too, but only this can say it first."""
    live = select(Placement.id).where(
        Placement.youth_id == youth.id,
        col(Placement.state).in_(LIVE_STATES),
        col(Placement.part_time_combination).is_(False),
    )
    if not terms.part_time_combination and session.exec(live).first() is not None:
        raise AlreadyPlaced


def _holds_a_place(session: Session, proposal: Proposal | None) -> bool:
    """Whether a place is kept for this proposal, so that taking it takes no other."""
    if proposal is None:
        return False
    session.refresh(proposal)
    return proposal.state is ProposalState.EMPLOYER_YES


def _agreed(vacancy: Vacancy, terms: Terms) -> dict[str, Any]:
    hours = vacancy.hours_per_week if terms.hours_per_week is None else terms.hours_per_week
    return {
        "kind": terms.kind.value if terms.kind else vacancy.kind,
        "hours_per_week": hours,
        "mentor": terms.mentor,
        "work_agreements": list(terms.work_agreements),
        "part_time_combination": terms.part_time_combination,
    }


def _terms_of(placement: Placement) -> Terms:
    return Terms(
        hours_per_week=placement.hours_per_week,
        mentor=placement.mentor,
        work_agreements=tuple(placement.work_agreements),
        part_time_combination=placement.part_time_combination,
    )


def _refuse_conversion(placement: Placement, vacancy: Vacancy, into: VacancyKind) -> None:
    kind = placement.kind or vacancy.kind
    if kind is None or placement.state not in CONVERTS_FROM:
        raise CannotConvert
    if not converts(VacancyKind(kind), into):
        raise CannotConvert


def _names(session: Session, placement: Placement) -> tuple[str, str]:
    vacancy = session.get_one(Vacancy, placement.vacancy_id)
    employer = session.get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    return vacancy.title, firm_name(employer)
