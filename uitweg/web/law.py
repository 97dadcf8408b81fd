"""Lets each process follow the tables of law that an operator applied."""

from flask import Flask, request

from uitweg.services.law_in_force import bring_up_to_date
from uitweg.web.hall import hall_of


def _follow() -> None:
    if request.endpoint in (None, "static"):
        return
    with hall_of().database.read() as session:
        bring_up_to_date(session)


def install(app: Flask) -> None:
    """Ask before each page: another process may have applied other tables."""
    app.before_request(_follow)
