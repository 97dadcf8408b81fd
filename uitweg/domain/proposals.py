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
    CLEAR = "clear"
    REFUSE = "refuse"
    YOUTH_SAYS_YES = "youth_says_yes"
    YOUTH_SAYS_NO = "youth_says_no"
    SHARE = "share"
    WANT_TO_MEET = "want_to_meet"
    ASK_TO_TALK = "ask_to_talk"
    PLAN_INTRODUCTION = "plan_introduction"
    EMPLOYER_SAYS_YES = "employer_says_yes"
    EMPLOYER_SAYS_NO = "employer_says_no"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"


class YouthReason(StrEnum):
    """Why a youth says no; a code beside their own words."""

    TRAVEL = "travel"
    HOURS = "hours"
    WORK = "work"
    OTHER_PLAN = "other_plan"
    NOT_NOW = "not_now"
    NO_REASON = "no_reason"


class EmployerReason(StrEnum):
    """Why an employer says no; none of them is about a person."""

    NOT_NOW = "not_now"
    FILLED_OTHERWISE = "filled_otherwise"
    HOURS = "hours"
    NO_REASON = "no_reason"


class IllegalStep(Exception):
    """A step that does not exist from where the subject stands; nothing was changed."""

    def __init__(self, state: StrEnum, step: StrEnum) -> None:
        super().__init__(f"{step.value} is not possible from {state.value}")
        self.state = state
        self.step = step


_S, _T = ProposalState, ProposalStep
TRANSITIONS: dict[tuple[ProposalState, ProposalStep], ProposalState] = {
    (_S.DRAFT, _T.SEND_TO_OFFICER): _S.OFFICER_CHECK,
    (_S.DRAFT, _T.SHOW_TO_YOUTH): _S.SHOWN_TO_YOUTH,
    (_S.OFFICER_CHECK, _T.CLEAR): _S.SHOWN_TO_YOUTH,
    (_S.OFFICER_CHECK, _T.REFUSE): _S.WITHDRAWN,
    (_S.OFFICER_CHECK, _T.HOLD): _S.HELD_FOR_VARIATION,
    (_S.OFFICER_CHECK, _T.WITHDRAW): _S.WITHDRAWN,
    (_S.OFFICER_CHECK, _T.EXPIRE): _S.EXPIRED,
    (_S.HELD_FOR_VARIATION, _T.RELEASE): _S.OFFICER_CHECK,
    (_S.HELD_FOR_VARIATION, _T.WITHDRAW): _S.WITHDRAWN,
    (_S.SHOWN_TO_YOUTH, _T.YOUTH_SAYS_YES): _S.YOUTH_YES,
    (_S.SHOWN_TO_YOUTH, _T.YOUTH_SAYS_NO): _S.YOUTH_NO,
    (_S.SHOWN_TO_YOUTH, _T.HOLD): _S.HELD_FOR_VARIATION,
    (_S.SHOWN_TO_YOUTH, _T.WITHDRAW): _S.WITHDRAWN,
    (_S.SHOWN_TO_YOUTH, _T.EXPIRE): _S.EXPIRED,
    (_S.YOUTH_YES, _T.SHARE): _S.SHARED_WITH_EMPLOYER,
    (_S.YOUTH_YES, _T.WITHDRAW): _S.WITHDRAWN,
    (_S.YOUTH_YES, _T.EXPIRE): _S.EXPIRED,
    (_S.SHARED_WITH_EMPLOYER, _T.WANT_TO_MEET): _S.SHARED_WITH_EMPLOYER,
    (_S.SHARED_WITH_EMPLOYER, _T.ASK_TO_TALK): _S.SHARED_WITH_EMPLOYER,
    (_S.SHARED_WITH_EMPLOYER, _T.PLAN_INTRODUCTION): _S.INTRODUCTION_PLANNED,
    (_S.SHARED_WITH_EMPLOYER, _T.EMPLOYER_SAYS_YES): _S.EMPLOYER_YES,
    (_S.SHARED_WITH_EMPLOYER, _T.EMPLOYER_SAYS_NO): _S.EMPLOYER_NO,
    (_S.SHARED_WITH_EMPLOYER, _T.WITHDRAW): _S.WITHDRAWN,
    (_S.SHARED_WITH_EMPLOYER, _T.EXPIRE): _S.EXPIRED,
    (_S.INTRODUCTION_PLANNED, _T.ASK_TO_TALK): _S.INTRODUCTION_PLANNED,
    (_S.INTRODUCTION_PLANNED, _T.PLAN_INTRODUCTION): _S.INTRODUCTION_PLANNED,
    (_S.INTRODUCTION_PLANNED, _T.EMPLOYER_SAYS_YES): _S.EMPLOYER_YES,
    (_S.INTRODUCTION_PLANNED, _T.EMPLOYER_SAYS_NO): _S.EMPLOYER_NO,
    (_S.INTRODUCTION_PLANNED, _T.WITHDRAW): _S.WITHDRAWN,
    (_S.INTRODUCTION_PLANNED, _T.EXPIRE): _S.EXPIRED,
    # Minds change; once there is a placement, that is what people end instead.
    (_S.EMPLOYER_YES, _T.WITHDRAW): _S.WITHDRAWN,
}
"""Every step there is; what is not here is illegal. A held proposal does not expire: it waits for
an answer that is asked of the officer."""

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

WITH_EMPLOYER = frozenset({_S.SHARED_WITH_EMPLOYER, _S.INTRODUCTION_PLANNED})
"""States in which an employer is asked: at most one proposal for each place that is left."""


def next_state(state: ProposalState, step: ProposalStep) -> ProposalState:
    """The state after ``step``; raises IllegalStep when the table has no such step."""
    try:
        return TRANSITIONS[state, step]
    except KeyError:
        raise IllegalStep(state, step) from None


def first_step(*, mandated: bool) -> ProposalStep:
    """How a draft is sent: past the officer where supervision is mandated."""
    return ProposalStep.SEND_TO_OFFICER if mandated else ProposalStep.SHOW_TO_YOUTH
