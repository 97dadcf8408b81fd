"""When things happen in the fictional city, reckoned from the day on which it is loaded."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from uitweg.clock import AMSTERDAM

TOLD_ON = date(2026, 11, 24)
"""The day on which the story cases of the field study are told; a Tuesday."""


@dataclass(frozen=True)
class Days:
    """Dates of the story moved along with today, by whole weeks so that weekdays stay."""

    today: date

    def story(self, year: int, month: int, day: int) -> date:
        """A date as the story tells it, as far from today as it was from the day of telling."""
        weeks = (self.today - TOLD_ON).days // 7
        return date(year, month, day) + timedelta(weeks=weeks)

    def ago(self, days: int) -> date:
        """The day so many days before today."""
        return self.today - timedelta(days=days)

    def monday_after(self, days: int) -> date:
        """The first Monday at least so many days from today."""
        day = self.today + timedelta(days=days)
        return day + timedelta(days=-day.weekday() % 7)

    def moment(self, days_ago: int, hour: int, minute: int = 0) -> datetime:
        """A local time of the past, in UTC."""
        local = datetime.combine(self.ago(days_ago), time(hour, minute), AMSTERDAM)
        return local.astimezone(UTC)


def years_after(day: date, years: int) -> date:
    """The same day some years later; 28 February stands in for the 29th."""
    leap_day_without_leap_year = day.month == 2 and day.day == 29 and (day.year + years) % 4
    day = day.replace(day=28) if leap_day_without_leap_year else day
    return day.replace(year=day.year + years)


def last_day_of(start: date, years: int) -> date:
    """The last day of a term of some years that begins on ``start``."""
    return years_after(start, years) - timedelta(days=1)
