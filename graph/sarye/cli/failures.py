"""How a command ends that cannot go on: one line for a mistake, silence where nobody reads on, and an exit code."""

from __future__ import annotations

import os
import sys
from typing import IO, Any, NoReturn

import click

from sarye.errors import BuildError, InputError, SaryeError

CLOSED = 128 + 13
"""What a shell says of a tool whose output was closed (SIGPIPE): neither done nor failed."""


class FailedBuild(click.ClickException):
    """What was to go out could not be made."""

    exit_code = BuildError.exit_code

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the one line."""
        click.echo(f"sarye: {self.format_message()}", err=True, file=file)


class BadInput(FailedBuild):
    """What came in cannot be used."""

    exit_code = InputError.exit_code


def told(error: SaryeError) -> click.ClickException:
    """Return *error* as click tells it: in one line, with its exit code; nobody sees a traceback."""
    return BadInput(str(error)) if isinstance(error, InputError) else FailedBuild(str(error))


def let_go() -> NoReturn:
    """End in silence, since whoever read our output has had enough, as ``head`` has.

    What is still to be written goes nowhere, or Python would tell of it on the way out.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
    raise SystemExit(CLOSED)
