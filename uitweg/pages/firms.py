"""Werkgevers: which firms there are, whether somebody visited them, what was agreed."""

from uuid import UUID

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask_babel import format_date
from flask_babel import gettext as _

from uitweg.access.policy import may
from uitweg.access.scope import load
from uitweg.domain.roles import Permission
from uitweg.models import Account, CallbackRequest, Employer, EmployerStatus
from uitweg.pages.firm_forms import EditForm, FirmFields, FirstPersonForm, SeenForm, VisitForm
from uitweg.pages.paging import asked_page, paging
from uitweg.pages.step_taking import take
from uitweg.pages.words import vacancy_word
from uitweg.pages.work_tabs import work_tabs
from uitweg.pages.workflow_words import firm_kind, firm_word, placement_kind, placement_word
from uitweg.services import employers, firm_lists, firm_people
from uitweg.services.invitations import AddressTaken, NotVetted
from uitweg.services.placement_lists import placements_at
from uitweg.web.guard import actor, allows
from uitweg.web.hall import hall_of
from uitweg.web.unit import db

blueprint = Blueprint("firms", __name__, url_prefix="/employers")

Answer = Response | str | tuple[str, int]
LONGEST_SEARCH = 100


@blueprint.get("")
@allows(Permission.EMPLOYER_READ)
def index() -> str:
    """The list, searched and filtered through the address."""
    search = request.args.get("q", "").replace("\0", "").strip()[:LONGEST_SEARCH]
    asked = request.args.get("status", "")
    status = EmployerStatus(asked) if asked in list(EmployerStatus) else None
    found = firm_lists.page_of(
        db(),
        actor(),
        search=search,
        status=status,
        page=asked_page(),
        today=hall_of().today(),
    )
    return render_template(
        "firms/index.html",
        tabs=work_tabs("firms.index"),
        firms=found.firms,
        paging=paging(found.page, found.pages, found.total),
        search=search,
        status=status,
        statuses=[(each.value, firm_word(each)) for each in EmployerStatus],
        word=firm_word,
        kind=firm_kind,
        may_write=may(actor(), Permission.EMPLOYER_WRITE),
    )


@blueprint.get("/<uuid:employer>")
@allows(Permission.EMPLOYER_READ, opens=Employer)
def show(employer: Employer) -> str:
    """One firm, with its places, its people and what was agreed."""
    return _show_page(employer)


@blueprint.route("/add", methods=["GET", "POST"])
@allows(Permission.EMPLOYER_WRITE)
def add() -> Answer:
    """Write down a firm; nobody of it can log in before a visit."""
    asked = _asked_callback()
    lent = {"name": asked.firm, "town": asked.town, "phone": asked.phone} if asked else {}
    form = FirmFields(data=lent)
    if not form.validate_on_submit():
        page = render_template("firms/edit.html", form=form, employer=None)
        return (page, 422) if form.is_submitted() else page
    firm = employers.new_employer(db(), actor(), form.values(), now=hall_of().now())
    flash(_("Het bedrijf staat erin. Ga langs en leg het bezoek vast."), "success")
    return redirect(url_for("firms.show", employer=firm.id), 303)  # type: ignore[return-value]


def _asked_callback() -> CallbackRequest | None:
    try:
        key = UUID(request.args.get("callback", ""))
    except ValueError:
        return None
    return load(db(), actor(), CallbackRequest, key, hall_of().today())


@blueprint.route("/<uuid:employer>/edit", methods=["GET", "POST"])
@allows(Permission.EMPLOYER_WRITE, opens=Employer)
def edit(employer: Employer) -> Answer:
    """Change what staff know of a firm."""
    names = ("name", "town", "phone", "agreements")
    first = {name: getattr(employer, name) for name in names}
    form = EditForm(data={"seen": employer.updated_at.isoformat(), **first})
    if not form.validate_on_submit():
        page = render_template("firms/edit.html", form=form, employer=employer)
        return (page, 422) if form.is_submitted() else page
    now = hall_of().now()
    problem = take(
        lambda: employers.save_employer(
            db(), actor(), employer, form.values(), seen_at=form.seen_at, now=now
        )
    )
    return _leave(employer, problem, _("De gegevens zijn opgeslagen."))


