"""SHACL Core as SPARQL: each shape becomes a few queries that find the nodes which break it.

An engine that walks from node to node takes a second where these take a hundredth, so that every build can be held
against its shapes. What is understood are the targets, paths and constraints that ``ontology/shapes.ttl`` uses; anything
else in a shape is an error, never left unchecked in silence. https://www.w3.org/TR/shacl/#core-components
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from sarye.vocabulary.terms import RDF, RDFS, XSD

SH = "http://www.w3.org/ns/shacl#"
_Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
_TYPE = RDF + "type"
_SAID_OTHERWISE = frozenset(SH + name for name in ("path", "message", "severity"))
_CAST = frozenset(XSD + name for name in ("integer", "decimal", "date", "boolean"))
"""Datatypes whose written form SPARQL can be made to check."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape: its name, severity and messages, and the queries whose ``?focus`` breaks it."""

    iri: str
    severity: str
    messages: dict[str, str]
    queries: tuple[str, ...]


def compiled(shapes: Store) -> tuple[Shape, ...]:
    """Return the shapes of the graph *shapes* that have a target, by name.

    :raises ValueError: a shape uses something of SHACL that is not understood here.
    """
    found = {
        quad.subject
        for kind in ("NodeShape", "PropertyShape")
        for quad in shapes.quads_for_pattern(None, NamedNode(_TYPE), NamedNode(SH + kind))
        if isinstance(quad.subject, NamedNode)
    }
    return tuple(_Reader(shapes, name).shape() for name in sorted(found, key=lambda name: name.value))


class _Reader:
    """What the graph of shapes says of one shape."""

    def __init__(self, graph: Store, name: NamedNode) -> None:
        self._graph = graph
        self._name = name
        path = self._value(name, SH + "path")
        self._step = "" if path is None else self._path(path)

    def shape(self) -> Shape:
        severity = self._value(self._name, SH + "severity")
        return Shape(
            self._name.value,
            SH + "Violation" if severity is None else _iri(severity),
            {
                text.language or "": text.value
                for text in self._values(self._name, SH + "message")
                if isinstance(text, Literal)
            },
            tuple(
                f"SELECT DISTINCT ?focus WHERE {{ {target} {condition} }}"
                for target in self._targets()
                for condition in self._conditions()
            ),
        )

    def _targets(self) -> Iterator[str]:
        for kind in self._values(self._name, SH + "targetClass"):
            yield f"?focus a{_subclass(kind)} ."
        for predicate in self._values(self._name, SH + "targetSubjectsOf"):
            yield f"?focus {predicate} ?any ."
        for predicate in self._values(self._name, SH + "targetObjectsOf"):
            yield f"?any {predicate} ?focus ."

    def _conditions(self) -> Iterator[str]:
        """Yield what a breach of each constraint looks like, given ``?focus``."""
        tests: list[str] = []
        for quad in self._graph.quads_for_pattern(self._name, None, None):
            name, value = quad.predicate.value, quad.object
            if name in _SAID_OTHERWISE or name == _TYPE or name.startswith(SH + "target"):
                continue
            if name in _OF_SETS:
                yield _OF_SETS[name](self._step, value)
            elif name == SH + "in":
                tests.append(f"?value NOT IN ({', '.join(map(str, self._list(value)))})")
            elif name == SH + "or":
                tests.append(" && ".join(f"({self._alternative(one)})" for one in self._list(value)))
            elif name in _OF_VALUES:
                tests.append(_OF_VALUES[name](value))
            else:
                raise ValueError(f"{self._name} uses {quad.predicate}, which is not understood")
        if tests:
            value_of = self._step.format("?value") if self._step else "BIND(?focus AS ?value)"
            yield f"{value_of} FILTER({' || '.join(f'({test})' for test in tests)})"

    def _alternative(self, shape: _Term) -> str:
        """Return the test for a value that breaks the nameless *shape* inside ``sh:or``."""
        said = list(self._graph.quads_for_pattern(_node(shape), None, None))
        if [quad.predicate.value for quad in said] != [SH + "class"]:
            raise ValueError(f"{self._name} has an alternative that is more than a class")
        return _OF_VALUES[SH + "class"](said[0].object)

    def _path(self, path: _Term) -> str:
        """Return the pattern that leads from ``?focus`` along *path* to ``{}``."""
        if isinstance(path, NamedNode):
            return f"?focus {path} {{}} ."
        inverse = self._value(path, SH + "inversePath")
        if isinstance(inverse, NamedNode):
            return f"{{}} {inverse} ?focus ."
        steps = self._list(path)
        if not steps or not all(isinstance(step, NamedNode) for step in steps):
            raise ValueError(f"{self._name} has a path that is not understood")
        return f"?focus {'/'.join(map(str, steps))} {{}} ."

    def _list(self, head: _Term) -> list[_Term]:
        items: list[_Term] = []
        while isinstance(head, BlankNode) and (first := self._value(head, RDF + "first")) is not None:
            items.append(first)
            rest = self._value(head, RDF + "rest")
            head = NamedNode(RDF + "nil") if rest is None else rest
        return items

    def _values(self, subject: _Term, predicate: str) -> list[_Term]:
        quads = self._graph.quads_for_pattern(_node(subject), NamedNode(predicate), None)
        return sorted((quad.object for quad in quads), key=str)

    def _value(self, subject: _Term, predicate: str) -> _Term | None:
        return next(iter(self._values(subject, predicate)), None)


