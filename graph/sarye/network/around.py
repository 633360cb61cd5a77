"""The part of a network about one node: those it is tied to, and the ties among them."""

from __future__ import annotations

import networkx as nx

from sarye.network.finding import find


def around(network: nx.Graph[str], name: str, *, today: bool = False) -> nx.Graph[str]:
    """Return the part of *network* that holds the node that *name* means and its neighbours; names as in :func:`find`.

    :param today: whether bodies of *network* were merged under today's names.
    :raises InputError: no node, or more than one, is called so.
    """
    centre = find(network, name, today=today)
    inside = {centre, *network[centre]}
    part = network.copy()
    part.remove_nodes_from([node for node in network if node not in inside])
    return part
