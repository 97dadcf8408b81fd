"""What one rule found about one pair of youth and vacancy, and who can solve it.

Source: ``formats.md``, "Findings". A finding is evidence, not a sentence: ``sentences`` puts it
into words for the coach or, neutrally, for others.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from uitweg.domain.verdicts import Verdict as Verdict

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


class Resolver(StrEnum):
    """Who can resolve a finding or decide on a remedy."""

    EMPLOYER = "employer"
    OFFICER = "officer"
    COACH = "coach"
    YOUTH = "youth"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's answer that is not ``ok``.

    ``condition`` is the id of the condition behind it, if any; ``evidence`` is ready for JSON
    (days ``mon``, times ``HH:MM``, dates ``YYYY-MM-DD``, distances km, money as text).
    """

    rule: str
    verdict: Verdict
    condition: str | None
    resolver: Resolver
    evidence: Mapping[str, Json] = field(default_factory=dict)

    def as_json(self) -> dict[str, Json]:
        """The finding as ``formats.md`` prints it."""
        return {
            "rule": self.rule,
            "verdict": self.verdict.value,
            "condition": self.condition,
            "resolver": self.resolver.value,
            "evidence": dict(self.evidence),
        }


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on a pair that changes no verdict."""

    note: str
    evidence: Mapping[str, Json] = field(default_factory=dict)

    def as_json(self) -> dict[str, Json]:
        """The note as one flat object, its name under ``note``."""
        return {"note": self.note, **self.evidence}
