"""Fits the declared weights of ``matching/evidence_weights.py`` on the public development data.

    python -m benchmarks.fit_evidence

The score is the product's own (two saturating sums of evidence, skills and interests); weights
are not negative and maximise the likelihood of the relevant vacancies in a softmax over all
(listwise loss). R1 and R2 decide all of them but ``loose``, which R4 decides afterwards: only
there have openings no title that the vocabulary knows. Folds keep a group of occupations
together. Prints nDCG@10 cross-validated, in sample, and the weights to declare. Run by hand;
nothing reads its output.
"""

import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from benchmarks.dev_data import (
    DEV,
    Row,
    masked_vocabulary,
    need_data,
    read_lines,
    vacancy_of,
    work_group,
    youth_of,
)
from benchmarks.quality import RANK_TASKS
from matching._affinity import Affinity
from matching._concept_links import recognise
from matching._shared import saturate
from matching.concepts import ConceptKind
from matching.evaluate import mean_of, ndcg
from matching.evidence_weights import EvidenceWeights
from matching.types import Opening
from matching.vocabulary import SkillVocabulary
from matching.weights import HALF_EVIDENCE, Weights

NAMES = [field.name for field in fields(EvidenceWeights)]
FIXED = {"concept": 6.0}  # no public data tell what an exact concept is worth
PENALTY, FOLDS = 1e-3, 5
SHARES = (Weights().skills, Weights().interests)


@dataclass(frozen=True)
class Task:
    """Evidence of one task: kinds by queries by documents, for skills and for interests."""

    name: str
    queries: Sequence[Row]
    keys: np.ndarray
    skills: np.ndarray
    interests: np.ndarray
    target: np.ndarray  # gains per query, adding up to one
    folds: np.ndarray

    def rows(self, chosen: np.ndarray) -> "Task":
        """The task with some of its queries."""
        queries = [query for query, kept in zip(self.queries, chosen, strict=True) if kept]
        parts = (self.skills[:, chosen], self.interests[:, chosen], self.target[chosen])
        return Task(self.name, queries, self.keys, *parts, self.folds[chosen])


def read_task(name: str, vocabulary: SkillVocabulary) -> Task:
    """Compute all kinds of evidence for one task."""
    queries, documents = (read_lines(DEV / file) for file in RANK_TASKS[name])
    rows = sorted(map(vacancy_of, documents), key=lambda row: str(row["id"]))
    openings = [Opening(r["id"], r["title"], r["description"], tuple(r["skills"])) for r in rows]
    affinity, keys = Affinity(openings, vocabulary), np.array([row["id"] for row in rows])
    youths = [youth_of(query) for query in queries]
    phrases = sorted({text for youth in youths for text in youth["skills"] + youth["interests"]})
    channels = affinity.channels(phrases, recognise(phrases, vocabulary, ConceptKind.SKILL))
    place = {phrase: row for row, phrase in enumerate(phrases)}

    def total(part: str) -> np.ndarray:
        chosen = [[place[text] for text in sorted(set(youth[part]))] for youth in youths]
        return np.array([[channels[kind][rows].sum(axis=0) for rows in chosen] for kind in NAMES])

    gains = np.array([[2 ** query["rel"].get(key, 0) - 1 for key in keys] for query in queries])
    groups = [query["qid"] if name == "R4" else work_group(query) for query in queries]
    folds = np.array([int(hashlib.sha256(g.encode()).hexdigest(), 16) % FOLDS for g in groups])
    target = gains / gains.sum(axis=1, keepdims=True)
    return Task(name, queries, keys, total("skills"), total("interests"), target, folds)


