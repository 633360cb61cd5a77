"""Under which terms an export stands, in words that fit the head of any file."""

from __future__ import annotations

from typing import Any

from sarye.graph.model import CaseGraph
from sarye.vocabulary.terms import BASE

LICENSE = "http://www.apache.org/licenses/LICENSE-2.0"
"""The terms of the data that this project publishes itself."""
QUOTES = "Quotes are those of their sources and stand under the terms of these."


def about(graph: CaseGraph) -> dict[str, Any]:
    """Return what *graph* is, for the head of a file: base, sources with their digests, terms of use.

    Of data that others publish under another base, others say the licence.
    """
    sources = [{"name": source.name, "sha256": source.sha256} for source in graph.sources]
    licence = {"license": LICENSE} if graph.base == BASE else {}
    return {"base": graph.base, "sources": sources, **licence, "rights": QUOTES}
