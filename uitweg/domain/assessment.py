"""The answer to "may this youth work here?": verdict, findings, remedies and notes.

Source: ``formats.md``, "Findings". The verdict comes at once; remedies and notes are worked out
when somebody asks for them, and only once.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.evaluation import findings_of, verdict_of
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.findings import Finding, Json, Note
from uitweg.domain.law.tables import Law, current_law, shipped_law
from uitweg.domain.notes.later import later_notes
from uitweg.domain.notes.remarks import remark_notes
from uitweg.domain.notes.rhythm import rhythm_notes
from uitweg.domain.pair import Pair
from uitweg.domain.remedies.edits import Remedy
from uitweg.domain.remedies.search import remedies_of
from uitweg.domain.verdicts import Verdict, pair_verdict

RULES = "1"
"""The version of the rules themselves, raised when a rule reads differently."""
RULES_VERSION = f"{RULES}+{shipped_law().version}"
"""The rules in this program and the tables of law that travel with it."""


def rules_version() -> str:
    """The rules and the tables of law that they are read with now."""
    return f"{RULES}+{current_law().version}"


@dataclass(frozen=True, eq=False)
class Assessment:
    """What the rules say of one pair on one day."""

    pair: Pair
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        """Blocked if any finding is, else review if any is review or unknown, else ok."""
        return pair_verdict(finding.verdict for finding in self.findings)

    @cached_property
    def remedies(self) -> tuple[Remedy, ...]:
        """Edits after which the verdict is better, smallest first; none when it is ok."""
        return remedies_of(self.pair, self.findings)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """Remarks that change no verdict."""
        later = later_notes(self.pair, self.findings)
        return (*remark_notes(self.pair), *rhythm_notes(self.pair), *later)

    def as_json(self) -> dict[str, Json]:
        """The line of ``uitweg check``."""
        return {
            "youth": self.pair.youth.id,
            "vacancy": self.pair.vacancy.id,
            "verdict": self.verdict.value,
            "findings": [finding.as_json() for finding in self.findings],
            "remedies": [remedy.as_json() for remedy in self.remedies],
            "notes": [note.as_json() for note in self.notes],
        }


def assess(
    youth: YouthFacts, vacancy: VacancyFacts, today: date, law: Law | None = None
) -> Assessment:
    """Every rule over one pair on ``today``, under the law given or the law in force."""
    pair = Pair(youth, vacancy, today, law or current_law())
    return Assessment(pair, findings_of(pair))


def verdict(
    youth: YouthFacts, vacancy: VacancyFacts, today: date, law: Law | None = None
) -> Verdict:
    """The verdict alone; stops at the first finding that blocks."""
    return verdict_of(Pair(youth, vacancy, today, law or current_law()))
