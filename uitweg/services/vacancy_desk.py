"""The vacancy desk: a firm writes and sends in, staff look, and what hangs on it stays attached."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.access.actor import SYSTEM, Actor
from uitweg.clock import local_day
from uitweg.domain.deadlines import working_days_after
from uitweg.domain.facts import VacancyKind
from uitweg.domain.firm_events import VacancyMoved, VacancySaved
from uitweg.domain.notices import FirmNotice
from uitweg.domain.placements import LIVE_STATES
from uitweg.domain.proposals import OPEN_STATES
from uitweg.domain.vacancies import (
    CHECK_WORKING_DAYS,
    REVIEW_AFTER_DAYS,
    VacancyStep,
    next_state,
)
from uitweg.domain.wages import WageFloor, wage_floor
from uitweg.exchange.refusals import BadRow
from uitweg.models import Employer, Placement, Proposal, Vacancy, VacancyState, Youth
from uitweg.services import compliance, vacancy_rows
from uitweg.services.announce import announce
from uitweg.services.firm_notices import tell_firm
from uitweg.services.given_reason import given_reason
from uitweg.services.places_left import places_left
from uitweg.services.proposals import NotPossible
from uitweg.services.same_json import different
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, moved_one, person, vacancy_in_turn

LONGEST_NOTE = 1000
WRITABLE = frozenset(
    {*vacancy_rows.PLAIN, "site_lat", "site_lon", "mobile", "work_area", "start_date", "closes_on"}
) - {"people_on_site"}
"""What a firm says of its place; who else is there is for the service alone."""
NEEDED = ("title", "kind")
"""What must be said before staff can look."""
UNTITLED = "–"
"""The title of a draft that has none yet: no reader of vacancies takes one without."""


class WageTooLow(Exception):
    """The hourly wage is below the minimum; nothing was sent in. ``floor`` says which."""

    def __init__(self, floor: WageFloor) -> None:
        super().__init__(f"below {floor.amount} at {floor.age}")
        self.floor = floor


class MissingAnswers(Exception):
    """Staff cannot look yet; nothing was sent in. ``fields`` are the columns without an answer."""

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


class BadVacancy(Exception):
    """What was said has not the shape of a vacancy; nothing was changed."""


def new_draft(
    session: Session,
    actor: Actor,
    employer: Employer,
    values: Mapping[str, Any],
    *,
    form_key: str | None = None,
    now: datetime,
) -> Vacancy:
    """Keep a new vacancy as a draft; a second post of one form gives the same one.

    Raises BadVacancy.
    """
    if form_key is not None:
        sent = select(Vacancy).where(Vacancy.form_key == form_key)
        if (found := session.exec(sent).first()) is not None:
            return found
    vacancy = Vacancy(
        reference=f"P-{uuid4().hex[:12]}",
        employer_id=employer.id,
        state=VacancyState.DRAFT,
        posted_by=person(actor),
        form_key=form_key,
        updated_at=now,
        **_at_the_firm(employer, _writable(values)),
    )
    _refuse_bad(vacancy, employer)
    session.add(vacancy)
    session.flush()
    _say_saved(session, actor, vacancy, sorted(values), now)
    return vacancy


def save(
    session: Session,
    actor: Actor,
    vacancy: Vacancy,
    values: Mapping[str, Any],
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> None:
    """Keep what the firm changed, in whatever state; everything that hangs on it stays attached.

    What is open already stays open and is looked at again; proposals and placements are checked
    against the rules anew. Raises BadVacancy, WageTooLow once it is sent in, ChangedMeanwhile.
    """
    youths = _youths_on(session, vacancy)
    for youth in youths:  # before the vacancy: see turns
        in_turn(session, youth)
    vacancy = _seen(session, vacancy, seen_version)
    changed = different(vacancy, _writable(values))
    if not changed:
        return
    employer = session.get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    looks = Vacancy(**(vacancy.model_dump() | changed))
    _refuse_bad(looks, employer)
    if vacancy.state is not VacancyState.DRAFT:
        check_wage(looks.kind, looks.hourly_wage, looks.min_age, today)
    _write(session, vacancy, seen_version, now, **changed, checked_at=None, checked_by=None)
    _say_saved(session, actor, vacancy, sorted(changed), now)
    for youth in youths:
        row = session.get_one(Youth, youth)
        compliance.recheck_youth(session, SYSTEM, row, now=now, today=today)


def submit(
    session: Session,
    actor: Actor,
    vacancy: Vacancy,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> date:
    """Send a draft to staff; the day by which they look. Raises MissingAnswers, WageTooLow,
    IllegalStep, ChangedMeanwhile."""
    vacancy = _seen(session, vacancy, seen_version)
    next_state(vacancy.state, VacancyStep.SUBMIT)
    missing = tuple(name for name in NEEDED if getattr(vacancy, name) in (None, UNTITLED))
    if missing:
        raise MissingAnswers(missing)
    check_wage(vacancy.kind, vacancy.hourly_wage, vacancy.min_age, today)
    _take(session, actor, vacancy, VacancyStep.SUBMIT, seen_version, now, submitted_at=now)
    return check_by(vacancy)


def check_by(vacancy: Vacancy) -> date:
    """The day by which staff look at what was sent in."""
    sent = vacancy.submitted_at or vacancy.updated_at
    return working_days_after(local_day(sent), CHECK_WORKING_DAYS)


def check_wage(kind: str | None, hourly_wage: str | None, min_age: int | None, today: date) -> None:
    """Whether the wage may be offered; raises WageTooLow, and MissingAnswers where one is due."""
    if kind is None or (floor := wage_floor(VacancyKind(kind), min_age, today)) is None:
        return
    if hourly_wage is None:
        raise MissingAnswers(("hourly_wage",))
    try:
        enough = Decimal(hourly_wage) >= floor.amount
    except InvalidOperation:
        raise BadVacancy("hourly_wage") from None
    if not enough:
        raise WageTooLow(floor)


def open_checked(
    session: Session,
    actor: Actor,
    vacancy: Vacancy,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> None:
    """Staff looked and let it open, or looked at what changed since; raises WageTooLow,
    MissingAnswers, IllegalStep, ChangedMeanwhile."""
    vacancy = _seen(session, vacancy, seen_version)
    next_state(vacancy.state, VacancyStep.CHECK)
    check_wage(vacancy.kind, vacancy.hourly_wage, vacancy.min_age, today)
    was_open = vacancy.state is VacancyState.OPEN
    _take(
        session,
        actor,
        vacancy,
        VacancyStep.CHECK,
        seen_version,
        now,
        checked_by=person(actor),
        checked_at=now,
        check_note=None,
        review_by=vacancy.review_by if was_open else _review_day(today),
    )
    if not was_open:
        _tell(session, actor, vacancy, FirmNotice.VACANCY_OPENED, now)


def send_back(
    session: Session, actor: Actor, vacancy: Vacancy, note: str, *, seen_version: int, now: datetime
) -> None:
    """Staff have a question; the firm reads it and sends it in again. Raises BadReason,
    IllegalStep, ChangedMeanwhile."""
    said = given_reason(note, LONGEST_NOTE)
    vacancy = _seen(session, vacancy, seen_version)
    step = VacancyStep.SEND_BACK
    kept = {"checked_by": person(actor), "checked_at": now, "check_note": said}
    _take(session, actor, vacancy, step, seen_version, now, **kept)
    _tell(session, actor, vacancy, FirmNotice.VACANCY_SENT_BACK, now)


def duplicate(
    session: Session,
    actor: Actor,
    vacancy: Vacancy,
    *,
    form_key: str | None = None,
    now: datetime,
) -> Vacancy:
    """A new draft with the same answers; the old one stays as it is. Raises NotPossible."""
    if vacancy.employer_id is None:
        raise NotPossible("no_employer")
    employer = session.get_one(Employer, vacancy.employer_id)
    values = {name: getattr(vacancy, name) for name in WRITABLE}
    return new_draft(session, actor, employer, values, form_key=form_key, now=now)


def pause(
    session: Session, actor: Actor, vacancy: Vacancy, *, seen_version: int, now: datetime
) -> None:
    """Show it to nobody for a while; raises IllegalStep, ChangedMeanwhile."""
    vacancy = _seen(session, vacancy, seen_version)
    _take(session, actor, vacancy, VacancyStep.PAUSE, seen_version, now)


def resume(
    session: Session,
    actor: Actor,
    vacancy: Vacancy,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> None:
    """Open a paused or filled one again, if a place is left; raises NotPossible
    (``no_place_left``), IllegalStep, ChangedMeanwhile."""
    vacancy = _seen(session, vacancy, seen_version)
    next_state(vacancy.state, VacancyStep.RESUME)
    if places_left(session, vacancy) <= 0:
        raise NotPossible("no_place_left")
    kept = {"review_by": _review_day(today), "asked_at": None}
    _take(session, actor, vacancy, VacancyStep.RESUME, seen_version, now, **kept)


def close(
    session: Session, actor: Actor, vacancy: Vacancy, *, seen_version: int, now: datetime
) -> None:
    """It is over; what people agreed on it goes on. Raises IllegalStep, ChangedMeanwhile."""
    vacancy = _seen(session, vacancy, seen_version)
    _take(session, actor, vacancy, VacancyStep.CLOSE, seen_version, now)


def confirm_current(
    session: Session,
    actor: Actor,
    vacancy: Vacancy,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> None:
    """The firm says that the place is still there; raises IllegalStep, ChangedMeanwhile."""
    vacancy = _seen(session, vacancy, seen_version)
    kept = {"review_by": _review_day(today), "asked_at": None}
    _take(session, actor, vacancy, VacancyStep.CONFIRM, seen_version, now, **kept)


def _seen(session: Session, vacancy: Vacancy, seen_version: int) -> Vacancy:
    vacancy = vacancy_in_turn(session, vacancy.id)
    if vacancy.version != seen_version:
        raise ChangedMeanwhile
    return vacancy


def _review_day(today: date) -> date:
    return today + timedelta(days=REVIEW_AFTER_DAYS)


def _writable(values: Mapping[str, Any]) -> dict[str, Any]:
    if strange := values.keys() - WRITABLE:
        raise ValueError(f"no firm writes {sorted(strange)[0]}")
    titled = {"title": values["title"] or UNTITLED} if "title" in values else {}
    return {**values, **titled}


def _at_the_firm(employer: Employer, values: dict[str, Any]) -> dict[str, Any]:
    """Where the work is, unless said otherwise: where the firm is."""
    known = values.get("site_lat") is not None or values.get("mobile")
    place = {} if known else {"site_lat": employer.site_lat, "site_lon": employer.site_lon}
    return {"title": UNTITLED, "mobile": False, **values, **place}


def _refuse_bad(vacancy: Vacancy, employer: Employer | None) -> None:
    """Rules and ranking read every vacancy; one of a wrong shape would stop them for all."""
    try:
        vacancy_rows.facts_of(vacancy, employer)
    except BadRow as error:
        raise BadVacancy(str(error)) from None


def _youths_on(session: Session, vacancy: Vacancy) -> list[UUID]:
    proposed = select(Proposal.youth_id).where(
        Proposal.vacancy_id == vacancy.id, col(Proposal.state).in_(OPEN_STATES)
    )
    placed = select(Placement.youth_id).where(
        Placement.vacancy_id == vacancy.id, col(Placement.state).in_(LIVE_STATES)
    )
    return sorted({*session.exec(proposed), *session.exec(placed)})


def _take(
    session: Session,
    actor: Actor,
    vacancy: Vacancy,
    step: VacancyStep,
    seen_version: int,
    now: datetime,
    **kept: Any,
) -> None:
    state = next_state(vacancy.state, step)
    _write(session, vacancy, seen_version, now, state=state, **kept)
    event = VacancyMoved(vacancy=vacancy.id, step=step.value)
    announce(session, actor, event, now=now, about=("vacancy", vacancy.id))


def _write(
    session: Session, vacancy: Vacancy, seen_version: int, now: datetime, **values: Any
) -> None:
    """Of two who change the same vacancy exactly one finds it as it was seen."""
    moved = session.exec(
        sa.update(Vacancy)
        .where(col(Vacancy.id) == vacancy.id, col(Vacancy.version) == seen_version)
        .values(version=seen_version + 1, updated_at=now, **values)
        .execution_options(synchronize_session=False)
    )
    if not moved_one(moved):
        raise ChangedMeanwhile
    session.refresh(vacancy)


def _say_saved(
    session: Session, actor: Actor, vacancy: Vacancy, fields: list[str], now: datetime
) -> None:
    event = VacancySaved(vacancy=vacancy.id, fields=tuple(fields))
    announce(session, actor, event, now=now, about=("vacancy", vacancy.id))


def _tell(
    session: Session, actor: Actor, vacancy: Vacancy, what: FirmNotice, now: datetime
) -> None:
    tell_firm(session, actor, vacancy.employer_id, what, vacancy.id, now=now)
