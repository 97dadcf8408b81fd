"""The truth table of the rules: each row a sentence, its verdict and all that must be found."""

from collections import Counter

import pytest

from tests.uitweg.domain.truth.table import BLOCKED, REVIEW, REVIEWED, TABLE, UNKNOWN
from tests.uitweg.domain.truth.telling import Truth
from uitweg.domain.assessment import assess, verdict
from uitweg.exchange.rows import vacancy_facts, youth_facts


@pytest.mark.parametrize("row", TABLE, ids=[row.sentence for row in TABLE])
def test_truth(row: Truth) -> None:
    youth, vacancy = youth_facts(row.youth), vacancy_facts(row.vacancy)
    found = assess(youth, vacancy, row.today)
    told = Counter(f"{finding.rule} {finding.verdict.value}" for finding in found.findings)
    assert told == Counter(row.findings)
    assert found.verdict == row.verdict == verdict(youth, vacancy, row.today)


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
