"""All rules over one pair, by family: the findings, or just the verdict.

Families read different facts, which is what lets ``remedies`` re-run only those an edit touches.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from uitweg.domain.findings import Finding
from uitweg.domain.pair import Pair
from uitweg.domain.rules.hours import hours_rules
from uitweg.domain.rules.making import joined
from uitweg.domain.rules.papers import paper_rules
from uitweg.domain.rules.place import place_rules
from uitweg.domain.rules.tasks import task_rules
from uitweg.domain.rules.working_time import working_time_rules
from uitweg.domain.verdicts import Verdict, pair_verdict, weight


class Family(StrEnum):
    """A group of rules that read the same facts."""

    TASKS = "tasks"
    PAPERS = "papers"
    WORKING_TIME = "working_time"
    HOURS = "hours"
    PLACE = "place"


RULES: dict[Family, Callable[[Pair], Iterator[Finding]]] = {
    Family.TASKS: task_rules,
    Family.PAPERS: paper_rules,
    Family.WORKING_TIME: working_time_rules,
    Family.HOURS: hours_rules,
    Family.PLACE: place_rules,
}
_ORDER = {Verdict.BLOCKED: 0, Verdict.REVIEW: 1, Verdict.UNKNOWN: 2}


def findings_of(pair: Pair) -> tuple[Finding, ...]:
    """Every finding, the blocking ones first, otherwise in the order of the rules."""
    every = [finding for rule in RULES.values() for finding in rule(pair)]
    return tuple(sorted(joined(every), key=lambda finding: _ORDER[finding.verdict]))


def verdict_of(pair: Pair, families: Iterable[Family] = RULES) -> Verdict:
    """The verdict of these families alone; stops at the first finding that blocks."""
    heaviest = Verdict.OK
    for family in families:
        for finding in RULES[family](pair):
            if finding.verdict is Verdict.BLOCKED:
                return Verdict.BLOCKED
            if weight(finding.verdict):
                heaviest = pair_verdict((heaviest, finding.verdict))
    return heaviest
