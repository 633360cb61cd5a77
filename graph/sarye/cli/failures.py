"""A user's mistake as click tells it: one line, and the exit code that says whose fault it is."""

from __future__ import annotations

from typing import IO, Any

import click

from sarye.errors import SaryeError


class Failure(click.ClickException):
    """A :class:`SaryeError` on its way out of the command line; nobody sees a traceback."""

    def __init__(self, error: SaryeError) -> None:
        super().__init__(str(error))
        self.exit_code = error.exit_code

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the one line."""
        click.echo(f"sarye: {self.format_message()}", err=True, file=file)
