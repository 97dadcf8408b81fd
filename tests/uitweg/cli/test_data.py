"""``uitweg import`` and ``export``: what they say, and how they end."""

import io
import json
import os
import stat
import threading
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.builders import a_team
from tests.support.exchange_rows import a_vacancy_row, a_youth_row, bent, write_rows
from tests.support.table_contents import address_of, contents
from uitweg.cli import cli
from uitweg.cli.byte_bar import byte_bar
from uitweg.db import Database, alembic_config


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(each) for each in arguments])


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A youth and a vacancy."""
    youths = write_rows(tmp_path / "youths.jsonl", [a_youth_row()])
    return youths, write_rows(tmp_path / "vacancies.jsonl", [a_vacancy_row()])


def test_import_counts_what_it_did(database: Database, files: tuple[Path, Path]) -> None:
    for expected in ("youths: 1 new, 0 changed, 0 unchanged", "youths: 0 new, 0 changed, 1 unch"):
        result = _run("import", *files, "--database", address_of(database))
        assert (result.exit_code, result.stderr) == (0, "")
        assert expected in result.stdout
        assert "werkgevers: " in result.stdout


def test_export_writes_what_import_reads(
    database: Database, files: tuple[Path, Path], tmp_path: Path
) -> None:
    _run("import", *files, "--database", address_of(database))
    out = tmp_path / "new" / "out"
    result = _run("export", "--out", out, "--database", address_of(database))
    assert result.exit_code == 0, result.stderr
    given = a_vacancy_row()
    del given["format"]
    assert json.loads((out / "vacancies.jsonl").read_text()) == given
    assert sorted(path.name for path in out.iterdir()) == ["vacancies.jsonl", "youths.jsonl"]
    again = _run("import", out / "youths.jsonl", "--database", address_of(database))
    assert "0 new, 0 changed, 1 unchanged" in again.stdout


def test_an_export_is_for_nobody_else_to_read(sqlite: Database, tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        _run(
            "export", "--what", "youths", "--out", tmp_path / "o", "--database", address_of(sqlite)
        )
        assert os.umask(0o022) == 0o022
    finally:
        os.umask(before)
    assert [path.name for path in (tmp_path / "o").iterdir()] == ["youths.jsonl"]
    assert stat.S_IMODE((tmp_path / "o" / "youths.jsonl").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "o").stat().st_mode) == 0o700


def test_export_replaces_nothing_unless_told(sqlite: Database, tmp_path: Path) -> None:
    old = tmp_path / "vacancies.jsonl"
    old.write_text("old")
    asked = ("export", "--out", tmp_path, "--database", address_of(sqlite))
    result = _run(*asked)
    assert (result.exit_code, old.read_text()) == (1, "old")
    assert "--force" in result.stderr
    assert not (tmp_path / "youths.jsonl").exists()
    assert _run(*asked, "--force").exit_code == 0
    assert old.read_text() == ""


def test_a_bad_value_is_named_in_both_languages(
    database: Database, files: tuple[Path, Path]
) -> None:
    write_rows(files[1], [a_vacancy_row(), bent(bent(a_vacancy_row(), "id", "V-2"), "kind", "fun")])
    before = contents(database)
    result = _run("import", *files, "--database", address_of(database))
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"bestand {files[1]}, regel 2, veld kind: moet een van deze zijn" in result.stderr
    assert f"file {files[1]}, line 2, field kind: must be one of" in result.stderr
    assert contents(database) == before


def test_warnings_come_once_a_file(sqlite: Database, tmp_path: Path) -> None:
    rows = [{**bent(a_youth_row(), "id", f"Y-{number}"), "kleur": 1} for number in range(3)]
    path = write_rows(tmp_path / "youths.jsonl", rows)
    result = _run("import", path, "--database", address_of(sqlite))
    assert result.stderr.count("kleur") == 2  # Dutch and English
    assert result.exit_code == 0


def test_a_team_that_is_not_there_is_refused_with_those_that_are(
    sqlite: Database, files: tuple[Path, Path]
) -> None:
    asked = ("import", *files, "--team", "Zuid", "--database", address_of(sqlite))
    assert "nog geen enkel team" in _run(*asked).stderr
    with sqlite.write() as session:
        a_team(session, name="Noord")
    result = _run(*asked)
    assert result.exit_code == 1
    assert "Noord" in result.stderr


def test_a_pipe_can_be_imported(sqlite: Database, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    line = json.dumps(a_youth_row()).encode()
    writer = threading.Thread(target=pipe.write_bytes, args=(line,))
    writer.start()
    result = _run("import", pipe, "--database", address_of(sqlite))
    writer.join()
    assert "1 new" in result.stdout, result.stderr


def test_a_database_without_tables_is_refused(
    empty_database_url: str, files: tuple[Path, Path], tmp_path: Path
) -> None:
    for asked in (("import", *files), ("export", "--out", tmp_path / "out")):
        result = _run(*asked, "--database", empty_database_url)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "uitweg db upgrade" in result.stderr
    assert not list(tmp_path.glob("*.sqlite"))
    assert not (tmp_path / "out").exists()


def test_tables_of_an_older_version_are_refused(
    empty_database_url: str, files: tuple[Path, Path]
) -> None:
    from alembic import command

    command.upgrade(alembic_config(empty_database_url), "0001")
    result = _run("import", *files, "--database", empty_database_url)
    assert result.exit_code == 1
    assert "0001" in result.stderr
    assert "uitweg db upgrade" in result.stderr


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://iemand:geheim@127.0.0.1:1/uitweg",
        "postgresql+psycopg://127.0.0.1:1/uitweg?user=iemand&password=geheim",
        "mysql+nothing://iemand:geheim@127.0.0.1/uitweg",
        "geheim",
    ],
)
def test_a_database_that_cannot_be_reached_is_one_sentence_without_the_password(
    address: str, files: tuple[Path, Path]
) -> None:
    for asked in (("import", *files), ("db", "upgrade")):
        result = _run(*asked, "--database", address)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "geheim" not in result.stderr
        assert "iemand" not in result.stderr
        assert len(result.stderr.splitlines()) == 2  # Dutch and English


def test_what_is_no_database_is_refused(tmp_path: Path, files: tuple[Path, Path]) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_text("Beste collega, " * 100)
    result = _run("import", *files, "--database", f"sqlite:///{path}")
    assert result.exit_code == 1
    assert "DatabaseError" in result.stderr


@pytest.mark.parametrize(
    "asked",
    [
        ("import",),
        ("import", "no-such-file.jsonl"),
        ("export",),
        ("export", "--out", ".", "--what", "everything"),
        ("vocabulary", "import", "no-such-folder"),
        ("places", "import"),
        ("db", "sideways"),
    ],
)
def test_wrong_usage_is_status_two(asked: tuple[str, ...]) -> None:
    assert _run(*asked).exit_code == 2


@pytest.mark.parametrize(
    "asked", ["import", "export", "vocabulary import", "places import", "db upgrade", "db"]
)
def test_every_command_explains_itself(asked: str) -> None:
    result = _run(*asked.split(), "--help")
    assert result.exit_code == 0
    assert "Usage: " in result.stdout


def test_a_terminal_sees_how_many_bytes_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stderr", terminal)
    with byte_bar(10, "import") as progress:
        progress(10)
    assert "import" in terminal.getvalue()
