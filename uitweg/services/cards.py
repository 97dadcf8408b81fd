"""The candidate card: everything an employer may learn from a proposal, frozen when it is sent.

It holds derived facts only (``security.md`` section 4): no name, no age, no place, no free hours,
no reason. The same card is previewed to the coach and later shown to the employer.
"""

from dataclasses import asdict, dataclass
from typing import Any

from uitweg.domain.findings import Finding

TIME_RULES = ("shift", "window", "week")
"""Last parts of rule ids that speak of hours."""
TRAVEL = "travel.distance"


@dataclass(frozen=True)
class CandidateCard:
    """What an employer sees of a candidate."""

    strengths: tuple[str, ...]
    fits_shifts: bool
    in_time: bool
    message: str = ""
    question: str = ""

    def as_json(self) -> dict[str, Any]:
        """The card as it is kept with the proposal."""
        return {**asdict(self), "strengths": list(self.strengths)}


def draw_card(
    findings: tuple[Finding, ...], strengths: tuple[str, ...], message: str = "", question: str = ""
) -> CandidateCard:
    """A card from what the rules said. It claims nothing that a finding contradicts or doubts.

    Only findings that rest on no condition count: a claim that is left out would tell of the
    condition. What a condition asks is settled with the officer before a card is shown.
    """
    plain = [finding for finding in findings if finding.condition is None]
    return CandidateCard(
        strengths=strengths,
        fits_shifts=not any(finding.rule.split(".")[-1] in TIME_RULES for finding in plain),
        in_time=not any(_doubts_travel(finding) for finding in plain),
        message=message,
        question=question,
    )


def _doubts_travel(finding: Finding) -> bool:
    """Whether it is too far, or not known how far."""
    needed_by = finding.evidence.get("needed_by")
    return TRAVEL in (finding.rule, *(needed_by if isinstance(needed_by, list) else ()))
