"""Passend werk: what fits, why, and why the rest cannot be now."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from flask import Blueprint, abort, render_template, url_for
from flask_babel import gettext as _

from uitweg.access.policy import may
from uitweg.access.scope import load
from uitweg.domain.assessment import Assessment, assess
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.roles import Permission
from uitweg.domain.sentences import say_note
from uitweg.domain.verdicts import Verdict
from uitweg.models import Vacancy, VariationState, Youth
from uitweg.pages.match_cards import (
    Remark,
    employer_line,
    facts_of,
    match_card,
    remarks,
    solutions,
)
from uitweg.pages.paging import asked_page, paging
from uitweg.pages.words import verdict_word
from uitweg.pages.youths import tabs_for
from uitweg.services import profiles, proposals, variations
from uitweg.services.suggestions import RankingRoom, Suggestions, keep_record, suggestions_for
from uitweg.services.variations import VariationLine
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.i18n import language
from uitweg.web.unit import db

blueprint = Blueprint("suggestions", __name__, url_prefix="/youths/<uuid:youth>/work")

TOP = 3
MORE = 12
WHY_NOT_FIRST = 5
WHY_NOT_PAGE = 20


@dataclass(frozen=True)
class Impossible:
    """A vacancy that cannot be now, and why."""

    url: str
    title: str
    employer: str
    reasons: list[Remark]


def _room() -> RankingRoom:
    room: RankingRoom = hall_of().shelf["ranking_room"]
    return room


@blueprint.get("")
@allows(Permission.RANKING_READ, opens=Youth)
def index(youth: Youth) -> str:
    """The best three as cards, more below, and the blocked ones under 'Waarom niet?'."""
    found = suggestions_for(_room(), db(), youth, hall_of().today())
    cards = [
        match_card(
            ranked,
            found.keys[ranked.vacancy.id],
            found.facts,
            _assess(found.facts, ranked.vacancy).findings,
        )
        for ranked in found.ranking.ranked[: TOP + MORE]
        if ranked.vacancy.id in found.keys
    ]
    blocked = _by_hope(found)
    return render_template(
        "suggestions/index.html",
        youth=youth,
        tabs=tabs_for(youth, "suggestions.index"),
        may_propose=may(actor(), Permission.PROPOSAL_MAKE),
        thin=not profiles.has_enough(youth),
        conditions_missing=youth.supervision is not None and not youth.conditions_known,
        cards=cards[:TOP],
        more=cards[TOP:],
        total=len(found.ranking.ranked),
        blocked=[_impossible(youth, found, each) for each in blocked[:WHY_NOT_FIRST]],
        blocked_total=len(blocked),
        counts=_counts(found),
        record=_log(youth, found),
    )


@blueprint.get("/not-now")
@allows(Permission.RANKING_READ, opens=Youth)
def why_not(youth: Youth) -> str:
    """Every vacancy that cannot be now, with its reasons."""
    found = suggestions_for(_room(), db(), youth, hall_of().today())
    blocked = _by_hope(found)
    pages = max(1, -(-len(blocked) // WHY_NOT_PAGE))
    page = min(asked_page(), pages)
    shown = blocked[(page - 1) * WHY_NOT_PAGE : page * WHY_NOT_PAGE]
    return render_template(
        "suggestions/why_not.html",
        youth=youth,
        blocked=[_impossible(youth, found, each) for each in shown],
        paging=paging(page, pages, len(blocked), youth=youth.id),
    )


@blueprint.get("/<uuid:vacancy>")
@allows(Permission.RANKING_READ, opens=Youth)
def show(youth: Youth, vacancy: UUID) -> str:
    """Whether one vacancy can be, why or why not, and what would change it."""
    place: Vacancy = load(db(), actor(), Vacancy, vacancy, hall_of().today()) or abort(404)
    facts, employer, assessment = proposals.look(db(), youth, place, hall_of().today())
    notes = (say_note(note, language(), "coach", facts.given_name) for note in assessment.notes)
    return render_template(
        "suggestions/show.html",
        youth=youth,
        vacancy=place,
        facts=facts_of(assessment.pair.vacancy, facts),
        employer=employer,
        kind=assessment.verdict.value,
        word=verdict_word(assessment.verdict.value),
        findings=remarks(assessment.findings, facts),
        solutions=solutions(assessment, facts),
        notes=[note for note in notes if note],
        asked=_asked(youth, place),
        may_ask=may(actor(), Permission.VARIATION_REQUEST),
        may_propose=may(actor(), Permission.PROPOSAL_MAKE)
        and assessment.verdict is not Verdict.BLOCKED,
    )


def _asked(youth: Youth, vacancy: Vacancy) -> list[VariationLine]:
    """Requests about this place that still wait for the officer."""
    if not may(actor(), Permission.VARIATION_READ):
        return []
    return [
        line
        for line in variations.requests_of(db(), youth)
        if line.vacancy.id == vacancy.id and line.request.state is VariationState.OPEN
    ]


def _assess(youth: YouthFacts, vacancy: VacancyFacts) -> Assessment:
    return assess(youth, vacancy, hall_of().today())


def _log(youth: Youth, found: Suggestions) -> UUID:
    hall = hall_of()
    with hall.database.write() as session:
        return keep_record(session, actor(), youth, found, now=hall.now())


def _blocking(found: Suggestions, vacancy: VacancyFacts) -> list[str]:
    findings = _assess(found.facts, vacancy).findings
    return [finding.rule for finding in findings if finding.verdict is Verdict.BLOCKED]


def _by_hope(found: Suggestions) -> list[VacancyFacts]:
    """Blocked vacancies, those with the fewest obstacles first and far ones last."""
    obstacles = {each.id: _blocking(found, each) for each in found.ranking.blocked}
    return sorted(
        (each for each in found.ranking.blocked if each.id in found.keys),
        key=lambda each: (
            "travel.distance" in obstacles[each.id],
            len(obstacles[each.id]),
            each.id,
        ),
    )


def _impossible(youth: Youth, found: Suggestions, vacancy: VacancyFacts) -> Impossible:
    findings = _assess(found.facts, vacancy).findings
    hard = [finding for finding in findings if finding.verdict is Verdict.BLOCKED]
    return Impossible(
        url_for("suggestions.show", youth=youth.id, vacancy=found.keys[vacancy.id]),
        vacancy.title,
        employer_line(vacancy),
        remarks(hard, found.facts),
    )


def _counts(found: Suggestions) -> list[tuple[str, int]]:
    """How many places each kind of reason costs: what to change when nothing fits."""
    words = {
        "travel": _("Te ver weg"),
        "location_ban": _("In een gebied waar hij of zij niet mag komen"),
        "location_order": _("Botst met de tijd thuis"),
        "supervised_housing": _("Botst met de tijd thuis"),
        "minor": _("Mag niet op deze leeftijd"),
        "age": _("Mag niet op deze leeftijd"),
        "school": _("Botst met school"),
        "education": _("Botst met school"),
    }
    other = _("Kan niet met de voorwaarden")
    counted: Counter[str] = Counter()
    for vacancy in found.ranking.blocked:
        families = {rule.split(".")[0] for rule in _blocking(found, vacancy)}
        counted.update({words.get(family, other) for family in families})
    return counted.most_common()
