"""Working time at 16 and 17, and from 18."""

from tests.support.exchange_rows import Row
from tests.uitweg.domain.truth.telling import Truth, aged, shifts, truth

MINOR = aged(17, basic_qualification=True)
SCHOOL_MONDAY = {
    "commitments": [{"label": "school", **window} for window in shifts("mon 09:00-16:00")]
}
UNQUALIFIED = aged(17, basic_qualification=False)


def minor(**fields: object) -> Row:
    """A youth of 17 with more known."""
    return {**MINOR, **fields}


NIGHT = [
    truth("At 17 a shift may end at eleven", "ok", youth=MINOR, work="tue 16:00-23:00"),
    truth(
        "At 17 a shift may not end a minute later",
        "blocked",
        "minor.night",
        youth=MINOR,
        work="tue 16:00-23:01",
    ),
    truth("At 17 a shift may begin at six", "ok", youth=MINOR, work="tue 06:00-12:00"),
    truth(
        "At 17 a shift may not begin a minute earlier",
        "blocked",
        "minor.night",
        youth=MINOR,
        work="tue 05:59-12:00",
    ),
    truth(
        "At 17 a night shift is one finding",
        "blocked",
        "minor.night",
        youth=MINOR,
        work="tue 22:00-06:30",
    ),
    truth(
        "At 17 a night shift from Sunday is found on both scores",
        "blocked",
        "minor.night",
        "minor.sunday review",
        youth=MINOR,
        work="sun 22:00-02:00",
    ),
    truth(
        "At 16 the night is forbidden too",
        "blocked",
        "minor.night",
        youth=aged(16),
        work="tue 20:00-23:30",
    ),
    truth("At 18 a night shift is no verdict", "ok", youth=aged(18), work="tue 22:00-06:00"),
    truth(
        "Turning 18 on the first day ends the rules for minors",
        "ok",
        youth={"birth_date": "2009-01-04"},
        work="tue 22:00-06:00",
    ),
    truth(
        "Turning 18 the day after does not yet",
        "blocked",
        "minor.night",
        youth={"birth_date": "2009-01-05"},
        work="tue 22:00-06:00",
    ),
    truth(
        "Under 16 only the age is named",
        "blocked",
        "age.minimum",
        youth=aged(15),
        work="sun 22:00-06:00",
    ),
]

SHIFT = [
    truth(
        "At 17 nine and a half hours with a break are nine",
        "ok",
        youth=MINOR,
        work="tue 08:00-17:30",
    ),
    truth(
        "At 17 a minute more is blocked",
        "blocked",
        "minor.shift",
        youth=MINOR,
        work="tue 08:00-17:31",
    ),
    truth(
        "At 17 two shifts of a day are looked at one by one",
        "ok",
        youth=MINOR,
        work="tue 07:00-12:00; tue 13:00-19:00",
    ),
    truth(
        "At 17 school is no part of a shift",
        "ok",
        youth=minor(**SCHOOL_MONDAY),
        work="mon 16:00-21:00",
    ),
    truth(
        "From 18 twelve and three quarters with a break are twelve", "ok", work="tue 08:00-20:45"
    ),
    truth("From 18 a minute more is blocked", "blocked", "adult.shift", work="tue 08:00-20:46"),
    truth("From 18 a whole day is blocked", "blocked", "adult.shift", work="tue 08:00-08:00"),
]

