"""The graph of more records than fit into memory: a document at a time.

A claim belongs to one source, so its evidence is together once the records of its document are. What documents share,
organisations, technologies and services, is held until the end, where of two spellings of a name the same one is told as
in the graph made at once. A case printed in two documents under two spellings of its title keeps both.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, islice

from pyoxigraph import Triple

from sarye.extraction.record import CaseRecord
from sarye.graph.assembly import assemble, spelling
from sarye.graph.model import CaseGraph, Node, NodeKind
from sarye.graph.triples import triples
from sarye.vocabulary.terms import BASE

SHARED = frozenset({NodeKind.ORGANIZATION, NodeKind.TECHNOLOGY, NodeKind.SERVICE})
"""Kinds of things that several documents name."""
_AT_ONCE = 5_000
"""How many shared things a part holds at most."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a graph: of the nodes of the kinds *untold* only the edges are told, for another part tells the rest."""

    graph: CaseGraph
    untold: frozenset[NodeKind] = frozenset()
    held: tuple[Triple, ...] | None = None
    """The triples, where they have been made already."""

    def triples(self) -> Iterator[Triple]:
        """Yield the triples that this part tells."""
        return triples(self.graph, untold=self.untold) if self.held is None else iter(self.held)

    def holding(self) -> Part:
        """Return the same part with its triples made, to be told more than once."""
        return replace(self, held=tuple(self.triples()))

    def whole(self) -> Iterator[Triple]:
        """Yield the triples with what other parts tell of the nodes that this one names."""
        yield from self.triples()
        nodes = tuple(node for node in self.graph.nodes if node.kind in self.untold)
        yield from triples(replace(self.graph, sources=(), nodes=nodes, edges=()))


class SharedNodes:
    """What documents share, each once and packed as text: a fifth of the memory of nodes."""

    def __init__(self) -> None:
        self._packed: dict[bytes, bytes] = {}

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._packed)

    def add(self, nodes: Iterable[Node]) -> None:
        """Keep those of *nodes* that documents share; of two spellings of one the same, in whichever order they come."""
        for node in nodes:
            if node.kind in SHARED:
                key, packed = node.id.encode(), _packed(node)
                known = self._packed.get(key)
                if known is None:
                    self._packed[key] = packed
                elif known != packed:
                    self._packed[key] = _packed(min(_node(key, known), node, key=spelling))

    def count(self, kind: NodeKind) -> int:
        """Return how many there are of *kind*."""
        start = f"{kind.value}/".encode()
        return sum(key.startswith(start) for key in self._packed)

    def parts(self, base: str) -> Iterator[Part]:
        """Yield parts that tell all of them, by identity."""
        rest = iter(sorted(self._packed))
        while keys := list(islice(rest, _AT_ONCE)):
            yield Part(CaseGraph((), tuple(_node(key, self._packed[key]) for key in keys), (), base))


def _packed(node: Node) -> bytes:
    return json.dumps([node.label, dict(node.attributes)], ensure_ascii=False).encode()


def _node(key: bytes, packed: bytes) -> Node:
    name = key.decode()
    label, attributes = json.loads(packed)
    return Node(name, NodeKind(name.partition("/")[0]), label, attributes)


def part(records: Iterable[CaseRecord], base: str = BASE) -> Part:
    """Return the part of one document, whose *records* these are; what it shares with others is left to the end."""
    return Part(assemble(records, base), SHARED)


def parts(records: Iterable[CaseRecord], base: str = BASE) -> Iterator[Part]:
    """Yield the parts of the graph of *records*, in which those of one document stand together.

    Their triples, as a set, are those of :func:`sarye.graph.assembly.assemble`. Memory grows with the largest document
    and with the names of organisations and services, not with what is said of them.
    """
    shared = SharedNodes()
    for _, document in groupby(records, lambda record: record.sha256):
        one = part(document, base)
        shared.add(one.graph.nodes)
        yield one
    yield from shared.parts(base)
