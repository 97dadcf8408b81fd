"""Areas in which mobile work is done, held against banned areas.

Circles are settled by their centres. On the local plane places keep their order along latitude and
longitude, so a polygon cannot touch what lies beside its box of degrees; if it may, that is
doubtful.
"""

from collections.abc import Sequence
from math import cos, degrees, radians

import numpy as np

from uitweg.domain.facts import Area, Circle, Point, Polygon, VacancyFacts
from uitweg.domain.geometry import EARTH_RADIUS_KM, EDGE_KM
from uitweg.domain.index.codes import Flags, Numbers
from uitweg.domain.index.plane import Planes, close_to, inside_ring, unit_vector, within

PAD_DEGREES = 1e-7
"""About a centimetre: far more than ``geometry.EDGE_KM``."""
NO_CIRCLE_KM = -1e6
"""The radius of a polygon: below any sum of radii."""
NULL = Point(0.0, 0.0)
"""Stands for the centre of a polygon, which has none."""
POLE = 85.0
"""Nearer to a pole than this latitude a box in degrees says nothing of longitude."""


class WorkAreas:
    """The work areas that count; all row numbers are places in the index's order.

    ``unknown`` flags mobile work of which nobody said where it is done, ``counts`` work with an
    area that is mobile, or of which nobody said whether it is.
    """

    def __init__(self, vacancies: Sequence[VacancyFacts]) -> None:
        self.unknown: Flags = np.array(
            [bool(one.mobile) and one.work_area is None for one in vacancies], np.bool_
        )
        found = [
            (number, one.work_area, one.site or _anchor(one.work_area) or NULL)
            for number, one in enumerate(vacancies)
            if one.work_area is not None and one.mobile is not False
        ]
        self._numbers = np.array([number for number, _, _ in found], np.intp)
        self.counts: Flags = np.zeros(len(vacancies), np.bool_)
        self.counts[self._numbers] = True
        self._planes = _planes([origin for _, _, origin in found])
        boxes = [_box(area) for _, area, _ in found]
        self._boxes = np.array(boxes, np.float64).reshape(-1, 4)
        circles = [area if isinstance(area, Circle) else None for _, area, _ in found]
        self._radius = np.array(
            [NO_CIRCLE_KM if one is None else one.radius_km for one in circles], np.float64
        )
        centers = [NULL if one is None else one.center for one in circles]
        self._centers = _planes(centers)
        self._vectors = np.array([unit_vector(point) for point in centers]).reshape(-1, 3)

    @property
    def nbytes(self) -> int:
        """Bytes in arrays."""
        arrays = [
            self.unknown,
            self.counts,
            self._numbers,
            self._boxes,
            self._radius,
            self._vectors,
        ]
        points = [(each.lat, each.lon, each.cos_lat) for each in (self._planes, self._centers)]
        return sum(array.nbytes for array in [*arrays, *points[0], *points[1]])

    def met(self, area: Area, rows: Numbers) -> tuple[Flags, Flags]:
        """For work with an area, whether it surely meets ``area``, and which are doubtful."""
        some = np.searchsorted(self._numbers, rows)
        circles = self._radius[some] >= 0
        if isinstance(area, Circle):
            met, doubtful = self._circles(area, some)
        else:
            met, doubtful = self._polygon(area, some)
        if circles.all():
            return met, doubtful
        return met & circles, np.where(circles, doubtful, self._touching(area, some))

    def _circles(self, area: Circle, some: Numbers) -> tuple[Flags, Flags]:
        dots = self._vectors[some] @ unit_vector(area.center)
        return within(dots, self._radius[some] + area.radius_km)

    def _polygon(self, area: Polygon, some: Numbers) -> tuple[Flags, Flags]:
        none = np.zeros(len(some), np.bool_)
        if not area.corners:
            return none, none
        planes, radius = self._planes.of(some), self._radius[some]
        east, north = planes.own(self._centers.of(some))
        inside, edge = inside_ring((east[None], north[None]), planes.spots(area.corners))
        return inside | (edge <= radius + EDGE_KM), close_to(edge, 0.0) | close_to(edge, radius)

    def _touching(self, area: Area, some: Numbers) -> Flags:
        """Whether the boxes of degrees do; the circle of a ban is wider away from the equator."""
        low_lat, low_lon, high_lat, high_lon = _box(area)
        planes = self._planes.of(some)
        wide = 0.0 if isinstance(area, Polygon) else degrees(area.radius_km / EARTH_RADIUS_KM)
        wider = wide / np.maximum(planes.cos_lat, 1e-9)
        mine = self._boxes[some]
        apart = (mine[:, 0] > high_lat) | (mine[:, 2] < low_lat)
        beside = (mine[:, 1] > high_lon + wider) | (mine[:, 3] < low_lon - wider)
        touching: Flags = ~(apart | (beside & (np.abs(planes.lat) < POLE)))
        return touching


def _planes(points: Sequence[Point]) -> Planes:
    lat = np.array([point.lat for point in points], np.float64)
    lon = np.array([point.lon for point in points], np.float64)
    return Planes(lat, lon, np.array([cos(radians(point.lat)) for point in points], np.float64))


def _anchor(area: Area | None) -> Point | None:
    if isinstance(area, Circle):
        return area.center
    return area.corners[0] if area and area.corners else None


def _box(area: Area) -> tuple[float, float, float, float]:
    """Lowest latitude and longitude, highest latitude and longitude, in degrees, padded.

    Of a circle only the latitudes; longitude is that of its centre.
    """
    if isinstance(area, Circle):
        high = degrees(area.radius_km / EARTH_RADIUS_KM) + PAD_DEGREES
        lat, lon = area.center.lat, area.center.lon
        return lat - high, lon - PAD_DEGREES, lat + high, lon + PAD_DEGREES
    lats = [corner.lat for corner in area.corners] or [np.inf]
    lons = [corner.lon for corner in area.corners] or [np.inf]
    pad = PAD_DEGREES
    return min(lats) - pad, min(lons) - pad, max(lats) + pad, max(lons) + pad
