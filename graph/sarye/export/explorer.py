"""The page for people, made of data: nodes and edges as pyvis holds them, drawn by vis-network or, when many, by sigma."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sarye.export.appearance import DARK_BACKGROUND, LIGHT_BACKGROUND, LOOKS
from sarye.export.page_parts import asset, carried, carried_script, own_script, policy, render
from sarye.graph.model import EdgeKind, NodeKind

MANY = 2000
"""From so many nodes on the page is drawn by WebGL (sigma) and begins with an overview."""
_SCRIPTS = (
    "basics.js",
    "graph.js",
    "search.js",
    "state.js",
    "marks.js",
    "picture.js",
    "labels.js",
    "stage_{stage}.js",
    "drawing.js",
    "panel.js",
    "views.js",
    "saving.js",
    "main.js",
)
_STYLES = ("basics.css", "page.css")


def explorer(data: Mapping[str, Any]) -> str:
    """Return the page that shows ``nodes`` and ``edges`` of *data*, and whatever else the page knows there."""
    large = len(data["nodes"]) >= MANY
    stage, drawer = ("sigma", "sigma.js.zz") if large else ("vis", "vis-network.js.zz")
    script = own_script(tuple(name.format(stage=stage) for name in _SCRIPTS))
    style = "".join(map(asset, _STYLES))
    return render(
        "index.html",
        {**_fixed(), "large": large, **data},
        style,
        script,
        policy((carried_script(drawer), script), style),
        drawer=carried(drawer),
    )


def _fixed() -> dict[str, Any]:
    """Return what every page knows, whatever it shows."""
    return {
        "base": "",
        "sources": [],
        "quotes": [],
        "nodeKinds": [kind.value for kind in NodeKind],
        "edgeKinds": [kind.value for kind in EdgeKind],
        "looks": {kind.value: [look.shape, look.size, look.light, look.dark] for kind, look in LOOKS.items()},
        "backgrounds": [LIGHT_BACKGROUND, DARK_BACKGROUND],
    }
