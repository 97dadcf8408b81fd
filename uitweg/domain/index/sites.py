"""Sites grouped by cells of the map, so that most are judged a whole cell at a time.

Vacancies stand in the order of their cells; those without a site come last. A cell knows its
middle and how far its sites lie from there.
"""

from collections.abc import Sequence
from math import cos, radians
from typing import Any

import numpy as np
from numpy.typing import NDArray

from uitweg.domain.facts import Point
from uitweg.domain.geometry import EARTH_RADIUS_KM
from uitweg.domain.index.codes import Flags, Floats, Numbers
from uitweg.domain.index.plane import Planes, unit_vector

CELL_DEGREES = (0.08, 0.125)
"""Height and width of a cell, about 9 by 9 km in the Netherlands."""
SLACK_KM = 1e-3
"""What the rounding of an arc cosine near 1 can hide, ten times over."""

Runs = list[tuple[int, int]]
"""Stretches of vacancies, in the index's order: first and one past the last."""


def arc_km(dots: Floats) -> Floats:
    """Great-circle distance in km from products of unit vectors."""
    arcs: Floats = EARTH_RADIUS_KM * np.arccos(np.clip(dots, -1.0, 1.0))
    return arcs


class Sites:
    """Coordinates in the order of cells, and the cells. ``order`` holds each one's old place."""

    def __init__(self, points: Sequence[Point | None]) -> None:
        known = np.array([number for number, one in enumerate(points) if one], np.intp)
        unknown = np.array([number for number, one in enumerate(points) if not one], np.intp)
        lat = np.array([one.lat for one in points if one], np.float64)
        lon = np.array([one.lon for one in points if one], np.float64)
        rows, columns = np.floor(lat / CELL_DEGREES[0]), np.floor(lon / CELL_DEGREES[1])
        by_cell = np.lexsort((columns, rows))
        self.order: Numbers = np.concatenate([known[by_cell], unknown])
        self.sited = len(known)
        lat, lon = lat[by_cell], lon[by_cell]
        cos_lat = np.array([cos(radians(value)) for value in lat.tolist()], np.float64)
        self.planes = Planes(lat, lon, cos_lat)
        self.vectors = np.array([unit_vector(point) for point in self._points()]).reshape(-1, 3)
        places = np.stack([rows[by_cell], columns[by_cell]])
        changes = np.flatnonzero((np.diff(places, axis=1) != 0).any(axis=0)) + 1
        first = np.concatenate([[0], changes]) if self.sited else changes
        self._starts: Numbers = np.append(first, self.sited).astype(np.intp)
        self._cells(first)

    def _points(self) -> list[Point]:
        pairs = zip(self.planes.lat.tolist(), self.planes.lon.tolist(), strict=True)
        return [Point(lat, lon) for lat, lon in pairs]

    def _cells(self, first: Numbers) -> None:
        lat, lon = self.planes.lat, self.planes.lon
        middles = [_middle(values, first) for values in (lat, lon)] if self.sited else [lat, lon]
        points = [Point(*each) for each in zip(*(m.tolist() for m in middles), strict=True)]
        self._middles = np.array([unit_vector(point) for point in points]).reshape(-1, 3)
        cell = np.repeat(np.arange(len(first)), np.diff(self._starts))
        arcs = arc_km(np.einsum("ij,ij->i", self.vectors, self._middles[cell]))
        self._reach = np.maximum.reduceat(arcs, first) if self.sited else arcs

    @property
    def nbytes(self) -> int:
        """Bytes in arrays, those of cells included."""
        arrays: list[NDArray[Any]] = [self.planes.lat, self.planes.lon, self.planes.cos_lat]
        arrays += [self.vectors, self._middles, self._reach, self.order, self._starts]
        return sum(array.nbytes for array in arrays)

    def within_reach(self, home: Floats, km: float) -> Runs:
        """Stretches of sited vacancies that may lie within ``km`` of ``home`` (unit vector)."""
        near = arc_km(self._middles @ home) <= self._reach + (km + SLACK_KM)
        return self._runs(near)

    def _runs(self, near: Flags) -> Runs:
        padded = np.zeros(len(near) + 2, np.int8)
        padded[1:-1] = near
        edges = self._starts[np.flatnonzero(np.diff(padded))].tolist()
        return list(zip(edges[::2], edges[1::2], strict=True))


def _middle(values: Floats, first: Numbers) -> Floats:
    middle: Floats = np.minimum.reduceat(values, first) + np.maximum.reduceat(values, first)
    return middle / 2