def _node(term: _Term) -> NamedNode | BlankNode:
    if isinstance(term, NamedNode | BlankNode):
        return term
    raise ValueError(f"{term} stands where a node is needed")


def _iri(term: _Term) -> str:
    if isinstance(term, NamedNode):
        return term.value
    raise ValueError(f"{term} stands where an IRI is needed")


def _subclass(kind: _Term) -> str:
    return f"/ <{RDFS}subClassOf>* {kind}"


def _at_least(step: str, count: _Term) -> str:
    if str(count) != str(Literal(1)):
        raise ValueError(f"sh:minCount {count} is not understood")
    # NOT EXISTS would join the steps of a longer path anew for every node, which takes minutes of a few hundred cases
    return f"OPTIONAL {{ {step.format('?value')} }} FILTER(!BOUND(?value))"


def _at_most(step: str, count: _Term) -> str:
    if str(count) != str(Literal(1)):
        raise ValueError(f"sh:maxCount {count} is not understood")
    return f"{step.format('?value')} {step.format('?other')} FILTER(!sameTerm(?value, ?other))"


def _compared(sign: str) -> Callable[[str, _Term], str]:
    return lambda step, other: (
        f"{step.format('?value')} ?focus {other} ?other FILTER(!COALESCE(?value {sign} ?other, false))"
    )


def _one_a_language(step: str, wanted: _Term) -> str:
    if str(wanted) != str(Literal(True)):
        return "FILTER(false)"
    return (
        f"{step.format('?value')} {step.format('?other')} "
        'FILTER(LANG(?value) != "" && LCASE(LANG(?value)) = LCASE(LANG(?other)) && !sameTerm(?value, ?other))'
    )


_OF_SETS: dict[str, Callable[[str, _Term], str]] = {
    SH + "minCount": _at_least,
    SH + "maxCount": _at_most,
    SH + "lessThan": _compared("<"),
    SH + "lessThanOrEquals": _compared("<="),
    SH + "uniqueLang": _one_a_language,
}
"""Constraints that look at all values together, or at those of another property: what a breach looks like."""


def _datatype(kind: _Term) -> str:
    test = f"!isLiteral(?value) || DATATYPE(?value) != {kind}"
    if _iri(kind) in _CAST:  # a text that is no such value, whatever its datatype says
        test += f" || !COALESCE(isLiteral({kind}(STR(?value))), false)"
    return test


def _node_kind(kind: _Term) -> str:
    if _iri(kind) != SH + "IRI":
        raise ValueError(f"sh:nodeKind {kind} is not understood")
    return "!isIRI(?value)"


_OF_VALUES: dict[str, Callable[[_Term], str]] = {
    SH + "class": lambda kind: f"NOT EXISTS {{ ?value a{_subclass(kind)} }}",
    SH + "datatype": _datatype,
    SH + "nodeKind": _node_kind,
    SH + "minLength": lambda least: f"!COALESCE(STRLEN(STR(?value)) >= {least}, false)",
    SH + "minInclusive": lambda least: f"!COALESCE(?value >= {least}, false)",
    SH + "maxInclusive": lambda most: f"!COALESCE(?value <= {most}, false)",
    SH + "pattern": lambda pattern: f"!COALESCE(REGEX(STR(?value), {pattern}), false)",
}
"""Constraints on each value by itself: the test that it breaks."""
