"""Trades of the fictional city: what a firm of a kind is called, how large it is, what it asks."""

from typing import NamedTuple


class Role(NamedTuple):
    """A kind of work that a firm offers. Lists are written as people write them, with commas."""

    title: str
    about: str
    skills: str
    likes: str = ""
    learn: str = ""
    kind: str = "job"
    rhythm: str = "days"
    tasks: str = ""
    papers: str = ""
    """Licences and certificates asked for, such as ``B`` or ``VCA``."""

    aspects: str = ""
    """Screening aspects of a conduct certificate, when one is asked for."""

    adult: bool = False
    level: str = "B1"


class Trade(NamedTuple):
    """Firms that do the same work."""

    sbi: str
    sizes: tuple[int, int]
    names: tuple[str, ...]
    roles: tuple[Role, ...]
    away_from: str = ""
    """Towns without such a firm: the stories need their own firm to be the only one there."""

    accredited: bool = True


def listed(text: str) -> list[str]:
    """``"VCA, BHV"`` as a list."""
    return [part.strip() for part in text.split(",") if part.strip()]
