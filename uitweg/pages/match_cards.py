"""A ranked vacancy as a card: one sentence, bars with words, and what stands in the way."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from flask_babel import gettext as _

from uitweg.domain.assessment import Assessment
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.findings import Finding
from uitweg.domain.geometry import distance_km
from uitweg.domain.sentences import say, say_remedy
from uitweg.domain.sentences.varying import VARIED
from uitweg.pages.words import (
    band_word,
    factor_name,
    kind_word,
    resolver_word,
    strength_word,
    verdict_word,
    weekday_words,
)
from uitweg.services.ranking import Ranked, share_of
from uitweg.web.i18n import language

PLUSES = 2
"""Positive reasons in the sentence; the largest minus always follows (ux.md 3.7)."""


@dataclass(frozen=True)
class Bar:
    """One factor: its name, a word, and the share of its weight that it earned."""

    name: str
    word: str
    share: float


@dataclass(frozen=True)
class Remark:
    """A finding as a sentence, and who can help."""

    kind: str
    sentence: str
    resolver: str | None


@dataclass(frozen=True)
class MatchCard:
    """One place of work on the page."""

    key: UUID
    title: str
    employer: str
    kind: str
    word: str
    sentence: str
    facts: list[tuple[str, str]]
    findings: list[Remark]
    factors: list[Bar] = field(default_factory=list)


def match_card(
    ranked: Ranked, key: UUID, youth: YouthFacts, findings: Iterable[Finding]
) -> MatchCard:
    """The card of a vacancy that is not blocked."""
    return MatchCard(
        key=key,
        title=ranked.vacancy.title,
        employer=employer_line(ranked.vacancy),
        kind=ranked.verdict.value,
        word=verdict_word(ranked.verdict.value),
        sentence=_sentence(ranked),
        facts=facts_of(ranked.vacancy, youth),
        findings=remarks(findings, youth),
        factors=[
            Bar(
                factor_name(reason.factor.value),
                strength_word(reason.strength.value),
                share_of(reason),
            )
            for reason in ranked.match.reasons
        ],
    )


def _sentence(ranked: Ranked) -> str:
    """At most two pluses and always the largest minus, from what ranked it."""
    reasons = sorted(ranked.match.reasons, key=lambda reason: -reason.value)
    said = [reason.sentence(language()) for reason in reasons]
    pluses = [sentence for sentence in said if sentence][:PLUSES]
    weakest = min(ranked.match.reasons, key=share_of, default=None)
    parts = [band_word(ranked.match.band.value) + ".", *pluses]
    if weakest is not None and weakest.strength.value == "weak":
        parts.append(
            _("Minder sterk: %(factor)s.", factor=factor_name(weakest.factor.value).lower())
        )
    return " ".join(parts)


def remarks(findings: Iterable[Finding], youth: YouthFacts) -> list[Remark]:
    """Findings in the coach's voice."""
    said = []
    for finding in findings:
        sentence = say(finding, language(), "coach", youth.given_name)
        if sentence:
            said.append(
                Remark(finding.verdict.value, sentence, resolver_word(finding.resolver.value))
            )
    return said


@dataclass(frozen=True)
class Solution:
    """A change that makes a place possible, and who decides on it."""

    sentence: str
    deciders: str
    asks: tuple[int, ...] = ()
    """The changes that the officer decides, as ``variations.ask`` counts them."""


def solutions(assessment: Assessment, youth: YouthFacts) -> list[Solution]:
    """What would help, each verified by asking the rules again."""
    found, asked = [], 0
    for remedy in assessment.remedies:
        varied = sum(edit.change in VARIED for edit in remedy.edits)
        deciders = dict.fromkeys(
            resolver_word(edit.decided_by.value) or "" for edit in remedy.edits
        )
        found.append(
            Solution(
                say_remedy(remedy, language(), "coach", youth.given_name) or "",
                ", ".join(deciders),
                tuple(range(asked, asked + varied)),
            )
        )
        asked += varied
    return found


def employer_line(vacancy: VacancyFacts) -> str:
    """The firm, and how many people work there."""
    parts = [vacancy.employer.name or _("Werkgever niet bekend")]
    if vacancy.employer.employees:
        parts.append(_("%(count)s mensen", count=vacancy.employer.employees))
    return " · ".join(parts)


def facts_of(vacancy: VacancyFacts, youth: YouthFacts | None) -> list[tuple[str, str]]:
    """Hours, days, distance, wage and form, each beside its icon."""
    facts = [("work", kind_word(vacancy.kind.value if vacancy.kind else None))]
    if vacancy.hours_per_week:
        facts.append(("clock", _("%(hours)s uur per week", hours=f"{vacancy.hours_per_week:g}")))
    if vacancy.shifts:
        facts.append(("calendar", ", ".join(shift_words(vacancy))))
    if youth and youth.home and vacancy.site:
        km = distance_km(youth.home, vacancy.site)
        facts.append(("bike", _("%(km)s km van huis", km=f"{km:.1f}".replace(".", ","))))
    if vacancy.hourly_wage:
        facts.append(("money", _("€ %(wage)s per uur", wage=vacancy.hourly_wage.replace(".", ","))))
    return facts


def shift_words(vacancy: VacancyFacts) -> list[str]:
    """Each shift as ``di wo do vr 8.30–15.00``."""
    names = list(weekday_words().values())
    return [
        f"{' '.join(names[day] for day in sorted(set(shift.days)))} "
        f"{_clock(shift.start)}–{_clock(shift.end)}"
        for shift in vacancy.shifts
    ]


def _clock(minutes: int) -> str:
    return f"{minutes // 60}.{minutes % 60:02d}"
