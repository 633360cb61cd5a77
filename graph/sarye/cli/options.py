"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import click

from sarye.reading.cases import KINDS
from sarye.vocabulary.days import Days, days
from sarye.vocabulary.terms import BASE

inputs = click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
kind = click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="auto",
    show_default=True,
    help="What the texts are; auto sees it from the labels in each.",
)
workers = click.option(
    "--workers", type=click.IntRange(min=1), metavar="N", help="Processes to use (default: one for each core)."
)
graph_folder = click.argument(
    "graph", type=click.Path(path_type=Path), default=Path("exports"), required=False, metavar="[FOLDER|GRAPH.ttl]"
)


class DaysType(click.ParamType[Days]):
    """A day, a month or a year, as 2021-03-05, 2021-03 or 2021."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Days:
        """Return the days that *value* names."""
        if isinstance(value, Days):
            return value
        try:
            return days(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


def date(of: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option for a day, month or year; *of* says what it is the date of."""
    return click.option("--date", "when", type=DaysType(), metavar="YYYY[-MM[-DD]]", help=of)


given_date = date("The day, month or year of the texts that show none themselves; a date in a text stands.")


def checked_base(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return *value* where it is an absolute IRI that ends in a slash, or None."""
    if value is not None and not re.fullmatch(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^\s<>\"{}|\\^`]+/", value):
        raise click.BadParameter("say an absolute IRI that ends in '/', as https://example.org/cases/")
    return value


base = click.option(
    "--base", default=BASE, metavar="IRI", show_default=True, callback=checked_base, help="What every IRI starts with."
)


def language(of: str, default: Literal["ko", "en"] = "ko") -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option that says in which language *of* is written."""
    return click.option(
        "--lang",
        "--language",
        "language",
        type=click.Choice(["ko", "en"]),
        default=default,
        show_default=True,
        help=f"Language of {of}.",
    )
