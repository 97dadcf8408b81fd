"""Facts back to exchange rows, and objects to lines that repeat byte for byte."""

import json
from collections.abc import Mapping
from typing import Any

from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import Commitment, EmployerFacts, Supervision, VacancyFacts
from uitweg.exchange.condition_writer import condition_row
from uitweg.exchange.unknown import put_back
from uitweg.exchange.written import (
    written_area,
    written_areas,
    written_day,
    written_point,
    written_texts,
    written_window,
    written_windows,
)


def json_line(value: Mapping[str, Any]) -> str:
    """One line of JSON with its newline; keys in the order given, text as it is."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n"


def youth_as_row(youth: YouthFacts, unknown: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A row of youths.jsonl that reads back as the same facts.

    ``unknown`` as :class:`uitweg.exchange.reader.Read` gave it is put back where it stood.
    A home that was given by postcode is written as the point it stood for.
    """
    row = {
        "id": youth.id,
        "given_name": youth.given_name,
        "birth_date": written_day(youth.birth_date),
        "home": None if youth.home is None else {"lat_lon": written_point(youth.home)},
        "max_travel_km": youth.max_travel_km,
        "language_level": youth.language_level,
        "education": youth.education,
        "basic_qualification": youth.basic_qualification,
        "skills": written_texts(youth.skills),
        "interests": written_texts(youth.interests),
        "learning_goals": written_texts(youth.learning_goals),
        "certificates": written_texts(youth.certificates),
        "licences": written_texts(youth.licences),
        "availability": written_windows(youth.availability),
        "commitments": [_commitment(each) for each in youth.commitments],
        "public_visibility": youth.public_visibility,
        "avoid_areas": written_areas(youth.avoid_areas),
        "supervision": None if youth.supervision is None else _supervision(youth.supervision),
        "conditions": [condition_row(condition) for condition in youth.conditions],
    }
    return put_back(row, unknown or {})


def _commitment(commitment: Commitment) -> dict[str, Any]:
    return {
        "label": commitment.label,
        **written_window(commitment.window),
        "valid_from": written_day(commitment.valid_from),
        "valid_until": written_day(commitment.valid_until),
    }


def _supervision(supervision: Supervision) -> dict[str, Any]:
    return {
        "track": supervision.track,
        "level": supervision.level,
        "start": written_day(supervision.start),
        "legal_end": written_day(supervision.legal_end),
        "programme_end": written_day(supervision.programme_end),
    }


def vacancy_as_row(
    vacancy: VacancyFacts, unknown: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """A row of vacancies.jsonl that reads back as the same facts; see :func:`youth_as_row`."""
    area, demand = vacancy.work_area, vacancy.conduct_certificate
    row = {
        "id": vacancy.id,
        "title": vacancy.title,
        "description": vacancy.description,
        "kind": vacancy.kind,
        "employer": _employer(vacancy.employer),
        "site": {
            "lat_lon": written_point(vacancy.site),
            "mobile": vacancy.mobile,
            "work_area": None if area is None else written_area(area),
        },
        "team_size": vacancy.team_size,
        "mentor": vacancy.mentor,
        "skills": written_texts(vacancy.skills),
        "learn": written_texts(vacancy.learn),
        "interest_tags": written_texts(vacancy.interest_tags),
        "shifts": written_windows(vacancy.shifts),
        "flexible_shifts": vacancy.flexible_shifts,
        "hours_per_week": vacancy.hours_per_week,
        "min_age": vacancy.min_age,
        "tasks": written_texts(vacancy.tasks),
        "hazards": written_texts(vacancy.hazards),
        "certificates_required": written_texts(vacancy.certificates_required),
        "licences_required": written_texts(vacancy.licences_required),
        "conduct_certificate": None
        if demand is None
        else {"required": demand.required, "aspects": written_texts(demand.aspects)},
        "language_level": vacancy.language_level,
        "hourly_wage": vacancy.hourly_wage,
        "people_on_site": written_texts(vacancy.people_on_site),
        "places": vacancy.places,
        "start_date": written_day(vacancy.start_date),
        "closes_on": written_day(vacancy.closes_on),
    }
    return put_back(row, unknown or {})


def _employer(employer: EmployerFacts) -> dict[str, Any]:
    return {
        "id": employer.id,
        "name": employer.name,
        "kvk": employer.kvk,
        "sbi": employer.sbi,
        "employees": employer.employees,
        "committed": employer.committed,
        "accredited_training_company": employer.accredited_training_company,
    }
