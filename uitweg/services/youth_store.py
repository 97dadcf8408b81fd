"""Stores checked rows of youths in batches: new ones made, changed ones changed in place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from uitweg.access.actor import SYSTEM
from uitweg.domain.events import ProfileSaved, YouthImported
from uitweg.models import Condition, Youth
from uitweg.services.announce import announce
from uitweg.services.counts import Counts
from uitweg.services.youth_rows import (
    columns_of,
    condition_as_row,
    condition_of,
    current_conditions,
)

Row = Mapping[str, Any]
Versions = dict[tuple[UUID, str], int]

_SAID = {"conditions_known": "conditions"}


@dataclass
class YouthStore:
    """Brings stored youths up to date with rows; the caller owns the transaction.

    A row without ``conditions`` says nothing about them: those that are stored stay, since a
    ban that an incomplete file made disappear would be missed by nobody.
    """

    session: Session
    now: datetime
    team_id: UUID | None = None
    counts: Counts = field(default_factory=Counts)
    conditions_kept: int = 0

    def store(self, rows: Sequence[Row], source: str) -> None:
        """Store one batch, in which each reference stands once; ``source`` names the file."""
        references = [row["id"] for row in rows]
        found = self.session.exec(select(Youth).where(col(Youth.reference).in_(references)))
        known = {youth.reference: youth for youth in found}
        self._add([row for row in rows if row["id"] not in known], source)
        self._change([(known[row["id"]], row) for row in rows if row["id"] in known])
        self.session.flush()
        self.session.expunge_all()  # a file may hold more youths than memory should

    def _add(self, rows: Sequence[Row], source: str) -> None:
        made = [self._made(row) for row in rows]
        self.session.add_all(made)
        self.session.flush()
        for youth, row in zip(made, rows, strict=True):
            for condition in row.get("conditions") or ():
                self.session.add(condition_of(youth.id, condition, self.now))
            self._announce(YouthImported(source=source), youth)
        self.counts.new += len(made)

    def _made(self, row: Row) -> Youth:
        return Youth(
            reference=row["id"],
            team_id=self.team_id,
            conditions_known=row.get("conditions") is not None,
            updated_at=self.now,
            **columns_of(row),
        )

    def _change(self, pairs: Sequence[tuple[Youth, Row]]) -> None:
        keys = [youth.id for youth, _ in pairs]
        current, versions = current_conditions(self.session, keys), self._versions(keys)
        for youth, row in pairs:
            changed = self._changed_columns(youth, row)
            stored = current.get(youth.id, [])
            if row.get("conditions") is None:
                self.conditions_kept += bool(stored)
            elif self._renew(youth, row["conditions"], stored, versions):
                changed.setdefault("conditions_known", True)
            self._save(youth, changed)

    def _changed_columns(self, youth: Youth, row: Row) -> dict[str, Any]:
        wanted = columns_of(row)
        if row.get("conditions") is not None:
            wanted["conditions_known"] = True
        return {name: value for name, value in wanted.items() if getattr(youth, name) != value}

    def _save(self, youth: Youth, changed: Mapping[str, Any]) -> None:
        if not changed:
            self.counts.unchanged += 1
            return
        # Raised by the database: somebody may have saved the profile since it was read here.
        self.session.exec(
            sa.update(Youth)
            .where(col(Youth.id) == youth.id)
            .values(version=Youth.version + 1, updated_at=self.now, **changed)
            .execution_options(synchronize_session=False)
        )
        fields = {_SAID.get(name, name) for name in changed}
        self._announce(ProfileSaved(fields=tuple(sorted(fields))), youth)
        self.counts.changed += 1

    def _announce(self, event: YouthImported | ProfileSaved, youth: Youth) -> None:
        about = ("youth", youth.id)
        announce(self.session, SYSTEM, event, now=self.now, youth_id=youth.id, about=about)

    def _versions(self, keys: Iterable[UUID]) -> Versions:
        rows = self.session.exec(
            select(Condition.youth_id, Condition.reference, func.max(Condition.version))
            .where(col(Condition.youth_id).in_(list(keys)))
            .group_by(col(Condition.youth_id), col(Condition.reference))
        )
        return {(youth, reference): version for youth, reference, version in rows}

    def _renew(
        self, youth: Youth, rows: Iterable[Row], stored: Iterable[Condition], versions: Versions
    ) -> bool:
        """Add a version where something changed; what is no longer named no longer counts."""
        left = {condition.reference: condition for condition in stored}
        renewed = False
        for row in rows:
            wanted = condition_of(youth.id, row, self.now)
            old = left.pop(wanted.reference, None)
            if old is not None and condition_as_row(old) == condition_as_row(wanted):
                continue
            wanted.version = versions.get((youth.id, wanted.reference), 0) + 1
            self.session.add(wanted)
            self._replace(old)
            renewed = True
        for gone in left.values():
            self._replace(gone)
        return renewed or bool(left)

    def _replace(self, condition: Condition | None) -> None:
        if condition is not None:
            condition.replaced_at = self.now
