"""Ranks what a youth may do by how well it fits: rules first, similarity second.

The model never sees a condition, the rules never see a score. Works over facts alone, so that
files, pages and tests rank in the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from matching.matcher import SimilarityMatcher
from matching.types import Circumstances, Match, Opening, Profile, Reason
from matching.vocabulary import SkillVocabulary
from matching.weights import Weights
from uitweg.domain.assessment import rules_version
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.geometry import distance_km
from uitweg.domain.index import VERDICTS, VacancyIndex
from uitweg.domain.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Model:
    """Which model and which rules made a ranking, so that it can be made again."""

    name: str
    version: str
    rules_version: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """One vacancy that is not blocked, in its place."""

    rank: int
    vacancy: VacancyFacts
    verdict: Verdict
    match: Match

    def why(self, language: str = "nl") -> list[str]:
        """The reasons that have something to say, in the order of the factors."""
        sentences = (reason.sentence(language) for reason in self.match.reasons)
        return [sentence for sentence in sentences if sentence]

    def as_json(self) -> dict[str, Any]:
        """The entry as ``formats.md`` prints it."""
        return {
            "rank": self.rank,
            "vacancy": self.vacancy.id,
            "verdict": self.verdict.value,
            "band": self.match.band.value,
            "score": self.match.score,
            "factors": {str(factor): value for factor, value in self.match.factors.items()},
            "why": self.why(),
        }


@dataclass(frozen=True, slots=True)
class Ranking:
    """One youth's vacancies, best first, and those that the rules block."""

    youth: str
    model: Model
    ranked: tuple[Ranked, ...]
    blocked: tuple[VacancyFacts, ...]

    def as_json(self) -> dict[str, Any]:
        """One line of rankings.jsonl."""
        return {
            "youth": self.youth,
            "model": {
                "name": self.model.name,
                "version": self.model.version,
                "rules_version": self.model.rules_version,
            },
            "ranked": [each.as_json() for each in self.ranked],
            "blocked": len(self.blocked),
        }


class Ranker:
    """Ranks a fixed set of vacancies for one youth after another.

    Fitted once, then read only: several threads may rank with it at the same time.
    """

    def __init__(self, vacancies: Sequence[VacancyFacts], vocabulary: SkillVocabulary) -> None:
        self._vacancies = {vacancy.id: vacancy for vacancy in vacancies}
        self._index = VacancyIndex.build(tuple(self._vacancies.values()))
        self._matcher = SimilarityMatcher(vocabulary=vocabulary)
        # A model needs one text to learn from, even when there is nothing to rank.
        openings = [opening_of(vacancy) for vacancy in vacancies] or [Opening("", "")]
        self._matcher.fit(openings)
        self.model = Model(self._matcher.model_name, self._matcher.model_version_, rules_version())

    def rank(self, youth: YouthFacts, today: date, top: int | None = None) -> Ranking:
        """The ranking for ``youth`` as things stand on ``today``; at most ``top`` places.

        A ``review`` verdict stands beside the score and does not lower it.
        """
        verdicts = self._verdicts(youth, today)
        circumstances = {
            key: circumstances_of(youth, self._vacancies[key], today)
            for key, answer in verdicts.items()
            if answer is not Verdict.BLOCKED
        }
        matches = self._matcher.rank(profile_of(youth), circumstances, top)
        ranked = tuple(
            Ranked(place, self._vacancies[match.opening], verdicts[match.opening], match)
            for place, match in enumerate(matches, start=1)
        )
        blocked = tuple(self._vacancies[key] for key in verdicts if key not in circumstances)
        return Ranking(youth.id, self.model, ranked, blocked)

    def _verdicts(self, youth: YouthFacts, today: date) -> dict[str, Verdict]:
        codes = self._index.verdicts(youth, today).tolist()
        return dict(zip(self._vacancies, (VERDICTS[code] for code in codes), strict=True))


def profile_of(youth: YouthFacts) -> Profile:
    """What the model may know of a youth: what they can, like and want to learn."""
    return Profile(youth.id, youth.skills, youth.interests, youth.learning_goals)


def opening_of(vacancy: VacancyFacts) -> Opening:
    """What the model may know of a vacancy."""
    employer = vacancy.employer
    return Opening(
        key=vacancy.id,
        title=vacancy.title,
        description=vacancy.description,
        skills=vacancy.skills,
        learn=vacancy.learn,
        interest_tags=vacancy.interest_tags,
        kind=None if vacancy.kind is None else vacancy.kind.value,
        employees=employer.employees,
        team_size=vacancy.team_size,
        mentor=vacancy.mentor,
        committed=employer.committed,
        accredited_training_company=employer.accredited_training_company,
    )


def circumstances_of(youth: YouthFacts, vacancy: VacancyFacts, today: date) -> Circumstances:
    """Distance in a straight line and days until the start, as far as they are known."""
    home, site = youth.home, vacancy.site
    return Circumstances(
        distance_km=None if home is None or site is None else distance_km(home, site),
        max_travel_km=youth.max_travel_km,
        days_to_start=None if vacancy.start_date is None else (vacancy.start_date - today).days,
    )


def share_of(reason: Reason) -> float:
    """Which part of its factor's weight a reason earned, from 0 to 1."""
    weight = Weights().of(reason.factor)
    return min(max(reason.value / weight, 0.0), 1.0)
