"""What every test may ask for: a fixed moment, databases, an application, a browser."""

from datetime import date, datetime

import hypothesis
import pytest
from hypothesis import HealthCheck

from tests.support.moment import NOW
from uitweg.clock import local_day

pytest_plugins = [
    "tests.support.network",
    "tests.support.databases",
    "tests.support.applications",
    "tests.support.screens",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--long`` also runs what takes minutes."""
    parser.addoption("--long", action="store_true", help="also run the tests marked long")


def pytest_configure(config: pytest.Config) -> None:
    """Name our own marks, because an unknown mark is an error."""
    config.addinivalue_line("markers", "long: takes minutes; runs only with --long")
    # No test asserts a time, not even by accident on a busy machine. A usual run tries the same
    # examples each time, so that green means green; a long run looks for new ones.
    hypothesis.settings.register_profile(
        "house",
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        derandomize=not config.getoption("--long"),
    )
    hypothesis.settings.load_profile("house")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip the long tests visibly unless they were asked for."""
    if config.getoption("--long"):
        return
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="long; ask with --long"))


@pytest.fixture
def now() -> datetime:
    """Tuesday 24 November 2026, ten o'clock in the Netherlands, in UTC as uitweg.clock gives it."""
    return NOW


@pytest.fixture
def today(now: datetime) -> date:
    """Tuesday 24 November 2026."""
    return local_day(now)
