"""Which faster libraries are here: none is needed, and what they compute is what plain networkx computes."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec


@lru_cache(maxsize=16)
def installed(name: str) -> bool:
    """Say whether the library called *name* can be imported.

    >>> installed("networkx"), installed("there_is_no_such_library")
    (True, False)
    """
    return find_spec(name) is not None
