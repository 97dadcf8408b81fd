"""The files of this checkout, as the house tests read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGES = ("uitweg", "matching", "employers")
PYTHON_FOLDERS = (*PACKAGES, "migrations", "tests", "benchmarks")
# What tools make for themselves, and what a run leaves behind: see .gitignore.
NOT_OURS = {".git", ".venv", "var", "build", "dist", "__pycache__", ".hypothesis"}


def name(path: Path) -> str:
    """The path as a person would type it."""
    return path.relative_to(CHECKOUT).as_posix()


def files(*folders: str, suffix: str = "") -> list[Path]:
    """Our own files below ``folders`` (the whole checkout without any), in order."""
    tops = [CHECKOUT / folder for folder in folders] or [CHECKOUT]
    return sorted(path for top in tops for path in _walk(top) if path.name.endswith(suffix))


def _walk(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir() if folder.is_dir() else ():
        if entry.name in NOT_OURS or entry.name.endswith(("_cache", ".egg-info", ".pyc")):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry)
        elif entry.is_file() and ".sqlite" not in entry.name:
            yield entry


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a Python file, nested ones and methods too."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(tree(path)) if isinstance(node, kinds)]