def saturated(weights: np.ndarray, evidence: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The fit that evidence earns, as in the product, and how fast it rises."""
    total = np.tensordot(weights, evidence, 1)
    half = HALF_EVIDENCE**2
    return saturate(total), 2 * total * half / (total**2 + half) ** 2


def score(both: np.ndarray, task: Task) -> np.ndarray:
    """The product's score of the two factors, queries by documents."""
    skills, interests = np.split(both, 2)
    return (
        SHARES[0] * saturated(skills, task.skills)[0]
        + SHARES[1] * saturated(interests, task.interests)[0]
    )


def loss(point: np.ndarray, tasks: Sequence[Task]) -> tuple[float, np.ndarray]:
    """Minus the log likelihood of what is relevant, and its slope; the last is sharpness."""
    both, sharpness = point[:-1], point[-1]
    value, slope = 0.0, np.zeros(len(point))
    for task in tasks:
        scores = score(both, task)
        logits = sharpness * scores
        logits -= logits.max(axis=1, keepdims=True)
        chances = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        likely = np.log(np.maximum(chances, 1e-300))
        value -= float((task.target * likely).sum()) / len(scores)
        error = (chances - task.target) / len(scores)
        parts = zip(SHARES, (task.skills, task.interests), np.split(both, 2), strict=True)
        slope[:-1] += np.concatenate(
            [
                np.tensordot(
                    evidence,
                    error * sharpness * share * saturated(weights, evidence)[1],
                    ((1, 2), (0, 1)),
                )
                for share, evidence, weights in parts
            ]
        )
        slope[-1] += float((error * scores).sum())
    return value, slope


def fit(tasks: Sequence[Task], known: Sequence[float] | None = None) -> np.ndarray:
    """Weights for skills, then for interests; with ``known`` ones only the loose move."""
    settled = list(known) if known else [FIXED.get(name, 0.0) for name in NAMES] * 2
    free = [name.startswith("loose") if known else name not in FIXED for name in NAMES] * 2
    start = np.array([_start(name, tasks) for name in NAMES] * 2 + [30.0])
    bounds = [
        (0.0, None) if moves else (value, value) for moves, value in zip(free, settled, strict=True)
    ] + [(10.0, 60.0)]
    scale = start

    def scaled(point: np.ndarray) -> tuple[float, np.ndarray]:
        value, slope = loss(point * scale, tasks)
        pull = np.r_[point[:-1], 0.0]  # the penalty is on weights in comparable units
        return value + PENALTY * float(pull @ pull), slope * scale + 2 * PENALTY * pull

    limits = [
        (low / unit, None if high is None else high / unit)
        for (low, high), unit in zip(bounds, scale, strict=True)
    ]
    first = np.clip(
        1.0, *np.array([(low, np.inf if high is None else high) for low, high in limits]).T
    )
    found = minimize(scaled, first, jac=True, bounds=limits, method="L-BFGS-B")
    return np.asarray(found.x * scale)[:-1]


def fit_all(tasks: Sequence[Task]) -> np.ndarray:
    """All weights from the Dutch tasks, then the loose ones from the English task."""
    dutch = fit(tasks[:2])
    return fit(tasks[2:], known=dutch.tolist())


def _start(name: str, tasks: Sequence[Task]) -> float:
    """Kinds of evidence differ in unit: begin where each can carry a few points."""
    values = np.concatenate([task.skills[NAMES.index(name)].ravel() for task in tasks])
    some = values[values > 0]
    return FIXED.get(name) or (3.0 / float(np.percentile(some, 99)) if len(some) else 1.0)


def gains_of(both: np.ndarray, task: Task) -> list[float]:
    """nDCG@10 of each query, ties by key."""
    scores = np.round(score(both, task), 6)
    ranked = [task.keys[np.lexsort((task.keys, -row))[:10]].tolist() for row in scores]
    return [ndcg(ids, query["rel"]) for ids, query in zip(ranked, task.queries, strict=True)]


def main() -> None:
    """Cross-validate, fit on everything, print."""
    need_data()
    with tempfile.TemporaryDirectory() as folder:
        vocabulary = SkillVocabulary.load(masked_vocabulary(Path(folder)))
    tasks = [read_task(name, vocabulary) for name in RANK_TASKS]
    held_out: dict[str, list[float]] = {task.name: [] for task in tasks}
    for number in range(FOLDS):
        both = fit_all([task.rows(task.folds != number) for task in tasks])
        for task in tasks:
            held_out[task.name] += gains_of(both, task.rows(task.folds == number))
    both = fit_all(tasks)
    for task in tasks:
        print(
            f"{task.name}: nDCG@10 cross-validated {mean_of(held_out[task.name]):.3f},"
            f" in sample {mean_of(gains_of(both, task)):.3f}"
        )
    for factor, weights in zip(("skills", "interests"), np.split(both, 2), strict=True):
        print(factor, {n: round(float(w), 3) for n, w in zip(NAMES, weights, strict=True)})


if __name__ == "__main__":
    main()
