"""Finds Chromium, and says how to start it so that it talks to nobody but us. Standard library."""

import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # CI runs as root in a container, where Chromium's own sandbox cannot start
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def find() -> Path | None:
    """The first Chromium on this machine's path."""
    return next((Path(path) for name in NAMES if (path := shutil.which(name))), None)


def version(chromium: Path) -> str:
    """Chromium's own version number."""
    said = subprocess.run([chromium, "--version"], capture_output=True, text=True).stdout
    return next((word for word in said.split() if word[0].isdigit()), "of unknown version")
