"""What a role may do at all; whose record it may do it to is the scope's affair."""

from uitweg.access.actor import Actor
from uitweg.domain.roles import GRANTS, Permission


def may(actor: Actor | None, permission: Permission) -> bool:
    """Whether ``actor`` holds ``permission``. Nobody holds anything but what is public."""
    if permission is Permission.PUBLIC:
        return True
    if actor is None or actor.role is None:
        return False
    return permission in GRANTS[actor.role]
