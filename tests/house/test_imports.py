"""Imports run in one direction: the contracts in pyproject.toml hold."""

import subprocess
import sys
from pathlib import Path

from tests.support.checkout import CHECKOUT

LINTER = Path(sys.executable).with_name("lint-imports")


def test_every_import_follows_the_contracts() -> None:
    checked = subprocess.run(
        [LINTER, "--no-cache", "--no-logo"], cwd=CHECKOUT, capture_output=True, text=True
    )
    assert checked.returncode == 0, (
        f"{checked.stdout}{checked.stderr}\n"
        "Move what you need down the ladder (README, 'The ladder') or pass it in as an argument; "
        "do not loosen the contract in pyproject.toml."
    )
