"""The case record as JSON: the contract that ``ontology/record.schema.json`` writes down."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sarye.extraction.dating import Dating, dating
from sarye.extraction.record import (
    CaseRecord,
    Mention,
    OrganizationEntry,
    OutcomeEntry,
    QuantityEntry,
    ServiceEntry,
    TechnologyEntry,
)

SCHEMA_VERSION = "1"
Json = dict[str, Any]


def dumps(record: CaseRecord) -> str:
    """Write *record* as one line of JSON, keys in the order of the contract."""
    return json.dumps(to_json(record), ensure_ascii=False)


def to_json(record: CaseRecord) -> Json:
    """Return *record* as plain JSON values."""
    return {
        "schema": SCHEMA_VERSION,
        "id": record.id,
        "kind": record.kind,
        "title": record.title,
        "year": record.year,
        "dating": _dating(dating(record)),
        "source": {
            "document": record.document,
            "sha256": record.sha256,
            "start": record.span.start,
            "end": record.span.end,
            **({"published": record.published} if record.published else {}),
            **({"given": record.given} if record.given else {}),
        },
        "organizations": [_organization(entry) for entry in record.organizations],
        "technologies": [_technology(entry) for entry in record.technologies],
        "services": [
            {"name": entry.name, **_found(entry), "mentions": _mentions(entry.mentions)} for entry in record.services
        ],
        "quantities": [_quantity(entry) for entry in record.quantities],
        "outcomes": [
            {"status": entry.status.value, **_found(entry), "mention": _mention(entry.mention)}
            for entry in record.outcomes
        ],
    }


def _dating(found: Dating) -> Json:
    """Return what can be inferred of the date; it follows from the rest of the record and is never read back."""
    return {
        "earliest": found.earliest and found.earliest.isoformat(),
        "latest": found.latest and found.latest.isoformat(),
        "edtf": found.edtf,
        "basis": found.basis.value,
        "bodies": list(found.bodies),
    }


def _found(entry: OrganizationEntry | TechnologyEntry | ServiceEntry | QuantityEntry | OutcomeEntry) -> Json:
    return {"method": entry.method.value, "confidence": entry.confidence}


def _organization(entry: OrganizationEntry) -> Json:
    return {
        "name": entry.name,
        "type": entry.type.value,
        "role": entry.role.value,
        "parent": entry.parent,
        "id": entry.id,
        "candidates": list(entry.candidates),
        "parent_id": entry.parent_id,
        "parent_type": entry.parent_type.value if entry.parent_type else None,
        **_found(entry),
        "mentions": _mentions(entry.mentions),
        **({"assumed": True} if entry.assumed else {}),
    }


def _technology(entry: TechnologyEntry) -> Json:
    return {"concept": entry.concept, "id": entry.id, **_found(entry), "mentions": _mentions(entry.mentions)}


def _quantity(entry: QuantityEntry) -> Json:
    return {
        "value": _number(entry.value),
        "low": None if entry.low is None else _number(entry.low),
        "unit": entry.unit,
        "comparator": entry.comparator.value,
        "metric": entry.metric,
        "role": entry.role.value,
        "direction": entry.direction.value,
        "baseline": entry.baseline and {"value": _number(entry.baseline.value), "unit": entry.baseline.unit},
        **_found(entry),
        "mention": _mention(entry.mention),
    }


def _number(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value


def _mentions(mentions: Iterable[Mention]) -> list[Json]:
    return [_mention(mention) for mention in mentions]


def _mention(mention: Mention) -> Json:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "section": mention.section.value,
        "line": mention.line,
        "sentence": {"start": mention.sentence.start, "end": mention.sentence.end, "text": mention.quote},
    }
