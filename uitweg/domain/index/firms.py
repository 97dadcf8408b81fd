"""Where and among whom one works: the sector of the firm, and the people on site."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from uitweg.domain.condition_facts import ContactBan, SectorBan
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.index.codes import BLOCKED, REVIEW, Codes
from uitweg.domain.index.coding import Postings, compact, numbered
from uitweg.domain.pair import Pair
from uitweg.domain.rules.tasks import digits

AFTER_DIGITS = chr(ord("9") + 1)
"""Sorts after every longer code that begins in the same way."""


class SectorColumn:
    """The distinct SBI codes in order, so that a prefix is a stretch; not known comes first."""

    def __init__(self, vacancies: Sequence[VacancyFacts]) -> None:
        found = [one.employer.sbi for one in vacancies]
        plain = [None if sbi is None else digits(sbi) for sbi in found]
        self._sbi = sorted({sbi for sbi in plain if sbi is not None})
        place = {sbi: number for number, sbi in enumerate(self._sbi, start=1)}
        numbers = np.array([0 if sbi is None else place[sbi] for sbi in plain], np.intp)
        self.size = len(self._sbi) + 1
        self.rows = compact(numbers, self.size)

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        return self.rows.nbytes

    def reads(self, pair: Pair) -> object:
        """The conditions that count."""
        return pair.conditions

    def codes(self, pair: Pair) -> Codes | None:
        """The code of every sector for the youth of ``pair``, shape (size,); None: all are ok."""
        codes: Codes | None = None
        for _, effect in pair.demands:
            if isinstance(effect, SectorBan):
                for prefix in filter(None, map(digits, effect.sbi or ())):
                    codes = np.zeros(self.size, np.uint8) if codes is None else codes
                    codes[0] |= REVIEW
                    begin = bisect_left(self._sbi, prefix)
                    end = bisect_left(self._sbi, prefix + AFTER_DIGITS)
                    codes[begin + 1 : end + 1] |= BLOCKED
        return codes


class PeopleColumn:
    """The distinct lists of coded people on site; ``rows`` numbers each vacancy's."""

    def __init__(self, vacancies: Sequence[VacancyFacts]) -> None:
        numbers, lists = numbered(one.people_on_site for one in vacancies)
        self.rows, self.size = compact(numbers, len(lists)), len(lists)
        self._people = Postings(lists)
        self._unknown = [number for number, people in enumerate(lists) if people is None]
        self._not_empty = [number for number, people in enumerate(lists) if people != ()]

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        return self.rows.nbytes + self._people.nbytes

    def reads(self, pair: Pair) -> object:
        """The conditions that count."""
        return pair.conditions

    def codes(self, pair: Pair) -> Codes | None:
        """The code of every list for the youth of ``pair``, shape (size,); None: all are ok."""
        codes: Codes | None = None
        for _, effect in pair.demands:
            if not isinstance(effect, ContactBan) or effect.person_refs == ():
                continue
            codes = np.zeros(self.size, np.uint8) if codes is None else codes
            if effect.person_refs is None:
                codes[self._not_empty] |= REVIEW
                continue
            codes[self._unknown] |= REVIEW
            for person in effect.person_refs:
                codes[self._people.of(person)] |= BLOCKED
        return codes
