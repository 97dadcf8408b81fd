"""From the vacancy form to what is kept of a place, and back."""

from typing import Any

from employers import shift_times
from employers.vacancy_form import DAY_CODES, VacancyForm
from uitweg.web.forms import as_lines, from_lines

SHOWN_AGES = (16, 18, 21)


def fill(form: VacancyForm, kept: dict[str, Any]) -> None:
    """Put what is kept into the form."""
    for name in ("title", "description", "kind", "team_size", "places", "start_date"):
        form[name].data = kept[name]
    form.hours_per_week.data = plain(kept["hours_per_week"])
    form.mentor.data = {True: "yes", False: "no", None: None}[kept["mentor"]]
    form.tasks.data = kept["tasks"] or []
    certificate = kept["conduct_certificate"] or {}
    form.certificate.data = certificate.get("required")
    form.aspects.data = certificate.get("aspects", [])
    form.learn.data = ", ".join(kept["learn"] or [])
    form.wage.data = (kept["hourly_wage"] or "").replace(".", ",")
    form.min_age.data = _age(kept["min_age"])
    form.flexible_shifts.data = bool(kept["flexible_shifts"])
    form.certificates.data = as_lines(kept["certificates_required"])
    form.licences.data = as_lines(kept["licences_required"])
    _fill_times(form, shift_times.by_day(kept["shifts"]))


def _fill_times(form: VacancyForm, times: shift_times.Times) -> None:
    usual = shift_times.shared(times)
    form.days.data = [day for day in DAY_CODES if day in times]
    form.start.data, form.end.data = usual or (None, None)
    for day, hours in times.items():
        if hours != usual:
            form[day].form.start.data, form[day].form.end.data = hours


def read(form: VacancyForm, kept: dict[str, Any] | None) -> dict[str, Any]:
    """What the filled form says; what it cannot show of ``kept`` stays as it is."""
    old = kept or {}
    times = form.times()
    return {
        "title": form.title.data,
        "description": form.description.data or None,
        "kind": form.kind.data or None,
        "team_size": form.team_size.data,
        "mentor": {"yes": True, "no": False}.get(form.mentor.data),
        "learn": from_lines(form.learn.data),
        "shifts": _shifts(times, old),
        "flexible_shifts": form.flexible_shifts.data,
        "hours_per_week": form.hours_per_week.data or shift_times.hours_in(times) or None,
        "min_age": _read_age(form.min_age.data, old),
        "tasks": _tasks(form, old),
        "certificates_required": from_lines(form.certificates.data),
        "licences_required": from_lines(form.licences.data),
        "conduct_certificate": _certificate(form),
        "hourly_wage": form.euro if form.wage.data else None,
        "places": form.places.data or 1,
        "start_date": form.start_date.data,
    }


def _shifts(times: shift_times.Times, old: dict[str, Any]) -> list[dict[str, Any]] | None:
    if times == shift_times.by_day(old.get("shifts")):
        return old.get("shifts")  # it may hold more shifts a day than the form can show
    return shift_times.as_shifts(times)


def _tasks(form: VacancyForm, old: dict[str, Any]) -> list[str]:
    offered = {value for value, *_rest in form.tasks.iter_choices()}
    kept = [task for task in old.get("tasks") or [] if task not in offered]
    return [*kept, *(form.tasks.data or [])]


def _certificate(form: VacancyForm) -> dict[str, Any] | None:
    if not form.certificate.data:
        return None
    asked = form.certificate.data != "none"
    return {
        "required": form.certificate.data,
        "aspects": list(form.aspects.data or []) if asked else [],
    }


def plain(number: float | None) -> float | None:
    """``12`` rather than ``12.0``, as a person would write it."""
    return int(number) if number is not None and float(number).is_integer() else number


def _age(age: int | None) -> str:
    """The nearest age the form offers that is not higher."""
    return str(max((shown for shown in SHOWN_AGES if age and shown <= age), default=""))


def _read_age(chosen: str | None, old: dict[str, Any]) -> int | None:
    if chosen == _age(old.get("min_age")):
        age: int | None = old.get("min_age")
        return age
    return int(chosen) if chosen else None
