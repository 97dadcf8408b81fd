"""Age, wage, conduct certificate, licences and certificates, and from when to when things count."""

from datetime import date

from tests.uitweg.domain.truth.telling import Truth, aged, condition, other, slot, truth


def born(day: str) -> dict[str, object]:
    """A youth with a birth date and a basic qualification."""
    return {"birth_date": day}


def duty(valid_from: str | None = None, valid_until: str | None = None) -> dict[str, object]:
    """A reporting duty on Tuesday morning in that period."""
    return slot("reporting_duty", "tue 10:00-11:00", valid_from=valid_from, valid_until=valid_until)


AGE = [
    truth("Somebody who turns 16 on the first day may start", "ok", youth=born("2011-01-04")),
    truth(
        "Somebody who turns 16 the day after may not",
        "blocked",
        "age.minimum",
        youth=born("2011-01-05"),
    ),
    truth("Somebody of the minimum age may start", "ok", youth=born("2009-01-04"), min_age=18),
    truth(
        "Somebody a day short of the minimum age may not",
        "blocked",
        "age.minimum",
        youth=born("2009-01-05"),
        min_age=18,
    ),
    truth(
        "A minimum age below 16 does not let a 15-year-old in",
        "blocked",
        "age.minimum",
        youth=aged(15),
        min_age=13,
    ),
    truth("No minimum age asks for 16", "ok", youth=aged(16), min_age=None),
    truth(
        "Somebody born on 29 February is a year older on 1 March",
        "ok",
        youth=born("2008-02-29"),
        min_age=18,
        start_date="2026-03-01",
        today=date(2026, 1, 1),
    ),
    truth(
        "Somebody born on 29 February is not older on 28 February",
        "blocked",
        "age.minimum",
        youth=born("2008-02-29"),
        min_age=18,
        start_date="2026-02-28",
        today=date(2026, 1, 1),
    ),
    truth("No birth date is unknown", "review", "data.missing unknown", youth={"birth_date": None}),
    truth(
        "No birth date is unknown and nothing worse, however long the shift",
        "review",
        "data.missing unknown",
        youth={"birth_date": None},
        work="tue 06:00-23:59",
    ),
    truth(
        "Age is counted on the start of the vacancy",
        "ok",
        youth=born("2009-03-01"),
        min_age=18,
        start_date="2027-03-01",
    ),
    truth(
        "Age is counted today when the vacancy should have started already",
        "blocked",
        "age.minimum",
        youth=born("2009-03-01"),
        min_age=18,
        start_date="2026-01-01",
    ),
    truth(
        "Age is counted today when the vacancy names no start",
        "ok",
        youth=born("2008-11-24"),
        min_age=18,
        start_date=None,
    ),
]

LIMITS = {16: "5.07", 17: "5.81", 18: "7.36", 19: "8.83", 20: "11.77", 21: "14.71", 30: "14.71"}


def cent_less(amount: str) -> str:
    """One cent less than an amount."""
    cents = int(amount.replace(".", "")) - 1
    return f"{cents // 100}.{cents % 100:02d}"


WAGE = [
    row
    for age, amount in LIMITS.items()
    for row in (
        truth(
            f"At {age} the minimum of {amount} is enough", "ok", youth=aged(age), hourly_wage=amount
        ),
        truth(
            f"At {age} a cent less than {amount} is blocked",
            "blocked",
            "wage.minimum",
            youth=aged(age),
            hourly_wage=cent_less(amount),
        ),
    )
] + [
    truth(
        "An apprentice has the same minimum",
        "blocked",
        "wage.minimum",
        kind="apprenticeship",
        hourly_wage="14.70",
    ),
    truth("A wage written without cents is read as it stands", "ok", hourly_wage="15"),
    truth(
        "A wage with more digits is compared exactly",
        "blocked",
        "wage.minimum",
        hourly_wage="14.7099",
    ),
    *(
        truth(f"A vacancy of kind {kind} has no minimum wage", "ok", kind=kind, hourly_wage="0")
        for kind in (
            "internship",
            "trial_placement",
            "work_experience",
            "community_service",
            "activity",
            "training",
        )
    ),
    truth("A wage that is not known is no finding", "ok", hourly_wage=None),
    truth(
        "A low wage of a vacancy whose kind is not known is unknown",
        "review",
        "data.missing unknown",
        kind=None,
        hourly_wage="9.00",
    ),
    truth(
        "A good wage of a vacancy whose kind is not known is fine",
        "ok",
        kind=None,
        hourly_wage="14.71",
    ),
    truth(
        "The first wage table still counts a year later",
        "ok",
        hourly_wage="14.71",
        start_date="2028-06-01",
    ),
    truth(
        "Before the first wage table nothing is compared",
        "ok",
        hourly_wage="1.00",
        start_date="2025-12-31",
        today=date(2025, 12, 1),
    ),
    truth(
        "The wage table counts from its first day",
        "blocked",
        "wage.minimum",
        hourly_wage="1.00",
        start_date="2026-01-01",
        today=date(2025, 12, 1),
    ),
]

