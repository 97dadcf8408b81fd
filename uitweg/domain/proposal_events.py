"""What can happen to a proposal after it was made: three voices, a consent and a card.

Reasons, words and dates stand with the proposal and in the ledger, never in an event: a timeline
has more readers than they have.
"""

from dataclasses import dataclass
from uuid import UUID

from uitweg.domain.event import CASE_TEAM, Event
from uitweg.domain.roles import Role

COACH = frozenset({Role.COACH})
COACH_AND_OFFICER = frozenset({Role.COACH, Role.PROBATION_OFFICER})


@dataclass(frozen=True, kw_only=True)
class ProposalCleared(Event):
    """A probation officer agrees with a proposal."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:cleared"
    readers = CASE_TEAM
    notifies = COACH
    nl = "De reclassering is akkoord: {vacancy_title} bij {employer}."
    en = "The probation officer agrees: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class ProposalClearedWithChange(Event):
    """A probation officer agrees with a proposal if something is done differently."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:cleared_with_change"
    readers = CASE_TEAM
    notifies = COACH
    nl = "De reclassering is akkoord met een aanpassing: {vacancy_title} bij {employer}."
    en = "The probation officer agrees with a change: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class ProposalRefused(Event):
    """A probation officer does not agree with a proposal, for a reason."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:refused"
    readers = CASE_TEAM
    notifies = COACH
    nl = "De reclassering is niet akkoord: {vacancy_title} bij {employer}."
    en = "The probation officer does not agree: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class YouthSaidYes(Event):
    """A youth said yes to a proposal."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:youth_yes"
    readers = CASE_TEAM
    nl = "De jongere zegt ja: {vacancy_title} bij {employer}."
    en = "The youth says yes: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class YouthSaidNo(Event):
    """A youth said no to a proposal."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:youth_no"
    readers = CASE_TEAM
    nl = "De jongere zegt nee: {vacancy_title} bij {employer}."
    en = "The youth says no: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class ConsentGiven(Event):
    """A youth agreed that one employer may see a card of them."""

    consent: UUID
    employer: str

    tag = "consent:given"
    readers = CASE_TEAM
    nl = "Toestemming gegeven: {employer} mag een kaart zien."
    en = "Consent given: {employer} may see a card."


@dataclass(frozen=True, kw_only=True)
class ConsentWithdrawn(Event):
    """A youth took their consent for one employer back."""

    consent: UUID
    employer: str

    tag = "consent:withdrawn"
    readers = CASE_TEAM
    notifies = COACH_AND_OFFICER
    nl = "Toestemming ingetrokken: {employer} ziet de kaart niet meer."
    en = "Consent withdrawn: {employer} no longer sees the card."


@dataclass(frozen=True, kw_only=True)
class ProposalShared(Event):
    """A coach showed an employer the card of a proposal."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:shared"
    readers = CASE_TEAM
    nl = "Voorstel gedeeld met {employer}: {vacancy_title}."
    en = "Proposal shared with {employer}: {vacancy_title}."


@dataclass(frozen=True, kw_only=True)
class EmployerWantsToMeet(Event):
    """An employer wants to meet the youth."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:wants_to_meet"
    readers = CASE_TEAM
    notifies = COACH
    nl = "{employer} wil kennismaken: {vacancy_title}."
    en = "{employer} wants to meet: {vacancy_title}."


@dataclass(frozen=True, kw_only=True)
class EmployerAsksToTalk(Event):
    """An employer wants to talk with the coach first."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:asks_to_talk"
    readers = CASE_TEAM
    notifies = COACH
    nl = "{employer} wil eerst overleggen: {vacancy_title}."
    en = "{employer} wants to talk first: {vacancy_title}."


@dataclass(frozen=True, kw_only=True)
class IntroductionPlanned(Event):
    """A coach planned when youth and employer meet."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:introduction_planned"
    readers = CASE_TEAM
    nl = "Kennismaking gepland: {vacancy_title} bij {employer}."
    en = "Introduction planned: {vacancy_title} at {employer}."


@dataclass(frozen=True, kw_only=True)
class EmployerSaidYes(Event):
    """An employer offers the youth the place."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:employer_yes"
    readers = CASE_TEAM
    notifies = COACH_AND_OFFICER
    nl = "{employer} zegt ja: {vacancy_title}."
    en = "{employer} says yes: {vacancy_title}."


@dataclass(frozen=True, kw_only=True)
class EmployerSaidNo(Event):
    """An employer does not offer the youth the place."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:employer_no"
    readers = CASE_TEAM
    notifies = COACH
    nl = "{employer} zegt nee: {vacancy_title}."
    en = "{employer} says no: {vacancy_title}."


@dataclass(frozen=True, kw_only=True)
class ProposalExpired(Event):
    """Nobody answered a proposal in time."""

    proposal: UUID
    vacancy_title: str
    employer: str

    tag = "proposal:expired"
    readers = CASE_TEAM
    notifies = COACH
    nl = "Voorstel verlopen: {vacancy_title} bij {employer}."
    en = "Proposal expired: {vacancy_title} at {employer}."
