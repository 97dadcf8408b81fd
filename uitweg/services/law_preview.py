"""What other tables of law would change, shown before anybody applies them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from uitweg.domain.assessment import assess, verdict
from uitweg.domain.law.tables import Law
from uitweg.models import Youth
from uitweg.services import youth_rows
from uitweg.services.at_stake import at_stake, youths_at_stake
from uitweg.services.effects import Touched, touched
from uitweg.services.law_in_force import law_now


@dataclass(frozen=True)
class LawChange:
    """An open proposal or live placement that reads differently under other tables."""

    youth: str
    """The youth's reference, never a name."""
    touched: Touched


def compare(session: Session, candidate: Law, today: date) -> list[LawChange]:
    """Every open proposal and live placement whose verdict the candidate changes."""
    now = law_now(session)
    if candidate.version == now.version:
        return []
    return list(_changes(session, now, candidate, today))


def _changes(session: Session, now: Law, candidate: Law, today: date) -> Iterator[LawChange]:
    keys = youths_at_stake(session)
    pairs = at_stake(session, keys)
    youths = sorted((session.get_one(Youth, key) for key in keys), key=lambda one: one.reference)
    for youth in youths:
        facts = youth_rows.facts_of(session, youth)
        for each in pairs[youth.id]:
            before = verdict(facts, each.facts, today, now)
            after = assess(facts, each.facts, today, candidate)
            if before is not after.verdict:
                yield LawChange(youth.reference, touched(each, before, after))
