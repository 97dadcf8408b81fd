"""What can happen to placements, and to flags on them and on proposals."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from uitweg.domain.event import CASE_TEAM, Event
from uitweg.domain.roles import Role

STEPS = {
    "begin_trial": ("de proefplaatsing begint", "the trial placement begins"),
    "begin": ("het werk begint", "the work begins"),
    "worry": ("er zijn zorgen", "there are worries"),
    "calm": ("het gaat weer goed", "things go well again"),
    "pause": ("het werk staat even stil", "the work is paused"),
    "resume": ("het werk gaat verder", "the work goes on"),
    "end": ("de plaatsing is klaar", "the placement has ended"),
}
"""What each step of a placement is, in Dutch and in English."""


@dataclass(frozen=True, kw_only=True)
class PlacementStarted(Event):
    """A youth got a place of work."""

    placement: UUID
    vacancy_title: str
    employer: str

    tag = "placement:started"
    readers = CASE_TEAM
    notifies = frozenset({Role.COACH, Role.PROBATION_OFFICER})
    nl = "Geplaatst: {vacancy_title} bij {employer}."
    en = "Placed: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class PlacementMoved(Event):
    """A placement took a step, because a person said so."""

    placement: UUID
    step: str
    vacancy_title: str
    employer: str

    tag = "placement:moved"
    readers = CASE_TEAM
    nl = "{vacancy_title} bij {employer}: {step}."
    en = "{vacancy_title} at {employer}: {step}."

    @classmethod
    def words(cls, facts: dict[str, Any], language: str) -> dict[str, str]:
        """The step in words."""
        return {"step": STEPS[facts["step"]][language == "en"]}


@dataclass(frozen=True, kw_only=True)
class ConflictFlagged(Event):
    """The rules no longer allow what was proposed or runs; people must look, nothing stopped."""

    flag: UUID
    vacancy_title: str
    employer: str
    deadline: str

    tag = "flag:raised"
    readers = CASE_TEAM
    notifies = frozenset({Role.COACH, Role.PROBATION_OFFICER})
    nl = (
        "{vacancy_title} bij {employer} past niet meer bij de regels. Er is niets gestopt: overleg."
    )
    en = "{vacancy_title} at {employer} no longer fits the rules. Nothing was stopped: talk."


@dataclass(frozen=True, kw_only=True)
class ConflictGone(Event):
    """The rules see no conflict any more; the flag stays until a person closes it."""

    flag: UUID
    vacancy_title: str
    employer: str

    tag = "flag:gone"
    readers = CASE_TEAM
    nl = "{vacancy_title} bij {employer} past weer bij de regels. Sluit de melding als het klopt."
    en = "{vacancy_title} at {employer} fits the rules again. Close the flag when that is right."


@dataclass(frozen=True, kw_only=True)
class FlagResolved(Event):
    """Somebody dealt with a flag; how stands with the flag."""

    flag: UUID
    vacancy_title: str
    employer: str

    tag = "flag:resolved"
    readers = CASE_TEAM
    notifies = frozenset({Role.PROBATION_OFFICER})
    nl = "Melding afgerond over {vacancy_title} bij {employer}."
    en = "Flag closed on {vacancy_title} at {employer}."
