"""Every ontology term the code writes, in one place: namespaces and IRIs.

``ontology/sarye.ttl`` defines the terms under :data:`SARYE`; the rest are reused. A test holds the two
against each other.
"""

from __future__ import annotations

BASE = "https://w3id.org/sarye/"
SARYE = BASE + "ont#"
CODE = BASE + "code/"
TECHNOLOGY = BASE + "technology/"

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
ORG = "http://www.w3.org/ns/org#"
OA = "http://www.w3.org/ns/oa#"
QUDT = "http://qudt.org/schema/qudt/"
UNIT = "http://qudt.org/vocab/unit/"
SCHEMA = "https://schema.org/"
CPSV = "http://purl.org/vocab/cpsv#"

PREFIXES: dict[str, str] = {
    "sarye": SARYE,
    "code": CODE,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "owl": OWL,
    "skos": SKOS,
    "dct": DCT,
    "prov": PROV,
    "org": ORG,
    "oa": OA,
    "qudt": QUDT,
    "unit": UNIT,
    "schema": SCHEMA,
    "cpsv": CPSV,
}
"""Prefixes that every Turtle file and every query knows."""
