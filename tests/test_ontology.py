"""The ontology and the code speak of the same terms, and every term says what it is in Korean and English."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from sample_graph import sample_graph
from sarye.export.jsonld import context
from sarye.graph.triples import triples
from sarye.vocabulary import codes, terms
from sarye.vocabulary.qudt import unit_iri
from sarye.vocabulary.resources import ontology_file

OWL, RDF, RDFS, SKOS = terms.OWL, terms.RDF, terms.RDFS, terms.SKOS
LISTS: dict[str, type[StrEnum]] = {
    "organization-type": codes.OrganizationType,
    "role": codes.Role,
    "status": codes.Status,
    "comparator": codes.Comparator,
    "direction": codes.Direction,
    "date-basis": codes.DateBasis,
    "quantity-role": codes.QuantityRole,
    "section": codes.SectionName,
    "method": codes.Method,
}


def _triples(name: str) -> set[Triple]:
    return {quad.triple for quad in parse(ontology_file(name).read_bytes(), format=RdfFormat.TURTLE)}


ONTOLOGY = _triples("sarye.ttl")
FILES = {
    name: _triples(name)
    for name in ("sarye.ttl", "shapes.ttl", "register.ttl", "technologies.ttl", "services.ttl", "mappings.ttl")
}


def _iris(stated: set[Triple]) -> Iterator[str]:
    for one in stated:
        for term in (one.subject, one.predicate, one.object):
            if isinstance(term, NamedNode):
                yield term.value


def _values(subject: str, predicate: str) -> list[NamedNode | Literal]:
    return [
        one.object
        for one in ONTOLOGY
        if one.subject == NamedNode(subject)
        and one.predicate.value == predicate
        and isinstance(one.object, NamedNode | Literal)
    ]


def _of_type(*kinds: str) -> set[str]:
    wanted = {NamedNode(kind) for kind in kinds}
    return {
        one.subject.value
        for one in ONTOLOGY
        if one.predicate.value == RDF + "type" and one.object in wanted and isinstance(one.subject, NamedNode)
    }


CLASSES = _of_type(OWL + "Class")
PROPERTIES = _of_type(OWL + "ObjectProperty", OWL + "DatatypeProperty")
DEFINED = CLASSES | PROPERTIES
CONCEPTS = _of_type(SKOS + "Concept")
NAMED_IN_CODE = {
    value
    for value in vars(terms).values()
    if isinstance(value, str) and value.startswith(terms.SARYE) and value != terms.SARYE
}


def test_every_term_that_the_code_names_is_defined_and_every_defined_term_is_named() -> None:
    assert NAMED_IN_CODE == DEFINED


@pytest.mark.parametrize("name", FILES)
def test_the_files_of_the_ontology_use_no_undefined_term(name: str) -> None:
    used = {iri for iri in _iris(FILES[name]) if iri.startswith(terms.SARYE)}
    assert used <= DEFINED


def test_a_graph_uses_no_undefined_term_or_code() -> None:
    used = set(_iris(set(triples(sample_graph()))))
    assert {iri for iri in used if iri.startswith(terms.SARYE)} <= DEFINED
    assert {iri for iri in used if iri.startswith(terms.CODE)} <= CONCEPTS


@pytest.mark.parametrize("term", sorted(DEFINED))
def test_every_term_has_label_and_definition_in_both_languages(term: str) -> None:
    for predicate in (RDFS + "label", SKOS + "definition"):
        said = [value for value in _values(term, predicate) if isinstance(value, Literal)]
        assert sorted(str(value.language) for value in said) == ["en", "ko"], predicate
        assert all(value.value.strip() for value in said)
    assert _values(term, RDFS + "isDefinedBy") == [NamedNode(terms.SARYE.rstrip("#"))]


@pytest.mark.parametrize("term", sorted(PROPERTIES))
def test_every_property_has_domain_and_range(term: str) -> None:
    assert _values(term, RDFS + "domain") or _values(term, terms.SCHEMA + "domainIncludes")
    assert len(_values(term, RDFS + "range")) == 1


@pytest.mark.parametrize("term", sorted(PROPERTIES))
def test_object_properties_range_over_things_and_datatype_properties_over_literals(term: str) -> None:
    (reached,) = _values(term, RDFS + "range")
    literal = reached.value.startswith((terms.XSD, terms.EDTF)) or reached.value == RDF + "langString"
    assert literal == (term in _of_type(OWL + "DatatypeProperty"))


def test_classes_are_aligned_with_what_others_use() -> None:
    aligned = {one for one in CLASSES if _values(one, RDFS + "subClassOf")}
    assert CLASSES - aligned == {terms.DISTRICT}


def test_roles_are_subproperties_of_participant_and_being_named_is_none() -> None:
    above = NamedNode(terms.PARTICIPANT)
    for role in (terms.LEAD, terms.CO_LEAD, terms.PARTNER):
        assert above in _values(role, RDFS + "subPropertyOf")
    assert above not in _values(terms.MENTIONS, RDFS + "subPropertyOf")


@pytest.mark.parametrize("scheme", LISTS)
def test_code_lists_hold_the_values_that_records_may_have(scheme: str) -> None:
    own = {iri for iri in CONCEPTS if iri.startswith(terms.code(scheme, ""))}
    assert own == {terms.code(scheme, value) for value in LISTS[scheme]}


@pytest.mark.parametrize("concept", sorted(CONCEPTS))
def test_every_code_has_labels_definitions_and_a_scheme(concept: str) -> None:
    for predicate in (SKOS + "prefLabel", SKOS + "definition"):
        languages = sorted(str(value.language) for value in _values(concept, predicate) if isinstance(value, Literal))
        assert languages == ["en", "ko"]
    scheme, _, notation = concept.rpartition("/")
    assert _values(concept, SKOS + "inScheme") == [NamedNode(scheme)]
    assert _values(concept, SKOS + "notation") == [Literal(notation)]


def test_the_ontology_has_no_blank_nodes() -> None:
    assert all(isinstance(one.subject, NamedNode) for one in ONTOLOGY)
    assert all(isinstance(one.object, NamedNode | Literal) for one in ONTOLOGY)


def test_the_context_maps_to_defined_terms_and_known_namespaces() -> None:
    meanings = [
        value if isinstance(value, str) else value["@id"]
        for value in context().values()
        if isinstance(value, dict | str)
    ]
    own = {terms.SARYE + meaning.removeprefix("sarye:") for meaning in meanings if meaning.startswith("sarye:")}
    assert own <= DEFINED
    prefixes = {name: value for name, value in context().items() if str(value).endswith(("/", "#"))}
    assert all(terms.PREFIXES.get(name, terms.TECHNOLOGY) == value for name, value in prefixes.items())


@pytest.mark.parametrize(
    ("word", "unit"),
    [("%", "PERCENT"), ("원", "CCY_KRW"), ("초", "SEC"), ("명", "NUM"), ("개소", "NUM"), ("㎢", "KiloM2")],
)
def test_unit_words_have_their_qudt_unit(word: str, unit: str) -> None:
    assert unit_iri(word) == terms.UNIT + unit


@pytest.mark.parametrize("word", ["배", "%p", "", "아무것"])
def test_words_without_a_qudt_unit_get_none(word: str) -> None:
    assert unit_iri(word) is None
