"""Measures how fast the index asks the rules about every vacancy for one youth.

    python -m benchmarks.rules [--sizes 1000 10000 100000] [--youths 200] [--rounds 3]

The yardstick is one pass over memory (``np.bitwise_or.reduce``), over as many bytes as the index
holds and over 17 bytes a vacancy. Contenders take turns for every youth; a ratio is the median of
the ratios of single questions, and of those the median of the rounds. The readable rules are timed
on a sample of vacancies, whose verdicts must agree, and reckoned to the size. Prints a table and
one JSON line; times are milliseconds, wall clock and, where other work shares the machine, the CPU
time of the thread, whose ratios count.
"""

import argparse
import json
import os
import time
from collections.abc import Callable, Sequence
from functools import partial
from random import Random
from statistics import median

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from benchmarks.rule_corpus import TODAY, vacancies, youths
from uitweg.domain.assessment import verdict
from uitweg.domain.condition_facts import YouthFacts
from uitweg.domain.facts import VacancyFacts
from uitweg.domain.index import VERDICTS, VacancyIndex

SEED = 1
FILTER_BYTES = 17
"""Bytes a vacancy of the filter columns whose pass the target is set in."""
TARGET = 2.5
WALL, CPU = 0, 1
READABLE_VACANCIES, READABLE_YOUTHS = 500, 12


Times = NDArray[np.float64]
"""Seconds of one contender; shape (questions, 2): wall clock and CPU of the thread."""


def _buffer(size: int) -> NDArray[np.uint64]:
    return np.random.default_rng(SEED).integers(0, 2**63, size // 8, dtype=np.uint64)


def _seconds(run: Callable[[], object]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.thread_time()
    run()
    return time.perf_counter() - wall, time.thread_time() - cpu


def _round(index: VacancyIndex, asked: Sequence[YouthFacts], size: int) -> Times:
    """Index, pass over its bytes, pass over 17 a vacancy; shape (3, questions, 2)."""
    own, narrow = _buffer(index.nbytes), _buffer(size * FILTER_BYTES)
    rows = [
        (
            _seconds(partial(index.verdicts, youth, TODAY)),
            _seconds(partial(np.bitwise_or.reduce, own)),
            _seconds(partial(np.bitwise_or.reduce, narrow)),
        )
        for youth in asked
    ]
    return np.array(rows).transpose(1, 0, 2)


def _readable(index: VacancyIndex, asked: Sequence[YouthFacts], size: int) -> float:
    """Median over youths of the CPU seconds the readable rules need for ``size`` vacancies."""
    count = min(READABLE_VACANCIES, size)
    sample = Random(SEED).sample(range(size), count)
    times = []
    for youth in asked[:READABLE_YOUTHS]:
        begun = time.thread_time()
        wanted = [verdict(youth, index.vacancies[number], TODAY) for number in sample]
        times.append((time.thread_time() - begun) * size / count)
        codes = index.verdicts(youth, TODAY)[sample]
        assert [VERDICTS[code] for code in codes.tolist()] == wanted
    return median(times)


def measure(
    market: Sequence[VacancyFacts], asked: Sequence[YouthFacts], rounds: int
) -> dict[str, float]:
    """All numbers for one size of the market; milliseconds unless named otherwise."""
    size = len(market)
    begun = time.thread_time()
    index = VacancyIndex.build(market)
    built = time.thread_time() - begun
    answers = [index.answer(youth, TODAY) for youth in asked]
    by_rules = sum(answer.by_readable_rules for answer in answers)
    open_still = [float((answer.codes != 3).mean()) for answer in answers]
    taken = [_round(index, asked, size) for _ in range(rounds)]
    return {
        "vacancies": size,
        "build_s": round(built, 2),
        "bytes_a_row": round(index.nbytes / size, 1),
        **_times(taken),
        "readable_over_index": round(_readable(index, asked, size) / _middle(taken, 0, CPU)),
        "vector_share": round(1 - by_rules / (size * len(asked)), 6),
        "not_blocked": round(median(open_still), 4),
    }


def _middle(taken: Sequence[Times], contender: int, clock: int, share: float = 0.5) -> float:
    return median(float(np.quantile(each[contender, :, clock], share)) for each in taken)


def _ratio(taken: Sequence[Times], other: int, clock: int) -> float:
    ratios = (each[0, :, clock] / each[other, :, clock] for each in taken)
    return round(median(float(np.median(each)) for each in ratios), 2)


def _times(taken: Sequence[Times]) -> dict[str, float]:
    return {
        "p50_wall": round(1e3 * _middle(taken, 0, WALL), 3),
        "p99_wall": round(1e3 * _middle(taken, 0, WALL, 0.99), 3),
        "p50_cpu": round(1e3 * _middle(taken, 0, CPU), 3),
        "p99_cpu": round(1e3 * _middle(taken, 0, CPU, 0.99), 3),
        "pass_own_cpu": round(1e3 * _middle(taken, 1, CPU), 4),
        "pass_17_cpu": round(1e3 * _middle(taken, 2, CPU), 4),
        "ratio_own_wall": _ratio(taken, 1, WALL),
        "ratio_17_wall": _ratio(taken, 2, WALL),
        "ratio_own_cpu": _ratio(taken, 1, CPU),
        "ratio_17_cpu": _ratio(taken, 2, CPU),
    }


def main() -> None:
    """Measure every size asked for and print the table and the JSON line."""
    parser = argparse.ArgumentParser(description="Measure the rules over a whole index.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--youths", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    market, asked = vacancies(SEED, max(wanted.sizes)), youths(SEED + 1, wanted.youths)
    with threadpool_limits(1):
        rows = [measure(market[:size], asked, wanted.rounds) for size in wanted.sizes]
    for name in rows[0]:
        print(f"{name:22}" + "".join(f"{row[name]:>14,}" for row in rows))
    last = rows[-1]
    met = last["ratio_17_cpu"] <= TARGET
    print(f"target: at most {TARGET} passes over 17 bytes a vacancy: {'met' if met else 'missed'}")
    print(json.dumps({"benchmark": "rules", "load": os.getloadavg()[0], "sizes": rows}))


if __name__ == "__main__":
    main()
