"""The measures agree with hand calculations."""

import math

import pytest

from matching.evaluate import mean_of, mrr, ndcg, parity, precision_at_k, recall

RELEVANCE = {"a": 2, "b": 1, "c": 1}


def test_ndcg_of_the_ideal_order_is_one_and_of_nothing_is_zero() -> None:
    assert ndcg(["a", "b", "c", "x"], RELEVANCE) == 1.0
    assert ndcg(["x", "y"], RELEVANCE) == 0.0
    assert ndcg(["x"], {}) == 0.0


def test_ndcg_discounts_by_place() -> None:
    ideal = 3 + 1 / math.log2(3) + 1 / 2
    assert ndcg(["b", "a"], RELEVANCE) == pytest.approx((1 + 3 / math.log2(3)) / ideal)
    assert ndcg(["x", "a"], RELEVANCE, k=1) == 0.0


def test_mrr_looks_for_the_first_that_is_good_enough() -> None:
    assert mrr(["b", "a"], RELEVANCE) == 1.0
    assert mrr(["b", "a"], RELEVANCE, least=2) == 0.5
    assert mrr(["x"], RELEVANCE) == 0.0


def test_recall_and_precision_count_the_first_places() -> None:
    assert recall(["a", "x", "b"], RELEVANCE, k=2) == 0.5
    assert recall(["a"], {}) == 0.0
    assert precision_at_k(["a", "x"], RELEVANCE, k=2) == 0.5
    assert precision_at_k(["b"], RELEVANCE, k=1, least=2) == 0.0


def test_parity_is_the_worst_group_over_the_best() -> None:
    assert parity({"north": [1.0, 0.0], "south": [1.0]}) == 0.5
    assert parity({"north": [0.0], "south": [0.0]}) == 1.0
    with pytest.raises(ValueError, match="north"):
        parity({"north": []})
    assert mean_of([]) == 0.0
