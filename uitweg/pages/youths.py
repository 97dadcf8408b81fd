"""Jongeren and Jongere: the list, and one youth's timeline and profile."""

from dataclasses import dataclass

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from uitweg.access.policy import may
from uitweg.domain.roles import Permission
from uitweg.models import Youth
from uitweg.pages.flags import flag_words
from uitweg.pages.paging import asked_page, paging
from uitweg.pages.profile_form import ProfileForm, fill, read
from uitweg.services import compliance, profiles, timeline, youth_lists
from uitweg.services.stale import ChangedMeanwhile
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("youths", __name__, url_prefix="/youths")

LONGEST_SEARCH = 100


@dataclass(frozen=True)
class Tab:
    """One of the pages about a youth."""

    label: str
    url: str
    current: bool


def tabs_for(youth: Youth, current: str) -> list[Tab]:
    """The pages about a youth that this reader may open."""
    pages = [
        (_("Passend werk"), "suggestions.index", Permission.RANKING_READ),
        (_("Tijdlijn"), "youths.show", Permission.YOUTH_READ),
        (_("Profiel"), "youths.edit_profile", Permission.PROFILE_WRITE),
        (_("Voorwaarden"), "conditions.index", Permission.YOUTH_READ),
        (_("Plaatsing"), "placements.index", Permission.PLACEMENT_READ),
    ]
    return [
        Tab(label, url_for(endpoint, youth=youth.id), endpoint == current)
        for label, endpoint, permission in pages
        if may(actor(), permission)
    ]


@blueprint.get("")
@allows(Permission.YOUTH_LIST)
def index() -> str:
    """One's own youths, searched and filtered through the address."""
    search = request.args.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    waiting = request.args.get("waiting", "")
    found = youth_lists.page_of(
        db(),
        actor(),
        search=search,
        waiting=waiting,
        page=asked_page(),
        today=hall_of().today(),
    )
    return render_template(
        "youths/index.html",
        lines=found.lines,
        paging=paging(found.page, found.pages, found.total),
        search=search,
        waiting=waiting,
        may_rank=may(actor(), Permission.RANKING_READ),
    )


@blueprint.get("/<uuid:youth>")
@allows(Permission.YOUTH_READ, opens=Youth)
def show(youth: Youth) -> str:
    """What happened, newest first."""
    page = asked_page()
    entries, older = timeline.entries_for(db(), actor(), youth, page)
    return render_template(
        "youths/show.html",
        youth=youth,
        tabs=tabs_for(youth, "youths.show"),
        entries=entries,
        flags=[
            flag_words(line, hall_of().today()) for line in compliance.open_flags_of(db(), youth)
        ],
        newer_url=url_for("youths.show", youth=youth.id, page=page - 1) if page > 1 else None,
        older_url=url_for("youths.show", youth=youth.id, page=page + 1) if older else None,
    )


@blueprint.route("/<uuid:youth>/profile", methods=["GET", "POST"])
@allows(Permission.PROFILE_WRITE, opens=Youth)
def edit_profile(youth: Youth) -> Response | str | tuple[str, int]:
    """What the youth is good at, likes, wants to learn, and when they can work."""
    form = ProfileForm()
    if not form.is_submitted():
        fill(form, youth)
        return _profile_page(form, youth)
    if not form.validate():
        return _profile_page(form, youth), 422
    try:
        changed = profiles.save_profile(
            db(),
            actor(),
            youth,
            read(form, youth),
            seen_version=form.version.data or 0,
            now=hall_of().now(),
        )
    except ChangedMeanwhile:
        form.version.data, form.version.raw_data = youth.version, None
        return _profile_page(form, youth, theirs=youth), 409
    flash(
        _("Het profiel is opgeslagen.") if changed else _("Er was niets veranderd."),
        "success",
    )
    return redirect(url_for("suggestions.index", youth=youth.id), 303)  # type: ignore[return-value]


def _profile_page(form: ProfileForm, youth: Youth, theirs: Youth | None = None) -> str:
    return render_template(
        "youths/edit_profile.html",
        form=form,
        youth=youth,
        theirs=theirs,
        tabs=tabs_for(youth, "youths.edit_profile"),
    )
