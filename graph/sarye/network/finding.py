"""Which node of a network a name means: by what stands in the network, the register and the scheme; never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import networkx as nx

from sarye.errors import InputError
from sarye.network.projection import status_id
from sarye.register.organization import Organization
from sarye.register.register import load
from sarye.register.resolve import bearers, resolve
from sarye.register.succession import fate
from sarye.vocabulary import statuses, technologies
from sarye.vocabulary.naming import name_key
from sarye.vocabulary.nearness import nearest, perhaps


def find(network: nx.Graph[str], name: str, *, today: bool = False) -> str:
    """Return the id of the node that *name* means: an id, a label, a name in a case, or any name of the same thing.

    A body is found by every name that the register has for it, a technology or a status by every label.

    :param today: whether bodies were merged under today's names, so that a former name means what the body is now.
    :raises InputError: nothing is called so, and names nearly so are offered; or several things are, and all are told.
    """
    if name in network:
        return name
    labelled = _labelled(network, name)
    known = {*_bodies(network, name, today), *_technologies(network, name), *_statuses(network, name)}
    found = sorted({*labelled, *known})
    if not labelled and (several := _several(name)):
        here = f"in this network: {', '.join(found)}" if found else "none of them stands in this network"
        raise InputError(f"'{name}' can mean several: {'; '.join(several)}", remedy=here)
    if len(found) > 1:
        raise InputError(f"'{name}' means {len(found)} nodes here", remedy=f"name one by its id: {', '.join(found)}")
    if not found:
        near = dict.fromkeys((*_today(network, name), *nearest(name, _names(network))))
        raise InputError(
            f"nothing in this network is called '{name}'",
            remedy=perhaps(near, "see 'sarye network' for the names that there are"),
        )
    return found[0]


def _labelled(network: nx.Graph[str], name: str) -> list[str]:
    """Return the nodes whose label, or whose name in a case, is *name*."""
    key = name_key(name)
    return [node for node, said in network.nodes(data=True) if key in map(name_key, _written(said))]


def _written(said: dict[str, object]) -> Iterator[str]:
    """Yield how a node is written in its network: its labels, and the names that its cases give it."""
    named = said.get("named", ())
    names = named if isinstance(named, list | tuple | set | frozenset) else (named,)
    yield from map(str, (said["label"], *(said[key] for key in ("label_en",) if key in said), *names))


def _bodies(network: nx.Graph[str], name: str, today: bool) -> Iterator[str]:
    """Yield the nodes that the register knows as bodies of any time that *name* can mean."""
    bodies = _meant(name)
    ids = {*(body.id for body in bodies), *(_living(bodies) if today else ())}
    return (node for node, said in network.nodes(data=True) if said.get("register") in ids)


def _meant(name: str) -> tuple[Organization, ...]:
    one = load().organizations.get(name)
    return (one,) if one else bearers(name)


def _technologies(network: nx.Graph[str], name: str) -> Iterator[str]:
    ids = (f"technology/{concept.id}" for concept in technologies.called(name))
    return (node for node in ids if node in network)


def _statuses(network: nx.Graph[str], name: str) -> Iterator[str]:
    status = statuses.called(name)
    return (node for node in network if status is not None and node == status_id(status))


def _several(name: str) -> tuple[str, ...]:
    """Return what *name* can mean where that is more than one body, or more than one technology."""
    bodies = () if name in load().organizations else tuple(body.id for body in resolve(name).matches)
    concepts = tuple(concept.label_ko for concept in technologies.called(name))
    return bodies if len(bodies) > 1 else concepts if len(concepts) > 1 else ()


def _today(network: nx.Graph[str], name: str) -> Iterator[str]:
    """Yield the labels of nodes that are today what *name* was."""
    heirs = _living(_meant(name))
    return (str(said["label"]) for _, said in network.nodes(data=True) if said.get("register") in heirs)


def _living(bodies: Iterable[Organization]) -> set[str]:
    """Return the ids of those that *bodies* are today."""
    return {heir.id for body in bodies if (heir := fate(load(), body).today)}


def _names(network: nx.Graph[str]) -> dict[str, str]:
    """Return every name of every node, with the label to offer for it."""
    register, concepts = load(), technologies.by_id()
    names: dict[str, str] = {}
    for node, said in network.nodes(data=True):
        body = register.organizations.get(str(said.get("register", "")))
        concept = concepts.get(node.removeprefix("technology/"))
        others: Iterable[str] = chain(body.other_names if body else (), concept.labels if concept else ())
        names |= dict.fromkeys((*_written(said), *others), str(said["label"]))
    return names
