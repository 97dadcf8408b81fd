"""The one moment at which the tests take place."""

from datetime import UTC, datetime

from uitweg.clock import AMSTERDAM

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=AMSTERDAM).astimezone(UTC)
"""Tuesday 24 November 2026, ten o'clock in the Netherlands."""
