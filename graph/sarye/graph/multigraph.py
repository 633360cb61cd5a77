"""The graph for those who compute with networkx: the same nodes and edges, nothing merged, nothing dropped."""

from __future__ import annotations

import networkx as nx

from sarye.graph.model import CaseGraph


def multigraph(graph: CaseGraph) -> nx.MultiDiGraph[str]:
    """Return *graph* as a networkx MultiDiGraph: node ids as they are, the kind of an edge as its key.

    A node carries ``kind``, ``label`` and its attributes; an edge carries ``kind``, ``method``, ``confidence`` and
    ``evidence`` (the tuple of :class:`~sarye.graph.model.Evidence`, first one first). An attribute of a node that
    is called ``kind`` or ``label`` itself (a case has a kind of its own) is found under ``<node kind>_<name>``.
    """
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph(base=graph.base)
    for node in graph.nodes:
        own = {(f"{node.kind}_{name}" if name in _TAKEN else name): node.attributes[name] for name in node.attributes}
        made.add_node(node.id, kind=node.kind.value, label=node.label, **own)
    for edge in graph.edges:
        made.add_edge(
            edge.source,
            edge.target,
            key=edge.kind.value,
            kind=edge.kind.value,
            method=edge.method.value,
            confidence=edge.confidence,
            evidence=edge.evidence,
        )
    return made


_TAKEN = frozenset({"kind", "label"})
