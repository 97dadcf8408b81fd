"""Calendar days as the exchange writes them."""

from datetime import date


def as_day(written: str | None) -> date | None:
    """The day behind ``YYYY-MM-DD``; not known stays not known."""
    return date.fromisoformat(written) if written else None
