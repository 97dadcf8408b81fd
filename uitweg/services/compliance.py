"""Whether what was proposed and what runs still fits the rules; if not, people are asked to look.

Nothing here ends, pauses or changes a proposal or a placement, and nothing closes a flag but a
person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.access.actor import Actor
from uitweg.access.scope import visible
from uitweg.clock import local_day
from uitweg.domain.assessment import Assessment, assess
from uitweg.domain.deadlines import FLAG_WORKING_DAYS, working_days_after
from uitweg.domain.findings import Finding
from uitweg.domain.law.tables import Law
from uitweg.domain.placement_events import ConflictFlagged, ConflictGone, FlagResolved
from uitweg.domain.placements import LIVE_STATES
from uitweg.domain.proposals import OPEN_STATES
from uitweg.domain.verdicts import Verdict, weight
from uitweg.models import (
    Employer,
    Flag,
    FlagState,
    Placement,
    Proposal,
    Vacancy,
    Youth,
)
from uitweg.services import youth_rows
from uitweg.services.announce import announce
from uitweg.services.at_stake import AtStake, at_stake, firm_name
from uitweg.services.effects import Effect as Effect
from uitweg.services.effects import Touched as Touched
from uitweg.services.effects import effect_of as effect_of
from uitweg.services.effects import holding_rules
from uitweg.services.effects import preview as preview
from uitweg.services.given_reason import given_reason
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.turns import in_turn, moved_one, person

LONGEST_RESOLUTION = 500
A_MOMENT = timedelta(microseconds=1)
"""On the timeline a flag stands after the change that raised it, not beside it."""
Standing = Mapping[UUID, tuple[Finding, ...]]
"""What the rules said of each open proposal and live placement at some moment."""


def standing(session: Session, youth: Youth, today: date, law: Law | None = None) -> Standing:
    """What the rules say now; taken before a change, it tells afterwards what is news."""
    facts = youth_rows.facts_of(session, youth)
    pairs = at_stake(session, [youth.id]).get(youth.id, [])
    return {each.id: assess(facts, each.facts, today, law).findings for each in pairs}


def recheck_youth(
    session: Session,
    actor: Actor,
    youth: Youth,
    *,
    now: datetime,
    today: date,
    before: Standing | None = None,
    law: Law | None = None,
) -> list[Flag]:
    """Raise a flag on each open proposal or live placement that the rules no longer allow, or
    that is worse off than when it was proposed; return the new ones.

    An open flag is brought up to date, not doubled. A conflict that people closed a flag on is
    left alone as long as it stays as it was.
    """
    youth, now = in_turn(session, youth.id), now + A_MOMENT
    facts = youth_rows.facts_of(session, youth)
    latest = _latest_flags(session, youth)
    raised = []
    for each in at_stake(session, [youth.id]).get(youth.id, []):
        found, flag = assess(facts, each.facts, today, law), latest.get(each.id)
        conflict = _conflict(found, each)
        if flag is not None and flag.state is FlagState.OPEN:
            _update(session, actor, flag, conflict, found, each, now)
        elif conflict and not _settled(flag, conflict, found, before, each):
            raised.append(_raise(session, actor, each, found, conflict, now))
    return raised


def _conflict(found: Assessment, each: AtStake) -> tuple[str, ...]:
    """The rules that make a conflict; empty when there is none."""
    known = [_seen(finding) for finding in each.known]
    news = [
        one
        for one in found.findings
        if one.condition is not None and _seen(one.as_json()) not in known
    ]
    if found.verdict is Verdict.BLOCKED or weight(found.verdict) > _weight_before(each):
        return tuple(sorted({*holding_rules(found), *(one.rule for one in news)}))
    return tuple(sorted({one.rule for one in news}))


def _seen(finding: Mapping[str, Any]) -> tuple[Any, ...]:
    """A finding as people saw it; that it was not confirmed yet makes it no other finding."""
    evidence = {key: value for key, value in finding["evidence"].items() if key != "unverified"}
    return finding["rule"], finding["condition"], evidence


def _weight_before(each: AtStake) -> int:
    """How heavy it weighed when it was proposed; without a proposal, as if all was talked over."""
    return weight(Verdict(each.proposal.verdict) if each.proposal else Verdict.REVIEW)


def _settled(
    flag: Flag | None,
    conflict: tuple[str, ...],
    found: Assessment,
    before: Standing | None,
    each: AtStake,
) -> bool:
    if flag is None:
        return False
    if before is None:
        return (flag.verdict, tuple(flag.rules)) == (found.verdict.value, conflict)
    return before.get(each.id) == found.findings


def _latest_flags(session: Session, youth: Youth) -> dict[UUID, Flag]:
    rows = session.exec(
        select(Flag).where(Flag.youth_id == youth.id).order_by(col(Flag.raised_at), col(Flag.id)),
        execution_options={"populate_existing": True},
    )
    ordered = sorted(rows, key=lambda flag: flag.state is FlagState.OPEN)  # an open one counts
    return {key: flag for flag in ordered if (key := flag.placement_id or flag.proposal_id)}


def _update(
    session: Session,
    actor: Actor,
    flag: Flag,
    conflict: tuple[str, ...],
    found: Assessment,
    each: AtStake,
    now: datetime,
) -> None:
    """Keep an open flag true; only people close it, also when the conflict has gone."""
    is_gone = not conflict and flag.verdict != Verdict.OK.value
    flag.verdict = found.verdict.value if conflict else Verdict.OK.value
    flag.rules = list(conflict)
    session.add(flag)
    if is_gone:
        event = ConflictGone(
            flag=flag.id, vacancy_title=each.vacancy.title, employer=each.employer_name
        )
        announce(session, actor, event, now=now, youth_id=flag.youth_id, about=("flag", flag.id))


def _raise(
    session: Session,
    actor: Actor,
    each: AtStake,
    found: Assessment,
    conflict: tuple[str, ...],
    now: datetime,
) -> Flag:
    deadline = working_days_after(local_day(now), FLAG_WORKING_DAYS)
    flag = Flag(
        youth_id=each.subject.youth_id,
        proposal_id=each.id if each.kind == "proposal" else None,
        placement_id=each.id if each.kind == "placement" else None,
        verdict=found.verdict.value,
        rules=list(conflict),
        raised_at=now,
        deadline=deadline,
    )
    session.add(flag)
    session.flush()
    event = ConflictFlagged(
        flag=flag.id,
        vacancy_title=each.vacancy.title,
        employer=each.employer_name,
        deadline=deadline.isoformat(),
    )
    announce(session, actor, event, now=now, youth_id=flag.youth_id, about=("flag", flag.id))
    return flag


@dataclass(frozen=True)
class FlagLine:
    """A flag with whom and what it is about."""

    flag: Flag
    youth: Youth
    vacancy: Vacancy
    employer: Employer | None

    @property
    def is_gone(self) -> bool:
        """Whether the rules see no conflict any more; a person still has to close it."""
        return self.flag.verdict == Verdict.OK.value


def open_flags_of(session: Session, youth: Youth) -> list[FlagLine]:
    """The youth's flags that wait for somebody, the nearest deadline first."""
    return _open(session, col(Flag.youth_id) == youth.id)


