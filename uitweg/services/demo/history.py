"""The months behind the city, as a list of what happened when, told in order of time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from random import Random

from uitweg.services.demo.casework import Casework
from uitweg.services.demo.days import Days
from uitweg.services.demo.proposing import Proposing
from uitweg.services.demo.rows import Row
from uitweg.services.demo.staff import Person

PROGRAMME_BEGAN = 400
"""Days ago before which nobody was taken in."""

TALKS = 8
"""Days between arrival and the first profile."""

Deed = Callable[[datetime], object]


@dataclass(order=True, frozen=True)
class Happening:
    """Something done at a moment of the past."""

    at: datetime
    number: int
    deed: Deed = field(compare=False)

    def happen(self) -> None:
        """Do it, as if it were then."""
        self.deed(self.at)


@dataclass(frozen=True)
class CaseTeam:
    """Who works with one youth. Of two officers or coaches the first one left."""

    coaches: tuple[Person, ...]
    officers: tuple[Person, ...]


@dataclass
class History:
    """Plans what happened; :meth:`in_order` gives it back by time."""

    days: Days
    rng: Random
    _planned: list[Happening] = field(default_factory=list)

    def in_order(self) -> list[Happening]:
        """Everything planned so far, oldest first."""
        return sorted(self._planned)

    def plan(self, days_ago: int, hour: int, deed: Deed) -> None:
        """Let something have happened so many days ago, somewhere in that hour."""
        at = self.days.moment(max(days_ago, 1), hour, self.rng.randrange(60))
        self._planned.append(Happening(at, len(self._planned), deed))

    def take_in(self, case: Casework, team: CaseTeam) -> int:
        """Arrival, first talks, and a profile that grows; the days since arrival."""
        since = self._arrival(case.row)
        self.plan(since, 9, case.arrive)
        for number, coach in enumerate(team.coaches):
            self.plan(since - 1 if number == 0 else since // 2, 11, partial(case.assign, coach))
        for number, officer in enumerate(team.officers):
            self.plan(since - 1 if number == 0 else since // 3, 13, partial(case.assign, officer))
        self.plan(since - TALKS, 15, partial(case.write_profile, team.coaches[0], goals=False))
        if case.row["learning_goals"]:
            later = partial(case.write_profile, team.coaches[-1], goals=True)
            self.plan(since // 3, 14, later)
        return since

    def _arrival(self, row: Row) -> int:
        """Days since the youth came in: with the supervision, or by choice some time ago."""
        if row["supervision"] is None:
            return self.rng.randint(35, 330)
        start = date.fromisoformat(row["supervision"]["start"])
        return min((self.days.today - start).days, PROGRAMME_BEGAN - self.rng.randint(0, 20))

    def propose(self, case: Casework, coach: Person, proposing: Proposing, days_ago: int) -> None:
        """A proposal that still waits."""
        self.plan(days_ago, 16, lambda at: proposing.send(coach, case.youth, at))

    def propose_and_withdraw(
        self, case: Casework, coach: Person, proposing: Proposing, since: int
    ) -> None:
        """A proposal of some weeks ago that was taken back within days."""
        days_ago = self.rng.randint(17, max(18, min(50, since - TALKS - 2)))
        self.propose(case, coach, proposing, days_ago)
        back = days_ago - self.rng.randint(2, 3)
        self.plan(back, 10, lambda at: proposing.take_back(coach, case.youth, at))
