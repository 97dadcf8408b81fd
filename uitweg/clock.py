"""The only reader of the wall clock; the doors read it and pass the time down."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)  # noqa: TID251  this is the one clock


def local_day(instant: datetime) -> date:
    """The calendar day that ``instant`` falls on in the Netherlands."""
    return instant.astimezone(AMSTERDAM).date()


def today() -> date:
    """The present calendar day in the Netherlands."""
    return local_day(now())