@blueprint.route("/<uuid:employer>/visit", methods=["GET", "POST"])
@allows(Permission.EMPLOYER_WRITE, opens=Employer)
def vet(employer: Employer) -> Answer:
    """Vouch for a firm after a visit."""
    hall = hall_of()
    first = {"seen": employer.updated_at.isoformat(), "kvk": employer.kvk}
    form = VisitForm(data={**first, "visited_on": hall.today()})
    fine = form.validate_on_submit()
    if fine and form.visited_on.data > hall.today():
        form.visited_on.errors = [_("Kies een dag tot en met vandaag.")]
        fine = False
    if not fine:
        page = render_template("firms/vet.html", form=form, employer=employer)
        return (page, 422) if form.is_submitted() else page
    problem = take(
        lambda: employers.vet(
            db(),
            actor(),
            employer,
            form.kvk.data,
            form.visited_on.data,
            seen_at=form.seen_at,
            now=hall.now(),
            today=hall.today(),
        )
    )
    return _leave(employer, problem, _("Goedgekeurd. U kunt nu iemand van het bedrijf uitnodigen."))


@blueprint.post("/<uuid:employer>/deactivate")
@allows(Permission.EMPLOYER_WRITE, opens=Employer)
def deactivate(employer: Employer) -> Answer:
    """Let a firm take part no longer."""
    form = SeenForm()
    if not form.validate():
        return _show_page(employer, _("Open deze bladzijde opnieuw.")), 409
    problem = take(
        lambda: employers.deactivate(
            db(), actor(), employer, seen_at=form.seen_at, now=hall_of().now()
        )
    )
    return _leave(employer, problem, _("Dit bedrijf doet niet meer mee."))


@blueprint.route("/<uuid:employer>/invite", methods=["GET", "POST"])
@allows(Permission.EMPLOYER_WRITE, opens=Employer)
def invite(employer: Employer) -> Answer:
    """The first person of a visited firm; the link is shown once, here."""
    form = FirstPersonForm()
    if not form.validate_on_submit():
        page = render_template("firms/invite.html", form=form, employer=employer)
        return (page, 422) if form.is_submitted() else page
    try:
        invitation, token = firm_people.invite_first(
            db(),
            actor(),
            employer,
            form.email.data,
            form.display_name.data or "",
            now=hall_of().now(),
        )
    except AddressTaken:
        form.email.errors = [_("Er is al een account met dit e-mailadres.")]
        return render_template("firms/invite.html", form=form, employer=employer), 422
    except NotVetted:
        return _show_page(employer, _("Leg eerst een bezoek vast. Daarna kunt u uitnodigen.")), 409
    address = hall_of().settings.base_url + url_for("auth.redeem_invitation", token=token)
    return render_template(
        "firms/invited.html", invitation=invitation, address=address, employer=employer
    )


def _show_page(employer: Employer, problem: str | None = None) -> str:
    return render_template(
        "firms/show.html",
        employer=employer,
        problem=problem,
        word=firm_word(employer.status),
        kind=firm_kind(employer.status),
        facts=_facts(employer),
        places=firm_lists.places_of(db(), employer),
        place_word=vacancy_word,
        people=firm_people.people_of(db(), employer.id),
        placed=placements_at(db(), actor(), employer, hall_of().today()),
        placed_word=placement_word,
        placed_kind=placement_kind,
        is_vetted=employer.status is EmployerStatus.VETTED,
        is_inactive=employer.status is EmployerStatus.INACTIVE,
        may_write=may(actor(), Permission.EMPLOYER_WRITE),
    )


def _facts(employer: Employer) -> list[tuple[str, str]]:
    contact = db().get(Account, employer.contact_id) if employer.contact_id else None
    visited = employer.visited_on
    facts = [
        (_("KVK-nummer"), employer.kvk or _("Niet bekend")),
        (_("Bezocht op"), format_date(visited, "d MMMM y") if visited else _("Nog niet")),
        (_("Vaste contactpersoon"), contact.display_name if contact else _("Nog niemand")),
        (_("Telefoon"), employer.phone or _("Niet bekend")),
        (_("Mensen in dienst"), str(employer.employees or _("Niet bekend"))),
    ]
    return [(str(term), str(words)) for term, words in facts]


def _leave(employer: Employer, problem: str | None, done: str) -> Answer:
    if problem is not None:
        return _show_page(employer, problem), 409
    flash(done, "success")
    return redirect(url_for("firms.show", employer=employer.id), 303)  # type: ignore[return-value]
