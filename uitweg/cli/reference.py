"""Reference data into the database: a vocabulary, and the coordinates of postcodes."""

from pathlib import Path

import click

from uitweg import clock
from uitweg.cli.arguments import FOLDER, INPUT_FILE, refusing, warn
from uitweg.cli.opening import database_option, opened_database
from uitweg.services.places_import import import_places as import_all_places


@click.group()
def vocabulary() -> None:
    """De woordenlijst van vaardigheden en beroepen. · The vocabulary."""


@click.group()
def places() -> None:
    """De coördinaten van postcodes. · The coordinates of postcodes."""


@vocabulary.command("import")
@click.argument("folder", metavar="DIR", type=FOLDER)
@database_option
@refusing
def import_vocabulary(folder: Path, address: str) -> None:
    """Lees een map met ESCO-bestanden; die woordenlijst dient voortaan.

    Import a folder of ESCO files, compact or official; it serves from then on.
    """
    from uitweg.services.vocabulary_import import import_vocabulary as import_all

    with opened_database(address) as database:
        release = import_all(database, folder, now=clock.now())
    for kind, count in release.concepts.items():
        click.echo(f"{kind}: {count}")
    if release.is_new:
        click.echo(f"woordenlijst {release.name} ingelezen · vocabulary imported")
    else:
        click.echo(f"woordenlijst {release.name} diende al · served already, 0 changed")


@places.command("import")
@click.argument("file", metavar="FILE", type=INPUT_FILE)
@database_option
@refusing
def import_places(file: Path, address: str) -> None:
    """Lees postcodes uit NL.txt van GeoNames of een CSV met pc4,lat,lon: alles of niets.

    Import postcodes from GeoNames NL.txt or a CSV with a header that has pc4,lat,lon.
    """
    with opened_database(address) as database:
        report = import_all_places(database, file, now=clock.now())
    warn(report.remarks)
    counts = report.places
    click.echo(
        f"postcodes: {counts.new} nieuw, {counts.changed} gewijzigd, {counts.unchanged} "
        f"ongewijzigd · {counts.new} new, {counts.changed} changed, {counts.unchanged} unchanged"
    )