WEEK = [
    truth(
        "At 17 forty hours in a week are fine",
        "ok",
        youth=MINOR,
        work="mon,tue,wed,thu,fri 08:00-16:30",
    ),
    truth(
        "At 17 a minute more than forty is to be looked at",
        "review",
        "minor.average",
        youth=MINOR,
        work="mon,tue,wed,thu 08:00-16:30; fri 08:00-16:31",
    ),
    truth(
        "At 17 forty-five hours are to be looked at",
        "review",
        "minor.average",
        youth=MINOR,
        work="mon,tue,wed,thu,fri 08:00-17:30",
    ),
    truth(
        "At 17 a minute more than forty-five is blocked",
        "blocked",
        "minor.week",
        youth=MINOR,
        work="mon,tue,wed,thu,fri 08:00-17:30; sat 12:00-12:01",
    ),
    truth(
        "At 17 school counts whole in the week",
        "review",
        "minor.average",
        youth=minor(**SCHOOL_MONDAY),
        work="tue,wed,thu,fri 08:00-16:46",
    ),
    truth(
        "At 17 school and work of forty hours are fine",
        "ok",
        youth=minor(**SCHOOL_MONDAY),
        work="tue,wed,thu,fri 08:00-16:45",
    ),
    truth(
        "At 17 school and work over forty-five hours are blocked",
        "blocked",
        "minor.week",
        youth=minor(**SCHOOL_MONDAY),
        work="tue,wed,thu,fri 08:00-17:30; sat 08:00-10:01",
    ),
    truth(
        "At 17 a shift of four and a half hours has no break",
        "review",
        "minor.average",
        youth=MINOR,
        work="mon,tue,wed,thu,fri,sat 08:00-12:30; mon,tue,wed 13:00-17:30",
    ),
    truth(
        "At 17 a minute over four and a half hours has a break of thirty",
        "ok",
        youth=MINOR,
        work="mon,tue,wed,thu,fri,sat 08:00-12:31; mon,tue,wed 13:00-17:31",
    ),
    truth(
        "At 17 an education slot does not count as hours",
        "ok",
        youth=minor(
            conditions=[
                {
                    "id": "C",
                    "kind": "education",
                    "verified": True,
                    "windows": shifts("sat 08:00-18:00"),
                }
            ]
        ),
        work="mon,tue,wed,thu,fri 08:00-16:30",
    ),
    truth("From 18 sixty hours in a week are fine", "ok", work="mon,tue,wed,thu,fri 08:00-20:45"),
    truth(
        "From 18 a minute more than sixty is blocked",
        "blocked",
        "adult.week",
        work="mon,tue,wed,thu,fri 08:00-20:45; sat 08:00-08:01",
    ),
    truth(
        "From 18 five and a half hours have no break",
        "blocked",
        "adult.week",
        work="mon,tue,wed,thu,fri 06:00-11:30; mon,tue,wed,thu,fri,sat 12:00-17:30",
    ),
    truth(
        "From 18 a minute over five and a half hours has a break",
        "ok",
        work="mon,tue,wed,thu,fri 06:00-11:31; mon,tue,wed,thu,fri,sat 12:00-17:31",
    ),
    truth(
        "From 18 ten hours have a break of thirty minutes",
        "ok",
        work="mon,tue,wed,thu,fri,sat 08:00-18:00",
    ),
    truth(
        "From 18 school does not count in the week",
        "ok",
        youth=SCHOOL_MONDAY,
        work="tue,wed,thu,fri,sat 08:00-20:45",
    ),
    truth(
        "Hours a week serve while the shifts are not known",
        "blocked",
        "adult.week",
        work="",
        hours_per_week=60.5,
    ),
    truth("Sixty hours a week without shifts are fine", "ok", work="", hours_per_week=60),
    truth("Hours a week do not serve when the shifts are known", "ok", hours_per_week=80),
    truth(
        "At 17 hours a week serve beside the question for the shifts",
        "blocked",
        "minor.week",
        "data.missing unknown",
        youth=MINOR,
        work="",
        hours_per_week=45.5,
    ),
    truth(
        "At 17 forty-one hours a week without shifts are looked at",
        "review",
        "minor.average",
        "data.missing unknown",
        youth=MINOR,
        work="",
        hours_per_week=41,
    ),
    truth("At 17 the shifts must be known", "review", "data.missing unknown", youth=MINOR, work=""),
    truth("From 18 the shifts need not be known", "ok", work=""),
]

