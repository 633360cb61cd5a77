"""Text made fit for XML 1.0, with every character that may stand there kept.

XML cannot hold most control characters at all, not even escaped: each becomes U+FFFD, so that the loss is seen.
Line breaks and tabs are written as references, since a reader would otherwise fold them to spaces.
"""

from __future__ import annotations

from sarye.export.losses import Loss, where_text
from sarye.vocabulary.xml_characters import FORBIDDEN, legal

LOST_CHARACTERS = Loss(
    "Characters that XML 1.0 forbids (most control characters) become U+FFFD.", where_text(FORBIDDEN.pattern)
)
"""What no XML format can keep."""

_REFERENCES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
    | {"\x85": "&#133;", "\u2028": "&#8232;"}  # line ends to XML 1.1, and to some readers of XML 1.0
)


def escaped(text: str) -> str:
    """Return *text* ready to stand in an attribute or in an element.

    >>> escaped('"1 < 2"')
    '&quot;1 &lt; 2&quot;'
    """
    return legal(text).translate(_REFERENCES)
