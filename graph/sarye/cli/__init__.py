"""The command line: ``sarye build``, ``query``, ``resolve`` and the rest, in the order of work."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from sarye.cli.commands import LazyGroup
from sarye.version import __version__

__all__ = ["main", "sarye"]

COMMANDS = {
    "build": "Build the graph of casebooks, in every format.",
    "extract": "Print the case records, one JSON object a line.",
    "info": "Tell what a built graph holds.",
    "report": "Tell the graph in short, as Markdown or HTML.",
    "network": "Draw networks: who works with whom, with what.",
    "query": "Ask a built graph in SPARQL.",
    "ask": "Ask a built graph one of the named questions.",
    "store": "Keep a built graph on disk, ready to be asked.",
    "serve": "Put a built graph on the web, to ask and to read.",
    "validate": "Check a graph against the shapes.",
    "export": "Write a built graph in one format.",
    "import": "Read back a graph that was exported.",
    "evaluate": "Score records against annotated cases.",
    "resolve": "Say which organisation a name means, and when.",
}
"""Every command in the order of work, with its line of help; its code is ``sarye.cli.NAME``, read when it is called."""


@click.group(
    cls=LazyGroup,
    table=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with:  sarye build data/casebook -o exports\n\nEvery command shows an example:  sarye ask --help",
)
@click.version_option(__version__, prog_name="sarye")
def sarye() -> None:
    """From casebooks of public-sector innovation to a graph in which every edge shows the sentence it rests on."""


def main() -> None:
    """Run the command line; what it writes is UTF-8, whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream is sys.stderr else "strict")
    sarye()
