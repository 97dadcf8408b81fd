"""The tables of the database: ``uitweg db upgrade``."""

import click
from alembic.util import CommandError

from uitweg.cli.arguments import refusing
from uitweg.cli.opening import (
    database_option,
    newest_revision,
    reached_database,
    refuse,
    revision_of,
    shown_address,
)
from uitweg.db import upgrade_to_head


@click.group()
def db() -> None:
    """De tabellen van de database. · The tables of the database."""


@db.command()
@database_option
@refusing
def upgrade(address: str) -> None:
    """Breng de tabellen naar de nieuwste versie; nog eens doen kan geen kwaad.

    Bring the tables to the newest revision; harmless to repeat.
    """
    with reached_database(address, may_make=True) as database:
        before = revision_of(database)
        try:
            upgrade_to_head(address)
        except CommandError:
            refuse(
                f"deze tabellen zijn van een nieuwere versie ({before}) dan dit programma kent "
                f"({newest_revision()})",
                f"these tables are of a newer version ({before}) than this program knows "
                f"({newest_revision()})",
            )
        after = revision_of(database)
        where = shown_address(database.url)
    if before == after:
        click.echo(f"{where}: al bij {after} · already at {after}")
    else:
        click.echo(f"{where}: van {before or 'niets'} naar {after} · from {before} to {after}")
