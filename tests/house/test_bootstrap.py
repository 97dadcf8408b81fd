"""The first step of both commands: into .venv, which is made when it is missing or out of date."""

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.checkout import CHECKOUT

PROJECT = "[project]\nname = 'uitweg'\n"


@pytest.fixture
def bootstrap(tmp_path: Path) -> ModuleType:
    """The real module, standing in an empty folder as if that were a checkout."""
    copy = tmp_path / "uitweg" / "bootstrap.py"
    copy.parent.mkdir()
    shutil.copyfile(CHECKOUT / "uitweg" / "bootstrap.py", copy)
    spec = importlib.util.spec_from_file_location("bootstrap_in_a_checkout", copy)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def calls(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the module would have run; the .venv and its Python are there already."""
    seen: list[list[str]] = []

    def call(command: list[str]) -> int:
        seen.append(command)
        return 0

    def become(_program: str, command: list[str]) -> None:
        seen.append(command)
        raise SystemExit(0)  # as the program that takes our place would, in the end

    monkeypatch.setattr(bootstrap.os, "execv", become)
    bootstrap.PYTHON.parent.mkdir(parents=True)
    bootstrap.PYTHON.touch()
    monkeypatch.setattr(bootstrap.subprocess, "call", call)
    monkeypatch.setattr(sys, "argv", ["tests", "-k", "walk"])
    return seen


def _write_project(bootstrap: ModuleType, text: str = PROJECT) -> None:
    (bootstrap.CHECKOUT / "pyproject.toml").write_text(text)


def test_a_program_from_a_wheel_runs_where_it_stands(
    bootstrap: ModuleType, calls: list[list[str]]
) -> None:
    bootstrap.enter("uitweg")
    assert calls == []


def test_an_old_python_is_told_so_in_a_sentence(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        bootstrap.enter("uitweg")


def test_the_first_run_installs_and_then_starts_over_inside(
    bootstrap: ModuleType, calls: list[list[str]]
) -> None:
    _write_project(bootstrap)
    with pytest.raises(SystemExit) as end:
        bootstrap.enter("tests", extra="dev")
    install, again = calls
    assert end.value.code == 0
    assert install[-1] == f"{bootstrap.CHECKOUT}[dev]"
    assert again == [str(bootstrap.PYTHON), "-m", "tests", "-k", "walk"]


def test_the_second_run_installs_nothing(bootstrap: ModuleType, calls: list[list[str]]) -> None:
    _write_project(bootstrap)
    for _ in range(2):
        with pytest.raises(SystemExit):
            bootstrap.enter("tests", extra="dev")
    assert len(calls) == 3


def test_what_the_tests_installed_is_enough_for_the_product(
    bootstrap: ModuleType, calls: list[list[str]]
) -> None:
    _write_project(bootstrap)
    with pytest.raises(SystemExit):
        bootstrap.enter("tests", extra="dev")
    with pytest.raises(SystemExit):
        bootstrap.enter("uitweg")
    assert calls[-1][1:3] == ["-m", "uitweg"]
    assert len(calls) == 3


def test_a_changed_project_is_installed_again(
    bootstrap: ModuleType, calls: list[list[str]]
) -> None:
    for text in (PROJECT, PROJECT + "version = '2'\n"):
        _write_project(bootstrap, text)
        with pytest.raises(SystemExit):
            bootstrap.enter("uitweg")
    assert len(calls) == 4


def test_inside_the_environment_the_program_just_goes_on(
    bootstrap: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    _write_project(bootstrap)
    monkeypatch.setattr(sys, "prefix", str(bootstrap.VENV))
    bootstrap.enter("uitweg")
    bootstrap.enter("uitweg")
    assert len(calls) == 1


def test_a_failed_installation_is_not_taken_for_a_good_one(
    bootstrap: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    _write_project(bootstrap)
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda _command: 1)
    with pytest.raises(SystemExit, match="could not install"):
        bootstrap.enter("uitweg")
    assert not list(bootstrap.VENV.glob("installed*"))
    assert calls == []
