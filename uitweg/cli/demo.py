"""``uitweg demo``: a fictional city on this machine, to look at and to play with."""

import os
import socket
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from uitweg import clock
from uitweg.cli.arguments import DayType, refusing
from uitweg.cli.opening import refuse
from uitweg.cli.progress import shown_progress
from uitweg.cli.serving import (
    host_option,
    listening_nearby,
    port_of,
    port_option,
    serve_until_stopped,
)
from uitweg.paths import PACKAGE, VAR

if TYPE_CHECKING:
    from uitweg.config import Settings
    from uitweg.services.demo.file import DemoFile

LOOPBACK = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  what somebody asked for, not our default
FILE = "demo.sqlite"

Item = TypeVar("Item")


@click.command()
@click.option("--once", is_flag=True, help="Alles behalve serveren. · All but serve.")
@click.option("--reset", is_flag=True, help="Begin opnieuw. · Start over.")
@port_option
@host_option
@click.option(
    "--today",
    type=DayType(),
    default=None,
    help="Doe alsof het deze dag is. · Pretend that it is this day.",
)
@refusing
def demo(once: bool, reset: bool, port: int, host: str, today: date | None) -> None:
    """Toon het product met een verzonnen stad, op deze computer.

    Show the product with a fictional city, on this machine. Running it again is harmless.
    """
    from uitweg.services.demo.file import DemoFile

    read_clock = _clock_on(today)
    file = DemoFile(demo_folder() / FILE)
    if reset:
        file.remove()
    _make(file, read_clock())
    found = None if once else listening_nearby(host, port)
    settings = demo_settings(file.url, host, port if found is None else port_of(found))
    _show(settings, read_clock, found)


def demo_folder() -> Path:
    """``var/`` of a checkout that may be written to, else a folder of this user's own."""
    if (PACKAGE.parent / "pyproject.toml").exists() and _may_write(VAR):
        return VAR
    own = Path(click.get_app_dir("uitweg"))
    own.mkdir(parents=True, exist_ok=True)
    return own


def _may_write(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def _clock_on(today: date | None) -> Callable[[], datetime]:
    """The real clock, or one that runs as fast and shows ``today``."""
    if today is None:
        return clock.now
    moved = today - clock.today()
    return lambda: clock.now() + moved


def _make(file: "DemoFile", now: datetime) -> None:
    from uitweg.services.demo.file import Unusable

    try:
        file.make(now=now, watched=_watched)
    except Unusable:
        refuse(
            f"{file.path} is van een andere versie: begin opnieuw met --reset",
            f"{file.path} is of another version: start over with --reset",
        )


def _watched(happenings: Sequence[Item]) -> Iterable[Item]:
    return shown_progress(happenings, len(happenings), "verzonnen stad · fictional city")


def demo_settings(url: str, host: str, port: int) -> "Settings":
    """Settings in which nothing is secret and nobody is real."""
    from pydantic import SecretStr

    from uitweg.config import DEMO_SECRET, Settings
    from uitweg.services.demo.staff import CONTACT, ORGANISATION

    shown = "127.0.0.1" if host in EVERYWHERE else host
    return Settings(
        demo=True,
        database_url=url,
        secret_key=SecretStr(DEMO_SECRET),
        base_url=f"http://{shown}:{port}",
        trusted_hosts=_names_of(host),
        organisation=ORGANISATION,
        contact=CONTACT,
    )


def _names_of(host: str) -> list[str]:
    """Under which names browsers will ask for this machine."""
    if host not in EVERYWHERE:
        return sorted({*LOOPBACK, host})
    own = socket.gethostname()
    try:
        addresses = {str(it[4][0]) for it in socket.getaddrinfo(own, None)}
    except OSError:
        addresses = set()
    return sorted({*LOOPBACK, own, *addresses})


def _show(
    settings: "Settings", read_clock: Callable[[], datetime], found: socket.socket | None
) -> None:
    from uitweg.app import create_app
    from uitweg.cli.demo_report import loaded_long_ago, logins, rankings
    from uitweg.db import Database

    database = Database(settings.database_url)
    try:
        app = create_app(settings, database, read_clock)
        with database.read() as session:
            click.echo(rankings(session, clock.local_day(read_clock())))
            click.echo(logins(session, read_clock()))
            click.echo(loaded_long_ago(session, clock.local_day(read_clock())), nl=False)
        if found is not None:
            _say_where(settings.base_url, found)
            serve_until_stopped(app, found)
    finally:
        database.close()


def _say_where(address: str, found: socket.socket) -> None:
    if found.getsockname()[0] not in LOOPBACK:
        click.echo(
            "Let op: iedereen in dit netwerk kan inloggen. · "
            "Note: everybody in this network can log in."
        )
    click.echo(f"Open {address} (Ctrl-C stopt · stops)")
