"""Importing files: all or nothing, and what is stored already stays what it was."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlmodel import col, select

from tests.support.builders import a_proposal, a_team, an_account
from tests.support.exchange_rows import Row, a_vacancy_row, a_youth_row, bent, write_rows
from tests.support.generated_rows import large_file, vacancy_rows, youth_rows
from tests.support.table_contents import contents
from uitweg.db import Database
from uitweg.domain.facts import Point
from uitweg.exchange.refusals import BadFile
from uitweg.models import (
    AuditEvent,
    Condition,
    Employer,
    Place,
    Proposal,
    TimelineEntry,
    Vacancy,
    Youth,
)
from uitweg.services import youth_rows as mapping
from uitweg.services.counts import Counts
from uitweg.services.importing import UnknownTeam, import_files, size_of

TEN_MB = 10 * 2**20


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """10 MB of vacancies, all right but for the wage on the last line."""
    path = tmp_path_factory.mktemp("large") / "vacancies.jsonl"
    rows = large_file(vacancy_rows(1, 100_000), TEN_MB)
    last = bent(bent(a_vacancy_row(), "id", "V-last"), "hourly_wage", 14.71)
    path.write_bytes(rows + json.dumps(last).encode())
    return path


def test_ten_megabytes_with_one_bad_value_at_the_end_change_nothing(
    database: Database, large: Path, tmp_path: Path, now: datetime
) -> None:
    good = [write_rows(tmp_path / "y.jsonl", [a_youth_row()])]
    good.append(write_rows(tmp_path / "v.jsonl", [a_vacancy_row()]))
    import_files(database, good, now=now)
    before = contents(database)
    more = write_rows(tmp_path / "more.jsonl", [bent(a_youth_row(), "id", "Y-2")])
    with pytest.raises(BadFile) as refused:
        import_files(database, [more, large], now=now)
    lines = large.read_bytes().count(b"\n") + 1
    assert (refused.value.file, refused.value.line) == (str(large), lines)
    assert refused.value.field == "hourly_wage"
    assert contents(database) == before


def test_a_file_that_changes_between_checking_and_storing_changes_nothing(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    path = write_rows(tmp_path / "youths.jsonl", youth_rows(1, 100))
    before, original, read = contents(database), path.read_bytes(), 0

    def meddle(count: int) -> None:
        nonlocal read
        read += count
        if read == len(original):  # all is checked
            path.write_bytes(original[:-2_000] + b"{}\n" * 500)

    with pytest.raises(BadFile, match="changed while it was read"):
        import_files(database, [path], now=now, progress=meddle)
    assert contents(database) == before


def test_progress_hears_of_each_byte_twice(sqlite: Database, tmp_path: Path, now: datetime) -> None:
    paths = [write_rows(tmp_path / "y.jsonl", youth_rows(1, 3)), tmp_path / "empty.jsonl"]
    paths[1].write_text("\n\n")
    heard: list[int] = []
    import_files(sqlite, paths, now=now, progress=heard.append)
    assert sum(heard) == size_of(paths) > 0


def test_a_second_import_changes_nothing(database: Database, tmp_path: Path, now: datetime) -> None:
    youths = write_rows(tmp_path / "youths.jsonl", youth_rows(3, 60))
    vacancies = write_rows(tmp_path / "vacancies.jsonl", vacancy_rows(3, 60))
    first = import_files(database, [vacancies, youths], now=now)
    assert (first.youths, first.vacancies) == (Counts(new=60), Counts(new=60))
    before = contents(database, "audit_event")
    second = import_files(database, [youths, vacancies], now=now + timedelta(days=1))
    assert (second.youths, second.vacancies) == (Counts(unchanged=60), Counts(unchanged=60))
    assert (second.employers.new, second.employers.changed) == (0, 0)
    assert contents(database, "audit_event") == before


def test_a_youth_that_changed_gets_new_versions_and_keeps_proposals(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    row = bent(a_youth_row(), "conditions", a_youth_row()["conditions"][2:5])
    files = [
        write_rows(tmp_path / "youths.jsonl", [row]),
        write_rows(tmp_path / "vacancies.jsonl", [a_vacancy_row()]),
    ]
    import_files(database, files, now=now)
    with database.write() as session:
        youth = session.exec(select(Youth)).one()
        vacancy = session.exec(select(Vacancy)).one()
        proposal = a_proposal(session, an_account(session), youth, vacancy)
    row["conditions"][0]["windows"] = []
    del row["conditions"][1]
    report = import_files(database, [write_rows(files[0], [row])], now=now + timedelta(days=1))
    assert report.youths == Counts(changed=1)
    with database.read() as session:
        again = session.exec(select(Youth)).one()
        assert (again.id, again.version) == (youth.id, youth.version + 1)
        assert session.exec(select(Proposal.youth_id)).all() == [proposal.youth_id]
        rows = session.exec(
            select(Condition).order_by(col(Condition.reference), col(Condition.version))
        )
        versions = [(each.reference, each.version, each.replaced_at is None) for each in rows]
        tags = set(session.exec(select(TimelineEntry.tag)))
    assert versions == [("C-2", 1, False), ("C-2", 2, True), ("C-3", 1, False), ("C-4", 1, True)]
    assert {"youth:imported", "profile:saved"} <= tags


def test_a_condition_that_comes_back_gets_the_next_version(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    with_bans, without = a_youth_row(), bent(a_youth_row(), "conditions", [])
    path = tmp_path / "youths.jsonl"
    for day, row in enumerate((with_bans, without, with_bans)):
        import_files(database, [write_rows(path, [row])], now=now + timedelta(days=day))
    with database.read() as session:
        youth = session.exec(select(Youth)).one()
        current = mapping.current_conditions(session, [youth.id])[youth.id]
        assert {each.version for each in current} == {2}
        assert len(current) == len(with_bans["conditions"])


def test_a_row_that_leaves_conditions_out_does_not_lift_them(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    path = write_rows(tmp_path / "youths.jsonl", [a_youth_row()])
    import_files(database, [path], now=now)
    row = a_youth_row()
    del row["conditions"]
    report = import_files(database, [write_rows(path, [row])], now=now)
    assert report.youths == Counts(unchanged=1)
    assert any("no conditions given" in remark.en for remark in report.remarks)
    with database.read() as session:
        facts = mapping.facts_of(session, session.exec(select(Youth)).one())
    assert len(facts.conditions) == len(a_youth_row()["conditions"])


@pytest.mark.parametrize("name", ["bsn", "Offence", "ethnicity", "diagnosis"])
def test_what_must_never_be_stored_is_refused_by_name(
    sqlite: Database, tmp_path: Path, now: datetime, name: str
) -> None:
    row = a_youth_row()
    row["supervision"][name] = "x"
    path = write_rows(tmp_path / "youths.jsonl", [{"id": "Y-0"}, row])
    with pytest.raises(BadFile) as refused:
        import_files(sqlite, [path], now=now)
    assert (refused.value.line, refused.value.field) == (2, f"supervision.{name}")


def test_a_vacancy_among_youths_is_refused_with_its_line(
    sqlite: Database, tmp_path: Path, now: datetime
) -> None:
    rows: list[Row] = [a_youth_row(), {"id": "Y-2"}, a_vacancy_row()]
    with pytest.raises(BadFile, match="line 3: is a vacancy, but this file holds youths"):
        import_files(sqlite, [write_rows(tmp_path / "all.jsonl", rows)], now=now)


def test_a_vacancy_without_a_title_is_never_taken_for_a_youth(
    sqlite: Database, tmp_path: Path, now: datetime
) -> None:
    row = a_vacancy_row()
    del row["title"]
    with pytest.raises(BadFile, match="line 1, field title: is missing"):
        import_files(sqlite, [write_rows(tmp_path / "data.jsonl", [row])], now=now)


def test_an_id_in_two_files_is_refused(sqlite: Database, tmp_path: Path, now: datetime) -> None:
    files = [write_rows(tmp_path / name, [a_youth_row()]) for name in ("a.jsonl", "b.jsonl")]
    with pytest.raises(BadFile, match=r"b\.jsonl, line 1, field id: stands already in file"):
        import_files(sqlite, files, now=now)


def test_an_employer_is_one_record_that_bare_references_do_not_empty(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    first, bare, other = a_vacancy_row(), a_vacancy_row(), a_vacancy_row()
    bare |= {"id": "V-2", "employer": {"id": "E-1"}}
    other |= {"id": "V-3", "employer": {"id": "E-1", "employees": 9}}
    path = write_rows(tmp_path / "vacancies.jsonl", [first, bare, other])
    report = import_files(database, [path], now=now)
    assert report.employers == Counts(new=1)
    assert any("different details" in remark.en for remark in report.remarks)
    with database.read() as session:
        employer = session.exec(select(Employer)).one()
        assert (employer.name, employer.employees) == ("De Losse Schakel", 9)
        assert set(session.exec(select(Vacancy.employer_id))) == {employer.id}
    assert import_files(database, [path], now=now).employers == Counts(unchanged=1)


def test_new_youths_join_the_team_that_was_named(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    path = write_rows(tmp_path / "youths.jsonl", [a_youth_row()])
    with database.write() as session:
        team = a_team(session, name="Noord")
    with pytest.raises(UnknownTeam) as unknown:
        import_files(database, [path], now=now, team="Zuid")
    assert unknown.value.names == ("Noord",)
    import_files(database, [path], now=now, team="Noord")
    with database.read() as session:
        assert session.exec(select(Youth.team_id)).all() == [team.id]


def test_an_import_is_in_the_audit_log_and_on_the_timeline(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    path = write_rows(tmp_path / "youths.jsonl", [a_youth_row(), {"id": "Y-2"}])
    import_files(database, [path], now=now)
    with database.read() as session:
        actions = sorted(session.exec(select(AuditEvent.action)))
        entries = session.exec(select(TimelineEntry)).all()
    assert actions == ["files:imported", "youth:imported", "youth:imported"]
    assert [entry.facts for entry in entries] == [{"source": "youths.jsonl"}] * 2


def test_a_home_by_postcode_lies_where_the_places_table_says(
    database: Database, tmp_path: Path, now: datetime
) -> None:
    with database.write() as session:
        session.add(Place(postcode="3072", lat=51.9, lon=4.5))
    homes = [{"postcode": "3072 ab"}, {"postcode": "3072"}, {"postcode": "9999"}]
    rows = [bent(bent(a_youth_row(), "home", home), "id", str(home)) for home in homes]
    report = import_files(database, [write_rows(tmp_path / "y.jsonl", rows)], now=now)
    assert any("postcode not found (1 times, first on line 3)" in r.en for r in report.remarks)
    with database.read() as session:
        found = session.exec(select(Youth).order_by(col(Youth.reference))).all()
        placed = {each.reference: mapping.facts_of(session, each).home for each in found}
    assert [placed[str(home)] for home in homes] == [Point(51.9, 4.5)] * 2 + [None]


def test_batches_do_not_show(database: Database, tmp_path: Path, now: datetime) -> None:
    rows: list[Row] = [{"id": f"Y-{number}"} for number in range(1201)]
    path = write_rows(tmp_path / "youths.jsonl", rows)
    assert import_files(database, [path], now=now).youths == Counts(new=1201)
    changed = Random(5).sample(range(1201), 100)
    for number in changed:
        rows[number]["given_name"] = "Anders"
    report = import_files(database, [write_rows(path, rows)], now=now)
    assert report.youths == Counts(changed=100, unchanged=1101)
