"""A reason that somebody must give: long enough to say something, short enough to be kept."""

SHORTEST = 3


class BadReason(Exception):
    """No usable reason; nothing was changed. ``problem`` is ``short`` or ``long``."""

    def __init__(self, problem: str, limit: int) -> None:
        super().__init__(f"the reason is too {problem}: {limit}")
        self.problem = problem
        self.limit = limit


def given_reason(text: str, longest: int) -> str:
    """The reason without blanks around it; raises BadReason."""
    reason = text.strip()
    if len(reason) < SHORTEST:
        raise BadReason("short", SHORTEST)
    return short_enough(reason, longest)


def short_enough(text: str, longest: int) -> str:
    """A text that may be empty but not too long to be kept; raises BadReason."""
    if len(text.strip()) > longest:
        raise BadReason("long", longest)
    return text.strip()