PAPERS = [
    truth(
        "A certificate that is a wish is to be looked at",
        "review",
        "conduct_certificate.required",
        conduct_certificate={"required": "employer_wish"},
    ),
    truth(
        "A certificate by sector rule is to be looked at",
        "review",
        "conduct_certificate.required",
        conduct_certificate={"required": "sector_rule"},
    ),
    truth(
        "A certificate by law is never blocked",
        "review",
        "conduct_certificate.required",
        conduct_certificate={"required": "legal", "aspects": ["84"]},
    ),
    truth("No certificate is fine", "ok", conduct_certificate={"required": "none"}),
    truth("A certificate of which nothing is known is no finding", "ok", conduct_certificate=None),
    truth(
        "A licence that the youth has is fine",
        "ok",
        youth={"licences": ["B"]},
        licences_required=["B"],
    ),
    truth(
        "Each licence that the youth lacks is to be looked at",
        "review",
        "licence.missing",
        "licence.missing",
        youth={"licences": ["AM"]},
        licences_required=["B", "AM", "C"],
    ),
    truth(
        "A youth known to have no licence lacks it",
        "review",
        "licence.missing",
        youth={"licences": []},
        licences_required=["B"],
    ),
    truth(
        "Licences that are not known are no finding",
        "ok",
        youth={"licences": None},
        licences_required=["B"],
    ),
    truth(
        "Licences that nobody asked are no finding",
        "ok",
        youth={"licences": []},
        licences_required=None,
    ),
    truth(
        "A certificate of skill that the youth has is fine",
        "ok",
        youth={"certificates": ["vca"]},
        certificates_required=["vca"],
    ),
    truth(
        "A certificate of skill that the youth lacks is to be looked at",
        "review",
        "certificate.missing",
        youth={"certificates": []},
        certificates_required=["vca"],
    ),
    truth(
        "Certificates that are not known are no finding",
        "ok",
        youth={"certificates": None},
        certificates_required=["vca"],
    ),
    truth(
        "A language level too low is never a verdict",
        "ok",
        youth={"language_level": "A2"},
        language_level="C1",
    ),
    truth(
        "An area that the youth would avoid is never a verdict",
        "ok",
        youth={"avoid_areas": [{"circle": {"center": [51.9, 4.4], "radius_km": 5}}]},
    ),
]

VALIDITY = [
    truth(
        "A condition that ends on the first day still counts",
        "review",
        "reporting_duty.window",
        conditions=[duty(valid_until="2027-01-04")],
    ),
    truth(
        "A condition that ended the day before does not count",
        "ok",
        conditions=[duty(valid_until="2027-01-03")],
    ),
    truth(
        "A condition that begins years later counts",
        "review",
        "reporting_duty.window",
        conditions=[duty(valid_from="2029-01-01")],
    ),
    truth(
        "A condition of one day after the first day counts",
        "review",
        "reporting_duty.window",
        conditions=[duty(valid_from="2027-05-01", valid_until="2027-05-01")],
    ),
    truth(
        "A condition of one day before the first day does not count",
        "ok",
        conditions=[duty(valid_from="2026-12-01", valid_until="2026-12-01")],
    ),
    truth(
        "A condition without dates always counts",
        "review",
        "reporting_duty.window",
        conditions=[duty()],
    ),
    truth(
        "Today is the first day when the start is past: an end yesterday does not count",
        "ok",
        conditions=[duty(valid_until="2026-11-23")],
        start_date="2026-01-01",
    ),
    truth(
        "Today is the first day when the start is past: an end today counts",
        "review",
        "reporting_duty.window",
        conditions=[duty(valid_until="2026-11-24")],
        start_date="2026-01-01",
    ),
    truth(
        "Today is the first day when there is no start: an end today counts",
        "review",
        "reporting_duty.window",
        conditions=[duty(valid_until="2026-11-24")],
        start_date=None,
    ),
    truth(
        "An other condition lends its end to its effects",
        "ok",
        conditions=[other(slot("reporting_duty", "tue 10:00-11:00"), valid_until="2027-01-03")],
    ),
    truth(
        "An other condition that ended is not asked what it does",
        "ok",
        conditions=[other(valid_until="2027-01-03")],
    ),
    truth(
        "An ended condition does not need what is not known",
        "ok",
        conditions=[condition("reporting_duty", valid_until="2027-01-03")],
        work="",
    ),
    truth(
        "A condition that is not said to be verified is not",
        "blocked",
        "reporting_duty.window",
        conditions=[{k: v for k, v in duty().items() if k != "verified"}],
    ),
    truth(
        "Nothing known of a youth and a vacancy leaves only the birth date to ask",
        "review",
        "data.missing unknown",
        youth={"birth_date": None, "home": None, "basic_qualification": None},
        work="",
        kind=None,
        employer=None,
        site=None,
        tasks=None,
        people_on_site=None,
        start_date=None,
    ),
]

ROWS: list[Truth] = [*AGE, *WAGE, *PAPERS, *VALIDITY]
