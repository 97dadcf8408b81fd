"""What the law and the vacancy ask of age, wage and conduct certificate, each combination once.

A wage only matters by which of the minimum amounts of the law it reaches, so that many wages share
a class; amounts are compared as decimals, exactly.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from uitweg.domain.facts import CertificateNeed, VacancyFacts
from uitweg.domain.index.codes import BLOCKED, REVIEW, Codes, Flags, marked
from uitweg.domain.index.coding import compact, numbered
from uitweg.domain.law.tables import Law
from uitweg.domain.pair import Pair


class PayColumn:
    """The dictionary of (kind, wage, minimum age, certificate); ``rows`` numbers each vacancy's.

    ``oldest`` is the age in years above which no minimum age and no wage row tells ages apart.
    """

    def __init__(self, vacancies: Sequence[VacancyFacts], law: Law) -> None:
        self._amounts = _amounts(law)
        numbers, classes = numbered(self._class(one) for one in vacancies)
        self.rows, self.size = compact(numbers, len(classes)), len(classes)
        kinds = [kind for kind, _, _, _ in classes]
        self._reached = np.array([reached for _, reached, _, _ in classes], np.int32)
        self._min_age = np.array([age for _, _, age, _ in classes], np.int32)
        self._certificate = marked(
            np.array([asked for _, _, _, asked in classes], np.bool_), REVIEW
        )
        self._no_kind = np.array([kind is None for kind in kinds], np.bool_)
        self._waged = {table: _among(kinds, table.kinds) for table in law.minimum_wage}
        adult = [row.adult for row in law.ages]
        of_wage = [age for table in law.minimum_wage for age, _ in table.by_age]
        self.oldest = max(*adult, *of_wage, int(self._min_age.max(initial=0)))

    def _class(self, vacancy: VacancyFacts) -> tuple[str | None, int, int, bool]:
        wage, asked = vacancy.hourly_wage, vacancy.conduct_certificate
        every = len(self._amounts)
        return (
            vacancy.kind,
            every if wage is None else bisect_right(self._amounts, Decimal(wage)),
            vacancy.min_age or 0,
            asked is not None and asked.required is not CertificateNeed.NONE,
        )

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        arrays = [self.rows, self._reached, self._min_age, self._certificate, self._no_kind]
        return sum(array.nbytes for array in [*arrays, *self._waged.values()])

    def reads(self, pair: Pair) -> object:
        """The age and the minimum wages."""
        return pair.age, pair.wage_table

    def codes(self, pair: Pair) -> Codes:
        """The code of every class for the youth of ``pair`` on its first day; shape (size,)."""
        if pair.age is None:
            return self._certificate
        codes = self._certificate | marked(self._min_age > pair.age, BLOCKED)
        table = pair.wage_table
        minimum = None if table is None else table.at(pair.age)
        if table is not None and minimum is not None:
            low = self._reached <= bisect_left(self._amounts, minimum)
            codes |= marked(low & self._waged[table], BLOCKED)
            codes |= marked(low & self._no_kind, REVIEW)
        return codes


def _amounts(law: Law) -> list[Decimal]:
    """Every minimum of the law, ascending; a wage reaches those that are not above it."""
    return sorted({amount for table in law.minimum_wage for _, amount in table.by_age})


def _among(kinds: Sequence[str | None], waged: frozenset[str]) -> Flags:
    return np.array([kind in waged for kind in kinds], np.bool_)
