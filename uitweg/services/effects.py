"""What a change of conditions would do to work, shown before anybody records it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.access.actor import SYSTEM
from uitweg.domain.assessment import Assessment, assess, verdict
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.verdicts import Verdict, weight
from uitweg.exchange.rows import youth_facts
from uitweg.models import Condition, Employer, Vacancy, VacancyState, Youth
from uitweg.services import vacancy_rows, youth_rows
from uitweg.services.at_stake import AtStake, Kind, at_stake
from uitweg.services.condition_versions import (
    ConditionInput,
    check_condition,
    first_version,
    input_of,
    next_version,
    reference_for,
)

FIRST_TITLES = 10


@dataclass(frozen=True)
class Touched:
    """A proposal or placement whose verdict changes, and the rules that hold the new one."""

    kind: Kind
    id: UUID
    vacancy_title: str
    employer: str
    before: Verdict
    after: Verdict
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Effect:
    """What a change of conditions would do; nothing of it has happened."""

    vacancies_lost: int
    vacancies_gained: int
    lost_titles: list[str]
    touched: list[Touched]


def preview(
    session: Session,
    youth: Youth,
    *,
    add: ConditionInput | None = None,
    replace: Condition | None = None,
    lift: Condition | None = None,
    verify: Condition | None = None,
    today: date,
) -> Effect:
    """What recording, changing (``add`` in place of ``replace``), lifting or verifying would do.

    Raises BadCondition; writes nothing.
    """
    stored = youth_rows.current_conditions(session, [youth.id]).get(youth.id, [])
    left_out = {each.id for each in (replace, lift, verify) if each is not None}
    after = [each for each in stored if each.id not in left_out]
    if add is not None:
        check_condition(replace.reference if replace else reference_for(None), add)
        after.append(_drafted(youth, replace, add))
    if verify is not None:
        after.append(_drafted(youth, verify, input_of(verify, verified=True)))
    return effect_of(session, youth, after, today)


def _drafted(youth: Youth, old: Condition | None, wanted: ConditionInput) -> Condition:
    """A version that no session knows, to reckon with only."""
    if old is not None:
        return next_version(old, wanted, SYSTEM, old.recorded_at)
    return first_version(youth.id, reference_for(None), wanted, SYSTEM, youth.updated_at)


def effect_of(
    session: Session, youth: Youth, conditions_after: Iterable[Condition], today: date
) -> Effect:
    """What it would do to every open vacancy, open proposal and live placement."""
    before = youth_rows.facts_of(session, youth)
    after = with_conditions(before, conditions_after)
    lost, gained = [], 0
    for title, facts in _open_vacancies(session):
        could = verdict(before, facts, today) is not Verdict.BLOCKED
        can = verdict(after, facts, today) is not Verdict.BLOCKED
        if could and not can:
            lost.append(title)
        gained += can and not could
    pairs = at_stake(session, [youth.id]).get(youth.id, [])
    changes = [
        touched(each, verdict(before, each.facts, today), assess(after, each.facts, today))
        for each in pairs
    ]
    return Effect(
        vacancies_lost=len(lost),
        vacancies_gained=gained,
        lost_titles=lost[:FIRST_TITLES],
        touched=[each for each in changes if each.before is not each.after],
    )


def with_conditions(facts: YouthFacts, conditions: Iterable[Condition]) -> YouthFacts:
    """The same youth under other conditions."""
    rows = [youth_rows.condition_as_row(condition) for condition in conditions]
    read = youth_facts({"id": facts.id, "conditions": rows})
    return replace(facts, conditions=read.conditions)


def _open_vacancies(session: Session) -> list[tuple[str, VacancyFacts]]:
    rows = session.exec(
        select(Vacancy, Employer)
        .join(Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True)
        .where(Vacancy.state == VacancyState.OPEN)
    )
    found = [(vacancy.title, vacancy_rows.facts_of(vacancy, firm)) for vacancy, firm in rows]
    return sorted(found, key=lambda each: (each[0], each[1].id))


def touched(each: AtStake, before: Verdict, found: Assessment) -> Touched:
    """What becomes of one proposal or placement, told by what the rules find then."""
    return Touched(
        kind=each.kind,
        id=each.id,
        vacancy_title=each.vacancy.title,
        employer=each.employer_name,
        before=before,
        after=found.verdict,
        rules=holding_rules(found),
    )


def holding_rules(found: Assessment) -> tuple[str, ...]:
    """The rules that hold the verdict where it is, each once, in a fixed order."""
    level = weight(found.verdict)
    rules = {each.rule for each in found.findings if weight(each.verdict) == level}
    return tuple(sorted(rules))
