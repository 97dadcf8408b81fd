"""Everything an employer can ever see, as frozen dataclasses.

What is not on a card cannot reach a page. None of them holds an id of a youth.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class MenuItem:
    """One entry of the menu."""

    label: str
    url: str
    current: bool
    icon: str


@dataclass(frozen=True)
class Contact:
    """The firm's one contact: the coach to call."""

    name: str
    phone: str | None

    @property
    def call(self) -> str:
        """The address that lets a telephone dial."""
        return "tel:" + "".join(sign for sign in self.phone or "" if sign.isdigit() or sign == "+")


@dataclass(frozen=True)
class PlaceCard:
    """One of the firm's own vacancies, as it stands in a list."""

    id: UUID
    title: str
    state: str
    hours_per_week: float | None
    version: int
    shares: tuple["ShareCard", ...] = ()
    works: tuple["WorkCard", ...] = ()


@dataclass(frozen=True)
class PlacePage:
    """One of the firm's own vacancies with all that the firm said of it."""

    card: PlaceCard
    values: dict[str, Any]
    check_note: str | None
    steps: tuple[str, ...]
    """What the firm can do with it now: pause, resume, close."""


@dataclass(frozen=True)
class ShareCard:
    """A proposal under the only name it has here; a new one for each proposal."""

    key: UUID
    vacancy: UUID
    title: str
    stamp: str
    """What was shown, in short: an answer names what it is about."""
    stage: str
    """asked, meeting, yes, no or gone; ``gone`` says the same whatever the reason was."""
    has_answered: bool
    card: dict[str, Any] | None
    given_name: str | None
    introduction_at: datetime | None
    introduction_place: str | None
    companion: str | None


@dataclass(frozen=True)
class WorkCard:
    """Somebody who works at the firm: what was agreed, and nothing of the case."""

    id: UUID
    vacancy: UUID
    title: str
    given_name: str | None
    state: str
    is_live: bool
    starts_on: date
    hours_per_week: float | None
    mentor: str | None
    agreements: tuple[str, ...]


@dataclass(frozen=True)
class TalkCard:
    """What somebody of the firm said about how it goes: good, could_be_better or discuss."""

    held_on: date
    on_time: str
    cooperation: str
    learning: str
    note: str | None
    author: str


@dataclass(frozen=True)
class PersonCard:
    """Somebody of the firm who can log in."""

    id: UUID
    name: str
    email: str
    active: bool
    manages: bool
    is_self: bool
