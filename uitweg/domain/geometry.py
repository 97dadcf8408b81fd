"""Distances and areas on the map: great circle for distances, a local plane for shapes.

Source: ``formats.md``, "Geometry": earth radius 6371.0088 km; polygons and lines on a local plane
around the site (equirectangular, scaled by the cosine of the site's latitude); an edge counts as
inside. All lengths are kilometres. ``EDGE_KM``, a thousandth of a millimetre, keeps a point that is
meant to lie on an edge from falling outside by rounding.
"""

from dataclasses import dataclass
from math import asin, cos, hypot, radians, sin, sqrt

from uitweg.domain.facts import Area, Circle, Point, Polygon

EARTH_RADIUS_KM = 6371.0088
EDGE_KM = 1e-9

Spot = tuple[float, float]
"""A place on the local plane: kilometres east and north of the origin."""


def distance_km(one: Point, other: Point) -> float:
    """Great-circle distance (haversine) in kilometres."""
    lat_one, lat_other = radians(one.lat), radians(other.lat)
    half_lat = sin((lat_other - lat_one) / 2) ** 2
    half_lon = sin(radians(other.lon - one.lon) / 2) ** 2
    share = half_lat + cos(lat_one) * cos(lat_other) * half_lon
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(share)))


@dataclass(frozen=True, slots=True)
class Plane:
    """The local plane around ``origin``."""

    origin: Point

    def spot(self, point: Point) -> Spot:
        """A point of the earth as kilometres east and north of the origin."""
        east = radians(point.lon - self.origin.lon) * cos(radians(self.origin.lat))
        return EARTH_RADIUS_KM * east, EARTH_RADIUS_KM * radians(point.lat - self.origin.lat)

    def ring(self, polygon: Polygon) -> list[Spot]:
        """The corners of a polygon on the plane."""
        return [self.spot(corner) for corner in polygon.corners]


def distance_outside(area: Area, point: Point) -> float | None:
    """How far ``point`` lies outside ``area``, 0.0 when inside or on its edge.

    None for a polygon without corners, which is no place at all.
    """
    if isinstance(area, Circle):
        outside = distance_km(area.center, point) - area.radius_km
        return 0.0 if outside <= EDGE_KM else outside
    ring = Plane(point).ring(area)
    return _outside_ring((0.0, 0.0), ring) if ring else None


def crosses(area: Area, home: Point, site: Point) -> bool:
    """Whether the straight line from ``home`` to ``site`` touches ``area``."""
    plane = Plane(site)
    start, end = plane.spot(home), (0.0, 0.0)
    if isinstance(area, Circle):
        reach = _from_segment(plane.spot(area.center), start, end)
        return reach <= area.radius_km + EDGE_KM
    ring = plane.ring(area)
    return bool(ring) and (_inside_ring(start, ring) or _segment_meets_ring(start, end, ring))


def areas_overlap(one: Area, other: Area, around: Point | None) -> bool:
    """Whether two areas share a point; touching edges do. ``around`` is the site, if known."""
    if isinstance(one, Circle) and isinstance(other, Circle):
        reach = one.radius_km + other.radius_km
        return distance_km(one.center, other.center) <= reach + EDGE_KM
    origin = around or _anchor(one) or _anchor(other)
    if origin is None:
        return False
    plane = Plane(origin)
    if isinstance(one, Circle):
        return isinstance(other, Polygon) and _circle_meets_ring(plane, one, plane.ring(other))
    if isinstance(other, Circle):
        return _circle_meets_ring(plane, other, plane.ring(one))
    return _rings_meet(plane.ring(one), plane.ring(other))


def _anchor(area: Area) -> Point | None:
    if isinstance(area, Circle):
        return area.center
    return area.corners[0] if area.corners else None


def _circle_meets_ring(plane: Plane, circle: Circle, ring: list[Spot]) -> bool:
    center = plane.spot(circle.center)
    return bool(ring) and _outside_ring(center, ring) <= circle.radius_km + EDGE_KM


def _rings_meet(one: list[Spot], other: list[Spot]) -> bool:
    if not one or not other:
        return False
    if _inside_ring(one[0], other) or _inside_ring(other[0], one):
        return True
    return any(_segment_meets_ring(start, end, other) for start, end in _sides(one))


def _sides(ring: list[Spot]) -> list[tuple[Spot, Spot]]:
    return list(zip(ring, ring[1:] + ring[:1], strict=True))


def _outside_ring(spot: Spot, ring: list[Spot]) -> float:
    if _inside_ring(spot, ring):
        return 0.0
    return min(_from_segment(spot, start, end) for start, end in _sides(ring))


def _inside_ring(spot: Spot, ring: list[Spot]) -> bool:
    """Even-odd rule, after the edges have been looked at: those count as inside."""
    x, y = spot
    inside = False
    for start, end in _sides(ring):
        if _from_segment(spot, start, end) <= EDGE_KM:
            return True
        (x1, y1), (x2, y2) = start, end
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def _from_segment(spot: Spot, start: Spot, end: Spot) -> float:
    """Distance from a spot to the nearest point of a segment, which may be a single point."""
    (px, py), (ax, ay), (bx, by) = spot, start, end
    dx, dy = bx - ax, by - ay
    square = dx * dx + dy * dy
    if square == 0.0:
        return hypot(px - ax, py - ay)
    along = max(0.0, min(1.0, ((px - ax) * dx + (py - ay) * dy) / square))
    return hypot(px - ax - along * dx, py - ay - along * dy)


def _segment_meets_ring(start: Spot, end: Spot, ring: list[Spot]) -> bool:
    return any(_segments_meet(start, end, a, b) for a, b in _sides(ring))


def _segments_meet(a: Spot, b: Spot, c: Spot, d: Spot) -> bool:
    """Proper crossing by turning directions; touching by distance of the four ends."""
    if _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0:
        return True
    nearest = min(
        _from_segment(a, c, d),
        _from_segment(b, c, d),
        _from_segment(c, a, b),
        _from_segment(d, a, b),
    )
    return nearest <= EDGE_KM


def _turn(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
