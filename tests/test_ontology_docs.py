"""The reference of the ontology is what pyLODE makes of it, and each page speaks one language."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import OWL, RDF, RDFS, SARYE

DOCS = Path(__file__).parents[1] / "docs" / "ontology"
LABELS = {
    (quad.subject.value, quad.object.language, quad.object.value)
    for quad in parse(ontology_file("sarye.ttl").read_bytes(), format=RdfFormat.TURTLE)
    if isinstance(quad.subject, NamedNode)
    and quad.predicate.value == RDFS + "label"
    and isinstance(quad.object, Literal)
}


@pytest.mark.slow
def test_the_pages_are_what_the_generator_makes_byte_for_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, DOCS / "pages.py", tmp_path], check=True, capture_output=True, timeout=120)
    for name in ("ko.html", "en.html"):
        assert (tmp_path / name).read_bytes() == (DOCS / name).read_bytes(), "run 'make ontology-docs'"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_page_shows_every_term_under_its_own_name_in_its_language(language: str) -> None:
    page = (DOCS / f"{language}.html").read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in page
    for term, said_in, label in LABELS:
        if said_in == language:
            assert f'id="{term.rpartition("#")[2]}"' in page
            assert label in page


def test_the_english_page_has_no_korean_but_the_units_that_it_explains_and_the_link() -> None:
    page = (DOCS / "en.html").read_text(encoding="utf-8")
    assert set(re.findall(r"[가-힣]+", page)) <= {"한국어", "건", "명", "원"}


def test_there_are_terms_to_show() -> None:
    terms = {
        quad.subject.value
        for quad in parse(ontology_file("sarye.ttl").read_bytes(), format=RdfFormat.TURTLE)
        if quad.predicate.value == RDF + "type"
        and isinstance(quad.subject, NamedNode)
        and quad.object
        in (NamedNode(OWL + "Class"), NamedNode(OWL + "ObjectProperty"), NamedNode(OWL + "DatatypeProperty"))
    }
    assert {term for term, _, _ in LABELS} == terms
    assert all(term.startswith(SARYE) for term in terms)
