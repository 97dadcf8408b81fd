"""What every request needs to find: the database, the settings and the time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, cast

from flask import Flask, current_app

from uitweg import clock
from uitweg.config import Settings
from uitweg.db import Database

KEY = "uitweg"


@dataclass
class Hall:
    """One per application; ``shelf`` holds what services keep resident between requests."""

    settings: Settings
    database: Database
    read_clock: Callable[[], datetime] = clock.now
    shelf: dict[str, Any] = field(default_factory=dict)

    def now(self) -> datetime:
        """The instant, aware, in UTC."""
        return self.read_clock()

    def today(self) -> date:
        """The day in the Netherlands."""
        return clock.local_day(self.now())


def hall_of(app: Flask | None = None) -> Hall:
    """The hall of this application."""
    return cast(Hall, (app or current_app).extensions[KEY])
