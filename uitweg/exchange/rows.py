"""From a parsed JSON object to frozen facts: the way in for files, tests and forms."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.exchange.reasons import bad_fields
from uitweg.exchange.refusals import BadField, BadRow, Text
from uitweg.exchange.rows_vacancy import VacancyRow
from uitweg.exchange.rows_youth import Places, YouthRow
from uitweg.exchange.scan import scanned

Checked = TypeVar("Checked", YouthRow, VacancyRow)

FORBIDDEN = frozenset(
    {"bsn", "ethnicity", "nationality", "religion", "offence", "iq", "diagnosis", "photo"}
)
"""What is never asked, stored or passed on about a youth (``formats.md``, ``domain.md`` 5a)."""


def youth_facts(row: Mapping[str, Any], places: Places | None = None) -> YouthFacts:
    """One youth as rules see it; raises :class:`BadRow` naming the field and the reason.

    ``places`` gives the coordinates of postcodes; without it, or for a postcode that it does
    not hold, the home is not known.
    """
    return youth_row(row).facts(places)


def vacancy_facts(row: Mapping[str, Any]) -> VacancyFacts:
    """One vacancy as rules see it; raises :class:`BadRow` naming the field and the reason."""
    return vacancy_row(row).facts()


def youth_row(row: Mapping[str, Any]) -> YouthRow:
    """One youth checked, with unknown fields kept; raises :class:`BadRow`."""
    scanned(row, FORBIDDEN)
    return _one_id_a_condition(_checked(YouthRow, row))


def vacancy_row(row: Mapping[str, Any]) -> VacancyRow:
    """One vacancy checked, with unknown fields kept; raises :class:`BadRow`."""
    scanned(row)
    return _checked(VacancyRow, row)


def _checked(kind: type[Checked], row: Mapping[str, Any]) -> Checked:
    try:
        return kind.model_validate(dict(row))
    except ValidationError as error:
        raise BadRow(bad_fields(error)) from None


def _one_id_a_condition(row: YouthRow) -> YouthRow:
    """Findings and remedies point at a condition by id, so within a youth it must be one."""
    seen: dict[str, int] = {}
    for place, condition in enumerate(row.conditions or ()):
        if condition.id in seen:
            first = f"conditions[{seen[condition.id]}]"
            again = Text(f"komt al voor in {first}", f"stands already in {first}")
            raise BadRow([BadField(f"conditions[{place}].id", again)])
        seen[condition.id] = place
    return row
