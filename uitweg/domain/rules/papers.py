"""What the vacancy asks on paper: age, conduct certificate (VOG), licences, certificates, wage.

Source: ``formats.md``, "Not known", "Ages" and the table. A list that is not known asks for
nothing. A wage under the minimum of a vacancy whose kind is not known is unknown: the minimum
counts for jobs and apprenticeships only.
"""

from collections.abc import Iterator
from decimal import Decimal

from uitweg.domain.facts import CertificateNeed
from uitweg.domain.findings import Finding, Json, Resolver
from uitweg.domain.pair import Pair
from uitweg.domain.rules.making import found, missing
from uitweg.domain.verdicts import Verdict


def paper_rules(pair: Pair) -> Iterator[Finding]:
    """Age, wage, conduct certificate, licences and certificates."""
    yield from _age(pair)
    yield from _wage(pair)
    yield from _conduct_certificate(pair)
    youth, vacancy = pair.youth, pair.vacancy
    yield from _absent("licence.missing", vacancy.licences_required, youth.licences)
    yield from _absent("certificate.missing", vacancy.certificates_required, youth.certificates)


def _age(pair: Pair) -> Iterator[Finding]:
    if pair.age is None:
        yield missing("birth_date", "age.minimum")
        return
    youngest, asked = pair.ages.youngest, pair.vacancy.min_age
    limit = youngest if asked is None else max(youngest, asked)
    if pair.age < limit:
        source = "law" if pair.age < youngest else "vacancy"
        yield found(
            "age.minimum",
            Verdict.BLOCKED,
            Resolver.LAW,
            {"age": pair.age, "limit": limit, "set_by": source},
        )


def _wage(pair: Pair) -> Iterator[Finding]:
    vacancy, table = pair.vacancy, pair.wage_table
    if vacancy.hourly_wage is None or pair.age is None or table is None:
        return
    if vacancy.kind is not None and vacancy.kind not in table.kinds:
        return
    minimum = table.at(pair.age)
    if minimum is None or Decimal(vacancy.hourly_wage) >= minimum:
        return
    if vacancy.kind is None:
        yield missing("kind", "wage.minimum")
        return
    evidence: dict[str, Json] = {
        "age": pair.age,
        "wage": vacancy.hourly_wage,
        "limit": str(minimum),
        "since": table.valid_from.isoformat(),
    }
    yield found("wage.minimum", Verdict.BLOCKED, Resolver.LAW, evidence)


def _conduct_certificate(pair: Pair) -> Iterator[Finding]:
    asked = pair.vacancy.conduct_certificate
    if asked is None or asked.required is CertificateNeed.NONE:
        return
    yield found(
        "conduct_certificate.required",
        Verdict.REVIEW,
        Resolver.YOUTH,
        {"required": asked.required.value, "aspects": list(asked.aspects)},
    )


def _absent(
    rule: str, asked: tuple[str, ...] | None, held: tuple[str, ...] | None
) -> Iterator[Finding]:
    if asked is None or held is None:
        return
    for value in dict.fromkeys(asked):
        if value not in held:
            yield found(rule, Verdict.REVIEW, Resolver.YOUTH, {"value": value})
