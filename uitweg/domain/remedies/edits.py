"""One change to the facts of a pair, and the remedies made of one or two of them.

Source: ``formats.md``, "remedies". An edit is written as it is printed, so that what was verified
is what somebody applies. Cost ranks edits of different kinds, in minutes or what is felt to equal
them (a choice of this programme): a slot on another day costs a day, a licence thirty.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from json import dumps

from uitweg.domain.findings import Json, Resolver
from uitweg.domain.verdicts import Verdict
from uitweg.domain.week import DAY

VERIFY_COST = 30
WAIVE_COST = 60
TASK_COST = 120
CERTIFICATE_COST = 14 * DAY
LICENCE_COST = 30 * DAY
SHORTEST_SHIFT = 1
"""Minutes; ``formats.md`` knows no shortest shift, and whoever decides sees what would be left."""


class Change(StrEnum):
    """What an edit changes."""

    SHIFT_START = "shift.start"
    SHIFT_END = "shift.end"
    SHIFT_DROP_DAY = "shift.drop_day"
    TASK_REMOVE = "task.remove"
    START_DATE = "start_date"
    CONDITION_WINDOW = "condition.window"
    CONDITION_HOME_BY = "condition.home_by"
    CONDITION_OUT_FROM = "condition.out_from"
    CONDITION_VERIFY = "condition.verify"
    LICENCE_OBTAIN = "licence.obtain"
    CERTIFICATE_OBTAIN = "certificate.obtain"
    CONDUCT_CERTIFICATE_WAIVE = "conduct_certificate.waive"


_HEADER = ("change", "decided_by")
DECIDES = {
    Change.SHIFT_START: Resolver.EMPLOYER,
    Change.SHIFT_END: Resolver.EMPLOYER,
    Change.SHIFT_DROP_DAY: Resolver.EMPLOYER,
    Change.TASK_REMOVE: Resolver.EMPLOYER,
    Change.START_DATE: Resolver.EMPLOYER,
    Change.CONDITION_WINDOW: Resolver.OFFICER,
    Change.CONDITION_HOME_BY: Resolver.OFFICER,
    Change.CONDITION_OUT_FROM: Resolver.OFFICER,
    Change.CONDITION_VERIFY: Resolver.OFFICER,
    Change.LICENCE_OBTAIN: Resolver.YOUTH,
    Change.CERTIFICATE_OBTAIN: Resolver.YOUTH,
    Change.CONDUCT_CERTIFICATE_WAIVE: Resolver.EMPLOYER,
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One change; ``values`` are its other fields in the order in which they are printed.

    ``day``, ``from``, ``to``, ``task``, ``condition``, ``value``, as each change needs; ``cost`` is
    in minutes.
    """

    change: Change
    values: Mapping[str, Json]
    cost: float

    @property
    def decided_by(self) -> Resolver:
        """Who alone can decide it; times of a condition only the officer."""
        return DECIDES[self.change]

    def text(self, name: str) -> str:
        """A value that is a text."""
        value = self.values[name]
        if not isinstance(value, str):
            raise TypeError(f"{self.change.value}: {name} must be a text, not {value!r}")
        return value

    @classmethod
    def from_json(cls, printed: Mapping[str, Json]) -> "Edit":
        """A printed edit, to be applied to facts; its cost is not printed and counts as none.

        Raises ValueError for a change that ``formats.md`` does not name.
        """
        values = {key: value for key, value in printed.items() if key not in _HEADER}
        return cls(Change(str(printed["change"])), values, 0)

    def as_json(self) -> dict[str, Json]:
        """The edit as ``formats.md`` prints it."""
        return {
            "change": self.change.value,
            **self.values,
            "decided_by": self.decided_by.value,
        }


@dataclass(frozen=True, slots=True)
class Remedy:
    """Edits after which, applied in this order, the pair's verdict is ``verdict_after``."""

    edits: tuple[Edit, ...]
    verdict_after: Verdict

    @property
    def cost(self) -> float:
        """What its edits cost together, in minutes."""
        return sum(edit.cost for edit in self.edits)

    def as_json(self) -> dict[str, Json]:
        """The remedy as ``formats.md`` prints it."""
        return {
            "edits": [edit.as_json() for edit in self.edits],
            "verdict_after": self.verdict_after.value,
        }

    def order(self) -> tuple[int, float, int, str]:
        """Smallest first; of equals the one that leaves a condition alone, then a fixed order, so
        that a run repeats byte for byte."""
        conditions = sum(edit.change.startswith("condition.") for edit in self.edits)
        return len(self.edits), self.cost, conditions, dumps(self.as_json(), sort_keys=True)
