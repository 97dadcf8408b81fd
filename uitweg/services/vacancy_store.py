"""Stores checked rows of vacancies in batches, with the employers they name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.models import Vacancy, VacancyState
from uitweg.services.counts import Counts
from uitweg.services.employer_book import EmployerBook
from uitweg.services.same_json import different
from uitweg.services.vacancy_rows import columns_of

Row = Mapping[str, Any]


@dataclass
class VacancyStore:
    """Brings stored vacancies up to date with rows; the caller owns the transaction.

    Proposals and history stay attached: a row is changed in place, never made anew.
    """

    session: Session
    now: datetime
    employers: EmployerBook
    counts: Counts = field(default_factory=Counts)

    def store(self, rows: Sequence[Row]) -> None:
        """Store one batch, in which each reference stands once."""
        named = [row["employer"] for row in rows if _employer(row)]
        keys = self.employers.keys_for(named)
        references = [row["id"] for row in rows]
        found = self.session.exec(select(Vacancy).where(col(Vacancy.reference).in_(references)))
        known = {vacancy.reference: vacancy for vacancy in found}
        made = []
        for row in rows:
            columns = columns_of(row, keys.get(_employer(row) or ""))
            if row["id"] in known:
                self._save(known[row["id"]], columns)
            else:
                made.append(self._made(row["id"], columns))
        if made:  # as plain values: making objects of so many rows costs more than storing them
            self.session.execute(sa.insert(Vacancy), made)
        self.counts.new += len(made)
        self.session.expunge_all()  # a file may hold more vacancies than memory should

    def _made(self, reference: str, columns: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "id": uuid4(),
            "reference": reference,
            "state": VacancyState.OPEN,
            "version": 1,
            "updated_at": self.now,
            **columns,
        }

    def _save(self, vacancy: Vacancy, wanted: Mapping[str, Any]) -> None:
        changed = different(vacancy, wanted)
        if not changed:
            self.counts.unchanged += 1
            return
        self.session.exec(
            sa.update(Vacancy)
            .where(col(Vacancy.id) == vacancy.id)
            .values(version=Vacancy.version + 1, updated_at=self.now, **changed)
            .execution_options(synchronize_session=False)
        )
        self.counts.changed += 1


def _employer(row: Row) -> str | None:
    """The reference of the employer, where the row names one by id."""
    employer = row.get("employer") or {}
    return employer.get("id")
