"""Names with a middle dot inside: ``가람소프트·나래산업협회`` is one body, ``한국전력공사·나래산업협회`` are two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.organizations.hit import WORD
from sarye.reading.case import Span
from sarye.register.forms import form_of, is_class
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import OrganizationType
from sarye.vocabulary.dots import DOTS

_DOTTED = re.compile(rf"(?<![{WORD}{DOTS}?])(?P<word>[{WORD}]{{1,14}})[{DOTS}]$")


def from_its_dot(text: str, found: Span) -> Iterator[Span]:
    """Yield *found* with what a middle dot joins to it, where that is no other body: ``가람소프트·나래산업협회``.

    A body of the register is whole without it: ``신한·우리은행`` are two banks that share their last word.
    """
    left = _DOTTED.search(text[max(0, found.start - 16) : found.start])
    if left is None or _is_body(left["word"]):
        yield found
        return
    whole = Span(found.start - len(left.group()), found.end)
    if bearers(found.of(text)) and not bearers(whole.of(text)):
        yield found
    elif not is_class(whole.of(text)):
        yield whole


def _is_body(word: str) -> bool:
    """Say whether *word* is a body or a class of bodies, and no trade that its ending might make a company."""
    form = form_of(word)
    trade = form is not None and form.type is OrganizationType.COMPANY and not form.strong
    return bool(bearers(word)) or is_class(word) or (form is not None and not trade)
