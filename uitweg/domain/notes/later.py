"""What changes after the first day: conditions that end or begin, school, birthdays.

Source: ``formats.md``, "a birthday later in the placement is a note". The answer of a later day is
the answer were the work to start on that day.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from uitweg.domain.evaluation import verdict_of
from uitweg.domain.findings import Finding, Json, Note
from uitweg.domain.pair import Pair, is_school
from uitweg.domain.remedies.other_edits import LONGEST_PROGRAMME, birthday
from uitweg.domain.verdicts import Verdict, pair_verdict


def later_notes(pair: Pair, findings: Iterable[Finding]) -> Iterator[Note]:
    """Conditions first, in their order, then school, then birthdays."""
    findings = tuple(findings)
    now = pair_verdict(finding.verdict for finding in findings)
    holding = {finding.condition for finding in findings}
    for condition in pair.conditions:
        head: dict[str, Json] = {"condition": condition.id, "kind": condition.kind.value}
        begin, end = condition.valid_from, condition.valid_until
        if begin is not None and begin > pair.first_day:
            yield Note("condition.starts", {**head, "valid_from": begin.isoformat()})
        if end is not None and end < date.max and condition.id in holding:
            after = _answer(pair, end + timedelta(days=1), now)
            yield Note("condition.ends", {**head, "valid_until": end.isoformat(), **after})
    yield from _school(pair)
    yield from _birthdays(pair, now)


def verdict_on(pair: Pair, day: date) -> Verdict:
    """The verdict were the work to start on ``day``."""
    vacancy = replace(pair.vacancy, start_date=day)
    return verdict_of(pair.variant(pair.youth, vacancy, ("shifts", "unavailable")))


def _answer(pair: Pair, day: date, now: Verdict) -> dict[str, Json]:
    """The day on which the answer changes and the answer then; nothing when it stays."""
    then = verdict_on(pair, day)
    return {} if then is now else {"changes_on": day.isoformat(), "verdict_then": then.value}


def _school(pair: Pair) -> Iterator[Note]:
    for one in pair.youth.commitments:
        if is_school(one) and one.valid_from is not None and one.valid_from > pair.first_day:
            yield Note("school.starts", {"valid_from": one.valid_from.isoformat()})


def _birthdays(pair: Pair, now: Verdict) -> Iterator[Note]:
    birth_date, supervision = pair.youth.birth_date, pair.youth.supervision
    if birth_date is None:
        return
    programme_end = supervision.programme_end if supervision else None
    last = programme_end or pair.first_day + LONGEST_PROGRAMME
    for age in pair.ages.notable:
        day = birthday(birth_date, age)
        if pair.first_day < day <= last:
            yield Note("birthday", {"age": age, "on": day.isoformat(), **_answer(pair, day, now)})
