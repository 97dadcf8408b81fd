"""The kinds of condition as an officer chooses one: grouped by what they touch at work."""

from dataclasses import dataclass

from flask_babel import gettext as _

from uitweg.pages.words import condition_word


@dataclass(frozen=True)
class KindGroup:
    """Kinds that touch the same thing; each with a line of help."""

    title: str
    kinds: list[tuple[str, str, str]]


def kind_groups() -> list[KindGroup]:
    """Every kind once, the common ones first in each group."""
    hints = _hints()
    groups = {
        _("Tijd"): (
            "location_order",
            "reporting_duty",
            "supervised_housing",
            "treatment_outpatient",
            "behavioural_intervention",
            "debt_support",
            "education",
            "daytime_activity",
            "inpatient",
        ),
        _("Plek"): ("location_ban", "travel_ban"),
        _("Personen"): ("contact_ban",),
        _("Taken"): (
            "substance_ban",
            "task_ban",
            "sector_ban",
            "vehicle_ban",
            "financial_transparency",
            "device_ban",
        ),
        _("Iets anders"): ("other",),
    }
    return [
        KindGroup(title, [(kind, condition_word(kind), hints[kind]) for kind in kinds])
        for title, kinds in groups.items()
    ]


def _hints() -> dict[str, str]:
    return {
        "location_order": _("Op vaste tijden thuis zijn"),
        "reporting_duty": _("Op vaste tijden langskomen"),
        "supervised_housing": _("Op tijd binnen, niet te vroeg weg"),
        "treatment_outpatient": _("Afspraken bij een behandelaar"),
        "behavioural_intervention": _("Een training op vaste tijden"),
        "debt_support": _("Afspraken over geld en schulden"),
        "education": _("School of een cursus"),
        "daytime_activity": _("Een aantal uren per week iets doen"),
        "inpatient": _("Verblijf in een kliniek: werk kan nu niet"),
        "location_ban": _("Niet komen in een gebied"),
        "travel_ban": _("Geen werk over de grens"),
        "contact_ban": _("Geen contact met bepaalde personen"),
        "substance_ban": _("Geen alcohol of drugs, ook niet op het werk"),
        "task_ban": _("Bepaalde taken niet doen"),
        "sector_ban": _("Niet werken in een bedrijfstak"),
        "vehicle_ban": _("Niet rijden"),
        "financial_transparency": _("Geen werk als zelfstandige"),
        "device_ban": _("Geen werk op internet of telefoon"),
        "other": _("U kiest zelf wat het voor werk betekent"),
    }
