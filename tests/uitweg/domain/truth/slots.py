"""Appointments, school and the youth's own availability."""

from tests.uitweg.domain.truth.telling import Truth, condition, other, slot, truth

SLOTS = ("reporting_duty", "treatment_outpatient", "debt_support", "behavioural_intervention")
DUTY = slot("reporting_duty", "tue 15:30-16:15")


EACH_KIND = [
    row
    for kind in SLOTS
    for row in (
        truth(
            f"A shift that overlaps a slot of {kind} is to be looked at",
            "review",
            f"{kind}.window",
            conditions=[slot(kind, "tue 10:00-11:00")],
        ),
        truth(
            f"A shift over an unverified slot of {kind} is blocked",
            "blocked",
            f"{kind}.window",
            conditions=[slot(kind, "tue 10:00-11:00", verified=False)],
        ),
        truth(
            f"A slot of {kind} on another day is free",
            "ok",
            conditions=[slot(kind, "wed 10:00-11:00")],
        ),
        truth(
            f"A {kind} without known windows is unknown",
            "review",
            "data.missing unknown",
            conditions=[condition(kind, windows=None)],
        ),
        truth(
            f"An unverified {kind} without known windows is unknown",
            "review",
            "data.missing unknown",
            conditions=[condition(kind, verified=False)],
        ),
        truth(
            f"A {kind} with no fixed slot keeps no time",
            "ok",
            conditions=[condition(kind, windows=[])],
        ),
        truth(
            f"A slot of {kind} needs the shifts",
            "review",
            "data.missing unknown",
            conditions=[slot(kind, "tue 10:00-11:00")],
            work="",
        ),
    )
]

BUFFER = [
    truth(
        "A shift that ends when the travel before a slot begins is free",
        "ok",
        conditions=[DUTY],
        work="tue 08:30-14:45",
    ),
    truth(
        "A shift that ends a minute into the travel before a slot is to be looked at",
        "review",
        "reporting_duty.window",
        conditions=[DUTY],
        work="tue 08:30-14:46",
    ),
    truth(
        "A shift that begins when the travel after a slot ends is free",
        "ok",
        conditions=[DUTY],
        work="tue 17:00-21:00",
    ),
    truth(
        "A shift that begins a minute before the travel after a slot ends is looked at",
        "review",
        "reporting_duty.window",
        conditions=[DUTY],
        work="tue 16:59-21:00",
    ),
    truth(
        "A slot without travel may begin when the shift ends",
        "ok",
        conditions=[{**DUTY, "travel_buffer_min": 0}],
        work="tue 08:30-15:30",
    ),
    truth(
        "A slot without travel may end when the shift begins",
        "ok",
        conditions=[{**DUTY, "travel_buffer_min": 0}],
        work="tue 16:15-20:00",
    ),
    truth(
        "A slot within a shift is to be looked at",
        "review",
        "reporting_duty.window",
        conditions=[DUTY],
        work="tue 12:00-20:00",
    ),
    truth(
        "A shift within a long slot is to be looked at",
        "review",
        "behavioural_intervention.window",
        conditions=[slot("behavioural_intervention", "tue 08:00-20:00")],
    ),
    truth(
        "Two slots on one day are found each",
        "review",
        "reporting_duty.window",
        "reporting_duty.window",
        conditions=[slot("reporting_duty", "tue 10:00-11:00; tue 15:00-16:00")],
    ),
    truth(
        "Two shifts over one slot are found each",
        "review",
        "reporting_duty.window",
        "reporting_duty.window",
        conditions=[slot("reporting_duty", "tue 12:00-13:00")],
        work="tue 09:00-12:30; tue 12:30-16:00",
    ),
    truth(
        "Each day of a slot is compared with each day of a shift",
        "review",
        "reporting_duty.window",
        "reporting_duty.window",
        conditions=[slot("reporting_duty", "mon,wed,fri 10:00-11:00")],
        work="mon,tue,fri 09:00-12:00",
    ),
    truth(
        "A day named twice is one day",
        "review",
        "reporting_duty.window",
        conditions=[slot("reporting_duty", "tue,tue 10:00-11:00")],
        work="tue,tue 09:00-12:00",
    ),
    truth(
        "An other condition with a slot has 45 minutes of travel",
        "review",
        "reporting_duty.window",
        conditions=[other(slot("reporting_duty", "tue 17:44-18:00"))],
    ),
    truth(
        "An other condition's slot is free from 45 minutes on",
        "ok",
        conditions=[other(slot("reporting_duty", "tue 17:45-18:00"))],
    ),
    truth(
        "An other condition's slot keeps its own travel time",
        "ok",
        conditions=[other(slot("reporting_duty", "tue 17:10-18:00", travel_buffer_min=10))],
    ),
    truth(
        "A slot of an unverified other condition blocks",
        "blocked",
        "reporting_duty.window",
        conditions=[other(slot("reporting_duty", "tue 10:00-11:00"), verified=False)],
    ),
]

