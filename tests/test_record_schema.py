"""The JSON Schema of the case record says exactly what is written: no key, no code more or less."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from sarye.extraction.extract import extract
from sarye.extraction.serialization import SCHEMA_VERSION, to_json
from sarye.reading.cases import read
from sarye.reading.inputs import documents
from sarye.vocabulary.codes import (
    Comparator,
    DateBasis,
    Direction,
    Method,
    OrganizationType,
    QuantityRole,
    Role,
    SectionName,
    Status,
)
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import BASE

Json = dict[str, Any]
DATA = Path(__file__).parents[1] / "data"
LAYERS = ("organizations", "technologies", "services", "quantities", "outcomes")


@lru_cache(maxsize=1)
def schema() -> Json:
    loaded: Json = json.loads(ontology_file("record.schema.json").read_text(encoding="utf-8"))
    return loaded


@lru_cache(maxsize=1)
def written() -> tuple[str, ...]:
    """Every case of the casebook and of the annotated releases, as the lines of JSON that are written."""
    sources = documents([DATA / "casebook", DATA / "gold" / "press" / "cases"])
    return tuple(json.dumps(to_json(record)) for document in sources for record in extract(read(document)))


def full_record() -> Json:
    """Return the record that says most: every layer has an entry."""
    records: list[Json] = [json.loads(line) for line in written()]
    return max(records, key=lambda record: min(len(record[layer]) for layer in LAYERS))


def test_the_schema_is_a_valid_schema_of_the_version_written() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["properties"]["schema"] == {"const": SCHEMA_VERSION, "description": "Version of this contract."}
    assert schema()["$id"] == BASE + "record.schema.json"


def test_every_record_of_the_casebook_and_the_releases_keeps_to_the_schema() -> None:
    validator = Draft202012Validator(schema())
    records = [json.loads(line) for line in written()]
    assert len(records) == 31
    assert all(record[layer] for layer in LAYERS for record in [full_record()])
    assert [error.message for record in records for error in validator.iter_errors(record)] == []


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("dating/basis", DateBasis),
        ("organization/type", OrganizationType),
        ("organization/role", Role),
        ("organization/parent_type", OrganizationType),
        ("quantity/comparator", Comparator),
        ("quantity/role", QuantityRole),
        ("quantity/direction", Direction),
        ("outcome/status", Status),
        ("mention/section", SectionName),
        ("service/method", Method),
    ],
)
def test_the_codes_of_the_schema_are_those_of_the_vocabulary(name: str, codes: type[StrEnum]) -> None:
    thing, key = name.split("/")
    allowed = resolved(schema()["$defs"][thing]["properties"][key])
    assert allowed["enum"] == [code.value for code in codes]


def resolved(part: Json) -> Json:
    """Follow references, into the first choice where there are several, down to what is allowed."""
    if "anyOf" in part:
        return resolved(part["anyOf"][0])
    if "$ref" in part:
        found: Json = schema()["$defs"][part["$ref"].removeprefix("#/$defs/")]
        return resolved(found)
    return part


OPTIONAL = frozenset({"published", "given", "assumed"})
"""Keys that are written only where there is something to say."""


def test_every_key_that_is_written_is_described_and_required_in_the_order_written() -> None:
    pairs = list(objects(full_record(), schema()))
    assert {"concept", "metric", "status", "sentence", "parent"} <= {key for value, _ in pairs for key in value}
    for value, described in pairs:
        assert list(value) == described["required"] + [key for key in value if key in OPTIONAL]
        assert [key for key in described["properties"] if key not in OPTIONAL] == described["required"]


def objects(value: Any, part: Json) -> Iterator[tuple[Json, Json]]:
    """Yield every object of *value* with the part of the schema that describes it."""
    described = resolved(part)
    if isinstance(value, dict):
        yield value, described
        for key, inner in value.items():
            yield from objects(inner, described["properties"][key])
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner, described["items"])


def _without_year(record: Json) -> None:
    del record["year"]


def _year_as_text(record: Json) -> None:
    record["year"] = "2021"


def _other_version(record: Json) -> None:
    record["schema"] = "2"


def _unknown_role(record: Json) -> None:
    record["organizations"][0]["role"] = "boss"


def _no_evidence(record: Json) -> None:
    record["technologies"][0]["mentions"] = []


def _empty_quote(record: Json) -> None:
    record["services"][0]["mentions"][0]["text"] = ""


def _negative_offset(record: Json) -> None:
    record["outcomes"][0]["mention"]["start"] = -1


def _value_as_text(record: Json) -> None:
    record["quantities"][0]["value"] = "100"


def _too_sure(record: Json) -> None:
    record["outcomes"][0]["confidence"] = 1.5


def _no_digest(record: Json) -> None:
    record["source"]["sha256"] = "abc"


@pytest.mark.parametrize(
    "spoil",
    [
        _without_year,
        _year_as_text,
        _other_version,
        _unknown_role,
        _no_evidence,
        _empty_quote,
        _negative_offset,
        _value_as_text,
        _too_sure,
        _no_digest,
    ],
)
def test_a_record_that_breaks_the_contract_is_refused(spoil: Callable[[Json], None]) -> None:
    record = full_record()
    assert Draft202012Validator(schema()).is_valid(record)
    spoil(record)
    assert not Draft202012Validator(schema()).is_valid(record)


def test_keys_that_come_later_are_let_through() -> None:
    record = full_record() | {"page": 12}
    assert Draft202012Validator(schema()).is_valid(record)
