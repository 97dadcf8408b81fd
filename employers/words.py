"""Codes as words, as an employer reads them."""

from flask_babel import gettext as _


def state_word(state: str) -> str:
    """Where a vacancy stands."""
    return {
        "draft": _("Concept"),
        "submitted": _("Wij kijken mee"),
        "open": _("Open"),
        "paused": _("Gepauzeerd"),
        "stale": _("Nog actueel?"),
        "filled": _("Vervuld"),
        "closed": _("Gesloten"),
    }[state]


def state_kind(state: str) -> str:
    """The sign beside the word of a vacancy's state."""
    return {"draft": "unknown", "open": "ok", "stale": "review", "paused": "review"}.get(
        state, "info"
    )


def stage_word(stage: str) -> str:
    """Where a proposal stands. What ended says no more than that it ended."""
    return {
        "asked": _("Wacht op u"),
        "meeting": _("Kennismaking"),
        "yes": _("U zei ja"),
        "no": _("U zei liever niet"),
        "gone": _("Niet langer beschikbaar"),
    }[stage]


def stage_kind(stage: str) -> str:
    """The sign beside the word of a proposal's stage."""
    return {"asked": "review", "meeting": "info", "yes": "ok"}.get(stage, "unknown")


def work_word(state: str) -> str:
    """Where a placement stands; a worry is between the firm and the coach, not a label."""
    return {
        "planned": _("Begint binnenkort"),
        "trial": _("Op proef"),
        "running": _("Aan het werk"),
        "paused": _("Even niet"),
        "ended": _("Afgelopen"),
    }[state]


def work_kind(state: str) -> str:
    """The sign beside the word of a placement's state."""
    return {"running": "ok", "trial": "ok", "ended": "unknown"}.get(state, "info")


def impressions() -> dict[str, str]:
    """The three answers of a talk."""
    return {
        "good": _("goed"),
        "could_be_better": _("kan beter"),
        "discuss": _("bespreken"),
    }
