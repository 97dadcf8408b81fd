"""Files and functions stay small enough to read in one go."""

from pathlib import Path
from statistics import median

from tests.support.checkout import PYTHON_FOLDERS, files, functions, name

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
LONGEST_TEMPLATE = 150
LONGEST_CONFTEST = 150
MEDIAN_FILE = 130  # the aim is about 100
# A migration lists the columns of a table, and stays as it was on the day it first ran.
FUNCTION_FOLDERS = [folder for folder in PYTHON_FOLDERS if folder != "migrations"]


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _too_long(paths: list[Path], limit: int) -> list[str]:
    return [f"{name(path)} has {_lines(path)} lines" for path in paths if _lines(path) > limit]


def test_no_python_file_is_longer_than_400_lines() -> None:
    long = _too_long(files(*PYTHON_FOLDERS, suffix=".py"), LONGEST_FILE)
    assert not long, f"{'; '.join(long)}: split by noun, never into utils or helpers."


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{name(path)}:{function.lineno} {function.name} has {length} lines"
        for path in files(*FUNCTION_FOLDERS, suffix=".py")
        for function in functions(path)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long, "; ".join(long) + ": give each step a name and a function of its own."


def test_the_typical_file_has_about_100_lines() -> None:
    paths = [path for path in files(*PYTHON_FOLDERS, suffix=".py") if path.name != "__init__.py"]
    typical = median(map(_lines, paths))
    assert typical <= MEDIAN_FILE, (
        f"The median file has {typical} lines: split the longest by noun."
    )


def test_no_template_is_longer_than_150_lines() -> None:
    long = _too_long(files("templates"), LONGEST_TEMPLATE)
    assert not long, f"{'; '.join(long)}: move a part into templates/components/ as a macro."


def test_no_conftest_is_longer_than_150_lines() -> None:
    long = _too_long(files("tests", suffix="conftest.py"), LONGEST_CONFTEST)
    assert not long, f"{'; '.join(long)}: move fixtures into tests/support/ and list the module."
