"""Which rows somebody may know exist: the only loader of persons' records.

Scope follows the assignment of this moment (``security.md`` section 3, threats 4 and 5): after a
transfer the former coach finds nothing on the very next request.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.elements import ColumnElement
from sqlmodel import Session, SQLModel, col, select
from sqlmodel.sql.expression import SelectOfScalar

from uitweg.access.actor import Actor
from uitweg.domain.placements import LIVE_STATES
from uitweg.domain.roles import Role
from uitweg.models import (
    Account,
    Assignment,
    AssignmentKind,
    CallbackRequest,
    Condition,
    Consent,
    Disclosure,
    Employer,
    Flag,
    Notice,
    Placement,
    Proposal,
    Vacancy,
    VacancyState,
    VariationRequest,
    Youth,
)

Where = ColumnElement[bool]

NOTHING: Where = sa.false()
ASSIGNED_AS = {
    Role.COACH: AssignmentKind.COACH,
    Role.PROBATION_OFFICER: AssignmentKind.PROBATION_OFFICER,
}
WORKS_WITH_VACANCIES = frozenset({Role.COACH, Role.TEAM_LEAD})


def visible(actor: Actor, model: type[Any], today: date) -> SelectOfScalar[Any]:
    """A select of the rows of ``model`` that ``actor`` may know exist on ``today``."""
    return select(model).where(_WHERE[model](actor, today))


def load(session: Session, actor: Actor, model: type[Any], key: Any, today: date) -> Any | None:
    """The row with this key if the actor may know of it; None both for 'no' and 'no such row'."""
    return session.exec(visible(actor, model, today).where(model.id == key)).first()


def _youths(actor: Actor, today: date) -> Where:
    if actor.role is Role.TEAM_LEAD:
        return col(Youth.team_id) == actor.team_id if actor.team_id else NOTHING
    if actor.role not in ASSIGNED_AS:
        return NOTHING
    assigned = select(Assignment.youth_id).where(
        Assignment.account_id == actor.id,
        Assignment.kind == ASSIGNED_AS[actor.role],
        Assignment.valid_from <= today,
        sa.or_(col(Assignment.valid_until).is_(None), col(Assignment.valid_until) >= today),
    )
    return col(Youth.id).in_(assigned)


def _through_youths(model: type[Any]) -> Callable[[Actor, date], Where]:
    """Rows about a youth: whoever may know the youth may know them."""

    def where(actor: Actor, today: date) -> Where:
        return col(model.youth_id).in_(select(Youth.id).where(_youths(actor, today)))

    return where


def _of_own_cases(model: type[Any]) -> Callable[[Actor, date], Where]:
    """Rows about conditions: for coach and officer of the case only (``security.md`` section 4)."""
    through = _through_youths(model)

    def where(actor: Actor, today: date) -> Where:
        return through(actor, today) if actor.role in ASSIGNED_AS else NOTHING

    return where


def _shown_to_firm(actor: Actor, today: date) -> Where:
    """Cards that the actor's firm sees now: shown, on a consent that still counts."""
    if actor.role is not Role.EMPLOYER or actor.employer_id is None:
        return NOTHING
    counts = select(Consent.id).where(
        col(Consent.withdrawn_at).is_(None), col(Consent.ends_on) >= today
    )
    return sa.and_(
        col(Disclosure.employer_id) == actor.employer_id,
        col(Disclosure.shown_until).is_(None),
        col(Disclosure.consent_id).in_(counts),
    )


def _disclosures(actor: Actor, today: date) -> Where:
    return sa.or_(_through_youths(Disclosure)(actor, today), _shown_to_firm(actor, today))


def _proposals(actor: Actor, today: date) -> Where:
    shown = select(Disclosure.proposal_id).where(_shown_to_firm(actor, today))
    return sa.or_(_through_youths(Proposal)(actor, today), col(Proposal.id).in_(shown))


def _placements(actor: Actor, today: date) -> Where:
    """For a firm: who works there now, and not a day longer (``security.md`` 5.3)."""
    if actor.role is Role.EMPLOYER and actor.employer_id:
        own = select(Vacancy.id).where(Vacancy.employer_id == actor.employer_id)
        return sa.and_(col(Placement.vacancy_id).in_(own), col(Placement.state).in_(LIVE_STATES))
    return _through_youths(Placement)(actor, today)


def _notices(actor: Actor, _today: date) -> Where:
    return col(Notice.account_id) == actor.id if actor.id else NOTHING


def _vacancies(actor: Actor, _today: date) -> Where:
    if actor.role in WORKS_WITH_VACANCIES:
        return col(Vacancy.state) != VacancyState.DRAFT
    if actor.role is Role.EMPLOYER and actor.employer_id:
        return col(Vacancy.employer_id) == actor.employer_id
    return NOTHING


def _employers(actor: Actor, _today: date) -> Where:
    if actor.role in WORKS_WITH_VACANCIES:
        return sa.true()
    if actor.role is Role.EMPLOYER and actor.employer_id:
        return col(Employer.id) == actor.employer_id
    return NOTHING


def _callbacks(actor: Actor, _today: date) -> Where:
    return sa.true() if actor.role in WORKS_WITH_VACANCIES else NOTHING


def _accounts(actor: Actor, _today: date) -> Where:
    if actor.role is Role.ADMIN:
        return sa.true()
    if actor.role is Role.TEAM_LEAD and actor.team_id:
        return col(Account.team_id) == actor.team_id
    return col(Account.id) == actor.id


_WHERE: dict[type[SQLModel], Callable[[Actor, date], Where]] = {
    Youth: _youths,
    Condition: _of_own_cases(Condition),
    Flag: _through_youths(Flag),
    Placement: _placements,
    Proposal: _proposals,
    Consent: _through_youths(Consent),
    Disclosure: _disclosures,
    Notice: _notices,
    VariationRequest: _of_own_cases(VariationRequest),
    Vacancy: _vacancies,
    CallbackRequest: _callbacks,
    Employer: _employers,
    Account: _accounts,
}
