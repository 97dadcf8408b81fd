"""``uitweg demo`` as somebody types it, and ``uitweg serve`` refusing what is not ready."""

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner, Result

from tests.conftest import NOW
from tests.support.checkout import CHECKOUT
from uitweg.cli import cli
from uitweg.cli import demo as command
from uitweg.cli.demo import demo_folder, demo_settings
from uitweg.db import upgrade_to_head
from uitweg.domain.roles import Role
from uitweg.paths import VAR
from uitweg.services.demo.file import DemoFile
from uitweg.services.demo_logins import ADDRESSES, PASSWORD
from uitweg.wsgi import NotReady, make_app

TODAY = "2026-11-24"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demo keeps its file, made once."""
    folder = tmp_path_factory.mktemp("demo")
    DemoFile(folder / command.FILE).make(now=NOW)
    return folder


@pytest.fixture(autouse=True)
def _own_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "demo_folder", lambda: folder)


def _run(*words: str) -> Result:
    return CliRunner().invoke(cli, words, catch_exceptions=False)


def test_it_prints_three_rankings_the_logins_and_ends_well() -> None:
    result = _run("demo", "--once", "--today", TODAY)
    assert result.exit_code == 0, result.output
    for name in ("Milan", "Noor", "Jesse"):
        assert f"Passend werk voor {name}" in result.output
    firsts = re.findall(r"^ 1\. (.+?)  ", result.output, re.MULTILINE)
    assert len(firsts) == 3
    assert firsts[0] == "Leerling fietsmonteur (bbl)"
    assert firsts[1] in ("Kapper junior", "Kledingmaker in opleiding")
    assert firsts[2] == "Hovenier in opleiding"
    assert len(re.findall(r"\d+ kunnen nu niet", result.output)) == 3
    assert "Even bespreken" in result.output
    assert PASSWORD in result.output
    for role in Role:
        assert re.search(rf"{ADDRESSES[role]} +code \d{{6}}", result.output), role


def test_every_line_fits_a_screen_of_a_hundred_columns() -> None:
    lines = _run("demo", "--once", "--today", TODAY).output.splitlines()
    assert [line for line in lines if len(line) > 100] == []


def test_twice_on_one_day_it_prints_the_same_but_for_the_codes() -> None:
    one, other = (
        re.sub(r"code \d{6}", "", _run("demo", "--once", "--today", TODAY).output) for _ in "12"
    )
    assert one == other


def test_it_says_when_the_stories_lie_in_the_past(folder: Path) -> None:
    del folder
    assert "--reset" not in _run("demo", "--once", "--today", TODAY).output
    assert "--reset" in _run("demo", "--once", "--today", "2027-02-01").output


def test_starting_over_makes_the_stories_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "demo_folder", lambda: tmp_path)
    made: list[object] = []
    monkeypatch.setattr(DemoFile, "make", lambda *_, **given: made.append(given["now"]))
    monkeypatch.setattr(command, "_show", lambda *_: None)
    (tmp_path / command.FILE).write_bytes(b"of months ago")
    assert _run("demo", "--once", "--reset").exit_code == 0
    assert not (tmp_path / command.FILE).exists()
    assert len(made) == 1


def test_its_file_stands_in_the_checkout_or_else_with_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert demo_folder() == VAR
    monkeypatch.setattr(command, "_may_write", lambda _: False)
    monkeypatch.setattr(command.click, "get_app_dir", lambda _: str(tmp_path / "own"))
    assert demo_folder() == tmp_path / "own"
    assert demo_folder().is_dir()


def test_its_settings_name_nobody_real_and_trust_the_host_that_was_asked_for() -> None:
    settings = demo_settings("sqlite://", "127.0.0.1", 8001)
    assert settings.demo
    assert settings.base_url == "http://127.0.0.1:8001"
    assert settings.contact == "Wim Terp, 06-00000010"
    everywhere = demo_settings("sqlite://", "0.0.0.0", 8000)  # noqa: S104  nothing listens
    assert everywhere.base_url == "http://127.0.0.1:8000"
    assert socket.gethostname() in everywhere.trusted_hosts


SERVED = """
import sys
from pathlib import Path
from uitweg.cli import demo
demo.demo_folder = lambda: Path(sys.argv[1])
demo.demo(["--port", sys.argv[2], "--today", "2026-11-24"])
"""


def test_it_serves_on_the_next_free_port_until_somebody_stops_it(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        process = subprocess.Popen(
            [sys.executable, "-u", "-c", SERVED, str(folder), str(port)],
            cwd=CHECKOUT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            said = _until_open(process)
            address = re.search(r"http://\S+", said[-1])
            assert address is not None
            assert f"Port {port} is taken" in "".join(said)
            with urlopen(f"{address[0]}/login") as page:  # noqa: S310  our own server
                assert ADDRESSES[Role.COACH] in page.read().decode()
                assert "Server" not in page.headers
            process.send_signal(signal.SIGINT)
            rest, errors = process.communicate(timeout=60)
        finally:
            process.kill()
            process.wait()
    assert (process.returncode, errors) == (0, "")
    assert "Gestopt" in rest


def _until_open(process: "subprocess.Popen[str]") -> list[str]:
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if line.startswith("Open http"):
            return said
    raise AssertionError(f"it ended: {''.join(said)}{process.stderr and process.stderr.read()}")


def _set(monkeypatch: pytest.MonkeyPatch, path: Path, **values: str) -> None:
    usual = {
        "DATABASE_URL": f"sqlite:///{path}",
        "SECRET_KEY": "a-secret-of-the-tests-that-guards-nobody",
        "BASE_URL": "https://uitweg.test",
    }
    for name, value in (usual | values).items():
        monkeypatch.setenv(f"UITWEG_{name}", value)


@pytest.mark.parametrize(
    ("unsafe", "said"),
    [
        ({"SECRET_KEY": "short"}, "UITWEG_SECRET_KEY"),
        ({"BASE_URL": "http://uitweg.test"}, "UITWEG_BASE_URL"),
        ({"DEMO": "true"}, "uitweg demo"),
        ({"DEMO": "perhaps"}, "UITWEG_DEMO"),
        ({"TRUSTED_HOSTS": "not a list"}, "trusted_hosts"),
    ],
)
def test_unsafe_settings_are_not_served(
    unsafe: dict[str, str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _set(monkeypatch, tmp_path / "it.sqlite", **unsafe)
    result = _run("serve")
    assert result.exit_code == 1
    assert said in result.stderr
    assert all(value not in result.stderr for name, value in unsafe.items() if "SECRET" in name)


def test_a_database_without_the_newest_tables_is_not_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _set(monkeypatch, tmp_path / "it.sqlite")
    result = _run("serve")
    assert result.exit_code == 1
    assert "uitweg db upgrade" in result.stderr
    with pytest.raises(NotReady, match="uitweg db upgrade"):
        make_app()


def test_a_port_that_is_taken_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _set(monkeypatch, tmp_path / "it.sqlite")
    upgrade_to_head(f"sqlite:///{tmp_path / 'it.sqlite'}")
    with socket.create_server(("127.0.0.1", 0)) as busy:
        result = _run("serve", "--port", str(busy.getsockname()[1]))
    assert result.exit_code == 1
    assert "is taken" in result.stderr


def test_a_wsgi_server_gets_the_application_of_an_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _set(monkeypatch, tmp_path / "it.sqlite", TRUSTED_HOSTS='["uitweg.test"]')
    upgrade_to_head(f"sqlite:///{tmp_path / 'it.sqlite'}")
    page = make_app().test_client().get("/login", base_url="https://uitweg.test")
    assert page.status_code == 200
    monkeypatch.setenv("UITWEG_DEMO", "true")
    with pytest.raises(NotReady, match="uitweg demo"):
        make_app()
