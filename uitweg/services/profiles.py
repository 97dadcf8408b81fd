"""Profiles: what a youth is good at, likes and wants to learn, kept by the coach."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from uitweg.access.actor import Actor
from uitweg.domain.events import ProfileSaved
from uitweg.models import Youth
from uitweg.services.announce import announce
from uitweg.services.stale import ChangedMeanwhile

ENOUGH = 3
"""Skills and interests together, below which a ranking says little (ux.md C8)."""


@dataclass(frozen=True)
class ProfileInput:
    """What the coach filled in; None is 'not known', an empty list is 'none'."""

    given_name: str
    skills: list[str]
    interests: list[str]
    learning_goals: list[str]
    max_travel_km: float | None
    language_level: str | None
    education: str | None
    basic_qualification: bool | None
    certificates: list[str] | None
    licences: list[str] | None
    availability: list[dict[str, Any]] | None
    public_visibility: str | None
    home_postcode: str | None


def has_enough(youth: Youth) -> bool:
    """Whether there is enough in the profile for a ranking to mean something."""
    return len(youth.skills) + len(youth.interests) >= ENOUGH


def save_profile(
    session: Session,
    actor: Actor,
    youth: Youth,
    profile: ProfileInput,
    *,
    seen_version: int,
    now: datetime,
) -> tuple[str, ...]:
    """Store the profile and say which fields changed; raises ChangedMeanwhile.

    The version is compared and raised in one statement, so of two savers exactly one wins.
    """
    values = asdict(profile)
    if profile.home_postcode is None:
        values.pop("home_postcode")  # a home known by its coordinates stays as it is
    changed = tuple(sorted(name for name in values if getattr(youth, name) != values[name]))
    if not changed:
        return ()
    claimed = session.exec(
        sa.update(Youth)
        .where(col(Youth.id) == youth.id, col(Youth.version) == seen_version)
        .values(
            version=seen_version + 1, updated_at=now, **{name: values[name] for name in changed}
        )
        .execution_options(synchronize_session=False)
    )
    if claimed.rowcount != 1:
        raise ChangedMeanwhile
    session.refresh(youth)
    announce(
        session,
        actor,
        ProfileSaved(fields=changed),
        now=now,
        youth_id=youth.id,
        about=("youth", youth.id),
    )
    return changed
