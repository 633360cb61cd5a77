"""The graph as triples: every edge twice, every quote in its place, two graphs together are their union."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from sample_graph import CASEBOOK, PRESS, sample_graph, sha256_of, texts
from sarye.graph.facts import decimal
from sarye.graph.model import CaseGraph, EdgeKind
from sarye.graph.places import source_iri
from sarye.graph.triples import PREDICATES, claim_iri, node_iri, triples
from sarye.vocabulary import terms as t
from sarye.vocabulary.iri import mint
from sarye.vocabulary.terms import BASE

ELSEWHERE = "https://data.example.org/cases/"


@pytest.fixture(name="stated", scope="module")
def _stated() -> set[Triple]:
    return set(triples(sample_graph()))


def _objects(stated: set[Triple], subject: str, predicate: str) -> list[str]:
    return sorted(
        one.object.value
        for one in stated
        if one.subject == NamedNode(subject)
        and one.predicate.value == predicate
        and isinstance(one.object, NamedNode | Literal)
    )


def _instances(stated: set[Triple], kind: str) -> list[str]:
    found = (one.subject for one in stated if one.object == NamedNode(kind))
    return sorted(subject.value for subject in found if isinstance(subject, NamedNode))


def _edges(graph: CaseGraph) -> list[tuple[str, str, str, set[str]]]:
    iris = {node.id: node_iri(node, graph.base) for node in graph.nodes}
    return [
        (iris[edge.source], PREDICATES[edge.kind], iris[edge.target], {one.sha256 for one in edge.evidence})
        for edge in graph.edges
    ]


def test_every_kind_of_edge_has_its_own_property() -> None:
    assert set(PREDICATES) == set(EdgeKind)
    assert len(set(PREDICATES.values())) == len(EdgeKind)


def test_every_edge_is_stated_directly_and_by_one_claim_for_each_source(stated: set[Triple]) -> None:
    for subject, predicate, value, sources in _edges(sample_graph()):
        assert Triple(NamedNode(subject), NamedNode(predicate), NamedNode(value)) in stated
        for sha256 in sources:
            claim = claim_iri(subject, predicate, value, sha256, BASE)
            assert _objects(stated, claim, t.RDF + "subject") == [subject]
            assert _objects(stated, claim, t.RDF + "predicate") == [predicate]
            assert _objects(stated, claim, t.RDF + "object") == [value]
            assert _objects(stated, claim, t.PROV + "wasDerivedFrom") == [source_iri(sha256, BASE)]


def test_there_are_no_claims_beside_those_of_the_edges(stated: set[Triple]) -> None:
    assert len(_instances(stated, t.CLAIM)) == sum(len(sources) for *_, sources in _edges(sample_graph()))


def test_each_triple_comes_once_and_the_triples_of_a_subject_come_together() -> None:
    stream = list(triples(sample_graph()))
    assert max(Counter(stream).values()) == 1
    blocks = [one.subject for index, one in enumerate(stream) if not index or stream[index - 1].subject != one.subject]
    assert len(blocks) == len(set(blocks))


def test_nothing_is_a_blank_node_and_every_iri_is_ascii(stated: set[Triple]) -> None:
    for one in stated:
        for term in (one.subject, one.predicate, one.object):
            assert not isinstance(term, BlankNode)
            assert not isinstance(term, NamedNode) or term.value.isascii()


def test_selectors_reproduce_the_text_of_the_source(stated: set[Triple]) -> None:
    places = _instances(stated, t.OA + "SpecificResource")
    by_source = {source_iri(sha256_of(name), BASE): text for name, text in texts().items()}
    assert len(places) > 20
    for place in places:
        source, _, fragment = place.partition("#char=")
        position, quote = f"{source}#position={fragment}", f"{source}#quote={fragment}"
        assert _objects(stated, place, t.OA + "hasSelector") == [position, quote]
        start, end = (int(_objects(stated, position, t.OA + name)[0]) for name in ("start", "end"))
        assert fragment == f"{start},{end}"
        assert by_source[source][start:end] == _objects(stated, quote, t.OA + "exact")[0]


def test_what_a_mention_names_stands_in_its_sentence_section_and_line(stated: set[Triple]) -> None:
    start = texts()[PRESS].index("드론")
    mention = f"{source_iri(sha256_of(PRESS), BASE)}#char={start},{start + 2}"
    assert _objects(stated, mention, t.SECTION) == [t.code("section", "title")]
    assert _objects(stated, mention, t.LINE) == ["1"]
    end = texts()[PRESS].index("\n")
    assert _objects(stated, mention, t.WITHIN) == [f"{source_iri(sha256_of(PRESS), BASE)}#char=0,{end}"]


def test_claims_of_two_sources_keep_how_each_was_found(stated: set[Triple]) -> None:
    unit = mint("organization", "농림축산식품부 > 축산경영과")
    ministry = mint("organization", "농림축산식품부")
    found = {name: claim_iri(unit, t.PART_OF, ministry, sha256_of(name), BASE) for name in (CASEBOOK, PRESS)}
    assert _objects(stated, found[CASEBOOK], t.CONFIDENCE) == ["0.85"]
    assert _objects(stated, found[PRESS], t.CONFIDENCE) == ["0.7"]
    assert _objects(stated, found[PRESS], t.METHOD) == [t.code("method", "cue")]


def test_participations_have_a_role_and_other_claims_none(stated: set[Triple]) -> None:
    roles = Counter(role for claim in _instances(stated, t.CLAIM) for role in _objects(stated, claim, t.ROLE))
    assert roles == {
        t.code("role", "lead"): 3,
        t.code("role", "co-lead"): 1,
        t.code("role", "partner"): 2,
        t.code("role", "mentioned"): 1,
    }


@pytest.mark.parametrize("base", [BASE, ELSEWHERE])
def test_the_triples_of_two_graphs_are_the_union_of_both(base: str) -> None:
    parts = {name: set(triples(sample_graph(base, [name]))) for name in (CASEBOOK, PRESS)}
    for one, other in combinations(parts, 2):
        assert set(triples(sample_graph(base, [one, other]))) == parts[one] | parts[other]


def test_quantities_keep_value_unit_range_and_baseline(stated: set[Triple]) -> None:
    saved, sooner, share = (mint("quantity", key) for key in ("a1-2", "a1-1", "a2-2"))
    assert _objects(stated, saved, t.QUDT + "numericValue") == ["200000000.0"]
    assert _objects(stated, saved, t.LOWER_VALUE) == ["180000000.0"]
    assert _objects(stated, saved, t.QUDT + "hasUnit") == [t.UNIT + "CCY_KRW"]
    assert _objects(stated, saved, t.COMPARATOR) == [t.code("comparator", "approx")]
    assert _objects(stated, sooner, t.BASELINE_VALUE) == ["2.0"]
    assert _objects(stated, sooner, t.BASELINE_UNIT) == [t.UNIT + "DAY"]
    assert _objects(stated, share, t.UNIT_TEXT) == ["배"]
    assert _objects(stated, share, t.QUDT + "hasUnit") == []


def test_a_printed_year_is_an_integer_and_a_missing_one_is_left_out(stated: set[Triple]) -> None:
    year = Triple(
        NamedNode(mint("case", "a1")), NamedNode(t.YEAR), Literal("2021", datatype=NamedNode(t.XSD + "integer"))
    )
    assert year in stated
    assert _objects(stated, mint("case", "a2"), t.YEAR) == []


def test_an_ambiguous_name_points_to_all_it_can_mean(stated: set[Triple]) -> None:
    meant = [mint("organization", name) for name in ("광주광역시 서구", "대구광역시 서구")]
    assert _objects(stated, mint("organization", "서구"), t.CANDIDATE) == sorted(meant)


def test_another_base_moves_all_but_the_register_and_the_scheme() -> None:
    moved = set(triples(sample_graph(ELSEWHERE)))
    subjects = {one.subject.value for one in moved if isinstance(one.subject, NamedNode)}
    assert {subject for subject in subjects if not subject.startswith(ELSEWHERE)} == {
        mint("organization", "서울특별시 금천구"),
        mint("organization", "환경부"),
        mint("organization", "농림축산식품부"),
        *(t.TECHNOLOGY + slug for slug in ("artificial-intelligence", "drone", "internet-of-things")),
    }


def test_a_case_without_any_edge_still_shows_its_source() -> None:
    graph = sample_graph()
    lonely = CaseGraph(graph.sources, tuple(node for node in graph.nodes if node.id == "case/a2"), (), BASE)
    stated = set(triples(lonely))
    assert _objects(stated, mint("case", "a2"), t.SCHEMA + "subjectOf") == [source_iri(sha256_of(CASEBOOK), BASE)]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0.0"),
        (-3, "-3.0"),
        (3300000000000, "3300000000000.0"),
        (1.8e8, "180000000.0"),
        (0.1, "0.1"),
        (1e22, f"1{'0' * 22}.0"),
    ],
)
def test_decimals_keep_every_digit_and_have_one_form(value: float, written: str) -> None:
    assert decimal(value).value == written
