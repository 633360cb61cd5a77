"""The command line: ``sarye build``, ``query``, ``resolve`` and the rest, in the order of work."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from sarye.cli.build import build
from sarye.cli.evaluate import evaluate
from sarye.cli.export import export
from sarye.cli.extract import extract
from sarye.cli.failures import FriendlyGroup
from sarye.cli.info import info
from sarye.cli.query import query
from sarye.cli.resolve import resolve
from sarye.cli.validate import validate
from sarye.version import VERSION

__all__ = ["main", "sarye"]


@click.group(
    cls=FriendlyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with:  sarye build data/casebook -o exports",
)
@click.version_option(VERSION, prog_name="sarye")
def sarye() -> None:
    """From casebooks of public-sector innovation to a graph in which every edge shows the sentence it rests on."""


for command in (build, extract, info, query, validate, export, evaluate, resolve):
    sarye.add_command(command)


def main() -> None:
    """Run the command line; what it writes is UTF-8, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream is sys.stderr else "strict")
    sarye()
