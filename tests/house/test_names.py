"""Names say what they mean, demean nobody, and belong to this checkout."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import employers
import matching
import tests
import uitweg
from tests.support.checkout import CHECKOUT, PACKAGES, files, name, tree

# A young person is a youth (code) or jongere (screen), whatever a file elsewhere calls them.
BANNED = {"offender", "client", "delinquent", "criminal"}
BANNED_DUTCH = {"dader", "cliënt", "crimineel", "criminele"}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc"}
TRANSLATES = {"_", "gettext", "ngettext", "lazy_gettext", "pgettext"}


def _words(identifier: str) -> set[str]:
    """``HTTPClient`` and ``http_clients`` both hold ``client``."""
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", identifier)
    return {part.lower().removesuffix("s") for part in parts}


def _identifiers(path: Path) -> Iterator[tuple[int, str]]:
    """Each name a file gives to something, with its line."""
    for node in ast.walk(tree(path)):
        line = getattr(node, "lineno", 0)
        for field in ("name", "id", "attr", "arg", "asname"):
            if isinstance(value := getattr(node, field, None), str):
                yield line, value


def _translated(path: Path) -> Iterator[tuple[int, str]]:
    """Each piece of Dutch interface text that a Python file holds."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in TRANSLATES:
            for text in node.args:
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield node.lineno, text.value


def test_no_identifier_calls_people_what_they_are_not() -> None:
    found = [
        f"{name(path)}:{line} {identifier}"
        for path in files(*PACKAGES, "migrations", suffix=".py")
        for line, identifier in _identifiers(path)
        if _words(identifier) & BANNED
    ]
    assert not found, f"{'; '.join(found)}: say youth, account, or whatever it is (glossary)."


def test_no_text_on_screen_calls_people_what_they_are_not() -> None:
    screen = [
        (name(path), number, line)
        for path in files("templates", "locales")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    ]
    screen += [
        (name(path), line, text)
        for path in files(*PACKAGES, suffix=".py")
        for line, text in _translated(path)
    ]
    banned = re.compile(rf"\b({'|'.join(BANNED | BANNED_DUTCH)})s?\b", re.IGNORECASE)
    found = [f"{file}:{line} {text.strip()}" for file, line, text in screen if banned.search(text)]
    assert not found, f"{'; '.join(found)}: say jongere (youth), see the glossary."


def test_no_module_has_a_name_that_says_nothing() -> None:
    found = [
        name(path)
        for path in files(suffix=".py")
        if SAYS_NOTHING & {path.stem, *path.relative_to(CHECKOUT).parts[:-1]}
    ]
    assert not found, f"{'; '.join(found)}: name the module after the noun it is about."


@pytest.mark.parametrize("folder", ["tests", "templates", "migrations"])
def test_folders_that_are_no_packages_have_no_init(folder: str) -> None:
    found = [name(path) for path in files(folder, suffix="__init__.py")]
    assert not found, (
        f"Delete {', '.join(found)}: tests/matching/__init__.py would silently take the place of "
        "the real matching, and data folders travel inside uitweg/."
    )


@pytest.mark.parametrize("package", [uitweg, matching, employers], ids=lambda it: it.__name__)
def test_each_package_comes_from_this_checkout(package: ModuleType) -> None:
    assert package.__file__ == str(CHECKOUT / package.__name__ / "__init__.py"), (
        f"Another distribution named {package.__name__!r} is installed in .venv; remove .venv."
    )


def test_the_tests_come_from_this_checkout() -> None:
    assert set(tests.__path__) == {str(CHECKOUT / "tests")}
