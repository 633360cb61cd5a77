"""Characters that XML 1.0 can hold."""

from __future__ import annotations

import re

# https://www.w3.org/TR/xml/#charsets
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold at all, not even escaped."""


def legal(text: str) -> str:
    r"""Replace every character that XML cannot hold by U+FFFD, so that the loss is seen.

    >>> legal("a\x00b") == "a\ufffdb"
    True
    """
    return FORBIDDEN.sub("\ufffd", text)
