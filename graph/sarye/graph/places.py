"""Stretches of a source's text as W3C Web Annotation resources: sentences, and the words in them.

Their IRIs are fragments of the source: ``…/id/source/<sha256, 16 digits>#char=<start>,<end>``; code points, half
open. Model: https://www.w3.org/TR/annotation-model/#selectors
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Triple

from sarye.graph.facts import Fact, integer, of, term
from sarye.graph.model import CaseGraph, Evidence
from sarye.vocabulary import terms as t
from sarye.vocabulary.iri import DIGEST_LENGTH, mint

_TYPE = t.RDF + "type"


@lru_cache(maxsize=1024)  # it is a part of the IRI of every sentence
def source_iri(sha256: str, base: str) -> str:
    """Return the IRI of the document whose bytes have the digest *sha256*."""
    return mint("source", sha256[:DIGEST_LENGTH], base)


def place_iri(evidence: Evidence, base: str, *, surface: bool = False, part: str = "char") -> str:
    """Return the IRI of the sentence of *evidence*, or of the words in it that it is about."""
    start, end = _span(evidence, surface)
    return f"{source_iri(evidence.sha256, base)}#{part}={start},{end}"


def _span(evidence: Evidence, surface: bool) -> tuple[int, int]:
    if surface:
        return evidence.surface_start, evidence.surface_start + len(evidence.surface)
    return evidence.start, evidence.end


def places(graph: CaseGraph) -> Iterator[Triple]:
    """Yield the sentences and words of all evidence, each once, by source and place."""
    found: dict[tuple[str, int, int], list[tuple[Evidence, bool]]] = {}
    for evidence in {one for edge in graph.edges for one in edge.evidence}:
        for surface in (False, True):
            found.setdefault((evidence.sha256, *_span(evidence, surface)), []).append((evidence, surface))
    for _, uses in sorted(found.items()):
        yield from _place_triples(sorted(uses), graph.base)


def _place_triples(uses: list[tuple[Evidence, bool]], base: str) -> Iterator[Triple]:
    """Yield one stretch of text with its two selectors; *uses* are the evidence it is sentence or words of."""
    first, surface = uses[0]
    position, quote = (place_iri(first, base, surface=surface, part=part) for part in ("position", "quote"))
    facts: list[Fact] = [
        (_TYPE, term(t.OA + "SpecificResource")),
        (t.OA + "hasSource", term(source_iri(first.sha256, base))),
        (t.OA + "hasSelector", NamedNode(position)),
        (t.OA + "hasSelector", NamedNode(quote)),
    ]
    yield from of(place_iri(first, base, surface=surface), (*facts, *_use_facts(uses, base)))
    start, end = _span(first, surface)
    selector = (_TYPE, term(t.OA + "TextPositionSelector"))
    yield from of(position, (selector, (t.OA + "start", integer(start)), (t.OA + "end", integer(end))))
    text = first.surface if surface else first.quote
    yield from of(quote, ((_TYPE, term(t.OA + "TextQuoteSelector")), (t.OA + "exact", Literal(text))))


def _use_facts(uses: list[tuple[Evidence, bool]], base: str) -> Iterator[Fact]:
    for evidence, surface in uses:
        yield _TYPE, term(t.MENTION if surface else t.EVIDENCE)
        if surface:
            yield t.WITHIN, NamedNode(place_iri(evidence, base))
            yield t.SECTION, term(t.code("section", evidence.section))
            yield t.LINE, integer(evidence.line)
