"""The demo's own SQLite file: whole or absent, never half filled."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from alembic.util import CommandError
from sqlalchemy.exc import DatabaseError

from uitweg.db import Database, upgrade_to_head
from uitweg.services.demo.loading import Watched, is_loaded, load_city

BUILDING = "demo-building-"
BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a file. They go first: left alone, they would spoil a new file."""


class Unusable(Exception):
    """The file was made by another version of the product; only starting over helps."""


@dataclass(frozen=True)
class DemoFile:
    """Where the demo keeps its city."""

    path: Path

    @property
    def url(self) -> str:
        """The address of the database."""
        return _url(self.path)

    def remove(self) -> None:
        """Take the city away, with what interrupted runs left; nothing else in the folder."""
        for each in (*(Path(f"{self.path}{end}") for end in BESIDE), self.path):
            each.unlink(missing_ok=True)
        for folder in self.path.parent.glob(f"{BUILDING}*"):
            rmtree(folder, ignore_errors=True)

    def make(self, *, now: datetime, watched: Watched = iter) -> bool:
        """See to it that the city is there, with the newest tables; whether it was made now.

        Raises Unusable.
        """
        if self.path.exists() and self._is_good():
            return False
        self.remove()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with _built(self.path.parent, now, watched) as whole:
            _publish(whole, self.path)
        return True

    def _is_good(self) -> bool:
        try:
            upgrade_to_head(self.url)
        except (CommandError, DatabaseError) as error:
            raise Unusable(str(self.path)) from error
        with _opened(self.path) as database, database.read() as session:
            return is_loaded(session)


def _url(path: Path) -> str:
    return f"sqlite:///{path}"


@contextmanager
def _opened(path: Path) -> Iterator[Database]:
    database = Database(_url(path))
    try:
        yield database
    finally:
        database.close()


@contextmanager
def _built(folder: Path, now: datetime, watched: Watched) -> Iterator[Path]:
    """A whole file in a folder of its own, gone at the end of the block."""
    with TemporaryDirectory(prefix=BUILDING, dir=folder) as own:
        path = Path(own) / "demo.sqlite"
        upgrade_to_head(_url(path))
        with _opened(path) as database, database.write() as session:
            load_city(session, now=now, watched=watched)
        yield path


def _publish(whole: Path, path: Path) -> None:
    """Give the file its name, unless another run was first: then theirs is as good."""
    with suppress(FileExistsError):
        try:
            os.link(whole, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            whole.rename(path)
