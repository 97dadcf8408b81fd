"""What can happen to vacancies, firms and the accounts of firms; for the audit log alone."""

from dataclasses import dataclass
from uuid import UUID

from uitweg.domain.event import Event


@dataclass(frozen=True, kw_only=True)
class VacancySaved(Event):
    """Somebody wrote or changed a vacancy."""

    vacancy: UUID
    fields: tuple[str, ...]

    tag = "vacancy:saved"
    nl = "De plek is bewaard."
    en = "The vacancy was saved."


@dataclass(frozen=True, kw_only=True)
class VacancyMoved(Event):
    """A vacancy took a step."""

    vacancy: UUID
    step: str

    tag = "vacancy:moved"
    nl = "De plek is een stap verder: {step}."
    en = "The vacancy took a step: {step}."


@dataclass(frozen=True, kw_only=True)
class CallbackAsked(Event):
    """A firm asked to be called back."""

    request: UUID

    tag = "callback:asked"
    nl = "Een bedrijf vraagt om een belletje."
    en = "A firm asks to be called back."


@dataclass(frozen=True, kw_only=True)
class CallbackHandled(Event):
    """Somebody called a firm back, or did not need to."""

    request: UUID
    state: str

    tag = "callback:handled"
    nl = "Een vraag van een bedrijf is klaar."
    en = "A question of a firm is done."


@dataclass(frozen=True, kw_only=True)
class EmployerSaved(Event):
    """Staff wrote down what they know of a firm."""

    employer: UUID
    fields: tuple[str, ...]

    tag = "employer:saved"
    nl = "De gegevens van het bedrijf zijn bewaard."
    en = "The details of the firm were saved."


@dataclass(frozen=True, kw_only=True)
class EmployerVetted(Event):
    """Staff visited a firm and vouches for it."""

    employer: UUID

    tag = "employer:vetted"
    nl = "Het bedrijf is bezocht en goedgekeurd."
    en = "The firm was visited and approved."


@dataclass(frozen=True, kw_only=True)
class EmployerDeactivated(Event):
    """A firm takes part no longer."""

    employer: UUID

    tag = "employer:deactivated"
    nl = "Het bedrijf doet niet meer mee."
    en = "The firm no longer takes part."


@dataclass(frozen=True, kw_only=True)
class AccountSwitched(Event):
    """Somebody's access was switched on or off."""

    account: UUID
    active: bool

    tag = "account:switched"
    nl = "Een account is aan of uit gezet."
    en = "An account was switched on or off."
