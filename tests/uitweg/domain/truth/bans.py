"""Bans on tasks, sectors, vehicles and persons, and conditions that say nothing."""

from tests.uitweg.domain.truth.tasks import DEVICE, unverified
from tests.uitweg.domain.truth.telling import (
    Truth,
    condition,
    other,
    truth,
)

PEOPLE = condition("contact_ban", person_refs=["P-1", "P-2"])

BANS = [
    truth(
        "A banned task is blocked",
        "blocked",
        "task_ban.task",
        conditions=[condition("task_ban", tasks=["cash", "valuables"])],
        tasks=["cash"],
    ),
    truth(
        "Each banned task is found",
        "blocked",
        "task_ban.task",
        "task_ban.task",
        conditions=[condition("task_ban", tasks=["cash", "valuables"])],
        tasks=["cash", "driving", "valuables"],
    ),
    truth(
        "A task that is not banned is fine",
        "ok",
        conditions=[condition("task_ban", tasks=["cash"])],
        tasks=["driving"],
    ),
    truth(
        "A ban on no task forbids nothing, even where the tasks are not known",
        "ok",
        conditions=[condition("task_ban", tasks=[])],
        tasks=None,
    ),
    truth(
        "A task ban with unknown tasks is unknown",
        "review",
        "data.missing unknown",
        conditions=[condition("task_ban", tasks=["cash"])],
        tasks=None,
    ),
    truth(
        "A task ban that does not say which is unknown where there are tasks",
        "review",
        "data.missing unknown",
        conditions=[condition("task_ban")],
        tasks=["cash"],
    ),
    truth(
        "A task ban that does not say which is harmless where there are none",
        "ok",
        conditions=[condition("task_ban")],
        tasks=[],
    ),
    truth(
        "A firm in a banned sector is blocked",
        "blocked",
        "sector_ban.sector",
        conditions=[condition("sector_ban", sbi=["95"])],
    ),
    truth(
        "A firm whose code is the banned one is blocked",
        "blocked",
        "sector_ban.sector",
        conditions=[condition("sector_ban", sbi=["9529"])],
    ),
    truth(
        "A ban on a sector is a beginning of the code, not a part",
        "ok",
        conditions=[condition("sector_ban", sbi=["52", "529"])],
    ),
    truth(
        "A banned code longer than the firm's does not reach it",
        "ok",
        conditions=[condition("sector_ban", sbi=["95291"])],
    ),
    truth(
        "Two banned codes of one firm are one finding",
        "blocked",
        "sector_ban.sector",
        conditions=[condition("sector_ban", sbi=["9", "95"])],
    ),
    truth(
        "A firm without a code under a sector ban is unknown",
        "review",
        "data.missing unknown",
        conditions=[condition("sector_ban", sbi=["52"])],
        employer={"sbi": None},
    ),
    truth(
        "No firm at all under a sector ban is unknown",
        "review",
        "data.missing unknown",
        conditions=[condition("sector_ban", sbi=["52"])],
        employer=None,
    ),
    truth(
        "A ban on no sector forbids nothing",
        "ok",
        conditions=[condition("sector_ban", sbi=[])],
        employer=None,
    ),
    truth(
        "A sector ban that does not say which is unknown",
        "review",
        "data.missing unknown",
        conditions=[condition("sector_ban")],
    ),
    truth(
        "A vehicle ban without categories blocks driving",
        "blocked",
        "vehicle_ban.task",
        conditions=[condition("vehicle_ban", categories=[])],
        tasks=["driving"],
        licences_required=["B"],
    ),
    truth(
        "A vehicle ban blocks driving what it names",
        "blocked",
        "vehicle_ban.task",
        conditions=[condition("vehicle_ban", categories=["B", "AM"])],
        tasks=["driving"],
        licences_required=["B"],
    ),
    truth(
        "A vehicle ban does not block driving something else",
        "ok",
        conditions=[condition("vehicle_ban", categories=["B"])],
        tasks=["driving"],
        licences_required=["AM"],
    ),
    truth(
        "A vehicle ban that nobody verified blocks driving whatever",
        "blocked",
        "vehicle_ban.task",
        conditions=[condition("vehicle_ban", categories=["B"], verified=False)],
        tasks=["driving"],
        licences_required=["AM"],
    ),
    truth(
        "A vehicle ban blocks driving that names no licence",
        "blocked",
        "vehicle_ban.task",
        conditions=[condition("vehicle_ban", categories=["B"])],
        tasks=["driving"],
    ),
    truth(
        "A vehicle ban does not mind a forklift",
        "ok",
        conditions=[condition("vehicle_ban", categories=[])],
        tasks=["forklift"],
    ),
    truth(
        "A vehicle ban with unknown tasks is unknown",
        "review",
        "data.missing unknown",
        conditions=[condition("vehicle_ban", categories=["B"])],
        tasks=None,
    ),
    truth(
        "A vehicle ban that does not say which is unknown where there is driving",
        "review",
        "data.missing unknown",
        conditions=[condition("vehicle_ban")],
        tasks=["driving"],
    ),
    truth(
        "A vehicle ban that does not say which is harmless where nobody drives",
        "ok",
        conditions=[condition("vehicle_ban")],
        tasks=["cash"],
    ),
]

