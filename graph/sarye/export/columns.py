"""Nodes and edges as flat rows: the columns that GEXF, GraphML and the CSV tables have in common.

An edge with several pieces of evidence shows the first one in plain columns; all of them, the first included,
stand as JSON in ``evidence``, so that no flat format loses one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from sarye.graph.model import AttributeValue, CaseGraph, Edge, Evidence, Node

Row = Mapping[str, AttributeValue]
"""Values by column name."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column and the type of its values: ``string``, ``long`` or ``double``."""

    name: str
    type: str


def node_row(node: Node) -> dict[str, AttributeValue]:
    """Return the columns of *node* beside its id and label; the attribute ``kind`` of a case is ``case_kind``."""
    row: dict[str, AttributeValue] = {"kind": node.kind.value}
    for name, value in node.attributes.items():
        row[f"{node.kind.value}_kind" if name == "kind" else name] = value
    return row


def edge_row(edge: Edge) -> dict[str, AttributeValue]:
    """Return the columns of *edge* beside its ends: how it was found and where it is said.

    ``start`` and ``end`` are the offsets of ``quote`` in the text of ``document`` (code points, half open).
    """
    return _plain_row(edge) | {"evidence": evidence_json(edge.evidence)}


def _plain_row(edge: Edge) -> dict[str, AttributeValue]:
    first = edge.evidence[0]
    return {
        "kind": edge.kind.value,
        "quote": first.quote,
        "start": first.start,
        "end": first.end,
        "surface": first.surface,
        "surface_start": first.surface_start,
        "section": first.section.value,
        "line": first.line,
        "document": first.document,
        "sha256": first.sha256,
        "method": edge.method.value,
        "confidence": edge.confidence,
        "evidence_count": len(edge.evidence),
    }


def evidence_json(evidence: Iterable[Evidence]) -> str:
    """Return *evidence* as a JSON list of objects with the fields of :class:`~sarye.graph.model.Evidence`."""
    return json.dumps([evidence_values(one) for one in evidence], ensure_ascii=False, separators=(",", ":"))


_FIELDS = tuple(field.name for field in fields(Evidence))


def evidence_values(evidence: Evidence) -> dict[str, AttributeValue]:
    """Return the fields of *evidence* by name; ``dataclasses.asdict`` would copy every value and take ten times as long."""
    return {name: getattr(evidence, name) for name in _FIELDS}


def node_columns(graph: CaseGraph) -> tuple[Column, ...]:
    """Return the columns that the nodes of *graph* need, ``kind`` first, the rest by name."""
    return columns(node_row(node) for node in graph.nodes)


def edge_columns(graph: CaseGraph) -> tuple[Column, ...]:
    """Return the columns that the edges of *graph* need, in the order of :func:`edge_row`."""
    return columns((_plain_row(edge) | {"evidence": ""} for edge in graph.edges), by_name=False)


def columns(rows: Iterable[Row], *, by_name: bool = True) -> tuple[Column, ...]:
    """Return one column for every name in *rows*, typed so that it can hold all of its values.

    >>> columns([{"kind": "case", "year": 2021}, {"kind": "case", "year": 2021.5, "title": None}])
    (Column(name='kind', type='string'), Column(name='title', type='string'), Column(name='year', type='double'))
    """
    types: dict[str, str] = {}
    for row in rows:
        for name, value in row.items():
            types[name] = _wider(types.get(name, ""), _type_of(value))
    names = sorted(types, key=lambda name: (name != "kind", name)) if by_name else list(types)
    return tuple(Column(name, types[name] or "string") for name in names)


_LONG_LIMIT = 2**63


def _type_of(value: AttributeValue) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return "long" if -_LONG_LIMIT <= value < _LONG_LIMIT else "double"
    return "double" if isinstance(value, float) else "string"


def _wider(first: str, second: str) -> str:
    order = ("", "long", "double", "string")
    return max(first, second, key=order.index)


def plain(value: AttributeValue) -> str:
    """Return *value* as text: numbers in their shortest exact form, nothing for None."""
    return "" if value is None else str(value)
