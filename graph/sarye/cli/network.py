"""``sarye network``: who works with whom, with what; as table, for programs, or as picture."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal, get_args

import click
import networkx as nx

from sarye.cli import options
from sarye.cli.console import Console
from sarye.cli.graph import graph_of
from sarye.cli.network_table import on_screen
from sarye.cli.output import put
from sarye.export.csv_table import table as csv_table
from sarye.graph.model import CaseGraph
from sarye.network import tables
from sarye.network.around import around
from sarye.network.graphml import graphml
from sarye.network.measures import Summary, measure
from sarye.network.participation import LEADING, TAKING_PART, Selection
from sarye.network.picture import svg
from sarye.network.placement import MOST
from sarye.network.projection import Projection, project
from sarye.network.raster import png
from sarye.network.spread import spread
from sarye.network.tables import Table
from sarye.vocabulary.codes import OrganizationType, Role

Form = Literal["table", "csv", "json", "graphml", "svg", "png"]
_FORMS: tuple[Form, ...] = get_args(Form)
_PROJECTIONS = [projection.value for projection in Projection]


@click.command(short_help="Draw networks: who works with whom, with what.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("exports"), required=False)
@click.option(
    "-p",
    "--projection",
    type=click.Choice(_PROJECTIONS),
    default=_PROJECTIONS[0],
    show_default=True,
    help="What is tied to what.",
)
@click.option(
    "--around",
    "centre",
    metavar="NAME",
    help="Only this node, by any of its names (행안부, AI), and those it is tied to.",
)
@click.option("--leading", is_flag=True, help="Only bodies that lead a case, alone or with others; no partners.")
@click.option(
    "--role",
    "roles",
    multiple=True,
    type=click.Choice([role.value for role in Role]),
    help="Only bodies with this role in a case; may be repeated (default: all but mentioned).",
)
@click.option("--from", "first_year", type=int, metavar="YEAR", help="Only cases of this year and later.")
@click.option("--to", "last_year", type=int, metavar="YEAR", help="Only cases of this year and earlier.")
@click.option(
    "--type",
    "types",
    multiple=True,
    type=click.Choice([kind.value for kind in OrganizationType]),
    help="Only organisations of this type; may be repeated.",
)
@click.option("--today", is_flag=True, help="Merge bodies along their succession, under today's names.")
@click.option("--whole", is_flag=True, help="Count a department as the body that it is part of.")
@click.option(
    "--show",
    type=click.Choice(["nodes", "ties", "technologies"]),
    default="nodes",
    show_default=True,
    help="What a table lists: bodies with their figures, who is tied to whom, or how technologies spread.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(_FORMS),
    help="How to write it (default: by the name of the file, else a table).",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="File to write (default: standard output)."
)
@click.option(
    "--top", type=click.IntRange(min=1), metavar="N", help="Most rows of a table (20), most nodes of a picture (80)."
)
@click.option("--title", default="", help="The title of a picture.")
@options.language("a picture")
def network(
    folder: Path,
    projection: str,
    centre: str | None,
    leading: bool,
    roles: tuple[str, ...],
    first_year: int | None,
    last_year: int | None,
    types: tuple[str, ...],
    today: bool,
    whole: bool,
    show: str,
    form: Form | None,
    output: Path | None,
    top: int | None,
    title: str,
    language: Literal["ko", "en"],
) -> None:
    """Draw a network from the graph in a built FOLDER (default: exports), with the cases behind every tie.

    \b
    Examples:
      sarye network exports
      sarye network exports --today --show ties -f csv -o ties.csv
      sarye network exports --around 한전 -o kepco.svg
      sarye network exports -p technology-technology --from 2019
    """
    graph = graph_of(folder)
    form = form or _by_name(output)
    chosen = frozenset(map(Role, roles)) or (LEADING if leading else TAKING_PART)
    kinds = frozenset(map(OrganizationType, types))
    selection = Selection(chosen, first_year, last_year, kinds, today, whole)
    drawn = project(graph, Projection(projection), selection)
    if centre:
        drawn = around(drawn, centre, today=today)
    if form == "graphml":
        put(graphml(drawn, measure(drawn)), output, "network.graphml")
    elif form in ("svg", "png"):
        put(_picture(drawn, form, title, top, language), output, f"network.{form}")
    else:
        _tell(graph, drawn, selection, show, form, top, output)


def _by_name(output: Path | None) -> Form:
    """Return the form that the ending of *output* names; without a file, a table for the terminal."""
    ending = output.suffix.removeprefix(".").lower() if output else ""
    return next((form for form in _FORMS if form == ending), "table")


def _picture(drawn: nx.Graph[str], form: Form, title: str, top: int | None, language: Literal["ko", "en"]) -> bytes:
    picture = svg(drawn, title=title, language=language, most=top or MOST)
    return png(picture) if form == "png" else picture.encode()


def _tell(
    graph: CaseGraph,
    drawn: nx.Graph[str],
    selection: Selection,
    show: str,
    form: Form,
    top: int | None,
    output: Path | None,
) -> None:
    technologies = spread(graph, selection) if show == "technologies" else ()
    if form == "json":
        put(_json(tables.as_json(drawn, measure(drawn), technologies)), output, "network.json")
        return
    if show == "technologies":
        table, summary = tables.spread_table(technologies), None
    elif show == "ties":
        table, summary = tables.tie_table(drawn), None
    else:
        measures = measure(drawn)
        table, summary = tables.node_table(drawn, measures), measures.summary
    if form == "csv":
        put(csv_table(table.header, table.rows[:top]), output, f"{show}.csv")
    else:
        _on_terminal(table, summary, top or 20, output)


def _json(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _on_terminal(table: Table, summary: Summary | None, top: int, output: Path | None) -> None:
    if output is not None and str(output) != "-":
        raise click.UsageError("a table is for the terminal; for a file take -f csv or -f json")
    on_screen(Console(highlight=False), table, summary, top)
