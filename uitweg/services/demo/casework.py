"""What coaches and officers did with each youth, done again through the product's own verbs."""

from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from uitweg.access.actor import SYSTEM
from uitweg.clock import local_day
from uitweg.domain.events import CoachAssigned, OfficerAssigned
from uitweg.domain.roles import Role
from uitweg.models import Assignment, AssignmentKind, Youth
from uitweg.services.announce import announce
from uitweg.services.demo.rows import Row
from uitweg.services.demo.staff import Person, Staff
from uitweg.services.profiles import ProfileInput, save_profile
from uitweg.services.youth_store import YouthStore

SOURCE = "zaaksysteem van de reclassering"
WRITTEN_BY_A_COACH = ("skills", "interests", "learning_goals")


@dataclass(frozen=True)
class Casework:
    """One youth's file as it grows."""

    session: Session
    staff: Staff
    row: Row

    @property
    def youth(self) -> Youth:
        """The stored youth."""
        return self.session.exec(select(Youth).where(Youth.reference == self.row["id"])).one()

    def arrive(self, now: datetime) -> None:
        """Take the youth over from another system, which knows neither skills nor wishes."""
        bare = self.row | {name: [] for name in WRITTEN_BY_A_COACH}
        YouthStore(self.session, now).store([bare], SOURCE)

    def assign(self, person: Person, now: datetime) -> None:
        """Let somebody work with the youth from today; who did so before, stops yesterday."""
        youth, account, day = self.youth, self.staff[person], local_day(now)
        kind = AssignmentKind(account.role.value)
        for former in self._running(youth, kind):
            former.valid_until = day - timedelta(days=1)
        self.session.flush()
        self.session.add(
            Assignment(youth_id=youth.id, account_id=account.id, kind=kind, valid_from=day)
        )
        if account.role is Role.COACH:
            youth.team_id = account.team_id
        event = CoachAssigned if account.role is Role.COACH else OfficerAssigned
        announce(
            self.session,
            SYSTEM,
            event(name=account.display_name),
            now=now,
            youth_id=youth.id,
            about=("youth", youth.id),
        )

    def _running(self, youth: Youth, kind: AssignmentKind) -> list[Assignment]:
        return list(
            self.session.exec(
                select(Assignment).where(
                    Assignment.youth_id == youth.id,
                    Assignment.kind == kind,
                    col(Assignment.valid_until).is_(None),
                )
            )
        )

    def write_profile(self, person: Person, now: datetime, *, goals: bool) -> None:
        """Let the coach fill in what the youth can and likes, with or without the goals yet."""
        youth = self.youth
        profile = _profile_of(youth)
        values: dict[str, Any] = {name: self.row[name] for name in WRITTEN_BY_A_COACH}
        if not goals:
            values["learning_goals"] = []
        save_profile(
            self.session,
            self.staff.actor(person),
            youth,
            replace(profile, **values),
            seen_version=youth.version,
            now=now,
        )


def _profile_of(youth: Youth) -> ProfileInput:
    names = [field.name for field in fields(ProfileInput)]
    return ProfileInput(**{name: getattr(youth, name) for name in names})
