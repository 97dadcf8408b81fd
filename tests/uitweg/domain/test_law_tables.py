"""The dated law: what counts when, and what is refused."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.uitweg.domain.truth.telling import TODAY, Truth, aged, truth
from uitweg.domain.assessment import RULES_VERSION, assess
from uitweg.domain.comparison import VerdictChange, verdict_changes
from uitweg.domain.condition_facts import DEFAULT_TRAVEL_BUFFER_MIN
from uitweg.domain.law.fields import CERTAINTIES, LawError
from uitweg.domain.law.tables import FOLDER, Law, current_law, load_law, valid_on
from uitweg.domain.verdicts import Verdict
from uitweg.exchange.rows import vacancy_facts, youth_facts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tables to bend."""
    shutil.copytree(FOLDER, tmp_path / "law")
    return tmp_path / "law"


def bend(folder: Path, name: str, was: str, becomes: str) -> None:
    path = folder / f"{name}.toml"
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, becomes, 1), encoding="utf-8")


LATER_WAGE = """
[[row]]
valid_from = 2027-07-01
source = "made up for a test"
certainty = "D"
remark = "None."
kinds = ["job"]
[row.by_age]
16 = "6.00"
21 = "16.00"
"""


def later_wage(folder: Path) -> Law:
    path = folder / "minimum_wage.toml"
    path.write_text(path.read_text(encoding="utf-8") + LATER_WAGE, encoding="utf-8")
    return load_law(folder)


def verdict_under(law: Law, row: Truth) -> Verdict:
    return assess(youth_facts(row.youth), vacancy_facts(row.vacancy), TODAY, law).verdict


def test_a_row_counts_from_its_first_day_until_a_later_row_is_entered(folder: Path) -> None:
    law = later_wage(folder)
    before = truth("", "ok", hourly_wage="15", start_date="2027-06-30")
    on_it = truth("", "blocked", hourly_wage="15", start_date="2027-07-01")
    assert verdict_under(law, before) == "ok"
    assert verdict_under(law, on_it) == "blocked"
    assert verdict_under(current_law(), on_it) == "ok"


def test_a_later_row_says_itself_for_which_kinds_it_counts(folder: Path) -> None:
    row = truth("", "ok", kind="apprenticeship", hourly_wage="1", start_date="2027-07-01")
    assert verdict_under(later_wage(folder), row) == "ok"


def test_a_new_row_shows_which_pairs_it_changes_before_it_is_saved(folder: Path) -> None:
    rows = [truth("", "ok", hourly_wage=wage, start_date="2027-07-01") for wage in ("15", "16")]
    pairs = [(youth_facts(row.youth), vacancy_facts(row.vacancy)) for row in rows]
    changes = list(verdict_changes(pairs, TODAY, current_law(), later_wage(folder)))
    assert changes == [VerdictChange("Y", "V", Verdict.OK, Verdict.BLOCKED)]


def test_the_announced_wages_of_2027_are_not_in_force() -> None:
    row = valid_on(current_law().minimum_wage, date(2027, 6, 1))
    assert row is not None
    assert row.valid_from == date(2026, 1, 1)


def test_the_highest_age_not_above_somebodys_own_gives_the_wage() -> None:
    row = current_law().minimum_wage[0]
    assert row.at(15) is None
    assert [str(row.at(age)) for age in (16, 20, 21, 26)] == ["5.07", "11.77", "14.71", "14.71"]


def test_a_longer_youth_is_read_from_the_table(folder: Path) -> None:
    bend(folder, "ages", "adult = 18", "adult = 19")
    bend(folder, "ages", "[18, 21, 23, 27]", "[19, 21]")
    row = truth("", "blocked", youth=aged(18), work="tue 22:00-02:00")
    assert verdict_under(load_law(folder), row) == "blocked"


def test_the_usual_travel_time_is_the_one_that_the_facts_assume() -> None:
    assert current_law().conditions[-1].travel_buffer_min == DEFAULT_TRAVEL_BUFFER_MIN


