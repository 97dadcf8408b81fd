"""The wheel carries what the program reads: templates, migrations, translations, starter words."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.absent import skip_or_fail
from tests.support.checkout import CHECKOUT, PACKAGES, files

OFFLINE = "No matching distribution found for hatchling"  # pip's words without a network


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel that a deployment would install, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", folder, CHECKOUT],
        capture_output=True,
        text=True,
    )
    if built.returncode != 0:
        said = built.stderr.strip()
        if OFFLINE in said:
            skip_or_fail("The wheel cannot be built here: pip cannot fetch hatchling.")
        pytest.fail(f"The wheel cannot be built:\n{said}", pytrace=False)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


@pytest.fixture(scope="session")
def unpacked(wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the installed program and no checkout around it."""
    folder = tmp_path_factory.mktemp("installed")
    wheel.extractall(folder)
    return folder


def test_every_file_of_the_packages_is_inside(wheel: zipfile.ZipFile) -> None:
    wanted = {path.relative_to(CHECKOUT).as_posix() for path in files(*PACKAGES)}
    assert wanted - set(wheel.namelist()) == set()


@pytest.mark.parametrize("folder", ["templates", "migrations", "locales"])
def test_data_folders_travel_under_our_own_name(wheel: zipfile.ZipFile, folder: str) -> None:
    wanted = {f"uitweg/{path.relative_to(CHECKOUT).as_posix()}" for path in files(folder)}
    assert wanted
    assert wanted - set(wheel.namelist()) == set()


def test_the_starter_vocabulary_is_inside(wheel: zipfile.ZipFile) -> None:
    assert [name for name in wheel.namelist() if name.startswith("matching/data/")]


def test_nothing_else_is_inside(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(PACKAGES)


def test_the_installed_program_finds_its_folders(unpacked: Path, tmp_path: Path) -> None:
    script = "from uitweg import paths; print(paths.TEMPLATES, paths.MIGRATIONS, paths.LOCALES)"
    found = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert found == [str(unpacked / "uitweg" / it) for it in ("templates", "migrations", "locales")]
