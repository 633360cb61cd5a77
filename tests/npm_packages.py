"""The npm packages that tests use: installed from the lock beside the scripts that use them."""

from __future__ import annotations

import subprocess
from fcntl import LOCK_EX, flock
from pathlib import Path

NPM = Path(__file__).parent / "npm"
_INSTALL = ("npm", "ci", "--ignore-scripts", "--no-fund", "--no-audit", "--prefer-offline", "--loglevel=error")


def installed() -> Path:
    """Return the folder of the packages, installed once for all processes that test."""
    lock = (NPM / "package-lock.json").read_bytes()
    done = NPM / "node_modules" / ".installed"
    with (NPM / ".lock").open("w") as file:
        flock(file, LOCK_EX)
        if not done.is_file() or done.read_bytes() != lock:
            subprocess.run(_INSTALL, cwd=NPM, check=True, capture_output=True, timeout=600)
            done.write_bytes(lock)
    return NPM
