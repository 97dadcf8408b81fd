"""The facts that rules reason about: one youth, one vacancy, frozen.

Times of day are minutes from 00:00 local wall-clock time (Europe/Amsterdam), distances
kilometres, coordinates WGS84 degrees. ``None`` always means *not known*; an empty tuple
means *known, and there are none* (source: ``formats.md``, "Not known").
"""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum


class Weekday(IntEnum):
    """Day of the week, Monday first as in ISO 8601."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6


class Task(StrEnum):
    """What somebody does at work, as far as a condition or the law may care."""

    SERVES_ALCOHOL = "serves_alcohol"
    PRODUCES_ALCOHOL = "produces_alcohol"
    CASH = "cash"
    WORKS_WITH_MINORS = "works_with_minors"
    CUSTOMER_FACING = "customer_facing"
    DRIVING = "driving"
    FORKLIFT = "forklift"
    MACHINERY = "machinery"
    NIGHT_WORK = "night_work"
    PORT_AREA = "port_area"
    ABROAD = "abroad"
    ONLINE_WORK = "online_work"
    MEDICINES = "medicines"
    VALUABLES = "valuables"
    KEYS_TO_PREMISES = "keys_to_premises"
    SELF_EMPLOYED = "self_employed"


class VacancyKind(StrEnum):
    """The contract form a vacancy offers (``domain.md`` 3d)."""

    JOB = "job"
    APPRENTICESHIP = "apprenticeship"
    INTERNSHIP = "internship"
    TRIAL_PLACEMENT = "trial_placement"
    WORK_EXPERIENCE = "work_experience"
    COMMUNITY_SERVICE = "community_service"
    ACTIVITY = "activity"
    TRAINING = "training"


class LanguageLevel(StrEnum):
    """Command of Dutch, on the European reference scale."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"


class Education(StrEnum):
    """Highest school level reached."""

    NONE = "none"
    VSO = "vso"
    PRO = "pro"
    VMBO_BASIS = "vmbo_basis"
    VMBO_KADER = "vmbo_kader"
    VMBO_GL_TL = "vmbo_gl_tl"
    HAVO = "havo"
    VWO = "vwo"
    MBO1 = "mbo1"
    MBO2 = "mbo2"
    MBO3 = "mbo3"
    MBO4 = "mbo4"
    HBO = "hbo"
    WO = "wo"
    UNKNOWN = "unknown"


class Visibility(StrEnum):
    """Whether a youth wishes to be seen by the public at work (safety, ``domain.md`` S16)."""

    ANY = "any"
    AVOID = "avoid"


class CertificateNeed(StrEnum):
    """Why an employer asks for a conduct certificate (VOG), if at all."""

    NONE = "none"
    EMPLOYER_WISH = "employer_wish"
    SECTOR_RULE = "sector_rule"
    LEGAL = "legal"


class ImposedBy(StrEnum):
    """The authority that imposed a condition."""

    COURT = "court"
    PROSECUTOR = "prosecutor"
    PRISON_SERVICE = "prison_service"
    EXAMINING_JUDGE = "examining_judge"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Point:
    """A place on earth, WGS84 degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Circle:
    """All places within ``radius_km`` of ``center``, the edge included."""

    center: Point
    radius_km: float


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed ring of at least three corners; the first need not be repeated."""

    corners: tuple[Point, ...]


Area = Circle | Polygon


@dataclass(frozen=True, slots=True)
class WeeklyWindow:
    """The same stretch of time on each of ``days``; a shift, a slot or availability.

    ``end`` not after ``start`` means that it ends on the next day.
    """

    days: tuple[Weekday, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HomeWindow:
    """A stretch of the week in which the youth must be at home; may wrap over Sunday."""

    from_day: Weekday
    from_time: int
    until_day: Weekday
    until_time: int


@dataclass(frozen=True, slots=True)
class Commitment:
    """A standing engagement of the youth; label ``school`` has legal weight."""

    label: str
    window: WeeklyWindow
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class Supervision:
    """Supervision (toezicht) that a court or prosecutor mandated; absent when voluntary."""

    track: str | None = None
    level: int | None = None
    start: date | None = None
    legal_end: date | None = None
    programme_end: date | None = None

    def is_mandated_on(self, day: date) -> bool:
        """Whether supervision still rests on a mandate on ``day`` (ends included)."""
        return self.legal_end is None or day <= self.legal_end


@dataclass(frozen=True, slots=True)
class ConductCertificate:
    """Whether and why a conduct certificate (VOG) is asked, with its screening aspects."""

    required: CertificateNeed
    aspects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmployerFacts:
    """What rules and ranking may know of the firm behind a vacancy."""

    id: str | None = None
    name: str | None = None
    kvk: str | None = None
    sbi: str | None = None
    employees: int | None = None
    committed: bool | None = None
    accredited_training_company: bool | None = None


@dataclass(frozen=True, slots=True)
class VacancyFacts:
    """One vacancy as rules and ranking see it. Only ``id`` and ``title`` are required."""

    id: str
    title: str
    description: str = ""
    kind: VacancyKind | None = None
    employer: EmployerFacts = field(default_factory=EmployerFacts)
    site: Point | None = None
    mobile: bool | None = None
    work_area: Area | None = None
    team_size: int | None = None
    mentor: bool | None = None
    skills: tuple[str, ...] = ()
    learn: tuple[str, ...] = ()
    interest_tags: tuple[str, ...] = ()
    shifts: tuple[WeeklyWindow, ...] = ()
    flexible_shifts: bool | None = None
    hours_per_week: float | None = None
    min_age: int | None = None
    tasks: tuple[str, ...] | None = None
    hazards: tuple[str, ...] | None = None
    certificates_required: tuple[str, ...] | None = None
    licences_required: tuple[str, ...] | None = None
    conduct_certificate: ConductCertificate | None = None
    language_level: LanguageLevel | None = None
    hourly_wage: str | None = None
    people_on_site: tuple[str, ...] | None = None
    places: int | None = None
    start_date: date | None = None
    closes_on: date | None = None
