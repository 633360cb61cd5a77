"""Bodies that a pact names in a way of its own: side by side in brackets, or all who join it, known or not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sarye.extraction.organizations.identity import Identity, unnamed_form
from sarye.reading.case import Span
from sarye.register.forms import is_class

_SIDES = re.compile(r"[산학연관민군](?<![가-힣].)\s?[(（]\s*(?P<names>[^()（）]{2,60})\s*[)）]")
_JOINING = re.compile(
    r"(?:컨소시엄|협의체|협력체|사업단|연합체)(?:에는|에|은|는)\s(?P<list>[^.:;()]{5,300}?)\s?(?:등|등\s?\d+개\s?(?:사|기관|기업|곳))?(?:이|가|도)\s(?:함께\s)?참여"
)
_MEMBER = re.compile(r"[가-힣A-Za-z0-9&][가-힣A-Za-z0-9& ]*[가-힣A-Za-z0-9]")
_LISTED_AT_LEAST = 3

Who = Callable[[str], Identity | None]
"""Tells who a name means in the case at hand."""


def sides(text: str, sentence: Span, who: Who) -> Iterator[tuple[Span, Identity]]:
    """Yield the bodies of ``산(A)·학(B)·관(C)``: each side of such a pact is named in its brackets."""
    found = list(_SIDES.finditer(text, sentence.start, sentence.end))
    for side in found if len(found) > 1 else []:
        for name in re.finditer(r"[^,，·/]+", side["names"]):
            start = side.start("names") + name.start()
            said = name.group().strip()
            identity = who(said)
            if identity is not None:
                at = text.index(said, start)
                yield Span(at, at + len(said)), identity


def joined(text: str, sentence: Span, who: Who) -> Iterator[tuple[Span, Identity]]:
    """Yield all members of ``컨소시엄에는 A, B, C 등이 참여한다``: who is listed as joining is a body, known or not.

    At least three must be listed and one of them known, so that a list of things is not taken for bodies.
    """
    match = _JOINING.search(text, sentence.start, sentence.end)
    if match is None:
        return
    members = [
        Span(match.start("list") + one.start(), match.start("list") + one.end())
        for one in _MEMBER.finditer(match["list"])
    ]
    people = [who(span.of(text)) for span in members]
    if len(members) < _LISTED_AT_LEAST or not any(one is not None and one.id for one in people):
        return
    for span, identity in zip(members, people, strict=True):
        said = span.of(text)
        if identity is not None or not (is_class(said) or said.endswith("등")):
            yield span, identity or unnamed_form(said)
