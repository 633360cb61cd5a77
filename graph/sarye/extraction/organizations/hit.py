"""A name found in a text, and the marks that may stand around one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sarye.reading.case import Span
from sarye.vocabulary.codes import Method, OrganizationType

WORD = "가-힣A-Za-z0-9"
"""The letters of a word, for a class of a regular expression."""
BRACKET = re.compile(r"\s?[(（][^()（）\n]{0,80}[)）]")
"""What may stand right behind a name: its head, its short name."""


@dataclass(frozen=True, slots=True, order=True)
class NameHit:
    """A name in the text: its *span* without particles, and whether the register or its form shows it."""

    span: Span
    method: Method
    type: OrganizationType | None = None
    """What the words around the name say it is, for a name whose form says nothing."""
    again: bool = False
    """Whether nothing here shows it a name, but another sentence."""
    full: str = ""
    """The whole name, where the text leaves its ending to the last of a list."""
