"""Serves the application with waitress until somebody stops it, for ``demo`` and ``serve``."""

import errno
import logging
import signal
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from uitweg.cli.opening import refuse

if TYPE_CHECKING:
    from flask import Flask

THREADS = 8
PORTS_TRIED = 20
HIGHEST_PORT = 65_535

host_option = click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Adres om op te luisteren. · Address to listen on.",
)
port_option = click.option(
    "--port",
    type=click.IntRange(0, HIGHEST_PORT),
    default=8000,
    show_default=True,
    help="Poort om op te luisteren (0: een vrije). · Port to listen on.",
)


class PortTaken(Exception):
    """Something else listens there already."""


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens on ``host`` and ``port``; raises PortTaken, or ends the command."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken from error
        refuse(
            f"op {host}:{port} kan niet geluisterd worden: {error.strerror}",
            f"cannot listen on {host}:{port}: {error.strerror}",
        )


def listening_nearby(host: str, port: int) -> socket.socket:
    """The same on the first free port from ``port`` on, saying so when it is another."""
    last = min(port + PORTS_TRIED, HIGHEST_PORT)
    for candidate in range(port, last + 1):
        with suppress(PortTaken):
            found = listening(host, candidate)
            _say_which(port, candidate)
            return found
    return refuse(
        f"de poorten {port} tot en met {last} zijn bezet: kies er een met --port",
        f"ports {port} to {last} are taken: choose one with --port",
    )


def _say_which(asked: int, found: int) -> None:
    if asked != found:
        click.echo(
            f"Poort {asked} is bezet; het wordt {found}. · Port {asked} is taken; using {found}.\n"
        )


def port_of(found: socket.socket) -> int:
    """The port that a socket listens on."""
    return int(found.getsockname()[1])


def serve_until_stopped(app: "Flask", found: socket.socket) -> None:
    """Answer requests until Ctrl-C or a request to terminate, then stop in good order."""
    from waitress import create_server  # only here: the other commands need no server

    signal.signal(signal.SIGTERM, _stop)
    # It warns of every request that waits for an instant, also while threads are starting.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = create_server(app, sockets=[found], threads=THREADS, ident=None)
    try:
        server.run()
    finally:
        server.close()
    click.echo("\nGestopt. · Stopped.")


def _stop(_number: int, _frame: Any) -> None:
    raise SystemExit(0)
