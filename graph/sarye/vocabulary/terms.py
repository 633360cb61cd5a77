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
TIME = "http://www.w3.org/2006/time#"
EDTF = "http://id.loc.gov/datatypes/edtf/"

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
    "time": TIME,
    "edtf": EDTF,
}
"""Prefixes that every Turtle file and every query knows."""

# Classes of this project's own.
CASE = SARYE + "Case"
SERVICE = SARYE + "Service"
OUTCOME = SARYE + "Outcome"
QUANTITY = SARYE + "Quantity"
CLAIM = SARYE + "Claim"
SOURCE = SARYE + "Source"
EVIDENCE = SARYE + "Evidence"
MENTION = SARYE + "Mention"
DATE_BOUNDS = SARYE + "DateBounds"
DISTRICT = SARYE + "AdministrativeDistrict"

# Edges: what claims are about.
PARTICIPANT = SARYE + "participant"
LEAD = SARYE + "lead"
CO_LEAD = SARYE + "coLead"
PARTNER = SARYE + "partner"
MENTIONS = SARYE + "mentions"
PART_OF = ORG + "subOrganizationOf"
USES_TECHNOLOGY = SARYE + "usesTechnology"
DELIVERS_SERVICE = SARYE + "deliversService"
HAS_OUTCOME = SARYE + "hasOutcome"
HAS_QUANTITY = SARYE + "hasQuantity"

# What claims and their evidence say.
ROLE = SARYE + "role"
METHOD = SARYE + "method"
CONFIDENCE = SARYE + "confidence"
HAS_EVIDENCE = SARYE + "evidence"
HAS_MENTION = SARYE + "mention"
WITHIN = SARYE + "within"
SECTION = SARYE + "section"
LINE = SARYE + "line"

# What nodes say of themselves.
YEAR = SARYE + "year"
DATED = SARYE + "dated"
EARLIEST = SARYE + "earliest"
LATEST = SARYE + "latest"
EDTF_TEXT = SARYE + "edtf"
DATE_BASIS = SARYE + "dateBasis"
DATED_BY = SARYE + "datedBy"
SOURCE_KIND = SARYE + "sourceKind"
IDENTIFIER = ORG + "identifier"
CANDIDATE = SARYE + "candidate"
STATUS = SARYE + "status"
METRIC = SARYE + "metric"
LEXICAL = SARYE + "lexical"
LOWER_VALUE = SARYE + "lowerValue"
UNIT_TEXT = SARYE + "unitText"
BASELINE_VALUE = SARYE + "baselineValue"
BASELINE_UNIT = SARYE + "baselineUnit"
BASELINE_UNIT_TEXT = SARYE + "baselineUnitText"
COMPARATOR = SARYE + "comparator"
DIRECTION = SARYE + "direction"
QUANTITY_ROLE = SARYE + "quantityRole"

# The register of organisations and the scheme of technologies.
PUBLIC_BODY = SARYE + "publicBody"
VALID_FROM = SARYE + "validFrom"
VALID_TO = SARYE + "validTo"
SUCCESSOR = SARYE + "successor"
MAIN_SUCCESSOR = SARYE + "mainSuccessor"
TODAY = SARYE + "today"
PREDECESSOR = SARYE + "predecessor"
MATCHING = SARYE + "matching"
WEB_ADDRESS = SARYE + "webAddress"
NOT_WITHIN = SARYE + "notWithin"
STARTS_WORD = SARYE + "startsWord"
OTHER_SENSE = SARYE + "otherSense"


def code(scheme: str, value: str) -> str:
    """Return the IRI of the concept that a code *value* of the list *scheme* stands for.

    >>> code("status", "achieved")
    'https://w3id.org/sarye/code/status/achieved'
    """
    return f"{CODE}{scheme}/{value}"
