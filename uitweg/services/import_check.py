"""Reads whole exchange files before anything is stored: what is wrong is found here."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from uitweg.exchange.kinds import RowKind, kind_of_file, of_kind
from uitweg.exchange.lines import objects_in
from uitweg.exchange.reader import read_vacancies, read_youths
from uitweg.exchange.refusals import BadField, BadFile, Text, shown
from uitweg.exchange.remarks import Remarks
from uitweg.exchange.rows import vacancy_row, youth_row
from uitweg.exchange.rows_vacancy import VacancyRow
from uitweg.exchange.rows_youth import Places, YouthRow
from uitweg.services.steady_file import Progress, SteadyFile, ignore_progress


@dataclass
class ImportCheck:
    """Checks file after file of one import and remembers which ids it has seen."""

    places: Places
    _seen: dict[tuple[RowKind, str], str] = field(default_factory=dict)

    def check(self, file: SteadyFile, progress: Progress) -> tuple[RowKind, list[Text]]:
        """The kind of the file and what was let pass; raises :class:`BadFile`."""
        objects = objects_in(file.to_check(ignore_progress), file.label)
        kind = kind_of_file((row for _, row in objects), Path(file.label).name)
        remarks, stream = Remarks(file.label), file.to_check(progress)
        if kind is RowKind.YOUTHS:
            for youth in read_youths(stream, remarks, self.places, _a_youth):
                self._once(kind, youth.facts.id, file.label, youth.line)
        else:
            for vacancy in read_vacancies(stream, remarks, _a_vacancy):
                self._once(kind, vacancy.facts.id, file.label, vacancy.line)
        return kind, remarks.texts()

    def _once(self, kind: RowKind, key: str, label: str, line: int) -> None:
        first = self._seen.setdefault((kind, key), label)
        if first != label:
            where = shown(first)
            again = Text(f"komt al voor in bestand {where}", f"stands already in file {where}")
            raise BadFile(label, line, [BadField("id", again)])


def _a_youth(row: dict[str, Any]) -> YouthRow:
    return youth_row(of_kind(row, RowKind.YOUTHS))


def _a_vacancy(row: dict[str, Any]) -> VacancyRow:
    return vacancy_row(of_kind(row, RowKind.VACANCIES))
