"""The part of a network about one node: those it is tied to, and the ties among them."""

from __future__ import annotations

import networkx as nx

from sarye.errors import InputError
from sarye.vocabulary.naming import name_key


def around(network: nx.Graph[str], name: str) -> nx.Graph[str]:
    """Return the part of *network* that holds the node called *name* (label, name in a case, or id) and its neighbours.

    :raises InputError: no node, or more than one, is called so.
    """
    key = name_key(name)
    found = [
        node
        for node, said in network.nodes(data=True)
        if node == name or key in map(name_key, (said["label"], *said.get("named", ())))
    ]
    if len(found) != 1:
        what = f"nothing in this network is called '{name}'" if not found else f"'{name}' means {len(found)} nodes here"
        remedy = (
            f"name one by its id: {', '.join(found)}" if found else "see 'sarye network' for the names that there are"
        )
        raise InputError(what, remedy=remedy)
    inside = {found[0], *network[found[0]]}
    part = network.copy()
    part.remove_nodes_from([node for node in network if node not in inside])
    return part
