"""The page to ask in: the graph as Turtle, an engine that runs in the browser, and the questions in words."""

from __future__ import annotations

from typing import Any

from sarye.export.background import background
from sarye.export.formats import ALONE, Format, Surroundings
from sarye.export.losses import said
from sarye.export.page_parts import asset, carried, own_script, policy, render
from sarye.export.turtle import KEEPS, LOSSES, prefixes
from sarye.export.turtle import write as graph_turtle
from sarye.graph.model import CaseGraph
from sarye.query.questions import Question, load
from sarye.vocabulary.codes import Status
from sarye.vocabulary.terms import BASE, TECHNOLOGY, code

_SCRIPTS = ("basics.js", "query_terms.js", "query_engine.js", "query_answer.js", "query.js")
_EXPLORER = "index.html"
_STYLES = ("basics.css", "query.css")
_FIRST = ("partners-of", "technologies", "technology-users", "expected-results", "largest-changes", "case-evidence")
"""The questions that the page shows at first: one each of bodies, technologies, results, numbers and proof."""


def write(graph: CaseGraph, surroundings: Surroundings = ALONE) -> bytes:
    """Return the page for questions about *graph* (HTML, UTF-8); it leads to the explorer where that is beside it."""
    explorer = _EXPLORER if _EXPLORER in surroundings.files else None
    script, style = own_script(_SCRIPTS), "".join(map(asset, _STYLES))
    page = render(
        "query.html",
        {**_page_data(graph), "explorer": explorer},
        style,
        script,
        policy((script,), style, worker=True),
        turtle=_in_element(graph_turtle(graph).decode()),
        background=_in_element(background(graph)),
        engine=carried("oxigraph.js.zz"),
        wasm=carried("oxigraph.wasm.lzma"),
        worker=_in_element(asset("unlzma.js") + asset("query_worker.js")),
    )
    return page.encode()


def _in_element(text: str) -> str:
    """Return Turtle or a script of our own so that no part of it can end or open an element.

    Outside of literals neither ``</`` nor ``<!`` occurs, and inside they may be written so.
    """
    return text.replace("</", "\\u003C/").replace("<!", "\\u003C!")


def _page_data(graph: CaseGraph) -> dict[str, Any]:
    return {
        "prefixes": prefixes(graph.base),
        "bases": [f"{base}id/" for base in dict.fromkeys((graph.base, BASE))],
        "technologies": TECHNOLOGY,
        "statuses": {status.value: code("status", status) for status in Status},
        "first": list(_FIRST),
        "questions": [_question(question) for question in load().values()],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "title": dict(question.title),
        "description": dict(question.description),
        "parameters": [
            {
                "name": parameter.name,
                "kind": parameter.kind.value,
                "label": dict(parameter.label),
                "need": parameter.need.value,
                "value": parameter.value,
            }
            for parameter in question.parameters
        ],
        "columns": {name: dict(label) for name, label in question.columns.items()},
        "query": question.query.partition("\n\n")[2],
    }


FORMAT = Format(
    name="query-page",
    filename="query.html",
    purpose="the page to ask in: questions in words and SPARQL, offline",
    write=write,
    keeps=KEEPS,
    loses=said(LOSSES),
    losses=LOSSES,
    among=write,
)
