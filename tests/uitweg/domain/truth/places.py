"""Where the work is: banned areas and the distance from home."""

from tests.support.exchange_rows import Row
from tests.uitweg.domain.truth.telling import (
    Truth,
    ban,
    circle,
    condition,
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

WORK_AREA = [
    truth(
        "A mobile job's circle that overlaps a banned circle is blocked",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(circle(2, north_km=4))],
        site=mobile(circle(3)),
    ),
    truth(
        "Two circles that touch overlap",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(circle(2, north_km=5))],
        site=mobile(circle(3)),
    ),
    truth(
        "Two circles that just miss do not overlap",
        "ok",
        conditions=[ban(circle(2, north_km=5.001))],
        site=mobile(circle(3)),
    ),
    truth(
        "A mobile job's circle that reaches into a banned polygon is blocked",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(SQUARE)],
        site=mobile(circle(1.5)),
    ),
    truth(
        "A mobile job's circle that touches a banned polygon is blocked",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(SQUARE)],
        site=mobile(circle(1)),
    ),
    truth(
        "A mobile job's circle short of a banned polygon is free",
        "ok",
        conditions=[ban(SQUARE)],
        site=mobile(circle(0.999)),
    ),
    truth(
        "A mobile job's polygon that reaches into a banned circle is blocked",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(circle(2, north_km=4))],
        site=mobile(polygon((0, -1), (0, 1), (2.5, 0))),
    ),
    truth(
        "A mobile job's polygon inside a banned circle is blocked",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(circle(5, north_km=9))],
        site=mobile(polygon((8, -1), (8, 1), (10, 0))),
    ),
    truth(
        "A mobile job's polygon that crosses a banned polygon without corners inside is blocked",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(SQUARE)],
        site=mobile(polygon((2, -3), (2.5, -3), (2.5, 3), (2, 3))),
    ),
    truth(
        "A banned polygon inside a mobile job's polygon is blocked",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(SQUARE)],
        site=mobile(polygon((-9, -9), (-9, 9), (9, 9), (9, -9))),
    ),
    truth(
        "Polygons that share one corner overlap",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(SQUARE)],
        site=mobile(polygon((3, 1), (4, 1), (4, 2))),
    ),
    truth(
        "Polygons apart do not overlap",
        "ok",
        conditions=[ban(SQUARE)],
        site=mobile(polygon((3.01, 1), (4, 1), (4, 2))),
    ),
    truth(
        "The margin does not count for a work area",
        "ok",
        conditions=[ban(circle(2, north_km=5.3))],
        site=mobile(circle(3)),
    ),
    truth(
        "An unverified ban does not make a work area worse than blocked",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(circle(2, north_km=4), verified=False)],
        site=mobile(circle(3)),
    ),
    truth(
        "Mobile work with no work area is unknown under a ban",
        "review",
        "location_ban.work_area unknown",
        conditions=[ban(FAR)],
        site=mobile(None),
    ),
    truth(
        "Mobile work with no work area stays unknown under an unverified ban",
        "review",
        "location_ban.work_area unknown",
        conditions=[ban(FAR, verified=False)],
        site=mobile(None),
    ),
    truth("Mobile work with no work area is fine without a ban", "ok", site=mobile(None)),
    truth(
        "A ban with no areas does not ask for a work area",
        "ok",
        conditions=[ban()],
        site=mobile(None),
    ),
    truth(
        "A work area of work that is not mobile does not count",
        "ok",
        conditions=[ban(circle(2, north_km=4))],
        site={**mobile(circle(3)), "mobile": False},
    ),
    truth(
        "A work area counts when nobody said whether the work is mobile",
        "blocked",
        "location_ban.work_area",
        conditions=[ban(circle(2, north_km=4))],
        site={**mobile(circle(3)), "mobile": None},
    ),
    truth(
        "A work area is looked at even without a site",
        "blocked",
        "location_ban.work_area",
        "data.missing unknown",
        conditions=[ban(SQUARE)],
        site={"mobile": True, "work_area": circle(1.5)},
    ),
]

DISTANCE = [
    truth(
        "Work exactly as far as the youth will travel is fine",
        "ok",
        youth={**home(12), "max_travel_km": 12},
    ),
    truth(
        "Work ten metres further than the youth will travel is blocked",
        "blocked",
        "travel.distance",
        youth={**home(12.01), "max_travel_km": 12},
    ),
    truth(
        "Nobody travels zero kilometres to another place",
        "blocked",
        "travel.distance",
        youth={**home(0.1), "max_travel_km": 0},
    ),
    truth("Work at home takes zero kilometres", "ok", youth={"max_travel_km": 0}),
    truth("Without a limit any distance is fine", "ok", youth=home(400)),
    truth(
        "Mobile work is measured to its site",
        "blocked",
        "travel.distance",
        youth={**home(13), "max_travel_km": 12},
        site=mobile(circle(5, north_km=13)),
    ),
    truth(
        "No home with a limit on distance is unknown",
        "review",
        "data.missing unknown",
        youth={"home": None, "max_travel_km": 12},
    ),
    truth(
        "No site with a limit on distance is unknown",
        "review",
        "data.missing unknown",
        youth={"max_travel_km": 12},
        site={"lat_lon": None},
    ),
    truth(
        "No home and no site with a limit ask two questions",
        "review",
        "data.missing unknown",
        "data.missing unknown",
        youth={"home": None, "max_travel_km": 12},
        site=None,
    ),
    truth("No home without a limit or ban asks nothing", "ok", youth={"home": None}),
    truth("No site without a limit or ban asks nothing", "ok", site=None),
    truth(
        "No home under a place ban is unknown",
        "review",
        "data.missing unknown",
        youth={"home": None},
        conditions=[ban(FAR)],
    ),
    truth(
        "No home under an unverified place ban is unknown",
        "review",
        "data.missing unknown",
        youth={"home": None},
        conditions=[ban(FAR, verified=False)],
    ),
    truth(
        "No site under a place ban is unknown",
        "review",
        "data.missing unknown",
        site=None,
        conditions=[ban(FAR)],
    ),
    truth(
        "A ban whose areas nobody knows is unknown",
        "review",
        "data.missing unknown",
        conditions=[condition("location_ban", areas=None)],
    ),
    truth(
        "A home by a postcode that no table holds is not known",
        "review",
        "data.missing unknown",
        youth={"home": {"postcode": "3072"}, "max_travel_km": 12},
    ),
    truth(
        "One question about the home serves limit and ban together",
        "review",
        "data.missing unknown",
        youth={"home": None, "max_travel_km": 12},
        conditions=[ban(FAR)],
    ),
    truth(
        "A site in a banned area blocks even where the home is not known",
        "blocked",
        "location_ban.site",
        "data.missing unknown",
        youth={"home": None},
        conditions=[ban(circle(1))],
    ),
]

ROWS: list[Truth] = [*BLOCKING, *MARGIN, *ROUTE, *WORK_AREA, *DISTANCE]
