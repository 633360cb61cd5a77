"""Unknown companies of a list that counts them or tells their class first: ``A, B, C 등 3개사``, ``기업은 A, B, C 등``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.organizations.companies import names_company
from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.reading.case import Span
from sarye.register.forms import is_class
from sarye.vocabulary import technologies
from sarye.vocabulary.codes import Method, OrganizationType

_COUNTED = re.compile(
    r"\s?등\s?(?:총\s?)?(?P<count>\d{1,3})\s?(?P<more>여)?\s?개?\s?(?:(?:[가-힣A-Za-z·]+\s(?:[가-힣A-Za-z·]+\s)?)?[가-힣A-Za-z]{0,6}(?:기업|업체)|社|사(?![가-힣]{2}))"
)
_COUNTED_LIST = re.compile(rf"(?<![{WORD}])(?P<list>[{WORD}&]{{3,16}}(?:\s?[,·․ㆍ]\s?[{WORD}&]{{2,16}}){{0,9}})$")
_COMPANIES = re.compile(r"(?:기업|업체|사)\s?(?:명)?\s?[)）>】\]:：]+\s?$")
"""``(참여기업)``: a label that says that companies follow."""
_WHOLE_LIST = re.compile(
    rf"(?:^|[)\]】>:：*※○□ㅇ∙·\-])\s*(?P<list>[{WORD}&][{WORD}&. ]{{1,24}}(?:\s?[,，]\s?[{WORD}&][{WORD}&. ]{{1,24}}){{1,40}})$"
)
_MEMBER = re.compile(rf"[{WORD}&][{WORD}&. ]*[{WORD}&.]")
_TOLD = re.compile(r"(?:[을를은는의]|에서|하는|하고|으로)(?:\s|$)")
"""Words of a clause, which no name holds."""
_REACH = 600
_AT_LEAST = 3
"""Members of a list that its count alone shows to be nothing but names."""
_NAMED = re.compile(
    rf"(?:기업|업체|협력사|공급사|운영사)(?:은|는|으로는|에는)\s(?P<list>[{WORD}&]{{2,12}}(?:,\s[{WORD}&]{{2,12}}){{2,12}})\s등(?=\s)"
)
"""``참여하는 기업은 A, B, C 등``: the class is told before its members."""


def counted(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the unknown members of ``A, B 등 15개사``, and those behind their class: ``참여 기업은 A, B, C 등``.

    Those of a counted list are companies where a label says so or one of them is a known one, or where just as many
    names are listed as are counted: then nothing else can stand in the list. Those behind a class are, where none of
    them is a class itself or a technology.
    """
    for count in _COUNTED.finditer(text, span.start, span.end):
        line = text.rfind("\n", span.start, count.start()) + 1
        whole = _whole(text, Span(max(span.start, line, count.start() - _REACH), count.start()), count)
        for found in whole or _near(text, span, count):
            if not is_class(found.of(text)):
                yield NameHit(found, Method.PATTERN, OrganizationType.COMPANY)
    for named in _NAMED.finditer(text, span.start, span.end):
        members = [Span(*one.span()) for one in _MEMBER.finditer(text, *named.span("list"))]
        if not any(is_class(said := one.of(text)) or technologies.called(said) for one in members):
            yield from (NameHit(one, Method.PATTERN, OrganizationType.COMPANY) for one in members)


def _whole(text: str, before: Span, count: re.Match[str]) -> list[Span]:
    """Return the members of the list that ends at *count*, where there are exactly so many."""
    listed = None if count["more"] else _WHOLE_LIST.search(before.of(text))
    if listed is None:
        return []
    start = before.start + listed.start("list")
    members = [Span(*one.span()) for one in _MEMBER.finditer(text, start, before.end)]
    named = not any(_TOLD.search(one.of(text)) for one in members)
    return members if named and len(members) == int(count["count"]) > 1 else []


def _near(text: str, span: Span, count: re.Match[str]) -> list[Span]:
    """Return the members right before *count*, where something beside them says that they are companies."""
    start = max(span.start, count.start() - 150)
    before = text[start : count.start()]
    listed = _COUNTED_LIST.search(before)
    if listed is None:
        return []
    members = [
        Span(start + one.start(), start + one.end())
        for one in re.finditer(rf"[{WORD}&]+", before)
        if one.start() >= listed.start("list")
    ]
    counted_out = not count["more"] and len(members) == int(count["count"]) >= _AT_LEAST
    labelled = counted_out or _COMPANIES.search(before, 0, listed.start())
    known = any(names_company(one.of(text)) for one in members)
    return members if labelled or known else []
