"""Brings exchange files into the database: all of them or nothing."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.access.actor import SYSTEM
from uitweg.db import Database
from uitweg.domain.events import FilesImported
from uitweg.exchange.kinds import RowKind
from uitweg.exchange.lines import objects_in
from uitweg.exchange.refusals import Text, shown
from uitweg.models import Team
from uitweg.services.announce import announce
from uitweg.services.counts import Counts
from uitweg.services.employer_book import EmployerBook
from uitweg.services.import_check import ImportCheck
from uitweg.services.steady_file import Progress, SteadyFile, ignore_progress
from uitweg.services.stored_places import StoredPlaces
from uitweg.services.vacancy_store import VacancyStore
from uitweg.services.youth_store import YouthStore

BATCH = 500
"""Rows stored at once: one look-up for all of them, and not more than memory likes."""


class UnknownTeam(ValueError):
    """There is no team of that name; ``names`` are those there are."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        super().__init__("no such team")


@dataclass
class ImportReport:
    """What an import did, and what it let pass."""

    youths: Counts = field(default_factory=Counts)
    vacancies: Counts = field(default_factory=Counts)
    employers: Counts = field(default_factory=Counts)
    remarks: list[Text] = field(default_factory=list)


def import_files(
    database: Database,
    paths: Sequence[Path],
    *,
    now: datetime,
    team: str | None = None,
    progress: Progress = ignore_progress,
) -> ImportReport:
    """Check every file, then store all their rows in one transaction.

    ``team`` is the team that new youths get. ``progress`` is told of each byte twice, once when it
    is checked and once when it is stored. Raises :class:`BadFile` or :class:`UnknownTeam`, and
    then nothing is stored.
    """
    with ExitStack() as stack:
        files = [stack.enter_context(SteadyFile(path)) for path in paths]
        report = ImportReport()
        with database.read() as session:
            team_id = _team_id(session, team)
            check = ImportCheck(StoredPlaces(session))
            checked = []
            for file in files:
                kind, remarks = check.check(file, progress)
                checked.append((file, kind))
                report.remarks += remarks
        with database.write() as session:
            _Storing(session, now, team_id, report, progress).store(checked)
    return report


def size_of(paths: Sequence[Path]) -> int:
    """How many bytes ``progress`` will be told of in all; pipes do not say and count for none."""
    return 2 * sum(path.stat().st_size for path in paths)


def _team_id(session: Session, name: str | None) -> UUID | None:
    if name is None:
        return None
    teams = {team.name: team.id for team in session.exec(select(Team).order_by(col(Team.name)))}
    if name not in teams:
        raise UnknownTeam(sorted(teams))
    return teams[name]


@dataclass
class _Storing:
    session: Session
    now: datetime
    team_id: UUID | None
    report: ImportReport
    progress: Progress

    def store(self, files: Sequence[tuple[SteadyFile, RowKind]]) -> None:
        book = EmployerBook(self.session, self.now)
        for file, kind in files:
            if kind is RowKind.YOUTHS:
                self._youths(file)
            else:
                vacancies = VacancyStore(self.session, self.now, book, self.report.vacancies)
                for batch in self._batches(file):
                    vacancies.store(batch)
        self.report.employers = book.settle()
        if book.contradicted:
            self.report.remarks.append(_contradicted(len(book.contradicted)))
        rows = self.report.youths.total + self.report.vacancies.total
        names = tuple(Path(file.label).name for file, _ in files)
        announce(self.session, SYSTEM, FilesImported(files=names, rows=rows), now=self.now)

    def _youths(self, file: SteadyFile) -> None:
        store = YouthStore(self.session, self.now, self.team_id, self.report.youths)
        for batch in self._batches(file):
            store.store(batch, Path(file.label).name)
        if store.conditions_kept:
            self.report.remarks.append(_kept(file.label, store.conditions_kept))

    def _batches(self, file: SteadyFile) -> Iterator[list[dict[str, Any]]]:
        rows = (row for _, row in objects_in(file.to_store(self.progress), file.label))
        while batch := list(islice(rows, BATCH)):
            yield batch


def _contradicted(count: int) -> Text:
    return Text(
        f"werkgevers met verschillende gegevens op verschillende regels; de laatste telt ({count})",
        f"employers with different details on different lines; the last one counts ({count})",
    )


def _kept(label: str, count: int) -> Text:
    return Text(
        f"bestand {shown(label)}: conditions ontbreekt; wat er stond, blijft staan ({count} keer)",
        f"file {shown(label)}: no conditions given; those stored stay ({count} times)",
    )
