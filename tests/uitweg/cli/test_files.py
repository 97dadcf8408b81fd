"""The commands over files: what they print, where, and how they end."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from tests.support.exchange_rows import a_vacancy_row, a_youth_row, bent, demo_file, write_rows
from uitweg.cli import COMMANDS, cli
from uitweg.services.ranking import Ranker

TODAY = "2026-11-24"


def _run(*arguments: str | Path, typed: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(each) for each in arguments], input=typed)


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def youths(tmp_path: Path) -> Path:
    """One youth without conditions."""
    row = bent(bent(a_youth_row(), "conditions", []), "commitments", [])
    return write_rows(tmp_path / "youths.jsonl", [row])


@pytest.fixture
def vacancies(tmp_path: Path) -> Path:
    """Two vacancies."""
    rows = [a_vacancy_row(), bent(bent(a_vacancy_row(), "id", "V-2"), "title", "Bakker")]
    return write_rows(tmp_path / "vacancies.jsonl", rows)


@pytest.fixture
def demo() -> tuple[str | Path, ...]:
    """The arguments that name the shared example."""
    return (
        "--youths",
        demo_file("youths.jsonl"),
        "--vacancies",
        demo_file("vacancies.jsonl"),
        "--today",
        TODAY,
    )


def test_check_agrees_with_every_expected_verdict(demo: tuple[str | Path, ...]) -> None:
    result = _run("check", *demo)
    assert result.exit_code == 0, result.stderr
    found = {(each["youth"], each["vacancy"]): each["verdict"] for each in _lines(result.stdout)}
    expected = _lines(demo_file("expected.jsonl").read_text(encoding="utf-8"))
    assert found == {(each["youth"], each["vacancy"]): each["verdict"] for each in expected}
    assert len(found) == 48


def test_check_says_what_is_wrong_and_what_would_help(demo: tuple[str | Path, ...]) -> None:
    lines = _lines(_run("check", *demo).stdout)
    assert all(
        list(line) == ["youth", "vacancy", "verdict", "findings", "remedies", "notes"]
        for line in lines
    )
    assert all(bool(line["findings"]) == (line["verdict"] != "ok") for line in lines)
    assert any(line["remedies"] for line in lines)


def test_rank_puts_what_fits_before_what_fits_less(demo: tuple[str | Path, ...]) -> None:
    rankings = {line["youth"]: line for line in _lines(_run("rank", *demo, "--top", "99").stdout)}
    order = {key: [each["vacancy"] for each in line["ranked"]] for key, line in rankings.items()}
    assert order["Y-001"][0] == "V-01"
    assert min(order["Y-002"].index("V-09"), order["Y-002"].index("V-06")) < order["Y-002"].index(
        "V-11"
    )
    assert order["Y-003"].index("V-12") < order["Y-003"].index("V-16")


def test_a_score_is_the_sum_of_its_printed_factors(demo: tuple[str | Path, ...]) -> None:
    ranked = [each for line in _lines(_run("rank", *demo).stdout) for each in line["ranked"]]
    assert ranked
    for each in ranked:
        assert list(each["factors"]) == [
            "skills",
            "interests",
            "development",
            "size",
            "commitment",
            "travel",
            "start",
        ]
        assert each["score"] == pytest.approx(sum(each["factors"].values()), abs=1e-9)
        assert each["why"]


def test_every_vacancy_is_ranked_or_counted_as_blocked(demo: tuple[str | Path, ...]) -> None:
    for line in _lines(_run("rank", *demo, "--top", "99").stdout):
        assert len(line["ranked"]) + line["blocked"] == 16
        assert [each["rank"] for each in line["ranked"]] == list(range(1, 17 - line["blocked"]))
        assert all(each["verdict"] in ("ok", "review") for each in line["ranked"])
        assert set(line["model"]) == {"name", "version", "rules_version"}


def test_top_shortens_a_ranking(youths: Path, vacancies: Path) -> None:
    result = _run("rank", "--youths", youths, "--vacancies", vacancies, "--top", "1")
    (line,) = _lines(result.stdout)
    assert len(line["ranked"]) == 1


@pytest.mark.parametrize("command", ["rank", "check"])
def test_without_vacancies_there_is_nothing_to_say(
    command: str, youths: Path, tmp_path: Path
) -> None:
    empty = write_rows(tmp_path / "none.jsonl", [])
    result = _run(command, "--youths", youths, "--vacancies", empty)
    assert result.exit_code == 0
    assert [line.get("ranked", []) for line in _lines(result.stdout)] in ([], [[]])


@pytest.mark.parametrize("command", ["rank", "check"])
def test_a_bad_file_is_refused_and_the_old_result_stays(
    command: str, youths: Path, tmp_path: Path
) -> None:
    bad = write_rows(tmp_path / "bad.jsonl", [a_vacancy_row(), bent(a_vacancy_row(), "title", "")])
    out = tmp_path / "out.jsonl"
    out.write_text("the result of yesterday\n")
    result = _run(command, "--youths", youths, "--vacancies", bad, "--out", out)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "bad.jsonl, regel 2, veld title: moet tekst zijn van 1 tot 500" in result.stderr
    assert "bad.jsonl, line 2, field title: must be text of 1 to 500" in result.stderr
    assert out.read_text() == "the result of yesterday\n"


def test_unknown_fields_are_a_warning_and_no_refusal(
    youths: Path, vacancies: Path, tmp_path: Path
) -> None:
    more = write_rows(tmp_path / "more.jsonl", [a_vacancy_row() | {"colour": "red"}])
    result = _run("check", "--youths", youths, "--vacancies", more)
    assert result.exit_code == 0
    assert result.stderr.count("colour") == 2  # once in each language
    assert _run("check", "--youths", youths, "--vacancies", vacancies).stderr == ""


def test_a_result_in_a_file_is_the_result_on_standard_output(
    youths: Path, vacancies: Path, tmp_path: Path
) -> None:
    given = ("--youths", youths, "--vacancies", vacancies, "--today", TODAY)
    out = tmp_path / "findings.jsonl"
    result = _run("check", *given, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_text(encoding="utf-8") == _run("check", *given).stdout


def test_a_failure_halfway_leaves_nothing_behind(
    youths: Path, vacancies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Ranker, "rank", fail)
    before = sorted(tmp_path.iterdir())
    given = ("--youths", youths, "--vacancies", vacancies, "--out", tmp_path / "r.jsonl")
    result = _run("rank", *given)
    assert result.exit_code == 1
    assert "No space left on device" in result.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_a_link_keeps_pointing_at_the_renewed_file(
    youths: Path, vacancies: Path, tmp_path: Path
) -> None:
    target, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    target.write_text("old\n")
    link.symlink_to(target)
    _run("check", "--youths", youths, "--vacancies", vacancies, "--out", link)
    assert link.is_symlink()
    assert len(_lines(target.read_text(encoding="utf-8"))) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("rank",),
        ("rank", "--youths", "no-such-file", "--vacancies", "no-such-file"),
        ("check", "--today", "24-11-2026"),
        ("check", "--today", "2026-02-30"),
        ("rank", "--top", "0"),
        ("rank", "--top", "many"),
        ("rank", "--vocabulary", "no-such-folder"),
        ("check", "--out", "no/such/folder/out.jsonl"),
        ("normalise", "--kind", "feeling"),
        ("normalise", "--in", "no-such-file"),
        ("no-such-command",),
        ("--no-such-option",),
    ],
)
def test_wrong_usage_ends_with_two(
    arguments: tuple[str, ...], youths: Path, vacancies: Path
) -> None:
    files = ("--youths", youths, "--vacancies", vacancies) if len(arguments) == 3 else ()
    needed = files if arguments[0] in ("rank", "check") else ()
    result = _run(*arguments, *needed)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


def test_normalise_reads_standard_input_line_by_line() -> None:
    result = _run("normalise", "--top", "2", typed=b"banden plakken\n\nhaar knipen\n")
    first, second = _lines(result.stdout)
    assert (first["label"], second["label"]) == ("banden plakken", "haar knipen")
    assert first["matches"][0]["score"] == 1.0
    assert [set(match) for match in second["matches"]] == [{"concept", "label", "score"}] * 2


def test_normalise_reads_and_writes_files(tmp_path: Path) -> None:
    labels, out = tmp_path / "labels.txt", tmp_path / "n.jsonl"
    labels.write_text("lassen\n", encoding="utf-8")
    result = _run("normalise", "--in", labels, "--out", out, "--kind", "any")
    assert (result.exit_code, result.stdout) == (0, "")
    assert _lines(out.read_text(encoding="utf-8"))[0]["label"] == "lassen"


def test_normalise_refuses_what_is_no_text() -> None:
    result = _run("normalise", typed=b"een\n\xff\xfe\n")
    assert result.exit_code == 1
    assert "bestand stdin, regel 2: is geen geldige UTF-8" in result.stderr


@pytest.mark.parametrize("command", ["rank", "normalise"])
def test_a_bad_vocabulary_folder_is_refused(
    command: str, youths: Path, vacancies: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "woorden"
    folder.mkdir()
    files = ("--youths", youths, "--vacancies", vacancies) if command == "rank" else ()
    result = _run(command, "--vocabulary", folder, *files, typed=b"lassen\n")
    assert result.exit_code == 1
    assert "woorden" in result.stderr
    assert result.stdout == ""


def test_every_registered_command_exists_and_explains_itself() -> None:
    for name in COMMANDS:
        result = _run(name, "--help")
        assert result.exit_code == 0
        assert result.stdout.startswith(f"Usage: cli {name}")
        assert isinstance(cli.get_command(click.Context(cli), name), click.Command)


def test_help_lists_every_command() -> None:
    result = _run("--help")
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)


def test_today_is_the_day_that_was_asked_for(
    youths: Path, vacancies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[date] = []
    real = Ranker._verdicts

    def watched(self: Ranker, youth: Any, today: date) -> Any:
        asked.append(today)
        return real(self, youth, today)

    monkeypatch.setattr(Ranker, "_verdicts", watched)
    _run("rank", "--youths", youths, "--vacancies", vacancies, "--today", "2027-02-01")
    assert asked == [date(2027, 2, 1)]
