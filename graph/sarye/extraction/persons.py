"""People without a name: an example is told of them, and not what came of the case."""

from __future__ import annotations

import re

ANONYMOUS = re.compile(
    r"(?<![가-힣A-Za-z])(?:[가-힣]{0,4}\s)?(?:[갑을병정]|[ㄱ-ㅎ]|[A-Z]|[가-힣]?[OＯ○◯ㅇ]{1,2}|[가-힣]모)\s?"
    r"(?:\([^()]{1,12}\)\s?)?씨(?![가-힣]{2,})"
)
"""Somebody whose name is kept back: ``A씨``, ``김모 씨``, ``이OO(34세) 씨``."""
