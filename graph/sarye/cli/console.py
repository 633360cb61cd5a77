"""A console to print tables on."""

from __future__ import annotations

import errno
import os
from typing import NoReturn

import rich.console


class Console(rich.console.Console):
    """A console that lets a closed pipe through, of which Rich itself would make a failure."""

    def on_broken_pipe(self) -> NoReturn:
        """Raise what was raised."""
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))
