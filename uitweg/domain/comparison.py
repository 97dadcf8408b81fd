"""Which pairs change their verdict when a table of law does, before anybody saves it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from uitweg.domain.assessment import verdict
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.law.tables import Law
from uitweg.domain.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One pair, by its ids, with its verdict under the tables now and under the new ones."""

    youth: str
    vacancy: str
    before: Verdict
    after: Verdict


def verdict_changes(
    pairs: Iterable[tuple[YouthFacts, VacancyFacts]], today: date, before: Law, after: Law
) -> Iterator[VerdictChange]:
    """The pairs (open proposals, running placements) whose verdict differs between two laws."""
    for youth, vacancy in pairs:
        was = verdict(youth, vacancy, today, before)
        becomes = verdict(youth, vacancy, today, after)
        if was is not becomes:
            yield VerdictChange(youth.id, vacancy.id, was, becomes)
