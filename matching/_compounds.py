"""Splits Dutch compounds into known words, so that fietsband meets band and fiets."""

from collections import Counter
from collections.abc import Iterable

from matching.text import stem, without_filler

SPLIT_FROM = 8  # letters; shorter words are seldom compounds of two useful ones
PART_FROM = 4
KNOWN_FROM = 3  # times a word must occur to serve as a part
_LINKS = ("", "s", "en")


class WordAnalyzer:
    """Turns a text into stems, adding the stems of the parts of compounds.

    Parameters
    ----------
    texts : iterable of str
        Folded texts whose words are the possible parts.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        counts = Counter(word for text in texts for word in text.split())
        self._counts = {
            word: count
            for word, count in counts.items()
            if count >= KNOWN_FROM and len(word) >= PART_FROM
        }
        self._stems: dict[str, tuple[str, ...]] = {}

    def __call__(self, text: str) -> list[str]:
        """The stems of ``text``, compounds followed by their parts."""
        found: list[str] = []
        for word in without_filler(text).split():
            if len(word) > 1:
                found += self._stems_of(word)
        return found

    def _stems_of(self, word: str) -> tuple[str, ...]:
        if word not in self._stems:
            parts = self.split(word) if len(word) >= SPLIT_FROM else ()
            self._stems[word] = (stem(word), *(stem(part) for part in parts))
        return self._stems[word]

    def split(self, word: str) -> tuple[str, ...]:
        """The two known words that ``word`` is made of, or nothing.

        Of several splits the one whose rarer part occurs most often; a linking -s- or -en- in
        between belongs to neither.
        """
        best: tuple[int, str, str] | None = None
        for place in range(PART_FROM, len(word) - PART_FROM + 1):
            last = word[place:]
            for link in _LINKS if last in self._counts else ():
                first = word[:place].removesuffix(link) if link else word[:place]
                if word[:place].endswith(link) and first in self._counts:
                    option = (min(self._counts[first], self._counts[last]), first, last)
                    best = option if best is None else max(best, option)
        return best[1:] if best else ()
