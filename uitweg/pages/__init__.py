"""The staff's door: a blueprint per noun."""

from flask import Blueprint


def staff_blueprints() -> tuple[Blueprint, ...]:
    """Every blueprint of the staff's door."""
    from uitweg.pages import (  # here, as these import this package
        admin,
        audit_log,
        auth,
        clearances,
        conditions,
        disclosures,
        flags,
        home,
        placements,
        proposal_steps,
        proposals,
        suggestions,
        team,
        today,
        vacancies,
        variations,
        youths,
    )

    modules = (
        admin,
        audit_log,
        auth,
        clearances,
        conditions,
        disclosures,
        flags,
        home,
        placements,
        proposal_steps,
        proposals,
        suggestions,
        team,
        today,
        vacancies,
        variations,
        youths,
    )
    return tuple(module.blueprint for module in modules)
