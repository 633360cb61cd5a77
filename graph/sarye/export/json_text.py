"""JSON as a file: UTF-8, Korean as it is, one line for each thing of a list, so that versions can be compared."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any


def dumped(value: Any) -> str:
    """Return *value* as JSON on one line.

    >>> dumped({"이름": [1, None]})
    '{"이름":[1,null]}'
    """
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def listed(values: Iterable[Any]) -> str:
    """Return *values* as a JSON list, a line each."""
    return "[\n" + ",\n".join(map(dumped, values)) + "\n]"


def encoded(text: str) -> bytes:
    r"""Return the JSON *text* as UTF-8; half a surrogate pair, which UTF-8 cannot hold, becomes its escape.

    >>> encoded('"\ud800"')
    b'"\\ud800"'
    """
    return text.encode(errors="backslashreplace")
