"""Where the work is: banned areas (locatieverbod) and the distance from home.

Source: ``formats.md``, "Geometry" and the table. Every area of a ban is looked at by itself. The
straight line from home is the usual commute, so a home inside the area means that it crosses. The
work area counts for mobile work only, and also when nobody said whether the work is mobile but a
work area is given.
"""

from collections.abc import Iterator

from uitweg.domain.condition_facts import Condition, LocationBan
from uitweg.domain.facts import Area
from uitweg.domain.findings import Finding, Resolver
from uitweg.domain.geometry import EDGE_KM, areas_overlap, crosses, distance_km, distance_outside
from uitweg.domain.pair import Pair
from uitweg.domain.rules.making import found, held, missing
from uitweg.domain.verdicts import Verdict


def place_rules(pair: Pair) -> Iterator[Finding]:
    """Banned areas, then the travel distance."""
    for condition, effect in pair.demands:
        if isinstance(effect, LocationBan):
            yield from _ban(pair, condition, effect)
    yield from _travel(pair)


def _ban(pair: Pair, condition: Condition, ban: LocationBan) -> Iterator[Finding]:
    if ban.areas is None:
        yield missing("areas", "location_ban.site", condition)
        return
    if not ban.areas:
        return
    yield from _site_and_route(pair, condition, ban.areas)
    yield from _work_area(pair, condition, ban.areas)


def _site_and_route(pair: Pair, condition: Condition, areas: tuple[Area, ...]) -> Iterator[Finding]:
    """The way to a site inside the area is not looked at: the site says it all."""
    site, home = pair.vacancy.site, pair.youth.home
    if site is None:
        yield missing("site", "location_ban.site")
    if home is None:
        yield missing("home", "location_ban.route")
    if site is None:
        return
    for number, area in enumerate(areas, start=1):
        outside = distance_outside(area, site)
        if outside == 0.0:
            yield held(
                "location_ban.site", Verdict.BLOCKED, condition, Resolver.OFFICER, {"area": number}
            )
            continue
        yield from _margin(pair, condition, number, outside)
        if home is not None and crosses(area, home, site):
            yield held(
                "location_ban.route", Verdict.REVIEW, condition, Resolver.OFFICER, {"area": number}
            )


def _margin(
    pair: Pair, condition: Condition, number: int, outside: float | None
) -> Iterator[Finding]:
    margin = pair.reading.ban_margin_km
    if outside is not None and outside <= margin + EDGE_KM:
        yield held(
            "location_ban.margin",
            Verdict.REVIEW,
            condition,
            Resolver.OFFICER,
            {"area": number, "distance_km": round(outside, 3), "limit": margin},
        )


def _work_area(pair: Pair, condition: Condition, areas: tuple[Area, ...]) -> Iterator[Finding]:
    vacancy = pair.vacancy
    if vacancy.work_area is None:
        if vacancy.mobile:
            yield held(
                "location_ban.work_area",
                Verdict.UNKNOWN,
                condition,
                Resolver.COACH,
                {"field": "work_area"},
            )
        return
    if vacancy.mobile is False:
        return
    for number, area in enumerate(areas, start=1):
        if areas_overlap(vacancy.work_area, area, vacancy.site):
            yield held(
                "location_ban.work_area",
                Verdict.BLOCKED,
                condition,
                Resolver.OFFICER,
                {"area": number},
            )


def _travel(pair: Pair) -> Iterator[Finding]:
    limit = pair.youth.max_travel_km
    if limit is None:
        return
    home, site = pair.youth.home, pair.vacancy.site
    if home is None:
        yield missing("home", "travel.distance")
    if site is None:
        yield missing("site", "travel.distance")
    if home is None or site is None:
        return
    distance = distance_km(home, site)
    if distance > limit + EDGE_KM:
        yield found(
            "travel.distance",
            Verdict.BLOCKED,
            Resolver.YOUTH,
            {"distance_km": round(distance, 3), "limit": limit},
        )
