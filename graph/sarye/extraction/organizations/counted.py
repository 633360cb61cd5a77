"""Unknown companies of a list that counts them: ``A, B, C 등 3개사``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.companies import names_company
from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.extraction.organizations.listing import BULLETS
from sarye.reading.case import Span
from sarye.register.forms import form_of, is_class
from sarye.vocabulary import technologies
from sarye.vocabulary.codes import Method, OrganizationType
from sarye.vocabulary.dots import DOTS

_COUNTED = by_first_letters(
    r"\s?등\s?(?:총\s?)?(?P<count>\d{1,3})\s?(?P<more>여)?\s?개?\s?"
    rf"(?:(?:[가-힣A-Za-z{DOTS}]+(?<![의로에을를은는이가])\s){{0,2}}[가-힣A-Za-z]{{0,6}}(?:기업|업체)|社|사(?![가-힣]{{2}}))"
)
"""A count of companies: between it and the word for them no particle stands, ``3개 업종의 기업`` counts trades."""
_COUNTED_LIST = re.compile(rf"(?<![{WORD}])(?P<list>[{WORD}&]{{3,16}}(?:\s?[,{DOTS}]\s?[{WORD}&]{{2,16}}){{0,9}})$")
_COMPANIES = re.compile(r"(?:기업|업체|사)\s?(?:명)?\s?[)）>】\]:：]+\s?$")
"""``(참여기업)``: a label that says that companies follow."""
_WHOLE_LIST = re.compile(
    rf"(?:^|[)\]】>:：{BULLETS}])\s*(?P<list>[{WORD}&][{WORD}&. ]{{1,24}}(?:\s?[,，]\s?[{WORD}&][{WORD}&. ]{{1,24}}){{1,40}})$"
)
_MEMBER = re.compile(rf"[{WORD}&][{WORD}&. ]*[{WORD}&.]")
_TOLD = re.compile(r"(?:[을를은는의]|에서|하는|하고|으로)(?:\s|$)")
"""Words of a clause, which no name holds."""
_REACH = 600
_NEAR, _LABEL = 150, 24
"""Letters before a count, and before a list, in which its members and its label stand."""
_WORD = re.compile(rf"[{WORD}&]+")


def counted(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the unknown members of ``A, B 등 15개사``.

    They are companies where a label says so or one of them shows itself one, and none of them is a technology or a
    class of bodies. Of a longer line they must be just as many as are counted, or stand in single words before the count.
    """
    for count in _COUNTED.finditer(text, span.start, span.end):
        floor = max(span.start, count.start() - _REACH)
        floor = max(floor, text.rfind("\n", floor, count.start()) + 1)
        yield from _companies(text, _whole(text, Span(floor, count.start()), count) or _near(text, span, count))


def _companies(text: str, members: list[Span]) -> Iterator[NameHit]:
    if not members:
        return
    said = [one.of(text) for one in members]
    labelled = _COMPANIES.search(text, max(0, members[0].start - _LABEL), members[0].start)
    if not (labelled or any(map(_shows_itself, said))) or any(map(technologies.called, said)):
        return
    yield from (
        NameHit(one, Method.PATTERN, OrganizationType.COMPANY)
        for one, name in zip(members, said, strict=True)
        if not is_class(name)
    )


def _shows_itself(name: str) -> bool:
    """Say whether *name* is a known company's, or has the form of one."""
    form = form_of(name)
    formed = form is not None and form.type is OrganizationType.COMPANY and len(name) > len(form.ending) + 1
    return names_company(name) or (formed and not is_class(name))


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
    """Return the members right before *count*, each of one word."""
    start = max(span.start, count.start() - _NEAR)
    listed = _COUNTED_LIST.search(text[start : count.start()])
    if listed is None:
        return []
    return [Span(*one.span()) for one in _WORD.finditer(text, start + listed.start("list"), count.start())]
