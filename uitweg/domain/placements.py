"""A placement's life as one table of transitions.

Source: ``domain.md`` 5c. Nothing here happens by itself: a rule that finds a conflict raises a flag
for people, it never ends or pauses anybody's job.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from uitweg.domain.facts import VacancyKind
from uitweg.domain.proposals import IllegalStep

MILESTONE_WEEKS = (4, 13, 26, 52)
"""Weeks after the first day on which people look back together (``peers.md`` 5.3)."""


class PlacementState(StrEnum):
    """Where a placement (plaatsing) stands."""

    PLANNED = "planned"
    TRIAL = "trial"
    RUNNING = "running"
    AT_RISK = "at_risk"
    PAUSED = "paused"
    ENDED = "ended"


class EndReason(StrEnum):
    """Why a placement ended; no reason blames anybody."""

    COMPLETED = "completed"
    CONVERTED = "converted"
    MOVED_ON = "moved_on"
    OWN_CHOICE = "own_choice"
    EMPLOYER_CHOICE = "employer_choice"
    NO_FIT = "no_fit"
    WORK_ENDED = "work_ended"
    SAFETY = "safety"
    OTHER = "other"


class PlacementStep(StrEnum):
    """What somebody does to a placement."""

    BEGIN_TRIAL = "begin_trial"
    BEGIN = "begin"
    WORRY = "worry"
    CALM = "calm"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


_S = PlacementState
TRANSITIONS: dict[tuple[PlacementState, PlacementStep], PlacementState] = {
    (_S.PLANNED, PlacementStep.BEGIN_TRIAL): _S.TRIAL,
    (_S.PLANNED, PlacementStep.BEGIN): _S.RUNNING,
    (_S.PLANNED, PlacementStep.END): _S.ENDED,
    (_S.TRIAL, PlacementStep.BEGIN): _S.RUNNING,
    (_S.TRIAL, PlacementStep.WORRY): _S.AT_RISK,
    (_S.TRIAL, PlacementStep.PAUSE): _S.PAUSED,
    (_S.TRIAL, PlacementStep.END): _S.ENDED,
    (_S.RUNNING, PlacementStep.WORRY): _S.AT_RISK,
    (_S.RUNNING, PlacementStep.PAUSE): _S.PAUSED,
    (_S.RUNNING, PlacementStep.END): _S.ENDED,
    (_S.AT_RISK, PlacementStep.CALM): _S.RUNNING,
    (_S.AT_RISK, PlacementStep.PAUSE): _S.PAUSED,
    (_S.AT_RISK, PlacementStep.END): _S.ENDED,
    (_S.PAUSED, PlacementStep.RESUME): _S.RUNNING,
    (_S.PAUSED, PlacementStep.END): _S.ENDED,
}
"""Every step there is; what is not here is illegal."""

LIVE_STATES = frozenset({_S.PLANNED, _S.TRIAL, _S.RUNNING, _S.AT_RISK, _S.PAUSED})
"""States in which the youth has this place."""


def next_state(state: PlacementState, step: PlacementStep) -> PlacementState:
    """The state after ``step``; raises IllegalStep when the table has no such step."""
    try:
        return TRANSITIONS[state, step]
    except KeyError:
        raise IllegalStep(state, step) from None


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day to look back: so many weeks after the first day."""

    weeks: int
    day: date


def milestones(starts_on: date) -> tuple[Milestone, ...]:
    """The days on which a placement that began on ``starts_on`` is looked back at."""
    return tuple(Milestone(weeks, starts_on + timedelta(weeks=weeks)) for weeks in MILESTONE_WEEKS)


_PAID = frozenset({VacancyKind.JOB, VacancyKind.APPRENTICESHIP})
CONVERSIONS: dict[VacancyKind, frozenset[VacancyKind]] = {
    VacancyKind.TRIAL_PLACEMENT: _PAID,
    VacancyKind.WORK_EXPERIENCE: _PAID | {VacancyKind.TRIAL_PLACEMENT},
    VacancyKind.COMMUNITY_SERVICE: _PAID | {VacancyKind.TRIAL_PLACEMENT},
    VacancyKind.INTERNSHIP: _PAID,
    VacancyKind.ACTIVITY: _PAID | {VacancyKind.WORK_EXPERIENCE, VacancyKind.TRIAL_PLACEMENT},
    VacancyKind.TRAINING: _PAID | {VacancyKind.INTERNSHIP},
    VacancyKind.APPRENTICESHIP: frozenset({VacancyKind.JOB}),
    VacancyKind.JOB: frozenset(),
}
"""What a place may turn into: always nearer to a contract."""

CONVERTS_FROM = frozenset({_S.TRIAL, _S.RUNNING})
"""States in which a placement may turn into another: while it goes well."""


def converts(kind: VacancyKind, into: VacancyKind) -> bool:
    """Whether a placement of ``kind`` may turn into one of the kind ``into``."""
    return into in CONVERSIONS[kind]
