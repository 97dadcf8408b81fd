"""Coordinates of postcodes from the database, each looked up once and only when asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlmodel import Session, func, select

from uitweg.domain.facts import Point
from uitweg.models import Place


@dataclass
class StoredPlaces(Mapping[str, Point]):
    """The places table as the exchange reads it: ``3072`` or ``3072AB`` to a point."""

    session: Session
    _known: dict[str, Point | None] = field(default_factory=dict)

    def __getitem__(self, postcode: str) -> Point:
        if postcode not in self._known:
            place = self.session.get(Place, postcode)
            self._known[postcode] = Point(place.lat, place.lon) if place else None
        point = self._known[postcode]
        if point is None:
            raise KeyError(postcode)
        return point

    def __iter__(self) -> Iterator[str]:
        return iter(self.session.exec(select(Place.postcode)))

    def __len__(self) -> int:
        return self.session.exec(select(func.count()).select_from(Place)).one()
