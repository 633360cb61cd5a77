"""A group whose commands are read when they are called, so that help comes at once and a small command starts fast."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click

from sarye.cli.failures import let_go, told
from sarye.errors import BuildError, SaryeError


def code_name(command: str) -> str:
    """Return the name of the module of *command*, and of the function in it.

    >>> code_name("build"), code_name("import")
    ('build', 'import_')
    """
    return f"{command}_" if iskeyword(command) else command


class LazyGroup(click.Group):
    """A group that lists its commands in the order of *table* (name: help) and tells our errors in one line."""

    def __init__(self, *arguments: Any, table: Mapping[str, str], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of work."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Read the command's module; its function has the name of the module."""
        if cmd_name not in self.table:
            return None
        name = code_name(cmd_name)
        command = getattr(import_module(f"sarye.cli.{name}"), name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table without reading any command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one is told together with those that exist."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            said = f"{error.message.rstrip('.')} (there are: {', '.join(self.table)})"
            raise click.UsageError(said, error.ctx) from None

    def make_context(self, *arguments: Any, **options: Any) -> click.Context:
        """Read the command line; ``--help`` is written while it is read."""
        try:
            return super().make_context(*arguments, **options)
        except BrokenPipeError:
            let_go()

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; turn our errors into click's."""
        try:
            return super().invoke(ctx)
        except SaryeError as error:
            raise told(error) from None
        except OSError as error:
            if error.errno == errno.EPIPE:
                let_go()
            raise told(BuildError(f"the output cannot be written ({error.strerror or error})")) from None
