"""What the README promises: on a fresh clone, with nothing but Python, the demo runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.absent import skip_or_fail
from tests.support.checkout import CHECKOUT

pytestmark = pytest.mark.long

PYTHON = Path(sys.base_prefix) / "bin" / "python3"  # the machine's own, outside .venv
STORY_YOUTHS = ("Milan", "Noor", "Jesse")


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What somebody has right after ``git clone``: the committed files and no .venv."""
    folder = tmp_path_factory.mktemp("clone") / "uitweg"
    subprocess.run(["git", "clone", "-q", CHECKOUT, folder], check=True)
    return folder


def _run(clone: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    clean = {"PYTHONPATH", "VIRTUAL_ENV"}
    done = subprocess.run(
        [PYTHON, "-m", *words],
        cwd=clone,
        env={name: value for name, value in os.environ.items() if name not in clean},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if "could not install its packages" in done.stderr and "No matching dist" in done.stderr:
        skip_or_fail("pip cannot fetch packages here.")
    return done


def test_the_demo_runs_on_a_fresh_clone_and_running_it_again_is_harmless(clone: Path) -> None:
    first = _run(clone, "uitweg", "demo", "--once")
    assert first.returncode == 0, first.stdout + first.stderr
    again = _run(clone, "uitweg", "demo", "--once")
    assert again.returncode == 0, again.stdout + again.stderr
    for name in STORY_YOUTHS:
        assert name in first.stdout


def test_the_tests_run_on_a_fresh_clone(clone: Path) -> None:
    done = _run(clone, "tests", "-q", "tests/house/test_names.py")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("Tests: SQLite; ")
