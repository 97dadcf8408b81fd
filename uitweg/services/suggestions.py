"""What may fit a youth now: the resident ranker, its answer, and the log of what was shown."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date, datetime
from threading import Lock
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, func, select

from uitweg.access.actor import Actor
from uitweg.domain.assessment import rules_version
from uitweg.domain.condition_facts import YouthFacts
from uitweg.models import Employer, RankingRecord, Vacancy, VacancyState, Youth
from uitweg.services import vacancy_rows, youth_rows
from uitweg.services.ranking import Ranker, Ranking
from uitweg.services.resident_vocabulary import ResidentVocabulary

LOGGED_MOST = 20
"""How many places of a ranking the log keeps; nobody was shown more at once."""


@dataclass
class RankingRoom:
    """Keeps the vocabulary and the fitted ranker between requests; a request never refits
    unless a vacancy changed."""

    vocabulary: ResidentVocabulary
    _fingerprint: object = None
    _ranker: Ranker | None = None
    _lock: Lock = field(default_factory=Lock)

    def ranker(self, session: Session) -> Ranker:
        """A ranker over the vacancies that are open now."""
        vocabulary, release = self.vocabulary.current(session)
        fingerprint = (release, _state_of_vacancies(session), rules_version())
        with self._lock:
            if self._ranker is None or fingerprint != self._fingerprint:
                self._ranker = Ranker(_open_vacancies(session), vocabulary)
                self._fingerprint = fingerprint
            return self._ranker


def _state_of_vacancies(session: Session) -> object:
    newest = select(
        func.count(),
        func.max(Vacancy.updated_at),
        func.sum(Vacancy.version),
        select(func.max(Employer.updated_at)).scalar_subquery(),
    ).where(Vacancy.state == VacancyState.OPEN)
    return tuple(session.exec(newest).one())


def _open_vacancies(session: Session) -> list[Any]:
    rows = session.exec(
        select(Vacancy, Employer)
        .join(Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True)
        .where(Vacancy.state == VacancyState.OPEN)
        .order_by(col(Vacancy.reference))
    )
    return [vacancy_rows.facts_of(vacancy, employer) for vacancy, employer in rows]


@dataclass(frozen=True)
class Suggestions:
    """A youth's ranking with the keys of the vacancies in it."""

    facts: YouthFacts
    ranking: Ranking
    keys: dict[str, UUID]
    """Vacancy keys by reference."""


def suggestions_for(room: RankingRoom, session: Session, youth: Youth, today: date) -> Suggestions:
    """The ranking of what is open for ``youth`` today."""
    facts = youth_rows.facts_of(session, youth)
    ranking = room.ranker(session).rank(facts, today)
    references = session.exec(
        select(Vacancy.reference, Vacancy.id).where(Vacancy.state == VacancyState.OPEN)
    )
    return Suggestions(facts, ranking, dict(references.all()))


def keep_record(
    session: Session, actor: Actor, youth: Youth, suggestions: Suggestions, *, now: datetime
) -> UUID:
    """Log what was shown, so that each ranking can be explained and made again."""
    if actor.id is None:
        raise ValueError("a ranking is shown to a person")
    ranking = suggestions.ranking
    record = RankingRecord(
        youth_id=youth.id,
        shown_to=actor.id,
        shown_at=now,
        model_version=f"{ranking.model.name} {ranking.model.version}",
        rules_version=ranking.model.rules_version,
        inputs_hash=_hash_of(suggestions.facts),
        order=[_logged(each.as_json()) for each in ranking.ranked[:LOGGED_MOST]],
    )
    session.add(record)
    return record.id


def _logged(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: entry[name] for name in ("rank", "vacancy", "verdict", "score", "factors")}


def _hash_of(facts: YouthFacts) -> str:
    return hashlib.sha256(json.dumps(repr(facts)).encode()).hexdigest()
