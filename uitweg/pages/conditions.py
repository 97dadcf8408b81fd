"""Voorwaarden: the case team reads them, the probation officer records, changes and lifts them."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from uitweg.access.policy import may
from uitweg.access.scope import load
from uitweg.domain.roles import Permission
from uitweg.models import Condition, Youth
from uitweg.pages.condition_form import EFFECT_PARTS, ConditionForm, LiftForm
from uitweg.pages.condition_kinds import kind_groups
from uitweg.pages.condition_words import condition_lines, version_lines
from uitweg.pages.condition_writing import Writing
from uitweg.pages.effect_words import effect_words
from uitweg.pages.words import condition_word
from uitweg.pages.youths import tabs_for
from uitweg.pages.zone_plan import zone_plan
from uitweg.services import conditions, effects, youth_rows
from uitweg.services.stale import ChangedMeanwhile
from uitweg.services.stored_places import StoredPlaces
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("conditions", __name__, url_prefix="/youths/<uuid:youth>/conditions")

Answer = Response | str | tuple[str, int]


@blueprint.get("")
@allows(Permission.YOUTH_READ, opens=Youth)
def index(youth: Youth) -> str:
    """Which conditions hold, in words; places and persons for the officer only."""
    everything = may(actor(), Permission.CONDITION_WRITE)
    current = youth_rows.current_conditions(db(), [youth.id]).get(youth.id, [])
    past = [each for each in conditions.history(db(), youth) if each.replaced_at or each.lifted_at]
    home = youth_rows.facts_of(db(), youth).home if everything else None
    return render_template(
        "conditions/index.html",
        youth=youth,
        tabs=tabs_for(youth, "conditions.index"),
        lines=condition_lines(current, hall_of().today(), everything=everything),
        past=version_lines(past, everything=everything),
        plans={
            each.id: zone_plan(each.parameters, home)
            for each in current
            if everything and each.kind == "location_ban"
        },
        may_write=everything,
    )


@blueprint.route("/new", methods=["GET", "POST"])
@allows(Permission.CONDITION_WRITE, opens=Youth)
def impose(youth: Youth) -> Answer:
    """Record a condition: choose its kind, fill it in, see what it does, confirm."""
    kind = request.args.get("kind", "")
    if kind not in EFFECT_PARTS and kind != "other":
        return render_template("conditions/choose.html", youth=youth, groups=kind_groups())
    form = ConditionForm(kind, _sent(), StoredPlaces(db()))
    return Writing(youth, form).answer(_record)


def _sent() -> Any:
    return request.form if request.method == "POST" else None


def _record(writing: Writing) -> Response:
    hall, form = hall_of(), writing.form
    conditions.impose(
        db(),
        actor(),
        writing.youth,
        form.read(),
        form_key=form.form_key.data,
        now=hall.now(),
        today=hall.today(),
    )
    flash(_("Vastgelegd: %(condition)s.", condition=condition_word(form.kind)), "success")
    return _to_index(writing.youth)


@blueprint.route("/<uuid:condition>/change", methods=["GET", "POST"])
@allows(Permission.CONDITION_WRITE, opens=Youth)
def change(youth: Youth, condition: UUID) -> Answer:
    """Record a new version; the old one stays as it was."""
    newest = _newest(youth, condition)
    if newest.lifted_at:
        return _is_lifted(youth)
    form = ConditionForm(newest.kind, _sent(), StoredPlaces(db()), newest)
    return Writing(youth, form, newest).answer(_record_change)


def _record_change(writing: Writing) -> Response:
    hall, form, condition = hall_of(), writing.form, writing.condition
    assert condition is not None  # noqa: S101  a change is of something
    made = conditions.change(
        db(),
        actor(),
        writing.youth,
        condition,
        form.read(),
        seen_version=form.header.version.data or 0,
        now=hall.now(),
        today=hall.today(),
    )
    if made is condition:
        flash(_("Er was niets veranderd."), "success")
    else:
        flash(_("Gewijzigd: %(condition)s.", condition=condition_word(form.kind)), "success")
    return _to_index(writing.youth)


@blueprint.post("/<uuid:condition>/verify")
@allows(Permission.CONDITION_WRITE, opens=Youth)
def verify(youth: Youth, condition: UUID) -> Answer:
    """Confirm a condition against its source."""
    newest, hall = _newest(youth, condition), hall_of()
    try:
        conditions.verify(
            db(),
            actor(),
            youth,
            newest,
            seen_version=request.form.get("version", type=int) or 0,
            now=hall.now(),
            today=hall.today(),
        )
    except ChangedMeanwhile:
        abort(409)
    flash(_("Bevestigd: %(condition)s.", condition=condition_word(newest.kind)), "success")
    return _to_index(youth)


@blueprint.route("/<uuid:condition>/lift", methods=["GET", "POST"])
@allows(Permission.CONDITION_WRITE, opens=Youth)
def lift(youth: Youth, condition: UUID) -> Answer:
    """Let a condition no longer count, with a reason; its versions stay."""
    newest, hall = _newest(youth, condition), hall_of()
    if newest.lifted_at:
        return _is_lifted(youth)
    form = LiftForm(data={"version": newest.version})
    if not form.is_submitted():
        return _lift_page(youth, form, newest)
    if not form.validate():
        return _lift_page(youth, form, newest), 422
    try:
        conditions.lift(
            db(),
            actor(),
            youth,
            newest,
            form.reason.data,
            seen_version=form.version.data or 0,
            now=hall.now(),
            today=hall.today(),
        )
    except ChangedMeanwhile:
        form.version.data, form.version.raw_data = newest.version, None
        form.form_errors.append(_("Iemand anders wijzigde dit. Kijk of het nog klopt."))
        return _lift_page(youth, form, newest), 409
    flash(_("Vervallen: %(condition)s.", condition=condition_word(newest.kind)), "success")
    return _to_index(youth)


def _lift_page(youth: Youth, form: LiftForm, condition: Condition) -> str:
    today = hall_of().today()
    return render_template(
        "conditions/lift.html",
        youth=youth,
        form=form,
        line=condition_lines([condition], today, everything=True)[0],
        effect=effect_words(effects.preview(db(), youth, lift=condition, today=today)),
    )


@blueprint.post("/none")
@allows(Permission.CONDITION_WRITE, opens=Youth)
def declare_none(youth: Youth) -> Answer:
    """Say out loud that there are no conditions; silence is never taken for that."""
    hall = hall_of()
    try:
        conditions.declare_none(db(), actor(), youth, now=hall.now(), today=hall.today())
    except conditions.ConditionsExist:
        abort(409)
    flash(_("Vastgelegd: er zijn geen voorwaarden."), "success")
    return _to_index(youth)


def _newest(youth: Youth, condition: UUID) -> Condition:
    """The newest version of what the address names, or as if there were none."""
    found = load(db(), actor(), Condition, condition, hall_of().today())
    if found is None or found.youth_id != youth.id:
        abort(404)
    versions = [
        each for each in conditions.history(db(), youth) if each.reference == found.reference
    ]
    return max(versions, key=lambda each: each.version)


def _is_lifted(youth: Youth) -> Response:
    flash(_("Deze voorwaarde is al vervallen. Er is niets veranderd."), "warning")
    return _to_index(youth)


def _to_index(youth: Youth) -> Response:
    return redirect(url_for("conditions.index", youth=youth.id), 303)  # type: ignore[return-value]
