"""Looking for remedies: edits tried one by one by running the rules again.

Source: ``formats.md``, "remedies". A single edit can only help when it touches everything that
holds the verdict, so candidates come from the targets shared by all findings that do. An edit
leaves the families of rules that read nothing of it as they were. For each target the smallest edit
is kept that reaches each better verdict. When none helps, an edit that touches the finding with the
fewest ways out is applied, and one more edit is looked for in the pair that results.
"""

from collections.abc import Iterable, Iterator

from uitweg.domain.evaluation import RULES, Family, findings_of, verdict_of
from uitweg.domain.findings import Finding
from uitweg.domain.pair import Pair
from uitweg.domain.remedies.applying import apply
from uitweg.domain.remedies.condition_edits import condition_edits
from uitweg.domain.remedies.edits import Change, Edit, Remedy
from uitweg.domain.remedies.other_edits import other_edits
from uitweg.domain.remedies.shift_edits import shift_edits
from uitweg.domain.remedies.targets import Target, targets_of
from uitweg.domain.verdicts import Verdict, pair_verdict, weight

MOST_PAIRS_OF_EDITS = 5

_TIME = (Family.HOURS, Family.WORKING_TIME)
_SHIFT = (Change.SHIFT_START, Change.SHIFT_END, Change.SHIFT_DROP_DAY)
TOUCHES: dict[Change, tuple[Family, ...]] = {
    **dict.fromkeys(_SHIFT, _TIME),
    Change.TASK_REMOVE: (Family.TASKS, Family.WORKING_TIME),
    Change.START_DATE: tuple(RULES),
    Change.CONDITION_WINDOW: (Family.HOURS,),
    Change.CONDITION_HOME_BY: (Family.HOURS,),
    Change.CONDITION_OUT_FROM: (Family.HOURS,),
    Change.CONDITION_VERIFY: (Family.TASKS, Family.HOURS, Family.PLACE),
    Change.LICENCE_OBTAIN: (Family.PAPERS,),
    Change.CERTIFICATE_OBTAIN: (Family.PAPERS,),
    Change.CONDUCT_CERTIFICATE_WAIVE: (Family.PAPERS,),
}
"""The families of rules that read what an edit changes."""

_PERSON = ("first_day", "ages", "age", "is_minor", "is_adult", "time", "school", "school_minutes")
_LAW = ("minor_time", "adult_time", "reading", "wage_table")
_CONDITIONS = ("conditions", "demands", "timed", "unavailable")
_WORK = ("shifts", "work_minutes")
_KEEPS = {
    **dict.fromkeys(_SHIFT, (*_PERSON, *_LAW, *_CONDITIONS)),
    Change.START_DATE: ("shifts", "unavailable"),
    **dict.fromkeys(
        (
            Change.CONDITION_WINDOW,
            Change.CONDITION_HOME_BY,
            Change.CONDITION_OUT_FROM,
            Change.CONDITION_VERIFY,
        ),
        (*_PERSON, *_LAW, *_WORK, "unavailable"),
    ),
}
"""What of a pair an edit leaves as it was; the others leave all of it."""


def remedies_of(pair: Pair, findings: tuple[Finding, ...]) -> tuple[Remedy, ...]:
    """Every remedy for a pair with these findings, smallest first; none when it is ok."""
    verdict = pair_verdict(finding.verdict for finding in findings)
    if verdict is Verdict.OK:
        return ()
    ways = _ways(pair, findings, verdict)
    if not all(ways):
        return ()
    found = [remedy for _, remedy in _single(pair, _shared(ways), verdict)]
    return tuple(sorted(found or _double(pair, ways, verdict), key=Remedy.order))


def changed(pair: Pair, edit: Edit) -> Pair:
    """The pair after one edit."""
    youth, vacancy = apply(pair.youth, pair.vacancy, (edit,))
    everything = (*_PERSON, *_LAW, *_CONDITIONS, *_WORK)
    return pair.variant(youth, vacancy, _KEEPS.get(edit.change, everything))


def _ways(pair: Pair, findings: Iterable[Finding], verdict: Verdict) -> list[frozenset[Target]]:
    """For each finding that holds the verdict, the targets that may clear it."""
    level = weight(verdict)
    return [targets_of(one, pair) for one in findings if weight(one.verdict) == level]


def _candidates(pair: Pair, target: Target) -> list[Edit]:
    if target.change in _SHIFT:
        return shift_edits(pair, target)
    if target.change.startswith("condition."):
        return condition_edits(pair, target)
    return other_edits(pair, target)


def _shared(ways: list[frozenset[Target]]) -> list[Target]:
    """The targets that every one of these findings leaves open, in one fixed order."""
    return sorted(ways[0].intersection(*ways[1:]))


def _single(pair: Pair, targets: list[Target], verdict: Verdict) -> Iterator[tuple[Target, Remedy]]:
    """For each target the smallest edits that reach each better verdict."""
    floors: dict[tuple[Family, ...], Verdict] = {}
    for target in targets:
        touched = TOUCHES[target.change]
        if touched not in floors:
            rest = [family for family in RULES if family not in touched]
            floors[touched] = verdict_of(pair, rest)
        for remedy in _best(pair, target, verdict, floors[touched]):
            yield target, remedy


def _best(pair: Pair, target: Target, verdict: Verdict, floor: Verdict) -> Iterator[Remedy]:
    """``floor`` is the verdict of the rules that the edit does not touch."""
    best = weight(verdict)
    for edit in _candidates(pair, target):
        if best <= weight(floor):
            return
        after = pair_verdict((floor, verdict_of(changed(pair, edit), TOUCHES[target.change])))
        if weight(after) < best:
            best = weight(after)
            yield Remedy((edit,), after)


def _double(pair: Pair, ways: list[frozenset[Target]], verdict: Verdict) -> list[Remedy]:
    """Pairs of edits, the cheapest for each pair of targets and verdict, at most five."""
    best: dict[tuple[frozenset[Target], Verdict], Remedy] = {}
    for first in min((sorted(targets) for targets in ways), key=lambda targets: len(targets)):
        rest = [targets for targets in ways if first not in targets]
        if rest and not _shared(rest):
            continue
        for edit in _candidates(pair, first):
            for second, remedy in _seconds(pair, edit, verdict):
                key = frozenset({first, second}), remedy.verdict_after
                if key not in best or remedy.order() < best[key].order():
                    best[key] = remedy
    return sorted(best.values(), key=Remedy.order)[:MOST_PAIRS_OF_EDITS]


def _seconds(pair: Pair, edit: Edit, verdict: Verdict) -> Iterator[tuple[Target, Remedy]]:
    after = changed(pair, edit)
    ways = _ways(after, findings_of(after), verdict)
    if not ways or not all(ways):
        return
    dated = edit.change is Change.START_DATE  # a second start date would undo the first
    targets = [one for one in _shared(ways) if not (dated and one.change is Change.START_DATE)]
    for target, remedy in _single(after, targets, verdict):
        yield target, Remedy((edit, *remedy.edits), remedy.verdict_after)
