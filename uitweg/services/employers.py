"""Firms as staff know them: visited and vouched for, written about, and at some point no more."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.domain.firm_events import EmployerDeactivated, EmployerSaved, EmployerVetted
from uitweg.domain.roles import Role
from uitweg.models import Account, CallbackRequest, Employer, EmployerStatus, Vacancy, VacancyState
from uitweg.services import vacancy_desk
from uitweg.services.announce import announce
from uitweg.services.firm_people import switch
from uitweg.services.given_reason import short_enough
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import person

KVK = re.compile(r"[0-9]{8}")
LONGEST = {"name": 1000, "phone": 30, "town": 100, "agreements": 4000}
WRITABLE = frozenset(
    {*LONGEST, "sbi", "employees", "committed", "accredited_training_company"}
    | {"site_lat", "site_lon", "contact_id"}
)
"""What staff write of a firm. Its number and its status come with a visit."""


class BadFirm(Exception):
    """Something about the firm cannot be right; nothing was changed. ``problem`` names it."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


def new_employer(
    session: Session,
    actor: Actor,
    values: Mapping[str, Any],
    *,
    request: CallbackRequest | None = None,
    now: datetime,
) -> Employer:
    """Write down a firm that may offer places; nobody of it can log in before a visit.

    ``request`` lends its name, number and town where ``values`` are silent. Raises BadFirm.
    """
    person(actor)
    lent = (
        {}
        if request is None
        else {
            "name": request.firm,
            "phone": request.phone,
            "town": request.town,
        }
    )
    kept = _checked(session, {**lent, **values})
    if not kept.get("name"):
        raise BadFirm("name")
    employer = Employer(reference=f"F-{uuid4().hex[:12]}", updated_at=now, **kept)
    session.add(employer)
    session.flush()
    _say_saved(session, actor, employer, kept, now)
    return employer


def save_employer(
    session: Session,
    actor: Actor,
    employer: Employer,
    values: Mapping[str, Any],
    *,
    seen_at: datetime,
    now: datetime,
) -> None:
    """Change what staff know of a firm; its places and their history stay attached.

    ``seen_at`` is the ``updated_at`` that was on the page. Raises BadFirm, BadReason,
    ChangedMeanwhile.
    """
    person(actor)
    kept = _checked(session, values)
    _claim(session, employer, seen_at)
    _keep(session, employer, kept, now)
    _say_saved(session, actor, employer, kept, now)


def vet(
    session: Session,
    actor: Actor,
    employer: Employer,
    kvk: str,
    visited_on: date,
    *,
    seen_at: datetime,
    now: datetime,
    today: date,
) -> None:
    """Vouch for a firm after a visit; from now on its people may be invited.

    Raises BadFirm (``kvk``, ``visited_on``), ChangedMeanwhile.
    """
    number = "".join(kvk.split())
    if not KVK.fullmatch(number):
        raise BadFirm("kvk")
    if visited_on > today:
        raise BadFirm("visited_on")
    _claim(session, employer, seen_at)
    kept = {
        "status": EmployerStatus.VETTED,
        "kvk": number,
        "visited_on": visited_on,
        "vetted_by": person(actor),
        "vetted_at": now,
        "contact_id": employer.contact_id or actor.id,
    }
    _keep(session, employer, kept, now)
    event = EmployerVetted(employer=employer.id)
    announce(session, actor, event, now=now, about=("employer", employer.id))


def deactivate(
    session: Session, actor: Actor, employer: Employer, *, seen_at: datetime, now: datetime
) -> None:
    """Let a firm take part no longer: its people are out at once and its places stand still.
    What people agreed with it is for people to end. Raises ChangedMeanwhile."""
    person(actor)
    _claim(session, employer, seen_at)
    _keep(session, employer, {"status": EmployerStatus.INACTIVE}, now)
    staff = select(Account).where(Account.employer_id == employer.id, col(Account.active).is_(True))
    for account in session.exec(staff).all():
        switch(session, actor, account, active=False, now=now)
    open_now = select(Vacancy).where(
        Vacancy.employer_id == employer.id, Vacancy.state == VacancyState.OPEN
    )
    for vacancy in session.exec(open_now.order_by(col(Vacancy.id))).all():
        vacancy_desk.pause(session, actor, vacancy, seen_version=vacancy.version, now=now)
    event = EmployerDeactivated(employer=employer.id)
    announce(session, actor, event, now=now, about=("employer", employer.id))


def _checked(session: Session, values: Mapping[str, Any]) -> dict[str, Any]:
    if strange := values.keys() - WRITABLE:
        raise ValueError(f"no staff writes {sorted(strange)[0]}")
    kept = dict(values)
    for name in LONGEST.keys() & kept.keys():
        kept[name] = short_enough(kept[name] or "", LONGEST[name]) or None
    if "name" in kept and not kept["name"]:
        raise BadFirm("name")
    contact = session.get(Account, kept["contact_id"]) if kept.get("contact_id") else None
    if kept.get("contact_id") and (contact is None or contact.role is not Role.COACH):
        raise BadFirm("contact_id")
    return kept


def _claim(session: Session, employer: Employer, seen_at: datetime) -> None:
    """Of two who change the same firm exactly one finds it as it was on the page."""
    query = select(Employer).where(Employer.id == employer.id).with_for_update()
    current = session.exec(query, execution_options={"populate_existing": True}).one()
    if current.updated_at != seen_at:
        raise ChangedMeanwhile


def _keep(session: Session, employer: Employer, values: Mapping[str, Any], now: datetime) -> None:
    for name, value in values.items():
        setattr(employer, name, value)
    employer.updated_at = now
    session.add(employer)
    session.flush()


def _say_saved(
    session: Session, actor: Actor, employer: Employer, kept: Mapping[str, Any], now: datetime
) -> None:
    event = EmployerSaved(employer=employer.id, fields=tuple(sorted(kept)))
    announce(session, actor, event, now=now, about=("employer", employer.id))
