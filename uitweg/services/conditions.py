"""Special conditions: recorded, changed, verified and lifted by the probation officer alone.

No version is ever overwritten. Whatever changes is said on the timeline, and the youth's proposals
and placements are checked again in the same transaction.
"""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.domain.condition_events import (
    ConditionChanged,
    ConditionImposed,
    ConditionLifted,
    ConditionVerified,
    NoConditionsDeclared,
)
from uitweg.domain.event import Event
from uitweg.models import Condition, Youth
from uitweg.services import compliance
from uitweg.services.announce import announce
from uitweg.services.compliance import Standing
from uitweg.services.condition_versions import BadCondition as BadCondition
from uitweg.services.condition_versions import ConditionInput as ConditionInput
from uitweg.services.condition_versions import check_condition as check_condition
from uitweg.services.condition_versions import (
    check_same_kind,
    first_version,
    input_of,
    next_version,
    reference_for,
    says_the_same,
)
from uitweg.services.given_reason import given_reason
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, moved_one, person
from uitweg.services.youth_rows import current_conditions

LONGEST_LIFT_REASON = 500


class ConditionsExist(Exception):
    """There are conditions, so nobody can say that there are none; nothing was changed."""


def impose(
    session: Session,
    actor: Actor,
    youth: Youth,
    wanted: ConditionInput,
    *,
    form_key: str | None = None,
    now: datetime,
    today: date,
) -> Condition:
    """Record a condition; raises BadCondition. A second post of one form gives the same one."""
    person(actor)
    reference = reference_for(form_key)
    check_condition(reference, wanted)
    youth = in_turn(session, youth.id)
    made = select(Condition).where(
        Condition.youth_id == youth.id, Condition.reference == reference, Condition.version == 1
    )
    if (sent := session.exec(made).first()) is not None:
        return sent
    before = compliance.standing(session, youth, today)
    condition = first_version(youth.id, reference, wanted, actor, now)
    session.add(condition)
    youth.conditions_known = True
    _settle(session, actor, ConditionImposed, condition, before, now=now, today=today)
    return condition


def change(
    session: Session,
    actor: Actor,
    youth: Youth,
    condition: Condition,
    wanted: ConditionInput,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> Condition:
    """Record a new version, or keep the one there is when nothing is different.

    Raises BadCondition; ChangedMeanwhile when this version no longer counts.
    """
    check_same_kind(condition, wanted)
    check_condition(condition.reference, wanted)
    if says_the_same(condition, wanted):
        _refuse_stale(session, youth, condition, seen_version)
        return condition
    before = _turn(session, actor, youth, today)
    version = add_version(session, actor, condition, wanted, seen_version=seen_version, now=now)
    _settle(session, actor, ConditionChanged, version, before, now=now, today=today)
    return version


def verify(
    session: Session,
    actor: Actor,
    youth: Youth,
    condition: Condition,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> Condition:
    """Confirm a condition against its source, as a new version; raises ChangedMeanwhile."""
    if condition.verified:
        _refuse_stale(session, youth, condition, seen_version)
        return condition
    before = _turn(session, actor, youth, today)
    wanted = input_of(condition, verified=True)
    version = add_version(session, actor, condition, wanted, seen_version=seen_version, now=now)
    _settle(session, actor, ConditionVerified, version, before, now=now, today=today)
    return version


def lift(
    session: Session,
    actor: Actor,
    youth: Youth,
    condition: Condition,
    reason: str,
    *,
    seen_version: int,
    now: datetime,
    today: date,
) -> None:
    """Let a condition no longer count; raises BadReason, ChangedMeanwhile."""
    why = given_reason(reason, LONGEST_LIFT_REASON)
    before = _turn(session, actor, youth, today)
    _claim(session, condition, seen_version, lifted_at=now, lift_reason=why)
    _settle(session, actor, ConditionLifted, condition, before, now=now, today=today)


def declare_none(
    session: Session, actor: Actor, youth: Youth, *, now: datetime, today: date
) -> None:
    """Say that there are no conditions; raises ConditionsExist. Saying it again changes nothing."""
    before = _turn(session, actor, youth, today)
    youth = session.get_one(Youth, youth.id)
    if current_conditions(session, [youth.id]):
        raise ConditionsExist
    if youth.conditions_known:
        return
    youth.conditions_known = True
    session.flush()
    event, about = NoConditionsDeclared(), ("youth", youth.id)
    announce(session, actor, event, now=now, youth_id=youth.id, about=about)
    compliance.recheck_youth(session, actor, youth, now=now, today=today, before=before)


def history(session: Session, youth: Youth) -> list[Condition]:
    """Every version of every condition, the newest first."""
    query = (
        select(Condition)
        .where(Condition.youth_id == youth.id)
        .order_by(col(Condition.recorded_at).desc(), col(Condition.version).desc())
    )
    return list(session.exec(query))


def add_version(
    session: Session,
    actor: Actor,
    condition: Condition,
    wanted: ConditionInput,
    *,
    seen_version: int,
    now: datetime,
) -> Condition:
    """Put a new version in the place of one that counts; raises ChangedMeanwhile."""
    _claim(session, condition, seen_version, replaced_at=now)
    version = next_version(condition, wanted, actor, now)
    session.add(version)
    session.flush()
    return version


def _turn(session: Session, actor: Actor, youth: Youth, today: date) -> Standing:
    person(actor)
    return compliance.standing(session, in_turn(session, youth.id), today)


def _counts(condition: Condition, seen_version: int) -> tuple[Any, ...]:
    return (
        col(Condition.id) == condition.id,
        col(Condition.version) == seen_version,
        col(Condition.replaced_at).is_(None),
        col(Condition.lifted_at).is_(None),
    )


def _refuse_stale(session: Session, youth: Youth, condition: Condition, seen_version: int) -> None:
    in_turn(session, youth.id)
    if session.exec(select(Condition.id).where(*_counts(condition, seen_version))).first() is None:
        raise ChangedMeanwhile


def _claim(session: Session, condition: Condition, seen_version: int, **values: Any) -> None:
    """Of two who change the same version exactly one finds it still counting."""
    claimed = session.exec(
        sa.update(Condition)
        .where(*_counts(condition, seen_version))
        .values(**values)
        .execution_options(synchronize_session=False)
    )
    if not moved_one(claimed):
        raise ChangedMeanwhile
    session.refresh(condition)


def _settle(
    session: Session,
    actor: Actor,
    kind: type[ConditionImposed | ConditionChanged | ConditionVerified | ConditionLifted],
    condition: Condition,
    before: Standing,
    *,
    now: datetime,
    today: date,
) -> None:
    """Say it, and check again what it may touch."""
    session.flush()
    event: Event = kind(
        kind=condition.kind, reference=condition.reference, version=condition.version
    )
    about = ("condition", condition.id)
    announce(session, actor, event, now=now, youth_id=condition.youth_id, about=about)
    youth = session.get_one(Youth, condition.youth_id)
    compliance.recheck_youth(session, actor, youth, now=now, today=today, before=before)
