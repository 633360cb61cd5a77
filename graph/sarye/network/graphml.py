"""A network with its figures as GraphML, for Gephi, yEd and Cytoscape."""

from __future__ import annotations

import networkx as nx

from sarye.network.measures import Measures, annotate
from sarye.network.tables import BETWEEN, roles_in
from sarye.vocabulary.tokens import token
from sarye.vocabulary.xml_characters import legal


def graphml(network: nx.Graph[str], measures: Measures) -> bytes:
    """Return *network* with its figures as GraphML (UTF-8): numbers as numbers, lists of cases as one text.

    GraphML has no lists, so ids are joined with a bar; letters that XML cannot hold become U+FFFD. Ids of nodes are
    name tokens, as its schema wants them, and stand as they are in ``node_id``.
    """
    plain: nx.Graph[str] = nx.Graph()
    figured = network.copy()
    annotate(figured, measures)
    for node, said in figured.nodes(data=True):
        roles = BETWEEN.join(sorted(set(roles_in(network, node, said["cases"]))))
        plain.add_node(
            token(node), node_id=legal(node), **{name: _flat(value) for name, value in said.items()}, roles=roles
        )
    for one, other, tie in figured.edges(data=True):
        titles = BETWEEN.join(network.graph["cases"][case][0] for case in tie["cases"])
        plain.add_edge(
            token(one), token(other), **{name: _flat(value) for name, value in tie.items()}, titles=legal(titles)
        )
    return ("\n".join(nx.generate_graphml(plain)) + "\n").encode()


def _flat(value: object) -> object:
    if isinstance(value, tuple):
        return legal(BETWEEN.join(map(str, value)))
    return legal(value) if isinstance(value, str) else value