def test_every_row_says_its_source_and_how_sure_we_are() -> None:
    law = current_law()
    tables = (law.ages, law.minimum_wage, law.minor_time, law.adult_time, law.look_back)
    rows = [row for table in (*tables, law.conditions) for row in table]
    assert all(row.source and row.remark and row.certainty in CERTAINTIES for row in rows)


def test_the_version_changes_with_any_table(folder: Path) -> None:
    assert load_law(folder).version == current_law().version
    assert RULES_VERSION.endswith(current_law().version)
    bend(folder, "conditions", "ban_margin_km = 0.5", "ban_margin_km = 0.6")
    assert load_law(folder).version != current_law().version


@pytest.mark.parametrize(
    ("table", "was", "becomes", "told"),
    [
        ("ages", "youngest = 16", "", "ages, row 1, youngest: is missing"),
        ("ages", "youngest = 16", "youngest = 0", "whole number above 0"),
        ("ages", "youngest = 16", "youngest = true", "whole number above 0"),
        ("ages", "youngest = 16", "youngest = 18", "must be below adult"),
        ("ages", "[18, 21, 23, 27]", "[21, 18]", "notable: must rise"),
        ("ages", "[18, 21, 23, 27]", '["18"]', "notable: must be a list of whole numbers"),
        ("ages", 'certainty = "D"', 'certainty = "sure"', "certainty: must be one of V, GK, D"),
        ("ages", "valid_from = 2000-01-01", 'valid_from = "2000"', "must be a date"),
        ("ages", "valid_from = 2000-01-01", "valid_from = 2000-01-01T00:00:00", "must be a date"),
        ("ages", "adult = 18", "adult = 18\nelder = 70", "elder: is not a field"),
        ("ages", 'source = "formats.md', 'source = " "\nx = "', "source: must be a text"),
        ("ages", "[[row]]", "[[rows]]", "must hold [[row]] tables"),
        ("ages", "adult = 18", "adult = ", "ages: "),
        ("minimum_wage", '18 = "7.36"', '18 = "5.00"', "must be above 0 and not fall with age"),
        ("minimum_wage", '18 = "7.36"', '18 = "veel"', "must be amounts"),
        ("minimum_wage", '"job", ', '"work", ', "kinds: work is no kind of vacancy"),
        ("minimum_wage", '["job", "apprenticeship"]', '"job"', "must be a list of texts"),
        ("working_time", 'group = "adult"', 'group = "elder"', "group must be minor or adult"),
        ("working_time", 'group = "adult"', 'group = "minor"', "shift_hours|is missing|later"),
        ("working_time", '"23:00"', '"24:00"', "night_from: must be a time"),
        ("working_time", "shift_hours = 9.0", "shift_hours = 9.001", "whole minutes"),
        ("working_time", "shift_hours = 9.0", 'shift_hours = "9"', "must be a number above 0"),
        ("working_time", '["forklift"', '["crane"', "crane is no task"),
        ("working_time", "over_hours = 10.0", "over_hours = 5.0", "breaks: must rise"),
        ("working_time", "[{ over_hours = 4.5, minutes = 30 }]", "[]", "breaks: must be a list"),
        ("conduct_certificate", "2023-09-01", "1999-09-01", "must be later than that of the row"),
        ("conditions", "ban_margin_km = 0.5", "ban_margin_km = -1", "must be a number above 0"),
    ],
)
def test_a_table_that_cannot_be_trusted_is_refused(
    folder: Path, table: str, was: str, becomes: str, told: str
) -> None:
    bend(folder, table, was, becomes)
    with pytest.raises(LawError) as refusal:
        load_law(folder)
    assert str(refusal.value).startswith(table)
    assert any(part in str(refusal.value) for part in told.split("|"))


def test_a_table_that_is_not_there_is_refused(folder: Path) -> None:
    (folder / "ages.toml").unlink()
    with pytest.raises(LawError, match="ages: the table cannot be read"):
        load_law(folder)


def test_a_table_without_rows_is_refused(folder: Path) -> None:
    (folder / "ages.toml").write_text("row = []\n", encoding="utf-8")
    with pytest.raises(LawError, match="ages: holds no row"):
        load_law(folder)
