"""Records that are read are held to their schema: what breaks it is told in one line, and the rest makes a graph."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from sarye.cli import sarye
from sarye.errors import InputError, SaryeError
from sarye.export import FORMATS
from sarye.extraction.contract import compiled, record_check
from sarye.extraction.deserialization import loads
from sarye.extraction.serialization import dumps
from sarye.graph.assembly import assemble
from sarye.pipeline import read_records
from sarye.vocabulary.resources import ontology_file

ROOT = Path(__file__).parents[1]
Path_ = tuple[str | int, ...]


@lru_cache(maxsize=1)
def _records() -> tuple[Any, ...]:
    text = (ROOT / "exports" / "records.jsonl").read_text(encoding="utf-8")
    return tuple(json.loads(line) for line in text.split("\n") if line)


def _full() -> Any:
    layers = ("organizations", "technologies", "services", "quantities", "outcomes")
    return copy.deepcopy(max(_records(), key=lambda record: min(len(record[layer]) for layer in layers)))


def _set(*path: str | int, to: Any) -> Callable[[Any], None]:
    def spoil(record: Any) -> None:
        for step in path[:-1]:
            record = record[step]
        record[path[-1]] = to

    return spoil


def _outside(record: Any) -> None:
    sentence = record["services"][0]["mentions"][0]["sentence"]
    sentence.update(start=0, end=len(sentence["text"]))


SPOILT = {
    "record.year is '2021', not an integer or null": _set("year", to="2021"),
    "record.year is True, not an integer or null": _set("year", to=True),
    "record.title is 5, not a string": _set("title", to=5),
    "record.kind is 'book', not one of casebook, release": _set("kind", to="book"),
    "record.schema is '2', not '1'": _set("schema", to="2"),
    "record.id holds no text": _set("id", to=""),
    "record.source.sha256 is 'abc', not of the form": _set("source", "sha256", to="abc"),
    "record.source.start is -1, not at least 0": _set("source", "start", to=-1),
    "record.organizations is {}, not an array": _set("organizations", to={}),
    "record.organizations[0] is None, not an object": _set("organizations", 0, to=None),
    "record.organizations[0].role is 'boss', not one of lead": _set("organizations", 0, "role", to="boss"),
    "record.organizations[0].role is ['lead'], not one of lead": _set("organizations", 0, "role", to=["lead"]),
    "record.organizations[0].candidates names something twice": _set("organizations", 0, "candidates", to=["a", "a"]),
    "record.technologies[0].mentions holds no item": _set("technologies", 0, "mentions", to=[]),
    "record.quantities[0].value is '100', not a number": _set("quantities", 0, "value", to="100"),
    "record.quantities[0].baseline is 5, not an object": _set("quantities", 0, "baseline", to=5),
    "record.outcomes[0].confidence is 1.5, not at most 1": _set("outcomes", 0, "confidence", to=1.5),
    "record.outcomes[0].confidence is 0, not more than 0": _set("outcomes", 0, "confidence", to=0),
    "record.outcomes[0].mention.line is 0, not at least 1": _set("outcomes", 0, "mention", "line", to=0),
    "has 1 characters": _set("outcomes", 0, "mention", "text", to="x"),
    "do not stand in their sentence": _outside,
    "to 9223372036854775808 has": _set("outcomes", 0, "mention", "end", to=2**63),
    "a text holds half a surrogate pair": _set("title", to="\ud800"),
    "NaN is no number": _set("quantities", 0, "value", to=float("nan")),
}


@pytest.mark.parametrize("reason", SPOILT)
def test_what_breaks_the_schema_is_told_in_one_line_with_its_place(reason: str) -> None:
    record = _full()
    SPOILT[reason](record)
    with pytest.raises(InputError) as caught:
        loads(json.dumps(record), "records.jsonl:7")
    told = str(caught.value)
    assert reason in told
    assert told.startswith("records.jsonl:7: this is no case record of schema 1 (")
    assert "\n" not in told


@pytest.mark.parametrize("line", ["", "[]", "5", "null", '{"schema": "1"}', "{", "[" * 100_000, "1" * 5_000])
def test_a_line_that_is_no_record_is_told_in_one_line(line: str) -> None:
    with pytest.raises(InputError, match="this is no case record") as caught:
        loads(line)
    assert "\n" not in str(caught.value)


def test_every_key_that_is_missing_is_named() -> None:
    for path in _places(_full()):
        record = _full()
        holder = record
        for step in path[:-1]:
            holder = holder[step]
        if isinstance(path[-1], str):
            del holder[path[-1]]
            with pytest.raises(InputError, match=f"has no '{path[-1]}'"):
                loads(json.dumps(record))


def _places(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Yield the path of every value inside *value*."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield (*path, step)
        yield from _places(inner, (*path, step))


def test_what_is_written_is_read_back() -> None:
    for record in _records():
        assert json.loads(dumps(loads(json.dumps(record)))) == record


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=300)
@given(st.data())
def test_a_record_with_anything_anywhere_is_refused_or_makes_a_graph_that_can_be_written(data: st.DataObject) -> None:
    record = _full()
    path = data.draw(st.sampled_from(list(_places(record))))
    _set(*path, to=data.draw(_ANY))(record)
    try:
        graph = assemble([loads(json.dumps(record))])
    except SaryeError:
        return
    for name in ("turtle", "nodes", "graphml"):
        assert FORMATS[name].write(graph)


@settings(max_examples=300)
@given(st.data())
def test_the_check_says_what_a_validator_of_others_says(data: st.DataObject) -> None:
    record = _full()
    path = data.draw(st.sampled_from(list(_places(record))))
    _set(*path, to=data.draw(_ANY.filter(lambda value: "inf" not in repr(value) and "nan" not in repr(value))))(record)
    schema = json.loads(ontology_file("record.schema.json").read_bytes())
    # 5.0 and 1e16 are integers to JSON Schema, and are not to Python
    valid = Draft202012Validator(schema).is_valid(record)
    told = ""
    try:
        record_check()(record, "record")
    except ValueError as error:
        told = str(error)
    assert valid == (not told) or (valid and ", not an integer" in told)


def test_a_word_of_json_schema_that_is_not_known_is_no_silent_yes() -> None:
    with pytest.raises(InputError, match="maxLength"):
        compiled({"type": "string", "maxLength": 5}, {})
    with pytest.raises(InputError, match="choice"):
        compiled({"anyOf": [{"type": "string"}, {"type": "integer"}]}, {})


def test_a_file_without_a_record_is_told(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_text("\n\n")
    with pytest.raises(InputError, match="holds no case record"):
        read_records(tmp_path / "records.jsonl")


@pytest.mark.parametrize("command", ["export -f gexf", "network", "report", "info"])
def test_every_command_that_reads_records_tells_a_spoilt_one(command: str, tmp_path: Path) -> None:
    record = _full()
    record["year"] = "2021"
    file = tmp_path / "records.jsonl"
    file.write_text(json.dumps(_full()) + "\n" + json.dumps(record) + "\n")
    told = CliRunner().invoke(sarye, [*command.split(), str(tmp_path)])
    assert told.exit_code == 2
    assert f"{file}:2: " in told.output
    assert told.output.count("\n") == 1
