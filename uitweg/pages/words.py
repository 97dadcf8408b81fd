"""Codes of the product as words of the interface, one table each."""

from flask_babel import gettext as _

from uitweg.domain.proposals import ProposalState
from uitweg.domain.verdicts import Verdict
from uitweg.models import VacancyState, VariationState


def verdict_word(verdict: str) -> str:
    """A pair's verdict as a coach reads it."""
    return {
        Verdict.OK: _("Kan meteen"),
        Verdict.REVIEW: _("Even bespreken"),
        Verdict.UNKNOWN: _("Nog niet zeker"),
        Verdict.BLOCKED: _("Kan nu niet"),
    }[Verdict(verdict)]


def band_word(band: str) -> str:
    """How well a vacancy fits, in words; a number would suggest more than the model knows."""
    return {"good": _("Past goed"), "fair": _("Past redelijk"), "weak": _("Past matig")}[band]


def strength_word(strength: str) -> str:
    """How much of its weight a factor earned."""
    return {"strong": _("sterk"), "sufficient": _("voldoende"), "weak": _("zwak")}[strength]


def factor_name(factor: str) -> str:
    """The name of a factor of the score."""
    return {
        "skills": _("Vaardigheden"),
        "interests": _("Interesses"),
        "development": _("Leren en groeien"),
        "size": _("Klein bedrijf"),
        "commitment": _("Betrokken werkgever"),
        "travel": _("Reistijd"),
        "start": _("Snel beginnen"),
    }[factor]


def resolver_word(resolver: str) -> str | None:
    """Who can help; the law helps nobody."""
    return {
        "employer": _("de werkgever"),
        "officer": _("de reclassering"),
        "coach": _("u als coach"),
        "youth": _("de jongere, met uw hulp"),
    }.get(resolver)


def proposal_word(state: ProposalState) -> str:
    """Where a proposal stands."""
    return {
        ProposalState.DRAFT: _("Concept"),
        ProposalState.OFFICER_CHECK: _("Bij de reclassering"),
        ProposalState.HELD_FOR_VARIATION: _("Wacht op aanpassing"),
        ProposalState.SHOWN_TO_YOUTH: _("Bespreken met de jongere"),
        ProposalState.YOUTH_YES: _("De jongere wil"),
        ProposalState.YOUTH_NO: _("De jongere wil niet"),
        ProposalState.SHARED_WITH_EMPLOYER: _("Bij de werkgever"),
        ProposalState.INTRODUCTION_PLANNED: _("Kennismaking gepland"),
        ProposalState.EMPLOYER_YES: _("De werkgever wil"),
        ProposalState.EMPLOYER_NO: _("De werkgever wil niet"),
        ProposalState.WITHDRAWN: _("Ingetrokken"),
        ProposalState.EXPIRED: _("Verlopen"),
    }[state]


def vacancy_word(state: VacancyState) -> str:
    """Where a vacancy stands."""
    return {
        VacancyState.DRAFT: _("Concept"),
        VacancyState.SUBMITTED: _("Wordt bekeken"),
        VacancyState.OPEN: _("Open"),
        VacancyState.PAUSED: _("Gepauzeerd"),
        VacancyState.STALE: _("Nog actueel?"),
        VacancyState.FILLED: _("Vervuld"),
        VacancyState.CLOSED: _("Gesloten"),
    }[state]


def task_word(task: str) -> str:
    """A task code as people say it."""
    return {
        "serves_alcohol": _("alcohol schenken"),
        "produces_alcohol": _("alcohol maken"),
        "cash": _("kassa of contant geld"),
        "works_with_minors": _("werken met kinderen"),
        "customer_facing": _("contact met klanten"),
        "driving": _("rijden"),
        "forklift": _("heftruck"),
        "machinery": _("machines"),
        "night_work": _("nachtwerk"),
        "port_area": _("in de haven"),
        "abroad": _("in het buitenland"),
        "online_work": _("werken op internet"),
        "medicines": _("medicijnen"),
        "valuables": _("waardevolle spullen"),
        "keys_to_premises": _("sleutels van het gebouw"),
        "self_employed": _("als zelfstandige"),
    }.get(task, task)


def weekday_words() -> dict[str, str]:
    """Days of the week, short, Monday first."""
    return {
        "mon": _("ma"),
        "tue": _("di"),
        "wed": _("wo"),
        "thu": _("do"),
        "fri": _("vr"),
        "sat": _("za"),
        "sun": _("zo"),
    }


def kind_word(kind: str | None) -> str:
    """A contract form as people say it."""
    return {
        "job": _("Baan"),
        "apprenticeship": _("Leerbaan (bbl)"),
        "internship": _("Stage"),
        "trial_placement": _("Proefplaatsing"),
        "work_experience": _("Werkervaringsplek"),
        "community_service": _("Taakstraf met uitzicht op werk"),
        "activity": _("Activiteit"),
        "training": _("Training"),
    }.get(kind or "", _("Soort niet bekend"))


def condition_word(kind: str) -> str:
    """A kind of special condition by its Dutch legal name."""
    return {
        "location_ban": _("Locatieverbod"),
        "location_order": _("Locatiegebod (avondklok)"),
        "reporting_duty": _("Meldplicht"),
        "treatment_outpatient": _("Ambulante behandeling"),
        "debt_support": _("Schuldhulp"),
        "behavioural_intervention": _("Gedragsinterventie"),
        "education": _("Onderwijs volgen"),
        "supervised_housing": _("Begeleid wonen"),
        "contact_ban": _("Contactverbod"),
        "substance_ban": _("Drugs- of alcoholverbod"),
        "daytime_activity": _("Dagbesteding"),
        "financial_transparency": _("Inzicht in financiën"),
        "task_ban": _("Verbod op bepaald werk"),
        "sector_ban": _("Verbod op een bedrijfstak"),
        "vehicle_ban": _("Rijontzegging"),
        "travel_ban": _("Niet naar het buitenland"),
        "device_ban": _("Internet- of telefoonverbod"),
        "inpatient": _("Opname"),
        "other": _("Andere voorwaarde"),
    }[kind]


def imposed_by_word(who: str) -> str:
    """The authority that imposed a condition."""
    return {
        "court": _("De rechter"),
        "prosecutor": _("De officier van justitie"),
        "prison_service": _("De gevangenis (DJI)"),
        "examining_judge": _("De rechter-commissaris"),
        "other": _("Iemand anders"),
    }[who]


def substance_word(substance: str) -> str:
    """A substance as it stands in a sentence."""
    return {"alcohol": _("alcohol"), "drugs": _("drugs")}[substance]


def variation_word(state: VariationState) -> str:
    """Where a request for other times stands."""
    return {
        VariationState.OPEN: _("Bij de reclassering"),
        VariationState.ACCEPTED: _("Akkoord"),
        VariationState.REFUSED: _("Niet akkoord"),
        VariationState.WITHDRAWN: _("Ingetrokken"),
    }[state]
