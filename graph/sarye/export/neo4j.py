"""Neo4j: tables with the headers of ``neo4j-admin database import``, and the same as a Cypher script with constraints.

Header fields: https://neo4j.com/docs/operations-manual/current/import/full-import/. The script is plain openCypher,
a statement a line, and may be run again: it merges. Labels and types follow Neo4j's custom (``Case``, ``USES_TECHNOLOGY``).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping

from sarye.export.archive import zipped
from sarye.export.columns import Column, edge_columns, edge_row, node_columns, node_row, plain
from sarye.export.formats import Format
from sarye.export.losses import EMPTY_TEXT, Loss, said, where_text
from sarye.export.rights import about
from sarye.graph.model import AttributeValue, CaseGraph, Edge, EdgeKind, NodeKind

_README = """\
Nodes and relationships of a graph of cases, for Neo4j and other databases that speak Cypher.

A large graph into a new database (Neo4j 5 and later):

    neo4j-admin database import full neo4j --nodes=nodes.csv --relationships=relationships.csv \\
        --multiline-fields=true

A small graph into a running database; it may be run again, nothing is doubled:

    cypher-shell -f graph.cypher

Every relationship carries the sentence it rests on (quote, document, sha256, start and end in code points, section,
line); where there are several, all stand as JSON in `evidence`.

{rights}
"""
_ESCAPES = str.maketrans({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_WORD = re.compile("(?<=[a-z])(?=[A-Z])")
_UNREADABLE = re.compile("[\0\ud800-\udfff]")
_LONG = 2**63


def members(graph: CaseGraph) -> dict[str, bytes]:
    """Return the files by name: two tables, the script, and how to load them."""
    facts = about(graph)
    lines = [facts["rights"], *(f"{name}: {facts[name]}" for name in ("license", "base") if name in facts)]
    lines += [f"source: {one['name']} (sha256 {one['sha256']})" for one in facts["sources"]]
    return {
        "README.txt": _encoded(_README.format(rights="\n".join(lines))),
        "nodes.csv": _nodes(graph),
        "relationships.csv": _relationships(graph),
        "graph.cypher": _encoded("".join(f"{line}\n" for line in script(graph))),
    }


def write(graph: CaseGraph) -> bytes:
    """Return the :func:`members` as one ZIP archive."""
    return zipped(members(graph))


def label(kind: NodeKind) -> str:
    """Return the label of nodes of *kind*.

    >>> label(NodeKind.CASE)
    'Case'
    """
    return kind.value.capitalize()


def relationship(kind: EdgeKind) -> str:
    """Return the type of relationships of *kind*.

    >>> relationship(EdgeKind.USES_TECHNOLOGY)
    'USES_TECHNOLOGY'
    """
    return _WORD.sub("_", kind.value).upper()


def _encoded(text: str) -> bytes:
    """Return *text* as UTF-8, without NUL and halves of surrogate pairs, which not every reader stands."""
    return _UNREADABLE.sub("\ufffd", text).encode()


def _nodes(graph: CaseGraph) -> bytes:
    columns = node_columns(graph)
    header = ["id:ID", "label:string", *(_typed(column) for column in columns), ":LABEL"]
    names = [column.name for column in columns]
    return _table(
        header, ((node.id, node.label, *map(node_row(node).get, names), label(node.kind)) for node in graph.nodes)
    )


def _relationships(graph: CaseGraph) -> bytes:
    columns = edge_columns(graph)
    header = [":START_ID", *(_typed(column) for column in columns), ":END_ID", ":TYPE"]
    names = [column.name for column in columns]
    return _table(
        header,
        ((edge.source, *map(edge_row(edge).get, names), edge.target, relationship(edge.kind)) for edge in graph.edges),
    )


def _typed(column: Column) -> str:
    return f"{column.name}:{column.type}"


def _table(header: Iterable[str], rows: Iterable[Iterable[AttributeValue]]) -> bytes:
    """Return CSV as RFC 4180 has it, which is how neo4j-admin reads it; a missing value is an empty field.

    Lines end as it says, also because a carriage return within a text is only quoted where it is part of a line's end.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([plain(value) for value in row] for row in rows)
    return _encoded(text.getvalue())


def script(graph: CaseGraph) -> Iterator[str]:
    """Yield the statements of the Cypher script: constraints, then nodes, then relationships."""
    kinds = {node.id: node.kind for node in graph.nodes}
    for kind in NodeKind:
        name = f"sarye_{kind}_id"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:`{label(kind)}`) REQUIRE n.id IS UNIQUE;"
    for node in graph.nodes:
        settings = _settings("n", {"label": node.label, **node_row(node)})
        yield f"MERGE (n:`{label(node.kind)}` {{id: {literal(node.id)}}}) SET {settings};"
    for edge in graph.edges:
        yield _merge(edge, kinds)


def _merge(edge: Edge, kinds: Mapping[str, NodeKind]) -> str:
    source, target = (
        f"({name}:`{label(kinds[end])}` {{id: {literal(end)}}})"
        for name, end in (("a", edge.source), ("b", edge.target))
    )
    settings = _settings("r", edge_row(edge))
    return f"MATCH {source}, {target} MERGE (a)-[r:`{relationship(edge.kind)}`]->(b) SET {settings};"


def _settings(name: str, row: Mapping[str, AttributeValue]) -> str:
    return ", ".join(f"{name}.`{key}` = {literal(value)}" for key, value in row.items() if value is not None)


def literal(value: AttributeValue) -> str:
    r"""Return *value* as a Cypher literal on one line.

    >>> print(literal("'a\\\n"), literal(1.5), literal(None))
    '\'a\\\n' 1.5 null
    """
    if value is None:
        return "null"
    if isinstance(value, str):
        return f"'{value.translate(_ESCAPES)}'"
    return repr(value if -_LONG <= value < _LONG else float(value))


_LOSSES = (
    Loss("Positions and colours"),
    Loss("NUL becomes U+FFFD", where_text("\0")),
    Loss("in the tables an empty text is not told from a missing value.", EMPTY_TEXT),
)

FORMAT = Format(
    name="neo4j",
    filename="graph-neo4j.zip",
    purpose="Neo4j: tables for neo4j-admin, and a Cypher script with constraints",
    write=write,
    keeps="All nodes and edges with their attributes; all evidence, the first in properties, every piece as JSON.",
    loses=said(_LOSSES),
    losses=_LOSSES,
    default=False,
    members=members,
)
