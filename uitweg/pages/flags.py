"""Meldingen: what no longer fits the rules, and how people dealt with it."""

from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response, flash, redirect, render_template, url_for
from flask_babel import format_date
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import TextAreaField
from wtforms.validators import InputRequired, Length

from uitweg.access.policy import may
from uitweg.domain.roles import Permission
from uitweg.models import Flag, FlagState, Youth
from uitweg.pages.match_cards import Remark, remarks
from uitweg.services import compliance, proposals
from uitweg.services.compliance import LONGEST_RESOLUTION, FlagLine
from uitweg.services.given_reason import SHORTEST
from uitweg.services.stale import ChangedMeanwhile
from uitweg.web.forms import BaseForm
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("flags", __name__, url_prefix="/flags/<uuid:flag>")


class ResolveForm(BaseForm):
    """How a flag was dealt with."""

    resolution = TextAreaField(
        _l("Wat is er afgesproken?"),
        validators=[InputRequired(), Length(min=SHORTEST, max=LONGEST_RESOLUTION)],
    )


@dataclass(frozen=True)
class FlagWords:
    """A flag as it stands on a page."""

    kind: str
    word: str
    title: str
    text: str
    url: str


def flag_words(line: FlagLine, today: date) -> FlagWords:
    """A flag in words: what it is about, and until when people have time."""
    name = line.youth.given_name or _("Naam niet bekend")
    firm = (line.employer.name if line.employer else None) or _("Werkgever niet bekend")
    subject = _("Plaatsing") if line.flag.placement_id else _("Voorstel")
    day = format_date(line.flag.deadline, "EEEE d MMMM")
    if line.is_gone:
        kind, word, text = "ok", _("Past weer"), _("Klopt dat? Sluit dan de melding.")
    elif line.flag.deadline < today:
        kind, word, text = "blocked", _("Te laat"), _("Overleg had gemoeten voor %(day)s.", day=day)
    else:
        kind, word = "review", _("Melding")
        text = _("Er is niets gestopt. Overleg uiterlijk %(day)s.", day=day)
    return FlagWords(
        kind=kind,
        word=word,
        title=_("%(vacancy)s past niet meer voor %(name)s", vacancy=line.vacancy.title, name=name),
        text=f"{subject}: {firm}. {text}",
        url=url_for("flags.show", flag=line.flag.id),
    )


@blueprint.get("")
@allows(Permission.YOUTH_READ, opens=Flag)
def show(flag: Flag) -> str:
    """Why something no longer fits, and what was done about it."""
    return _page(flag, ResolveForm())


@blueprint.post("/resolve")
@allows(Permission.FLAG_RESOLVE, opens=Flag)
def resolve(flag: Flag) -> Response | tuple[str, int]:
    """Close a flag, saying how it was dealt with."""
    form = ResolveForm()
    if not form.validate():
        return _page(flag, form), 422
    try:
        compliance.resolve_flag(db(), actor(), flag, form.resolution.data, now=hall_of().now())
    except ChangedMeanwhile:
        form.form_errors.append(_("Iemand anders sloot deze melding al."))
        return _page(flag, form), 409
    flash(_("De melding is afgerond."), "success")
    return redirect(url_for("youths.show", youth=flag.youth_id), 303)  # type: ignore[return-value]


def _page(flag: Flag, form: ResolveForm) -> str:
    today = hall_of().today()
    youth = db().get_one(Youth, flag.youth_id)
    lines = [line for line in compliance.open_flags_of(db(), youth) if line.flag.id == flag.id]
    return render_template(
        "flags/show.html",
        form=form,
        flag=flag,
        youth=youth,
        words=flag_words(lines[0], today) if lines else None,
        findings=_findings(youth, lines[0], today) if lines else [],
        help_url=_help_url(lines[0]) if lines else None,
        may_resolve=may(actor(), Permission.FLAG_RESOLVE) and flag.state is FlagState.OPEN,
    )


def _help_url(line: FlagLine) -> str | None:
    """Where the remedies stand, for those who may look for them."""
    if not may(actor(), Permission.RANKING_READ):
        return None
    return url_for("suggestions.show", youth=line.youth.id, vacancy=line.vacancy.id)


def _findings(youth: Youth, line: FlagLine, today: date) -> list[Remark]:
    """What the rules say now of what was flagged."""
    facts, _employer, assessment = proposals.look(db(), youth, line.vacancy, today)
    flagged = [each for each in assessment.findings if each.rule in line.flag.rules]
    return remarks(flagged, facts)
