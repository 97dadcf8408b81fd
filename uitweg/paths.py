"""Where data that is not Python lives: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def _beside_or_inside(name: str) -> Path:
    beside = PACKAGE.parent / name
    return beside if beside.is_dir() else PACKAGE / name


TEMPLATES = _beside_or_inside("templates")
MIGRATIONS = _beside_or_inside("migrations")
LOCALES = _beside_or_inside("locales")
VAR = PACKAGE.parent / "var"
"""Where a checkout keeps its own databases; a deployment names a database address instead."""