SUNDAY = [
    truth(
        "At 17 Sunday is to be looked at",
        "review",
        "minor.sunday",
        youth=MINOR,
        work="sun 12:00-16:00",
    ),
    truth(
        "At 17 a Saturday night past midnight touches Sunday and the night",
        "blocked",
        "minor.sunday review",
        "minor.night",
        youth=MINOR,
        work="sat 20:00-00:01",
    ),
    truth(
        "At 17 a Saturday evening does not touch Sunday", "ok", youth=MINOR, work="sat 18:00-23:00"
    ),
    truth(
        "At 17 a Saturday until midnight touches the night, not Sunday",
        "blocked",
        "minor.night",
        youth=MINOR,
        work="sat 18:00-00:00",
    ),
    truth("From 18 Sunday is no verdict", "ok", work="sun 12:00-16:00"),
]

EQUIPMENT = [
    truth(
        "At 17 a forklift is to be looked at",
        "review",
        "minor.equipment",
        youth=MINOR,
        tasks=["forklift"],
    ),
    truth(
        "At 17 machinery is to be looked at",
        "review",
        "minor.equipment",
        youth=MINOR,
        tasks=["machinery"],
    ),
    truth(
        "At 17 both are found",
        "review",
        "minor.equipment",
        "minor.equipment",
        youth=MINOR,
        tasks=["machinery", "forklift"],
    ),
    truth("From 18 a forklift is fine", "ok", tasks=["forklift", "machinery"]),
    truth("At 17 unknown tasks are no finding", "ok", youth=MINOR, tasks=None),
]

QUALIFICATION = [
    truth(
        "At 17 without qualification sixteen hours are fine",
        "ok",
        youth=UNQUALIFIED,
        work="tue,wed 08:00-16:30",
    ),
    truth(
        "At 17 without qualification a minute more is to be looked at",
        "review",
        "minor.qualification",
        youth=UNQUALIFIED,
        work="tue 08:00-16:30; wed 08:00-16:31",
    ),
    truth(
        "At 17 without qualification an apprenticeship is fine",
        "ok",
        youth=UNQUALIFIED,
        work="tue,wed,thu 08:00-16:30",
        kind="apprenticeship",
    ),
    truth(
        "At 17 without qualification an internship over sixteen hours is looked at",
        "review",
        "minor.qualification",
        youth=UNQUALIFIED,
        work="tue,wed,thu 08:00-16:30",
        kind="internship",
    ),
    truth(
        "At 17 with qualification more hours are fine",
        "ok",
        youth=MINOR,
        work="tue,wed,thu 08:00-16:30",
    ),
    truth(
        "At 17 school does not count in the sixteen hours",
        "ok",
        youth={**UNQUALIFIED, **SCHOOL_MONDAY},
        work="tue,wed 08:00-16:30",
    ),
    truth(
        "At 17 a qualification that is not known is unknown over sixteen hours",
        "review",
        "data.missing unknown",
        youth=aged(17, basic_qualification=None),
        work="tue,wed,thu 08:00-16:30",
    ),
    truth(
        "At 17 a qualification that is not known is no question up to sixteen hours",
        "ok",
        youth=aged(17, basic_qualification=None),
        work="tue,wed 08:00-16:30",
    ),
    truth(
        "At 17 a kind that is not known is unknown over sixteen hours",
        "review",
        "data.missing unknown",
        youth=UNQUALIFIED,
        work="tue,wed,thu 08:00-16:30",
        kind=None,
    ),
    truth(
        "At 18 qualification is no longer a rule",
        "ok",
        youth=aged(18, basic_qualification=False),
        work="tue,wed,thu 08:00-16:30",
    ),
    truth(
        "At 17 hours a week serve for the sixteen hours too",
        "review",
        "minor.qualification",
        "data.missing unknown",
        youth=UNQUALIFIED,
        work="",
        hours_per_week=16.5,
    ),
]

ROWS: list[Truth] = [*NIGHT, *SHIFT, *WEEK, *SUNDAY, *EQUIPMENT, *QUALIFICATION]
