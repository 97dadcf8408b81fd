"""Keeps one throw-away PostgreSQL cluster alive for as long as somebody holds our standard input.

Runs as its own process in its own session, so that neither Ctrl-C nor ``kill -9`` of the tests
leaves a server or a folder behind: the pipe closes, and this process clears up.
Standard library only. Usage: ``postgres_keeper.py <folder with initdb and postgres>``.
"""

import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

USER = "uitweg"
START_SECONDS = 60
STOP_SECONDS = 20
# Nobody will miss these rows after a crash, so no test waits for a disk.
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "timezone": "UTC",
    "log_min_messages": "warning",
}


def account() -> int | None:
    """The user id to run the server as: PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_uid
        except KeyError:
            continue
    raise SystemExit("PostgreSQL refuses to run as root, and there is no user postgres or nobody.")


def environment() -> dict[str, str]:
    """Ours without the caller's PostgreSQL settings, in a language every machine has."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C"}


def free_port() -> int:
    """A port on the loopback address that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def initialise(binaries: Path, folder: Path, user: int | None) -> None:
    """Write an empty cluster into ``folder``."""
    command = [binaries / "initdb", "-D", folder / "data", "-U", USER, "-A", "trust"]
    command += ["-E", "UTF8", "--locale=C", "--no-sync"]
    made = subprocess.run(
        command,
        user=user,
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
    )
    if made.returncode != 0:
        raise SystemExit(f"initdb failed:\n{made.stdout}{made.stderr}")


def serve(binaries: Path, folder: Path, user: int | None, port: int) -> "subprocess.Popen[bytes]":
    """Start the server on the loopback address and on a socket in ``folder``."""
    command = [binaries / "postgres", "-D", folder / "data", "-k", folder]
    command += ["-h", "127.0.0.1", "-p", str(port)]
    command += [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    with (folder / "server.log").open("wb") as log:
        return subprocess.Popen(
            command,
            user=user,
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


def wait_until_ready(
    binaries: Path, folder: Path, server: "subprocess.Popen[bytes]", port: int
) -> None:
    """Return once the server answers; give up with its own words when it does not."""
    ask = [binaries / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port), "-U", USER]
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        if subprocess.call(ask, env=environment()) == 0:
            return
        time.sleep(0.05)
    raise SystemExit(f"PostgreSQL did not start:\n{(folder / 'server.log').read_text()}")


def stop(server: "subprocess.Popen[bytes]") -> None:
    """Stop the server fast, and by force when it lingers."""
    for sign in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        if server.poll() is not None:
            return
        server.send_signal(sign)
        try:
            server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            continue


def keep(binaries: Path) -> None:
    """Start a cluster, say where it is in one line of JSON, and stop it at the end of input."""
    user = account()
    folder = Path(tempfile.mkdtemp(prefix="uitweg-postgres-"))
    server = None
    try:
        if user is not None:
            os.chown(folder, user, -1)
        initialise(binaries, folder, user)
        port = free_port()
        server = serve(binaries, folder, user, port)
        wait_until_ready(binaries, folder, server, port)
        sys.stdout.write(json.dumps({"port": port, "user": USER}) + "\n")
        sys.stdout.flush()
        sys.stdin.buffer.read()
    finally:
        if server is not None:
            stop(server)
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    for ignored in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)  # only the end of input ends us
    keep(Path(sys.argv[1]))
