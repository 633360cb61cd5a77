"""``sarye ask``: questions by name, in words instead of SPARQL."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

import click
from rich.table import Table
from rich.text import Text

from sarye.cli import bounds, options
from sarye.cli.console import Console
from sarye.cli.door import Door, endpoint
from sarye.errors import InputError
from sarye.query.questions import Language, Need, Question, headed, load, named, sparql
from sarye.query.questions import ask as answer_of
from sarye.query.results import FORMS, write

_HERE = Path("exports")
_FORMS = [form for form in FORMS if form != "turtle"]


@click.command(short_help="Ask a built graph one of the named questions.")
@click.argument("name", required=False)
@click.argument("words", nargs=-1, metavar="[KEY=VALUE …] [FOLDER|GRAPH.ttl]")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(_FORMS),
    default="table",
    show_default=True,
    help="How to write the answer.",
)
@options.language("the words")
@bounds.limit
@bounds.timeout
@endpoint
@click.option("--sparql", "as_sparql", is_flag=True, help="Print the question in SPARQL instead of asking it.")
def ask(
    name: str | None,
    words: tuple[str, ...],
    form: str,
    language: Language,
    limit: int,
    timeout: float,
    door: Door,
    as_sparql: bool,
) -> None:
    """Ask the question NAME of the graph in FOLDER (default: exports); without a NAME, list the questions.

    Anything may be called by any of its names: technology=AI, organization=행안부, region=부산시.

    \b
    Examples:
      sarye ask
      sarye ask technology-users technology=블록체인
      sarye ask savings region=부산시 exports -f csv
      sarye ask similar-cases case=COOV --lang en
    """
    if name is None:
        click.echo(_listed(load().values(), language), nl=False)
        return
    question = named(name)
    given, graph = _parted(words)
    if door.address and graph != _HERE:
        raise click.UsageError("name either a graph or an endpoint")
    with door(graph) as store:
        if as_sparql:
            click.echo(sparql(store, question, given, language), nl=False)
            return
        answer = answer_of(store, question, given, language, limit=limit, timeout=timeout)
    if form == "table":
        click.echo(f"{question.title[language]}\n")
        answer = headed(answer, question, language)
    click.echo(write(answer, form), nl=False)


def _parted(words: Iterable[str]) -> tuple[dict[str, str], Path]:
    """Part what is said for parameters from the graph that is asked."""
    given: dict[str, str] = {}
    graphs: list[str] = []
    for word in words:
        key, equals, value = word.partition("=")
        if not (equals and key.isidentifier()):
            graphs.append(word)
        elif key in given:
            raise InputError(f"{key} is said twice", remedy="say it once")
        else:
            given[key] = value
    if len(graphs) > 1:
        raise InputError(
            f"there is one graph to ask, not {len(graphs)}: {', '.join(graphs)}", remedy="say parameters as key=value"
        )
    return given, Path(graphs[0]) if graphs else _HERE


def _listed(questions: Iterable[Question], lang: Language) -> str:
    table = Table(show_edge=False, pad_edge=False, show_header=False, box=None)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for question in questions:
        table.add_row(Text(question.id), Text("\n".join((question.title[lang], *_parameters(question, lang)))))
    console = Console(file=io.StringIO())
    with console.capture() as captured:
        console.print(table)
    return captured.get()


_NEEDS: dict[Language, dict[Need, str]] = {
    "ko": {Need.REQUIRED: "필수, 예", Need.OPTIONAL: "선택, 예", Need.DEFAULT: "기본"},
    "en": {Need.REQUIRED: "required, as", Need.OPTIONAL: "optional, as", Need.DEFAULT: "default"},
}


def _parameters(question: Question, lang: Language) -> Iterable[str]:
    for one in question.parameters:
        yield f"  {one.name}: {one.label[lang]} ({_NEEDS[lang][one.need]} {one.value})"
