"""What an export format is: a name, the file it fills, what it is good for, what it holds, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sarye.export.losses import Loss, said
from sarye.graph.model import CaseGraph
from sarye.graph.streaming import Part
from sarye.network.layout import Point


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a file stands among: the names of the files beside it, and the former maps whose places it is to keep."""

    files: frozenset[str] = frozenset()
    maps: Mapping[str, Mapping[str, Point]] = field(default_factory=dict)


ALONE = Surroundings()


@dataclass(frozen=True, slots=True)
class Stream:
    """How a format is written part by part: what a file of a graph under a base begins with, then each part."""

    opening: Callable[[str], bytes]
    part: Callable[[Part], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a graph can be written in; ``write`` gives the same bytes for the same graph."""

    name: str
    filename: str
    purpose: str
    write: Callable[[CaseGraph], bytes]
    keeps: str = ""
    """What of the graph stands in the file, in a sentence."""
    loses: str = ""
    """What of the graph the file cannot hold, in a sentence; empty where it holds everything."""
    losses: tuple[Loss, ...] = ()
    """The parts of ``loses``, for a format of which some graphs lose less than others; empty where all lose it."""
    default: bool = True
    """Whether a build writes it unless told otherwise."""
    members: Callable[[CaseGraph], Mapping[str, bytes]] | None = None
    """The files by name, for a format of several; ``write`` packs them into one archive."""
    among: Callable[[CaseGraph, Surroundings], bytes] | None = None
    """The same for a file that heeds what it stands among: one that links to others, or draws a map."""
    extra: str = ""
    """The extra of this package (:mod:`sarye.extras`) whose libraries write it; empty where none is needed."""
    stream: Stream | None = None
    """How it is written a document at a time, for a format that can be."""

    def lost(self, graph: CaseGraph) -> str:
        """Return what of *graph* the file cannot hold: the parts of ``loses`` that occur with it."""
        return said(one for one in self.losses if one.occurs(graph)) if self.losses else self.loses

    def written(self, graph: CaseGraph, surroundings: Surroundings) -> bytes:
        """Return the file for *graph* as it is to stand among *surroundings*."""
        return self.among(graph, surroundings) if self.among else self.write(graph)
