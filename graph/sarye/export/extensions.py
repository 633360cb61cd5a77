"""Formats that other packages bring: entry points of the group ``sarye.formats``, each naming a :class:`Format`.

A package declares one so, in its ``pyproject.toml``::

    [project.entry-points."sarye.formats"]
    dot = "my_package.dot:FORMAT"

Such a format is written when it is asked for, never by default, so that what a build gives does not depend on what
else is installed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points

from sarye.errors import BuildError
from sarye.export.formats import Format
from sarye.graph.model import CaseGraph

GROUP = "sarye.formats"
"""The group of entry points."""


def with_extensions(own: Iterable[Format]) -> dict[str, Format]:
    """Return *own* formats by name, then those of other packages by name; a name that is taken stays as it is."""
    formats = {form.name: form for form in own}
    for entry in sorted(entry_points(group=GROUP), key=lambda one: (one.name, one.value)):
        formats.setdefault(entry.name, _loaded(entry))
    return formats


def _loaded(entry: EntryPoint) -> Format:
    """Return the format that *entry* names, or one that tells on writing why there is none."""
    try:
        form = entry.load()
    except Exception as error:  # what a package of others may raise on import is not to be foreseen
        return _broken(entry, f"{type(error).__name__}: {error}")
    if not isinstance(form, Format):
        return _broken(entry, f"{entry.value} is no sarye.export.Format")
    return replace(form, name=entry.name, default=False)


def _broken(entry: EntryPoint, reason: str) -> Format:
    def write(_: CaseGraph) -> bytes:
        raise BuildError(
            f"the format '{entry.name}' cannot be loaded ({reason})",
            where=entry.dist.name if entry.dist else entry.value,
            remedy="repair or remove the package that brings it",
        )

    return Format(entry.name, f"graph.{entry.name}", f"cannot be loaded: {reason}", write, default=False)
