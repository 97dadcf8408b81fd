"""A throw-away PostgreSQL cluster for the tests, and databases in it copied from a template."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Self

import psycopg
from psycopg import sql

KEEPER = Path(__file__).with_name("postgres_keeper.py")
DEBIAN = Path("/usr/lib/postgresql")


def find_binaries() -> Path | None:
    """The folder that holds ``initdb`` and ``postgres``: on PATH, else Debian's newest."""
    if shutil.which("initdb") and (server := shutil.which("postgres")):
        return Path(server).resolve().parent
    folders = [found.parent for found in DEBIAN.glob("*/bin/initdb")]
    return max(folders, key=lambda folder: float(folder.parent.name), default=None)


def version(binaries: Path) -> str:
    """The server's version, as in ``15.8``."""
    said = subprocess.check_output([binaries / "postgres", "--version"], text=True)
    found = re.search(r"\d+(\.\d+)?", said)
    return found.group() if found else said.strip()


class Cluster:
    """A running server; ``start`` makes it, ``stop`` removes every trace."""

    def __init__(self, keeper: "subprocess.Popen[str]", user: str, port: int) -> None:
        self._keeper = keeper
        self._user = user
        self._port = port

    @classmethod
    def start(cls, binaries: Path) -> Self:
        """Start a cluster that lives no longer than this process, however this process ends."""
        keeper = subprocess.Popen(
            [sys.executable, KEEPER, binaries],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl-C must reach us, not the server
        )
        assert keeper.stdout is not None
        line = keeper.stdout.readline()
        if not line:
            keeper.communicate()
            raise RuntimeError("PostgreSQL could not be started; the lines above say why")
        said = json.loads(line)
        return cls(keeper, said["user"], said["port"])

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        self._keeper.communicate()

    def url(self, name: str) -> str:
        """The address of database ``name``, as a deployment would write it."""
        return f"postgresql://{self._user}@127.0.0.1:{self._port}/{name}"

    def create_database(self, name: str, template: str = "template0") -> str:
        """Make database ``name`` as a copy of ``template``; return its address."""
        self._run("CREATE DATABASE {} TEMPLATE {}", name, template)
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Remove database ``name``, whoever is still connected."""
        self._run("DROP DATABASE {} WITH (FORCE)", name)

    def _run(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
