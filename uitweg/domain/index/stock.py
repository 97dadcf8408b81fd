"""All that an index keeps of its vacancies: columns with their dictionaries, sites, start dates."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from numpy.typing import NDArray

from uitweg.domain.facts import VacancyFacts
from uitweg.domain.index.codes import Codes
from uitweg.domain.index.coding import compact, numbered
from uitweg.domain.index.eras import Calendar
from uitweg.domain.index.firms import PeopleColumn, SectorColumn
from uitweg.domain.index.hours import HoursColumn
from uitweg.domain.index.pay import PayColumn
from uitweg.domain.index.qualification import QualificationColumn
from uitweg.domain.index.sites import Sites
from uitweg.domain.index.work import WorkColumn
from uitweg.domain.index.work_areas import WorkAreas
from uitweg.domain.law.tables import Law
from uitweg.domain.pair import Pair


class Column(Protocol):
    """Facts of vacancies as a dictionary of classes, judged a class at a time."""

    rows: NDArray[Any]
    """The number of each vacancy's class."""
    size: int
    """How many classes there are."""

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        ...

    def reads(self, pair: Pair) -> object:
        """All that the codes depend on; pairs of one youth that agree on it share their codes."""
        ...

    def codes(self, pair: Pair) -> Codes | None:
        """The code of every class for the youth of ``pair``; None when all are ok."""
        ...


@dataclass(frozen=True, eq=False)
class Stock:
    """The vacancies of an index, in the order of ``sites``."""

    sites: Sites
    columns: tuple[Column, ...]
    work_areas: WorkAreas
    start_rows: NDArray[Any]
    calendar: Calendar

    @classmethod
    def of(cls, vacancies: Sequence[VacancyFacts], law: Law) -> "Stock":
        """The stock of ``vacancies`` under ``law``."""
        sites = Sites([one.site for one in vacancies])
        placed = [vacancies[number] for number in sites.order.tolist()]
        pay = PayColumn(placed, law)
        columns: tuple[Column, ...] = (
            pay,
            HoursColumn(placed, law),
            QualificationColumn(placed, law),
            WorkColumn(placed),
            SectorColumn(placed),
            PeopleColumn(placed),
        )
        numbers, starts = numbered(one.start_date for one in placed)
        calendar = Calendar(starts, law, pay.oldest)
        return cls(sites, columns, WorkAreas(placed), compact(numbers, len(starts)), calendar)

    @property
    def nbytes(self) -> int:
        """Bytes in arrays, dictionaries included."""
        kept = self.sites.nbytes + self.work_areas.nbytes + self.calendar.nbytes
        return self.start_rows.nbytes + kept + sum(column.nbytes for column in self.columns)
