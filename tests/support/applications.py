"""Fixtures for the application: with settings of its own and a clock that stands still."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from flask import Flask

from tests.support.browser_client import Browser
from uitweg.config import Settings
from uitweg.db import Database

HOST = "uitweg.test"


@dataclass
class StoppedClock:
    """Says the same instant until a test moves it on."""

    instant: datetime

    def __call__(self) -> datetime:
        return self.instant

    def move(self, **by: float) -> datetime:
        """Move on, as in ``clock.move(minutes=31)``; return the new instant."""
        self.instant += timedelta(**by)
        return self.instant


def make_app(settings: Settings, database: Database, clock: StoppedClock) -> Flask:
    """The whole product on ``database``, reading its time from ``clock``."""
    from uitweg.app import create_app  # late: a test of pure rules must not wait for every page

    return create_app(settings, database, clock)


@pytest.fixture
def clock(now: datetime) -> StoppedClock:
    """The application's clock; it stands at ``now`` until ``clock.move(…)``."""
    return StoppedClock(now)


@pytest.fixture
def settings() -> Settings:
    """The settings of a real installation, not those of the demo."""
    return Settings(
        secret_key="a-secret-of-the-tests-that-guards-nobody",
        base_url=f"https://{HOST}",
        trusted_hosts=[HOST],
    )


@pytest.fixture
def app(settings: Settings, database: Database, clock: StoppedClock) -> Flask:
    """The application on an empty ``database``: each test runs on SQLite and on PostgreSQL."""
    return make_app(settings, database, clock)


@pytest.fixture
def browser(app: Flask) -> Browser:
    """A visitor's browser on ``app``; ``browser.log_in(account)`` makes them somebody."""
    return Browser(app)
