"""Who works with whom in the fictional city, and what became of it."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import groupby
from random import Random

from sqlmodel import Session, col, select

from uitweg.clock import local_day
from uitweg.models import Employer, EmployerStatus, Vacancy, VacancyState
from uitweg.services.demo.casework import Casework
from uitweg.services.demo.city import NEARLY_EMPTY, City
from uitweg.services.demo.history import CaseTeam, Happening, History
from uitweg.services.demo.proposing import Proposing
from uitweg.services.demo.rows import Row
from uitweg.services.demo.staff import (
    AMBER,
    COACHES,
    EXPECTED,
    LONNEKE,
    PETRA,
    STAFF,
    TAMAR,
    Person,
    Staff,
)
from uitweg.services.employer_book import EmployerBook
from uitweg.services.employers import vet
from uitweg.services.resident_vocabulary import ResidentVocabulary
from uitweg.services.suggestions import RankingRoom
from uitweg.services.vacancy_store import VacancyStore

OPENED = 420
"""Days ago on which the service began to work in the city."""

POSTED = (62, 120)
"""Days ago between which vacancies were posted: before the oldest proposal."""

YOUTHS_OF_AMBER = 13
WAITING_AT_AMBER = (12, 5, 2)
"""Days ago on which she sent the proposals that still wait; they expire after fourteen."""

WITHDRAWN_AT_AMBER = 2
WAITING_ELSEWHERE = (13, 10, 9, 8, 7, 6, 5, 4, 3, 3, 2, 1)
WITHDRAWN_ELSEWHERE = 9
COACH_CHANGED = 0.15
"""The share of youths who lost their first coach."""


@dataclass
class Plan:
    """Draws the history of a city; nothing happens until its happenings are done in order."""

    session: Session
    city: City
    rng: Random
    staff: Staff = field(init=False)
    history: History = field(init=False)
    proposing: Proposing = field(init=False)

    def __post_init__(self) -> None:
        self.staff = Staff(self.session)
        self.history = History(self.city.days, self.rng)
        room = RankingRoom(ResidentVocabulary())
        self.proposing = Proposing(self.session, self.staff, room, self.rng)

    def in_order(self) -> list[Happening]:
        """The whole history, oldest first."""
        self._bring_people_in()
        for _, rows in groupby(self.city.vacancies, key=lambda row: row["employer"]["id"]):
            self.history.plan(self.rng.randint(*POSTED), 10, partial(self._post, list(rows)))
        since = self._take_youths_in()
        self._let_coaches_propose(since)
        return self.history.in_order()

    def _bring_people_in(self) -> None:
        self.history.plan(OPENED, 8, self.staff.open_house)
        for number, person in enumerate(STAFF, start=1):
            self.history.plan(OPENED - number, 9, partial(self.staff.bring_in, person))
        self.history.plan(POSTED[0] - 7, 9, partial(self.staff.bring_in, TAMAR))
        for person in EXPECTED:
            self.history.plan(1, 16, partial(self.staff.expect, person))

    def _post(self, rows: list[Row], now: datetime) -> None:
        """All vacancies of one firm, and where they stand by now."""
        book = EmployerBook(self.session, now)
        VacancyStore(self.session, now, book).store(rows)
        posted = self.session.exec(
            select(Vacancy, Employer)
            .join(Employer, col(Employer.id) == col(Vacancy.employer_id))
            .where(col(Vacancy.reference).in_([row["id"] for row in rows]))
        )
        for vacancy, firm in posted:
            vacancy.state = self.city.states.get(vacancy.reference, VacancyState.OPEN)
            firm.town = self.city.towns[firm.reference]
            if firm.status is EmployerStatus.PROSPECT:
                self._vouch_for(firm, now)

    def _vouch_for(self, firm: Employer, now: datetime) -> None:
        """Amber went to see the firm, and is whom it calls."""
        self.session.flush()
        actor, day = self.staff.actor(AMBER), local_day(now)
        seen = firm.updated_at
        vet(self.session, actor, firm, firm.kvk or "", day, seen_at=seen, now=now, today=day)

    def _case(self, row: Row) -> Casework:
        return Casework(self.session, self.staff, row)

    def _take_youths_in(self) -> dict[str, int]:
        """Days since each youth arrived."""
        return {
            row["id"]: self.history.take_in(self._case(row), self._case_team(number, row))
            for number, row in enumerate(self.city.youths)
        }

    def _case_team(self, number: int, row: Row) -> CaseTeam:
        if number < YOUTHS_OF_AMBER:
            return CaseTeam((AMBER,), self._officers_beside_amber(row))
        coach = self._coach(number)
        others = [each for each in COACHES[1:] if each is not coach and each.team == coach.team]
        changed = self.rng.random() < COACH_CHANGED
        coaches = (self.rng.choice(others), coach) if changed and others else (coach,)
        track = (row["supervision"] or {}).get("track")
        officers = {None: (), "youth": (LONNEKE,), "adult": (PETRA,)}[track]
        return CaseTeam(coaches, officers)

    def _officers_beside_amber(self, row: Row) -> tuple[Person, ...]:
        """Petra supervises all of Amber's youths, so that one login finds them together."""
        if row["supervision"] is None:
            return ()
        took_over = row["supervision"]["track"] == "youth"
        return (LONNEKE, PETRA) if took_over else (PETRA,)

    def _coach(self, number: int) -> Person:
        return AMBER if number < YOUTHS_OF_AMBER else COACHES[1 + number % (len(COACHES) - 1)]

    def _let_coaches_propose(self, since: dict[str, int]) -> None:
        """The youths of the stories, and whoever is hardly known, have no proposal yet."""
        ready = [
            (number, row)
            for number, row in enumerate(self.city.youths)
            if row["id"] not in (*self.city.story, NEARLY_EMPTY)
        ]
        own = [each for each in ready if each[0] < YOUTHS_OF_AMBER]
        others = [each for each in ready if each[0] >= YOUTHS_OF_AMBER]
        self._propose(own, WAITING_AT_AMBER, WITHDRAWN_AT_AMBER, since)
        self._propose(others, WAITING_ELSEWHERE, WITHDRAWN_ELSEWHERE, since)

    def _propose(
        self,
        ready: list[tuple[int, Row]],
        waiting: tuple[int, ...],
        withdrawn: int,
        since: dict[str, int],
    ) -> None:
        chosen = self.rng.sample(ready, len(waiting) + withdrawn)
        for number, row in chosen[len(waiting) :]:
            self.history.propose_and_withdraw(
                self._case(row), self._coach(number), self.proposing, since[row["id"]]
            )
        for days_ago, (number, row) in zip(waiting, chosen, strict=False):
            self.history.propose(self._case(row), self._coach(number), self.proposing, days_ago)
