"""The staff's door: a blueprint per noun."""

from flask import Blueprint


def staff_blueprints() -> tuple[Blueprint, ...]:
    """Every blueprint of the staff's door."""
    from uitweg.pages import (  # here, as these import this package
        admin,
        audit_log,
        auth,
        conditions,
        home,
        proposals,
        suggestions,
        team,
        today,
        vacancies,
        youths,
    )

    modules = (
        admin,
        audit_log,
        auth,
        conditions,
        home,
        proposals,
        suggestions,
        team,
        today,
        vacancies,
        youths,
    )
    return tuple(module.blueprint for module in modules)
