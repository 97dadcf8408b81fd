"""``uitweg db upgrade`` and the imports of reference data, as an operator sees them."""

from pathlib import Path

import sqlalchemy as sa
from click.testing import CliRunner, Result

from tests.support.table_contents import address_of
from uitweg.cli import cli
from uitweg.cli.opening import newest_revision
from uitweg.db import Database


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(each) for each in arguments])


def test_upgrade_says_from_where_to_where_and_is_harmless_twice(empty_database_url: str) -> None:
    first = _run("db", "upgrade", "--database", empty_database_url)
    assert first.exit_code == 0, first.stderr
    assert f"van niets naar {newest_revision()}" in first.stdout
    second = _run("db", "upgrade", "--database", empty_database_url)
    assert (second.exit_code, second.stderr) == (0, "")
    assert f"al bij {newest_revision()}" in second.stdout


def test_tables_of_a_newer_version_are_refused(database: Database) -> None:
    with database.writing_engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    result = _run("db", "upgrade", "--database", address_of(database))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "9999" in result.stderr


def test_places_and_vocabulary_print_their_counts(database: Database, tmp_path: Path) -> None:
    places = tmp_path / "places.csv"
    places.write_text("pc4,lat,lon\n3072,51.9,4.5\n")
    result = _run("places", "import", places, "--database", address_of(database))
    assert "1 new, 0 changed, 0 unchanged" in result.stdout, result.stderr
    folder = tmp_path / "vocabulary"
    folder.mkdir()
    header = "conceptUri,preferredLabel\n"
    (folder / "occupations_nl.csv").write_text(header + "o,bakker\n")
    (folder / "skills_nl.csv").write_text(header + "s,brood bakken\n")
    for expected in ("ingelezen", "0 changed"):
        result = _run("vocabulary", "import", folder, "--database", address_of(database))
        assert result.exit_code == 0, result.stderr
        assert "skill: 1" in result.stdout
        assert expected in result.stdout


def test_bad_reference_data_name_the_line(database: Database, tmp_path: Path) -> None:
    places = tmp_path / "places.csv"
    places.write_text("pc4,lat,lon\n3072,51.9\n")
    result = _run("places", "import", places, "--database", address_of(database))
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"bestand {places}, regel 2" in result.stderr
    result = _run("vocabulary", "import", tmp_path, "--database", address_of(database))
    assert (result.exit_code, result.stdout) == (1, "")
