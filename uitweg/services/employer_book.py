"""The employers that rows of vacancies name: one record each, whatever number of rows names it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col, select

from uitweg.models import Employer
from uitweg.services.counts import Counts
from uitweg.services.vacancy_rows import EMPLOYER, employer_columns

Row = Mapping[str, Any]


@dataclass
class _Entry:
    key: UUID
    stored: dict[str, Any]
    is_new: bool
    given: dict[str, Any] = field(default_factory=dict)

    def differs(self) -> dict[str, Any]:
        return {name: value for name, value in self.given.items() if self.stored[name] != value}


@dataclass
class EmployerBook:
    """Employers by reference, over all files of one import.

    What a row leaves out or null says nothing: many rows name an employer by id alone, and must
    not undo what another row said. Where rows differ the last one counts.
    """

    session: Session
    now: datetime
    contradicted: set[str] = field(default_factory=set)
    _entries: dict[str, _Entry] = field(default_factory=dict)

    def keys_for(self, rows: Sequence[Row]) -> dict[str, UUID]:
        """The key of each employer in ``rows``, by reference; new ones are made."""
        given: dict[str, dict[str, Any]] = {}
        for row in rows:
            merged = given.setdefault(row["id"], {})
            self._merge(row["id"], merged, employer_columns(row))
        self._look_up(given.keys() - self._entries.keys())
        self._make({name: given[name] for name in given if name not in self._entries})
        for reference, columns in given.items():
            self._merge(reference, self._entries[reference].given, columns)
        return {reference: self._entries[reference].key for reference in given}

    def _merge(self, reference: str, known: dict[str, Any], columns: Mapping[str, Any]) -> None:
        if any(name in known and known[name] != value for name, value in columns.items()):
            self.contradicted.add(reference)
        known.update(columns)

    def _look_up(self, references: set[str]) -> None:
        found = self.session.exec(
            select(Employer).where(col(Employer.reference).in_(sorted(references)))
        )
        for employer in found:
            stored = {name: getattr(employer, name) for name in EMPLOYER}
            self._entries[employer.reference] = _Entry(employer.id, stored, is_new=False)

    def _make(self, given: Mapping[str, dict[str, Any]]) -> None:
        for reference, columns in given.items():
            employer = Employer(reference=reference, updated_at=self.now, **columns)
            stored = {name: getattr(employer, name) for name in EMPLOYER}
            self._entries[reference] = _Entry(employer.id, stored, is_new=True)
            self.session.add(employer)
        self.session.flush()  # before the vacancies that point at them

    def settle(self) -> Counts:
        """Store what the rows said of employers that are there already, once and at the end."""
        counts = Counts()
        for entry in self._entries.values():
            changed = entry.differs()
            if changed:
                self.session.exec(
                    sa.update(Employer)
                    .where(col(Employer.id) == entry.key)
                    .values(updated_at=self.now, **changed)
                    .execution_options(synchronize_session=False)
                )
            counts.new += entry.is_new
            counts.changed += bool(changed) and not entry.is_new
            counts.unchanged += not changed and not entry.is_new
        return counts
