"""A user's mistake is told in one line, with the exit code that says whose fault it is; nobody sees a traceback."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, Any

import click

from sarye.errors import SaryeError


class Failure(click.ClickException):
    """A :class:`SaryeError` as click tells it."""

    def __init__(self, error: SaryeError) -> None:
        super().__init__(str(error))
        self.exit_code = error.exit_code

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the one line."""
        click.echo(f"sarye: {self.format_message()}", err=True, file=file)


class FriendlyGroup(click.Group):
    """A group that lists its commands in the order of work, and tells errors in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which they were added."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; turn our errors into click's."""
        try:
            return super().invoke(ctx)
        except SaryeError as error:
            raise Failure(error) from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one is told together with those that exist."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            known: Sequence[str] = self.list_commands(ctx)
            error.message = f"{error.message.rstrip('.')} (there are: {', '.join(known)})"
            raise
