"""Special conditions (bijzondere voorwaarden) as facts: a header and one effect.

Source: ``formats.md``, "conditions (tagged by kind)"; art. 14c lid 2 Sr and art. 77z Sr through
``domain.md`` 2b. A parameter that is ``None`` is not known and never reads as "no limit".
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from uitweg.domain.facts import (
    Area,
    Commitment,
    Education,
    HomeWindow,
    ImposedBy,
    LanguageLevel,
    Point,
    Supervision,
    Visibility,
    WeeklyWindow,
)

DEFAULT_TRAVEL_BUFFER_MIN = 45
"""Minutes of travel kept free around a slot or home time unless the condition says otherwise."""


class ConditionKind(StrEnum):
    """The kinds of special condition of ``formats.md``."""

    LOCATION_BAN = "location_ban"
    LOCATION_ORDER = "location_order"
    REPORTING_DUTY = "reporting_duty"
    TREATMENT_OUTPATIENT = "treatment_outpatient"
    DEBT_SUPPORT = "debt_support"
    BEHAVIOURAL_INTERVENTION = "behavioural_intervention"
    EDUCATION = "education"
    SUPERVISED_HOUSING = "supervised_housing"
    CONTACT_BAN = "contact_ban"
    SUBSTANCE_BAN = "substance_ban"
    DAYTIME_ACTIVITY = "daytime_activity"
    FINANCIAL_TRANSPARENCY = "financial_transparency"
    TASK_BAN = "task_ban"
    SECTOR_BAN = "sector_ban"
    VEHICLE_BAN = "vehicle_ban"
    TRAVEL_BAN = "travel_ban"
    DEVICE_BAN = "device_ban"
    INPATIENT = "inpatient"
    OTHER = "other"


SLOT_KINDS = frozenset(
    {
        ConditionKind.REPORTING_DUTY,
        ConditionKind.TREATMENT_OUTPATIENT,
        ConditionKind.DEBT_SUPPORT,
        ConditionKind.BEHAVIOURAL_INTERVENTION,
        ConditionKind.EDUCATION,
    }
)


@dataclass(frozen=True, slots=True)
class LocationBan:
    """Locatieverbod: places where the youth may not come."""

    areas: tuple[Area, ...] | None = None
    electronic_monitoring: bool | None = None
    kind: ConditionKind = ConditionKind.LOCATION_BAN


@dataclass(frozen=True, slots=True)
class LocationOrder:
    """Locatiegebod, avondklok (curfew): times at which the youth must be at home."""

    windows: tuple[HomeWindow, ...] | None = None
    electronic_monitoring: bool | None = None
    travel_buffer_min: int = DEFAULT_TRAVEL_BUFFER_MIN
    kind: ConditionKind = ConditionKind.LOCATION_ORDER


@dataclass(frozen=True, slots=True)
class Slot:
    """A weekly appointment: meldplicht, behandeling, schuldhulp, gedragsinterventie, onderwijs."""

    kind: ConditionKind
    windows: tuple[WeeklyWindow, ...] | None = None
    travel_buffer_min: int = DEFAULT_TRAVEL_BUFFER_MIN
    min_days: int | None = None


@dataclass(frozen=True, slots=True)
class SupervisedHousing:
    """Begeleid wonen: in by ``in_by`` at night, not out before ``out_from`` (minutes)."""

    in_by: int | None = None
    out_from: int | None = None
    travel_buffer_min: int = DEFAULT_TRAVEL_BUFFER_MIN
    kind: ConditionKind = ConditionKind.SUPERVISED_HOUSING


@dataclass(frozen=True, slots=True)
class ContactBan:
    """Contactverbod: coded persons the youth may not meet."""

    person_refs: tuple[str, ...] | None = None
    kind: ConditionKind = ConditionKind.CONTACT_BAN


@dataclass(frozen=True, slots=True)
class SubstanceBan:
    """Drugs- of alcoholverbod; ``substances`` of ``alcohol`` and ``drugs``."""

    substances: tuple[str, ...] | None = None
    kind: ConditionKind = ConditionKind.SUBSTANCE_BAN


@dataclass(frozen=True, slots=True)
class DaytimeActivity:
    """Dagbesteding: at least so many hours a week; a note, never a verdict."""

    min_hours_per_week: float | None = None
    kind: ConditionKind = ConditionKind.DAYTIME_ACTIVITY


@dataclass(frozen=True, slots=True)
class TaskBan:
    """Verbod op bepaald werk, by task code."""

    tasks: tuple[str, ...] | None = None
    kind: ConditionKind = ConditionKind.TASK_BAN


@dataclass(frozen=True, slots=True)
class SectorBan:
    """Verbod op een bedrijfstak, by SBI code prefix."""

    sbi: tuple[str, ...] | None = None
    kind: ConditionKind = ConditionKind.SECTOR_BAN


@dataclass(frozen=True, slots=True)
class VehicleBan:
    """Rijontzegging; an empty tuple of categories means any vehicle."""

    categories: tuple[str, ...] | None = None
    kind: ConditionKind = ConditionKind.VEHICLE_BAN


@dataclass(frozen=True, slots=True)
class PlainEffect:
    """A kind without parameters: financial transparency, travel, device ban, in-patient."""

    kind: ConditionKind


SimpleEffect = (
    LocationBan
    | LocationOrder
    | Slot
    | SupervisedHousing
    | ContactBan
    | SubstanceBan
    | DaytimeActivity
    | TaskBan
    | SectorBan
    | VehicleBan
    | PlainEffect
)


@dataclass(frozen=True, slots=True)
class Other:
    """Andere voorwaarde: its effects on work, chosen by the officer, or none at all.

    No effects and no word that there are none means that nobody has said what it does: unknown.
    """

    effects: tuple[SimpleEffect, ...] = ()
    no_effect_on_work: bool = False
    kind: ConditionKind = ConditionKind.OTHER


Effect = SimpleEffect | Other


@dataclass(frozen=True, slots=True)
class Condition:
    """One special condition: who imposed it, since when, until when, and what it does."""

    id: str
    effect: Effect
    verified: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    imposed_by: ImposedBy | None = None

    @property
    def kind(self) -> ConditionKind:
        """The kind of its effect."""
        return self.effect.kind


@dataclass(frozen=True, slots=True)
class YouthFacts:
    """One youth as rules and ranking see them. Only ``id`` is required."""

    id: str
    given_name: str | None = None
    birth_date: date | None = None
    home: Point | None = None
    max_travel_km: float | None = None
    language_level: LanguageLevel | None = None
    education: Education | None = None
    basic_qualification: bool | None = None
    skills: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    learning_goals: tuple[str, ...] = ()
    certificates: tuple[str, ...] | None = None
    licences: tuple[str, ...] | None = None
    availability: tuple[WeeklyWindow, ...] | None = None
    commitments: tuple[Commitment, ...] = ()
    public_visibility: Visibility | None = None
    avoid_areas: tuple[Area, ...] = ()
    supervision: Supervision | None = None
    conditions: tuple[Condition, ...] = ()
