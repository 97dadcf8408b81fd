"""Which kind of row an object is: one file holds one kind, and its rows say which."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from uitweg.exchange.refusals import BadField, BadRow, Text
from uitweg.exchange.rows_vacancy import VacancyRow
from uitweg.exchange.rows_youth import YouthRow


class RowKind(StrEnum):
    """What a file of the exchange holds."""

    YOUTHS = "youths"
    VACANCIES = "vacancies"


_ONLY_YOUTH = frozenset(YouthRow.model_fields) - frozenset(VacancyRow.model_fields)
_ONLY_VACANCY = frozenset(VacancyRow.model_fields) - frozenset(YouthRow.model_fields)

_MIXED = {
    RowKind.YOUTHS: Text(
        "is een vacature, maar dit bestand bevat jongeren; een bestand bevat één soort",
        "is a vacancy, but this file holds youths; a file holds one kind",
    ),
    RowKind.VACANCIES: Text(
        "is een jongere, maar dit bestand bevat vacatures; een bestand bevat één soort",
        "is a youth, but this file holds vacancies; a file holds one kind",
    ),
}


def kind_of(row: Mapping[str, Any]) -> RowKind | None:
    """The kind whose own fields stand in ``row`` most; ``title`` decides a tie, else nothing.

    Not ``title`` alone: a youth may carry one as an unknown field, and a vacancy that lacks it
    must be refused for that and never taken for a youth.
    """
    youth, vacancy = len(_ONLY_YOUTH & row.keys()), len(_ONLY_VACANCY & row.keys())
    if youth > vacancy:
        return RowKind.YOUTHS
    return RowKind.VACANCIES if vacancy > youth or "title" in row else None


def kind_of_file(rows: Iterable[Mapping[str, Any]], name: str) -> RowKind:
    """The kind of the first row that says so; where none does, what the file is called."""
    said = next((kind for kind in map(kind_of, rows) if kind), None)
    named = RowKind.VACANCIES if "vacanc" in name.casefold() else RowKind.YOUTHS
    return said or named


def of_kind(row: dict[str, Any], kind: RowKind) -> dict[str, Any]:
    """``row``, unless it is plainly of another kind: then raises :class:`BadRow`."""
    if kind_of(row) not in (kind, None):
        raise BadRow([BadField("", _MIXED[kind])])
    return row
