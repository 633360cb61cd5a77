"""Names of organisations in running text: those of the register, and those that their form shows.

One pass of an Aho-Corasick automaton goes over the text without its white space, so that ``SK 텔레콤`` and a name
broken over two lines are found; what stands before and behind decides whether a hit is the name or a part of some
other word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from sarye.extraction.particles import PARTICLE, ends_word, without_particle
from sarye.reading.case import Span
from sarye.register.forms import form_of, is_class
from sarye.register.register import Strength, load
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import Method, OrganizationType
from sarye.vocabulary.naming import name_key

_LOOSE_LENGTH = 6
"""A name of this many letters may be broken anywhere by white space; shorter ones only where scripts change."""

_WORD = "가-힣A-Za-z0-9"
_MARKED = re.compile(
    rf"(?:㈜|\(\s*주\s*\)|주식회사)\s?(?P<after>[{_WORD}&][{_WORD}&.\-]{{1,24}})"
    rf"|(?<![{_WORD}])(?P<before>[{_WORD}&][{_WORD}&.\-]{{1,24}})(?:㈜|\(\s*주\s*\)|\s주식회사(?!\s?[{_WORD}&]))"
)
_FORMED = re.compile(
    rf"(?<![{_WORD}&])[{_WORD}&]{{1,20}}(?:공사|공단|원|소|대학교|대학|청|서|회|재단|연맹|조합|은행|텔레콤|본부|테크노파크|"
    rf"학회|센터|병원|의료원|협력단|연합|적십자사|네트웍스|시스템즈|홀딩스|중공업|법인)(?=[가-힣]{{0,5}}(?![{_WORD}]))"
)
_COMMON_ENDINGS = frozenset({"공사", "병원", "법인", "센터", "재단법인", "사단법인", "조합"})
"""Endings of works, wards and legal forms as well: a name with one of them begins with a place or a body."""
_PUBLIC_PREFIX = re.compile(
    r"^(?:한국|국립|대한|서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)"
)


_PIECE = re.compile(r"\S+")
_BRACKET = re.compile(r"\s?[(（][^()（）\n]{0,80}[)）]")
_HEAD = "대표이사|대표|사장|회장|이사장|원장|총장|협회장|조합장|은행장|행장|소장|센터장|관장|의장|본부장|단장|청장|장관|처장|위원장|시장|군수|구청장|도지사"
_PRESIDED = re.compile(
    rf"(?<![{_WORD}])(?P<bracketed>[{_WORD}·&]{{2,25}})\s?[(（](?P<post>{_HEAD})\s?[가-힣]{{2,4}}(?:[,\s][^()（）\n]{{0,40}})?[)）]"
    rf"|(?<![{_WORD}])[가-힣]{{2,4}}\s(?P<called>[{_WORD}&]{{4,25}})\s(?P<office>대표이사|대표|사장)(?![가-힣]{{2}})"
    rf"|(?<![{_WORD}])(?P<named>[{_WORD}·&]{{4,25}})\s[가-힣]{{2,4}}\s(?P<title>대표이사|대표|사장|회장|이사장|총장)(?![가-힣]{{2}})"
)
"""``다비오(대표 …)`` and ``사조산업 … 대표``: whoever has a head is a body."""

_HEADED_BY = {
    "총장": OrganizationType.UNIVERSITY,
    "회장": OrganizationType.ASSOCIATION,
    "협회장": OrganizationType.ASSOCIATION,
    "조합장": OrganizationType.ASSOCIATION,
    "이사장": OrganizationType.ASSOCIATION,
    "원장": OrganizationType.PUBLIC_INSTITUTION,
    "소장": OrganizationType.OTHER,
    "센터장": OrganizationType.OTHER,
    "관장": OrganizationType.OTHER,
    "단장": OrganizationType.OTHER,
    "의장": OrganizationType.OTHER,
}
_ENDINGS_OF_NAMES = frozenset({"인", "나", "며", "만", "별", "내", "뿐", "도"})
"""Particles that more often belong to a company's name: ㈜차지인."""
_NAME_OF_ONE_WORD = 5
"""Letters that a bare word needs to be a company's name by apposition alone: 간담회 and 지원 are shorter."""
_APPOSED = re.compile(
    rf"(?:기업|업체|회사|스타트업|개발사|제작사|운영사|통신사)인\s[‘'“\"]?(?P<name>[{_WORD}&]{{5,25}})"
)
"""``혁신기업인 다비오랩스를``: what is said to be a company is one."""

