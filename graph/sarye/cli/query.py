"""``sarye query``: questions in SPARQL to a built graph."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from sarye.cli import bounds, options
from sarye.cli.door import Door, endpoint
from sarye.errors import InputError
from sarye.query.results import FORMS, write
from sarye.query.sparql import run
from sarye.query.undefined import empty, warning


@click.command(short_help="Ask a built graph in SPARQL.")
@click.argument("question")
@options.graph_folder
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="table",
    show_default=True,
    help="How to write the answer.",
)
@bounds.limit
@bounds.timeout
@endpoint
@click.option("--graph-only", is_flag=True, help="Leave out the ontology, the register and the technologies.")
def query(question: str, graph: Path, form: str, limit: int, timeout: float, door: Door, graph_only: bool) -> None:
    """Ask QUESTION of a built graph (default: exports) or an endpoint; it is SPARQL 1.1, @FILE, or - for standard input.

    The prefixes of the graph's own Turtle (sarye, code, case, organization, org, skos, dct, …) need no declaration; 'sarye
    ask NAME --sparql' shows how a question is put.

    \b
    Examples:
      sarye query 'SELECT ?title { ?case a sarye:Case ; dct:title ?title }' exports
      sarye query @question.rq exports -f csv
      sarye query 'DESCRIBE organization:소방청' exports -f turtle
      sarye query 'SELECT ?label (COUNT(*) AS ?cases) WHERE {
          ?case sarye:usesTechnology ?t . ?t skos:prefLabel ?label
          FILTER(LANG(?label) = "ko") } GROUP BY ?label ORDER BY DESC(?cases)' exports
    """
    text = _text(question)
    with door(graph, with_register=not graph_only) as store:
        answer = run(store, text, limit, timeout)
    click.echo(write(answer, form), nl=False)
    if empty(answer) and (told := warning(text)):
        click.echo(f"sarye: {told}", err=True)


def _text(question: str) -> str:
    if question == "-":
        return sys.stdin.read()
    if not question.startswith("@"):
        return question
    try:
        return Path(question[1:]).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise InputError(
            f"the question cannot be read ({reason})", where=question[1:], remedy="check the path"
        ) from error
