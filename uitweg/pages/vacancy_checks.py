"""Nakijken: staff look at what firms sent in, and let it open or ask a question."""

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import format_date
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import TextAreaField
from wtforms.validators import Length, Optional

from uitweg.domain.roles import Permission
from uitweg.domain.vacancies import TRANSITIONS, VacancyStep
from uitweg.models import Employer, Vacancy
from uitweg.pages.match_cards import facts_of
from uitweg.pages.proposal_step_forms import StepForm
from uitweg.pages.step_taking import not_from_here, take
from uitweg.pages.words import task_word, vacancy_word
from uitweg.pages.work_tabs import work_tabs
from uitweg.services import vacancy_desk, vacancy_review, vacancy_rows
from uitweg.services.given_reason import SHORTEST
from uitweg.services.vacancy_desk import LONGEST_NOTE, MissingAnswers, WageTooLow
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("vacancy_checks", __name__)

Answer = Response | str | tuple[str, int]


class CheckForm(StepForm):
    """A question to the firm, where staff have one."""

    note = TextAreaField(
        _l("Uw vraag aan de werkgever"), validators=[Optional(), Length(max=LONGEST_NOTE)]
    )


@blueprint.get("/vacancy-checks")
@allows(Permission.VACANCY_CHECK)
def index() -> str:
    """What waits to be looked at, the oldest first, with the day by which it should be."""
    today = hall_of().today()
    waiting = vacancy_review.to_check(db(), actor(), today)
    return render_template(
        "vacancy_checks/index.html",
        tabs=work_tabs("vacancy_checks.index"),
        lines=[
            (vacancy, employer, vacancy_desk.check_by(vacancy)) for vacancy, employer in waiting
        ],
        today=today,
    )


@blueprint.route("/vacancies/<uuid:vacancy>/check", methods=["GET", "POST"])
@allows(Permission.VACANCY_CHECK, opens=Vacancy)
def decide(vacancy: Vacancy) -> Answer:
    """Let it open, or send it back with a question that the firm reads."""
    form = CheckForm(data={"version": vacancy.version})
    if (vacancy.state, VacancyStep.CHECK) not in TRANSITIONS:
        return _page(form, vacancy, not_from_here()), 409
    if not form.is_submitted():
        return _page(form, vacancy)
    opens = request.form.get("decision") == "open"
    if not form.validate():
        return _page(form, vacancy), 422
    if not opens and len(form.note.data or "") < SHORTEST:
        form.note.errors = [_("Schrijf op wat u wilt weten.")]
        return _page(form, vacancy), 422
    problem = _open(vacancy, form) if opens else _send_back(vacancy, form)
    if problem is not None:
        return _page(form, vacancy, problem), 409
    flash(
        _("De plek staat open.") if opens else _("Teruggestuurd. De werkgever leest uw vraag."),
        "success",
    )
    return redirect(url_for("vacancy_checks.index"), 303)  # type: ignore[return-value]


def _open(vacancy: Vacancy, form: CheckForm) -> str | None:
    hall = hall_of()
    try:
        return take(
            lambda: vacancy_desk.open_checked(
                db(),
                actor(),
                vacancy,
                seen_version=form.version.data,
                now=hall.now(),
                today=hall.today(),
            )
        )
    except WageTooLow as refusal:
        db().rollback()
        floor = refusal.floor
        return _(
            "Het uurloon is lager dan het minimumloon voor %(age)s jaar (€ %(amount)s).",
            age=floor.age,
            amount=str(floor.amount).replace(".", ","),
        )
    except MissingAnswers:
        db().rollback()
        return _("Er ontbreekt nog een antwoord. Vraag het de werkgever.")


def _send_back(vacancy: Vacancy, form: CheckForm) -> str | None:
    return take(
        lambda: vacancy_desk.send_back(
            db(),
            actor(),
            vacancy,
            form.note.data or "",
            seen_version=form.version.data,
            now=hall_of().now(),
        )
    )


def _page(form: CheckForm, vacancy: Vacancy, problem: str | None = None) -> str:
    employer = db().get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    check_by = vacancy_desk.check_by(vacancy)
    return render_template(
        "vacancy_checks/decide.html",
        form=form,
        vacancy=vacancy,
        employer=employer,
        problem=problem,
        word=vacancy_word(vacancy.state),
        check_by=format_date(check_by, "EEEE d MMMM"),
        facts=facts_of(vacancy_rows.facts_of(vacancy, employer), None),
        tasks=[task_word(task) for task in vacancy.tasks or []],
        may_open=(vacancy.state, VacancyStep.CHECK) in TRANSITIONS,
        may_send_back=(vacancy.state, VacancyStep.SEND_BACK) in TRANSITIONS,
    )
