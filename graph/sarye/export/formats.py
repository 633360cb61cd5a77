"""What an export format is: a name, the file it fills, what it is good for, and the function that writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sarye.graph.model import CaseGraph


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a graph can be written in; ``write`` gives the same bytes for the same graph."""

    name: str
    filename: str
    purpose: str
    write: Callable[[CaseGraph], bytes]
