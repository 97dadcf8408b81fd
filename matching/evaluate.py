"""Measures a ranking against known relevance, and whether it treats groups alike.

A ranking is a sequence of ids, best first; ``relevance`` maps an id to its grade, and an id
that is absent has grade 0.
"""

import math
from collections.abc import Iterable, Mapping, Sequence

Relevance = Mapping[str, int]


def ndcg(ranking: Sequence[str], relevance: Relevance, k: int = 10) -> float:
    """Normalised discounted cumulative gain of the first ``k``, gain ``2 ** grade - 1``.

    0 when nothing is relevant (source: Järvelin and Kekäläinen 2002, with Burges' gain).

    >>> ndcg(["a", "b"], {"a": 1})
    1.0
    """
    ideal = _gain(sorted(relevance.values(), reverse=True)[:k])
    return _gain([relevance.get(key, 0) for key in ranking[:k]]) / ideal if ideal else 0.0


def mrr(ranking: Sequence[str], relevance: Relevance, least: int = 1) -> float:
    """One over the place of the first id with a grade of at least ``least``; 0 without one.

    >>> mrr(["a", "b"], {"b": 2})
    0.5
    """
    for place, key in enumerate(ranking, start=1):
        if relevance.get(key, 0) >= least:
            return 1 / place
    return 0.0


def recall(ranking: Sequence[str], relevance: Relevance, k: int = 10) -> float:
    """Part of the relevant ids, at most ``k`` of them, that stand among the first ``k``."""
    wanted = {key for key, grade in relevance.items() if grade > 0}
    return len(wanted.intersection(ranking[:k])) / min(k, len(wanted)) if wanted else 0.0


def precision_at_k(
    ranking: Sequence[str], relevance: Relevance, k: int = 1, least: int = 1
) -> float:
    """Part of the first ``k`` places that hold an id with a grade of at least ``least``."""
    return sum(relevance.get(key, 0) >= least for key in ranking[:k]) / k


def parity(groups: Mapping[str, Iterable[float]]) -> float:
    """The lowest group mean over the highest: 1 means that all groups fare alike.

    ``groups`` maps a group that the model must not see to an outcome per member (a score, or 1
    for being placed well). Raises ``ValueError`` when a group is empty or negative.

    >>> parity({"north": [0.5, 0.5], "south": [0.25, 0.75]})
    1.0
    """
    means = [_mean(name, list(values)) for name, values in groups.items()]
    return min(means) / max(means) if means and max(means) > 0 else 1.0


def mean_of(values: Iterable[float]) -> float:
    """The arithmetic mean, 0 for nothing."""
    listed = list(values)
    return math.fsum(listed) / len(listed) if listed else 0.0


def _mean(name: str, values: Sequence[float]) -> float:
    if not values or min(values) < 0:
        raise ValueError(f"group {name} has no outcomes or a negative one")
    return mean_of(values)


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))
