"""The command as the operating system runs it: repeatable, quick to help, polite to pipes."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support.checkout import CHECKOUT
from tests.support.exchange_rows import a_vacancy_row, a_youth_row, bent, demo_file, write_rows

UITWEG = [sys.executable, "-c", "from uitweg.cli import main; main()"]
HEAVY = ("sklearn", "scipy", "numpy", "pydantic", "sqlalchemy", "flask", "tqdm", "matching")


def _run(*arguments: str | Path, seed: str = "0") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*UITWEG, *map(str, arguments)],
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONWARNINGS": "error"},
        capture_output=True,
        check=False,
    )


def test_two_processes_print_the_same_bytes() -> None:
    files = ("--youths", demo_file("youths.jsonl"), "--vacancies", demo_file("vacancies.jsonl"))
    for command in ("rank", "check"):
        one, other = (
            _run(command, *files, "--today", "2026-11-24", seed=seed) for seed in ("1", "2")
        )
        assert (one.returncode, one.stderr) == (0, b"")
        assert one.stdout
        assert one.stdout == other.stdout


def test_help_imports_nothing_heavy() -> None:
    seen = (
        "import sys\nfrom uitweg.cli import cli\n"
        "try: cli(['--help'])\nfinally: print([*sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", seen], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    loaded = {name.strip("[]' ").split(".")[0] for name in result.stdout.split(",")}
    assert loaded.isdisjoint(HEAVY)
    assert "click" in loaded


def test_a_reader_that_leaves_early_sees_no_traceback(tmp_path: Path) -> None:
    youth = bent(a_youth_row(), "conditions", [])
    youths = write_rows(tmp_path / "y.jsonl", [youth | {"id": f"Y-{n}"} for n in range(30)])
    vacancies = write_rows(
        tmp_path / "v.jsonl", [a_vacancy_row() | {"id": f"V-{n}"} for n in range(30)]
    )
    arguments = ["check", "--youths", str(youths), "--vacancies", str(vacancies)]
    with subprocess.Popen(
        [*UITWEG, *arguments], cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_output_may_go_to_a_device(tmp_path: Path) -> None:
    youths = write_rows(tmp_path / "y.jsonl", [{"id": "Y-1"}])
    vacancies = write_rows(tmp_path / "v.jsonl", [{"id": "V-1", "title": "Bakker"}])
    arguments = ("check", "--youths", youths, "--vacancies", vacancies, "--out", os.devnull)
    assert _run(*arguments).returncode == 0
    assert Path(os.devnull).is_char_device()
