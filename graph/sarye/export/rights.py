"""Under which terms an export stands, in words that fit the head of any file."""

from __future__ import annotations

import json
from typing import Any

from sarye.graph.model import CaseGraph
from sarye.vocabulary.terms import BASE

LICENSE = "http://www.apache.org/licenses/LICENSE-2.0"
"""The terms of the data that this project publishes itself."""
QUOTES = "Quotes are those of their sources and stand under the terms of these."


def terms(base: str) -> dict[str, str]:
    """Return under which terms a graph under *base* stands; of data of others, others say the licence."""
    return {**({"license": LICENSE} if base == BASE else {}), "rights": QUOTES}


def about(graph: CaseGraph) -> dict[str, Any]:
    """Return what *graph* is, for the head of a file: base, sources with their digests, terms of use."""
    sources = [{"name": source.name, "sha256": source.sha256} for source in graph.sources]
    return {"base": graph.base, "sources": sources, **terms(graph.base)}


def told(graph: CaseGraph) -> dict[str, str]:
    """Return the facts of :func:`about` as texts, for a format whose head holds no lists: sources as JSON."""
    facts = about(graph)
    return {**facts, "sources": json.dumps(facts["sources"], ensure_ascii=False)}
