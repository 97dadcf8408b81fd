"""Opens the database for a command, and says in one sentence why that fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, OperationalError

from uitweg.cli.arguments import REFUSED
from uitweg.config import database_url_from_environment
from uitweg.db import Database, alembic_config

database_option = click.option(
    "--database",
    "address",
    metavar="URL",
    default=database_url_from_environment,
    help="Adres van de database (standaard UITWEG_DATABASE_URL). · Address of the database.",
)


@contextmanager
def opened_database(address: str) -> Iterator[Database]:
    """The database at ``address`` with the newest tables, or the end of the command."""
    with reached_database(address, may_make=False) as database:
        found, newest = revision_of(database), newest_revision()
        if found != newest:
            refuse(
                f"de tabellen in {shown_address(database.url)} zijn niet van deze versie "
                f"({found or 'geen'}, nodig {newest}): geef eerst `uitweg db upgrade`",
                f"the tables are not of this version ({found or 'none'}, needed {newest}): "
                "run `uitweg db upgrade` first",
            )
        yield database


@contextmanager
def reached_database(address: str, *, may_make: bool) -> Iterator[Database]:
    """The database at ``address`` whatever tables it has; what goes wrong ends the command.

    An error text of a database can quote rows of persons, so it is never repeated.
    """
    url = _parsed(address)
    if not may_make and _is_missing_file(url):
        refuse(
            f"{shown_address(url)} bestaat nog niet: geef eerst `uitweg db upgrade`",
            "there is no such database yet: run `uitweg db upgrade` first",
        )
    try:
        database = Database(address)
    except ImportError as error:
        refuse(f"stuurprogramma {error.name} ontbreekt", f"the driver {error.name} is missing")
    try:
        yield database
    except IntegrityError:
        refuse(
            "iets anders wijzigde dezelfde gegevens; er is niets opgeslagen, probeer het opnieuw",
            "something else changed the same rows; nothing was stored, try again",
        )
    except OperationalError:
        refuse(
            f"de database {shown_address(url)} is niet te bereiken, bezet of vol; "
            "er is niets opgeslagen",
            "the database cannot be reached, is busy or full; nothing was stored",
        )
    except DBAPIError as error:
        name = type(error.orig).__name__
        refuse(
            f"de database {shown_address(url)} weigert ({name}); er is niets opgeslagen",
            f"the database refuses ({name}); nothing was stored",
        )
    finally:
        database.close()


def revision_of(database: Database) -> str | None:
    """Which migration the tables are at; None without any."""
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest_revision() -> str | None:
    """Which migration this version of the product needs."""
    return ScriptDirectory.from_config(alembic_config("")).get_current_head()


def shown_address(url: URL) -> str:
    """Where a database is, without who may log in."""
    host = f"{url.host or ''}{f':{url.port}' if url.port else ''}"
    return f"{url.get_backend_name()}://{host}/{url.database or ''}"


def refuse(dutch: str, english: str) -> NoReturn:
    """End the command with status 1 and one sentence in both languages."""
    click.echo(dutch, err=True)
    click.echo(english, err=True)
    raise click.exceptions.Exit(REFUSED)


def _parsed(address: str) -> URL:
    try:
        url = make_url(address)
        url.get_dialect()  # whether there is such a kind of database
    except (ArgumentError, ImportError):
        refuse("dat is geen adres van een database", "that is no address of a database")
    return url


def _is_missing_file(url: URL) -> bool:
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return False
    return not Path(url.database).exists()
