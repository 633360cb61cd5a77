"""A folder of linked Markdown notes, one a node: for Obsidian and every other tool for notes.

A note has its attributes as properties (YAML), its relations as links, and below each the sentences it rests on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sarye.export.archive import zipped
from sarye.export.columns import node_row
from sarye.export.formats import Format
from sarye.export.losses import Loss, said, where_text
from sarye.export.note_text import CONTROLS, file_names, prose, yaml_value
from sarye.export.rights import about
from sarye.graph.model import CaseGraph, Edge, Evidence, Node

_START = "README"
_Links = Mapping[str, Sequence[Edge]]


def members(graph: CaseGraph) -> dict[str, bytes]:
    """Return the notes by path, ``<kind>/<name>.md``, and ``README.md``, which leads to all of them."""
    names = file_names(graph.nodes)
    paths = {node.id: f"{node.kind}/{names[node.id]}" for node in graph.nodes}
    out, back = _by_end(graph)
    files = {f"{_START}.md": _encoded(_start(graph, paths))}
    for node in graph.nodes:
        files[f"{paths[node.id]}.md"] = _encoded(_note(node, paths, out, back))
    return files


def write(graph: CaseGraph) -> bytes:
    """Return the :func:`members` as one ZIP archive."""
    return zipped(members(graph))


def _encoded(lines: Iterator[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()


def _by_end(graph: CaseGraph) -> tuple[_Links, _Links]:
    out: dict[str, list[Edge]] = defaultdict(list)
    back: dict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        out[edge.source].append(edge)
        back[edge.target].append(edge)
    return out, back


def _start(graph: CaseGraph, paths: Mapping[str, str]) -> Iterator[str]:
    facts = about(graph)
    yield f"# {len(graph.nodes)} things, {len(graph.edges)} relations"
    yield ""
    for one in facts["sources"]:
        yield f"- source: {prose(one['name'])} (sha256 `{one['sha256']}`)"
    yield f"- {facts['rights']}"
    yield from (f"- {name}: <{facts[name]}>" for name in ("license", "base") if name in facts)
    kind = ""
    for node in graph.nodes:
        if node.kind.value != kind:
            kind = node.kind.value
            yield f"\n## {kind}\n"
        yield f"- {_link(node.id, paths)}"


def _note(node: Node, paths: Mapping[str, str], out: _Links, back: _Links) -> Iterator[str]:
    yield from _properties(node)
    yield f"# {prose(node.label)}"
    for edge in out.get(node.id, ()):
        yield f"\n## {edge.kind.value} → {_link(edge.target, paths)}\n"
        for one in edge.evidence:
            yield from _quoted(one)
    if node.id in back:
        yield "\n## ←\n"
        yield from (f"- {edge.kind.value} ← {_link(edge.source, paths)}" for edge in back[node.id])


def _properties(node: Node) -> Iterator[str]:
    row = {name: value for name, value in node_row(node).items() if value not in (None, "")}
    label_en = node.attributes.get("label_en")
    yield "---"
    yield f"id: {yaml_value(node.id)}"
    yield f"aliases: {yaml_value([node.label, *([str(label_en)] if label_en else [])])}"
    yield from (f"{name}: {yaml_value(value)}" for name, value in row.items())
    yield "---"


def _link(node: str, paths: Mapping[str, str]) -> str:
    """Return a link to the note of *node*; its path makes it lead there whatever other notes a vault holds."""
    return f"[[{paths[node]}|{paths[node].partition('/')[2]}]]"


def _quoted(one: Evidence) -> Iterator[str]:
    """Yield the sentence as a quotation and, below it, the words in it and where both stand."""
    yield f"> {prose(one.quote)}\n>"
    place = f"{prose(one.document)}, {one.section.value}, line {one.line}, {one.start}–{one.end}"
    found = f"{one.method.value} {one.confidence}"
    yield f"> — “{prose(one.surface)}” at {one.surface_start}; {place}; {found}; `{one.sha256}`\n"


_LOSSES = (
    Loss("White space within quotes, which Markdown folds", where_text(r"\s\s|[^\S ]")),
    Loss("control characters become U+FFFD.", where_text(CONTROLS.pattern)),
)

FORMAT = Format(
    name="obsidian",
    filename="graph-obsidian.zip",
    purpose="a folder of linked Markdown notes: Obsidian, Logseq, any editor",
    write=write,
    keeps="All nodes with their attributes, all edges as links with every piece of evidence, sources, terms of use.",
    loses=said(_LOSSES),
    losses=_LOSSES,
    default=False,
    members=members,
)
