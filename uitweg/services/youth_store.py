"""Stores checked rows of youths in batches: new ones made, changed ones changed in place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from uitweg.access.actor import SYSTEM
from uitweg.clock import local_day
from uitweg.domain.events import ProfileSaved, YouthImported
from uitweg.models import Condition, Youth
from uitweg.services.announce import announce
from uitweg.services.at_stake import at_stake
from uitweg.services.compliance import Standing, recheck_youth, standing
from uitweg.services.counts import Counts
from uitweg.services.same_json import different
from uitweg.services.youth_rows import columns_of, condition_columns, current_conditions

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
        keyed = [(uuid4(), row) for row in rows]
        # As plain values: making objects of so many rows costs more than storing them.
        self._insert(Youth, [self._made(key, row) for key, row in keyed])
        self._insert(
            Condition,
            [
                self._version(key, 1, condition_columns(condition))
                for key, row in keyed
                for condition in row.get("conditions") or ()
            ],
        )
        for key, _ in keyed:
            self._announce(YouthImported(source=source), key)
        self.counts.new += len(keyed)

    def _insert(self, model: type[Any], rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self.session.execute(sa.insert(model), rows)

    def _made(self, key: UUID, row: Row) -> dict[str, Any]:
        return {
            "id": key,
            "reference": row["id"],
            "team_id": self.team_id,
            "conditions_known": row.get("conditions") is not None,
            "version": 1,
            "updated_at": self.now,
            **columns_of(row),
        }

    def _version(self, youth_id: UUID, version: int, columns: Row) -> dict[str, Any]:
        return {
            "id": uuid4(),
            "youth_id": youth_id,
            "version": version,
            "recorded_at": self.now,
            "verified_at": self.now if columns["verified"] else None,
            **columns,
        }

    def _change(self, pairs: Sequence[tuple[Youth, Row]]) -> None:
        keys = [youth.id for youth, _ in pairs]
        before = self._standing(pairs)
        current, versions = current_conditions(self.session, keys), self._versions(keys)
        for youth, row in pairs:
            changed = self._changed_columns(youth, row)
            stored = current.get(youth.id, [])
            if row.get("conditions") is None:
                self.conditions_kept += bool(stored)
            elif self._renew(youth, row["conditions"], stored, versions):
                changed.setdefault("conditions_known", True)
            self._save(youth, changed)
        self._recheck(pairs, before)

    def _standing(self, pairs: Sequence[tuple[Youth, Row]]) -> dict[UUID, Standing]:
        """What the rules say of the few for whom a proposal is open or a placement runs."""
        known = {youth.id: youth for youth, _ in pairs}
        today = local_day(self.now)
        return {
            key: standing(self.session, known[key], today) for key in at_stake(self.session, known)
        }

    def _recheck(self, pairs: Sequence[tuple[Youth, Row]], before: Mapping[UUID, Standing]) -> None:
        """A file that brings other conditions asks people to look, as an officer's form does."""
        today = local_day(self.now)
        for youth, _ in pairs:
            if (known := before.get(youth.id)) is not None:
                recheck_youth(self.session, SYSTEM, youth, now=self.now, today=today, before=known)

    def _changed_columns(self, youth: Youth, row: Row) -> dict[str, Any]:
        wanted = columns_of(row)
        if row.get("conditions") is not None:
            wanted["conditions_known"] = True
        return different(youth, wanted)

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
        self._announce(ProfileSaved(fields=tuple(sorted(fields))), youth.id)
        self.counts.changed += 1

    def _announce(self, event: YouthImported | ProfileSaved, key: UUID) -> None:
        about = ("youth", key)
        announce(self.session, SYSTEM, event, now=self.now, youth_id=key, about=about)

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
        added = []
        for row in rows:
            wanted = condition_columns(row)
            old = left.get(wanted["reference"])
            if old is not None and not different(old, wanted):
                del left[old.reference]
                continue
            version = versions.get((youth.id, wanted["reference"]), 0) + 1
            added.append(self._version(youth.id, version, wanted))
        for condition in left.values():
            condition.replaced_at = self.now
        self._insert(Condition, added)
        return bool(added or left)
