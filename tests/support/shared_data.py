"""Files that stand beside a checkout where the designers work, and that this project never copies.

Elsewhere, CI included, they are rightly absent: then a test that reads them is skipped, visibly.
"""

from pathlib import Path

import pytest

from tests.support.checkout import CHECKOUT

SHARED = CHECKOUT.parent / "shared" / "data"


def shared_file(name: str) -> Path:
    """The shared file ``name``, such as ``demo/youths.jsonl``; without it the test is skipped."""
    path = SHARED / name
    if not path.is_file():
        pytest.skip(f"The shared file {name} is not beside this checkout.")
    return path
