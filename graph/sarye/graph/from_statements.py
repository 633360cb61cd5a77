"""From RDF back to the graph: what :mod:`sarye.graph.triples` states, taken for what it was made of.

What RDF does not tell is filled in by rule: of the names of a source that has two, a quote was read under the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sarye.graph.dates import Said, date_attributes
from sarye.graph.model import AttributeValue, CaseGraph, Edge, EdgeKind, Evidence, Node, NodeKind, Source
from sarye.graph.statements import Statements, key
from sarye.graph.triples import PREDICATES
from sarye.vocabulary import terms as t
from sarye.vocabulary.codes import Method, SectionName

_CLASSES = {
    t.CASE: NodeKind.CASE,
    t.ORG + "Organization": NodeKind.ORGANIZATION,
    t.SKOS + "Concept": NodeKind.TECHNOLOGY,
    t.SERVICE: NodeKind.SERVICE,
    t.OUTCOME: NodeKind.OUTCOME,
    t.QUANTITY: NodeKind.QUANTITY,
}
_KINDS = {iri: kind for kind, iri in PREDICATES.items()}
_SOURCE = re.compile(r"(?P<base>.*)id/source/[0-9a-f]{16}")
_LABEL = t.RDFS + "label"


def graph_of(said: Statements) -> CaseGraph:
    """Return the graph that the statements *said* were made of; what they say beside is left aside.

    :raises ValueError: they hold no graph, or an edge without its claim and evidence.
    """
    sources, base = _sources(said)
    nodes = dict(_nodes(said, sources))
    ids = {iri: node.id for iri, node in nodes.items()}
    edges = _edges(said, ids, sources)
    _check_claimed(said, ids, edges)
    return CaseGraph(
        tuple(sorted(source for some in sources.values() for source in some)),
        tuple(sorted(nodes.values(), key=lambda node: node.id)),
        tuple(sorted(edges.values(), key=lambda edge: edge.key)),
        base,
    )


_Sources = Mapping[str, tuple[Source, ...]]


def _sources(said: Statements) -> tuple[_Sources, str]:
    """Return the sources by IRI (one with two names twice), and the base that all IRIs start with."""
    found, bases = {}, set()
    for iri in said.instances(t.SOURCE):
        sha256, shape = said.needed(iri, t.SCHEMA + "sha256"), _SOURCE.fullmatch(iri)
        if shape is None:
            raise ValueError(f"<{iri}> is not how sources are called")
        bases.add(shape["base"])
        days = said.values(iri, t.DCT + "issued") or ("",)
        names = said.values(iri, t.SCHEMA + "name")
        found[iri] = tuple(Source(name, sha256, issued) for name in names for issued in days)
    if len(bases) != 1:
        raise ValueError("it names no source" if not bases else f"its sources have {len(bases)} bases")
    return found, bases.pop()


def _nodes(said: Statements, sources: _Sources) -> Iterator[tuple[str, Node]]:
    for name, kind in _CLASSES.items():
        for iri in said.instances(name):
            label = said.value(iri, _LABEL)
            if label is not None:
                attributes = _ATTRIBUTES[kind](said, iri, sources)
                yield iri, Node(f"{kind}/{key(iri)}", kind, label, attributes)


_Attributes = dict[str, AttributeValue]


def _case(said: Statements, iri: str, sources: _Sources) -> _Attributes:
    told = [source for one in said.values(iri, t.SCHEMA + "subjectOf") for source in sources.get(one, ())]
    year, source = said.number(iri, t.YEAR), min(told) if told else Source("", "")
    return {
        "title": said.text(iri, t.DCT + "title"),
        "year": year,
        "document": source.name,
        "sha256": source.sha256,
        "kind": said.code(iri, t.SOURCE_KIND),
        **date_attributes(_date(said, date) for date in said.values(iri, t.DATED)),
    }


def _date(said: Statements, iri: str) -> Said:
    return Said(
        earliest=said.text(iri, t.EARLIEST),
        latest=said.text(iri, t.LATEST),
        edtf=said.text(iri, t.EDTF_TEXT),
        date_basis=said.code(iri, t.DATE_BASIS),
        dated_by="; ".join(sorted(map(key, said.values(iri, t.DATED_BY)))),
        published=said.text(iri, t.DCT + "issued"),
    )


def _organization(said: Statements, iri: str, _: _Sources) -> _Attributes:
    public = said.value(iri, t.PUBLIC_BODY)
    return {
        "type": said.code(iri, t.ORG + "classification"),
        "register": said.text(iri, t.IDENTIFIER),
        "candidates": "; ".join(sorted(map(key, said.values(iri, t.CANDIDATE)))),
        **({} if public is None else {"public": public}),
    }


def _technology(said: Statements, iri: str, _: _Sources) -> _Attributes:
    return {"label_en": next(iter(said.values(iri, t.SKOS + "prefLabel", "en")), "")}


def _service(_: Statements, __: str, ___: _Sources) -> _Attributes:
    return {}


def _outcome(said: Statements, iri: str, _: _Sources) -> _Attributes:
    return {"status": said.code(iri, t.STATUS), "text": said.text(iri, t.SCHEMA + "text")}


def _quantity(said: Statements, iri: str, _: _Sources) -> _Attributes:
    return {
        "value": said.number(iri, t.QUDT + "numericValue"),
        "low": said.number(iri, t.LOWER_VALUE),
        "unit": said.text(iri, t.UNIT_TEXT),
        "comparator": said.code(iri, t.COMPARATOR),
        "metric": said.text(iri, t.METRIC),
        "role": said.code(iri, t.QUANTITY_ROLE),
        "direction": said.code(iri, t.DIRECTION),
        "baseline_value": said.number(iri, t.BASELINE_VALUE),
        "baseline_unit": said.text(iri, t.BASELINE_UNIT_TEXT),
        "text": said.text(iri, t.LEXICAL),
        "status": said.code(iri, t.STATUS),
    }


_ATTRIBUTES = {
    NodeKind.CASE: _case,
    NodeKind.ORGANIZATION: _organization,
    NodeKind.TECHNOLOGY: _technology,
    NodeKind.SERVICE: _service,
    NodeKind.OUTCOME: _outcome,
    NodeKind.QUANTITY: _quantity,
}


def _edges(said: Statements, ids: Mapping[str, str], sources: _Sources) -> dict[tuple[str, str, str], Edge]:
    """Return the edges by identity: one of all claims that state it, found in the surest of their ways."""
    claims: dict[tuple[str, EdgeKind, str], list[Evidence]] = {}
    for claim in said.instances(t.CLAIM):
        subject, predicate, value = (said.needed(claim, t.RDF + part) for part in ("subject", "predicate", "object"))
        if subject not in ids or value not in ids or predicate not in _KINDS:
            raise ValueError(f"the claim <{claim}> is about something that is not told")
        ends = (ids[subject], _KINDS[predicate], ids[value])
        claims.setdefault(ends, []).extend(_evidence(said, claim, sources))
    edges = {}
    for ends, evidence in claims.items():
        best = max(evidence, key=lambda one: (one.confidence, one.method.value))
        edge = Edge(*ends, tuple(sorted(set(evidence))), best.method, best.confidence)
        edges[edge.key] = edge
    return edges


def _evidence(said: Statements, claim: str, sources: _Sources) -> Iterator[Evidence]:
    """Yield the evidence of *claim*: each mention with the sentences of the claim that it stands in."""
    source = sources[said.needed(claim, t.PROV + "wasDerivedFrom")][0]
    method = Method(said.code(claim, t.METHOD))
    confidence = float(said.needed(claim, t.CONFIDENCE))
    waiting = sentences = set(said.values(claim, t.HAS_EVIDENCE))
    for mention in said.values(claim, t.HAS_MENTION):
        held = sentences.intersection(said.values(mention, t.WITHIN))
        waiting = waiting - held
        surface_start, _, surface = _place(said, mention)
        for sentence in held:
            start, end, quote = _place(said, sentence)
            section, line = SectionName(said.code(mention, t.SECTION)), int(said.needed(mention, t.LINE))
            place = (source.sha256, start, end, quote, surface_start, surface)
            yield Evidence(*place, section, line, source.name, method, confidence)
    if waiting or not sentences:
        raise ValueError(f"the claim <{claim}> has no evidence")


def _place(said: Statements, iri: str) -> tuple[int, int, str]:
    """Return start, end and text of the stretch *iri*.

    :raises ValueError: the text is not as long as it is said to be.
    """
    position, quote = (iri.replace("#char=", f"#{part}=") for part in ("position", "quote"))
    start, end = (int(said.needed(position, t.OA + part)) for part in ("start", "end"))
    text = said.needed(quote, t.OA + "exact")
    if len(text) != end - start:
        raise ValueError(f"the quote at {start}–{end} has {len(text)} characters")
    return start, end, text


def _check_claimed(said: Statements, ids: Mapping[str, str], edges: Mapping[tuple[str, str, str], Edge]) -> None:
    for subject, predicate, value in said.links(_KINDS):
        if subject in ids and (ids[subject], _KINDS[predicate].value, ids.get(value, "")) not in edges:
            raise ValueError(f"nothing proves that <{subject}> <{predicate}> <{value}>")
