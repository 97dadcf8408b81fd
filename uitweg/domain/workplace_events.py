"""What can happen at a workplace: talks, agreements, a place that turns into another."""

from dataclasses import dataclass
from uuid import UUID

from uitweg.domain.event import CASE_TEAM, Event
from uitweg.domain.roles import Role

COACH = frozenset({Role.COACH})


@dataclass(frozen=True, kw_only=True)
class PlacementConverted(Event):
    """A placement turned into one of another kind, nearer to a contract."""

    placement: UUID
    vacancy_title: str
    employer: str
    kind: str

    tag = "placement:converted"
    readers = CASE_TEAM
    notifies = frozenset({Role.PROBATION_OFFICER})
    nl = "Volgende stap: {vacancy_title} bij {employer}. De plek heeft een nieuwe vorm."
    en = "Next step: {vacancy_title} at {employer}. The place has a new form."


@dataclass(frozen=True, kw_only=True)
class WorkAgreed(Event):
    """Agreements on the work floor were written down."""

    placement: UUID
    vacancy_title: str
    employer: str

    tag = "placement:agreed"
    readers = CASE_TEAM
    nl = "Werkafspraken gemaakt: {vacancy_title} bij {employer}."
    en = "Work agreements made: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class WorkplaceTalked(Event):
    """Somebody talked about how it goes at work."""

    placement: UUID
    vacancy_title: str
    employer: str
    kind: str

    tag = "placement:talked"
    readers = CASE_TEAM
    nl = "Werkplekgesprek gehouden: {vacancy_title} bij {employer}."
    en = "Workplace talk held: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class EmployerWantsToDiscuss(Event):
    """An employer wants to discuss something with the coach."""

    placement: UUID
    vacancy_title: str
    employer: str

    tag = "placement:discuss"
    readers = CASE_TEAM
    notifies = COACH
    nl = "{employer} wil iets bespreken: {vacancy_title}."
    en = "{employer} wants to discuss something: {vacancy_title}."
