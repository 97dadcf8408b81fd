"""Step into this checkout's own .venv, making it first if need be.

Standard library only: this is the one module that runs before anything is installed.
"""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
VENV = CHECKOUT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)


def enter(module: str, extra: str = "") -> None:
    """Run ``python -m module`` inside .venv; return at once if already there.

    ``extra`` names the optional dependencies wanted besides the run-time ones. A program
    installed from a wheel has no pyproject.toml beside it and runs where it stands.
    """
    if sys.version_info < OLDEST:
        raise SystemExit(
            "uitweg needs Python 3.11 or newer; this is " + sys.version.split()[0] + "."
        )
    pyproject = CHECKOUT / "pyproject.toml"
    if not pyproject.exists():
        return
    wanted = pyproject.read_text(encoding="utf-8")
    if not _installed(wanted, extra):
        _install(wanted, extra)
    if Path(sys.prefix).resolve() == VENV.resolve():
        return
    command = [str(PYTHON), "-m", module, *sys.argv[1:]]
    if os.name == "nt":  # there, exec returns to the shell at once
        raise SystemExit(subprocess.call(command))
    os.execv(command[0], command)  # one process: Ctrl-C and signals reach the program itself


def _stamp(extra: str) -> Path:
    return VENV / f"installed{'-' + extra if extra else ''}.toml"


def _installed(wanted: str, extra: str) -> bool:
    # A wider installation contains the narrower one, never the other way round.
    stamps = [_stamp(extra)] if extra else [_stamp(""), *sorted(VENV.glob("installed-*.toml"))]
    return any(stamp.exists() and stamp.read_text(encoding="utf-8") == wanted for stamp in stamps)


def _install(wanted: str, extra: str) -> None:
    print("Setting up .venv (once, about a minute) …", file=sys.stderr, flush=True)
    if not PYTHON.exists():
        import venv  # only now: a Debian Python without python3-venv can still run an installed one

        venv.create(VENV, with_pip=True)
    target = f"{CHECKOUT}[{extra}]" if extra else str(CHECKOUT)
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "-e", target]
    if subprocess.call(pip) != 0:
        raise SystemExit("uitweg could not install its packages; the lines above say why.")
    _stamp(extra).write_text(wanted, encoding="utf-8")
