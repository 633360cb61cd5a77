"""Libraries that only some of the work needs: asked for where it begins, and named with what installs them.

What is told installs the libraries themselves, into the Python that runs here. So it works in a checkout, whose extras pip
finds under no name, as well as where a wheel was installed, and whether or not an environment is activated.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Mapping

from sarye.errors import BuildError, SaryeError

EXTRAS: Mapping[str, tuple[str, ...]] = {
    "fast": ("networkit>=11.2", "numpy>=1.26", "rustworkx>=0.17", "scipy>=1.13"),
    "parquet": ("pyarrow>=17",),
    "picture": ("resvg-py>=0.4",),
    "serve": ("starlette>=0.46", "uvicorn>=0.34,<1"),
    "xlsx": ("openpyxl>=3.1",),
}
"""The libraries of every extra with their versions, as ``pyproject.toml`` has them; a test holds the two together."""


def installed(library: str) -> bool:
    """Say whether the module called *library* can be imported.

    >>> installed("networkx"), installed("there_is_no_such_library")
    (True, False)
    """
    return importlib.util.find_spec(library) is not None


def missing(extra: str) -> tuple[str, ...]:
    """Return the libraries of *extra* that are not installed, with their versions."""
    return tuple(wanted for wanted in EXTRAS.get(extra, ()) if not installed(_module(wanted)))


def need(extra: str, what: str, *, instead: str = "", kind: type[SaryeError] = BuildError) -> None:
    """Make sure that the libraries of *extra* are installed.

    :param what: what needs them, as the subject of the message.
    :param instead: what else a person can do, for the end of the message.
    :param kind: the error to raise.
    :raises SaryeError: of the *kind*: one is not installed; the remedy is the command that installs it.
    """
    absent = missing(extra)
    if absent:
        names = " and ".join(wanted.partition(">")[0] for wanted in absent)
        other = f", or {instead}" if instead else ""
        where = "which is" if len(absent) == 1 else "which are"
        raise kind(f"{what} needs {names}, {where} not installed", remedy=f"install with: {command(extra)}{other}")


def command(extra: str) -> str:
    """Return what installs the libraries of *extra*, ready to be pasted into a terminal."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    wanted = " ".join(f'"{one}"' for one in EXTRAS[extra])
    return f"{python} -m pip install {wanted}"


def _module(wanted: str) -> str:
    """Return the module that the requirement *wanted* brings.

    >>> _module("resvg-py>=0.4")
    'resvg_py'
    """
    return wanted.partition(">")[0].replace("-", "_")
