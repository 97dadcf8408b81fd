"""Tests that are killed leave no database server and no folder behind."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from tests.support import postgres
from tests.support.absent import skip_or_fail
from tests.support.checkout import CHECKOUT

PATIENCE = 30
START = """
import sys
from pathlib import Path
from tests.support.postgres import Cluster
print(Cluster.start(Path(sys.argv[1])).url("postgres"), flush=True)
sys.stdin.read()
"""


def _answers(url: str) -> bool:
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return False
    return True


@pytest.mark.postgres
def test_a_killed_run_takes_its_postgres_along() -> None:
    binaries = postgres.find_binaries()
    if binaries is None:
        skip_or_fail("No PostgreSQL to leave behind.")
    with subprocess.Popen(
        [sys.executable, "-c", START, binaries],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as tests:
        assert tests.stdout is not None
        url = tests.stdout.readline().strip()
        with psycopg.connect(url) as connection:
            row = connection.execute("SHOW data_directory").fetchone()
        assert row is not None
        tests.send_signal(signal.SIGKILL)

    deadline = time.monotonic() + PATIENCE
    while (_answers(url) or Path(row[0]).exists()) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _answers(url)
    assert not Path(row[0]).exists()
