"""A progress bar for whoever watches a terminal, and silence for everybody else."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def shown_progress(items: Iterable[Item], total: int, about: str) -> Iterator[Item]:
    """``items`` one by one, counted on a bar when standard error is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from tqdm import tqdm  # only here: a pipe should not wait for it

    yield from tqdm(items, total=total, desc=about, leave=False, file=sys.stderr)
