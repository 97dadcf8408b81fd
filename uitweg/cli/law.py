"""The dated tables of law: look what others would change, put them in force, write them out."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from uitweg import clock
from uitweg.cli.arguments import FOLDER, refusing, today_option
from uitweg.cli.opening import database_option, opened_database, refuse
from uitweg.domain.law.fields import LawError
from uitweg.domain.law.tables import FOLDER as SHIPPED
from uitweg.domain.law.tables import TABLES, Law, law_from, law_texts

if TYPE_CHECKING:
    from uitweg.services.effects import Touched

KINDS = {
    "proposal": ("voorstel", "proposal"),
    "placement": ("plaatsing", "placement"),
}
folder_argument = click.argument("folder", metavar="[DIR]", type=FOLDER, required=False)


@click.group()
def law() -> None:
    """De tabellen van de wet: lonen, leeftijden, werktijden. · The dated tables of law."""


@law.command()
@folder_argument
@today_option
@database_option
@refusing
def check(folder: Path | None, today: date, address: str) -> None:
    """Kijk wat andere tabellen zouden veranderen; er verandert niets.

    Check a folder of tables (those of the program unless given) and print which open proposals
    and running placements would read differently.
    """
    _, candidate = _read(folder)
    _show(candidate, today, address)
    click.echo("er is niets gewijzigd · nothing was changed")


@law.command()
@folder_argument
@today_option
@database_option
@refusing
def apply(folder: Path | None, today: date, address: str) -> None:
    """Laat andere tabellen gelden, voor alle processen.

    Show what changes as `check` does, then put the tables in force for every process, and raise
    a flag on what they no longer allow. Nothing is ended.
    """
    from uitweg.services.law_in_force import apply_law

    texts, candidate = _read(folder)
    if not _show(candidate, today, address):
        click.echo(f"tabellen {candidate.version} golden al · were in force already")
        return
    with opened_database(address) as database, database.write() as session:
        raised = apply_law(session, texts, now=clock.now(), today=today)
    click.echo(
        f"tabellen {candidate.version} gelden nu, {raised} meldingen · "
        f"are in force now, {raised} flags raised"
    )


@law.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True)
@database_option
@refusing
def export(out: Path, address: str) -> None:
    """Schrijf de tabellen die nu gelden naar een map, om te bewerken.

    Write the tables in force to a folder, to edit and then `check` and `apply`.
    """
    from uitweg.services.law_in_force import texts_in_force

    with opened_database(address) as database, database.read() as session:
        texts = texts_in_force(session)
    out.mkdir(parents=True, exist_ok=True)
    for name in TABLES:
        (out / f"{name}.toml").write_text(texts[name], encoding="utf-8")
    click.echo(f"{len(TABLES)} tabellen geschreven · tables written")


def _read(folder: Path | None) -> tuple[dict[str, str], Law]:
    """Tables as they are written and as the rules read them, or the end of the command."""
    try:
        texts = law_texts(folder or SHIPPED)
        return texts, law_from(texts)
    except LawError as error:
        return refuse(f"deze tabellen deugen niet: {error}", f"unusable tables: {error}")


def _show(candidate: Law, today: date, address: str) -> bool:
    """Print what would change; False when these tables are in force already."""
    from uitweg.services.law_in_force import law_now
    from uitweg.services.law_preview import compare

    with opened_database(address) as database, database.read() as session:
        now, changes = law_now(session), compare(session, candidate, today)
    click.echo(f"nu · now: {now.version}, straks · then: {candidate.version}")
    for change in changes:
        click.echo(_line(change.youth, change.touched))
    proposals, placements = (sum(one.touched.kind == kind for one in changes) for kind in KINDS)
    click.echo(
        f"{proposals} voorstellen en {placements} plaatsingen veranderen · "
        f"{proposals} proposals and {placements} placements change"
    )
    return now.version != candidate.version


def _line(youth: str, touched: "Touched") -> str:
    """One change on a line, by the youth's reference and never by name."""
    kind, rules = " · ".join(KINDS[touched.kind]), ", ".join(touched.rules) or "–"
    return (
        f"{youth}  {kind}  {touched.vacancy_title}, {touched.employer}:  "
        f"{touched.before.value} → {touched.after.value}  ({rules})"
    )
