"""Two processes with different hash seeds rank the same to the byte."""

import os
import subprocess
import sys

SCRIPT = """
from tests.support.openings import rank_town
print(rank_town(["banden plakken", "samenwreken"], ["dieren", "muziek"], ["vakdiploma"]))
"""


def printed_with(seed: str, threads: str) -> bytes:
    environment = os.environ | {"PYTHONHASHSEED": seed, "OMP_NUM_THREADS": threads}
    command = [sys.executable, "-c", SCRIPT]
    return subprocess.run(command, env=environment, check=True, capture_output=True).stdout


def test_two_processes_print_the_same_ranking() -> None:
    assert printed_with("1", "1") == printed_with("2", "2")
