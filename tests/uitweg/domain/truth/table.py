"""The whole truth table, and which verdicts each rule can give."""

from tests.uitweg.domain.truth.bans import ROWS as BANS
from tests.uitweg.domain.truth.distances import ROWS as DISTANCES
from tests.uitweg.domain.truth.free_time import ROWS as FREE_TIME
from tests.uitweg.domain.truth.homes import ROWS as HOMES
from tests.uitweg.domain.truth.papers import ROWS as PAPERS
from tests.uitweg.domain.truth.places import ROWS as PLACES
from tests.uitweg.domain.truth.slots import ROWS as SLOTS
from tests.uitweg.domain.truth.tasks import ROWS as TASKS
from tests.uitweg.domain.truth.telling import Truth
from tests.uitweg.domain.truth.working_time import ROWS as WORKING_TIME

TABLE: list[Truth] = [
    *PLACES,
    *DISTANCES,
    *SLOTS,
    *FREE_TIME,
    *HOMES,
    *TASKS,
    *BANS,
    *PAPERS,
    *WORKING_TIME,
]

REVIEWED = (  # rules that a verified condition makes review and an unverified one blocked
    "location_ban.margin",
    "location_ban.route",
    "reporting_duty.window",
    "treatment_outpatient.window",
    "debt_support.window",
    "behavioural_intervention.window",
    "substance_ban.task",
    "device_ban.task",
)
BLOCKED = (
    "location_ban.site",
    "location_ban.work_area",
    "location_order.shift",
    "supervised_housing.shift",
    "education.window",
    "school.window",
    "contact_ban.person",
    "inpatient",
    "financial_transparency.task",
    "task_ban.task",
    "sector_ban.sector",
    "vehicle_ban.task",
    "travel_ban.task",
    "travel.distance",
    "age.minimum",
    "wage.minimum",
    "minor.night",
    "minor.shift",
    "minor.week",
    "adult.shift",
    "adult.week",
)
REVIEW = (
    "conduct_certificate.required",
    "licence.missing",
    "certificate.missing",
    "availability.window",
    "visibility.task",
    "minor.average",
    "minor.sunday",
    "minor.equipment",
    "minor.qualification",
)
UNKNOWN = ("data.missing", "other.unspecified", "location_ban.work_area")
