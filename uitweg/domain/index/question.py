"""One youth's question to a stock of vacancies, answered from the coarse to the fine.

Cells beyond the youth's reach fall away first; then the dictionaries are judged and read out for
what is left; then distances, and last the banned areas, for what is not blocked yet.
"""

from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.index.areas import Beside
from uitweg.domain.index.codes import BLOCKED, REVIEW, Codes, Flags, Numbers, marked
from uitweg.domain.index.eras import Era
from uitweg.domain.index.plane import unit_vector, within
from uitweg.domain.index.sites import Runs
from uitweg.domain.index.stock import Column, Stock


class Question:
    """Codes for the vacancies that may be within reach; all others are blocked.

    ``places`` are their numbers in the order given to the index, ``codes`` what is certain of
    them, ``doubtful`` flags those that lie too near a limit to tell. Shapes (candidates,).
    """

    def __init__(self, stock: Stock, youth: YouthFacts, today: date) -> None:
        self._stock, self._youth = stock, youth
        self._eras, era_of_start = stock.calendar.eras(youth, today)
        self._runs = self._within_reach()
        self._sited = sum(min(end, stock.sites.sited) - start for start, end in self._runs)
        self.places: Numbers = self._picked(stock.sites.order)
        self._era_rows: NDArray[Any] | None = None
        if len(self._eras) > 1:
            self._era_rows = era_of_start.take(self._picked(stock.start_rows))
        self.doubtful: Flags = np.zeros(len(self.places), np.bool_)
        self.codes: Codes = self._per_era(np.array([era.base for era in self._eras], np.uint8))
        if len(self.places) and not (self.codes == BLOCKED).all():
            self._judge()

    def _within_reach(self) -> Runs:
        sites, youth = self._stock.sites, self._youth
        everything = len(sites.order)
        if all(era.base == BLOCKED for era in self._eras):
            return []
        if youth.home is None or youth.max_travel_km is None:
            return [(0, everything)]
        runs = sites.within_reach(unit_vector(youth.home), youth.max_travel_km)
        return runs if sites.sited == everything else [*runs, (sites.sited, everything)]

    def _picked(self, column: NDArray[Any]) -> NDArray[Any]:
        pieces = [column[start:end] for start, end in self._runs]
        return pieces[0] if len(pieces) == 1 else np.concatenate(pieces or [column[:0]])

    def _rows(self) -> Numbers:
        """The candidates as numbers in the order of the stock."""
        return np.concatenate([np.arange(start, end) for start, end in self._runs])

    def _per_era(self, values: NDArray[Any]) -> NDArray[Any]:
        """One value an era as one value a candidate."""
        if self._era_rows is None:
            return np.full(len(self.places), values[0])
        return values.take(self._era_rows)

    def _judge(self) -> None:
        for column in self._stock.columns:
            self._read(column)
        needs = [era.needs_site for era in self._eras]
        if any(needs):
            unsited = self._per_era(np.array(needs))[self._sited :]
            self.codes[self._sited :] |= marked(unsited, REVIEW)
        self._travel()
        if all(era.areas == self._eras[0].areas for era in self._eras):
            self._places(self._eras[0], self.codes != BLOCKED)
            return
        for number, era in enumerate(self._eras):
            self._places(era, (self.codes != BLOCKED) & (self._era_rows == number))

    def _read(self, column: Column) -> None:
        """Judges the column once for all eras in which it reads the same of the youth."""
        pairs = [era.pair for era in self._eras]
        read = [column.reads(pair) for pair in pairs]
        if self._era_rows is None or all(each == read[0] for each in read):
            table = column.codes(pairs[0])
            if table is not None:
                self.codes |= table.take(self._picked(column.rows))
            return
        tables = [column.codes(pair) for pair in pairs]
        filled = [np.zeros(column.size, np.uint8) if t is None else t for t in tables]
        numbers = self._era_rows * np.intp(column.size) + self._picked(column.rows)
        self.codes |= np.concatenate(filled).take(numbers)

    def _travel(self) -> None:
        home, limit = self._youth.home, self._youth.max_travel_km
        if home is None or limit is None or not self._sited:
            return
        dots = self._picked(self._stock.sites.vectors)[: self._sited] @ unit_vector(home)
        reached, doubtful = within(dots, limit)
        self.codes[: self._sited] |= marked(~(reached | doubtful), BLOCKED)
        self.doubtful[: self._sited] |= doubtful

    def _places(self, era: Era, open_still: Flags) -> None:
        if not era.areas:
            return
        alive = np.flatnonzero(open_still)
        rows = self._rows()[alive]
        sited = int(np.searchsorted(alive, self._sited))
        beside = Beside(self._stock.sites, rows[:sited], self._youth.home)
        for found in beside.found(era.areas):
            self._add(alive[found.sites], found.codes, found.doubtful)
        work = self._stock.work_areas
        self.codes[alive] |= marked(work.unknown[rows], REVIEW)
        mobile = np.flatnonzero(work.counts[rows])
        for one in era.areas if len(mobile) else ():
            met, doubtful = work.met(one.area, rows[mobile])
            self._add(alive[mobile], marked(met, BLOCKED), doubtful)

    def _add(self, candidates: Numbers, codes: Codes, doubtful: Flags) -> None:
        self.codes[candidates] |= np.where(doubtful, np.uint8(0), codes)
        self.doubtful[candidates] |= doubtful
