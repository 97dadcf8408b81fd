"""Places where a youth may not come, as a form: circles around a postcode or point, and outlines.

An officer thinks in postcodes and streets, the rules in coordinates; a postcode is looked up once,
when it is filled in, and stored as the point that it is.
"""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, FieldList, FormField, StringField, TextAreaField
from wtforms.validators import Length, Optional

from uitweg.domain.facts import Point
from uitweg.exchange.rows_shared import FEWEST_CORNERS, MOST_CORNERS
from uitweg.pages.condition_parts import (
    MOST_ROWS,
    Needed,
    Parameters,
    Part,
    members,
    read_number,
    written_number,
    wrong,
)
from uitweg.web.forms import PartForm

LARGEST_RADIUS_KM = 1_000
_NUMBER = r"[-+]?\d+(?:\.\d+)?"
_WITH_POINTS = re.compile(rf"({_NUMBER})\s*[,;\s]\s*({_NUMBER})", re.ASCII)
_WITH_COMMAS = re.compile(r"([-+]?\d+,\d+)\s*[;\s]\s*([-+]?\d+,\d+)", re.ASCII)
_POSTCODE = re.compile(r"[1-9]\d{3}\s?(?:[A-Za-z]{2})?", re.ASCII)


def read_point(text: str) -> list[float] | None:
    """``51.92, 4.48`` or ``51,92 4,48`` as ``[lat, lon]``; None when it is no place on earth."""
    found = _WITH_COMMAS.fullmatch(text.strip()) or _WITH_POINTS.fullmatch(text.strip())
    if found is None:
        return None
    lat, lon = (float(number.replace(",", ".")) for number in found.groups())
    return [lat, lon] if abs(lat) <= 90 and abs(lon) <= 180 else None


def written_point(point: Any) -> str:
    """A point as it is filled in."""
    return f"{float(point[0])!r}, {float(point[1])!r}"


def read_radius(text: str) -> float | None:
    """``1,5`` or ``1.5`` kilometres; None when it is no usable length."""
    radius = read_number(text)
    return radius if radius and radius <= LARGEST_RADIUS_KM else None


class AreaRow(PartForm):
    """One area: a circle, or the corners of an outline."""

    center = StringField(
        _l("Middelpunt"),
        validators=[Needed(), Length(max=60)],
        description=_l("Een postcode zoals 3011AB, of breedte en lengte: 51.92, 4.48."),
    )
    radius_km = StringField(_l("Straal in kilometers"), validators=[Needed(), Length(max=12)])
    corners = TextAreaField(
        _l("Of: de hoeken van het gebied"),
        validators=[Optional(), Length(max=200_000)],
        description=_l("Eén hoek per regel, zoals 51.92, 4.48. Minstens drie."),
    )


def _as_row(area: Parameters) -> dict[str, Any]:
    if circle := area.get("circle"):
        radius = written_number(circle["radius_km"])
        return {"center": written_point(circle["center"]), "radius_km": radius}
    return {"corners": "\n".join(map(written_point, area.get("polygon") or ()))}


def _plain(area: Parameters) -> dict[str, Any]:
    if circle := area.get("circle"):
        lat, lon = circle["center"]
        center, radius = [float(lat), float(lon)], float(circle["radius_km"])
        return {"circle": {"center": center, "radius_km": radius}}
    return {"polygon": [[float(lat), float(lon)] for lat, lon in area.get("polygon") or ()]}


