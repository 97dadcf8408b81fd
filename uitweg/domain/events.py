"""Everything that can happen, one frozen dataclass each, with its sentence in two languages.

An event's tag is kept for ever in the record; a test compares the set with a frozen list. The
sentence is made when it is read, so each reader reads it in their own language.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from uitweg.domain import (
    condition_events,
    firm_events,
    placement_events,
    proposal_events,
    workplace_events,
)
from uitweg.domain.event import CASE_TEAM as CASE_TEAM
from uitweg.domain.event import Event as Event
from uitweg.domain.roles import Role


@dataclass(frozen=True, kw_only=True)
class ProfileSaved(Event):
    """A coach changed the profile of a youth."""

    fields: tuple[str, ...]

    tag = "profile:saved"
    readers = CASE_TEAM
    nl = "Het profiel is bijgewerkt."
    en = "The profile was updated."


@dataclass(frozen=True, kw_only=True)
class ProposalSentToOfficer(Event):
    """A coach proposed a vacancy; the probation officer must clear it first."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:sent_to_officer"
    readers = CASE_TEAM
    notifies = frozenset({Role.PROBATION_OFFICER})
    nl = "Voorstel gemaakt: {vacancy_title} bij {employer}. De reclassering kijkt ernaar."
    en = "Proposal made: {vacancy_title} at {employer}. The probation officer looks at it."


@dataclass(frozen=True, kw_only=True)
class ProposalShownToYouth(Event):
    """A coach proposed a vacancy and puts it to the youth; supervision is voluntary."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:shown_to_youth"
    readers = CASE_TEAM
    nl = "Voorstel gemaakt: {vacancy_title} bij {employer}. De coach bespreekt het."
    en = "Proposal made: {vacancy_title} at {employer}. The coach talks it through."


@dataclass(frozen=True, kw_only=True)
class ProposalWithdrawn(Event):
    """A coach took a proposal back."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:withdrawn"
    readers = CASE_TEAM
    notifies = frozenset({Role.PROBATION_OFFICER})
    nl = "Voorstel ingetrokken: {vacancy_title} bij {employer}."
    en = "Proposal withdrawn: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class YouthImported(Event):
    """A youth's file came in from another system."""

    source: str

    tag = "youth:imported"
    readers = CASE_TEAM
    nl = "Gegevens overgenomen uit een ander systeem."
    en = "Details taken over from another system."


@dataclass(frozen=True, kw_only=True)
class CoachAssigned(Event):
    """A coach began to work with a youth."""

    name: str

    tag = "coach:assigned"
    readers = CASE_TEAM
    nl = "{name} is nu de vaste coach."
    en = "{name} is now the regular coach."


@dataclass(frozen=True, kw_only=True)
class OfficerAssigned(Event):
    """A probation officer began to supervise a youth."""

    name: str

    tag = "probation_officer:assigned"
    readers = CASE_TEAM
    nl = "{name} houdt nu het toezicht."
    en = "{name} now holds the supervision."


@dataclass(frozen=True, kw_only=True)
class FilesImported(Event):
    """An operator imported exchange files."""

    files: tuple[str, ...]
    rows: int

    tag = "files:imported"
    nl = "Bestanden ingelezen: {rows} regels."
    en = "Files imported: {rows} rows."


@dataclass(frozen=True, kw_only=True)
class FilesExported(Event):
    """An operator exported exchange files."""

    what: tuple[str, ...]
    rows: int

    tag = "files:exported"
    nl = "Gegevens uitgevoerd: {rows} regels."
    en = "Data exported: {rows} rows."


@dataclass(frozen=True, kw_only=True)
class AccountInvited(Event):
    """An admin invited somebody to make an account."""

    invitation: UUID
    role: str

    tag = "account:invited"
    nl = "Uitnodiging gemaakt ({role})."
    en = "Invitation made ({role})."


@dataclass(frozen=True, kw_only=True)
class InvitationRevoked(Event):
    """An admin took an invitation back."""

    invitation: UUID

    tag = "invitation:revoked"
    nl = "Uitnodiging ingetrokken."
    en = "Invitation revoked."


@dataclass(frozen=True, kw_only=True)
class AccountMade(Event):
    """Somebody redeemed an invitation."""

    account: UUID
    role: str

    tag = "account:made"
    nl = "Account gemaakt ({role})."
    en = "Account made ({role})."


@dataclass(frozen=True, kw_only=True)
class LanguageChosen(Event):
    """Somebody switched the language of the interface."""

    language: str

    tag = "account:language"
    nl = "Taal gekozen: {language}."
    en = "Language chosen: {language}."


@dataclass(frozen=True, kw_only=True)
class LoggedIn(Event):
    """Somebody logged in."""

    tag = "account:logged_in"
    nl = "Ingelogd."
    en = "Logged in."


@dataclass(frozen=True, kw_only=True)
class LoggedOut(Event):
    """Somebody logged out."""

    tag = "account:logged_out"
    nl = "Uitgelogd."
    en = "Logged out."


MODULES = (condition_events, firm_events, placement_events, proposal_events, workplace_events)
"""Where the other events are: importing a module is what makes its events known."""
BY_TAG: dict[str, type[Event]] = {kind.tag: kind for kind in Event.__subclasses__()}
"""Every event by its tag."""


def sentence(tag: str, facts: dict[str, Any], language: str) -> str:
    """The stored event as a sentence in ``language`` (``nl`` or ``en``)."""
    kind = BY_TAG[tag]
    said = kind.en if language == "en" else kind.nl
    return said.format_map({**facts, **kind.words(facts, language)})


def tags_for(role: Role) -> list[str]:
    """The tags that ``role`` finds on a timeline."""
    return sorted(tag for tag, kind in BY_TAG.items() if role in kind.readers)