PERSONS = [
    truth(
        "A banned person on the site blocks",
        "blocked",
        "contact_ban.person",
        conditions=[PEOPLE],
        people_on_site=["P-2", "P-7"],
    ),
    truth(
        "Two banned persons are one finding",
        "blocked",
        "contact_ban.person",
        conditions=[PEOPLE],
        people_on_site=["P-1", "P-2"],
    ),
    truth("Other people on the site are fine", "ok", conditions=[PEOPLE], people_on_site=["P-7"]),
    truth("Nobody else on the site is known and fine", "ok", conditions=[PEOPLE]),
    truth(
        "An unverified contact ban blocks as well",
        "blocked",
        "contact_ban.person",
        conditions=[unverified(PEOPLE)],
        people_on_site=["P-1"],
    ),
    truth(
        "Unknown people under a contact ban are unknown",
        "review",
        "data.missing unknown",
        conditions=[PEOPLE],
        people_on_site=None,
    ),
    truth(
        "Unknown people under an unverified contact ban are unknown",
        "review",
        "data.missing unknown",
        conditions=[unverified(PEOPLE)],
        people_on_site=None,
    ),
    truth("Unknown people are fine without a contact ban", "ok", people_on_site=None),
    truth(
        "A contact ban with nobody in it forbids nothing",
        "ok",
        conditions=[condition("contact_ban", person_refs=[])],
        people_on_site=None,
    ),
    truth(
        "A contact ban that does not say whom is unknown where there are people",
        "review",
        "data.missing unknown",
        conditions=[condition("contact_ban")],
        people_on_site=["P-7"],
    ),
]

OTHERS = [
    truth(
        "An other condition that says nothing of work is unknown",
        "review",
        "other.unspecified unknown",
        conditions=[other()],
    ),
    truth(
        "An unverified other condition that says nothing is unknown",
        "review",
        "other.unspecified unknown",
        conditions=[other(verified=False)],
    ),
    truth(
        "An other condition without effect on work is fine",
        "ok",
        conditions=[other(no_effect_on_work=True)],
    ),
    truth(
        "An other condition does what its effects do",
        "blocked",
        "task_ban.task",
        "device_ban.task review",
        conditions=[other(condition("task_ban", tasks=["cash"]), DEVICE)],
        tasks=["cash", "online_work"],
    ),
    truth(
        "The effects of an unverified other condition are read strictly",
        "blocked",
        "device_ban.task",
        conditions=[other(DEVICE, verified=False)],
        tasks=["online_work"],
    ),
    truth(
        "Effects count even where no effect on work was ticked",
        "review",
        "device_ban.task",
        conditions=[other(DEVICE, no_effect_on_work=True)],
        tasks=["online_work"],
    ),
]


ROWS: list[Truth] = [*BANS, *PERSONS, *OTHERS]
