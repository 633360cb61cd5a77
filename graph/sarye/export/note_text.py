"""Text made fit for Markdown notes: names of files, YAML, and prose in which nothing is taken for markup."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable

from sarye.graph.model import AttributeValue, Node
from sarye.vocabulary.iri import digest

_NAME_LENGTH = 60  # Hangul is three bytes a letter in UTF-8, and file systems hold 255 bytes a name
_NO_NAME = re.compile(r'[\\/:*?"<>|#^\[\]%\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
_MARKUP = re.compile(r"[\\`*_\[\]<>#|~$%^&={}!]|^\s*(?:[-+]|\d+[.)])(?=\s|$)", re.MULTILINE)
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_BREAKS = re.compile("[\r\n\x85\u2028\u2029]+")


def file_names(nodes: Iterable[Node]) -> dict[str, str]:
    """Return a name without ending for the note of every node by id: its label where that is free and fit."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for node in nodes:
        name = _fit(node.label)
        if not name or name.casefold() in taken:
            name = f"{name or node.kind.value} {digest(node.id)[:8]}"
        taken.add(name.casefold())
        names[node.id] = name
    return names


def _fit(label: str) -> str:
    """Return *label* as a name that Windows, macOS, Linux and links in Obsidian can all hold.

    >>> _fit('A/B: "가"')
    'A B 가'
    """
    legal = label.encode(errors="replace").decode()
    name = " ".join(_NO_NAME.sub(" ", unicodedata.normalize("NFC", legal)).split())[:_NAME_LENGTH].strip(". ")
    return "" if _RESERVED.match(name) else name


def prose(text: str) -> str:
    r"""Return *text* on one line such that Markdown shows it as it is; control characters become U+FFFD.

    Spaces at its beginning are left out: four of them would make it code.

    >>> print(prose("    [[a]] #1"))
    \[\[a\]\] \#1
    """
    line = _BREAKS.sub(" ", CONTROLS.sub("\ufffd", text)).lstrip(" \t")
    return _MARKUP.sub(lambda found: found.group()[:-1] + "\\" + found.group()[-1], line)


def yaml_value(value: AttributeValue | list[str]) -> str:
    """Return *value* as YAML: JSON, which YAML 1.2 includes, with what YAML calls unprintable escaped.

    >>> yaml_value("가: #1"), yaml_value(["a"]), yaml_value(None)
    ('"가: #1"', '["a"]', 'null')
    """
    text = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
