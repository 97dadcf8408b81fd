"""Banned areas against many sites at once: inside, within the margin, on the way from home.

Whether the way touches a circle is asked for every site. A polygon is looked at only where the way
comes near the circle round its box.
"""

from collections.abc import Sequence
from math import radians
from typing import NamedTuple

import numpy as np

from uitweg.domain.facts import Circle, Point, Polygon
from uitweg.domain.geometry import EARTH_RADIUS_KM, EDGE_KM
from uitweg.domain.index.codes import BLOCKED, Codes, Flags, Numbers, marked
from uitweg.domain.index.eras import BannedArea
from uitweg.domain.index.plane import (
    close_to,
    from_way,
    inside_ring,
    meets_ring,
    unit_vector,
    within,
)
from uitweg.domain.index.sites import Sites

NEAR_KM = 1e-3
"""A metre more than rounding can need when something is left out for being far."""


class Found(NamedTuple):
    """One area for some sites: codes, and which sites are doubtful (their code is 0)."""

    sites: Numbers
    codes: Codes
    doubtful: Flags


class Beside:
    """The sites ``rows`` and the way to each from ``home``, ready to be held against areas."""

    def __init__(self, sites: Sites, rows: Numbers, home: Point | None) -> None:
        self._planes = sites.planes.of(rows)
        self._vectors = sites.vectors[rows]
        self._home = home
        spots = None if home is None else self._planes.spots([home])
        self._way = None if spots is None else (spots[0][0], spots[1][0])

    def found(self, banned: Sequence[BannedArea]) -> list[Found]:
        """What each area means for the sites that it means something for."""
        return [self._one(each) for each in banned]

    def _one(self, banned: BannedArea) -> Found:
        if isinstance(banned.area, Circle):
            return self._circle(banned.area, banned)
        return self._polygon(banned.area, banned)

    def _circle(self, area: Circle, banned: BannedArea) -> Found:
        dots = self._vectors @ unit_vector(area.center)
        inside, at_edge = within(dots, area.radius_km)
        near, at_margin = within(dots, area.radius_km + banned.margin_km)
        doubtful = at_edge | at_margin
        if self._way is not None:
            apart = from_way(self._planes.spot(area.center), self._way)
            near |= apart <= area.radius_km + EDGE_KM
            doubtful |= close_to(apart, area.radius_km)
        codes = marked(inside, BLOCKED) | marked(near, banned.review)
        met = np.flatnonzero(codes | doubtful)
        return _found(met, codes[met], doubtful[met])

    def _polygon(self, area: Polygon, banned: BannedArea) -> Found:
        met = self._near_box(area, banned.margin_km)
        if not len(met):
            return _found(met, np.zeros(0, np.uint8), np.zeros(0, np.bool_))
        planes = self._planes.of(met)
        ring, here = planes.spots(area.corners), (np.zeros(1), np.zeros(1))
        inside, edge = inside_ring(here, ring)
        inside |= edge <= EDGE_KM
        near = edge <= banned.margin_km + EDGE_KM
        doubtful = close_to(edge, 0.0) | close_to(edge, banned.margin_km)
        if self._home is not None:
            start = planes.spots([self._home])
            home_inside, home_edge = inside_ring(start, ring)
            crossed, ends = meets_ring(start, here, ring)
            near |= home_inside | crossed | (np.minimum(home_edge, ends) <= EDGE_KM)
            doubtful |= close_to(home_edge, 0.0) | close_to(ends, 0.0)
        codes = marked(inside, BLOCKED) | marked(near, banned.review)
        return _found(met, codes, doubtful)

    def _near_box(self, area: Polygon, margin: float) -> Numbers:
        if not area.corners:
            return np.zeros(0, np.intp)
        lats, lons = zip(*((corner.lat, corner.lon) for corner in area.corners), strict=True)
        middle = Point((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
        high, wide = radians(max(lats) - middle.lat), radians(max(lons) - middle.lon)
        size = EARTH_RADIUS_KM * np.hypot(high, wide * self._planes.cos_lat)
        spot = self._planes.spot(middle)
        apart = np.hypot(*spot) if self._way is None else from_way(spot, self._way)
        return np.flatnonzero(apart <= size + (margin + NEAR_KM))


def _found(sites: Numbers, codes: Codes, doubtful: Flags) -> Found:
    return Found(sites, np.where(doubtful, np.uint8(0), codes), doubtful)
