"""What a graph's questions need to know besides it: the ontology, and what concerns it of register, scheme and services."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache

from pyoxigraph import RdfFormat, Triple, parse

from sarye.graph.model import CaseGraph, Node, NodeKind
from sarye.graph.triples import node_iri
from sarye.vocabulary.iri import mint
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import ORG, PART_OF, PREDECESSOR, PREFIXES, SKOS, SUCCESSOR, TECHNOLOGY
from sarye.vocabulary.turtle import turtle

_ONTOLOGY = "sarye.ttl"
_KNOWLEDGE = ("register.ttl", "technologies.ttl", "services.ttl")
_LEADING_ON = frozenset({PART_OF, PREDECESSOR, SUCCESSOR, SKOS + "broader", ORG + "resultingOrganization"})
"""What is said to follow, precede or hold a thing that concerns the graph concerns it as well."""
_NAMES = frozenset({SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel"})
_EVENT = ORG + "originalOrganization"


def background(graph: CaseGraph) -> str:
    """Return as Turtle what the questions of *graph* ask for and the graph does not say itself.

    That is the whole ontology, and of the register and the scheme of technologies the bodies and concepts that the
    graph names, with those before, after and above them, and other bodies that bear the same names.
    """
    known = _knowledge()
    named = {iri for node in graph.nodes for iri in _iris(node, graph.base)}
    labels = {node.label for node in graph.of_kind(NodeKind.ORGANIZATION)}
    bearers = {subject for subject, said in known.items() if any(_is_name(one, labels) for one in said)}
    wanted = _closure(known, sorted(named | bearers))
    chosen = (triple for subject in wanted for triple in known[subject])
    ontology = (_plain(quad) for quad in parse(ontology_file(_ONTOLOGY).read_bytes(), format=RdfFormat.TURTLE))
    return "".join(turtle(sorted({*ontology, *chosen}, key=str), {**PREFIXES, "technology": TECHNOLOGY}))


def _is_name(triple: Triple, labels: Set[str]) -> bool:
    return triple.predicate.value in _NAMES and getattr(triple.object, "value", "") in labels


def _plain(quad: object) -> Triple:
    return quad.triple  # type: ignore[attr-defined,no-any-return]


@lru_cache(maxsize=1)
def _knowledge() -> Mapping[str, Sequence[Triple]]:
    """Return the triples of register and scheme by subject; an event of change stands under the body that it ended."""
    quads = [quad for name in _KNOWLEDGE for quad in parse(ontology_file(name).read_bytes(), format=RdfFormat.TURTLE)]
    ended = {quad.subject.value: quad.object.value for quad in quads if quad.predicate.value == _EVENT}
    found: defaultdict[str, list[Triple]] = defaultdict(list)
    for quad in quads:
        found[ended.get(quad.subject.value, quad.subject.value)].append(_plain(quad))
    return found


def _closure(known: Mapping[str, Sequence[Triple]], start: Iterable[str]) -> list[str]:
    wanted = dict.fromkeys(iri for iri in start if iri in known)
    waiting = list(wanted)
    for subject in waiting:
        for triple in known[subject]:
            other = getattr(triple.object, "value", "")
            if triple.predicate.value in _LEADING_ON and other in known and other not in wanted:
                wanted[other] = None
                waiting.append(other)
    return sorted(wanted)


def _iris(node: Node, base: str) -> Iterator[str]:
    """Yield the IRI of *node*, and of whom its name may mean as well."""
    yield node_iri(node, base)
    yield from (mint("organization", one) for one in str(node.attributes.get("candidates") or "").split("; ") if one)