_LINK_RIGHT = re.compile(
    rf"(?:{_BRACKET.pattern}|\*{{1,3}})*(?:\s?[,，·‧∙ㆍ･]\s?|[와과]\s|\s및\s)(?P<name>[{_WORD}&]{{2,16}})"
)
_LINK_LEFT = re.compile(
    rf"(?<![{_WORD}&])(?P<name>[{_WORD}&]{{2,16}}?)(?:{_BRACKET.pattern})?(?:\s?[,，·‧∙ㆍ･]\s?|[와과]\s|\s및\s)$"
)
_BRANCH = re.compile(rf"\s(?P<branch>[가-힣]{{1,10}}(?:본부|지사|지부|지점|사무소))(?={PARTICLE}?(?![{_WORD}]))")
"""What stands behind a body's name to name a branch of it: ``WWF 한국본부``."""
_NOT_LISTED = frozenset(
    {OrganizationType.UNIT, OrganizationType.CENTRAL, OrganizationType.MUNICIPALITY, OrganizationType.PROVINCE}
)


@dataclass(frozen=True, slots=True, order=True)
class NameHit:
    """A name in the text: its *span* without particles, and whether the register or its form shows it."""

    span: Span
    method: Method
    type: OrganizationType | None = None
    """What the words around the name say it is, for a name whose form says nothing."""


class NameIndex:
    """The names of some stretches of a text, found once, told for any piece of them."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        """Find the names in ``text[span]`` for each of *spans*, which come in text order."""
        self._hits = [hit for span in spans for hit in find_names(text, span)]
        self._starts = [hit.span.start for hit in self._hits]

    def within(self, span: Span) -> list[NameHit]:
        """Return the names that lie wholly inside *span*, in text order."""
        hits = self._hits[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return [hit for hit in hits if hit.span.end <= span.end]


def find_names(text: str, span: Span) -> list[NameHit]:
    """Return the names of organisations in ``text[span]``, longest first at each place, in text order.

    What stands in the brackets behind a name (its head, its short name) is no name of its own there.
    """
    known = [NameHit(found, Method.REGISTER) for found in _registered(text, span)]
    shown = (*_marked(text, span), *_formed(text, span))
    branches = [branch for hit in known for branch in _branches(text, span, hit.span)]
    patterns = [NameHit(found, Method.PATTERN) for found in (*branches, *shown)]
    kept = _longest(text, [*known, *patterns, *_presided(text, span), *_apposed(text, span)])
    more = [NameHit(found, Method.PATTERN) for hit in kept for found in _neighbours(text, span, hit.span)]
    return _longest(text, [*kept, *more]) if more else kept


def _longest(text: str, hits: list[NameHit]) -> list[NameHit]:
    kept: list[NameHit] = []
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.method is Method.PATTERN)):
        if hit.span.start >= end:
            kept.append(hit)
            bracket = _BRACKET.match(text, hit.span.end)
            end = bracket.end() if bracket else hit.span.end
    return kept


@lru_cache(maxsize=1)
def _matcher() -> tuple[AhoCorasick, tuple[str, ...]]:
    surfaces = [surface.text for surface in load().names() if surface.strength is not Strength.WEAK]
    usable = tuple(sorted({text for text in surfaces if len(name_key(text)) >= 2}))
    return AhoCorasick([name_key(text) for text in usable]), usable


def _registered(text: str, span: Span) -> Iterator[Span]:
    matcher, surfaces = _matcher()
    folded, places = _without_space(text, span)
    for number, start, end in matcher.find_matches_as_indexes(folded, overlapping=True):
        found = Span(places[start], places[end - 1] + 1)
        if _starts_word(text, found.start) and ends_word(text, found.end) and _unbroken(text, found, surfaces[number]):
            yield found


def _without_space(text: str, span: Span) -> tuple[str, list[int]]:
    """Return the folded letters of ``text[span]`` and where each stands; letters that fold to two stay as they are."""
    pieces: list[str] = []
    places: list[int] = []
    for match in _PIECE.finditer(text, span.start, span.end):
        piece = match.group()
        folded = piece.casefold()
        pieces.append(folded if len(folded) == len(piece) else "".join(map(_folded, piece)))
        places.extend(range(match.start(), match.end()))
    return "".join(pieces), places


def _folded(letter: str) -> str:
    folded = letter.casefold()
    return folded if len(folded) == 1 else letter


def _starts_word(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "&_")


def _unbroken(text: str, found: Span, surface: str) -> bool:
    """Say whether the white space inside a hit is that of the name, a line break, or a change of script."""
    said = found.of(text)
    if not any(letter.isspace() for letter in said) or len(name_key(surface)) >= _LOOSE_LENGTH:
        return True
    gaps = (match.span() for match in re.finditer(r"\s+", said))
    own = re.sub(r"\s+", " ", said).casefold() == surface.casefold()
    return own or all(said[start - 1].isascii() != said[end].isascii() for start, end in gaps)


def _marked(text: str, span: Span) -> Iterator[Span]:
    """Yield names with a corporate mark, the mark included."""
    for match in _MARKED.finditer(text, span.start, span.end):
        if match["after"]:
            said = match["after"].rstrip(".-")
            bare = without_particle(said)
            name = said if said[len(bare) :] in _ENDINGS_OF_NAMES else bare
            yield Span(match.start(), match.start("after") + len(name))
        else:
            yield Span(match.start(), match.end())


def _formed(text: str, span: Span) -> Iterator[Span]:
    """Yield single words whose ending makes them a name, particles left out."""
    for match in _FORMED.finditer(text, span.start, span.end):
        found = Span(match.start(), match.end())
        name = found.of(text)
        form = form_of(name)
        if form is None or not ends_word(text, found.end):
            continue
        prefixed = _PUBLIC_PREFIX.match(name) is not None
        if form.ending in _COMMON_ENDINGS and not (prefixed or bearers(name[: -len(form.ending)])):
            continue
        if form.strong or (prefixed and len(name) > len(form.ending) + 3):
            yield found


def _branches(text: str, span: Span, hit: Span) -> Iterator[Span]:
    """Yield the name of a company's or an association's branch that begins with *hit*."""
    branch = _BRANCH.match(text, hit.end, span.end)
    if branch and not bearers(branch["branch"]) and not any(body.public for body in bearers(hit.of(text))):
        yield Span(hit.start, branch.end())


def _presided(text: str, span: Span) -> Iterator[NameHit]:
    """Yield names that a head's post and person follow, where no class of bodies stands there."""
    for match in _PRESIDED.finditer(text, span.start, span.end):
        group = next(name for name in ("bracketed", "called", "named") if match[name])
        if not is_class(match[group]) and without_particle(match[group]) == match[group]:
            post = match["post"] or match["office"] or match["title"]
            found = _own_end(text, Span(*match.span(group)))
            yield NameHit(found, Method.PATTERN, _HEADED_BY.get(post, OrganizationType.COMPANY))


