"""The parts of a page put together: one file that asks the network for nothing and runs no script but its own.

Data stand in ``<script type="application/json">`` with every character escaped that could end it; the
Content-Security-Policy names the scripts and the style by their SHA-256, so nothing else can run.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

_ASSETS = files("sarye.export") / "page_assets"
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def asset(name: str) -> str:
    """Return the text of one of the pages' own files."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def safe_json(data: object) -> str:
    """Return *data* as JSON that can stand inside a script element; what JSON has no form for (a date) is told as text.

    >>> "<" in safe_json({"a": "</script>"})
    False
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=str)
    return text.encode("utf-8", errors="replace").decode().translate(_UNSAFE)


@lru_cache(maxsize=1)
def words() -> dict[str, dict[str, str]]:
    """Return the dictionary of the interface: texts by key, by language."""
    made: dict[str, dict[str, str]] = json.loads(asset("words.json"))
    return made


@lru_cache(maxsize=4)
def own_script(names: tuple[str, ...]) -> str:
    """Return the page's script: the files *names* in order, inside one function, so that no name leaks out."""
    return '(() => {\n"use strict";\n' + "\n".join(asset(name) for name in names) + "\n})();\n"


def built(name: str) -> Traversable:
    """Return a file of others that the pages carry, packed by ``make page-assets``."""
    return _ASSETS / "built" / name


@lru_cache(maxsize=8)
def carried(name: str) -> str:
    """Return the file of others called *name* as pages carry it: packed, in base64."""
    return base64.b64encode(built(name).read_bytes()).decode()


@lru_cache(maxsize=4)
def carried_script(name: str) -> str:
    """Return the script of others called *name* as it runs, once the page has unpacked it."""
    return zlib.decompress(built(name).read_bytes()).decode()


def policy(scripts: Sequence[str], style: str, *, worker: bool = False) -> str:
    """Return the Content-Security-Policy that lets exactly *scripts* and *style* in.

    With *worker* the page may also run WebAssembly, and workers that it makes itself.
    """
    allowed = " ".join(map(_hash_source, scripts)) + (" 'wasm-unsafe-eval'" if worker else "")
    own = "worker-src blob:; " if worker else ""
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash_source(style)}; {own}"
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash_source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def render(template: str, data: Mapping[str, Any], style: str, script: str, policy: str, **parts: str) -> str:
    """Return the page that *template* makes of *data*; *parts* are texts of our own and go in as they stand."""
    texts = words()["ko"]
    made = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(asset(template))
    return made.render(
        t=texts,
        heading=data.get("heading") or texts["title"],
        ask=data.get("ask"),
        explorer=data.get("explorer"),
        policy=policy,
        style=Markup(style),
        script=Markup(script),
        data=Markup(safe_json({"words": words(), **data})),  # escaped by safe_json
        **{name: Markup(text) for name, text in parts.items()},
    )
