"""Which formats are written: those that somebody names, or those that a build writes by default."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sarye.errors import InputError
from sarye.export import FORMATS
from sarye.extras import need


def chosen_formats(names: Sequence[str]) -> tuple[str, ...]:
    """Return the formats called *names*, in the order of the table; for none, those of a build.

    :raises InputError: there is no format of that name.
    """
    unknown = [name for name in names if name not in FORMATS]
    if unknown:
        raise InputError(f"there is no format '{unknown[0]}'", remedy=f"choose from {', '.join(FORMATS)}")
    return tuple(name for name, form in FORMATS.items() if (name in names if names else form.default))


def check_extras(formats: Iterable[str]) -> None:
    """Check before anything is read that every one of *formats* can be written: what cannot need not be extracted.

    :raises BuildError: a library is not installed.
    """
    for name in formats:
        if FORMATS[name].extra:
            need(FORMATS[name].extra, f"the format '{name}'")
