"""Whether a value is a case record, as ``ontology/record.schema.json`` says: what is read is held to what is promised.

The schema is turned into functions once. Only the words of JSON Schema that it uses are known; a word that it begins to
use is an error here, so that nothing is left unchecked in silence.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any, TypeAlias

from sarye.errors import InputError
from sarye.vocabulary.resources import ontology_file

Check: TypeAlias = Callable[[Any, str], None]
"""Takes a value and its place; raises ValueError where the value is not as promised."""
_Schema: TypeAlias = Mapping[str, Any]

_UNSAID = frozenset({"$schema", "$id", "$defs", "title", "description", "format"})
"""Words that demand nothing of a value; what has a ``format`` is never read back."""
_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}
_SHOWN = 40


@lru_cache(maxsize=1)
def record_check() -> Check:
    """Return what checks a case record."""
    schema: _Schema = json.loads(ontology_file("record.schema.json").read_bytes())
    return compiled(schema, schema["$defs"])


def compiled(schema: _Schema, definitions: Mapping[str, _Schema]) -> Check:
    """Return what checks a value against *schema*, whose references lead into *definitions*.

    :raises InputError: *schema* says something that is not checked here.

    >>> check = compiled({"type": "object", "properties": {"year": {"type": ["integer", "null"]}}}, {})
    >>> check({"year": "2021"}, "record")
    Traceback (most recent call last):
    ValueError: record.year is '2021', not an integer or null
    """
    if "$ref" in schema:
        return compiled(definitions[schema["$ref"].removeprefix("#/$defs/")], definitions)
    unknown = set(schema) - set(_CHECKS) - _UNSAID
    if unknown:
        raise InputError(f"the schema of records uses {', '.join(sorted(unknown))}")
    # the type comes first: the other checks rely on it
    return _all([_CHECKS[word](schema[word], definitions) for word in _CHECKS if word in schema])


def _all(checks: list[Check]) -> Check:
    def check(value: Any, where: str) -> None:
        for one in checks:
            one(value, where)

    return checks[0] if len(checks) == 1 else check


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _type(names: str | list[str], _: Mapping[str, _Schema]) -> Check:
    given = [names] if isinstance(names, str) else names
    kinds = [_TYPES[name] for name in given]
    wanted = " or ".join(name if name == "null" else f"a{'n' * (name[0] in 'aio')} {name}" for name in given)

    def check(value: Any, where: str) -> None:
        if not any(kind(value) for kind in kinds):
            raise ValueError(f"{where} is {_shown(value)}, not {wanted}")

    return check


def _tested(wanted: str, test: Callable[[Any], bool]) -> Check:
    def check(value: Any, where: str) -> None:
        if not test(value):
            raise ValueError(f"{where} is {_shown(value)}, not {wanted}")

    return check


def _enum(allowed: list[str], _: Mapping[str, _Schema]) -> Check:
    codes = frozenset(allowed)
    return _tested(f"one of {', '.join(allowed)}", lambda value: isinstance(value, str) and value in codes)


def _const(only: str, _: Mapping[str, _Schema]) -> Check:
    return _tested(repr(only), lambda value: bool(value == only))


def _pattern(pattern: str, _: Mapping[str, _Schema]) -> Check:
    found = re.compile(pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern)
    return _tested(f"of the form {pattern}", lambda value: found.search(value) is not None)


def _bound(words: str, holds: Callable[[float, float], bool], limit: float, _: Mapping[str, _Schema]) -> Check:
    return _tested(f"{words} {limit}", lambda value: holds(value, limit))


def _length(what: str, least: int, _: Mapping[str, _Schema]) -> Check:
    def check(value: Any, where: str) -> None:
        if len(value) < least:
            raise ValueError(f"{where} holds no {what}")

    return check


def _unique(_: bool, __: Mapping[str, _Schema]) -> Check:
    def check(value: Any, where: str) -> None:
        if len(set(map(repr, value))) != len(value):
            raise ValueError(f"{where} names something twice")

    return check


def _required(names: list[str], _: Mapping[str, _Schema]) -> Check:
    def check(value: Any, where: str) -> None:
        for name in names:
            if name not in value:
                raise ValueError(f"{where} has no '{name}'")

    return check


def _properties(parts: Mapping[str, _Schema], definitions: Mapping[str, _Schema]) -> Check:
    checks = [(name, compiled(part, definitions)) for name, part in parts.items()]

    def check(value: Any, where: str) -> None:
        for name, one in checks:
            if name in value:
                one(value[name], f"{where}.{name}")

    return check


def _items(part: _Schema, definitions: Mapping[str, _Schema]) -> Check:
    one = compiled(part, definitions)

    def check(value: Any, where: str) -> None:
        for number, item in enumerate(value):
            one(item, f"{where}[{number}]")

    return check


def _any_of(parts: list[_Schema], definitions: Mapping[str, _Schema]) -> Check:
    """Return the check for a thing that may be absent: null is fine, all else is checked as the thing."""
    things = [part for part in parts if part != {"type": "null"}]
    if len(things) != 1 or len(parts) != 2:
        raise InputError("the schema of records has a choice that is not between a thing and null")
    one = compiled(things[0], definitions)

    def check(value: Any, where: str) -> None:
        if value is not None:
            one(value, where)

    return check


_CHECKS: Mapping[str, Callable[[Any, Mapping[str, _Schema]], Check]] = {
    "type": _type,
    "const": _const,
    "enum": _enum,
    "required": _required,
    "minLength": partial(_length, "text"),
    "minItems": partial(_length, "item"),
    "uniqueItems": _unique,
    "pattern": _pattern,
    "minimum": partial(_bound, "at least", lambda value, limit: value >= limit),
    "maximum": partial(_bound, "at most", lambda value, limit: value <= limit),
    "exclusiveMinimum": partial(_bound, "more than", lambda value, limit: value > limit),
    "properties": _properties,
    "items": _items,
    "anyOf": _any_of,
}
