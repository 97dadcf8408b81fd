"""The week as a circle, and the map as a sphere with a plane around the site."""

from random import Random

import pytest

from tests.uitweg.domain.truth.telling import KM
from uitweg.domain.facts import Circle, HomeWindow, Point, Polygon, Weekday
from uitweg.domain.geometry import areas_overlap, crosses, distance_km, distance_outside
from uitweg.domain.week import (
    DAY,
    WEEK,
    Interval,
    clock,
    daily,
    gaps,
    home_interval,
    minutes,
    overlap,
)

SITE = Point(51.9, 4.4)


def minutes_of(interval: Interval) -> set[int]:
    """The minutes of the week that an interval holds, counted one by one."""
    return {(interval.start + minute) % WEEK for minute in range(interval.length)}


def test_an_overlap_is_the_number_of_minutes_that_both_hold() -> None:
    rng = Random(1)
    for _ in range(400):
        one, other = (
            Interval(rng.randrange(WEEK), rng.choice([1, 45, 600, DAY, 4 * DAY, WEEK - 1, WEEK]))
            for _ in range(2)
        )
        assert overlap(one, other) == len(minutes_of(one) & minutes_of(other))


def test_gaps_hold_every_minute_that_no_window_holds() -> None:
    rng = Random(2)
    for _ in range(100):
        windows = [
            Interval(rng.randrange(WEEK), rng.choice([1, 600, DAY]))
            for _ in range(rng.choice([0, 1, 5]))
        ]
        held = {minute for window in windows for minute in minutes_of(window)}
        found = gaps(windows)
        assert {minute for gap in found for minute in minutes_of(gap)} == set(range(WEEK)) - held
        assert sum(gap.length for gap in found) == WEEK - len(held)


def test_a_gap_over_sunday_night_is_one_gap() -> None:
    assert gaps([Interval(600, WEEK - 1200)]) == [Interval(WEEK - 600, 1200)]


def test_an_interval_widened_beyond_a_week_is_the_week() -> None:
    assert Interval(0, WEEK - 10).widened(5).length == WEEK
    assert Interval(0, 60).widened(45) == Interval(WEEK - 45, 150)


@pytest.mark.parametrize(
    ("window", "length"),
    [
        (HomeWindow(Weekday.SUN, 1200, Weekday.MON, 420), 660),
        (HomeWindow(Weekday.MON, 0, Weekday.MON, 0), WEEK),
        (HomeWindow(Weekday.MON, 600, Weekday.MON, 540), WEEK - 60),
        (HomeWindow(Weekday.FRI, 1200, Weekday.MON, 420), 2 * DAY + 660),
    ],
)
def test_home_time_lasts_until_the_next_time_it_ends(window: HomeWindow, length: int) -> None:
    assert home_interval(window).length == length


def test_a_night_lasts_until_the_next_morning() -> None:
    assert daily(1320, 360)[6] == Interval(6 * DAY + 1320, 480)
    assert daily(30, 360)[0] == Interval(30, 330)
    assert daily(0, 0)[0].length == DAY


def test_times_are_written_and_read_alike() -> None:
    assert [clock(minute) for minute in (0, 510, 1439, 1440, WEEK - 1)] == [
        "00:00", "08:30", "23:59", "00:00", "23:59",
    ]  # fmt: skip
    assert all(minutes(clock(minute)) == minute for minute in range(DAY))


def test_a_degree_of_latitude_is_as_long_as_the_earth_is_round() -> None:
    assert distance_km(Point(51, 4), Point(52, 4)) == pytest.approx(111.195080, abs=1e-5)
    assert distance_km(SITE, SITE) == 0
    assert distance_km(Point(0, 0), Point(0, 180)) == pytest.approx(20015.114, abs=1e-2)


def test_a_polygon_without_corners_is_no_place() -> None:
    nowhere = Polygon(())
    assert distance_outside(nowhere, SITE) is None
    assert not crosses(nowhere, SITE, SITE)
    assert not areas_overlap(nowhere, Circle(SITE, 1), None)
    assert not areas_overlap(nowhere, nowhere, None)
    assert not areas_overlap(nowhere, nowhere, SITE)


def test_a_polygon_of_one_corner_is_a_point() -> None:
    point = Polygon((SITE,))
    assert distance_outside(point, SITE) == 0.0
    assert distance_outside(point, Point(51.9 + KM, 4.4)) == pytest.approx(1)
    assert crosses(point, SITE, Point(52, 4.4))
    assert areas_overlap(point, Circle(Point(51.9 + KM, 4.4), 1), None)


def test_a_way_of_no_length_is_the_place_itself() -> None:
    assert crosses(Circle(SITE, 1), SITE, SITE)
    assert not crosses(Circle(Point(52, 4.4), 1), SITE, SITE)


def test_areas_overlap_whichever_is_named_first() -> None:
    rng = Random(3)
    for _ in range(200):
        one, other = (_area(rng) for _ in range(2))
        assert areas_overlap(one, other, SITE) == areas_overlap(other, one, SITE)


def test_a_site_inside_an_area_is_crossed_by_every_way_to_it() -> None:
    rng = Random(4)
    for _ in range(200):
        area = _area(rng)
        if distance_outside(area, SITE) == 0.0:
            assert crosses(area, Point(52.3, 4.9), SITE)


def _area(rng: Random) -> Circle | Polygon:
    center = Point(51.9 + rng.uniform(-0.05, 0.05), 4.4 + rng.uniform(-0.05, 0.05))
    if rng.random() < 0.5:
        return Circle(center, rng.uniform(0.5, 6))
    corners = (Point(center.lat + rng.uniform(-0.05, 0.05), center.lon + rng.uniform(-0.1, 0.1))
               for _ in range(rng.choice([3, 4, 7])))  # fmt: skip
    return Polygon(tuple(corners))
