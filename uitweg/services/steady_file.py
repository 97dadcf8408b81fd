"""A file that is read twice, first to check it and then to store it, and says the same twice."""

import io
import os
import shutil
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Self

from uitweg.exchange.refusals import BadField, BadFile, Text

Progress = Callable[[int], object]
"""Told how many bytes were read since the last time."""

_CHANGED = Text("veranderde tijdens het inlezen", "changed while it was read")


class SteadyFile(io.BufferedReader):
    """Bytes of a file, or of a pipe; raises :class:`BadFile` when a second reading differs.

    Checking is slow and storing must be short, since SQLite lets one writer in at a time; so the
    whole file is checked before a transaction begins. What is stored is what was checked.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(_seekable(path))
        self.label = str(path)
        self.size = self.seek(0, io.SEEK_END)
        self._lines = array("q")
        self._expected: Iterator[int] | None = None
        self._progress: Progress = ignore_progress

    def to_check(self, progress: Progress) -> Self:
        """From the start, remembering each line."""
        self.seek(0)
        self._lines, self._expected, self._progress = array("q"), None, progress
        return self

    def to_store(self, progress: Progress) -> Self:
        """From the start again, comparing each line with what was checked."""
        self.seek(0)
        self._expected, self._progress = iter(self._lines), progress
        return self

    def readline(self, size: int | None = -1, /) -> bytes:
        """The next line, or at most ``size`` bytes of it."""
        line = super().readline(size)
        if self._expected is None:
            self._lines.append(hash(line))
        elif hash(line) != next(self._expected, None):
            raise BadFile(self.label, None, [BadField("", _CHANGED)])
        self._progress(len(line))
        return line


def ignore_progress(_bytes: int) -> None:
    """Nobody watches."""


def _seekable(path: Path) -> io.FileIO:
    raw = io.FileIO(path)
    if raw.seekable():
        return raw
    with raw, TemporaryFile() as copy:  # without a name, so that nobody else can open it
        shutil.copyfileobj(raw, copy)
        copy.flush()
        return io.FileIO(os.dup(copy.fileno()))
