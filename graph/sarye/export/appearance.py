"""How the kinds of nodes look wherever the graph is drawn: a colour and a shape each, for light and for dark.

Every colour has at least 3:1 against its background (WCAG 1.4.11) and 4.5:1 where text is set in it; a kind is
never told by its colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from sarye.graph.model import NodeKind


@dataclass(frozen=True, slots=True)
class Look:
    """The shape of a kind (a name that vis-network knows), its radius in pixels, and its colour in both themes."""

    shape: str
    size: int
    light: str
    dark: str


LOOKS: dict[NodeKind, Look] = {
    NodeKind.CASE: Look("square", 11, "#1d3f72", "#a9c6ff"),
    NodeKind.ORGANIZATION: Look("dot", 9, "#0b7a70", "#5ad1c3"),
    NodeKind.TECHNOLOGY: Look("diamond", 10, "#b4530a", "#f5b066"),
    NodeKind.SERVICE: Look("triangle", 9, "#7440c9", "#c7b2fb"),
    NodeKind.OUTCOME: Look("hexagon", 8, "#4a6f14", "#a6d45c"),
    NodeKind.QUANTITY: Look("star", 11, "#b8234f", "#fba3b4"),
}
LIGHT_BACKGROUND = "#ffffff"
DARK_BACKGROUND = "#14181d"


def rgb(colour: str) -> tuple[int, int, int]:
    """Return the three parts of ``#rrggbb``.

    >>> rgb("#0b7a70")
    (11, 122, 112)
    """
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
