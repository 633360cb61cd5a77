"""The case record as JSON, and back: the contract that ``ontology/record.schema.json`` writes down."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sarye.errors import InputError
from sarye.extraction.dating import Dating, dating
from sarye.extraction.record import (
    CaseRecord,
    Level,
    Mention,
    OrganizationEntry,
    OutcomeEntry,
    QuantityEntry,
    ServiceEntry,
    TechnologyEntry,
)
from sarye.reading.case import Span
from sarye.vocabulary.codes import (
    Comparator,
    Direction,
    Method,
    OrganizationType,
    QuantityRole,
    Role,
    SectionName,
    Status,
)

SCHEMA_VERSION = "1"
Json = dict[str, Any]


def dumps(record: CaseRecord) -> str:
    """Write *record* as one line of JSON, keys in the order of the contract."""
    return json.dumps(to_json(record), ensure_ascii=False)


def loads(line: str, where: str = "records") -> CaseRecord:
    """Read one line that :func:`dumps` wrote.

    :raises InputError: the line is no case record of this schema version.
    """
    try:
        return from_json(json.loads(line))
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"this is no case record of schema {SCHEMA_VERSION} ({type(error).__name__}: {error})",
            where=where,
            remedy="write records with 'sarye extract' or 'sarye build'",
        ) from error


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


def from_json(data: Mapping[str, Any]) -> CaseRecord:
    """Return the record that :func:`to_json` wrote.

    :raises ValueError: another schema version, or a value outside its code list.
    :raises KeyError: a key is missing.
    """
    if data["schema"] != SCHEMA_VERSION:
        raise ValueError(f"schema is {data['schema']!r}")
    source = data["source"]
    return CaseRecord(
        id=data["id"],
        kind=data["kind"],
        title=data["title"],
        year=data["year"],
        document=source["document"],
        sha256=source["sha256"],
        span=Span(source["start"], source["end"]),
        organizations=tuple(_read_organization(entry) for entry in data["organizations"]),
        technologies=tuple(
            TechnologyEntry(entry["concept"], entry["id"], _read_mentions(entry), *_read_found(entry))
            for entry in data["technologies"]
        ),
        services=tuple(
            ServiceEntry(entry["name"], _read_mentions(entry), *_read_found(entry)) for entry in data["services"]
        ),
        quantities=tuple(_read_quantity(entry) for entry in data["quantities"]),
        outcomes=tuple(
            OutcomeEntry(Status(entry["status"]), _read_mention(entry["mention"]), *_read_found(entry))
            for entry in data["outcomes"]
        ),
    )


def _read_found(entry: Mapping[str, Any]) -> tuple[Method, float]:
    return Method(entry["method"]), float(entry["confidence"])


def _read_organization(entry: Mapping[str, Any]) -> OrganizationEntry:
    method, confidence = _read_found(entry)
    return OrganizationEntry(
        name=entry["name"],
        type=OrganizationType(entry["type"]),
        role=Role(entry["role"]),
        parent=entry["parent"],
        id=entry["id"],
        mentions=_read_mentions(entry),
        method=method,
        confidence=confidence,
        candidates=tuple(entry["candidates"]),
        parent_id=entry["parent_id"],
        parent_type=OrganizationType(entry["parent_type"]) if entry["parent_type"] else None,
    )


def _read_quantity(entry: Mapping[str, Any]) -> QuantityEntry:
    method, confidence = _read_found(entry)
    baseline = entry["baseline"]
    return QuantityEntry(
        value=entry["value"],
        low=entry["low"],
        unit=entry["unit"],
        comparator=Comparator(entry["comparator"]),
        metric=entry["metric"],
        role=QuantityRole(entry["role"]),
        direction=Direction(entry["direction"]),
        baseline=baseline and Level(baseline["value"], baseline["unit"]),
        mention=_read_mention(entry["mention"]),
        method=method,
        confidence=confidence,
    )


def _read_mentions(entry: Mapping[str, Any]) -> tuple[Mention, ...]:
    return tuple(_read_mention(mention) for mention in entry["mentions"])


def _read_mention(mention: Mapping[str, Any]) -> Mention:
    sentence = mention["sentence"]
    return Mention(
        span=Span(mention["start"], mention["end"]),
        text=mention["text"],
        section=SectionName(mention["section"]),
        sentence=Span(sentence["start"], sentence["end"]),
        quote=sentence["text"],
        line=mention["line"],
    )
