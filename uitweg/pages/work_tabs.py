"""The pages about places of work and the firms that offer them, as tabs."""

from flask import url_for
from flask_babel import gettext as _

from uitweg.access.policy import may
from uitweg.domain.roles import Permission
from uitweg.pages.youths import Tab
from uitweg.web.guard import actor


def work_tabs(current: str) -> list[Tab]:
    """The tabs that this reader may open."""
    pages = [
        (_("Werkplekken"), "vacancies.index", Permission.VACANCY_READ),
        (_("Nakijken"), "vacancy_checks.index", Permission.VACANCY_CHECK),
        (_("Werkgevers"), "firms.index", Permission.EMPLOYER_READ),
        (_("Terugbellen"), "callbacks.index", Permission.CALLBACK_HANDLE),
    ]
    return [
        Tab(label, url_for(endpoint), endpoint == current)
        for label, endpoint, permission in pages
        if may(actor(), permission)
    ]
