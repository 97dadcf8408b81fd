"""Where the work is: banned areas and the distance from home."""

from tests.support.exchange_rows import Row
from tests.uitweg.domain.truth.telling import (
    Truth,
    ban,
    circle,
    other,
    place,
    polygon,
    truth,
)

SQUARE = polygon((1, -1), (1, 1), (3, 1), (3, -1))
AROUND = polygon((-1, -1), (-1, 1), (1, 1), (1, -1))
SOUTH_EDGE = polygon((0, -1), (0, 1), (2, 1), (2, -1))
CORNER = polygon((0, 0), (0, 1), (1, 1), (1, 0))
THIN = polygon((0, -1), (0, 1), (0, 2))
CLOSED = {"polygon": [*AROUND["polygon"], AROUND["polygon"][0]]}
BOW_TIE = polygon((-1, -1), (1, 1), (1, -1), (-1, 1))
FAR = circle(1, north_km=50)


def home(north_km: float, east_km: float = 0.0) -> Row:
    """A youth who lives so far from the site."""
    return {"home": {"lat_lon": place(north_km, east_km)}}


def mobile(area: Row | None) -> Row:
    """A site at the usual place with mobile work in an area."""
    return {"lat_lon": place(), "mobile": True, "work_area": area}


BLOCKING = [
    truth(sentence, "blocked", "location_ban.site", conditions=[ban(*areas)])
    for sentence, areas in {
        "A site in the middle of a banned circle is blocked": [circle(1)],
        "A site on the edge of a banned circle is inside": [circle(2, north_km=2)],
        "A site just inside a banned circle is blocked": [circle(2.001, north_km=2)],
        "A site inside a banned polygon is blocked": [AROUND],
        "A polygon that repeats its first corner is the same polygon": [CLOSED],
        "A site on the side of a banned polygon is inside": [SOUTH_EDGE],
        "A site on a corner of a banned polygon is inside": [CORNER],
        "A site on a polygon that is only a line is on its edge": [THIN],
        "A site where a polygon crosses itself is on its edge": [BOW_TIE],
        "The second area of a ban counts as much as the first": [FAR, AROUND],
    }.items()
] + [
    truth(
        "An unverified ban on the site's area is as blocked as a verified one",
        "blocked",
        "location_ban.site",
        conditions=[ban(circle(1), verified=False)],
    ),
    truth(
        "A ban among the effects of an other condition blocks",
        "blocked",
        "location_ban.site",
        conditions=[other(ban(circle(1)))],
    ),
    truth(
        "Two bans on one site are found both",
        "blocked",
        "location_ban.site",
        "location_ban.site",
        conditions=[ban(circle(1), circle(2))],
    ),
    truth(
        "A ban on the site counts for mobile work too",
        "blocked",
        "location_ban.site",
        conditions=[ban(circle(1))],
        site=mobile(circle(1, north_km=9)),
    ),
]

MARGIN = [
    truth(
        "A site half a kilometre outside a circle is within the margin",
        "review",
        "location_ban.margin",
        conditions=[ban(circle(2, north_km=2.5))],
    ),
    truth(
        "A site one metre outside a circle is within the margin",
        "review",
        "location_ban.margin",
        conditions=[ban(circle(2, north_km=2.001))],
    ),
    truth(
        "A site just over half a kilometre outside a circle is free",
        "ok",
        conditions=[ban(circle(2, north_km=2.501))],
    ),
    truth(
        "A site half a kilometre outside a polygon is within the margin",
        "review",
        "location_ban.margin",
        conditions=[ban(polygon((0.5, -1), (0.5, 1), (2, 1), (2, -1)))],
    ),
    truth(
        "A site just over half a kilometre outside a polygon is free",
        "ok",
        conditions=[ban(polygon((0.501, -1), (0.501, 1), (2, 1), (2, -1)))],
    ),
    truth(
        "The margin runs round the corner of a polygon",
        "ok",
        conditions=[ban(polygon((0.4, 0.4), (0.4, 2), (2, 2), (2, 0.4)))],
    ),
    truth(
        "Within the margin of an unverified ban is blocked",
        "blocked",
        "location_ban.margin",
        conditions=[ban(circle(2, north_km=2.4), verified=False)],
    ),
    truth(
        "Within the margin of an unverified other condition is blocked",
        "blocked",
        "location_ban.margin",
        conditions=[other(ban(circle(2, north_km=2.4)), verified=False)],
    ),
    truth("A ban with no areas bans no place", "ok", conditions=[ban()]),
    truth("A banned area far away bans nothing here", "ok", conditions=[ban(FAR)]),
]

ROUTE = [
    truth(
        "A route through a banned circle is to be looked at",
        "review",
        "location_ban.route",
        conditions=[ban(circle(1, north_km=2))],
        youth=home(4),
    ),
    truth(
        "A route that touches a banned circle crosses it",
        "review",
        "location_ban.route",
        conditions=[ban(circle(1, north_km=5, east_km=1))],
        youth=home(10),
    ),
    truth(
        "A route that passes a banned circle does not cross it",
        "ok",
        conditions=[ban(circle(1, north_km=5, east_km=1.01))],
        youth=home(10),
    ),
    truth(
        "A circle behind home is not on the route",
        "ok",
        conditions=[ban(circle(1, north_km=6))],
        youth=home(4),
    ),
    truth(
        "A home inside a banned circle makes the route cross it",
        "review",
        "location_ban.route",
        conditions=[ban(circle(1, north_km=4))],
        youth=home(4),
    ),
    truth(
        "A route through a banned polygon is to be looked at",
        "review",
        "location_ban.route",
        conditions=[ban(SQUARE)],
        youth=home(4),
    ),
    truth(
        "A route along the side of a banned polygon crosses it",
        "review",
        "location_ban.route",
        conditions=[ban(polygon((1, 0), (1, 1), (3, 1), (3, 0)))],
        youth=home(4),
    ),
    truth(
        "A route that touches one corner of a banned polygon crosses it",
        "review",
        "location_ban.route",
        conditions=[ban(polygon((2, 0), (1, 1), (3, 1)))],
        youth=home(4),
    ),
    truth(
        "A route beside a banned polygon is free",
        "ok",
        conditions=[ban(polygon((1, 0.01), (1, 1), (3, 1), (3, 0.01)))],
        youth=home(4),
    ),
    truth(
        "A home inside a banned polygon makes the route cross it",
        "review",
        "location_ban.route",
        conditions=[ban(SQUARE)],
        youth=home(2),
    ),
    truth(
        "A route through an unverified banned area is blocked",
        "blocked",
        "location_ban.route",
        conditions=[ban(SQUARE, verified=False)],
        youth=home(4),
    ),
    truth(
        "Margin and route are found together",
        "review",
        "location_ban.margin",
        "location_ban.route",
        conditions=[ban(circle(1, north_km=1.4))],
        youth=home(4),
    ),
    truth(
        "The route of mobile work is looked at too",
        "review",
        "location_ban.route",
        conditions=[ban(SQUARE)],
        youth=home(4),
        site=mobile(circle(0.5)),
    ),
]


ROWS: list[Truth] = [*BLOCKING, *MARGIN, *ROUTE]
