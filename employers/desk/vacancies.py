"""The firm's own vacancies: listed, written down and moved through the services' verbs."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from employers.cards import PlaceCard, PlacePage
from employers.desk import shares, works
from uitweg.access.actor import Actor
from uitweg.models import Employer, Vacancy, VacancyState
from uitweg.services import vacancy_desk, vacancy_lists
from uitweg.services.proposals import NotPossible as NotPossible
from uitweg.services.stale import ChangedMeanwhile as ChangedMeanwhile
from uitweg.services.vacancy_desk import BadVacancy as BadVacancy
from uitweg.services.vacancy_desk import MissingAnswers as MissingAnswers
from uitweg.services.vacancy_desk import WageTooLow as WageTooLow

PLACE = Vacancy
"""What an address of a place opens, within the firm's own."""
OWN_WORDS = (
    "title",
    "description",
    "kind",
    "team_size",
    "mentor",
    "learn",
    "shifts",
    "flexible_shifts",
    "hours_per_week",
    "min_age",
    "tasks",
    "certificates_required",
    "licences_required",
    "conduct_certificate",
    "hourly_wage",
    "places",
    "start_date",
    "version",
)
"""What a firm says of a place; what staff or the ranking keep with it stays here."""
STEPS = {
    VacancyState.DRAFT: ("close",),
    VacancyState.SUBMITTED: ("close",),
    VacancyState.OPEN: ("pause", "close"),
    VacancyState.PAUSED: ("resume", "close"),
    VacancyState.STALE: ("current", "close"),
    VacancyState.FILLED: ("resume", "close"),
    VacancyState.CLOSED: (),
}
"""What a firm can do with a place, by where it stands."""


def page_of(
    session: Session, actor: Actor, page: int, today: date
) -> tuple[list[PlaceCard], int, int]:
    """A page of the firm's own vacancies, with the page's number and how many there are."""
    found = vacancy_lists.page_of(
        session, actor, search="", only_open=False, page=page, today=today
    )
    return _cards(session, [vacancy for vacancy, _firm in found.lines]), found.page, found.pages


def page(session: Session, vacancy: Vacancy) -> PlacePage:
    """One place with all that the firm said of it."""
    asked = vacancy.state is VacancyState.OPEN and vacancy.asked_at is not None
    steps = STEPS[vacancy.state]
    return PlacePage(
        card=_cards(session, [vacancy])[0],
        values=values_of(vacancy),
        check_note=vacancy.check_note,
        steps=("current", *steps) if asked else steps,
    )


def values_of(vacancy: Vacancy) -> dict[str, Any]:
    """What the firm said of a place, by name."""
    return {name: getattr(vacancy, name) for name in OWN_WORDS}


def is_draft(vacancy: Vacancy | None) -> bool:
    """Whether a place was not sent in yet."""
    return vacancy is None or vacancy.state is VacancyState.DRAFT


def keep(
    session: Session,
    actor: Actor,
    vacancy: Vacancy | None,
    values: dict[str, Any],
    *,
    form_key: str | None,
    seen_version: int,
    submit: bool,
    now: datetime,
    today: date,
) -> UUID:
    """Keep what was written, and send a draft to staff if asked; the place's id.

    Raises WageTooLow, MissingAnswers, BadVacancy, ChangedMeanwhile.
    """
    if vacancy is None:
        firm = session.get_one(Employer, actor.employer_id)
        vacancy = vacancy_desk.new_draft(
            session, actor, firm, values, form_key=form_key or None, now=now
        )
    else:
        vacancy_desk.save(
            session, actor, vacancy, values, seen_version=seen_version, now=now, today=today
        )
    if submit and is_draft(vacancy):
        seen = vacancy.version
        vacancy_desk.submit(session, actor, vacancy, seen_version=seen, now=now, today=today)
    return vacancy.id


def duplicate(
    session: Session, actor: Actor, vacancy: Vacancy, *, form_key: str | None, now: datetime
) -> UUID:
    """A new draft with the same answers; its id. A second press gives the same draft."""
    return vacancy_desk.duplicate(session, actor, vacancy, form_key=form_key, now=now).id


def take_step(
    session: Session,
    actor: Actor,
    vacancy: Vacancy,
    step: str,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> None:
    """Let a place ``pause``, ``resume``, ``close`` or stay ``current``.

    Raises NotPossible when no place is left, IllegalStep, ChangedMeanwhile.
    """
    seen: dict[str, Any] = {"seen_version": seen_version, "now": now}
    if step == "pause":
        vacancy_desk.pause(session, actor, vacancy, **seen)
    elif step == "close":
        vacancy_desk.close(session, actor, vacancy, **seen)
    elif step == "resume":
        vacancy_desk.resume(session, actor, vacancy, today=today, **seen)
    else:
        vacancy_desk.confirm_current(session, actor, vacancy, today=today, **seen)


def _cards(session: Session, vacancies: list[Vacancy]) -> list[PlaceCard]:
    proposed, at_work = shares.by_place(session, vacancies), works.by_place(session, vacancies)
    return [
        PlaceCard(
            id=vacancy.id,
            title=vacancy.title,
            state=vacancy.state.value,
            hours_per_week=vacancy.hours_per_week,
            version=vacancy.version,
            shares=proposed.get(vacancy.id, ()),
            works=at_work.get(vacancy.id, ()),
        )
        for vacancy in vacancies
    ]
