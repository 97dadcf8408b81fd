"""What the work is: tasks, sector, people, and conditions that say nothing of themselves."""

from tests.uitweg.domain.truth.telling import Truth, condition, other, truth

ALCOHOL = condition("substance_ban", substances=["alcohol"])
DRUGS = condition("substance_ban", substances=["drugs"])
BOTH = condition("substance_ban", substances=["drugs", "alcohol"])
MONEY = condition("financial_transparency")
ABROAD = condition("travel_ban")
DEVICE = condition("device_ban")
INPATIENT = condition("inpatient")


def unverified(one: dict[str, object]) -> dict[str, object]:
    """The condition before the officer confirmed it."""
    return {**one, "verified": False}


SUBSTANCES = [
    truth(
        "An alcohol ban blocks serving alcohol",
        "blocked",
        "substance_ban.task",
        conditions=[ALCOHOL],
        tasks=["serves_alcohol"],
    ),
    truth(
        "An alcohol ban blocks making alcohol",
        "blocked",
        "substance_ban.task",
        conditions=[ALCOHOL],
        tasks=["produces_alcohol"],
    ),
    truth(
        "An alcohol ban does not mind medicines", "ok", conditions=[ALCOHOL], tasks=["medicines"]
    ),
    truth(
        "A drug ban asks to look at medicines",
        "review",
        "substance_ban.task",
        conditions=[DRUGS],
        tasks=["medicines"],
    ),
    truth(
        "An unverified drug ban blocks medicines",
        "blocked",
        "substance_ban.task",
        conditions=[unverified(DRUGS)],
        tasks=["medicines"],
    ),
    truth(
        "A drug ban does not mind serving alcohol",
        "ok",
        conditions=[DRUGS],
        tasks=["serves_alcohol"],
    ),
    truth(
        "A ban on both finds each task with its own verdict",
        "blocked",
        "substance_ban.task review",
        "substance_ban.task",
        conditions=[BOTH],
        tasks=["medicines", "serves_alcohol"],
    ),
    truth(
        "A substance ban is fine where no task is forbidden",
        "ok",
        conditions=[BOTH],
        tasks=["cash", "driving"],
    ),
    truth(
        "A substance ban on nothing forbids nothing",
        "ok",
        conditions=[condition("substance_ban", substances=[])],
        tasks=None,
    ),
    truth(
        "A substance ban with unknown tasks is unknown",
        "review",
        "data.missing unknown",
        conditions=[BOTH],
        tasks=None,
    ),
    truth(
        "An unverified substance ban with unknown tasks is unknown",
        "review",
        "data.missing unknown",
        conditions=[unverified(BOTH)],
        tasks=None,
    ),
    truth(
        "A substance ban that does not say which is unknown where there are tasks",
        "review",
        "data.missing unknown",
        conditions=[condition("substance_ban")],
        tasks=["cash"],
    ),
]

PLAIN = [
    truth(
        "Financial transparency blocks working self-employed",
        "blocked",
        "financial_transparency.task",
        conditions=[MONEY],
        tasks=["self_employed"],
    ),
    truth(
        "Financial transparency does not mind handling cash",
        "ok",
        conditions=[MONEY],
        tasks=["cash"],
    ),
    truth(
        "Unverified financial transparency blocks working self-employed too",
        "blocked",
        "financial_transparency.task",
        conditions=[unverified(MONEY)],
        tasks=["self_employed"],
    ),
    truth(
        "Financial transparency with unknown tasks is unknown",
        "review",
        "data.missing unknown",
        conditions=[MONEY],
        tasks=None,
    ),
    truth(
        "A travel ban blocks work abroad",
        "blocked",
        "travel_ban.task",
        conditions=[ABROAD],
        tasks=["abroad"],
    ),
    truth(
        "A travel ban does not mind driving at home", "ok", conditions=[ABROAD], tasks=["driving"]
    ),
    truth(
        "A travel ban with unknown tasks is unknown",
        "review",
        "data.missing unknown",
        conditions=[ABROAD],
        tasks=None,
    ),
    truth(
        "A device ban asks to look at online work",
        "review",
        "device_ban.task",
        conditions=[DEVICE],
        tasks=["online_work"],
    ),
    truth(
        "An unverified device ban blocks online work",
        "blocked",
        "device_ban.task",
        conditions=[unverified(DEVICE)],
        tasks=["online_work"],
    ),
    truth("A device ban does not mind other work", "ok", conditions=[DEVICE], tasks=["machinery"]),
    truth(
        "A device ban with unknown tasks is unknown",
        "review",
        "data.missing unknown",
        conditions=[DEVICE],
        tasks=None,
    ),
    truth(
        "Two bans on unknown tasks ask one question",
        "review",
        "data.missing unknown",
        conditions=[DEVICE, {**ABROAD, "id": "D"}],
        tasks=None,
    ),
    truth(
        "An empty list of tasks is known and harmless",
        "ok",
        conditions=[DEVICE, {**ABROAD, "id": "D"}, {**BOTH, "id": "E"}],
        tasks=[],
    ),
    truth("Unknown tasks are fine when no condition forbids any", "ok", tasks=None),
    truth("In-patient care blocks", "blocked", "inpatient", conditions=[INPATIENT]),
    truth(
        "Unverified in-patient care blocks too",
        "blocked",
        "inpatient",
        conditions=[unverified(INPATIENT)],
    ),
    truth(
        "In-patient care as an effect of an other condition blocks",
        "blocked",
        "inpatient",
        conditions=[other(INPATIENT)],
    ),
    truth(
        "Hours of daytime activity are never a verdict",
        "ok",
        conditions=[condition("daytime_activity", min_hours_per_week=26)],
    ),
]


VISIBILITY = [
    truth(
        "Who avoids being seen should not face customers without a talk",
        "review",
        "visibility.task",
        youth={"public_visibility": "avoid"},
        tasks=["customer_facing"],
    ),
    truth(
        "Who avoids being seen may do other work",
        "ok",
        youth={"public_visibility": "avoid"},
        tasks=["cash"],
    ),
    truth(
        "Who does not mind may face customers",
        "ok",
        youth={"public_visibility": "any"},
        tasks=["customer_facing"],
    ),
    truth(
        "Unknown tasks are no question of visibility",
        "ok",
        youth={"public_visibility": "avoid"},
        tasks=None,
    ),
]

ROWS: list[Truth] = [*SUBSTANCES, *PLAIN, *VISIBILITY]
