"""How much one works at 16 or 17 without a basic qualification: few weekly totals, many vacancies.

Source: ``formats.md``, the table; an apprenticeship is school as well and never held back by this.
"""

from collections.abc import Sequence

import numpy as np

from uitweg.domain.facts import VacancyFacts, VacancyKind
from uitweg.domain.index.codes import REVIEW, Codes, marked
from uitweg.domain.index.coding import compact, numbered
from uitweg.domain.index.hours import pattern_of, work_minutes
from uitweg.domain.law.tables import Law
from uitweg.domain.pair import Pair


class QualificationColumn:
    """The dictionary of weekly minutes under each row of law; ``rows`` numbers each vacancy's.

    Minutes are net of breaks, 0 for an apprenticeship and where nobody can tell.
    """

    def __init__(self, vacancies: Sequence[VacancyFacts], law: Law) -> None:
        patterns, distinct = numbered(map(pattern_of, vacancies))
        totals = [
            tuple(np.nan_to_num(work_minutes(pattern, time)).item() for time in law.minor_time)
            for pattern in distinct
        ]
        none = tuple(0.0 for _ in law.minor_time)
        numbers, classes = numbered(
            none if one.kind is VacancyKind.APPRENTICESHIP else totals[pattern]
            for one, pattern in zip(vacancies, patterns.tolist(), strict=True)
        )
        self.rows, self.size = compact(numbers, len(classes)), len(classes)
        minutes = np.array(classes, np.float64).reshape(-1, len(law.minor_time)).T
        self._minutes = dict(zip(law.minor_time, minutes, strict=True))

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        return self.rows.nbytes + sum(minutes.nbytes for minutes in self._minutes.values())

    def reads(self, pair: Pair) -> object:
        """Working time at 16 and 17, for a minor without basic qualification."""
        return pair.is_minor and not pair.youth.basic_qualification and pair.minor_time

    def codes(self, pair: Pair) -> Codes | None:
        """The code of every total for the youth of ``pair``, shape (size,); None: all are ok."""
        if not pair.is_minor or pair.youth.basic_qualification:
            return None
        time = pair.minor_time
        return marked(self._minutes[time] > time.unqualified_week_min, REVIEW)
