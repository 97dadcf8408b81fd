"""Banned areas as a schematic drawing and as sentences; home is an area on it, never a point."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext

from uitweg.domain.facts import Area, Circle, Point, Polygon
from uitweg.domain.geometry import Plane, distance_outside
from uitweg.pages.condition_parts import written_number

WIDTH, HEIGHT = 640, 320
MARGIN = 24
HOME_KM = 0.7
"""Radius within which home is drawn; its middle is moved onto a coarse grid first."""
GRID = 0.01
SMALLEST_KM = 1.0
NEAR_KM = 12.0


@dataclass(frozen=True)
class Zone:
    """One banned area on the drawing."""

    shape: str
    label: str
    x: float = 0
    y: float = 0
    r: float = 0
    points: str = ""


@dataclass(frozen=True)
class Spot:
    """Home, as an area."""

    x: float
    y: float
    r: float
    label: str


@dataclass(frozen=True)
class ZonePlan:
    """What ``components/zone_map.html`` draws and says."""

    title: str
    zones: list[Zone]
    sentences: list[str]
    home: Spot | None
    site: None = None
    width: int = WIDTH
    height: int = HEIGHT


def areas_of(parameters: Mapping[str, Any]) -> list[Area]:
    """The areas of stored parameters."""
    found: list[Area] = []
    for area in parameters.get("areas") or ():
        if circle := area.get("circle"):
            found.append(Circle(Point(*circle["center"]), circle["radius_km"]))
        else:
            found.append(Polygon(tuple(Point(*corner) for corner in area["polygon"])))
    return found


def zone_plan(parameters: Mapping[str, Any], home: Point | None) -> ZonePlan | None:
    """The drawing of a ban's areas with home near them; None without any area."""
    areas = areas_of(parameters)
    if not areas:
        return None
    sheet = _Sheet(areas, _coarse(home) if _is_near(areas, home) else None)
    return ZonePlan(
        title=ngettext(
            "Kaart met %(num)s verboden gebied", "Kaart met %(num)s verboden gebieden", len(areas)
        ),
        zones=[sheet.zone(area, number) for number, area in enumerate(areas, 1)],
        sentences=[_sentence(area, number, home) for number, area in enumerate(areas, 1)],
        home=sheet.home(),
    )


def _is_near(areas: list[Area], home: Point | None) -> bool:
    """Whether home on the same drawing still leaves the areas to be seen."""
    away = [distance_outside(area, home) for area in areas] if home else []
    return any(km is not None and km <= NEAR_KM for km in away)


def _coarse(home: Point | None) -> Point | None:
    if home is None:
        return None
    return Point(round(home.lat / GRID) * GRID, round(home.lon / GRID) * GRID)


def _sentence(area: Area, number: int, home: Point | None) -> str:
    if isinstance(area, Circle):
        said = _(
            "Gebied %(number)s: %(km)s km rond %(lat)s, %(lon)s.",
            number=number,
            km=written_number(area.radius_km),
            lat=f"{area.center.lat:.4f}",
            lon=f"{area.center.lon:.4f}",
        )
    else:
        said = _("Gebied %(number)s: %(count)s hoeken.", number=number, count=len(area.corners))
    away = distance_outside(area, home) if home else None
    if away is None:
        return said
    if away == 0:
        return f"{said} {_('Thuis ligt erin.')}"
    near = _("Thuis ligt %(km)s km erbuiten.", km=f"{away:.1f}".replace(".", ","))
    return f"{said} {near}"


class _Sheet:
    """Kilometres on the ground to units on paper."""

    def __init__(self, areas: list[Area], home: Point | None) -> None:
        self._origin = _middle(areas[0])
        self._plane = Plane(self._origin)
        self._home = home
        spots = [spot for area in areas for spot in self._bounds(area)]
        if home:
            spots += _around(self._plane.spot(home), HOME_KM)
        east, north = zip(*spots, strict=True)
        self._west, self._north = min(east), max(north)
        wide = max(max(east) - min(east), SMALLEST_KM)
        high = max(max(north) - min(north), SMALLEST_KM)
        self._scale = min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high)
        self._left = (WIDTH - wide * self._scale) / 2
        self._top = (HEIGHT - high * self._scale) / 2

    def _bounds(self, area: Area) -> list[tuple[float, float]]:
        if isinstance(area, Circle):
            return _around(self._plane.spot(area.center), area.radius_km)
        return self._plane.ring(area)

    def _paper(self, spot: tuple[float, float]) -> tuple[float, float]:
        east, north = spot
        return (
            round(self._left + (east - self._west) * self._scale, 1),
            round(self._top + (self._north - north) * self._scale, 1),
        )

    def zone(self, area: Area, number: int) -> Zone:
        """An area on paper."""
        label = _("Verboden gebied %(number)s", number=number)
        if isinstance(area, Circle):
            x, y = self._paper(self._plane.spot(area.center))
            return Zone("circle", label, x=x, y=y, r=round(area.radius_km * self._scale, 1))
        corners = [self._paper(spot) for spot in self._plane.ring(area)]
        return Zone("polygon", label, points=" ".join(f"{x},{y}" for x, y in corners))

    def home(self) -> Spot | None:
        """Home on paper, somewhere around where it is."""
        if self._home is None:
            return None
        x, y = self._paper(self._plane.spot(self._home))
        return Spot(x, y, round(HOME_KM * self._scale, 1), _("Thuis, ongeveer"))


def _around(spot: tuple[float, float], km: float) -> list[tuple[float, float]]:
    east, north = spot
    return [(east - km, north - km), (east + km, north + km)]


def _middle(area: Area) -> Point:
    return area.center if isinstance(area, Circle) else area.corners[0]
