"""From rows that show a difference to the smallest rows that still show it."""

from collections.abc import Callable, Iterator
from typing import Any

from tests.support.exchange_rows import Row

KEPT = frozenset({"id", "title", "kind", "youth", "vacancy"})
"""Fields without which a row is refused, or would be of another kind."""

Differs = Callable[[Row, Row], bool]


def shrunk(youth: Row, vacancy: Row, differs: Differs) -> tuple[Row, Row]:
    """Drops fields and list entries, the large ones first, for as long as ``differs`` stays true.

    Rows that ``differs`` cannot read count as no difference; it must say so by returning False.
    """
    pair = {"youth": youth, "vacancy": vacancy}
    shrinking = True
    while shrinking:
        shrinking = False
        for smaller in _smaller(pair):
            if differs(smaller["youth"], smaller["vacancy"]):
                pair, shrinking = smaller, True
                break
    return pair["youth"], pair["vacancy"]


def _smaller(value: Any) -> Iterator[Any]:
    """``value`` with one part less, outer parts before inner ones."""
    if isinstance(value, dict):
        for name in value:
            if name not in KEPT:
                yield {key: inner for key, inner in value.items() if key != name}
        for name, inner in value.items():
            yield from ({**value, name: less} for less in _smaller(inner))
    elif isinstance(value, list):
        yield from (value[:number] + value[number + 1 :] for number in range(len(value)))
        for number, inner in enumerate(value):
            for less in _smaller(inner):
                yield [*value[:number], less, *value[number + 1 :]]
