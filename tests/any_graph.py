"""Graphs of any shape and with any text, as hypothesis makes them: what a build could have made of some document."""

from __future__ import annotations

import hashlib

from hypothesis import strategies as st

from sarye.graph.model import AttributeValue, CaseGraph, Edge, EdgeKind, Evidence, Node, NodeKind, Source
from sarye.vocabulary.codes import Comparator, Direction, Method, OrganizationType, SectionName, Status
from sarye.vocabulary.terms import BASE

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
"""Any text that UTF-8 can hold: controls, quotes, separators, markup, astral characters."""
HOSTILE = (
    '=HYPERLINK("http://example.org","x")',
    "+1",
    "-1",
    "@cmd",
    "\tx",
    "\rx\r\ny",
    "one\rtwo",
    "'quoted' \"twice\" `thrice`",
    "a\x00b\x0bc\ufffe",
    "<![CDATA[ ]]> & \"'",
    "a,b;c|d\r\ne\u2028f\u0085g",
    "\u202e right to left",
    "\\u0041 \\' \\\\",
    "[[link|x]] #tag *b* _x0041_ %%c%% $d$ <script>",
    "---\nid: x\n---",
    "",
    "가" * 100_000,
)
"""Texts that break careless writers."""

_TARGETS = {
    EdgeKind.LEAD: NodeKind.ORGANIZATION,
    EdgeKind.CO_LEAD: NodeKind.ORGANIZATION,
    EdgeKind.PARTNER: NodeKind.ORGANIZATION,
    EdgeKind.MENTIONS: NodeKind.ORGANIZATION,
    EdgeKind.USES_TECHNOLOGY: NodeKind.TECHNOLOGY,
    EdgeKind.DELIVERS_SERVICE: NodeKind.SERVICE,
    EdgeKind.HAS_OUTCOME: NodeKind.OUTCOME,
    EdgeKind.HAS_QUANTITY: NodeKind.QUANTITY,
}
_NUMBERS = st.one_of(
    st.integers(-(10**15), 10**15),
    st.floats(-1e9, 1e9, allow_nan=False).filter(lambda value: not value.is_integer()),
)


@st.composite
def graphs(draw: st.DrawFn, base: str = BASE, text: st.SearchStrategy[str] = TEXT) -> CaseGraph:
    """Return a graph under *base* of up to three documents, each a run of sentences that its edges rest on."""
    documents = draw(st.lists(st.lists(text.filter(bool), min_size=1, max_size=4), min_size=1, max_size=3))
    sources: list[Source] = []
    nodes: list[Node] = []
    edges: list[Edge] = []
    for number, sentences in enumerate(documents):
        source = Source(f"{number} {draw(text)}", hashlib.sha256(str(number).encode()).hexdigest())
        case = _case(number, source, draw(text), draw(st.one_of(st.none(), st.integers(1948, 2100))))
        start = 0
        sources.append(source)
        nodes.append(case)
        for sentence in sentences:
            kind = draw(st.sampled_from(list(_TARGETS)))
            target = _target(draw, _TARGETS[kind], f"{number}-{start}", draw(text))
            nodes.append(target)
            edges.append(_edge(draw, case, kind, target, source, (start, sentence)))
            start += len(sentence)
    return CaseGraph(
        tuple(sorted(sources)),
        tuple(sorted(nodes, key=lambda node: node.id)),
        tuple(sorted(edges, key=lambda edge: edge.key)),
        base,
    )


def _edge(draw: st.DrawFn, case: Node, kind: EdgeKind, target: Node, source: Source, place: tuple[int, str]) -> Edge:
    start, sentence = place
    method, confidence = draw(st.sampled_from(list(Method))), draw(st.sampled_from([0.5, 0.85, 0.99, 1.0]))
    evidence = Evidence(
        sha256=source.sha256,
        start=start,
        end=start + len(sentence),
        quote=sentence,
        surface_start=start,
        surface=sentence[: len(sentence) // 2 + 1],
        section=draw(st.sampled_from(list(SectionName))),
        line=start + 1,
        document=source.name,
        method=method,
        confidence=confidence,
    )
    return Edge(case.id, kind, target.id, (evidence,), method, confidence)


def _case(number: int, source: Source, title: str, year: int | None) -> Node:
    attributes: dict[str, AttributeValue] = {
        "title": title,
        "year": year,
        "document": source.name,
        "sha256": source.sha256,
        "kind": "casebook",
        "earliest": f"{year}-01-01" if year else None,
        "latest": f"{year}-12-31" if year else None,
        "edtf": str(year or ""),
        "date_basis": "printed-year" if year else "open",
        "dated_by": "",
    }
    return Node(f"case/{number}", NodeKind.CASE, title, attributes)


def _target(draw: st.DrawFn, kind: NodeKind, key: str, label: str) -> Node:
    attributes: dict[str, AttributeValue] = {}
    if kind is NodeKind.ORGANIZATION:
        register = draw(st.sampled_from(["", f"기관 {key}"]))
        key = register or key
        attributes = {"type": draw(st.sampled_from(list(OrganizationType))).value, "register": register}
        attributes["candidates"] = "" if register else draw(st.sampled_from(["", "가; 나"]))
    elif kind is NodeKind.TECHNOLOGY:
        attributes = {"label_en": "a technology"}
    elif kind is NodeKind.OUTCOME:
        attributes = {"status": draw(st.sampled_from(list(Status))).value, "text": label}
    elif kind is NodeKind.QUANTITY:
        attributes = _quantity(draw, label)
    return Node(f"{kind}/{key}", kind, label, attributes)


def _quantity(draw: st.DrawFn, label: str) -> dict[str, AttributeValue]:
    return {
        "value": draw(_NUMBERS),
        "low": draw(st.one_of(st.none(), _NUMBERS)),
        "unit": draw(st.sampled_from(["", "원", "%"])),
        "comparator": draw(st.sampled_from(list(Comparator))).value,
        "metric": label,
        "role": "outcome",
        "direction": draw(st.sampled_from(list(Direction))).value,
        "baseline_value": draw(st.one_of(st.none(), _NUMBERS)),
        "baseline_unit": "",
        "text": label,
        "status": draw(st.sampled_from(["", *(status.value for status in Status)])),
    }
