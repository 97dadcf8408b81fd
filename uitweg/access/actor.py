"""Who acts: a frozen picture of the account, taken when the request came in."""

from dataclasses import dataclass
from uuid import UUID

from uitweg.domain.roles import Role
from uitweg.models import Account


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever does something. ``id`` is None only for the system itself."""

    id: UUID | None
    role: Role | None
    display_name: str
    language: str = "nl"
    team_id: UUID | None = None
    employer_id: UUID | None = None

    @property
    def role_name(self) -> str:
        """The role as it is stored with what was done."""
        return self.role.value if self.role else "system"


SYSTEM = Actor(id=None, role=None, display_name="uitweg")
"""The program itself: imports, sweeps, the demo's generator."""


def actor_of(account: Account) -> Actor:
    """The actor that ``account`` is at this moment."""
    return Actor(
        id=account.id,
        role=account.role,
        display_name=account.display_name,
        language=account.language,
        team_id=account.team_id,
        employer_id=account.employer_id,
    )
