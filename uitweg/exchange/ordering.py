"""One order of names for rows that are written, whatever order a database kept them in.

PostgreSQL's JSON forgets the order of names, and an export must repeat byte for byte.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from uitweg.exchange.scan import LARGEST_WHOLE

_NESTED = (
    "id kind verified label name kvk track level days start end from_day from_time until_day "
    "until_time valid_from valid_until imposed_by legal_end programme_end lat_lon mobile work_area "
    "areas circle polygon center radius_km windows in_by out_from electronic_monitoring "
    "travel_buffer_min min_days person_refs substances min_hours_per_week tasks sbi categories "
    "effects no_effect_on_work required aspects employees committed accredited_training_company"
)
_PLACE = {name: place for place, name in enumerate(_NESTED.split())}


def in_order(row: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """``row`` with ``names`` first, in their order, then the rest by name, at every depth."""
    place = {name: number for number, name in enumerate(names)}
    return {name: _ordered(row[name]) for name in _sorted(row, place)}


def _sorted(row: Mapping[str, Any], place: Mapping[str, int]) -> list[str]:
    return sorted(row, key=lambda name: (place.get(name, len(place)), name))


def _ordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _ordered(value[name]) for name in _sorted(value, _PLACE)}
    if isinstance(value, list):
        return [_ordered(each) for each in value]
    if isinstance(value, int) and abs(value) >= LARGEST_WHOLE:
        return float(value)  # was 1e300 before PostgreSQL wrote it out in full; see scan
    return value
