"""Dictionaries: each distinct value of a column once, and for every row a number into them."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from uitweg.domain.index.codes import Numbers

Key = TypeVar("Key", bound=Hashable)


def numbered(values: Iterable[Key]) -> tuple[Numbers, list[Key]]:
    """For each value its number, and the distinct values in order of first appearance."""
    seen: dict[Key, int] = {}
    numbers = [seen.setdefault(value, len(seen)) for value in values]
    return np.array(numbers, dtype=np.intp), list(seen)


def compact(numbers: Numbers, size: int) -> NDArray[Any]:
    """The same whole numbers, all below ``size``, in the smallest type that holds them."""
    return numbers.astype(np.min_scalar_type(max(size, 1)))


class Postings:
    """For every word the classes whose list holds it: the inverted form of a list column.

    ``lists`` are those of the classes, one each; a list that is None or empty holds nothing.
    """

    def __init__(self, lists: Sequence[Sequence[str] | None]) -> None:
        found: dict[str, list[int]] = {}
        for number, words in enumerate(lists):
            for word in dict.fromkeys(words or ()):
                found.setdefault(word, []).append(number)
        self._classes = {word: np.array(classes, np.intp) for word, classes in found.items()}
        self._none = np.zeros(0, np.intp)
        self.sizes = np.array([len(set(words or ())) for words in lists], np.int32)
        """How many distinct words each class lists."""

    def of(self, word: str) -> Numbers:
        """The numbers of the classes that list ``word``, ascending."""
        return self._classes.get(word, self._none)

    def lacking(self, words: Iterable[str]) -> NDArray[np.int32]:
        """How many of its words each class misses when only ``words`` are there."""
        left = self.sizes.copy()
        for word in set(words):
            left[self.of(word)] -= 1
        return left

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        return self.sizes.nbytes + sum(array.nbytes for array in self._classes.values())
