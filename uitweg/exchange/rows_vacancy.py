"""One line of vacancies.jsonl."""

from typing import Annotated

from pydantic import Field

from uitweg.domain.facts import (
    CertificateNeed,
    ConductCertificate,
    EmployerFacts,
    LanguageLevel,
    Task,
    VacancyFacts,
    VacancyKind,
)
from uitweg.exchange.rows_shared import AreaRow, LatLon, WindowRow, windows_known
from uitweg.exchange.values import (
    LONGEST_LIST,
    Age,
    AnyDay,
    Count,
    Day,
    FormatNumber,
    Hours,
    Id,
    Ids,
    Kvk,
    Label,
    Labels,
    Money,
    Prose,
    Row,
    Sbi,
    Title,
    known,
    member_of,
    some,
)


class EmployerRow(Row):
    """The firm behind a vacancy."""

    id: Id | None = None
    name: Label | None = None
    kvk: Kvk | None = None
    sbi: Sbi | None = None
    employees: Count | None = None
    committed: bool | None = None
    accredited_training_company: bool | None = None

    def facts(self) -> EmployerFacts:
        """The firm as rules and ranking see it."""
        return EmployerFacts(
            self.id,
            self.name,
            self.kvk,
            self.sbi,
            self.employees,
            self.committed,
            self.accredited_training_company,
        )


class SiteRow(Row):
    """Where the work is done."""

    lat_lon: LatLon | None = None
    mobile: bool | None = None
    work_area: AreaRow | None = None


class ConductCertificateRow(Row):
    """Whether a conduct certificate (VOG) is asked, and on which screening aspects."""

    required: Annotated[CertificateNeed, member_of(CertificateNeed)] | None = None
    aspects: Labels | None = None

    def facts(self) -> ConductCertificate | None:
        """The demand as rules see it; not known when ``required`` is not."""
        if self.required is None:
            return None
        return ConductCertificate(self.required, tuple(self.aspects or ()))


class VacancyRow(Row):
    """One vacancy; only ``id`` and ``title`` are required."""

    format: FormatNumber | None = None
    id: Id
    title: Title
    description: Prose | None = None
    kind: Annotated[VacancyKind, member_of(VacancyKind)] | None = None
    employer: EmployerRow | None = None
    site: SiteRow | None = None
    team_size: Count | None = None
    mentor: bool | None = None
    skills: Labels | None = None
    learn: Labels | None = None
    interest_tags: Labels | None = None
    shifts: Annotated[list[WindowRow], Field(max_length=LONGEST_LIST)] | None = None
    flexible_shifts: bool | None = None
    hours_per_week: Hours | None = None
    min_age: Age | None = None
    tasks: list[Annotated[Task, member_of(Task)]] | None = None
    hazards: Labels | None = None
    certificates_required: Labels | None = None
    licences_required: Labels | None = None
    conduct_certificate: ConductCertificateRow | None = None
    language_level: Annotated[LanguageLevel, member_of(LanguageLevel)] | None = None
    hourly_wage: Money | None = None
    people_on_site: Ids | None = None
    places: Count | None = None
    start_date: Day | None = None
    closes_on: AnyDay | None = None

    def facts(self) -> VacancyFacts:
        """The vacancy as rules and ranking see it."""
        site = self.site or SiteRow()
        demand = self.conduct_certificate
        return VacancyFacts(
            id=self.id,
            title=self.title,
            description=self.description or "",
            kind=self.kind,
            employer=(self.employer or EmployerRow()).facts(),
            site=site.lat_lon,
            mobile=site.mobile,
            work_area=None if site.work_area is None else site.work_area.facts(),
            team_size=self.team_size,
            mentor=self.mentor,
            skills=some(self.skills),
            learn=some(self.learn),
            interest_tags=some(self.interest_tags),
            shifts=windows_known(self.shifts) or (),
            flexible_shifts=self.flexible_shifts,
            hours_per_week=self.hours_per_week,
            min_age=self.min_age,
            tasks=None if self.tasks is None else tuple(self.tasks),
            hazards=known(self.hazards),
            certificates_required=known(self.certificates_required),
            licences_required=known(self.licences_required),
            conduct_certificate=None if demand is None else demand.facts(),
            language_level=self.language_level,
            hourly_wage=self.hourly_wage,
            people_on_site=known(self.people_on_site),
            places=self.places,
            start_date=self.start_date,
            closes_on=self.closes_on,
        )
