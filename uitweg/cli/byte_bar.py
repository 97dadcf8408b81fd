"""A bar for work whose size is known in bytes, shown to whoever watches a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def byte_bar(total: int, about: str) -> Iterator[Callable[[int], object]]:
    """A function to tell how many bytes were done since the last time."""
    if not sys.stderr.isatty():
        yield lambda _bytes: None
        return
    from tqdm import tqdm  # only here: a pipe should not wait for it

    bar = tqdm(total=total, desc=about, unit="B", unit_scale=True, leave=False, file=sys.stderr)
    with bar:
        yield bar.update
