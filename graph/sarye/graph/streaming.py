"""The triples of more records than fit into memory: a document at a time.

A claim belongs to one source, so its evidence is together once the records of its document are. What documents share,
organisations, technologies and services, is held until the end, where of two spellings of a name the same one is told as
in the graph made at once. A case printed in two documents under two spellings of its title keeps both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import Triple

from sarye.extraction.record import CaseRecord
from sarye.graph.assembly import assemble, spelling
from sarye.graph.model import Node, NodeKind
from sarye.graph.triples import node_triples, triples
from sarye.vocabulary.terms import BASE

_SHARED = frozenset({NodeKind.ORGANIZATION, NodeKind.TECHNOLOGY, NodeKind.SERVICE})


def streamed(records: Iterable[CaseRecord], base: str = BASE) -> Iterator[Triple]:
    """Yield the triples of *records*, in which those of one document stand together.

    As a set they are the triples of :func:`sarye.graph.assembly.assemble`. Memory grows with the largest document and
    with the names of organisations and services, not with what is said of them.
    """
    shared: dict[str, Node] = {}
    for _, document in groupby(records, lambda record: record.sha256):
        graph = assemble(document, base)
        for node in graph.nodes:
            if node.kind in _SHARED:
                known = shared.get(node.id)
                shared[node.id] = node if known is None else min(known, node, key=spelling)
        yield from triples(graph, untold=_SHARED)
    for _, node in sorted(shared.items()):
        yield from node_triples(node, base)
