"""The staff's door: a blueprint per noun."""

from flask import Blueprint


def staff_blueprints() -> tuple[Blueprint, ...]:
    """Every blueprint of the staff's door."""
    from uitweg.pages import (  # here, as these import this package
        admin,
        audit_log,
        auth,
        callbacks,
        clearances,
        conditions,
        disclosures,
        firms,
        flags,
        home,
        notices,
        placements,
        proposal_steps,
        proposals,
        suggestions,
        team,
        today,
        vacancies,
        vacancy_checks,
        variations,
        youths,
    )

    modules = (
        admin,
        audit_log,
        auth,
        callbacks,
        clearances,
        conditions,
        disclosures,
        firms,
        flags,
        home,
        notices,
        placements,
        proposal_steps,
        proposals,
        suggestions,
        team,
        today,
        vacancies,
        vacancy_checks,
        variations,
        youths,
    )
    return tuple(module.blueprint for module in modules)
