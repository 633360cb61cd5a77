"""What a format cannot hold, part by part, and which of it a graph really loses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from sarye.export.columns import evidence_json, evidence_values, node_row
from sarye.graph.model import AttributeValue, CaseGraph


def _always(_: CaseGraph) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Loss:
    """A part of what a format loses: its *words*, and whether it *occurs* with a graph."""

    words: str
    occurs: Callable[[CaseGraph], bool] = _always


def said(losses: Iterable[Loss]) -> str:
    """Return the words of *losses* as sentences: a part that ends with a stop ends one.

    >>> said([Loss("Positions and colours"), Loss("NUL becomes U+FFFD."), Loss("Terms of use.")])
    'Positions and colours; NUL becomes U+FFFD. Terms of use.'
    """
    text = ""
    for one in losses:
        begins = not text or text.endswith(".")
        words = one.words[0].upper() + one.words[1:] if begins else one.words
        text += f"{'' if not text else ' ' if begins else '; '}{words}"
    return text if text.endswith(".") or not text else f"{text}."


def where_text(pattern: str) -> Callable[[CaseGraph], bool]:
    """Return what says whether *pattern* is found in a text of a graph: a label, an attribute, any piece of evidence."""
    wanted = re.compile(pattern)
    return lambda graph: any(wanted.search(text) for text in _texts(graph))


def _texts(graph: CaseGraph) -> Iterator[str]:
    values: Iterator[AttributeValue] = chain(
        (source.name for source in graph.sources),
        chain.from_iterable((node.id, node.label, *node_row(node).values()) for node in graph.nodes),
        chain.from_iterable(evidence_values(one).values() for edge in graph.edges for one in edge.evidence),
    )
    return (value for value in values if isinstance(value, str))


def longer_than(characters: int) -> Callable[[CaseGraph], bool]:
    """Return what says whether a cell of a graph is longer: a text, or all evidence of an edge as JSON."""

    def occurs(graph: CaseGraph) -> bool:
        return any(len(text) > characters for text in _texts(graph)) or any(
            len(evidence_json(edge.evidence)) > characters
            for edge in graph.edges
            if _LONGEST * sum(_FIELDS + len(one.quote) + len(one.surface) for one in edge.evidence) > characters
        )

    return occurs


_LONGEST = 6
"""Characters that one character of a text takes at most in JSON."""
_FIELDS = 500
"""Characters that all else in a piece of evidence takes at most, the name of a document included: 255 bytes, a hash, names."""


def renamed_sources(graph: CaseGraph) -> bool:
    """Say whether two sources of *graph* with two names have equal bytes."""
    return len({source.sha256 for source in graph.sources}) < len({(one.sha256, one.name) for one in graph.sources})


def found_in_two_ways(graph: CaseGraph) -> bool:
    """Say whether one source was found to state an edge of *graph* in several ways."""
    return any(
        len({(one.sha256, one.method, one.confidence) for one in edge.evidence})
        > len({one.sha256 for one in edge.evidence})
        for edge in graph.edges
    )


EMPTY_TEXT = where_text(r"\A\Z")
"""A text without characters stands somewhere."""
