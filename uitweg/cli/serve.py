"""``uitweg serve``: the web server of an installation."""

from typing import TYPE_CHECKING

import click

from uitweg.cli.arguments import refusing
from uitweg.cli.opening import opened_database, refuse
from uitweg.cli.serving import (
    PortTaken,
    host_option,
    listening,
    port_of,
    port_option,
    serve_until_stopped,
)

if TYPE_CHECKING:
    from uitweg.config import Settings


@click.command()
@host_option
@port_option
@refusing
def serve(host: str, port: int) -> None:
    """Zet de webserver aan met de instellingen uit UITWEG_….

    Start the web server. It refuses settings that are unsafe, and tables of another version.
    """
    from uitweg.app import create_app  # not for --help

    settings = _settings()
    with opened_database(settings.database_url) as database:
        app = create_app(settings, database)
        try:
            found = listening(host, port)
        except PortTaken:
            refuse(
                f"poort {port} is bezet: kies een andere met --port",
                f"port {port} is taken: choose another with --port",
            )
        click.echo(f"http://{host}:{port_of(found)} voor · for {settings.base_url}")
        serve_until_stopped(app, found)


def _settings() -> "Settings":
    """The settings of this installation, or the end of the command with every reason."""
    from pydantic import ValidationError
    from pydantic_settings import SettingsError

    from uitweg.config import Settings

    try:
        settings = Settings()
    except ValidationError as error:
        reasons = "; ".join(_reason(each["loc"], each["msg"]) for each in error.errors())
        refuse(f"deze instellingen deugen niet: {reasons}", f"unusable settings: {reasons}")
    except SettingsError as error:
        refuse(f"deze instellingen deugen niet: {error}", f"unusable settings: {error}")
    if settings.demo:
        refuse(
            "UITWEG_DEMO staat aan: gebruik daarvoor `uitweg demo`",
            "UITWEG_DEMO is set: use `uitweg demo` for that",
        )
    return settings


def _reason(where: tuple[int | str, ...], message: str) -> str:
    """One reason without the value that was given: it may be a secret."""
    name = "UITWEG_" + "_".join(str(part) for part in where).upper() if where else ""
    return ": ".join(filter(None, (name, message.removeprefix("Value error, "))))
