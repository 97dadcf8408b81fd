"""What every event is: facts that stay as they were, and a sentence made when it is read.

``readers`` says which roles find an event on the youth's timeline; one without readers goes to the
audit log alone.
"""

from dataclasses import asdict, dataclass
from typing import Any, ClassVar
from uuid import UUID

from uitweg.domain.roles import Role

CASE_TEAM = frozenset({Role.COACH, Role.TEAM_LEAD, Role.PROBATION_OFFICER})


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened. Its fields are facts; never a youth's name."""

    tag: ClassVar[str]
    nl: ClassVar[str]
    en: ClassVar[str]
    readers: ClassVar[frozenset[Role]] = frozenset()
    notifies: ClassVar[frozenset[Role]] = frozenset()
    """Assigned roles that get a notice, the one who acted excepted."""

    @classmethod
    def words(cls, facts: dict[str, Any], language: str) -> dict[str, str]:
        """What the sentence says in place of a fact that is a code."""
        del facts, language  # most events store what they say
        return {}

    def facts(self) -> dict[str, Any]:
        """The event's fields, ready to be stored."""
        return {name: _plain(value) for name, value in asdict(self).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
