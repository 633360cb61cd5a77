"""The parts of the page put together: one file that asks the network for nothing and runs no script but its own.

Data stand in ``<script type="application/json">`` with every character escaped that could end it; the
Content-Security-Policy names the scripts and the style by their SHA-256, so nothing else can run.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from sarye.export.appearance import DARK_BACKGROUND, LIGHT_BACKGROUND, LOOKS
from sarye.graph.model import EdgeKind, NodeKind

_SCRIPTS = (
    "base.js",
    "search.js",
    "state.js",
    "marks.js",
    "picture.js",
    "labels.js",
    "drawing.js",
    "panel.js",
    "views.js",
    "saving.js",
    "main.js",
)
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def asset(name: str) -> str:
    """Return the text of one of the page's own files."""
    return (files("sarye.export") / "page_assets" / name).read_text(encoding="utf-8")


def safe_json(data: object) -> str:
    """Return *data* as JSON that can stand inside a script element.

    >>> "<" in safe_json({"a": "</script>"})
    False
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", errors="replace").decode().translate(_UNSAFE)


def words() -> dict[str, dict[str, str]]:
    """Return the dictionary of the interface: texts by key, by language."""
    made: dict[str, dict[str, str]] = json.loads(asset("words.json"))
    return made


@lru_cache(maxsize=1)
def own_script() -> str:
    """Return the page's script: its files in order, inside one function, so that no name leaks out."""
    return '(() => {\n"use strict";\n' + "\n".join(asset(name) for name in _SCRIPTS) + "\n})();\n"


def policy(scripts: tuple[str, ...], style: str) -> str:
    """Return the Content-Security-Policy that lets exactly *scripts* and *style* in."""
    allowed = " ".join(_hash_source(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash_source(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash_source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _fixed() -> dict[str, Any]:
    """Return what every page knows, whatever it shows."""
    return {
        "words": words(),
        "base": "",
        "sources": [],
        "quotes": [],
        "nodeKinds": [kind.value for kind in NodeKind],
        "edgeKinds": [kind.value for kind in EdgeKind],
        "looks": {kind.value: [look.shape, look.size, look.light, look.dark] for kind, look in LOOKS.items()},
        "backgrounds": [LIGHT_BACKGROUND, DARK_BACKGROUND],
    }


def render(data: Mapping[str, Any], vis: str) -> str:
    """Return the page for *data*, drawn by the script *vis*."""
    texts, script, style = words()["ko"], own_script(), asset("page.css")
    template = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(asset("page.html"))
    return template.render(
        t=texts,
        heading=data.get("heading") or texts["title"],
        policy=policy((vis, script), style),
        style=Markup(style),  # our own file
        vis=Markup(vis),  # pyvis's own file
        script=Markup(script),  # our own files
        data=Markup(safe_json({**_fixed(), **data})),  # escaped by safe_json
    )
