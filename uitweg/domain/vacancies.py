"""A vacancy's life as one table of transitions.

Source: ``domain.md`` 5c. Staff look before a vacancy opens; one that nobody confirms drops out of
the ranking, and nothing that hangs on it is lost by any step.
"""

from enum import StrEnum

from uitweg.domain.proposals import IllegalStep

CHECK_WORKING_DAYS = 3
"""Working days within which staff look at a vacancy that was sent in."""

REVIEW_AFTER_DAYS = 90
"""Days after which a firm is asked whether an open vacancy is still there."""

ANSWER_DAYS = 14
"""Days to answer that; after them the vacancy is stale."""


class VacancyState(StrEnum):
    """Where a vacancy stands (``domain.md`` 5c)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    OPEN = "open"
    PAUSED = "paused"
    STALE = "stale"
    FILLED = "filled"
    CLOSED = "closed"


class VacancyStep(StrEnum):
    """What somebody does to a vacancy."""

    SUBMIT = "submit"
    CHECK = "check"
    SEND_BACK = "send_back"
    PAUSE = "pause"
    RESUME = "resume"
    ASK = "ask"
    LET_STALE = "let_stale"
    CONFIRM = "confirm"
    FILL = "fill"
    CLOSE = "close"


_S, _T = VacancyState, VacancyStep
TRANSITIONS: dict[tuple[VacancyState, VacancyStep], VacancyState] = {
    (_S.DRAFT, _T.SUBMIT): _S.SUBMITTED,
    (_S.DRAFT, _T.CLOSE): _S.CLOSED,
    (_S.SUBMITTED, _T.CHECK): _S.OPEN,
    (_S.SUBMITTED, _T.SEND_BACK): _S.DRAFT,
    (_S.SUBMITTED, _T.CLOSE): _S.CLOSED,
    (_S.OPEN, _T.CHECK): _S.OPEN,
    (_S.OPEN, _T.PAUSE): _S.PAUSED,
    (_S.OPEN, _T.ASK): _S.OPEN,
    (_S.OPEN, _T.CONFIRM): _S.OPEN,
    (_S.OPEN, _T.LET_STALE): _S.STALE,
    (_S.OPEN, _T.FILL): _S.FILLED,
    (_S.OPEN, _T.CLOSE): _S.CLOSED,
    (_S.PAUSED, _T.RESUME): _S.OPEN,
    (_S.PAUSED, _T.FILL): _S.FILLED,
    (_S.PAUSED, _T.CLOSE): _S.CLOSED,
    (_S.STALE, _T.CONFIRM): _S.OPEN,
    (_S.STALE, _T.FILL): _S.FILLED,
    (_S.STALE, _T.CLOSE): _S.CLOSED,
    (_S.FILLED, _T.RESUME): _S.OPEN,
    (_S.FILLED, _T.CLOSE): _S.CLOSED,
}
"""Every step there is; what is not here is illegal. FILL happens when the last place is taken."""


def next_state(state: VacancyState, step: VacancyStep) -> VacancyState:
    """The state after ``step``; raises IllegalStep when the table has no such step."""
    try:
        return TRANSITIONS[state, step]
    except KeyError:
        raise IllegalStep(state, step) from None
