"""Making findings: who resolves what, the strictest reading, and what is missing.

Source: ``formats.md``, "usual resolver" and "Not known".
"""

from collections.abc import Mapping

from uitweg.domain.condition_facts import Condition
from uitweg.domain.findings import Finding, Json, Resolver
from uitweg.domain.verdicts import Verdict

MISSING = "data.missing"


def found(rule: str, verdict: Verdict, resolver: Resolver, evidence: Mapping[str, Json]) -> Finding:
    """A finding that rests on no condition."""
    return Finding(rule, verdict, None, resolver, evidence)


def held(
    rule: str,
    verdict: Verdict,
    condition: Condition,
    resolver: Resolver,
    evidence: dict[str, Json],
) -> Finding:
    """A finding that rests on a condition, read strictly while that is unverified.

    Unverified, a review becomes blocked, and the officer is the one who can settle it;
    ``unverified`` in the evidence says so. What is unknown stays unknown.
    """
    if condition.verified or verdict is Verdict.UNKNOWN:
        return Finding(rule, verdict, condition.id, resolver, evidence)
    evidence["unverified"] = True
    return Finding(rule, Verdict.BLOCKED, condition.id, Resolver.OFFICER, evidence)


def missing(field: str, needed_by: str, condition: Condition | None = None) -> Finding:
    """A fact that a rule needs and nobody knows; ``assessment`` joins those of one field.

    ``condition`` is given when the field is a parameter of that condition itself.
    """
    owner = condition.id if condition else None
    evidence: dict[str, Json] = {"field": field, "needed_by": [needed_by]}
    return Finding(MISSING, Verdict.UNKNOWN, owner, Resolver.COACH, evidence)


def joined(findings: list[Finding]) -> list[Finding]:
    """The same findings, those on one missing fact made one that names every rule in need."""
    kept: list[Finding] = []
    needs: dict[tuple[str | None, Json], list[Json]] = {}
    for finding in findings:
        if finding.rule != MISSING:
            kept.append(finding)
            continue
        key = finding.condition, finding.evidence["field"]
        rules = finding.evidence["needed_by"]
        assert isinstance(rules, list)  # noqa: S101  narrows a type that missing() gave
        if key not in needs:
            needs[key] = []
            kept.append(
                Finding(
                    MISSING,
                    finding.verdict,
                    key[0],
                    finding.resolver,
                    {"field": key[1], "needed_by": needs[key]},
                )
            )
        needs[key] += [rule for rule in rules if rule not in needs[key]]
    return kept
