"""Measures how well the product ranks and normalises on the public development data.

    python -m benchmarks.quality [--quick]

Writes the data as exchange files, runs ``uitweg rank`` and ``uitweg normalise`` on them, and
prints the product beside plain baselines computed in the same run, with 95 % intervals of a
bootstrap over the queries, then one JSON line.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.baselines import METHODS, rank_labels, rank_texts
from benchmarks.dev_data import (
    DATA,
    DEV,
    Row,
    masked_vocabulary,
    need_data,
    read_lines,
    write_exchange,
)
from matching.concepts import ConceptKind
from matching.evaluate import mrr, ndcg, recall
from matching.vocabulary import SkillVocabulary

TODAY = "2026-11-24"
RANK_TASKS = {
    "R1": ("r1_profile_to_vacancy.jsonl", "vacancies.jsonl"),
    "R2": ("r2_skills_to_vacancy.jsonl", "vacancies.jsonl"),
    "R4": ("r4_en_tasks_to_onet.jsonl", "r4_en_documents.jsonl"),
}
LABEL_TASKS = {
    "N1": ("n1_skill_normalisation.jsonl", "skill"),
    "N2": ("n2_occupation_normalisation.jsonl", "occupation"),
    "R3": ("r3_uwv_title_to_esco.jsonl", "occupation"),
}
FLOORS = {"R1": 0.37, "R2": 0.21}
Rankings = list[list[str]]


def main() -> int:
    """Run all tasks; exit status 1 when the product is below the floor."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="only R1 and R2, masked vocabulary")
    quick = parser.parse_args().quick
    need_data()
    results: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        masked = masked_vocabulary(folder / "masked")
        for task in list(RANK_TASKS)[: 2 if quick else 3]:
            results[task] = rank_task(task, folder, masked, quick)
        for task in () if quick else LABEL_TASKS:
            results |= label_task(task, folder)
    print(json.dumps({"benchmark": "quality", "results": results}))
    return int(any(results[task]["uitweg"]["ndcg10"] < floor for task, floor in FLOORS.items()))


def rank_task(task: str, folder: Path, masked: Path, quick: bool) -> dict[str, Any]:
    """Rank one task with the product and the baselines, print a table, return the numbers."""
    queries, documents = (read_lines(DEV / file) for file in RANK_TASKS[task])
    write_exchange(folder / task, queries, documents)
    runs: dict[str, Callable[[], Rankings]] = {
        method: (lambda method=method: rank_texts(method, queries, documents)) for method in METHODS
    }
    runs["uitweg, starter vocabulary"] = lambda: run_rank(folder / task, None)
    if not quick:
        runs["uitweg, full descriptions*"] = lambda: run_rank(folder / task, DATA)
    runs["uitweg"] = lambda: run_rank(folder / task, masked)
    print(f"\n{task}: {len(queries)} profiles, {len(documents)} vacancies")
    print(
        f"{'method':30} {'nDCG@10':>8} {'95 % interval':>16} {'MRR':>6} {'recall@10':>9} {'s':>6}"
    )
    return {name: _rank_row(name, run, queries) for name, run in runs.items()}


def _rank_row(name: str, run: Callable[[], Rankings], queries: Sequence[Row]) -> dict[str, float]:
    started = time.perf_counter()
    rankings = run()
    seconds = time.perf_counter() - started
    pairs = [(ids, query["rel"]) for ids, query in zip(rankings, queries, strict=True)]
    gains = np.array([ndcg(ids, rel) for ids, rel in pairs])
    low, high = interval(gains)
    row = {
        "ndcg10": round(float(gains.mean()), 4),
        "mrr": round(float(np.mean([mrr(ids, rel, max(rel.values())) for ids, rel in pairs])), 4),
        "recall10": round(float(np.mean([recall(ids, rel) for ids, rel in pairs])), 4),
    }
    print(
        f"{name:30} {row['ndcg10']:8.3f} {low:7.3f} - {high:.3f}"
        f" {row['mrr']:7.3f} {row['recall10']:9.3f} {seconds:6.1f}"
    )
    return row


def label_task(task: str, folder: Path) -> dict[str, dict[str, Any]]:
    """Normalise the labels of one task, print a table, return numbers for clean and typo."""
    file, kind = LABEL_TASKS[task]
    queries = read_lines(DEV / file)
    labels = [query["text"] for query in queries]
    concepts = SkillVocabulary.load(DATA).of_kind(ConceptKind(kind))
    wordings = [
        (text, concept.id)
        for concept in concepts
        for text in (concept.label_nl, *concept.alternatives)
        if text
    ]
    runs = {method: rank_labels(method, labels, wordings, 10) for method in METHODS}
    runs["uitweg"] = run_normalise(folder, labels, kind)
    results: dict[str, dict[str, Any]] = {}
    for form in sorted({query.get("kind", "") for query in queries}):
        name = f"{task} {form}".strip()
        chosen = [place for place, query in enumerate(queries) if query.get("kind", "") == form]
        print(f"\n{name}: {len(chosen)} labels\n{'method':30} {'top-1':>6} {'hit@5':>6}")
        results[name] = {}
        for method, found in runs.items():
            top1 = np.mean([_hit(queries[place], found[place], 1) for place in chosen])
            hit5 = np.mean([_hit(queries[place], found[place], 5) for place in chosen])
            print(f"{method:30} {top1:6.3f} {hit5:6.3f}")
            results[name][method] = {"top1": round(float(top1), 4), "hit5": round(float(hit5), 4)}
    return results


def _hit(query: Row, ids: Sequence[str], k: int) -> bool:
    gold = query["gold"]
    grades = gold if isinstance(gold, dict) else dict.fromkeys(gold, 3)
    return any(grades.get(key, 0) >= 2 for key in ids[:k])


def run_rank(folder: Path, vocabulary: Path | None) -> Rankings:
    """What ``uitweg rank`` answers for the exchange files in ``folder``."""
    out = folder / "rankings.jsonl"
    files = ["--youths", folder / "youths.jsonl", "--vacancies", folder / "vacancies.jsonl"]
    extra = ["--vocabulary", vocabulary] if vocabulary else []
    _uitweg("rank", *files, *extra, "--today", TODAY, "--top", "100", "--out", out)
    return [[each["vacancy"] for each in line["ranked"]] for line in read_lines(out)]


def run_normalise(folder: Path, labels: Sequence[str], kind: str) -> Rankings:
    """What ``uitweg normalise`` answers for ``labels``."""
    asked, out = folder / "labels.txt", folder / "labels.jsonl"
    asked.write_text("".join(f"{label}\n" for label in labels), encoding="utf-8")
    options = ["--vocabulary", DATA, "--kind", kind, "--in", asked, "--out", out, "--top", "10"]
    _uitweg("normalise", *options)
    return [[match["concept"] for match in line["matches"]] for line in read_lines(out)]


def _uitweg(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "uitweg", *map(str, arguments)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def interval(values: np.ndarray, rounds: int = 2000) -> tuple[float, float]:
    """A 95 % bootstrap interval of the mean, with a fixed seed."""
    draws = np.random.default_rng(0).integers(0, len(values), (rounds, len(values)))
    low, high = np.percentile(values[draws].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)


if __name__ == "__main__":
    sys.exit(main())
