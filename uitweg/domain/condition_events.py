"""What can happen to special conditions, to requests to vary one, and to the tables of law.

Facts name a kind, a reference and a version, never a place or a person: the addresses and names
behind a ban are masked (``security.md`` section 4), and a timeline has more readers than a ban.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from uitweg.domain.event import CASE_TEAM, Event
from uitweg.domain.roles import Role
from uitweg.domain.sentences.dutch import DUTCH
from uitweg.domain.sentences.english import ENGLISH

COACH = frozenset({Role.COACH})
OFFICER = frozenset({Role.PROBATION_OFFICER})


def condition_words(kind: str, language: str) -> str:
    """A kind of condition as it stands in a sentence: ``de meldplicht``."""
    return (ENGLISH if language == "en" else DUTCH).conditions[kind]


def _kind(facts: dict[str, Any], language: str) -> dict[str, str]:
    return {"kind": condition_words(facts["kind"], language)}


@dataclass(frozen=True, kw_only=True)
class ConditionImposed(Event):
    """A probation officer recorded a condition."""

    kind: str
    reference: str
    version: int

    tag = "condition:imposed"
    readers = CASE_TEAM
    notifies = COACH
    words = staticmethod(_kind)
    nl = "Voorwaarde vastgelegd: {kind}."
    en = "Condition recorded: {kind}."


@dataclass(frozen=True, kw_only=True)
class ConditionChanged(Event):
    """A probation officer recorded a new version of a condition."""

    kind: str
    reference: str
    version: int

    tag = "condition:changed"
    readers = CASE_TEAM
    notifies = COACH
    words = staticmethod(_kind)
    nl = "Voorwaarde gewijzigd: {kind}. De oude versie blijft bewaard."
    en = "Condition changed: {kind}. The old version is kept."


@dataclass(frozen=True, kw_only=True)
class ConditionVerified(Event):
    """A probation officer confirmed a condition against its source."""

    kind: str
    reference: str
    version: int

    tag = "condition:verified"
    readers = CASE_TEAM
    notifies = COACH
    words = staticmethod(_kind)
    nl = "Voorwaarde bevestigd door de reclassering: {kind}."
    en = "Condition confirmed by the probation officer: {kind}."


@dataclass(frozen=True, kw_only=True)
class ConditionLifted(Event):
    """A probation officer lifted a condition; why stands with the condition, not here."""

    kind: str
    reference: str
    version: int

    tag = "condition:lifted"
    readers = CASE_TEAM
    notifies = COACH
    words = staticmethod(_kind)
    nl = "Voorwaarde vervallen: {kind}."
    en = "Condition lifted: {kind}."


@dataclass(frozen=True, kw_only=True)
class NoConditionsDeclared(Event):
    """A probation officer said that there are no conditions."""

    tag = "condition:none_declared"
    readers = CASE_TEAM
    notifies = COACH
    nl = "De reclassering meldt: er zijn geen voorwaarden."
    en = "The probation officer reports: there are no conditions."


@dataclass(frozen=True, kw_only=True)
class VariationRequested(Event):
    """A coach asked for other times of a condition, for one vacancy."""

    request: UUID
    kind: str
    vacancy_title: str
    employer: str

    tag = "variation:requested"
    readers = CASE_TEAM
    notifies = OFFICER
    words = staticmethod(_kind)
    nl = "Andere tijden gevraagd voor {vacancy_title} bij {employer}. Het gaat om {kind}."
    en = "Other times asked for {vacancy_title} at {employer}. It is about {kind}."


@dataclass(frozen=True, kw_only=True)
class VariationAccepted(Event):
    """A probation officer agreed; the condition has a new version with the new times."""

    request: UUID
    kind: str
    reference: str
    version: int
    vacancy_title: str
    employer: str

    tag = "variation:accepted"
    readers = CASE_TEAM
    notifies = COACH
    words = staticmethod(_kind)
    nl = "Andere tijden goedgekeurd voor {vacancy_title} bij {employer}. Het gaat om {kind}."
    en = "Other times approved for {vacancy_title} at {employer}. It is about {kind}."


@dataclass(frozen=True, kw_only=True)
class VariationRefused(Event):
    """A probation officer said no; the reason stands with the request."""

    request: UUID
    kind: str
    vacancy_title: str
    employer: str

    tag = "variation:refused"
    readers = CASE_TEAM
    notifies = COACH
    words = staticmethod(_kind)
    nl = "Andere tijden niet goedgekeurd voor {vacancy_title} bij {employer}. Het gaat om {kind}."
    en = "Other times not approved for {vacancy_title} at {employer}. It is about {kind}."


@dataclass(frozen=True, kw_only=True)
class VariationWithdrawn(Event):
    """A coach took a request back."""

    request: UUID
    kind: str
    vacancy_title: str
    employer: str

    tag = "variation:withdrawn"
    readers = CASE_TEAM
    notifies = OFFICER
    words = staticmethod(_kind)
    nl = "Vraag om andere tijden ingetrokken voor {vacancy_title} bij {employer}."
    en = "Request for other times withdrawn for {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class LawApplied(Event):
    """An operator put other tables of law in force; who is touched by it gets flags."""

    version: str
    flags: int

    tag = "law:applied"
    nl = "Andere tabellen van de wet gelden nu ({version})."
    en = "Other tables of law are in force now ({version})."
