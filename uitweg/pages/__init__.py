"""The staff's door: a blueprint per noun."""

from importlib import import_module

from flask import Blueprint

NOUNS = (
    "admin",
    "audit_log",
    "auth",
    "callbacks",
    "clearances",
    "conditions",
    "disclosures",
    "firms",
    "flags",
    "home",
    "notices",
    "placements",
    "proposal_steps",
    "proposals",
    "suggestions",
    "team",
    "today",
    "vacancies",
    "vacancy_checks",
    "variations",
    "youths",
)
"""The modules of this package that hold a blueprint."""


def staff_blueprints() -> tuple[Blueprint, ...]:
    """Every blueprint of the staff's door."""
    # Found by name and late, as the modules import this package.
    return tuple(import_module(f"{__name__}.{noun}").blueprint for noun in NOUNS)
