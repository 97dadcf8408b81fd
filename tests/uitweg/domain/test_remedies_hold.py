"""Every printed remedy, applied to the rows as printed, leads to the verdict it promises."""

from collections import Counter

from tests.support.random_pairs import TODAY, random_pairs
from uitweg.domain.assessment import assess, verdict
from uitweg.domain.remedies.applying import apply
from uitweg.domain.remedies.edits import Edit
from uitweg.domain.remedies.rows import apply_to_json
from uitweg.domain.verdicts import weight
from uitweg.exchange.rows import vacancy_facts, youth_facts

PAIRS = 2000
SEED = 4


def test_every_remedy_on_random_pairs_leads_to_the_promised_verdict() -> None:
    met: Counter[str] = Counter()
    for youth_row, vacancy_row in random_pairs(SEED, PAIRS):
        youth, vacancy = youth_facts(youth_row), vacancy_facts(vacancy_row)
        before = assess(youth, vacancy, TODAY)
        for remedy in before.remedies:
            edits = remedy.as_json()["edits"]
            rows = apply_to_json(youth_row, vacancy_row, edits)
            changed = youth_facts(rows[0]), vacancy_facts(rows[1])
            after = verdict(*changed, TODAY)
            told = f"{youth_row}\n{vacancy_row}\n{edits}"
            assert after == remedy.verdict_after, told
            assert weight(after) < weight(before.verdict), told
            assert changed == apply(youth, vacancy, remedy.edits), told
            assert changed == apply(youth, vacancy, map(Edit.from_json, edits)), told
            met.update(edit.change.value for edit in remedy.edits)
            met[f"{len(edits)} edits"] += 1
    assert len(met) == 14, f"some kind of remedy was never met: {met}"


def test_the_quick_verdict_equals_that_of_all_findings() -> None:
    for youth_row, vacancy_row in random_pairs(SEED + 1, PAIRS):
        youth, vacancy = youth_facts(youth_row), vacancy_facts(vacancy_row)
        assert verdict(youth, vacancy, TODAY) == assess(youth, vacancy, TODAY).verdict
