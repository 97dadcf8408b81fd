"""Whether an hourly wage is at least the minimum of the law on a day.

Source: ``domain.md`` 3d, ``formats.md`` "Minimum wage". A vacancy that says no age is measured at
eighteen; the rules measure again at the age of each youth.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from uitweg.domain.facts import VacancyKind
from uitweg.domain.law.tables import Law, current_law, in_force

AGE_WHEN_UNSAID = 18
"""Years; the age that a vacancy without one is measured at."""


@dataclass(frozen=True, slots=True)
class WageFloor:
    """The minimum in euro per hour at ``age`` in years, and the day since when it counts."""

    age: int
    amount: Decimal
    since: date


def wage_floor(
    kind: VacancyKind, min_age: int | None, day: date, law: Law | None = None
) -> WageFloor | None:
    """The lowest wage a vacancy may offer on ``day``; None for a kind without a minimum."""
    row = in_force((law or current_law()).minimum_wage, day)
    age = AGE_WHEN_UNSAID if min_age is None else min_age
    amount = row.at(age)
    if kind not in row.kinds or amount is None:
        return None
    return WageFloor(age, amount, row.valid_from)
