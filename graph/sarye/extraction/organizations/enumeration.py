"""Names of one sentence gathered into enumerations (``A, B와 C는``), each with the particle that governs it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sarye.extraction.particles import FITTING, NOTE_MARK, NOUN_LIKE_PARTICLE, PARTICLE, particle_at
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS


@dataclass(frozen=True, slots=True)
class Group:
    """Names that one particle governs (``A, B와 C는``): their spans, and where the particle stands."""

    members: tuple[Span, ...]
    particle: str
    end: int
    """Where the clause goes on, behind bracket and particle."""

    def opens_bracket(self, text: str) -> bool:
        """Say whether the first of the names stands right behind the opening of a bracket in *text*."""
        return opens_bracket(text, self.members[0])


def opens_bracket(text: str, name: Span) -> bool:
    """Say whether *name* stands right behind the opening of a bracket."""
    return text[max(0, name.start - 1) : name.start] in ("(", "（")


ITEM = r"(?:[①-⑳❶-❿➀-➉]|\d\s?[).])"
"""What numbers the members of a list: ``① A ② B``."""

_GOVERNING = rf"(?!(?:인|만|나|별|내|뿐|며|든|라)(?![가-힣])){PARTICLE}"
"""Particles, but for those that as often end a word that nobody knows."""
_NOTE = (
    rf"(?:{NOTE_MARK}|\s?[(（\[](?:[^()（）\[\]\n]{{0,80}}|[가-힣]{{2,6}}\n[가-힣]{{2,4}})[)）\]]|\*++|[”’\"'」』])*+"
)
"""Notes behind a name, taken as they come: a row of stars can be cut into notes in ever so many ways."""
_COMMA = rf"(?:[,，、{DOTS}/]|\.(?=\S)|\?(?!\s))"
"""What parts members; a question mark within a word is a middle dot that was lost on the way."""
_LEGAL = r"(?:[(（][재사주][)）]\s?|(?:재단|사단)법인\s)?"
_UNIT = (
    rf"(?:\s(?!등)(?:[가-힣A-Za-z{DOTS}]{{2,14}}(?<![을를에의와과은는이가로])\s){{0,2}}?(?:[가-힣A-Za-z{DOTS}]{{0,14}}(?:대학원|대학|학과|학부|그룹|본부|지사|사무소|캠퍼스|랩|지청|사업소)|[가-힣A-Za-z{DOTS}]{{2,14}}(?:실|국|팀|센터))(?![가-힣](?<![은는이가을를과와의에로도]))"
    r"|\s(?:소속|산하|회원|가맹)\s(?:\d+|[한두세네]|여러)\s?(?:여\s?)?개?\s?[가-힣]{1,8}?"
    r"|\s소속\s[가-힣]{2,6}(?:\s\d[\d,]*\s?여?\s?명)?(?=[이가은는](?![가-힣]))"
    r"|\s(?:[가-힣]{2,6}\s동아리(?:\s학생들?)?|동아리\s학생들?)(?=[이가은는](?![가-힣]))"
    r"|\s(?:고위급\s|고위\s)?(?:인사|실무자)들?"
    r"|\s(?:학생|재학생|연구진|교수진|연구팀|직원|임직원|회장단|임원진|전문가|봉사단|동아리|활동가)(?:들)?)"
)
"""A unit of the body that stands behind its name: the particle of the unit governs the body."""
_CLASS = rf"(?:기업|업체|기관|부처|단체|대학|병원|부대|지자체|은행|통신사|지역|시[{DOTS}]?군[{DOTS}]?구?|시[{DOTS}]?도)"
_OPENS = re.compile(
    r"(?:기관|기업|부처|업체|단체|지자체|대학|은행|통신사|공공|민간|정부|협회|업계|부대|병원|학교|지역|도시|시군"
    r"|(?:협력|참여|개발|운영|제작|공급|주관|수행|시공)사|연구소|학회|학계|산업계|의료계|공사|공단|대표단|사절단|점검단|점검반|전담반|지원단|추진단|사업단|사무국|협의체|컨소시엄|TF"
    r"|[가-힣]{0,4}(?:보험|카드|증권|방송|항공|제약|통신|신문|언론|금융|이통|손보|생보)사|\d\s?여?\s?(?:개\s?)?(?:사|社|곳))"
    rf"[가-힣]{{0,3}}\s?[(（](?:[가-힣A-Za-z0-9{DOTS},:： ]{{0,40}})$"
)
_OPENING = 80
"""Letters that the class and what stands in its bracket before the first name can have."""
_CLOSES = re.compile(
    rf"(?:\s?[,，{DOTS}]\s?[가-힣A-Za-z0-9 ]{{2,15}}?){{0,3}}\s?(?:등\s?)?(?:\d+\s?개\s?[가-힣]{{0,4}}\s?)?[)）]"
)
"""``협력기관(A, B 등)과``: names in the bracket of a class are governed by the particle of the class."""
_CLASS_OF_OTHERS = re.compile(
    rf"등(?:의)?\s(?:[가-힣A-Za-z{DOTS}]+\s){{0,3}}?[가-힣A-Za-z]{{0,8}}(?:{_CLASS}|산업체|회원사|개\s?사|주요국|회원국)(?:들)?\*{{0,3}}(?P<particle>{_GOVERNING})(?=[\s,])"
)
"""``A, 누구, 누구 등 해외 주요국과``: the class behind members whom nobody knows."""
_BROKEN = re.compile(r"\r?\n(?P<particle>과의|와의|으로부터|로부터|은|는|과|와|을|를|의)(?=\s)")
"""A particle that a line break tore from its name."""
_TORN = re.compile(r"으?로\s부터(?![가-힣])|(?:은|는|이|가|과|와)(?=\d{1,2}월)")
_BEHIND = re.compile(_NOTE)
_UNIT_BEHIND = re.compile(rf"{_UNIT}(?={PARTICLE}?(?![가-힣A-Za-z0-9])){_NOTE}")
_GLOSS = r"(?P<gloss>[가-힣]{2,10}[(（])?"
"""What a Latin name stands in brackets behind: ``에스케이티(SKT)``."""
_LETTERS = re.compile(r"[A-Z&]{2,8}[)）]")
_BETWEEN = re.compile(
    rf"{_UNIT}?{_NOTE}(?:\s*(?:{_COMMA}|및|그리고)\s*(?:{ITEM}\s?)?|\s?{ITEM}\s?|[와과](?:\s+|,\s*)|(?<=[)）])[와과])"
    rf"(?:[가-힣A-Za-z0-9()（） ]{{2,25}}?\s?[,，{DOTS}]\s?){{0,4}}"
    rf"(?:[가-힣A-Za-z0-9 ]{{0,12}}{_CLASS}(?:인)?\s)?{_LEGAL}{_GLOSS}[“‘\"'「『]?"
)
_DEEPEST = 3
"""Units that stand within one another behind the name of their body."""
_FARTHEST = 160
"""Letters between two members of one enumeration; four unknown ones may stand there."""
_TAIL = re.compile(
    rf"(?:(?<!\s)(?:\s?[,，{DOTS}]\s?+|\s및\s)(?!\s)(?:[가-힣A-Za-z0-9) ]|\([^()\n]{{1,20}}\)){{1,20}}?){{1,8}}(?:(?=[가-힣])|\s(?=등))"
    rf"(?:등\s\d+개\s?[가-힣]{{1,4}}?)?(?P<particle>{_GOVERNING})(?![가-힣A-Za-z0-9])"
)
"""Members of an enumeration that nobody knows, up to the particle that closes it."""

_OTHERS = re.compile(
    rf"\s?등(?:(?P<own>{PARTICLE})(?![가-힣])|(?![가-힣])(?:\s(?:[가-힣A-Za-z0-9{DOTS}]+\s){{0,3}}?(?!{NOUN_LIKE_PARTICLE}[\s,])[가-힣A-Za-z0-9]{{1,12}}?\*{{0,3}}(?P<particle>{_GOVERNING}){FITTING}(?=[\s,]))?)"
)
"""``A, B 등 검정기관은``: the class that closes an enumeration carries its particle."""
_OTHERS_AT_LENGTH = re.compile(
    rf"(?:\s등|의(?=\s\d))\s(?:[가-힣A-Za-z0-9]+[,{DOTS}]?\s){{1,6}}?[가-힣]{{0,8}}{_CLASS}(?:들)?(?:\s(?:\d+|[한두세네]|다섯|여섯|여러)\s?(?:개\s?)?(?:곳|사|군데))?"
    rf"(?:,\s\d[^,.()]{{2,16}}){{0,3}}\*{{0,3}}(?P<particle>이|가|은|는|과|와)(?=[\s,])"
)
"""The same with more words: ``A, B 등 국내 최고의 로봇, 드론 전문기관이``."""
_WITH_CLASS = re.compile(
    rf"(?:[와과]|\s및|\s외에도)\s(?:\d+\s?개\s?(?:[가-힣]{{2,8}}\s)?[가-힣]{{1,8}}?|(?:관련|관계|유관)\s?[가-힣{DOTS}]{{2,10}}?)(?:\s?[(（][^()（）\n]{{0,80}}[)）])?(?:\s?등)?\*{{0,3}}"
    rf"(?P<particle>{_GOVERNING}|(?=\s(?:합동|공동|협업)))(?![가-힣A-Za-z0-9])"
)
"""``A시와 4개 학교에서``, ``A원 및 관련 업계에서``: a class joined to the last name carries the particle."""
_COUNTED = re.compile(
    rf"\s(?:총\s)?\d{{1,3}}\s?개\s?(?:[가-힣]+\s)?[가-힣{DOTS}]{{0,6}}(?:{_CLASS}|협회|학회|사|곳)(?P<particle>{PARTICLE})(?=[\s,])"
)
"""``A, B, C 3개 기관이``: the count of its members closes an enumeration as 등 does."""


def groups(text: str, sentence: Span, hits: list[Span]) -> list[Group]:
    """Gather the names of *sentence* into enumerations, each with the particle that governs it.

    Between two members only commas, ``와`` and the like, brackets, and a few unknown members may stand.
    """
    found: list[list[Span]] = []
    for hit in hits:
        if found and _joined(text, found[-1], hit.start):
            found[-1].append(hit)
        else:
            found.append([hit])
    return [_governed(text, sentence, tuple(members)) for members in found]


def _joined(text: str, members: Sequence[Span], start: int) -> bool:
    first, last = members[0], members[-1]
    closed = text[last.end : last.end + 1] in (")", "）")
    alone = closed and opens_bracket(text, last)
    end = last.end + 1 if alone or (closed and _opens_class(text, first.start)) else last.end
    gap = _BETWEEN.fullmatch(text, end, start) if start - end <= _FARTHEST else None
    return gap is not None and (not gap["gloss"] or _LETTERS.match(text, start) is not None)


def _governed(text: str, sentence: Span, members: tuple[Span, ...]) -> Group:
    at = _behind(text, members[-1].end, sentence)
    closes = _CLOSES.match(text, at, sentence.end)
    if closes and _opens_class(text, members[0].start, sentence.start):
        at = closes.end()
    particle = _particle_at(text, at)
    for _ in range(_DEEPEST):
        if particle or not (unit := _UNIT_BEHIND.match(text, at, sentence.end)):
            break
        at = unit.end()
        particle = particle_at(text, at)
    longer_ones = (_WITH_CLASS,) if particle in ("와", "과") else () if particle else (_WITH_CLASS, _BROKEN, _TAIL)
    if not particle and len(members) > 1 and (count := _COUNTED.match(text, at, sentence.end)):
        return Group(members, count["particle"], count.end())
    for pattern in longer_ones:
        if longer := pattern.match(text, at, sentence.end):
            if longer["particle"] == "의" and (
                others := _OTHERS_AT_LENGTH.match(text, longer.start("particle"), sentence.end)
            ):
                return Group(members, others["particle"], others.end())
            if longer["particle"] != "등":
                return Group(members, longer["particle"], longer.end())
            others = _CLASS_OF_OTHERS.match(text, longer.start("particle"), sentence.end)
            return Group(members, others["particle"], others.end()) if others else Group(members, "등", longer.end())
    if particle in ("", "의") and (others := _OTHERS_AT_LENGTH.match(text, at, sentence.end)):
        return Group(members, others["particle"], others.end())
    if not particle and (others := _OTHERS.match(text, at, sentence.end)):
        return Group(members, others["particle"] or others["own"] or "등", others.end())
    return Group(members, particle, at + len(particle))


def _particle_at(text: str, at: int) -> str:
    """Return the particle at *at*, also where a space tears it, ``으로 부터``, or none parts it from a date, ``는9월``."""
    torn = _TORN.match(text, at)
    return torn.group() if torn else particle_at(text, at)


def _opens_class(text: str, start: int, floor: int = 0) -> bool:
    """Say whether the name at *start* stands in the bracket of a class of bodies: ``관계부처(A, B)``."""
    return _OPENS.search(text[max(floor, start - _OPENING) : start]) is not None


def _behind(text: str, at: int, sentence: Span) -> int:
    """Return where the word goes on behind the notes and the closing quote of the name that ends at *at*."""
    note = _BEHIND.match(text, at, sentence.end)
    return note.end() if note else at
