"""Werkplekken: which places there are, for staff."""

from flask import Blueprint, render_template, request

from uitweg.domain.roles import Permission
from uitweg.models import Employer, Vacancy
from uitweg.pages.match_cards import facts_of
from uitweg.pages.paging import asked_page, paging
from uitweg.pages.words import task_word, vacancy_word
from uitweg.pages.work_tabs import work_tabs
from uitweg.services import vacancy_lists, vacancy_rows
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("vacancies", __name__, url_prefix="/vacancies")

LONGEST_SEARCH = 100


@blueprint.get("")
@allows(Permission.VACANCY_READ)
def index() -> str:
    """The list, searched through the address."""
    search = request.args.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    only_open = request.args.get("show") != "all"
    found = vacancy_lists.page_of(
        db(),
        actor(),
        search=search,
        only_open=only_open,
        page=asked_page(),
        today=hall_of().today(),
    )
    return render_template(
        "vacancies/index.html",
        lines=found.lines,
        paging=paging(found.page, found.pages, found.total),
        search=search,
        only_open=only_open,
        word=vacancy_word,
        tabs=work_tabs("vacancies.index"),
    )


@blueprint.get("/<uuid:vacancy>")
@allows(Permission.VACANCY_READ, opens=Vacancy)
def show(vacancy: Vacancy) -> str:
    """One place of work, with what the work asks."""
    employer = db().get(Employer, vacancy.employer_id) if vacancy.employer_id else None
    return render_template(
        "vacancies/show.html",
        vacancy=vacancy,
        employer=employer,
        facts=facts_of(vacancy_rows.facts_of(vacancy, employer), None),
        word=vacancy_word,
        tasks=[task_word(task) for task in vacancy.tasks or []],
    )
