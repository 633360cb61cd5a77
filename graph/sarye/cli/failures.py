"""A user's mistake as click tells it: one line, and the exit code that says whose fault it is."""

from __future__ import annotations

from typing import IO, Any

import click

from sarye.errors import BuildError, InputError, SaryeError


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
