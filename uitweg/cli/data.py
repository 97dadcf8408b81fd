"""Youths and vacancies into the database and out of it: import, export."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import click

from uitweg import clock
from uitweg.cli.arguments import INPUT_FILE, refusing, warn
from uitweg.cli.byte_bar import byte_bar
from uitweg.cli.opening import database_option, opened_database, refuse
from uitweg.cli.output import lines_to
from uitweg.cli.progress import shown_progress
from uitweg.exchange.kinds import RowKind
from uitweg.services.counts import Counts
from uitweg.services.exporting import lines_of, record_export, snapshot
from uitweg.services.importing import ImportReport, UnknownTeam, size_of
from uitweg.services.importing import import_files as import_all

NAMES = {"youths": "jongeren", "vacancies": "vacatures", "employers": "werkgevers"}
PRIVATE = 0o077


class KindsType(click.ParamType[list[RowKind]]):
    """Kinds of row, separated by commas."""

    name = "youths,vacancies"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The kinds, each once, or wrong usage."""
        try:
            asked = {RowKind(name.strip()) for name in value.split(",")}
        except ValueError:
            self.fail(f"{value!r}: kies uit · choose from youths,vacancies", param, ctx)
        return [kind for kind in RowKind if kind in asked]


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=INPUT_FILE)
@click.option("--team", help="Team voor nieuwe jongeren (moet bestaan). · Team of new youths.")
@database_option
@refusing
def import_files(files: tuple[Path, ...], team: str | None, address: str) -> None:
    """Lees youths.jsonl en vacancies.jsonl in de database: alles of niets.

    Import youths and vacancies, all of it or nothing. The fields of a file say which of the two
    it holds. A row replaces what was stored under its id; proposals and history stay attached.
    """
    with opened_database(address) as database:
        try:
            with byte_bar(size_of(files), "import") as progress:
                report = import_all(database, files, now=clock.now(), team=team, progress=progress)
        except UnknownTeam as unknown:
            there = ", ".join(unknown.names)
            refuse(
                f"dat team bestaat niet; wel: {there or 'nog geen enkel team'}",
                f"there is no such team; there is: {there or 'none yet'}",
            )
    warn(report.remarks)
    for line in _lines(report):
        click.echo(line)


def _lines(report: ImportReport) -> Iterator[str]:
    for name, dutch in NAMES.items():
        counts: Counts = getattr(report, name)
        if counts.total:
            yield (
                f"{dutch}: {counts.new} nieuw, {counts.changed} gewijzigd, "
                f"{counts.unchanged} ongewijzigd · {name}: {counts.new} new, "
                f"{counts.changed} changed, {counts.unchanged} unchanged"
            )
    if not report.youths.total + report.vacancies.total:
        yield "geen enkele regel · not one row"


@click.command()
@click.option(
    "--what",
    type=KindsType(),
    default="youths,vacancies",
    show_default=True,
    help="Wat er uit moet. · What to export.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Map voor de bestanden. · Folder for the files.",
)
@click.option("--force", is_flag=True, help="Bestaande bestanden vervangen. · Replace files.")
@database_option
@refusing
def export(what: list[RowKind], out: Path, force: bool, address: str) -> None:
    """Schrijf youths.jsonl en vacancies.jsonl vanuit de database.

    Export what is stored, for nobody but you to read: it is about persons. The same data gives
    the same bytes, and importing them again changes nothing.
    """
    files = {kind: out / f"{kind.value}.jsonl" for kind in what}
    taken = [str(path) for path in files.values() if path.exists()]
    if taken and not force:
        listed = ", ".join(taken)
        refuse(f"{listed} bestaat al; gebruik --force", f"{listed} exists already; use --force")
    with opened_database(address) as database, _private(), ExitStack() as stack:
        out.mkdir(parents=True, exist_ok=True)
        counts = dict.fromkeys(files, 0)
        with snapshot(database) as session:
            for kind, path in files.items():
                write = stack.enter_context(lines_to(path))
                counts[kind], lines = lines_of(session, kind)
                for line in shown_progress(lines, counts[kind], kind.value):
                    write(line)
        # Files get their names after this: nothing leaves unrecorded.
        record_export(database, files, sum(counts.values()), clock.now())
    for kind, path in files.items():
        click.echo(f"{path}: {counts[kind]}")


@contextmanager
def _private() -> Iterator[None]:
    before = os.umask(PRIVATE)
    try:
        yield
    finally:
        os.umask(before)
