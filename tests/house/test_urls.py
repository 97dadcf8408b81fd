"""Addresses are readable, lower-case and typed, and nobody can count persons by them."""

import re

import pytest
from flask import Flask
from werkzeug.routing import Rule

KEBAB = re.compile(r"/|(/([a-z0-9]+(-[a-z0-9]+)*|<[^>]+>))+")
# An id nobody can guess or count, or the secret of an invitation: 256 random bits.
TYPED = {"uuid", "string(length=43)"}
OURS = {"static"}


@pytest.fixture
def rules(live_app: Flask) -> list[Rule]:
    """Every address but that of the static files."""
    return [rule for rule in live_app.url_map.iter_rules() if rule.endpoint not in OURS]


def test_addresses_are_kebab_case_without_a_slash_at_the_end(rules: list[Rule]) -> None:
    wrong = [rule.rule for rule in rules if not KEBAB.fullmatch(rule.rule)]
    assert not wrong, f"{wrong}: write /probation-officers/<uuid:account>, lower case."


def test_every_part_that_varies_has_a_type(rules: list[Rule]) -> None:
    wrong = [
        rule.rule
        for rule in rules
        for converter in re.findall(r"<([^>]+)>", rule.rule)
        if converter.split(":")[0] not in TYPED
    ]
    assert not wrong, f"{wrong}: write <uuid:name>; a number or a bare string can be guessed."


def test_every_endpoint_belongs_to_a_blueprint(rules: list[Rule]) -> None:
    wrong = [rule.endpoint for rule in rules if rule.endpoint.count(".") != 1]
    assert not wrong, f"{wrong}: register the view on its role's blueprint."
