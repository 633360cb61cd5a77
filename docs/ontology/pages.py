"""Makes the reference of the ontology, one page a language, with pyLODE: ``python docs/ontology/pages.py [FOLDER]``.

pyLODE shows every label it finds, whatever its language, so each page is made of a graph that holds one language only.
Code lists are shown as named individuals; pyLODE takes a concept scheme for the ontology itself, so these are left out.
The pages are the same bytes for the same ontology and the same versions of pyLODE and rdflib: the order in which rdflib
gives triples follows the seed of Python's hashes, which is therefore fixed here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rdflib import OWL, RDF, SKOS, Graph, Literal

HERE = Path(__file__).parent
ONTOLOGY = HERE.parents[1] / "ontology" / "sarye.ttl"
OTHERS = {"ko": ("en", "English"), "en": ("ko", "한국어")}
"""The other page of each language, and how it is called there."""


def in_one_language(language: str) -> Graph:
    """Return the ontology with the texts of *language* only, as plain strings; nothing else is lost but the schemes."""
    graph = Graph()
    stated = Graph().parse(ONTOLOGY, format="turtle")
    schemes = set(stated.subjects(RDF.type, SKOS.ConceptScheme))
    for subject, predicate, value in sorted(stated):
        if subject in schemes or (isinstance(value, Literal) and value.language not in (None, language)):
            continue
        plain = Literal(str(value)) if isinstance(value, Literal) and value.language else value
        graph.add((subject, predicate, plain))
        if (predicate, value) == (RDF.type, SKOS.Concept):
            graph.add((subject, RDF.type, OWL.NamedIndividual))
    return graph


def fragment(iri: str) -> str:
    """Return the fragment of the page at which the term *iri* stands: its own, so that ``…/ont#Case`` leads there.

    >>> fragment("https://w3id.org/sarye/ont#Case"), fragment("https://w3id.org/sarye/code/role/lead")
    ('Case', 'role-lead')
    """
    return iri.rpartition("#")[2] if "#" in iri else "-".join(iri.split("/")[-2:])


def page(language: str) -> str:
    """Return the page of *language*."""
    from pylode.profiles.ontpub import OntPub  # type: ignore[import-untyped]  # noqa: PLC0415  (after the hash seed is set)

    graph = in_one_language(language)
    publication = OntPub(graph)
    publication.fids.update({str(term): fragment(str(term)) for term in set(graph.subjects())})
    made: str = publication.make_html()
    other, name = OTHERS[language]
    head = f'<html lang="{language}">\n  <head>\n    <meta charset="utf-8">'
    link = f'<body>\n    <p><a href="{other}.html" hreflang="{other}" lang="{other}">{name}</a></p>'
    return made.replace("<html>\n  <head>", head, 1).replace("<body>", link, 1)


def main() -> None:
    """Write the pages into the folder that is named, or beside this file."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for language in OTHERS:
        (folder / f"{language}.html").write_text(page(language), encoding="utf-8")


if __name__ == "__main__":
    main()
