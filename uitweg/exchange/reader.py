"""Reads exchange files as streams of facts; the first wrong row refuses the whole file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Generic, TypeVar

from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.exchange.lines import objects_in
from uitweg.exchange.refusals import BadField, BadFile, BadRow, Text
from uitweg.exchange.remarks import Remarks
from uitweg.exchange.rows import vacancy_row, youth_row
from uitweg.exchange.rows_vacancy import VacancyRow
from uitweg.exchange.rows_youth import Places, YouthRow
from uitweg.exchange.unknown import as_name, unknown_fields

Facts = TypeVar("Facts", YouthFacts, VacancyFacts)
Checked = TypeVar("Checked", YouthRow, VacancyRow)

MINUTES_A_DAY = 24 * 60
SHORTEST_SHIFT_WITH_BREAK = 270  # minutes; art. 4:1 and 5:4 ATW through formats.md, "Hours"
LONGEST_BREAK = 45  # minutes
ROUNDING = 30  # minutes a week that nobody means anything by


@dataclass(frozen=True, slots=True)
class Read(Generic[Facts]):
    """One row: where it stood, its facts, and what the product did not know in it.

    ``unknown`` is JSON, keyed by JSON pointer; :func:`uitweg.exchange.unknown.put_back` takes it.
    """

    line: int
    facts: Facts
    unknown: Mapping[str, Any] = field(default_factory=dict)


def read_youths(
    stream: BinaryIO,
    remarks: Remarks,
    places: Places | None = None,
    check: Callable[[dict[str, Any]], YouthRow] = youth_row,
) -> Iterator[Read[YouthFacts]]:
    """Each youth of youths.jsonl; raises :class:`BadFile` at the first wrong row.

    ``remarks`` names the file and gathers warnings. Nothing may be kept of a file until the
    iterator has ended: a refusal can come with the last line. ``check`` may refuse more than
    :func:`youth_row` does, by raising :class:`BadRow`.
    """
    for line, row, unknown in _rows(stream, remarks, check):
        facts = row.facts(places)
        if facts.home is None and row.home is not None and row.home.postcode is not None:
            remarks.postcodes_not_found.append(line)
        yield Read(line, facts, unknown)


def read_vacancies(
    stream: BinaryIO,
    remarks: Remarks,
    check: Callable[[dict[str, Any]], VacancyRow] = vacancy_row,
) -> Iterator[Read[VacancyFacts]]:
    """Each vacancy of vacancies.jsonl, as :func:`read_youths` reads youths."""
    for line, row, unknown in _rows(stream, remarks, check):
        facts = row.facts()
        if _hours_differ(facts):
            remarks.hours_that_differ.append(line)
        yield Read(line, facts, unknown)


def _rows(
    stream: BinaryIO, remarks: Remarks, check: Callable[[dict[str, Any]], Checked]
) -> Iterator[tuple[int, Checked, dict[str, Any]]]:
    first_lines: dict[str, int] = {}
    for line, found in objects_in(stream, remarks.file):
        try:
            row = check(found)
        except BadRow as bad:
            raise BadFile(remarks.file, line, bad.problems) from None
        if row.id in first_lines:
            raise BadFile(remarks.file, line, [_again(first_lines[row.id])])
        first_lines[row.id] = line
        unknown = unknown_fields(row)
        remarks.unknown.update(as_name(pointer) for pointer in unknown)
        yield line, row, unknown


def _again(line: int) -> BadField:
    return BadField("id", Text(f"komt al voor op regel {line}", f"stands already on line {line}"))


def _hours_differ(vacancy: VacancyFacts) -> bool:
    """Whether ``hours_per_week`` cannot be the hours of the shifts, with breaks or without."""
    if vacancy.hours_per_week is None or not vacancy.shifts or vacancy.flexible_shifts:
        return False
    most = least = 0
    for shift in vacancy.shifts:
        length = (shift.end - shift.start) % MINUTES_A_DAY or MINUTES_A_DAY
        unpaid = LONGEST_BREAK if length > SHORTEST_SHIFT_WITH_BREAK else 0
        most += length * len(shift.days)
        least += (length - unpaid) * len(shift.days)
    return not least - ROUNDING <= vacancy.hours_per_week * 60 <= most + ROUNDING
