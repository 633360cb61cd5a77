"""Sarye (사례): casebooks of public-sector innovation as a graph whose every edge shows its evidence.

The public names, each in its module; a module is read when its first name is used::

    import sarye

    built = sarye.build(["data/casebook"], output="exports")
    for edge in built.graph.edges:
        print(edge.source, edge.kind, edge.target, edge.evidence[0].quote)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sarye import network
    from sarye.api import ask, build, extract, read
    from sarye.errors import BuildError, EvidenceError, InputError, SaryeError
    from sarye.evaluation.scoring import evaluate
    from sarye.extraction.record import CaseRecord
    from sarye.graph.assembly import assemble
    from sarye.graph.model import CaseGraph, Edge, Evidence, Node
    from sarye.graph.multigraph import multigraph
    from sarye.graph.validation import validate
    from sarye.pipeline import Build
    from sarye.query.store import open_store
    from sarye.reading.document import Document
    from sarye.register.resolve import Resolution, resolve
    from sarye.version import __version__

_HOMES = {
    "Build": "sarye.pipeline",
    "BuildError": "sarye.errors",
    "CaseGraph": "sarye.graph.model",
    "CaseRecord": "sarye.extraction.record",
    "Document": "sarye.reading.document",
    "Edge": "sarye.graph.model",
    "Evidence": "sarye.graph.model",
    "EvidenceError": "sarye.errors",
    "InputError": "sarye.errors",
    "Node": "sarye.graph.model",
    "Resolution": "sarye.register.resolve",
    "__version__": "sarye.version",
    "SaryeError": "sarye.errors",
    "ask": "sarye.api",
    "assemble": "sarye.graph.assembly",
    "build": "sarye.api",
    "evaluate": "sarye.evaluation.scoring",
    "extract": "sarye.api",
    "multigraph": "sarye.graph.multigraph",
    "open_store": "sarye.query.store",
    "read": "sarye.api",
    "resolve": "sarye.register.resolve",
    "validate": "sarye.graph.validation",
}

__all__ = [
    "Build",
    "BuildError",
    "CaseGraph",
    "CaseRecord",
    "Document",
    "Edge",
    "Evidence",
    "EvidenceError",
    "InputError",
    "Node",
    "Resolution",
    "SaryeError",
    "__version__",
    "ask",
    "assemble",
    "build",
    "evaluate",
    "extract",
    "multigraph",
    "network",
    "open_store",
    "read",
    "resolve",
    "validate",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    if name == "network":
        return import_module("sarye.network")
    raise AttributeError(f"module 'sarye' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
