"""Writing a place down: a new one, a copy, a draft that is finished later."""

from dataclasses import dataclass
from typing import Any

from flask import Response, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _

from employers.desk import contact, vacancies
from employers.door import portal
from employers.vacancy_form import VacancyForm
from employers.vacancy_values import fill, read
from uitweg.domain.roles import Permission
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

READ, WRITE = Permission.PORTAL_READ, Permission.PORTAL_WRITE

Answer = Response | str | tuple[str, int]


@dataclass(frozen=True)
class Writing:
    """What is being written: a new place, or one that is kept already."""

    vacancy: Any | None = None
    kept: dict[str, Any] | None = None
    was_draft: bool = True


@portal.route("/places/new", methods=["GET", "POST"])
@allows(READ, post=WRITE)
def new_place() -> Answer:
    """One page to post a place."""
    return _edit(Writing())


@portal.route("/places/<uuid:vacancy>/edit", methods=["GET", "POST"])
@allows(READ, post=WRITE, opens=vacancies.PLACE)
def edit_place(vacancy: Any) -> Answer:
    """The same page, filled with what is kept."""
    was_draft = vacancies.is_draft(vacancy)
    return _edit(Writing(vacancy, vacancies.values_of(vacancy), was_draft))


@portal.post("/places/<uuid:vacancy>/copy")
@allows(READ, post=WRITE, opens=vacancies.PLACE)
def copy_place(vacancy: Any) -> Response:
    """A new draft with the same answers."""
    key = request.form.get("form_key", "")[:64] or None
    copy = vacancies.duplicate(db(), actor(), vacancy, form_key=key, now=hall_of().now())
    flash(_("Dit is een kopie. Pas aan wat anders is."), "success")
    return redirect(url_for("employers.edit_place", vacancy=copy), 303)  # type: ignore[return-value]


def _edit(writing: Writing) -> Answer:
    form = VacancyForm()
    if not form.is_submitted():
        if writing.kept:
            fill(form, writing.kept)
            form.version.data = writing.kept["version"]
        return _page(form, writing)
    wish = request.form.get("action", "submit")
    if wish == "copy_times":
        form.copy_times()
        return _page(form, writing, opened=True)
    is_draft = wish == "draft" and vacancies.is_draft(writing.vacancy)
    if not form.validate_as(is_draft=is_draft):
        return _page(form, writing), 422
    return _keep(form, writing, is_draft=is_draft)


def _keep(form: VacancyForm, writing: Writing, *, is_draft: bool) -> Answer:
    hall = hall_of()
    try:
        kept = vacancies.keep(
            db(),
            actor(),
            writing.vacancy,
            read(form, writing.kept),
            form_key=form.form_key.data,
            seen_version=form.version.data or 0,
            submit=not is_draft,
            now=hall.now(),
            today=hall.today(),
        )
    except vacancies.WageTooLow as low:
        form.wage_too_low(low.floor.age, low.floor.amount, low.floor.since)
        return _page(form, writing), 422
    except (vacancies.MissingAnswers, vacancies.BadVacancy):
        form.form_errors.append(_("Kijk de antwoorden nog eens na."))
        return _page(form, writing), 422
    except vacancies.ChangedMeanwhile:
        return _page_for_both(form, writing, writing.vacancy), 409
    flash(_said(writing, is_draft=is_draft), "success")
    return redirect(url_for("employers.show_place", vacancy=kept), 303)  # type: ignore[return-value]


def _said(writing: Writing, *, is_draft: bool) -> str:
    if is_draft:
        return _("Bewaard als concept. U kunt later verder.")
    if not writing.was_draft:
        return _("Opgeslagen. Uw plek blijft staan; wij kijken nog even mee.")
    person = contact.of_firm(db(), actor())
    if person is None:
        return _("Bedankt. Wij kijken binnen 3 werkdagen mee.")
    return _("Bedankt. Wij kijken binnen 3 werkdagen mee. U hoort van %(name)s.", name=person.name)


def _page_for_both(form: VacancyForm, writing: Writing, vacancy: Any) -> str:
    """Somebody of the firm was first: what they kept, and what was typed here."""
    theirs = VacancyForm(formdata=None)
    kept = vacancies.values_of(vacancy)
    fill(theirs, kept)
    form.version.data, form.version.raw_data = kept["version"], None
    return _page(form, writing, theirs=theirs)


def _page(
    form: VacancyForm, writing: Writing, *, theirs: VacancyForm | None = None, opened: bool = False
) -> str:
    return render_template(
        "employers/edit_place.html",
        form=form,
        vacancy=writing.vacancy,
        is_draft=writing.was_draft,
        theirs=theirs,
        opened=opened or _has_details(form),
        back=url_for("employers.show_place", vacancy=writing.vacancy.id)
        if writing.vacancy
        else url_for("employers.index"),
    )


DETAILS = ("description", "team_size", "hours_per_week", "min_age", "start_date", "flexible_shifts")


def _has_details(form: VacancyForm) -> bool:
    """Whether the closed part holds anything that must be seen."""
    parts = [form[name] for name in DETAILS]
    inner = [moment for day in form.other_days for moment in (day.form.start, day.form.end)]
    return any(field.data or field.errors for field in [*parts, *inner]) or bool(
        {"kind", "places", "certificates", "licences", "aspects"} & form.errors.keys()
    )
