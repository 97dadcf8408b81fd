"""A vacancy and its employer as stored and as exchanged: one mapping, both ways."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from uitweg.domain.facts import VacancyFacts
from uitweg.exchange.rows import vacancy_facts
from uitweg.exchange.rows_vacancy import EmployerRow, SiteRow, VacancyRow
from uitweg.exchange.unknown import pointer_to, put_back
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
WHOLE = ("team_size", "min_age", "places", "employees")
"""Columns of whole numbers; JSON may write 16.0 for 16."""
WHOLE_EMPLOYER = pointer_to("employer")
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


def columns_of(row: Mapping[str, Any], employer_id: UUID | None) -> dict[str, Any]:
    """The columns of a checked row whose employer, if it names one by id, is ``employer_id``."""
    site = row.get("site") or {}
    lat, lon = site.get("lat_lon") or (None, None)
    columns = {name: _plain(row, name) for name in PLAIN}
    return columns | {
        "start_date": as_day(row.get("start_date")),
        "closes_on": as_day(row.get("closes_on")),
        "site_lat": lat,
        "site_lon": lon,
        "mobile": site.get("mobile"),
        "work_area": site.get("work_area"),
        "employer_id": employer_id,
        "extra": _unknown(row, site) or None,
    }


def employer_columns(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a row says of its employer: only what is known, see :mod:`employer_book`."""
    return {name: value for name in EMPLOYER if (value := _plain(row, name)) is not None}


def _plain(row: Mapping[str, Any], name: str) -> Any:
    value = row.get(name)
    return int(value) if name in WHOLE and value is not None else value


def _unknown(row: Mapping[str, Any], site: Mapping[str, Any]) -> dict[str, Any]:
    kept = {pointer_to(name): row[name] for name in row.keys() - VacancyRow.model_fields.keys()}
    for name in site.keys() - SiteRow.model_fields.keys():
        kept[pointer_to("site", name)] = site[name]
    employer = row.get("employer") or {}
    if employer and employer.get("id") is None:
        return kept | {WHOLE_EMPLOYER: dict(employer)}
    for name in employer.keys() - EmployerRow.model_fields.keys():
        kept[pointer_to("employer", name)] = employer[name]
    return kept