def open_flags_for(session: Session, actor: Actor, today: date) -> list[FlagLine]:
    """The flags of everybody that ``actor`` works with, the nearest deadline first."""
    return _open(
        session, col(Flag.id).in_(visible(actor, Flag, today).with_only_columns(col(Flag.id)))
    )


def _open(session: Session, where: sa.ColumnElement[bool]) -> list[FlagLine]:
    """Only flags on what still waits or runs: what was withdrawn or ended needs nobody."""
    vacancy_id = sa.func.coalesce(col(Placement.vacancy_id), col(Proposal.vacancy_id))
    rows = session.exec(
        select(Flag, Youth, Vacancy, Employer)
        .join(Youth, col(Youth.id) == col(Flag.youth_id))
        .join(Proposal, col(Proposal.id) == col(Flag.proposal_id), isouter=True)
        .join(Placement, col(Placement.id) == col(Flag.placement_id), isouter=True)
        .join(Vacancy, col(Vacancy.id) == vacancy_id)
        .join(Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True)
        .where(
            where,
            Flag.state == FlagState.OPEN,
            sa.or_(col(Proposal.state).in_(OPEN_STATES), col(Placement.state).in_(LIVE_STATES)),
        )
        .order_by(col(Flag.deadline), col(Flag.raised_at), col(Flag.id))
    )
    return [FlagLine(*row) for row in rows]


def resolve_flag(
    session: Session, actor: Actor, flag: Flag, resolution: str, *, now: datetime
) -> None:
    """Close a flag, saying how it was dealt with; raises BadReason, ChangedMeanwhile."""
    said = given_reason(resolution, LONGEST_RESOLUTION)
    closed = session.exec(
        sa.update(Flag)
        .where(col(Flag.id) == flag.id, col(Flag.state) == FlagState.OPEN)
        .values(
            state=FlagState.RESOLVED, resolution=said, resolved_by=person(actor), resolved_at=now
        )
        .execution_options(synchronize_session=False)
    )
    if not moved_one(closed):
        raise ChangedMeanwhile
    session.refresh(flag)
    subject = _subject(session, flag)
    vacancy = session.get_one(Vacancy, subject.vacancy_id)
    employer = session.get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    event = FlagResolved(flag=flag.id, vacancy_title=vacancy.title, employer=firm_name(employer))
    announce(session, actor, event, now=now, youth_id=flag.youth_id, about=("flag", flag.id))


def _subject(session: Session, flag: Flag) -> Proposal | Placement:
    if flag.placement_id is not None:
        return session.get_one(Placement, flag.placement_id)
    return session.get_one(Proposal, flag.proposal_id)
