"""Wat werkgevers zagen: the ledger of a case, and the consents that it rests on."""

from dataclasses import dataclass
from datetime import date, datetime

from flask import Blueprint, render_template
from flask_babel import format_date, format_datetime
from flask_babel import gettext as _

from uitweg.domain.roles import Permission
from uitweg.models import Account, Consent, Youth
from uitweg.pages.youths import tabs_for
from uitweg.services import disclosures
from uitweg.services.cards import CandidateCard
from uitweg.services.disclosures import DisclosureLine
from uitweg.web.guard import allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("disclosures", __name__)


@dataclass(frozen=True)
class Shown:
    """One card that an employer saw or sees."""

    title: str
    kind: str
    word: str
    facts: list[tuple[str, str]]
    card: CandidateCard


@dataclass(frozen=True)
class Agreed:
    """One consent."""

    firm: str
    kind: str
    word: str
    words: str


@blueprint.get("/youths/<uuid:youth>/disclosures")
@allows(Permission.DISCLOSURE_READ, opens=Youth)
def index(youth: Youth) -> str:
    """What was shown to which employer, when, on what ground, with whose consent, until when."""
    today = hall_of().today()
    return render_template(
        "disclosures/index.html",
        youth=youth,
        tabs=tabs_for(youth, "disclosures.index"),
        shown=[_shown(line) for line in disclosures.ledger(db(), youth)],
        agreed=[
            _agreed(consent, employer.name, today)
            for consent, employer in disclosures.consents_of(db(), youth)
        ],
    )


def _shown(line: DisclosureLine) -> Shown:
    until = line.disclosure.shown_until
    return Shown(
        title=_(
            "%(vacancy)s bij %(firm)s",
            vacancy=line.vacancy.title,
            firm=line.employer.name or _("Werkgever niet bekend"),
        ),
        kind="info" if until else "ok",
        word=_("Niet meer te zien") if until else _("Nu te zien"),
        facts=[
            (_("Vanaf"), _moment(line.disclosure.shown_from)),
            (_("Tot"), _moment(until) if until else _("De werkgever ziet dit nog")),
            (_("Grond"), _("Toestemming van de jongere")),
            (_("In eigen woorden"), line.consent.words),
            (_("Opgeschreven door"), _name_of(line.consent)),
        ],
        card=CandidateCard(
            **{**line.disclosure.what, "strengths": tuple(line.disclosure.what["strengths"])}
        ),
    )


def _name_of(consent: Consent) -> str:
    return db().get_one(Account, consent.recorded_by).display_name


def _agreed(consent: Consent, firm: str | None, today: date) -> Agreed:
    day = format_date(consent.ends_on, "d MMMM y")
    if consent.withdrawn_at is not None:
        kind, word = "info", _("Ingetrokken")
    elif consent.ends_on < today:
        kind, word = "info", _("Afgelopen op %(day)s", day=day)
    else:
        kind, word = "ok", _("Geldt tot en met %(day)s", day=day)
    return Agreed(firm or _("Werkgever niet bekend"), kind, word, consent.words)


def _moment(at: datetime) -> str:
    return str(format_datetime(at, "EEEE d MMMM y, HH:mm"))
