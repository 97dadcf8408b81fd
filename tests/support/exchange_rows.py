"""Exchange rows that are right in every field, to be bent by a test, and the shared example."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.support.shared_data import shared_file

Row = dict[str, Any]


WINDOW = {"days": ["tue"], "start": "15:30", "end": "16:15"}
CIRCLE = {"circle": {"center": [51.9, 4.4], "radius_km": 1.5}}
POLYGON = {"polygon": [[51.9, 4.4], [51.9, 4.5], [52.0, 4.5]]}

CONDITIONS: list[Row] = [
    {"kind": "location_ban", "areas": [CIRCLE, POLYGON], "electronic_monitoring": False},
    {
        "kind": "location_order",
        "windows": [
            {"from_day": "mon", "from_time": "20:00", "until_day": "tue", "until_time": "07:00"}
        ],
        "electronic_monitoring": True,
        "travel_buffer_min": 30,
    },
    {"kind": "reporting_duty", "windows": [WINDOW], "travel_buffer_min": 45},
    {"kind": "treatment_outpatient", "windows": []},
    {"kind": "debt_support", "windows": None},
    {"kind": "behavioural_intervention"},
    {"kind": "education", "windows": [WINDOW], "min_days": 1},
    {"kind": "supervised_housing", "in_by": "22:00", "out_from": "06:00"},
    {"kind": "contact_ban", "person_refs": ["P-X1"]},
    {"kind": "substance_ban", "substances": ["alcohol", "drugs"]},
    {"kind": "daytime_activity", "min_hours_per_week": 26},
    {"kind": "financial_transparency"},
    {"kind": "task_ban", "tasks": ["cash"]},
    {"kind": "sector_ban", "sbi": ["52", "5224"]},
    {"kind": "vehicle_ban", "categories": ["B", "AM"]},
    {"kind": "travel_ban"},
    {"kind": "device_ban"},
    {"kind": "inpatient"},
    {"kind": "other", "effects": [{"kind": "location_ban", "areas": [CIRCLE]}]},
    {"kind": "other", "effects": [], "no_effect_on_work": True},
]

_YOUTH: Row = {
    "format": 1,
    "id": "Y-1",
    "given_name": "Milan",
    "birth_date": "2009-05-14",
    "home": {"lat_lon": [51.886, 4.488]},
    "max_travel_km": 12,
    "language_level": "B1",
    "education": "vmbo_basis",
    "basic_qualification": False,
    "skills": ["banden plakken"],
    "interests": ["techniek"],
    "learning_goals": ["vakdiploma"],
    "certificates": [],
    "licences": None,
    "availability": [{"days": ["mon", "tue"], "start": "08:00", "end": "18:00"}],
    "commitments": [{"label": "school", **WINDOW, "valid_until": "2027-05-14"}],
    "public_visibility": "any",
    "avoid_areas": [POLYGON],
    "supervision": {"track": "youth", "level": 3, "start": "2026-09-01", "legal_end": "2028-08-31"},
    "conditions": [
        {
            "id": f"C-{number}",
            "verified": True,
            "valid_from": "2026-01-01",
            "valid_until": "2028-01-01",
            "imposed_by": "court",
            **condition,
        }
        for number, condition in enumerate(CONDITIONS)
    ],
}

_VACANCY: Row = {
    "format": 1,
    "id": "V-1",
    "title": "Leerling fietsmonteur",
    "description": "Banden, remmen, verlichting.",
    "kind": "apprenticeship",
    "employer": {
        "id": "E-1",
        "name": "De Losse Schakel",
        "kvk": "00000001",
        "sbi": "9529",
        "employees": 5,
        "committed": True,
        "accredited_training_company": True,
    },
    "site": {"lat_lon": [51.912, 4.44], "mobile": True, "work_area": CIRCLE},
    "team_size": 5,
    "mentor": True,
    "skills": ["fiets repareren"],
    "learn": ["vakdiploma fietstechnicus"],
    "interest_tags": ["techniek"],
    "shifts": [{"days": ["tue", "wed"], "start": "08:30", "end": "15:00"}],
    "flexible_shifts": False,
    "hours_per_week": 12,
    "min_age": 16,
    "tasks": ["cash"],
    "hazards": [],
    "certificates_required": ["VCA"],
    "licences_required": [],
    "conduct_certificate": {"required": "employer_wish", "aspects": ["21"]},
    "language_level": "A2",
    "hourly_wage": "14.71",
    "people_on_site": ["P-X2"],
    "places": 1,
    "start_date": "2027-01-04",
    "closes_on": "2027-03-01",
}


def a_youth_row() -> Row:
    """A youth with every field filled in and a condition of every kind."""
    return _apart(_YOUTH)


def a_vacancy_row() -> Row:
    """A vacancy with every field filled in."""
    return _apart(_VACANCY)


def _apart(row: Row) -> Row:
    """A copy in which nothing stands twice, which ``copy.deepcopy`` would keep so."""
    copied: Row = json.loads(json.dumps(row))
    return copied


def bent(row: Row, path: str, value: Any) -> Row:
    """``row`` with another value at ``path``, written ``conditions.0.areas`` and so on."""
    holder: Any = row
    *steps, last = [int(part) if part.isdecimal() else part for part in path.split(".")]
    for step in steps:
        holder = holder[step]
    holder[last] = value
    return row


def write_rows(path: Path, rows: Iterable[Row]) -> Path:
    """A JSON Lines file of ``rows``."""
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def demo_file(name: str) -> Path:
    """A file of the shared example; without it the test is skipped, visibly."""
    return shared_file(f"demo/{name}")
