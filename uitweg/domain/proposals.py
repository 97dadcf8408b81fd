"""A proposal's life as one table of transitions.

Source: ``domain.md`` 5c, with decision 3 of the architecture: where supervision is mandated the
probation officer clears a proposal before the youth and the employer see it.
"""

from enum import StrEnum

OPEN_DAYS = 14
"""Days after which an unanswered proposal expires (``domain.md`` 5c)."""

MOST_OPEN_PER_YOUTH = 3
"""Open proposals a youth may have at once (``domain.md`` 5c)."""


class ProposalState(StrEnum):
    """Where a proposal (voorstel) stands."""

    DRAFT = "draft"
    OFFICER_CHECK = "officer_check"
    HELD_FOR_VARIATION = "held_for_variation"
    SHOWN_TO_YOUTH = "shown_to_youth"
    YOUTH_YES = "youth_yes"
    YOUTH_NO = "youth_no"
    SHARED_WITH_EMPLOYER = "shared_with_employer"
    INTRODUCTION_PLANNED = "introduction_planned"
    EMPLOYER_YES = "employer_yes"
    EMPLOYER_NO = "employer_no"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class ProposalStep(StrEnum):
    """What somebody does to a proposal."""

    SEND_TO_OFFICER = "send_to_officer"
    SHOW_TO_YOUTH = "show_to_youth"
    HOLD = "hold"
    RELEASE = "release"
    WITHDRAW = "withdraw"


class IllegalStep(Exception):
    """A step that does not exist from where the subject stands; nothing was changed."""

    def __init__(self, state: StrEnum, step: StrEnum) -> None:
        super().__init__(f"{step.value} is not possible from {state.value}")
        self.state = state
        self.step = step


_S = ProposalState
TRANSITIONS: dict[tuple[ProposalState, ProposalStep], ProposalState] = {
    (_S.DRAFT, ProposalStep.SEND_TO_OFFICER): _S.OFFICER_CHECK,
    (_S.DRAFT, ProposalStep.SHOW_TO_YOUTH): _S.SHOWN_TO_YOUTH,
    (_S.OFFICER_CHECK, ProposalStep.HOLD): _S.HELD_FOR_VARIATION,
    (_S.SHOWN_TO_YOUTH, ProposalStep.HOLD): _S.HELD_FOR_VARIATION,
    (_S.HELD_FOR_VARIATION, ProposalStep.RELEASE): _S.OFFICER_CHECK,
    (_S.HELD_FOR_VARIATION, ProposalStep.WITHDRAW): _S.WITHDRAWN,
    (_S.OFFICER_CHECK, ProposalStep.WITHDRAW): _S.WITHDRAWN,
    (_S.SHOWN_TO_YOUTH, ProposalStep.WITHDRAW): _S.WITHDRAWN,
}
"""Every step there is; what is not here is illegal."""

OPEN_STATES = frozenset(
    {
        _S.OFFICER_CHECK,
        _S.HELD_FOR_VARIATION,
        _S.SHOWN_TO_YOUTH,
        _S.YOUTH_YES,
        _S.SHARED_WITH_EMPLOYER,
        _S.INTRODUCTION_PLANNED,
    }
)
"""States in which a proposal still waits for somebody."""


def next_state(state: ProposalState, step: ProposalStep) -> ProposalState:
    """The state after ``step``; raises IllegalStep when the table has no such step."""
    try:
        return TRANSITIONS[state, step]
    except KeyError:
        raise IllegalStep(state, step) from None


def first_step(*, mandated: bool) -> ProposalStep:
    """How a draft is sent: past the officer where supervision is mandated."""
    return ProposalStep.SEND_TO_OFFICER if mandated else ProposalStep.SHOW_TO_YOUTH