WRAP = [
    truth(
        "A slot just after midnight meets a shift of the day before by its travel",
        "review",
        "reporting_duty.window",
        conditions=[slot("reporting_duty", "wed 00:30-01:00")],
        work="tue 16:00-23:50",
    ),
    truth(
        "A shift past midnight meets a slot of the next day",
        "review",
        "reporting_duty.window",
        conditions=[slot("reporting_duty", "wed 05:00-05:30")],
        work="tue 20:00-04:30",
    ),
    truth(
        "A shift from Sunday into Monday meets a slot on Monday",
        "review",
        "reporting_duty.window",
        conditions=[slot("reporting_duty", "mon 05:00-05:30")],
        work="sun 20:00-04:30",
    ),
    truth(
        "Travel before a slot on Monday reaches back into Sunday",
        "review",
        "reporting_duty.window",
        conditions=[slot("reporting_duty", "mon 00:30-01:00")],
        work="sun 16:00-23:46",
    ),
    truth(
        "A shift on Sunday before that travel is free",
        "ok",
        conditions=[slot("reporting_duty", "mon 00:30-01:00")],
        work="sun 16:00-23:45",
    ),
    truth(
        "A slot from Sunday into Monday meets a shift on Monday",
        "review",
        "treatment_outpatient.window",
        conditions=[slot("treatment_outpatient", "sun 22:00-02:00")],
        work="mon 02:44-08:00",
    ),
    truth(
        "A shift that ends at midnight does not touch the next day",
        "ok",
        conditions=[slot("reporting_duty", "wed 00:00-01:00", travel_buffer_min=0)],
        work="tue 16:00-00:00",
    ),
    truth(
        "A shift that ends when it starts lasts a whole day",
        "blocked",
        "reporting_duty.window review",
        "adult.shift",
        conditions=[slot("reporting_duty", "wed 07:00-07:30", travel_buffer_min=0)],
        work="tue 08:00-08:00",
    ),
]

EDUCATION = [
    truth(
        "A shift that overlaps an education slot is blocked",
        "blocked",
        "education.window",
        conditions=[slot("education", "tue 10:00-12:00")],
    ),
    truth(
        "Education has travel time as other slots have",
        "blocked",
        "education.window",
        conditions=[slot("education", "tue 17:44-20:00")],
    ),
    truth(
        "A shift that ends when the travel to education begins is free",
        "ok",
        conditions=[slot("education", "tue 17:45-20:00")],
    ),
    truth(
        "An unverified education slot is blocked too",
        "blocked",
        "education.window",
        conditions=[slot("education", "tue 10:00-12:00", verified=False)],
    ),
    truth(
        "Education with no fixed slot keeps no time",
        "ok",
        conditions=[condition("education", windows=[], min_days=1)],
    ),
    truth(
        "Education without known windows is unknown",
        "review",
        "data.missing unknown",
        conditions=[condition("education", min_days=1)],
    ),
    truth(
        "An education slot needs the shifts",
        "review",
        "data.missing unknown",
        conditions=[slot("education", "tue 10:00-12:00")],
        work="",
    ),
]


ROWS: list[Truth] = [*EACH_KIND, *BUFFER, *WRAP, *EDUCATION]
