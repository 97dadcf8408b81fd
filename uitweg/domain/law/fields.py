"""Reading one field of a dated table, refusing a wrong value with table, row and reason."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

CERTAINTIES = ("V", "GK", "D")
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


class LawError(ValueError):
    """A dated table cannot be trusted: which table, which row, what is wrong."""


class Fields:
    """The fields of one row; each must be read, and what is left over is refused."""

    def __init__(self, table: str, number: int, values: Mapping[str, object]) -> None:
        self.place = f"{table}, row {number}"
        self._left = dict(values)

    def fail(self, name: str, reason: str) -> LawError:
        """The error to raise for a field."""
        return LawError(f"{self.place}, {name}: {reason}")

    def take(self, name: str) -> object:
        """A field's raw value."""
        if name not in self._left:
            raise self.fail(name, "is missing")
        return self._left.pop(name)

    def text(self, name: str) -> str:
        """A text that says something."""
        value = self.take(name)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(name, "must be a text")
        return value

    def certainty(self) -> str:
        """One of the marks of certainty."""
        mark = self.text("certainty")
        if mark not in CERTAINTIES:
            raise self.fail("certainty", f"must be one of {', '.join(CERTAINTIES)}")
        return mark

    def day(self, name: str) -> date:
        """A date."""
        value = self.take(name)
        if type(value) is not date:
            raise self.fail(name, "must be a date such as 2026-01-01")
        return value

    def whole(self, name: str) -> int:
        """A whole number above zero."""
        value = self.take(name)
        if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
            raise self.fail(name, "must be a whole number above 0")
        return value

    def number(self, name: str) -> float:
        """A number above zero."""
        value = self.take(name)
        if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
            raise self.fail(name, "must be a number above 0")
        return float(value)

    def hours(self, name: str) -> int:
        """Hours, as whole minutes."""
        exact = self.number(name) * 60
        if exact != round(exact):
            raise self.fail(name, "must come to whole minutes")
        return round(exact)

    def clock(self, name: str) -> int:
        """A time ``HH:MM``, as minutes from midnight."""
        value = self.text(name)
        match = _CLOCK.fullmatch(value)
        if match is None:
            raise self.fail(name, "must be a time such as 23:00")
        return int(match[1]) * 60 + int(match[2])

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.take(name)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fail(name, "must be a list of texts")
        return tuple(value)

    def rising(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers, each above the one before."""
        value = self.take(name)
        if not isinstance(value, list) or not all(type(item) is int for item in value):
            raise self.fail(name, "must be a list of whole numbers")
        if value != sorted(set(value)):
            raise self.fail(name, "must rise")
        return tuple(value)

    def breaks(self) -> tuple[tuple[int, int], ...]:
        """Breaks as (shift longer than, break), in minutes, rising."""
        value = self.take("breaks")
        if not isinstance(value, list) or not value:
            raise self.fail("breaks", "must be a list")
        found: list[tuple[int, int]] = []
        for item in value:
            row = Fields(f"{self.place}, breaks", len(found) + 1, item)
            found.append((row.hours("over_hours"), row.whole("minutes")))
            row.done()
        if found != sorted(set(found)):
            raise self.fail("breaks", "must rise")
        return tuple(found)

    def amounts(self, name: str) -> tuple[tuple[int, Decimal], ...]:
        """Money by age, the young first, never falling with age."""
        value = self.take(name)
        if not isinstance(value, dict) or not value:
            raise self.fail(name, "must give an amount by age")
        try:
            found = sorted((int(age), Decimal(str(amount))) for age, amount in value.items())
        except (ValueError, InvalidOperation) as error:
            raise self.fail(name, 'must be amounts such as 17 = "5.81"') from error
        amounts = [amount for _, amount in found]
        if amounts != sorted(amounts) or not all(amount > 0 for amount in amounts):
            raise self.fail(name, "must be above 0 and not fall with age")
        return tuple(found)

    def done(self) -> None:
        """Refuse fields that nobody read: most likely a misspelling."""
        if self._left:
            raise self.fail(sorted(self._left)[0], "is not a field of this table")
