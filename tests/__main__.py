"""``python3 -m tests [--long] [pytest's own arguments]``: sets everything up, runs every test.

Starts with nothing but Python: steps into .venv first, then looks for Chromium and PostgreSQL.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from uitweg.bootstrap import CHECKOUT, enter

LOG_LINES = 15
WHOLE_RUN = {"--long", "-q", "-v"}


def main() -> int:
    """Run pytest here and return its exit code."""
    # While the tests run in a process of their own, Ctrl-C is theirs: they clear up, then we end.
    signal.signal(signal.SIGINT, lambda *_: None)
    enter("tests", extra="dev")
    signal.signal(signal.SIGINT, signal.default_int_handler)
    import pytest

    os.chdir(CHECKOUT)
    _install_what_is_missing()
    _say(_opening_line(sys.argv[1:]))
    return int(pytest.main([*_side_by_side(sys.argv[1:]), *sys.argv[1:]]))


def _side_by_side(arguments: list[str]) -> list[str]:
    """Use every core for a whole run; a few named tests are quicker, and clearer, in one."""
    whole_run = all(argument in WHOLE_RUN for argument in arguments)
    return ["-n", "auto", "--dist", "worksteal"] if whole_run else []


def _install_what_is_missing() -> None:
    from tests.support import chromium, postgres
    from tests.support.absent import IN_CI

    wanted = [] if chromium.find() else ["chromium", "fonts-liberation"]
    # A whole server is too much to put on somebody's own machine unasked; CI's is thrown away.
    wanted += ["postgresql"] if IN_CI and postgres.find_binaries() is None else []
    may_install = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")
    if wanted and may_install:
        _say(f"Installing {' and '.join(wanted)} (once, a minute or two) …")
        _apt_get("update")
        _apt_get("install", "-y", "--no-install-recommends", *wanted)


def _apt_get(*words: str) -> None:
    done = subprocess.run(
        ["apt-get", "-qq", *words],
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode != 0:
        tail = "\n".join(done.stdout.splitlines()[-LOG_LINES:])
        _say(f"apt-get {' '.join(words)} failed:\n{tail}")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  this is a command, and speaks to a person


def _opening_line(arguments: list[str]) -> str:
    long = "long tests too" if "--long" in arguments else "long tests skipped (ask with --long)"
    return f"Tests: SQLite; {_postgres()}; {_chromium()}; {long}."


def _postgres() -> str:
    from tests.support import postgres

    binaries = postgres.find_binaries()
    if binaries is None:
        return f"PostgreSQL {_absent()}: no initdb on PATH or in {postgres.DEBIAN}"
    return f"PostgreSQL {postgres.version(binaries)} in a cluster of our own"


def _chromium() -> str:
    from tests.support import chromium

    found: Path | None = chromium.find()
    if found is None:
        return f"browser tests {_absent()}: no {', '.join(chromium.NAMES)} on PATH"
    return f"browser tests in Chromium {chromium.version(found)}"


def _absent() -> str:
    from tests.support.absent import IN_CI

    return "FAILS" if IN_CI else "SKIPPED"


if __name__ == "__main__":
    raise SystemExit(main())
