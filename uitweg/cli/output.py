"""Where lines go: standard output, or a file that is either whole or not there."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

Write = Callable[[str], object]


@contextmanager
def lines_to(out: Path | None) -> Iterator[Write]:
    """A function that writes one line to ``out``, or to standard output without it.

    A file takes its name only when everything has been written, so that nobody ever reads
    half a result; on an error it stays as it was.
    """
    if out is None or str(out) == "-":
        yield _writer(sys.stdout.buffer)
        return
    target = out.resolve()  # a link stays a link to the renewed file
    if target.exists() and not target.is_file():
        with target.open("wb") as device:  # a pipe or /dev/null, which must not be replaced
            yield _writer(device)
        return
    with _renamed_when_whole(target) as file:
        yield _writer(file)


@contextmanager
def _renamed_when_whole(target: Path) -> Iterator[BinaryIO]:
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with partial.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def _writer(file: BinaryIO) -> Write:
    return lambda line: file.write(line.encode("utf-8"))
