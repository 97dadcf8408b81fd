"""Codes of proposals, placements, talks and firms as words of the interface."""

from flask_babel import gettext as _

from uitweg.domain.placements import EndReason, PlacementState, PlacementStep
from uitweg.domain.proposals import EmployerReason, ProposalState, YouthReason
from uitweg.domain.workplace import Impression, TalkKind
from uitweg.models import CallbackState, EmployerStatus

PROPOSAL_KINDS = {
    ProposalState.YOUTH_YES: "ok",
    ProposalState.EMPLOYER_YES: "ok",
    ProposalState.HELD_FOR_VARIATION: "review",
    ProposalState.OFFICER_CHECK: "review",
}
"""The sign beside a proposal's word where it is not a plain note."""


def youth_reason_word(reason: YouthReason) -> str:
    """Why a youth says no, as a choice."""
    return {
        YouthReason.TRAVEL: _("De reis"),
        YouthReason.HOURS: _("De werktijden"),
        YouthReason.WORK: _("Het werk zelf"),
        YouthReason.OTHER_PLAN: _("Een ander plan"),
        YouthReason.NOT_NOW: _("Nu even niet"),
        YouthReason.NO_REASON: _("Zegt niet waarom"),
    }[reason]


def employer_reason_word(reason: EmployerReason) -> str:
    """Why an employer says no."""
    return {
        EmployerReason.NOT_NOW: _("Nu even niet"),
        EmployerReason.FILLED_OTHERWISE: _("De plek is al vervuld"),
        EmployerReason.HOURS: _("De werktijden"),
        EmployerReason.NO_REASON: _("Zegt niet waarom"),
    }[reason]


def answer_reason_word(state: ProposalState, code: str | None) -> str | None:
    """The reason of a no, whoever said it."""
    if not code:
        return None
    if state is ProposalState.YOUTH_NO:
        return youth_reason_word(YouthReason(code))
    if state is ProposalState.EMPLOYER_NO:
        return employer_reason_word(EmployerReason(code))
    return None


def placement_word(state: PlacementState) -> str:
    """Where a placement stands."""
    return {
        PlacementState.PLANNED: _("Gepland"),
        PlacementState.TRIAL: _("Proefplaatsing"),
        PlacementState.RUNNING: _("Aan het werk"),
        PlacementState.AT_RISK: _("Even aandacht nodig"),
        PlacementState.PAUSED: _("Staat stil"),
        PlacementState.ENDED: _("Afgelopen"),
    }[state]


def placement_kind(state: PlacementState) -> str:
    """The sign beside a placement's word."""
    return {
        PlacementState.TRIAL: "ok",
        PlacementState.RUNNING: "ok",
        PlacementState.AT_RISK: "review",
        PlacementState.PAUSED: "unknown",
    }.get(state, "info")


def placement_step_word(step: PlacementStep) -> str:
    """A step of a placement as a button."""
    return {
        PlacementStep.BEGIN_TRIAL: _("Proefplaatsing begint"),
        PlacementStep.BEGIN: _("Werk begint"),
        PlacementStep.WORRY: _("Aandacht vragen"),
        PlacementStep.CALM: _("Het gaat weer goed"),
        PlacementStep.PAUSE: _("Stilzetten"),
        PlacementStep.RESUME: _("Weer beginnen"),
        PlacementStep.END: _("Beëindigen"),
    }[step]


def end_reason_word(reason: EndReason) -> str:
    """Why a placement ended; nobody is blamed."""
    return {
        EndReason.COMPLETED: _("Afgerond zoals afgesproken"),
        EndReason.CONVERTED: _("Overgegaan in een volgende plek"),
        EndReason.MOVED_ON: _("Ander werk of een opleiding"),
        EndReason.OWN_CHOICE: _("Keuze van de jongere"),
        EndReason.EMPLOYER_CHOICE: _("Keuze van de werkgever"),
        EndReason.NO_FIT: _("Het paste niet bij elkaar"),
        EndReason.WORK_ENDED: _("Het werk is er niet meer"),
        EndReason.SAFETY: _("Niet veilig"),
        EndReason.OTHER: _("Iets anders"),
    }[reason]


def talk_word(kind: TalkKind) -> str:
    """Who sat at the table."""
    return {
        TalkKind.WORKPLACE: _("Werkplekgesprek"),
        TalkKind.THREE_WAY: _("Driegesprek met de jongere"),
    }[kind]


def impression_word(impression: Impression) -> str:
    """One answer of a talk."""
    return {
        Impression.GOOD: _("Goed"),
        Impression.COULD_BE_BETTER: _("Kan beter"),
        Impression.DISCUSS: _("Bespreken"),
    }[impression]


def impression_kind(impression: Impression) -> str:
    """The sign beside an answer."""
    return {Impression.GOOD: "ok", Impression.COULD_BE_BETTER: "review"}.get(impression, "unknown")


def firm_word(status: EmployerStatus) -> str:
    """Whether a firm was visited."""
    return {
        EmployerStatus.PROSPECT: _("Nog niet bezocht"),
        EmployerStatus.VETTED: _("Goedgekeurd"),
        EmployerStatus.INACTIVE: _("Doet niet mee"),
    }[status]


def firm_kind(status: EmployerStatus) -> str:
    """The sign beside a firm's word."""
    return {EmployerStatus.VETTED: "ok", EmployerStatus.PROSPECT: "unknown"}.get(status, "info")


def callback_word(state: CallbackState) -> str:
    """Whether somebody called back."""
    return {
        CallbackState.NEW: _("Nog bellen"),
        CallbackState.HANDLED: _("Gebeld"),
        CallbackState.DECLINED: _("Past niet bij ons"),
    }[state]
