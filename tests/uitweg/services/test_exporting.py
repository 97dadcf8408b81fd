"""What is exported is what was imported, and repeats byte for byte on either database."""

import json
from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlmodel import select

from tests.support.exchange_rows import Row, demo_file, write_rows
from tests.support.generated_rows import vacancy_rows, youth_rows
from uitweg.db import Database
from uitweg.domain.condition_facts import YouthFacts
from uitweg.exchange.kinds import RowKind
from uitweg.exchange.rows import vacancy_facts, vacancy_row, youth_facts, youth_row
from uitweg.exchange.unknown import as_name, unknown_fields
from uitweg.models import AuditEvent
from uitweg.services.counts import Counts
from uitweg.services.exporting import lines_of, record_export, snapshot
from uitweg.services.importing import import_files


def _exported(database: Database, kind: RowKind) -> str:
    with snapshot(database) as session:
        count, lines = lines_of(session, kind)
        text = list(lines)
    assert len(text) == count
    return "".join(text)


def _export_to(database: Database, folder: Path) -> list[Path]:
    folder.mkdir()
    paths = []
    for kind in RowKind:
        paths.append(folder / f"{kind.value}.jsonl")
        paths[-1].write_text(_exported(database, kind), encoding="utf-8")
    return paths


@pytest.fixture(params=["demo", "generated"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    """Youths and vacancies: the shared example, and rows as odd as rows may be."""
    if request.param == "demo":
        return [demo_file("youths.jsonl"), demo_file("vacancies.jsonl")]
    return [
        write_rows(tmp_path / "youths.jsonl", youth_rows(7, 150)),
        write_rows(tmp_path / "vacancies.jsonl", vacancy_rows(7, 150)),
    ]


def test_an_export_imports_elsewhere_and_exports_to_the_same_bytes(
    database: Database, sqlite: Database, files: list[Path], tmp_path: Path, now: datetime
) -> None:
    import_files(database, files, now=now)
    first = _export_to(database, tmp_path / "first")
    import_files(sqlite, first, now=now)
    second = _export_to(sqlite, tmp_path / "second")
    assert [path.read_bytes() for path in second] == [path.read_bytes() for path in first]
    assert all(path.stat().st_size for path in first)


def test_importing_an_export_changes_nothing(
    database: Database, files: list[Path], tmp_path: Path, now: datetime
) -> None:
    import_files(database, files, now=now)
    report = import_files(database, _export_to(database, tmp_path / "out"), now=now)
    for counts in (report.youths, report.vacancies, report.employers):
        assert counts == Counts(unchanged=counts.total)
        assert counts.total


def test_facts_and_unknown_fields_come_back(
    database: Database, files: list[Path], now: datetime
) -> None:
    import_files(database, files, now=now)
    for path, kind in zip(files, RowKind, strict=True):
        given = {row["id"]: row for row in map(json.loads, path.read_text("utf-8").splitlines())}
        for line in _exported(database, kind).splitlines():
            row = json.loads(line)
            assert _facts(row, kind) == _facts(given[row["id"]], kind)
            assert _unknown(row, kind) == _unknown(given[row["id"]], kind)


def _facts(row: Row, kind: RowKind) -> object:
    if kind is RowKind.VACANCIES:
        return vacancy_facts(row)
    return _with_conditions_sorted(youth_facts(row))


def _with_conditions_sorted(youth: YouthFacts) -> YouthFacts:
    conditions = sorted(youth.conditions, key=lambda condition: condition.id)
    return replace(youth, conditions=tuple(conditions))


def _unknown(row: Row, kind: RowKind) -> Counter[tuple[str, str]]:
    checked = youth_row(row) if kind is RowKind.YOUTHS else vacancy_row(row)
    found = unknown_fields(checked)
    return Counter((as_name(at), repr(_plain(value))) for at, value in found.items())


def _plain(value: object) -> object:
    """The same with names in order and one kind of number, which JSON does not tell apart."""
    if isinstance(value, dict):
        return {name: _plain(value[name]) for name in sorted(value)}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number else value  # type: ignore[arg-type]


def test_the_order_is_that_of_the_ids_on_every_database(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    ids = ["b", "A", "a", "É", "-1", "_", "Z", "10", "9"]
    rows = [{"id": each, "given_name": "x"} for each in ids]
    import_files(database, [write_rows(tmp_path / "youths.jsonl", rows)], now=now)
    lines = _exported(database, RowKind.YOUTHS).splitlines()
    assert [json.loads(line)["id"] for line in lines] == sorted(ids)


def test_an_export_is_in_the_audit_log(database: Database, now: datetime) -> None:
    record_export(database, [RowKind.YOUTHS], 3, now)
    with database.read() as session:
        assert session.exec(select(AuditEvent.action)).all() == ["files:exported"]
