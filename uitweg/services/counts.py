"""How many rows an import made, changed and left as they were."""

from dataclasses import dataclass


@dataclass
class Counts:
    """Rows by what became of them."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """All rows."""
        return self.new + self.changed + self.unchanged
