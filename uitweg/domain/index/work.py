"""What is done and what it asks: tasks, licences and certificates, each combination once."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from uitweg.domain.condition_facts import (
    Condition,
    ConditionKind,
    SimpleEffect,
    SubstanceBan,
    TaskBan,
    VehicleBan,
)
from uitweg.domain.facts import Task, VacancyFacts, Visibility
from uitweg.domain.index.codes import BLOCKED, REVIEW, Codes, Numbers, held_code, marked
from uitweg.domain.index.coding import Postings, compact, numbered
from uitweg.domain.pair import Pair

Words = tuple[str, ...] | None
_PLAIN = {
    ConditionKind.FINANCIAL_TRANSPARENCY: {Task.SELF_EMPLOYED: BLOCKED},
    ConditionKind.TRAVEL_BAN: {Task.ABROAD: BLOCKED},
    ConditionKind.DEVICE_BAN: {Task.ONLINE_WORK: REVIEW},
}
_SUBSTANCES = {
    "alcohol": {Task.SERVES_ALCOHOL: BLOCKED, Task.PRODUCES_ALCOHOL: BLOCKED},
    "drugs": {Task.MEDICINES: REVIEW},
}


class WorkColumn:
    """The dictionary of (tasks, licences, certificates); ``rows`` numbers each vacancy's."""

    def __init__(self, vacancies: Sequence[VacancyFacts]) -> None:
        numbers, classes = numbered(
            (one.tasks, one.licences_required, one.certificates_required) for one in vacancies
        )
        self.rows, self.size = compact(numbers, len(classes)), len(classes)
        self._tasks = Postings([tasks for tasks, _, _ in classes])
        self._licences = Postings([licences for _, licences, _ in classes])
        self._certificates = Postings([certificates for _, _, certificates in classes])
        self._unknown = _where([tasks is None for tasks, _, _ in classes])
        self._not_empty = _where([tasks != () for tasks, _, _ in classes])

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        lists = (self._tasks, self._licences, self._certificates)
        return self.rows.nbytes + sum(each.nbytes for each in lists)

    def reads(self, pair: Pair) -> object:
        """The conditions that count, and what a minor may not do."""
        return pair.conditions, pair.is_minor and pair.minor_time

    def codes(self, pair: Pair) -> Codes:
        """The code of every class for the youth of ``pair`` on its first day; shape (size,)."""
        codes = np.zeros(self.size, np.uint8)
        for condition, effect in pair.demands:
            self._ban(codes, condition, effect)
        if pair.youth.public_visibility is Visibility.AVOID:
            codes[self._tasks.of(Task.CUSTOMER_FACING)] |= REVIEW
        if pair.is_minor:
            for task in pair.minor_time.restricted_tasks:
                codes[self._tasks.of(task)] |= REVIEW
        for asked, held in (
            (self._licences, pair.youth.licences),
            (self._certificates, pair.youth.certificates),
        ):
            if held is not None:
                codes |= marked(asked.lacking(held) > 0, REVIEW)
        return codes

    def _ban(self, codes: Codes, condition: Condition, effect: SimpleEffect) -> None:
        if isinstance(effect, VehicleBan):
            self._vehicle(codes, condition, effect)
            return
        bans = _banned(effect)
        if bans is None:
            codes[self._not_empty] |= REVIEW
        elif bans:
            codes[self._unknown] |= REVIEW
            for task, code in bans.items():
                codes[self._tasks.of(task)] |= held_code(condition, code)

    def _vehicle(self, codes: Codes, condition: Condition, ban: VehicleBan) -> None:
        """Without categories unknown where somebody drives; else any or the banned vehicles.

        A verified ban of some categories spares a vacancy that asks licences, all of others.
        """
        driving = self._tasks.of(Task.DRIVING)
        if ban.categories is None:
            codes[driving] |= REVIEW
            codes[self._unknown] |= REVIEW
            return
        met = np.ones(self.size, np.bool_)
        if ban.categories and condition.verified:
            met = self._licences.sizes == 0
            for category in ban.categories:
                met[self._licences.of(category)] = True
        codes[driving] |= marked(met[driving], BLOCKED)
        codes[self._unknown] |= marked(met[self._unknown], REVIEW)


def _where(flags: list[bool]) -> Numbers:
    return np.flatnonzero(np.array(flags, np.bool_))


def _banned(effect: SimpleEffect) -> Mapping[Any, int] | None:
    """The tasks an effect forbids with their codes; None when the effect does not say."""
    if isinstance(effect, TaskBan):
        return None if effect.tasks is None else dict.fromkeys(effect.tasks, BLOCKED)
    if isinstance(effect, SubstanceBan):
        if effect.substances is None:
            return None
        named = (_SUBSTANCES.get(substance, {}) for substance in effect.substances)
        return {task: code for tasks in named for task, code in tasks.items()}
    return _PLAIN.get(effect.kind, {})
