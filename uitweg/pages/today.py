"""Vandaag: what a coach has to do, most urgent first."""

from dataclasses import dataclass, replace

from flask import Blueprint, render_template, url_for
from flask_babel import format_date
from flask_babel import gettext as _

from uitweg.clock import local_day
from uitweg.domain.roles import Permission
from uitweg.pages.flags import flag_words
from uitweg.services import compliance, variations
from uitweg.services.compliance import FlagLine
from uitweg.services.today import TodayItem, TodayKind, items_for
from uitweg.services.variations import VariationLine
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("today", __name__, url_prefix="/today")

FIRST = frozenset(
    {
        TodayKind.EXPIRES_SOON,
        TodayKind.TO_START,
        TodayKind.TO_SHARE,
        TodayKind.WITH_YOUTH,
        TodayKind.PROFILE_THIN,
    }
)
WAITING = frozenset({TodayKind.WITH_EMPLOYER, TodayKind.WITH_OFFICER})
SHOWN_MOST = 12


@dataclass(frozen=True)
class Task:
    """One card on the page."""

    kind: str
    word: str
    title: str
    text: str
    url: str
    action: str
    urgent: bool = False


@blueprint.get("")
@allows(Permission.TODAY_READ)
def index() -> str:
    """The start of a coach's day."""
    hall = hall_of()
    items = items_for(db(), actor(), now=hall.now(), today=hall.today())
    first = [item for item in items if item.kind in FIRST]
    searching = [item for item in items if item.kind is TodayKind.NO_PROPOSAL]
    waiting = [item for item in items if item.kind in WAITING]
    flags = [_flag(line) for line in compliance.open_flags_for(db(), actor(), hall.today())]
    asked = variations.open_requests(db(), actor(), hall.today())
    urgent = [*flags, *(_card(item) for item in first)]
    return render_template(
        "today/index.html",
        today=hall.today(),
        first=[replace(task, urgent=not place) for place, task in enumerate(urgent[:SHOWN_MOST])],
        first_total=len(urgent),
        searching=searching[:SHOWN_MOST],
        searching_total=len(searching),
        waiting=[*map(_request, asked), *map(_card, waiting)][:SHOWN_MOST],
        waiting_total=len(asked) + len(waiting),
    )


def _flag(line: FlagLine) -> Task:
    words = flag_words(line, hall_of().today())
    return Task(
        kind=words.kind,
        word=words.word,
        title=words.title,
        text=words.text,
        url=words.url,
        action=_("Melding bekijken"),
    )


def _request(line: VariationLine) -> Task:
    name = line.youth.given_name or _("Naam niet bekend")
    return Task(
        kind="info",
        word=_("Vraag"),
        title=_("De reclassering kijkt naar andere tijden voor %(name)s", name=name),
        text=line.vacancy.title,
        url=url_for("variations.show", variationrequest=line.request.id),
        action=_("Vraag bekijken"),
    )


def _card(item: TodayItem) -> Task:
    name = item.youth.given_name or _("Naam niet bekend")
    if item.kind is TodayKind.PROFILE_THIN:
        return Task(
            kind="unknown",
            word=_("Profiel"),
            title=_("Profiel van %(name)s aanvullen", name=name),
            text=_("Vul 3 dingen in om passend werk te zien."),
            url=url_for("youths.edit_profile", youth=item.youth.id),
            action=_("Profiel aanvullen"),
        )
    assert item.proposal is not None  # noqa: S101  every other kind on a card has one
    return Task(
        kind="review" if item.kind is TodayKind.EXPIRES_SOON else "info",
        word=_("Loopt af") if item.kind is TodayKind.EXPIRES_SOON else _("Voorstel"),
        title=_title(item, name),
        text=_(
            "%(vacancy)s bij %(employer)s. Geldig tot en met %(day)s.",
            vacancy=item.vacancy_title,
            employer=item.employer_name,
            day=format_date(local_day(item.proposal.expires_at), "EEEE d MMMM"),
        ),
        url=url_for("proposals.show", proposal=item.proposal.id),
        action=_("Voorstel bekijken"),
    )


def _title(item: TodayItem, name: str) -> str:
    return {
        TodayKind.EXPIRES_SOON: _("Voorstel voor %(name)s loopt bijna af", name=name),
        TodayKind.TO_START: _("Plan de eerste werkdag van %(name)s", name=name),
        TodayKind.TO_SHARE: _("Deel het voorstel voor %(name)s met de werkgever", name=name),
        TodayKind.WITH_YOUTH: _("Bespreek het voorstel met %(name)s", name=name),
        TodayKind.WITH_EMPLOYER: _("De werkgever kijkt naar het voorstel voor %(name)s", name=name),
        TodayKind.WITH_OFFICER: _(
            "De reclassering kijkt naar het voorstel voor %(name)s", name=name
        ),
    }[item.kind]
