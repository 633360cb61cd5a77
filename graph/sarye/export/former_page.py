"""The maps of a page that was built before, so that a graph that has grown keeps its map.

The page itself holds the place of every node by its id: there is no second file that could fall behind it, and a
build that is told of no former page is what it always was, a function of its documents alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sarye.errors import InputError
from sarye.network.layout import Point

_DATA = re.compile(r'<script type="application/json" id="graph">(.*?)</script>', re.DOTALL)
_FURTHER = ("partners", "overview")


def maps_of(page: Path) -> Mapping[str, Mapping[str, Point]]:
    """Return the places of nodes in every map of *page*, an ``index.html`` or the folder that holds one.

    :raises InputError: it cannot be read, or is no such page.
    """
    file = page / "index.html" if page.is_dir() else page
    try:
        found = _DATA.search(file.read_text(encoding="utf-8"))
        nodes = json.loads(found[1])["nodes"] if found else None
    except (OSError, UnicodeDecodeError, ValueError, KeyError) as error:
        raise _no_page(file) from error
    if not isinstance(nodes, list):
        raise _no_page(file)
    return _maps(nodes)


def _maps(nodes: list[dict[str, Any]]) -> dict[str, dict[str, Point]]:
    made: dict[str, dict[str, Point]] = {"all": {node["id"]: (node["x"], node["y"]) for node in nodes}}
    for name in _FURTHER:
        made[name] = {node["id"]: (node[name][0], node[name][1]) for node in nodes if name in node}
    return made


def _no_page(file: Path) -> InputError:
    return InputError(
        "this is no page whose map could be kept", where=str(file), remedy="name an index.html that 'sarye build' wrote"
    )
