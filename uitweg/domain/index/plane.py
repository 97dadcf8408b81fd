"""Great circles and the local plane over many sites at once, in step with ``geometry``.

Lengths are kilometres, angles degrees. Plane coordinates repeat the operations of
``geometry.Plane`` one by one, so they are the same numbers and turn the same way; only a comparison
with a limit may differ in the last bits. Whatever comes within ``BAND_KM`` (or ``BAND_DOT`` of a
cosine) of a limit is doubtful, and the readable rules decide it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin

import numpy as np

from uitweg.domain.facts import Point, Polygon
from uitweg.domain.geometry import EARTH_RADIUS_KM, EDGE_KM
from uitweg.domain.index.codes import Flags, Floats, Numbers

BAND_KM = 1e-8
BAND_DOT = 1e-14
"""More than ten times what rounding of three products of unit vectors can add up to."""
TINY = 1e-300
"""Keeps the square of a segment that is a single point from being divided by."""
NEVER = 2.0
"""No product of unit vectors is as large as this."""

Spots = tuple[Floats, Floats]
"""Places on each site's own plane: kilometres east and north."""


def unit_vector(point: Point) -> Floats:
    """A place as a vector from the centre of a sphere of radius 1; shape (3,)."""
    lat, lon = radians(point.lat), radians(point.lon)
    return np.array([cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)])


def within(dots: Floats, km: float | Floats) -> tuple[Flags, Flags]:
    """Which great-circle distances are at most ``km`` (edge included), and which are doubtful.

    ``dots`` are products of unit vectors.
    """
    reach = km + EDGE_KM
    least: float | Floats
    if isinstance(reach, float):
        least = cos(min(reach / EARTH_RADIUS_KM, pi)) if reach >= 0 else NEVER
    else:
        least = np.where(reach < 0, NEVER, np.cos(np.minimum(reach / EARTH_RADIUS_KM, pi)))
    over = dots - least
    return over >= 0, np.abs(over) < BAND_DOT


def close_to(lengths: Floats, km: float | Floats) -> Flags:
    """Which lengths are doubtful beside the limit ``km``, edge included."""
    doubtful: Flags = np.abs(lengths - (km + EDGE_KM)) < BAND_KM
    return doubtful


@dataclass(frozen=True)
class Planes:
    """The local planes around ``lat``, ``lon`` with their cosines; three arrays of one shape."""

    lat: Floats
    lon: Floats
    cos_lat: Floats

    def of(self, rows: Numbers) -> "Planes":
        """Some of the planes."""
        return Planes(self.lat.take(rows), self.lon.take(rows), self.cos_lat.take(rows))

    def spot(self, point: Point) -> Spots:
        """The point on every plane; shape (planes,)."""
        east = np.radians(point.lon - self.lon) * self.cos_lat
        return EARTH_RADIUS_KM * east, EARTH_RADIUS_KM * np.radians(point.lat - self.lat)

    def spots(self, points: Sequence[Point]) -> Spots:
        """Every point on every plane; shape (points, planes)."""
        both = [self.spot(point) for point in points]
        return np.array([east for east, _ in both]), np.array([north for _, north in both])

    def own(self, points: "Planes") -> Spots:
        """For every plane the point of ``points`` in the same position; shape (planes,)."""
        east = np.radians(points.lon - self.lon) * self.cos_lat
        return EARTH_RADIUS_KM * east, EARTH_RADIUS_KM * np.radians(points.lat - self.lat)


def from_segment(spot: Spots, start: Spots, end: Spots) -> Floats:
    """Distance from spots to the nearest point of segments, which may be single points."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    square = np.maximum(dx * dx + dy * dy, TINY)
    east, north = spot[0] - start[0], spot[1] - start[1]
    along = np.minimum(np.maximum((east * dx + north * dy) / square, 0.0), 1.0)
    return _length(east - along * dx, north - along * dy)


def _length(east: Floats, north: Floats) -> Floats:
    length: Floats = np.sqrt(east * east + north * north)
    return length


def ring_of(polygon: Polygon) -> list[Point]:
    """The corners without those that repeat the one before, so that no side is a single point."""
    corners = polygon.corners
    before = (corners[-1], *corners)
    kept = [one for one, last in zip(corners, before, strict=False) if one != last]
    return kept or [corners[0]]


def inside_ring(spot: Spots, ring: Spots) -> tuple[Flags, Floats]:
    """Per plane whether the even-odd rule puts the spot inside, and its distance to the ring.

    ``spot`` has shape (1, planes) or (1,), ``ring`` (corners, planes); both answers (planes,).
    """
    after = _next(ring)
    nearest: Floats = from_segment(spot, ring, after).min(axis=0)
    return _parity(spot, ring, after), nearest


def crosses_ring(start: Spots, ring: Spots) -> tuple[Flags, Flags]:
    """Per plane whether the way from ``start`` to the origin meets the ring, and where doubtful.

    It does when it begins inside or has a side whose ends, and whose own ends, lie on different
    hands. Doubtful is where one of these lies on the line of the other: touching is among that.
    ``start`` has shape (planes,), ``ring`` (corners, planes); both answers (planes,).
    """
    after = _next(ring)
    side = after[0] - ring[0], after[1] - ring[1]
    hand_of_corner = start[1] * ring[0] - start[0] * ring[1]
    hand_of_start = side[0] * (start[1] - ring[1]) - side[1] * (start[0] - ring[0])
    hand_of_site = side[1] * ring[0] - side[0] * ring[1]
    apart = hand_of_corner * np.roll(hand_of_corner, -1, axis=0) < 0
    apart &= hand_of_start * hand_of_site < 0
    band = 2 * BAND_KM * _length(*side)
    on_line = np.minimum(np.abs(hand_of_start), np.abs(hand_of_site)) <= band
    on_line |= np.abs(hand_of_corner) <= 2 * BAND_KM * _length(*start)
    crossed = np.logical_or.reduce(apart, axis=0) | _parity(start, ring, after)
    return crossed, np.logical_or.reduce(on_line, axis=0)


def _parity(spot: Spots, ring: Spots, after: Spots) -> Flags:
    (x, y), (x1, y1), (x2, y2) = spot, ring, after
    rises = (y1 > y) != (y2 > y)
    height = np.where(y2 == y1, 1.0, y2 - y1)
    left = x < (x2 - x1) * (y - y1) / height + x1
    inside: Flags = np.logical_xor.reduce(rises & left, axis=0)
    return inside


def _next(ring: Spots) -> Spots:
    return np.roll(ring[0], -1, axis=0), np.roll(ring[1], -1, axis=0)
