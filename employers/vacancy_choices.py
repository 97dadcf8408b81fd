"""What the vacancy form lets an employer choose from: codes with plain Dutch words."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms.fields.choices import SelectChoice

NOT_SAID = ""

DAYS = (
    ("mon", _l("ma")),
    ("tue", _l("di")),
    ("wed", _l("wo")),
    ("thu", _l("do")),
    ("fri", _l("vr")),
    ("sat", _l("za")),
    ("sun", _l("zo")),
)
TASKS = (
    ("serves_alcohol", _l("alcohol schenken")),
    ("cash", _l("kassa of contant geld")),
    ("customer_facing", _l("contact met klanten")),
    ("works_with_minors", _l("werken met kinderen")),
    ("machinery", _l("machines")),
    ("forklift", _l("heftruck")),
    ("driving", _l("rijden of onderweg")),
    ("keys_to_premises", _l("sleutels van het gebouw")),
    ("valuables", _l("waardevolle spullen")),
    ("medicines", _l("medicijnen")),
    ("online_work", _l("werken op internet")),
    ("night_work", _l("nachtwerk")),
)
CERTIFICATE = (
    ("none", _l("Nee, niet nodig")),
    ("employer_wish", _l("Wij vragen er altijd om")),
    ("sector_rule", _l("Het is een regel in onze branche")),
    ("legal", _l("Het moet van de wet")),
)
ASPECTS = (
    ("11", _l("systemen raadplegen")),
    ("12", _l("gevoelige informatie")),
    ("21", _l("geld")),
    ("37", _l("goederen")),
    ("41", _l("diensten verlenen")),
    ("43", _l("bij mensen thuis")),
    ("61", _l("machines of voertuigen")),
    ("62", _l("vervoer van goederen")),
    ("63", _l("vervoer van mensen")),
    ("84", _l("zorg voor kinderen")),
    ("85", _l("zorg voor volwassenen")),
)
"""Screening aspects of a conduct certificate by number (``domain.md`` 3c)."""
KINDS = (
    ("job", _l("Baan")),
    ("apprenticeship", _l("Leerbaan (bbl)")),
    ("trial_placement", _l("Proefplaatsing")),
    ("work_experience", _l("Werkervaringsplek")),
    ("internship", _l("Stage")),
)
AGES = (
    (NOT_SAID, _l("Maakt niet uit")),
    ("16", _l("16 jaar of ouder")),
    ("18", _l("18 jaar of ouder")),
    ("21", _l("21 jaar of ouder")),
)
MENTOR = (("yes", _l("Ja, een vaste begeleider")), ("no", _l("Nee, nog niet")))


def choices(pairs: tuple[tuple[str, Any], ...]) -> list[SelectChoice]:
    """Pairs of code and words as a field wants them."""
    return [SelectChoice(value=value, label=label) for value, label in pairs]
