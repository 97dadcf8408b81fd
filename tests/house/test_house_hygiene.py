"""Nothing in the repository depends on where it was made, and public rules explain themselves."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.checkout import PACKAGES, files, name, tree

# Folders of one machine. Web addresses such as /home or /jongeren/<id>/work are not among them.
MACHINE = re.compile(
    r"(?<![\w.>])/(work/(main|shared|tmp)|root/[\w.]|home/[a-z]+/|opt/\w+|tmp/(notes|bash)|Users/)"
)
REGISTRIES = re.compile(
    r"\b(pypi|pythonhosted|npmjs|unpkg|jsdelivr|cdnjs|docker|ghcr)\.(org|com|io|net)\b"
)
MAY_PRINT = {"uitweg/bootstrap.py"}  # runs before click exists


def _lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name(path)}:{number} {line.strip()[:120]}"
        for path in files()
        for number, line in enumerate(_text(path).splitlines(), start=1)
        if pattern.search(line)
    ]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""  # a picture or an archive


def _public(path: Path) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    """The public classes and functions of a module, and the public methods of those classes."""
    for node in tree(path).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from (
                    part
                    for part in node.body
                    if isinstance(part, ast.FunctionDef) and not part.name.startswith("_")
                )


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    found = _lines_with(MACHINE)
    assert not found, "\n".join(found) + "\nName a place relative to the checkout instead."


def test_no_file_names_the_host_of_a_registry() -> None:
    found = _lines_with(REGISTRIES)
    assert not found, "\n".join(found) + "\nLeave the choice of registry to whoever installs."


def test_only_the_command_line_prints() -> None:
    found = [
        f"{name(path)}:{node.lineno}"
        for path in files(*PACKAGES, suffix=".py")
        if name(path) not in MAY_PRINT
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    ]
    assert not found, f"print in {', '.join(found)}: return the text, or click.echo it in the cli."


def test_every_module_says_in_a_sentence_what_it_is_for() -> None:
    found = [
        name(path)
        for path in files(*PACKAGES, "migrations", "tests", "benchmarks", suffix=".py")
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(tree(path))
    ]
    assert not found, f"No docstring at the top of {', '.join(found)}."


def test_every_public_rule_and_every_part_of_the_matching_library_explains_itself() -> None:
    found = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path in files("matching", "uitweg/domain", suffix=".py")
        for node in _public(path)
        if not ast.get_docstring(node)
    ]
    assert not found, "; ".join(found) + ": say what it means, its units and its source."
