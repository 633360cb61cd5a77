"""Shapes and rules: nothing is wrong with a clean graph, and every seeded fault is found with its remedy and place."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pyshacl
import pytest
import rdflib
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse
from rdflib.namespace import SH

from sample_graph import PRESS, sample_graph, sha256_of
from sarye.errors import BuildError, InputError
from sarye.export import jsonld, turtle
from sarye.graph.checking import check, check_records
from sarye.graph.files import RECORDS
from sarye.graph.places import source_iri
from sarye.graph.rules import RULES, Severity
from sarye.graph.shacl import compiled
from sarye.graph.shapes import breaches
from sarye.graph.validation import Finding, validate
from sarye.pipeline import read_records
from sarye.vocabulary import codes, terms
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import BASE, PREFIXES

CLEAN = turtle.write(sample_graph())
_DECLARED = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in {**PREFIXES, **turtle.prefixes(BASE)}.items())
_PRESS = source_iri(sha256_of(PRESS), BASE)
_FAULT = re.compile(r"^# ---- (\S+)\n(.*?)(?=^# ----|\Z)", re.MULTILINE | re.DOTALL)
FAULTS = _FAULT.findall((Path(__file__).parent / "faults.ru").read_text(encoding="utf-8"))


def _spoilt(update: str) -> bytes:
    store = Store()
    store.load(CLEAN, format=RdfFormat.TURTLE)
    before = set(store)
    store.update(_DECLARED + update.replace("<press#", f"<{_PRESS}#"))
    assert set(store) != before, "the fault changes nothing"
    return store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph()) or b""


def test_nothing_is_wrong_with_a_clean_graph() -> None:
    assert validate(CLEAN) == ()


@pytest.mark.parametrize(("code", "update"), FAULTS, ids=[f"{code}-{index}" for index, (code, _) in enumerate(FAULTS)])
def test_a_fault_is_found(code: str, update: str) -> None:
    found = {finding.code: finding for finding in validate(_spoilt(update))}
    assert code in found
    assert found[code].message_ko
    assert found[code].message_en


def test_every_rule_is_proved_by_a_fault() -> None:
    assert {rule.code for rule in RULES} <= {code for code, _ in FAULTS}


def test_findings_say_where_in_the_text_and_violations_come_first() -> None:
    fault = "DELETE WHERE { <press#quote=16,18> oa:exact ?x } ; DELETE WHERE { case:b1 sarye:lead ?x }"
    found = validate(_spoilt(fault))
    assert [finding.severity for finding in found] == sorted(finding.severity for finding in found)
    (quote,) = (finding for finding in found if finding.code == "place-quote")
    assert isinstance(quote, Finding)
    assert quote.focus == f"{_PRESS}#char=16,18"
    assert quote.where == "press.txt:1 · 축산경영과(농림축산식품부), 드론으로 축사를 살핀다"


def test_a_missing_lead_is_a_warning_only() -> None:
    found = [one for one in validate(_spoilt("DELETE WHERE { case:b1 sarye:lead ?x }")) if one.code == "case-has-lead"]
    assert [one.severity for one in found] == [Severity.WARNING]


def test_the_same_data_as_jsonld_file_are_clean_too(tmp_path: Path) -> None:
    file = tmp_path / "graph.jsonld"
    file.write_bytes(jsonld.write(sample_graph()))
    assert validate(file) == ()


def test_what_is_no_turtle_is_told_with_its_line() -> None:
    with pytest.raises(InputError, match=r"line 2"):
        validate(b"@prefix a: <http://a/> .\na:b a:c .")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.ttl"):
        validate(tmp_path / "none.ttl")


def test_a_register_row_needs_no_claim_for_its_parent() -> None:
    row = "INSERT { ?a org:subOrganizationOf ?b ; dct:source 'x' } WHERE { case:a1 sarye:coLead ?a ; sarye:lead ?b }"
    assert "edge-without-claim" not in {finding.code for finding in validate(_spoilt(row))}


def test_a_graph_that_breaks_a_shape_is_not_built() -> None:
    records = read_records(Path("exports") / RECORDS)
    check_records(records)
    spoilt = replace(records[0], quantities=tuple(replace(one, unit="") for one in records[0].quantities), year=99999)
    with pytest.raises(
        BuildError, match=r"^casebook\.txt · COOV.*the graph breaks 'case-year'.*More than one year, or not a year"
    ) as caught:
        check_records([spoilt, *records[1:]])
    assert caught.value.exit_code == 1
    check_records(records)  # what was wrong with one graph is not held against the next


def test_a_warning_lets_a_graph_be_built() -> None:
    data = (Path("exports") / "graph.ttl").read_bytes()
    assert [one.severity for one in validate(data)] == [Severity.WARNING]
    check(quad.triple for quad in parse(data, format=RdfFormat.TURTLE))


def _by_pyshacl(data: bytes) -> tuple[bool, set[tuple[str, str]]]:
    """Return whether pySHACL, with its advanced features on, lets *data* pass, and shape and node of what it reports."""
    graph = rdflib.Graph().parse(data=data, format="turtle")
    ontology = rdflib.Graph().parse(data=ontology_file("sarye.ttl").read_bytes(), format="turtle")
    conforms, report, _ = pyshacl.validate(
        graph, shacl_graph=SHAPES, ont_graph=ontology, inference="none", advanced=True, inplace=True
    )
    assert isinstance(report, rdflib.Graph)
    results = report.subjects(rdflib.RDF.type, SH.ValidationResult)
    return conforms, {
        (str(report.value(one, SH.sourceShape)).rpartition("#")[2], _named(str(report.value(one, SH.focusNode))))
        for one in results
    }


def _named(node: str) -> str:
    """Return *node*, or the same for every blank one: each parser calls them by names of its own."""
    return node if ":" in node else "blank"


@pytest.mark.parametrize("data", [CLEAN, (Path("exports") / "graph.ttl").read_bytes()], ids=["sample", "casebook"])
def test_pyshacl_finds_nothing_either(data: bytes) -> None:
    assert _by_pyshacl(data) == (True, set())


@pytest.mark.parametrize(("code", "update"), FAULTS, ids=[f"{code}-{index}" for index, (code, _) in enumerate(FAULTS)])
def test_pyshacl_reports_the_same_breaches_of_the_same_nodes(code: str, update: str) -> None:
    store = Store()
    store.load(data := _spoilt(update), format=RdfFormat.N_TRIPLES)
    assert {(one.code, _named(one.focus)) for one in breaches(store)} == _by_pyshacl(data)[1]


@pytest.mark.parametrize(
    "said",
    [
        "sh:path ex:p ; sh:minCount 2",
        "sh:path ex:p ; sh:maxCount 2",
        "sh:path ex:p ; sh:nodeKind sh:Literal",
        "sh:path ex:p ; sh:equals ex:q",
        "sh:path [ sh:zeroOrMorePath ex:p ] ; sh:minCount 1",
        "sh:or ( [ sh:nodeKind sh:IRI ] [ sh:class ex:A ] )",
    ],
)
def test_what_is_not_understood_of_a_shape_is_an_error_and_not_left_unchecked(said: str) -> None:
    store = Store()
    declared = "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX ex: <http://example.org/>"
    store.update(f"{declared} INSERT DATA {{ ex:shape a sh:PropertyShape ; sh:targetClass ex:C ; {said} }}")
    with pytest.raises(ValueError, match=r"understood|alternative"):
        compiled(store)


def test_a_subclass_that_the_data_state_counts() -> None:
    store = Store()
    store.load(CLEAN, format=RdfFormat.TURTLE)
    agency, body = NamedNode("http://example.org/Agency"), NamedNode(PREFIXES["org"] + "Organization")
    kind, below = (NamedNode(PREFIXES[name] + word) for name, word in (("rdf", "type"), ("rdfs", "subClassOf")))
    for quad in list(store.quads_for_pattern(None, kind, body)):
        store.remove(quad)
        store.add(Quad(quad.subject, kind, agency))
    assert {one.code for one in breaches(store)} >= {"case-lead", "case-partner"}
    store.add(Quad(agency, below, body))
    assert list(breaches(store)) == []


SHAPES = rdflib.Graph().parse(data=ontology_file("shapes.ttl").read_bytes(), format="turtle")


def test_every_shape_speaks_both_languages() -> None:
    shapes = {*SHAPES.subjects(rdflib.RDF.type, SH.NodeShape), *SHAPES.subjects(rdflib.RDF.type, SH.PropertyShape)}
    assert len(shapes) > 40
    for shape in shapes:
        said = [text for text in SHAPES.objects(shape, SH.message) if isinstance(text, rdflib.Literal)]
        assert sorted(str(text.language) for text in said) == ["en", "ko"], shape


@pytest.mark.parametrize(
    ("shape", "scheme", "values"),
    [
        ("organization-type", "organization-type", codes.OrganizationType),
        ("date-basis", "date-basis", codes.DateBasis),
        ("outcome-status", "status", codes.Status),
        ("quantity-comparator", "comparator", codes.Comparator),
        ("quantity-direction", "direction", codes.Direction),
        ("quantity-role", "quantity-role", codes.QuantityRole),
        ("claim-role", "role", codes.Role),
        ("claim-method", "method", codes.Method),
        ("mention-section", "section", codes.SectionName),
    ],
)
def test_shapes_allow_the_codes_that_there_are(shape: str, scheme: str, values: type[codes.Status]) -> None:
    head = SHAPES.value(rdflib.URIRef(f"https://w3id.org/sarye/shapes#{shape}"), SH["in"])
    assert head is not None
    assert [str(item) for item in SHAPES.items(head)] == [terms.code(scheme, value) for value in values]
