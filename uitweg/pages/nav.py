"""The staff menu: per role, the pages where its work is."""

from dataclasses import dataclass

from flask import Flask, request, url_for
from flask_babel import gettext as _
from flask_login import current_user

from uitweg.access.policy import may
from uitweg.domain.roles import Permission, Role


@dataclass(frozen=True)
class NavItem:
    """One entry of the menu."""

    label: str
    url: str
    current: bool
    icon: str


@dataclass(frozen=True)
class Reader:
    """Whoever is logged in, as the page's head shows them."""

    display_name: str
    role: Role
    role_label: str


def role_label(role: Role) -> str:
    """The role in the reader's language."""
    return {
        Role.COACH: _("Jongerencoach"),
        Role.TEAM_LEAD: _("Teamleider"),
        Role.PROBATION_OFFICER: _("Reclassering"),
        Role.EMPLOYER: _("Werkgever"),
        Role.ADMIN: _("Beheerder"),
        Role.AUDITOR: _("Toezicht op inzage"),
    }[role]


def _entries(role: Role) -> list[tuple[str, str, str]]:
    youths = (_("Jongeren"), "youths.index", "people")
    proposals = (_("Voorstellen"), "proposals.index", "proposal")
    vacancies = (_("Werkplekken"), "vacancies.index", "work")
    return {
        Role.COACH: [(_("Vandaag"), "today.index", "today"), youths, proposals, vacancies],
        Role.TEAM_LEAD: [(_("Team"), "team.index", "team"), youths, proposals, vacancies],
        Role.PROBATION_OFFICER: [
            youths,
            (_("Beoordelen"), "clearances.index", "conditions"),
            (_("Vragen"), "variations.index", "signal"),
            proposals,
        ],
        Role.EMPLOYER: [(_("Mijn plekken"), "employers.index", "work")],
        Role.ADMIN: [(_("Accounts"), "admin.index", "people")],
        Role.AUDITOR: [(_("Inzagelog"), "audit_log.index", "search")],
    }[role]


def start_endpoint(role: Role) -> str:
    """Where this role begins its day."""
    return _entries(role)[0][1]


def _menu() -> dict[str, object]:
    if not current_user.is_authenticated:
        return {"nav": [], "account": None, "notices_url": None, "role_label": role_label}
    known = current_user.actor
    here = (request.endpoint or "").split(".")[0]
    items = [
        NavItem(label, url_for(endpoint), endpoint.split(".")[0] == here, icon)
        for label, endpoint, icon in _entries(known.role)
    ]
    reader = Reader(known.display_name, known.role, role_label(known.role))
    reads = may(known, Permission.NOTICE_READ)
    return {
        "nav": items,
        "account": reader,
        "notices_url": url_for("notices.index") if reads else None,
        "role_label": role_label,
    }


def install(app: Flask) -> None:
    """Give every page its menu and its reader."""
    app.context_processor(_menu)
