"""A vacancy and its employer as stored and as exchanged: one mapping, both ways."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session, select

from uitweg.domain.facts import VacancyFacts
from uitweg.exchange.rows import vacancy_facts
from uitweg.exchange.unknown import put_back
from uitweg.models import Employer, Vacancy
from uitweg.services.days import as_day

PLAIN = (
    "title",
    "description",
    "kind",
    "team_size",
    "mentor",
    "skills",
    "learn",
    "interest_tags",
    "shifts",
    "flexible_shifts",
    "hours_per_week",
    "min_age",
    "tasks",
    "hazards",
    "certificates_required",
    "licences_required",
    "conduct_certificate",
    "language_level",
    "hourly_wage",
    "people_on_site",
    "places",
)
EMPLOYER = ("name", "kvk", "sbi", "employees", "committed", "accredited_training_company")
WHOLE_EMPLOYER = "/employer"
"""Where the employer of a vacancy is kept that names none by id: with the vacancy itself."""


def vacancy_as_row(vacancy: Vacancy, employer: Employer | None) -> dict[str, Any]:
    """The vacancy in the shape of ``formats.md``."""
    row: dict[str, Any] = {"id": vacancy.reference}
    row |= {name: getattr(vacancy, name) for name in PLAIN}
    row["start_date"] = vacancy.start_date.isoformat() if vacancy.start_date else None
    row["closes_on"] = vacancy.closes_on.isoformat() if vacancy.closes_on else None
    row["site"] = _site(vacancy)
    if employer is not None:
        row["employer"] = {"id": employer.reference} | {
            name: getattr(employer, name) for name in EMPLOYER
        }
    return put_back(row, vacancy.extra or {})


def _site(vacancy: Vacancy) -> dict[str, Any]:
    known = vacancy.site_lat is not None and vacancy.site_lon is not None
    return {
        "lat_lon": [vacancy.site_lat, vacancy.site_lon] if known else None,
        "mobile": vacancy.mobile,
        "work_area": vacancy.work_area,
    }


def facts_of(vacancy: Vacancy, employer: Employer | None) -> VacancyFacts:
    """What the rules and the ranking may know of this vacancy."""
    return vacancy_facts(vacancy_as_row(vacancy, employer))


def store_vacancy(
    session: Session, row: Mapping[str, Any], extra: dict[str, Any], now: datetime
) -> tuple[Vacancy, bool]:
    """Make or bring up to date the vacancy of a checked row; whether it is new comes second.

    Proposals and history stay attached: the row is changed in place, never made anew.
    """
    vacancy = session.exec(select(Vacancy).where(Vacancy.reference == row["id"])).first()
    made = vacancy is None
    if vacancy is None:
        vacancy = Vacancy(reference=row["id"], title=row["title"], updated_at=now)
    else:
        vacancy.version += 1
        vacancy.updated_at = now
    _fill(vacancy, row)
    vacancy.extra = dict(extra) or None
    _attach_employer(session, vacancy, row.get("employer"), now)
    session.add(vacancy)
    session.flush()
    return vacancy, made


def _fill(vacancy: Vacancy, row: Mapping[str, Any]) -> None:
    for name in PLAIN:
        setattr(vacancy, name, row.get(name))
    vacancy.start_date = as_day(row.get("start_date"))
    vacancy.closes_on = as_day(row.get("closes_on"))
    site = row.get("site") or {}
    vacancy.site_lat, vacancy.site_lon = site.get("lat_lon") or (None, None)
    vacancy.mobile = site.get("mobile")
    vacancy.work_area = site.get("work_area")


def _attach_employer(
    session: Session, vacancy: Vacancy, row: Mapping[str, Any] | None, now: datetime
) -> None:
    if not row:
        vacancy.employer_id = None
        return
    if row.get("id") is None:
        vacancy.employer_id = None
        vacancy.extra = {**(vacancy.extra or {}), WHOLE_EMPLOYER: dict(row)}
        return
    employer = session.exec(select(Employer).where(Employer.reference == row["id"])).first()
    if employer is None:
        employer = Employer(reference=row["id"], updated_at=now)
    for name in EMPLOYER:
        setattr(employer, name, row.get(name))
    employer.updated_at = now
    session.add(employer)
    session.flush()
    vacancy.employer_id = employer.id
