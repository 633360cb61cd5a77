"""The networkx form holds the same nodes and edges as the graph, with everything they carry."""

from __future__ import annotations

from dataclasses import replace

from sample_graph import sample_graph
from sarye.graph.model import EdgeKind
from sarye.graph.multigraph import multigraph


def test_nodes_and_edges_are_those_of_the_graph() -> None:
    graph = sample_graph()
    made = multigraph(graph)
    assert set(made.nodes) == {node.id for node in graph.nodes}
    assert {(source, kind, target) for source, target, kind in made.edges(keys=True)} == {
        edge.key for edge in graph.edges
    }


def test_an_edge_carries_its_evidence_whole() -> None:
    graph = sample_graph()
    made = multigraph(graph)
    for edge in graph.edges:
        carried = made.edges[edge.source, edge.target, edge.kind.value]
        assert carried["evidence"] == edge.evidence
        assert (carried["method"], carried["confidence"]) == (edge.method.value, edge.confidence)


def test_two_kinds_of_edge_between_the_same_nodes_stay_two() -> None:
    graph = sample_graph()
    edge = next(edge for edge in graph.edges if edge.kind is EdgeKind.PARTNER)
    twin = replace(edge, kind=EdgeKind.MENTIONS)
    made = multigraph(replace(graph, edges=(*graph.edges, twin)))
    assert made.number_of_edges(edge.source, edge.target) == 2


def test_a_node_keeps_its_attributes_and_a_case_its_own_kind() -> None:
    made = multigraph(sample_graph())
    case = made.nodes["case/a1"]
    assert (case["kind"], case["case_kind"], case["year"]) == ("case", "casebook", 2021)
    assert made.nodes["quantity/a1-1"]["baseline_value"] == 2
