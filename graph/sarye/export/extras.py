"""Libraries that only some formats need: asked for when the format is written, named where they are missing."""

from __future__ import annotations

import importlib.util

from sarye.errors import BuildError


def need(library: str, extra: str, what: str) -> None:
    """Make sure that *library* can be imported.

    :param extra: the extra of this package that brings it.
    :param what: the format that needs it, for the message.
    :raises BuildError: it is not installed; the remedy says what to install.
    """
    if importlib.util.find_spec(library) is None:
        raise BuildError(f"{what} cannot be written without {library}", remedy=f"pip install 'sarye[{extra}]'")