def _own_end(text: str, found: Span) -> Span:
    """Free a name of what a lost line break put before it: the end of a word that the register knows is the name."""
    for start in range(found.start + 1, found.end - 3):
        if load().strength(text[start : found.end]) is Strength.FULL:
            return Span(start, found.end)
    return found


def _apposed(text: str, span: Span) -> Iterator[NameHit]:
    """Yield names that are said to be companies right before."""
    for match in _APPOSED.finditer(text, span.start, span.end):
        name = without_particle(match["name"])
        end = match.start("name") + len(name)
        if len(name) >= _NAME_OF_ONE_WORD and not is_class(name) and ends_word(text, end):
            yield NameHit(Span(match.start("name"), end), Method.PATTERN, OrganizationType.COMPANY)


def _neighbours(text: str, span: Span, hit: Span) -> Iterator[Span]:
    """Yield the names listed beside a known one, where their form at least allows a body: ``A, 사조산업과``."""
    right = _LINK_RIGHT.match(text, hit.end, span.end)
    if right:
        name = without_particle(right["name"])
        found = Span(right.start("name"), right.start("name") + len(name))
        if _listed(name) and ends_word(text, found.end):
            yield found
    start = max(span.start, hit.start - 60)
    left = _LINK_LEFT.search(text[start : hit.start])
    if left and _listed(left["name"]):
        yield Span(start + left.start("name"), start + left.end("name"))


def _listed(name: str) -> bool:
    form = form_of(name)
    return form is not None and form.type not in _NOT_LISTED and len(name) > len(form.ending) + 1
