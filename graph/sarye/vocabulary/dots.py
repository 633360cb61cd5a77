"""The middle dots that part words, whichever of them a keyboard or a font had at hand."""

from __future__ import annotations

import re

DOTS = "·․‧∙⋅・･ㆍ⸱"
"""Middle dots, for a class of a regular expression: U+00B7, 2024, 2027, 2219, 22C5, 30FB, FF65, 318D and 2E31.

A bullet (U+2022) opens an item far more often than it parts words, and is none of them.
"""
_OTHERS = re.compile(rf"[{DOTS[1:]}]")


def alike(text: str) -> str:
    """Return *text* with one middle dot for all of them, letter for letter.

    >>> alike("한ㆍ아프리카재단")
    '한·아프리카재단'
    """
    return _OTHERS.sub(DOTS[0], text)
