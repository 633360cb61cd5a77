"""Bodies that a pact names in a way of its own: side by side in brackets, or all who join it, known or not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sarye.extraction.organizations.companies import names_company
from sarye.extraction.organizations.enumeration import Group
from sarye.extraction.organizations.identity import Identity, is_vague, unnamed_form
from sarye.reading.case import Span
from sarye.register.forms import is_class
from sarye.vocabulary import technologies
from sarye.vocabulary.codes import OrganizationType
from sarye.vocabulary.dots import DOTS

_SIDES = re.compile(r"[산학연관민군](?<![가-힣].)\s?[(（]\s*(?P<names>[^()（）]{2,60})\s*[)）]")
_JOINING = re.compile(
    r"(?:컨소시엄|협의체|협력체|사업단|연합체)(?:에는|에|은|는)\s(?P<list>[^.:;()]{5,300}?)\s?(?:등|등\s?\d+개\s?(?:사|기관|기업|곳))?(?:이|가|도)\s(?:함께\s)?참여"
)
_MEMBER = re.compile(r"[가-힣A-Za-z0-9&][가-힣A-Za-z0-9& ]*[가-힣A-Za-z0-9]")
_LISTED_AT_LEAST = 3
_HOUSE = re.compile(r"(?:요양원|병원|의원|복지관|센터|학교)$")
"""Ends of members that are no companies though nothing else is known of them."""

_CONSORTIUM = re.compile(r"컨소시[엄움](?:이|은|과)\s[^,.]{0,30}?(?:선정|참여|함께|공동|개발|수행|협력|협약|운영)")
_LEADING = re.compile(
    r"(?<![가-힣A-Za-z0-9&])(?P<quoted>[‘'“\"(（])?(?P<name>[가-힣A-Za-z0-9&]{4,20})[’'”\")）]?(?=\s$)"
)
"""``다비오랩 컨소시엄과 함께``: a consortium is called by who leads it."""
_NO_LEADER = re.compile(
    r"^(?:스마트|디지털|인공지능|자율|친환경|수소|미래|차세대|지능형|첨단|탄소|우리|민관|민간|산학|국내|해외|글로벌|대중소|지역)|(?:기업|합동|배송|연구|사업|기술|분야|협력|공동|국제|전문가|산업|산학연|연관|학관|팜|시티|도시|플랫폼|데이터|서비스|개발|교육|의료|바이오|에너지|반도체|이번|대규모"
    r"|한|된|할|될|는|은|의|이|로|을|를|과|와|고|서|며|간|별|개의)$"
)
"""Words that tell what a consortium is for, or that stand before it in a clause."""

_LEADS = re.compile(r"주관\s?(?:사|사업자|기관|기업)(?:인|는|은)?\s?[‘'“\"]?$")
_CAPITALS = re.compile(r"[A-Z&]{2,}(?=[가-힣]{2})")
_FAR = 800
"""Letters behind a consortium within which its members are listed."""

_PACT = re.compile(r"^\s[^,.]{0,15}(?:협약|협정|MOU|양해각서|계약)")
_NEW_SUBJECT = re.compile(r"[가-힣](?<!에)(?<!부터)(?:은|는|이|가)\s")
"""A subject that is no body: then the sentence tells of something else than the one before."""

Who = Callable[[str], Identity | None]
"""Tells who a name means in the case at hand."""


def sides(text: str, sentence: Span, who: Who) -> Iterator[tuple[Span, Identity]]:
    """Yield the bodies of ``산(A)·학(B)·관(C)``: each side of such a pact is named in its brackets."""
    found = list(_SIDES.finditer(text, sentence.start, sentence.end))
    for side in found if len(found) > 1 else []:
        for name in re.finditer(rf"[^,，{DOTS}/]+", side["names"]):
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
    if len(members) < _LISTED_AT_LEAST or not any(one is not None and not is_vague(one) for one in people):
        return
    for span, identity in zip(members, people, strict=True):
        said = span.of(text)
        if identity is not None or not (is_class(said) or said.endswith("등")):
            kind = OrganizationType.OTHER if _HOUSE.search(said) else OrganizationType.COMPANY
            yield span, identity or unnamed_form(said, kind)


def consortia(text: str, sentence: Span, who: Who) -> Iterator[tuple[Span, Identity]]:
    """Yield who leads ``다비오랩 컨소시엄``, where the word before it names no class, no purpose and no technology.

    An unknown word must show itself a name: by quotation marks, as who leads, by the capitals of a company that it
    begins with, or by a list of the members behind.
    """
    if text.find("컨소시", sentence.start, sentence.end) < 0:
        return
    for match in _CONSORTIUM.finditer(text, sentence.start, sentence.end):
        leading = _LEADING.search(text, max(sentence.start, match.start() - 23), match.start())
        said = leading["name"] if leading else ""
        if leading is None or who(said) is not None or is_class(said) or _NO_LEADER.search(said):
            continue
        told = leading["quoted"] or _LEADS.search(text, max(sentence.start, leading.start() - 12), leading.start())
        shown = told or _of_company(said) or _lists_members(text, match.end())
        if said[0].isalpha() and shown and not _of_technology(said):
            yield Span(*leading.span("name")), unnamed_form(said)


def _lists_members(text: str, at: int) -> bool:
    """Say whether the members of the consortium that is named before *at* are listed behind it."""
    listed = _JOINING.search(text, at, at + _FAR)
    return listed is not None and len(_MEMBER.findall(listed["list"])) >= _LISTED_AT_LEAST


def _of_company(said: str) -> bool:
    """Say whether *said* begins with the capitals that a company of the register is called by."""
    capitals = _CAPITALS.match(said)
    return capitals is not None and names_company(capitals.group())


def _of_technology(said: str) -> bool:
    """Say whether *said* begins or ends with the name of a technology: ``드론실증``."""
    pieces = (piece for cut in range(2, len(said) + 1) for piece in (said[:cut], said[-cut:]))
    return any(technologies.called(piece) for piece in pieces)


def pact_of_topic(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* is whom somebody made a pact with whom no other subject names in *sentence*."""
    if not group.particle.startswith(("와", "과")) or not _PACT.match(
        text[group.end : min(sentence.end, group.end + 40)]
    ):
        return False
    opening = text[sentence.start : group.members[0].start]
    return _NEW_SUBJECT.search(opening) is None
