"""Patterns that are tried only where two letters stand that they can begin with.

The engine tries an alternation of many words at every place of a text, one word after the other, unless all of them
begin with a plain letter. Here the first two letters are read off the pattern, and a class of each is asked first: what is
found stays the same, and most places are passed over at once. The engine itself is told the class of the first letter, as
it tells itself of a pattern that begins with a plain class: it then looks for a place to begin without trying the pattern.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from typing import Any

_DEPTH = 2
_KIND = 2
"""Where the engine's word on how a pattern begins says of what kind it is."""
_CLASSES = {"CATEGORY_SPACE": r"\s", "CATEGORY_DIGIT": r"\d"}
_WIDTHLESS = frozenset(("ASSERT", "ASSERT_NOT", "AT"))
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))

Letters = frozenset[str]
"""Members of a character class; none for any letter."""
Path = tuple[Letters, ...]
"""One way in which a match can begin, a class for each letter, and fewer where it can end before."""

_ANY: Letters = frozenset()


def by_first_letters(pattern: str) -> re.Pattern[str]:
    """Compile *pattern*, tried only where letters stand that it can begin with.

    Where those cannot be told (it may begin with anything, or match nothing), it is compiled as it is.

    >>> by_first_letters("(?:개최|(?<!미)참석)(?:했|한)다$").search("행사에 참석했다").group()
    '참석했다'
    """
    try:
        parser = importlib.import_module("re._parser")
    except ImportError:  # it is no public module, and only makes the search faster
        return re.compile(pattern)
    parsed = parser.parse(pattern)
    paths = _beginnings(parsed)
    classes: list[str] = []
    for at in range(_DEPTH):
        letters = [path[at] if at < len(path) else _ANY for path in paths]
        if not all(letters):
            break
        classes.append(f"[{''.join(sorted(frozenset[str]().union(*letters)))}]")
    if not classes:
        return re.compile(pattern)
    guard = f"(?={''.join(classes)})"
    guarded = f"{guard}(?:{pattern})"
    return _told(guarded, classes[0], (parser.parse(guard), parsed)) or re.compile(guarded)


def _told(pattern: str, letters: str, parts: tuple[Any, Any]) -> re.Pattern[str] | None:
    """Compile *pattern*, which was parsed in *parts*, and tell the engine with which *letters* it begins.

    That is told in the words that the engine finds itself for a pattern of the same least width with that class at its
    front. None where they cannot be had, or would say a letter that the engine takes for matched once it has found it.
    """
    try:
        parser, compiler, engine = map(importlib.import_module, ("re._parser", "re._compiler", "_sre"))
        state, code = parts[-1].state, list[int]()
        compiler._compile_info(code, parser.parse(f"{letters}(?s:.){{{parts[-1].getwidth()[0] - 1},}}"), state.flags)
        if not code[_KIND] & compiler.SRE_INFO_CHARSET:
            return None
        for part in parts:
            compiler._compile(code, part.data, state.flags)
        code.append(compiler.SUCCESS)
        names = {number: name for name, number in state.groupdict.items()}
        groups = tuple(names.get(number) for number in range(state.groups))
        compiled: re.Pattern[str] = engine.compile(
            pattern, state.flags, code, state.groups - 1, state.groupdict, groups
        )
    except (ImportError, AttributeError, TypeError, RuntimeError):  # none of these is public either
        return None
    return compiled


def _beginnings(parts: Iterable[tuple[Any, Any]]) -> set[Path]:
    """Return the ways in which what the parsed *parts* match can begin."""
    paths: set[Path] = {()}
    for operation, argument in parts:
        short = {path for path in paths if len(path) < _DEPTH}
        if not short:
            break
        paths = (paths - short) | _followed(short, _of_part(str(operation), argument))
    return paths


def _followed(paths: set[Path], more: set[Path]) -> set[Path]:
    return {(*path, *rest)[:_DEPTH] for path in paths for rest in more}


def _of_part(operation: str, argument: Any) -> set[Path]:
    if operation in _WIDTHLESS:
        return {()}
    if operation == "LITERAL":
        return {(frozenset((re.escape(chr(argument)),)),)}
    if operation == "IN":
        members = [_member(str(kind), value) for kind, value in argument]
        return {(frozenset(members) if all(members) else _ANY,)}
    if operation == "BRANCH":
        return set[Path]().union(*map(_beginnings, argument[1]))
    if operation == "SUBPATTERN":
        return _beginnings(argument[3])
    if operation in _REPEATS:
        least, most, repeated = argument
        once = _beginnings(repeated)
        twice = _followed(once, once) if most > 1 else once
        return twice | (once if least < 2 else set()) | ({()} if least == 0 else set())
    return {(), (_ANY,)}


def _member(kind: str, value: Any) -> str:
    if kind == "LITERAL":
        return re.escape(chr(value))
    if kind == "RANGE":
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return _CLASSES.get(str(value), "")