class PlacesPart(Part):
    """Places where the youth may not come."""

    areas = FieldList(FormField(AreaRow), label=_l("Gebied"), min_entries=1, max_entries=MOST_ROWS)
    areas_unknown = BooleanField(_l("De gebieden zijn nog niet bekend"))
    electronic_monitoring = BooleanField(_l("Met elektronisch toezicht"))
    known_places: ClassVar[Mapping[str, Point]] = {}

    def look_up_in(self, places: Mapping[str, Point]) -> None:
        """Where postcodes are found."""
        self.places = places

    @classmethod
    def shown(cls, stored: Parameters) -> dict[str, Any]:
        """Stored parameters as the fields show them."""
        areas = stored.get("areas")
        return {
            "areas": [_as_row(area) for area in areas or []],
            "areas_unknown": not areas,
            "electronic_monitoring": bool(stored.get("electronic_monitoring")),
        }

    @classmethod
    def means(cls, stored: Parameters) -> dict[str, Any]:
        """What stored parameters say; no area at all says no more than not known."""
        return {
            "areas": members(stored.get("areas"), _plain) or None,
            "electronic_monitoring": bool(stored.get("electronic_monitoring")),
        }

    def typed(self) -> dict[str, Any]:
        """What the form says."""
        areas = [self._area(row) for row in self._filled()]
        return {
            "areas": areas or None,
            "electronic_monitoring": bool(self.electronic_monitoring.data),
        }

    def _area(self, row: Any) -> dict[str, Any]:
        if row.corners.data:
            lines = row.corners.data.splitlines()
            return {"polygon": [read_point(line) for line in lines if line.strip()]}
        return {
            "circle": {
                "center": self._center(row.center.data),
                "radius_km": read_radius(row.radius_km.data),
            }
        }

    def _center(self, text: str) -> list[float] | None:
        if _POSTCODE.fullmatch(text.strip()):
            written = text.replace(" ", "").upper()
            point = self._places().get(written) or self._places().get(written[:4])
            return None if point is None else [point.lat, point.lon]
        return read_point(text)

    def _places(self) -> Mapping[str, Point]:
        return getattr(self, "places", self.known_places)

    def _filled(self) -> list[Any]:
        rows = [entry.form for entry in self.areas]
        return [row for row in rows if row.center.data or row.radius_km.data or row.corners.data]

    def validate(self, extra_validators: Any = None) -> bool:
        """Beyond each field: whole areas, and some unless they are not known."""
        fine: bool = super().validate(extra_validators)
        rows = self._filled()
        if self.areas_unknown.data and rows:
            fine = wrong(self.areas_unknown, _("U vulde ook een gebied in. Kies één van beide."))
        if not self.areas_unknown.data and not rows:
            message = _("Vul een postcode of een punt in, of de hoeken van het gebied.")
            fine = wrong(self.areas[0].form.center, message)
        whole = [self._is_whole(row) for row in rows]
        return all(whole) and fine

    def _is_whole(self, row: Any) -> bool:
        if row.corners.data and (row.center.data or row.radius_km.data):
            return wrong(row.corners, _("Vul een cirkel in of hoeken, niet allebei."))
        return _corners_are_whole(row) if row.corners.data else self._circle_is_whole(row)

    def _circle_is_whole(self, row: Any) -> bool:
        whole = True
        if not row.center.data or self._center(row.center.data) is None:
            whole = wrong(row.center, _center_problem(row.center.data or ""))
        if not row.radius_km.data or read_radius(row.radius_km.data) is None:
            message = _("Vul een getal in, groter dan 0 en hoogstens 1000. Bijvoorbeeld 1,5.")
            whole = wrong(row.radius_km, message)
        return whole


def _center_problem(text: str) -> str:
    if _POSTCODE.fullmatch(text.strip()):
        return _("Deze postcode staat niet in de lijst. Vul breedte en lengte in.")
    return _("Vul een postcode in, of breedte en lengte zoals 51.92, 4.48.")


def _corners_are_whole(row: Any) -> bool:
    lines = [line for line in row.corners.data.splitlines() if line.strip()]
    for number, line in enumerate(lines, 1):
        if read_point(line) is None:
            said = {"number": number, "text": line.strip()[:30]}
            return wrong(row.corners, _("Regel %(number)s is geen punt: %(text)s.", **said))
    if len({tuple(read_point(line) or ()) for line in lines}) < FEWEST_CORNERS:
        return wrong(row.corners, _("Een gebied heeft minstens drie hoeken."))
    if len(lines) > MOST_CORNERS:
        return wrong(
            row.corners, _("Dit zijn te veel hoeken: hoogstens %(most)s.", most=MOST_CORNERS)
        )
    return True
