"""Writes what is stored as exchange files, in an order that repeats byte for byte."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from uitweg.access.actor import SYSTEM
from uitweg.db import Database
from uitweg.domain.events import FilesExported
from uitweg.exchange.kinds import RowKind
from uitweg.exchange.ordering import in_order
from uitweg.exchange.rows_vacancy import VacancyRow
from uitweg.exchange.rows_youth import YouthRow
from uitweg.exchange.writer import json_line
from uitweg.models import Employer, Vacancy, Youth
from uitweg.services.announce import announce
from uitweg.services.vacancy_rows import vacancy_as_row
from uitweg.services.youth_rows import current_conditions, youth_as_row

BATCH = 500


@contextmanager
def snapshot(database: Database) -> Iterator[Session]:
    """A session in which every query sees the same moment."""
    with database.read() as session:
        if not database.is_sqlite:  # where a transaction is a snapshot of itself
            session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        yield session


def lines_of(session: Session, kind: RowKind) -> tuple[int, Iterator[str]]:
    """How many rows there are of ``kind``, and each as a line, in the order of their ids."""
    if kind is RowKind.YOUTHS:
        keys = _keys(session.exec(select(Youth.reference, Youth.id)))
        return len(keys), _youth_lines(session, keys)
    keys = _keys(session.exec(select(Vacancy.reference, Vacancy.id)))
    return len(keys), _vacancy_lines(session, keys)


def record_export(database: Database, kinds: Iterable[RowKind], rows: int, now: datetime) -> None:
    """Say in the audit log that data left the system."""
    with database.write() as session:
        event = FilesExported(what=tuple(kind.value for kind in kinds), rows=rows)
        announce(session, SYSTEM, event, now=now)


def _keys(found: Iterable[tuple[str, UUID]]) -> list[UUID]:
    # Sorted here: how a database sorts text depends on how it was installed.
    return [key for _, key in sorted(found)]


def _youth_lines(session: Session, keys: list[UUID]) -> Iterator[str]:
    for batch in _batches(keys):
        youths = {each.id: each for each in session.exec(_with_keys(Youth, batch))}
        conditions = current_conditions(session, batch)
        for key in batch:
            row = youth_as_row(youths[key], conditions.get(key, []))
            yield json_line(in_order(row, YouthRow.model_fields))
        session.expunge_all()


def _vacancy_lines(session: Session, keys: list[UUID]) -> Iterator[str]:
    for batch in _batches(keys):
        query = select(Vacancy, Employer).join(
            Employer, col(Employer.id) == col(Vacancy.employer_id), isouter=True
        )
        found = session.exec(query.where(col(Vacancy.id).in_(batch)))
        rows = {vacancy.id: (vacancy, employer) for vacancy, employer in found}
        for key in batch:
            yield json_line(in_order(vacancy_as_row(*rows[key]), VacancyRow.model_fields))
        session.expunge_all()


def _with_keys(model: Any, keys: list[UUID]) -> Any:
    return select(model).where(col(model.id).in_(keys))


def _batches(keys: list[UUID]) -> Iterator[list[UUID]]:
    for start in range(0, len(keys), BATCH):
        yield keys[start : start + BATCH]
