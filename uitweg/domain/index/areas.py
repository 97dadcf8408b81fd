"""Banned areas against many sites at once: inside, within the margin, on the way from home.

A circle is held against every site by a few operations. A polygon is first held as the circle round
its box, and corner by corner only where that, or the way from home, comes near.
"""

from collections.abc import Iterator, Sequence
from math import radians
from typing import NamedTuple

import numpy as np

from uitweg.domain.facts import Circle, Point, Polygon
from uitweg.domain.geometry import EARTH_RADIUS_KM, EDGE_KM
from uitweg.domain.index.codes import BLOCKED, Codes, Flags, Floats, Numbers, marked
from uitweg.domain.index.eras import BannedArea
from uitweg.domain.index.plane import (
    BAND_KM,
    Spots,
    close_to,
    crosses_ring,
    inside_ring,
    ring_of,
    unit_vector,
    within,
)
from uitweg.domain.index.sites import Sites

NEAR_KM = 1e-3
"""A metre: more than rounding can need when something is left out for being far."""
KM_A_DEGREE = radians(EARTH_RADIUS_KM)


class Found(NamedTuple):
    """One area for some sites: codes, and which sites are doubtful (their code is 0)."""

    sites: Numbers
    codes: Codes
    doubtful: Flags


NOTHING = Found(np.zeros(0, np.intp), np.zeros(0, np.uint8), np.zeros(0, np.bool_))


class Beside:
    """The sites ``rows`` and the straight way to each from ``home``, to be held against areas."""

    def __init__(self, sites: Sites, rows: Numbers, home: Point | None) -> None:
        self._planes, self._home = sites.planes.of(rows), home
        self._vectors = sites.vectors.take(rows, axis=0)
        self._wide = KM_A_DEGREE * self._planes.cos_lat
        self._way = None if home is None else self._spot(home)
        if self._way is not None:
            east, north = self._way
            square = np.maximum(east * east + north * north, np.finfo(np.float64).tiny)
            self._share = east / square, north / square

    def found(self, banned: Sequence[BannedArea]) -> Iterator[Found]:
        """What each area means for the sites that it means something for."""
        for one in banned:
            if isinstance(one.area, Circle):
                yield self._circle(one.area, one)
            elif one.area.corners:
                yield from self._polygon(one.area, one)

    def _spot(self, point: Point) -> Spots:
        """The point on each plane, kilometres; as near as rounding goes."""
        east = (point.lon - self._planes.lon) * self._wide
        return east, (point.lat - self._planes.lat) * KM_A_DEGREE

    def _square_apart(self, spot: Spots) -> Floats:
        """Square of the distance from spots to the way; to the site where there is no home."""
        east, north = spot
        if self._way is not None:
            along = east * self._share[0] + north * self._share[1]
            along = np.minimum(np.maximum(along, 0.0), 1.0)
            east, north = east - along * self._way[0], north - along * self._way[1]
        square: Floats = east * east + north * north
        return square

    def _circle(self, area: Circle, banned: BannedArea) -> Found:
        dots = self._vectors @ unit_vector(area.center)
        close, unsure = within(dots, area.radius_km + banned.margin_km)
        close |= unsure
        if self._way is not None:
            square = self._square_apart(self._spot(area.center))
            close |= square <= (area.radius_km + NEAR_KM) ** 2
        met = np.flatnonzero(close)
        if not len(met):
            return NOTHING
        dots = dots[met]
        inside, at_edge = within(dots, area.radius_km)
        near, at_margin = within(dots, area.radius_km + banned.margin_km)
        doubtful = at_edge | at_margin
        if self._way is not None:
            apart = np.sqrt(square[met])
            near |= apart <= area.radius_km + EDGE_KM
            doubtful |= close_to(apart, area.radius_km)
        codes = marked(inside, BLOCKED) | marked(near, banned.review)
        return _found(met, codes, doubtful)

    def _polygon(self, area: Polygon, banned: BannedArea) -> Iterator[Found]:
        middle, size = self._round_box(area)
        spot = self._spot(middle)
        reach = size + (banned.margin_km + NEAR_KM)
        square = spot[0] * spot[0] + spot[1] * spot[1]
        yield self._at_site(area, banned, np.flatnonzero(square <= reach * reach))
        if self._home is not None:
            reach = size + NEAR_KM
            near = np.flatnonzero(self._square_apart(spot) <= reach * reach)
            yield self._on_the_way(area, banned, near, self._home)

    def _at_site(self, area: Polygon, banned: BannedArea, met: Numbers) -> Found:
        if not len(met):
            return NOTHING
        ring = self._planes.of(met).spots(ring_of(area))
        inside, edge = inside_ring((np.zeros(1), np.zeros(1)), ring)
        inside |= edge <= EDGE_KM
        near = edge <= banned.margin_km + EDGE_KM
        doubtful = close_to(edge, 0.0) | close_to(edge, banned.margin_km)
        codes = marked(inside, BLOCKED) | marked(near, banned.review)
        return _found(met, codes, doubtful)

    def _on_the_way(self, area: Polygon, banned: BannedArea, met: Numbers, home: Point) -> Found:
        if not len(met):
            return NOTHING
        planes = self._planes.of(met)
        crossed, doubtful = crosses_ring(planes.spot(home), planes.spots(ring_of(area)))
        return _found(met, marked(crossed, banned.review), doubtful)

    def _round_box(self, area: Polygon) -> tuple[Point, Floats]:
        """Middle of the box in degrees, and on each plane the km from there to its corners."""
        lats, lons = zip(*((corner.lat, corner.lon) for corner in area.corners), strict=True)
        middle = Point((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
        high, wide = max(lats) - middle.lat, max(lons) - middle.lon
        return middle, np.hypot(high * KM_A_DEGREE, wide * self._wide) + BAND_KM


def _found(sites: Numbers, codes: Codes, doubtful: Flags) -> Found:
    return Found(sites, np.where(doubtful, np.uint8(0), codes), doubtful)
