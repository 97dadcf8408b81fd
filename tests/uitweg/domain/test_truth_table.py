"""The truth table of the rules: each row a sentence, its verdict and all that must be found."""

from collections import Counter

import pytest

from tests.uitweg.domain.truth.homes import ROWS as HOMES
from tests.uitweg.domain.truth.papers import ROWS as PAPERS
from tests.uitweg.domain.truth.places import ROWS as PLACES
from tests.uitweg.domain.truth.slots import ROWS as SLOTS
from tests.uitweg.domain.truth.tasks import ROWS as TASKS
from tests.uitweg.domain.truth.telling import Truth
from tests.uitweg.domain.truth.working_time import ROWS as WORKING_TIME
from uitweg.domain.assessment import assess, verdict
from uitweg.exchange.rows import vacancy_facts, youth_facts

TABLE: list[Truth] = [*PLACES, *SLOTS, *HOMES, *TASKS, *PAPERS, *WORKING_TIME]


@pytest.mark.parametrize("row", TABLE, ids=[row.sentence for row in TABLE])
def test_truth(row: Truth) -> None:
    youth, vacancy = youth_facts(row.youth), vacancy_facts(row.vacancy)
    found = assess(youth, vacancy, row.today)
    told = Counter(f"{finding.rule} {finding.verdict.value}" for finding in found.findings)
    assert told == Counter(row.findings)
    assert found.verdict == row.verdict == verdict(youth, vacancy, row.today)


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


def test_the_table_has_every_rule_with_every_verdict_it_can_give() -> None:
    met = {finding for row in TABLE for finding in row.findings}
    wanted = {f"{rule} review" for rule in (*REVIEW, *REVIEWED)}
    wanted |= {f"{rule} blocked" for rule in (*BLOCKED, *REVIEWED)}
    wanted |= {f"{rule} unknown" for rule in UNKNOWN}
    assert met == wanted


def test_the_table_is_long_enough_and_every_sentence_is_its_own() -> None:
    sentences = Counter(row.sentence for row in TABLE)
    assert len(TABLE) >= 250
    assert sentences.most_common(1)[0][1] == 1
