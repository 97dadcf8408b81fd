"""Rows that youths and vacancies share: places, areas and weekly windows."""

from typing import Annotated, Self

from pydantic import Field, PlainValidator, model_validator

from uitweg.domain.facts import Area, Circle, Point, Polygon, WeeklyWindow
from uitweg.exchange.values import Clock, Days, Radius, Row, refused

FEWEST_CORNERS = 3
MOST_CORNERS = 5_000


def _point(value: object) -> Point:
    if not isinstance(value, list) or len(value) != 2:
        raise refused("lat_lon")
    lat, lon = value
    for number, limit in ((lat, 90), (lon, 180)):
        # ``not <=`` rather than ``>``, so that NaN is refused as well.
        if type(number) not in (int, float) or not -limit <= number <= limit:
            raise refused("lat_lon")
    return Point(float(lat), float(lon))


LatLon = Annotated[Point, PlainValidator(_point)]


class CircleRow(Row):
    """A circle on the map."""

    center: LatLon
    radius_km: Radius

    def facts(self) -> Circle:
        """The circle as rules see it."""
        return Circle(self.center, float(self.radius_km))


class AreaRow(Row):
    """An area: a circle or a polygon, one of the two."""

    circle: CircleRow | None = None
    polygon: (
        Annotated[list[LatLon], Field(min_length=FEWEST_CORNERS, max_length=MOST_CORNERS)] | None
    ) = None

    @model_validator(mode="after")
    def _one_shape(self) -> Self:
        if (self.circle is None) == (self.polygon is None):
            raise refused("one_shape")
        if self.polygon is not None and len(set(self.polygon)) < FEWEST_CORNERS:
            raise refused("few_corners")
        return self

    def facts(self) -> Area:
        """The area as rules see it."""
        if self.circle is not None:
            return self.circle.facts()
        return Polygon(tuple(self.polygon or ()))


class WindowRow(Row):
    """The same times on some days of the week; on none once its last day was taken out."""

    days: Days
    start: Clock
    end: Clock

    def facts(self) -> WeeklyWindow:
        """The window as rules see it; a day named twice counts once."""
        return WeeklyWindow(tuple(dict.fromkeys(self.days)), self.start, self.end)


def windows_known(rows: list[WindowRow] | None) -> tuple[WeeklyWindow, ...] | None:
    """Windows as facts; not known stays not known, none stays none."""
    return None if rows is None else tuple(row.facts() for row in rows if row.days)


def areas_known(rows: list[AreaRow] | None) -> tuple[Area, ...] | None:
    """Areas as facts; not known stays not known, none stays none."""
    return None if rows is None else tuple(row.facts() for row in rows)
