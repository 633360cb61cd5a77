"""How much of an answer a question may ask for, and how long it may take."""

from __future__ import annotations

import click

from sarye.query.sparql import ROWS, SECONDS

limit = click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=ROWS,
    metavar="N",
    show_default=True,
    help="Most rows or triples to answer with.",
)
timeout = click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=SECONDS,
    metavar="SECONDS",
    show_default=True,
    help="Seconds after which to stop.",
)
