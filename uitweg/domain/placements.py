"""A placement's life as one table of transitions.

Source: ``domain.md`` 5c. Nothing here happens by itself: a rule that finds a conflict raises a flag
for people, it never ends or pauses anybody's job.
"""

from enum import StrEnum

from uitweg.domain.proposals import IllegalStep


class PlacementState(StrEnum):
    """Where a placement (plaatsing) stands."""

    PLANNED = "planned"
    TRIAL = "trial"
    RUNNING = "running"
    AT_RISK = "at_risk"
    PAUSED = "paused"
    ENDED = "ended"


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
