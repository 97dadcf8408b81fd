"""An index of vacancies that answers for one youth which are ok, to be looked at, or blocked.

The readable rules are the truth; this gives the same verdicts. What is alike for many vacancies is
judged once (patterns of shifts, kinds of work, pay, sectors, people), places by cells of the map,
and only what lies on the very edge of an area is handed back to the readable rules.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.evaluation import verdict_of
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.index.codes import BLOCKED, code_of
from uitweg.domain.index.question import Question
from uitweg.domain.index.stock import Stock
from uitweg.domain.law.tables import Law, current_law
from uitweg.domain.pair import Pair


@dataclass(frozen=True, eq=False)
class Answer:
    """One code a vacancy (see ``VERDICTS``), and how many the readable rules had to decide."""

    codes: NDArray[np.int8]
    by_readable_rules: int


class VacancyIndex:
    """A fixed set of vacancies under one law. Read only: several threads may ask at once."""

    def __init__(self, vacancies: Sequence[VacancyFacts], law: Law) -> None:
        self.vacancies = tuple(vacancies)
        self._law, self._stock = law, Stock.of(self.vacancies, law)

    @classmethod
    def build(cls, vacancies: Sequence[VacancyFacts], law: Law | None = None) -> "VacancyIndex":
        """The index of ``vacancies``; without ``law`` under the tables of the program."""
        return cls(vacancies, law or current_law())

    @property
    def nbytes(self) -> int:
        """Bytes in arrays, dictionaries included; the vacancies themselves not."""
        return self._stock.nbytes

    def verdicts(self, youth: YouthFacts, today: date) -> NDArray[np.int8]:
        """The code of each vacancy's verdict on ``today``, in the order given to ``build``."""
        return self.answer(youth, today).codes

    def answer(self, youth: YouthFacts, today: date) -> Answer:
        """The same, and how many vacancies the readable rules decided."""
        codes = np.full(len(self.vacancies), BLOCKED, np.int8)
        question = Question(self._stock, youth, today)
        codes[question.places] = question.codes
        open_still = question.doubtful & (question.codes != BLOCKED)
        doubtful = question.places[open_still].tolist()
        for number in doubtful:
            pair = Pair(youth, self.vacancies[number], today, self._law)
            codes[number] = code_of(verdict_of(pair))
        return Answer(codes, len(doubtful))
