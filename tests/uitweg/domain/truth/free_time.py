"""School and the youth's own availability."""

from tests.support.exchange_rows import Row
from tests.uitweg.domain.truth.telling import (
    Truth,
    shifts,
    truth,
)


def school(times: str, **fields: object) -> Row:
    """A youth with school at these times."""
    label = {"label": "school", **fields}
    return {"commitments": [{**label, **window} for window in shifts(times)]}


def free(times: str) -> Row:
    """A youth who is available at these times only."""
    return {"availability": shifts(times)}


SCHOOL = [
    truth(
        "A shift that overlaps school is blocked",
        "blocked",
        "school.window",
        youth=school("tue 09:00-16:00"),
    ),
    truth("A shift may begin when school ends", "ok", youth=school("tue 06:00-09:00")),
    truth("A shift may end when school begins", "ok", youth=school("tue 17:00-20:00")),
    truth(
        "One minute of school is enough",
        "blocked",
        "school.window",
        youth=school("tue 16:59-20:00"),
    ),
    truth(
        "School however written is school",
        "blocked",
        "school.window",
        youth=school("tue 09:00-16:00", label=" School "),
    ),
    truth(
        "A commitment that is no school does not count",
        "ok",
        youth=school("tue 09:00-16:00", label="voetbal"),
    ),
    truth(
        "School that ends on the first day still counts",
        "blocked",
        "school.window",
        youth=school("tue 09:00-16:00", valid_until="2027-01-04"),
    ),
    truth(
        "School that ended the day before no longer counts",
        "ok",
        youth=school("tue 09:00-16:00", valid_until="2027-01-03"),
    ),
    truth(
        "School that begins after the first day does not count yet",
        "ok",
        youth=school("tue 09:00-16:00", valid_from="2027-01-05"),
    ),
    truth(
        "School that begins on the first day counts",
        "blocked",
        "school.window",
        youth=school("tue 09:00-16:00", valid_from="2027-01-04"),
    ),
    truth(
        "School needs the shifts",
        "review",
        "data.missing unknown",
        youth=school("tue 09:00-16:00"),
        work="",
    ),
    truth(
        "School that ended needs no shifts",
        "ok",
        youth=school("tue 09:00-16:00", valid_until="2027-01-03"),
        work="",
    ),
]

AVAILABILITY = [
    truth("A shift within the availability is fine", "ok", youth=free("tue 08:00-18:00")),
    truth("A shift that fills the availability is fine", "ok", youth=free("tue 09:00-17:00")),
    truth(
        "A shift that begins a minute early is outside",
        "review",
        "availability.window",
        youth=free("tue 09:01-18:00"),
    ),
    truth(
        "A shift that ends a minute late is outside",
        "review",
        "availability.window",
        youth=free("tue 09:00-16:59"),
    ),
    truth(
        "A shift on another day is outside",
        "review",
        "availability.window",
        youth=free("wed 08:00-18:00"),
    ),
    truth(
        "Availability in two parts that meet covers a shift over both",
        "ok",
        youth=free("tue 09:00-13:00; tue 13:00-17:00"),
    ),
    truth(
        "A gap between two parts is found",
        "review",
        "availability.window",
        youth=free("tue 09:00-13:00; tue 13:30-17:00"),
    ),
    truth(
        "Parts that overlap cover together", "ok", youth=free("tue 08:00-13:00; tue 12:00-18:00")
    ),
    truth(
        "A night shift is covered by availability past midnight",
        "ok",
        youth=free("sun 20:00-06:00"),
        work="sun 21:00-05:00",
    ),
    truth(
        "A night shift that outlasts its availability is outside",
        "review",
        "availability.window",
        youth=free("sun 20:00-04:00"),
        work="sun 21:00-05:00",
    ),
    truth(
        "Availability that starts and ends at midnight is a whole day",
        "ok",
        youth=free("tue 00:00-00:00"),
        work="tue 12:00-20:00",
    ),
    truth(
        "No availability at all leaves every shift outside",
        "review",
        "availability.window",
        youth={"availability": []},
    ),
    truth("Availability that is not known sets no limit", "ok", youth={"availability": None}),
    truth("Availability does not need the shifts", "ok", youth=free("tue 08:00-18:00"), work=""),
]


ROWS: list[Truth] = [*SCHOOL, *AVAILABILITY]
