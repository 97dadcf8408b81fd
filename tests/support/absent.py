"""What to do when a machine lacks something: skip where people work, fail where CI judges."""

import os
from typing import NoReturn

import pytest

IN_CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")


def skip_or_fail(reason: str) -> NoReturn:
    """Skip this test visibly; in CI a silent gap would be a lie, so fail."""
    if IN_CI:
        pytest.fail(f"{reason} In CI (CI=true) that is a failure, not a skip.", pytrace=False)
    pytest.skip(reason)
