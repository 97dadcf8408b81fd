"""Youths and vacancies at edges that ``random_pairs`` seldom meets: odd weeks, maps and calendars.

Shifts of any minute and any number, home times over Sunday, school that begins or ends around the
first day, birthdays on 29 February, sites a millimetre from a limit, corners on one line with the
way from home, shapes that cross themselves, places beyond the date line and near a pole.
"""

from datetime import date, timedelta
from random import Random
from typing import Any

from tests.support.exchange_rows import Row
from tests.support.random_pairs import DAYS, TODAY, random_condition, random_vacancy, random_youth

MIDDLES = ([51.9, 4.4], [51.9, 4.4], [51.9, 4.4], [-16.5, 179.99], [89.4, 12.0], [0.0, 0.0])
KM = 1 / 111.19508023
TINY = (0.0, 0.0, 1e-12, -1e-12, 2e-9, -2e-9, 1e-7, -1e-7)


class Edges:
    """Rows around one middle of the map, so that youths and vacancies of a group meet."""

    def __init__(self, seed: int) -> None:
        self._rng = Random(seed)
        self._middle = self._rng.choice(MIDDLES)

    def youth(self, name: str) -> Row:
        """One youth, with conditions that know weeks and maps at their worst."""
        rng = self._rng
        row = random_youth(rng, name)
        own = [self._condition(f"E-{number}") for number in range(rng.randrange(3))]
        row["conditions"] = [*row["conditions"][: rng.randrange(2)], *own]
        row["max_travel_km"] = rng.choice([None, 2, 5.0, 20_000])
        row["home"] = rng.choice([None, *[{"lat_lon": self._place()}] * 9])
        row["birth_date"] = rng.choice(
            [row["birth_date"], "2008-02-29", "2010-12-31", "1999-01-01"]
        )
        row["commitments"] = [self._commitment() for _ in range(rng.randrange(3))]
        if rng.random() < 0.3:
            row["availability"] = [self._window() for _ in range(rng.randrange(4))]
        return row

    def vacancy(self, name: str) -> Row:
        """One vacancy somewhere on those edges."""
        rng = self._rng
        row = random_vacancy(rng, name)
        row["site"]["lat_lon"] = rng.choice([None, *[self._place()] * 14])
        if row["site"]["work_area"]:
            row["site"]["work_area"] = self._area()
        row["shifts"] = [self._window() for _ in range(rng.choice([0, 1, 1, 2, 2, 3, 5]))]
        row["start_date"] = self._day()
        row["hourly_wage"] = rng.choice([row["hourly_wage"], "5.07", "5.8099", "8.83", "11.77"])
        return row

    def _condition(self, name: str) -> Row:
        rng = self._rng
        row = random_condition(rng, name)
        head = {key: row[key] for key in ("id", "verified", "valid_from", "valid_until")}
        if rng.random() < 0.5:
            head |= self._valid()
        return {**head, **self._effect()}

    def _effect(self) -> Row:
        rng = self._rng
        if rng.random() < 0.5:
            areas = [self._area() for _ in range(rng.choice([1, 1, 2, 3]))]
            return {"kind": "location_ban", "areas": areas}
        buffer = {"travel_buffer_min": rng.choice([0, 0, 1, 45, 1440])}
        if rng.random() < 0.5:
            times = {"in_by": self._clock(), "out_from": self._clock()}
            return {"kind": "supervised_housing", **times, **buffer}
        windows = [
            {
                "from_day": rng.choice(DAYS),
                "from_time": self._clock(),
                "until_day": rng.choice(DAYS),
                "until_time": self._clock(),
            }
            for _ in range(rng.randrange(3))
        ]
        return {"kind": "location_order", "windows": windows, **buffer}

    def _commitment(self) -> Row:
        rng = self._rng
        return {"label": rng.choice([" SCHOOL", "werk"]), **self._window(), **self._valid()}

    def _window(self) -> Row:
        days = self._rng.sample(DAYS, k=self._rng.choice([0, 1, 1, 2, 3, 7]))
        return {"days": days + days[:1], "start": self._clock(), "end": self._clock()}

    def _clock(self) -> str:
        minute = self._rng.choice([0, 1, 359, 360, 361, 540, 900, 1380, 1381, 1439])
        if self._rng.random() < 0.2:
            minute = self._rng.randrange(1440)
        return f"{minute // 60:02d}:{minute % 60:02d}"

    def _day(self) -> str | None:
        rng = self._rng
        days: list[date | None] = [None, date(2028, 2, 29), date(2028, 3, 1), date(2029, 3, 1)]
        days += [TODAY + timedelta(days=number) for number in (-1, 0, 1, 38)]
        day = rng.choice(days)
        return None if day is None else day.isoformat()

    def _valid(self) -> Row:
        begin, end = self._day(), self._day()
        if begin and end:
            begin, end = min(begin, end), max(begin, end)
        return {"valid_from": begin, "valid_until": end}

    def _place(self) -> list[float]:
        """On a grid of kilometres around the middle, sometimes off by less than a metre."""
        rng = self._rng
        lat, lon = self._middle
        north, east = rng.choice([-2, -1, 0, 0, 1, 2, 5]), rng.choice([-2, -1, 0, 0, 1, 2])
        lat += (north + rng.choice(TINY)) * KM
        lon += (east + rng.choice(TINY)) * KM
        if rng.random() < 0.3:
            lat, lon = lat + rng.uniform(-0.03, 0.03), lon + rng.uniform(-0.03, 0.03)
        return [max(-90.0, min(90.0, lat)), max(-180.0, min(180.0, lon))]

    def _area(self) -> dict[str, Any]:
        rng = self._rng
        if rng.random() < 0.5:
            radius = rng.choice([0.001, 0.5, 1.0, 1.5, 5.0, 1000.0])
            return {"circle": {"center": self._place(), "radius_km": radius}}
        while True:
            corners = [self._place() for _ in range(rng.choice([3, 3, 4, 5, 9]))]
            if len({tuple(corner) for corner in corners}) >= 3:
                return {"polygon": corners}
