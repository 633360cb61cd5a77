"""A case record read back from JSON: held to the contract of ``ontology/record.schema.json``, part by part."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from sarye.errors import InputError
from sarye.extraction.contract import record_check
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
from sarye.extraction.serialization import SCHEMA_VERSION
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
from sarye.vocabulary.days import days

_HALF_PAIR = re.compile(r"\\u[dD][89a-fA-F]")
"""What may be half a pair, or one of a whole pair: only a text with an escape can hold what UTF-8 cannot."""


def loads(line: str, where: str = "records") -> CaseRecord:
    """Read one line that :func:`~sarye.extraction.serialization.dumps` wrote.

    :raises InputError: the line is no case record of this schema version; the message names the part that is not.
    """
    try:
        data = json.loads(line, parse_constant=_no_number)
        if _HALF_PAIR.search(line):
            json.dumps(data, ensure_ascii=False).encode()
        return from_json(data)
    except UnicodeEncodeError:
        raise _no_record("a text holds half a surrogate pair", where) from None
    except RecursionError:
        raise _no_record("it is nested too deeply", where) from None
    except ValueError as error:
        raise _no_record(str(error), where) from error


def _no_record(reason: str, where: str) -> InputError:
    return InputError(
        f"this is no case record of schema {SCHEMA_VERSION} ({reason})",
        where=where,
        remedy="write records with 'sarye extract' or 'sarye build'",
    )


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def from_json(data: Mapping[str, Any]) -> CaseRecord:
    """Return the record that :func:`~sarye.extraction.serialization.to_json` wrote.

    :raises ValueError: *data* breaks the schema, or a text is not as long as its offsets say; the message tells where.
    """
    record_check()(data, "record")
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
        published=_read_day(source.get("published", "")),
        given=_read_days(source.get("given", "")),
    )


def _read_day(said: str) -> str:
    """Return the day *said* (ISO), or nothing where none is.

    :raises ValueError: no calendar has it.
    """
    return date.fromisoformat(said).isoformat() if said else ""


def _read_days(said: str) -> str:
    """Return the day, month or year *said*, or nothing where none is.

    :raises ValueError: it is none.
    """
    return str(days(said)) if said else ""


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
        assumed=entry.get("assumed", False),
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
    span, around = _read_span(mention), _read_span(sentence)
    if not around.covers(span):
        raise ValueError(f"the words at {span.start} do not stand in their sentence at {around.start}")
    section = SectionName(mention["section"])
    return Mention(span, mention["text"], section, around, sentence["text"], mention["line"])


def _read_span(said: Mapping[str, Any]) -> Span:
    """Return the place of a text, which is as long as the place.

    :raises ValueError: it is not, or is no text that a document can hold.
    """
    span, text = Span(said["start"], said["end"]), said["text"]
    if len(text) != span.end - span.start:
        raise ValueError(f"the text at {span.start} to {span.end} has {len(text)} characters")
    return span
