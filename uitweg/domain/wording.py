"""Words that must never reach an employer, whoever typed them.

Source: ``domain.md`` 7, ``ux.md`` 3.2: sensitive words never stand on the employer's side, and a
name is not shown before both said yes.
"""

import re

SENSITIVE = (
    "reclassering",
    "jeugdreclassering",
    "justitie",
    "politie",
    "rechter",
    "rechtbank",
    "voorwaarde",
    "toezicht",
    "meldplicht",
    "avondklok",
    "enkelband",
    "gebiedsverbod",
    "locatieverbod",
    "contactverbod",
    "detentie",
    "gevangen",
    "veroordeel",
    "strafblad",
    "delict",
    "misdrijf",
    "drugs",
    "verslav",
    "behandeling",
    "schuldhulp",
    "probation",
    "court",
    "police",
    "prison",
    "ankle tag",
    "curfew",
)
"""Beginnings of words, in lower case."""


def revealing_words(text: str, given_name: str | None) -> list[str]:
    """The words in ``text`` that would reveal something to an employer, in order, each once.

    ``given_name`` is the youth's; it reveals who the proposal is about.
    """
    lowered = text.lower()
    found = [word for word in SENSITIVE if re.search(rf"\b{re.escape(word)}", lowered)]
    if given_name and re.search(rf"\b{re.escape(given_name.lower())}\b", lowered):
        found.append(given_name)
    return found
