"""Formats that other packages bring: entry points of the group ``sarye.formats``, each naming a :class:`Format`.

A package declares one so, in its ``pyproject.toml``::

    [project.entry-points."sarye.formats"]
    dot = "my_package.dot:FORMAT"

Such a format is written when it is asked for, never by default, so that what a build gives does not depend on what
else is installed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from typing import ParamSpec, TypeVar

from sarye.errors import BuildError, SaryeError
from sarye.export.formats import Format
from sarye.export.manifest import MANIFEST
from sarye.export.swap import is_inside
from sarye.graph.model import CaseGraph

GROUP = "sarye.formats"
"""The group of entry points."""
_OURS = {MANIFEST: "the manifest", "records.jsonl": "the records"}
_Given = ParamSpec("_Given")
_Made = TypeVar("_Made")


def with_extensions(own: Iterable[Format]) -> dict[str, Format]:
    """Return *own* formats by name, then those of other packages by name; a name that is taken stays as it is.

    A format of others whose file would take the place of another's, or stand outside of its folder, is not used.
    """
    formats = {form.name: form for form in own}
    for entry in sorted(entry_points(group=GROUP), key=lambda one: (one.name, one.value)):
        if entry.name not in formats:
            formats[entry.name] = _loaded(entry, {form.filename: name for name, form in formats.items()} | _OURS)
    return formats


def _loaded(entry: EntryPoint, taken: Mapping[str, str]) -> Format:
    """Return the format that *entry* names, or one that tells on writing why there is none."""
    try:
        form = entry.load()
    except Exception as error:  # what a package of others may raise on import is not to be foreseen
        return _broken(entry, f"{type(error).__name__}: {error}")
    if not isinstance(form, Format):
        return _broken(entry, f"{entry.value} is no sarye.export.Format")
    if not is_inside(form.filename):
        return _broken(entry, f"'{form.filename}' is no name of a file")
    if form.filename in taken:
        return _broken(entry, f"its file '{form.filename}' is that of '{taken[form.filename]}'")
    return replace(
        form,
        name=entry.name,
        default=False,
        write=_guarded(entry, form.write),
        members=_guarded(entry, form.members) if form.members else None,
        among=_guarded(entry, form.among) if form.among else None,
    )


def _guarded(entry: EntryPoint, made: Callable[_Given, _Made]) -> Callable[_Given, _Made]:
    """Return *made* so that whatever goes wrong in it is told in one line, with the package that it is of."""

    def guarded(*given: _Given.args, **named: _Given.kwargs) -> _Made:
        try:
            return made(*given, **named)
        except SaryeError:
            raise
        except Exception as error:
            raise BuildError(
                f"the format '{entry.name}' failed ({type(error).__name__}: {' '.join(str(error).split())})",
                where=_package(entry),
                remedy="tell those who made the package",
            ) from error

    return guarded


def _package(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else entry.value


def _broken(entry: EntryPoint, reason: str) -> Format:
    def write(_: CaseGraph) -> bytes:
        raise BuildError(
            f"the format '{entry.name}' cannot be loaded ({reason})",
            where=_package(entry),
            remedy="repair or remove the package that brings it",
        )

    return Format(entry.name, f"graph.{entry.name}", f"cannot be loaded: {reason}", write, default=False)
