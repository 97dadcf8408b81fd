"""``uitweg law``: what other tables would change is shown, and nothing changes until applied."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.support.browser_client import Browser
from tests.support.builders import an_account
from tests.support.supervised import Case, a_case
from tests.support.table_contents import address_of, contents
from uitweg.cli import cli
from uitweg.db import Database
from uitweg.domain.law.fields import LawError
from uitweg.domain.law.tables import FOLDER, current_law, law_texts, load_law, use_law
from uitweg.models import LawRelease, Vacancy
from uitweg.services import law_in_force

TODAY = ("--today", "2026-11-24")


@pytest.fixture(autouse=True)
def _shipped_law_afterwards(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tables that a test applies hold in this process too; no other test may read them."""
    monkeypatch.setattr(law_in_force._Loaded, "release", None)
    yield
    use_law(None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tables of the program, to bend."""
    return Path(shutil.copytree(FOLDER, tmp_path / "law"))


def _bend(folder: Path, name: str, was: str, becomes: str) -> Path:
    path = folder / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    return folder


def _run(database: Database, *words: str | Path) -> Result:
    address = ("--database", address_of(database))
    return CliRunner().invoke(cli, ["law", *map(str, (*words, *address))], catch_exceptions=False)


def _case(database: Database) -> Case:
    """A youth of 22 at work for 14.71 an hour, the minimum as the program has it."""
    case = a_case(database)
    with database.write() as session:
        for vacancy in (case.proposed(session), _placed(session, case)):
            vacancy.hourly_wage = "14.71"
            session.add(vacancy)
    return case


def _placed(session: Any, case: Case) -> Any:
    return session.get_one(Vacancy, case.placement(session).vacancy_id)


def test_check_names_what_would_change_and_changes_nothing(
    database: Database, folder: Path
) -> None:
    case = _case(database)
    _bend(folder, "minimum_wage", '21 = "14.71"', '21 = "14.99"')
    before = contents(database)
    result = _run(database, "check", folder, *TODAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 voorstellen en 1 plaatsingen veranderen" in result.stdout
    assert "plaatsing · placement  Inpakker, Bakkerij Het Begin:  ok → blocked" in result.stdout
    assert result.stdout.count("(wage.minimum)") == 2
    assert "er is niets gewijzigd" in result.stdout
    assert contents(database) == before
    with database.read() as session:
        youth = case.youth(session)
        assert youth.reference in result.stdout
        assert str(youth.given_name) not in result.stdout


def test_apply_puts_tables_in_force_flags_and_ends_nothing(
    database: Database, folder: Path
) -> None:
    case = _case(database)
    _bend(folder, "minimum_wage", '21 = "14.71"', '21 = "14.99"')
    kept = contents(database, "law_release", "flag", "audit_event", "timeline_entry", "notice")
    result = _run(database, "apply", folder, *TODAY)
    assert result.exit_code == 0, result.stderr
    assert "gelden nu, 2 meldingen" in result.stdout
    assert kept == contents(
        database, "law_release", "flag", "audit_event", "timeline_entry", "notice"
    )
    with database.read() as session:
        assert law_in_force.bring_up_to_date(session).version == load_law(folder).version
        assert case.placement(session).state.value == "trial"
    again = _run(database, "apply", folder, *TODAY)
    assert "golden al" in again.stdout
    assert len(contents(database)["law_release"]) == 1
    assert len(contents(database)["flag"]) == 2


def test_without_a_folder_the_tables_of_the_program_come_back(
    database: Database, folder: Path
) -> None:
    _case(database)
    _run(database, "apply", _bend(folder, "conditions", "45", "30"), *TODAY)
    result = _run(database, "apply", *TODAY)
    assert result.exit_code == 0, result.stderr
    with database.read() as session:
        assert law_in_force.bring_up_to_date(session).version == load_law().version


def test_a_web_process_follows_what_another_process_applied(
    app: Any, database: Database, folder: Path
) -> None:
    with database.write() as session:
        coach = an_account(session)
        texts = law_texts(_bend(folder, "conditions", "45", "30"))
        release = LawRelease(
            version=load_law(folder).version, tables=texts, applied_at=coach.created_at
        )
        session.add(release)
    assert current_law().version == load_law().version
    Browser(app).get("home.about")
    assert current_law().version == load_law(folder).version


def test_tables_that_make_no_sense_are_refused_before_anything_happens(
    database: Database, folder: Path
) -> None:
    before = contents(database)
    _bend(folder, "minimum_wage", "valid_from = 2026-01-01", 'valid_from = "soon"')
    for command in ("check", "apply"):
        result = _run(database, command, folder, *TODAY)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "minimum_wage, row 1, valid_from" in result.stderr
    (folder / "ages.toml").unlink()
    assert "ages: the table cannot be read" in _run(database, "check", folder, *TODAY).stderr
    assert contents(database) == before


def test_what_is_written_out_can_be_applied_again(
    database: Database, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new" / "out"
    _run(database, "apply", _bend(folder, "conditions", "45", "30"), *TODAY)
    result = _run(database, "export", "--out", out)
    assert result.exit_code == 0, result.stderr
    assert load_law(out).version == load_law(folder).version
    assert "golden al" in _run(database, "apply", out, *TODAY).stdout


def test_stored_tables_that_this_program_cannot_read_can_be_replaced(
    database: Database, now: Any
) -> None:
    with database.write() as session:
        session.add(LawRelease(version="0" * 12, tables={"ages": "nonsense"}, applied_at=now))
    with database.read() as session, pytest.raises(LawError):
        law_in_force.bring_up_to_date(session)
    result = _run(database, "check", *TODAY)
    assert result.exit_code == 0, result.stderr
