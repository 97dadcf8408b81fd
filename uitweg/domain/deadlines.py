"""Days by which people must have looked at something.

Source: ``domain.md`` 2b and 5c, a choice of this programme: five working days, Monday to Friday.
Public holidays are not left out: a deadline that comes early does no harm.
"""

from datetime import date, timedelta

FLAG_WORKING_DAYS = 5
"""Working days to deal with a flag."""
_SATURDAY = 5


def working_days_after(day: date, count: int) -> date:
    """The day that lies ``count`` working days after ``day``."""
    found = day
    while count > 0:
        found += timedelta(days=1)
        count -= found.weekday() < _SATURDAY
    return found
