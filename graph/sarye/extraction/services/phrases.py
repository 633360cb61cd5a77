"""Unquoted phrases that end with the noun for something built and run, cut at particles and verbs before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sarye.extraction.leading import by_first_letters
from sarye.extraction.particles import NOUN_LIKE_PARTICLE
from sarye.extraction.services import words
from sarye.extraction.services.counts import COUNT
from sarye.extraction.services.names import general_words
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_HEAD = "|".join(sorted((*words.HEADS, *words.PHRASE_ENDS), key=len, reverse=True))
_GLOSSED = rf"[가-힣]{{1,6}}+\((?:{'|'.join(words.HEADS)})\)"
_SOFTWARE = rf"(?:{'|'.join(words.COMPUTING)})\s?프로그램"
_MEDIA = ("온라인", "디지털", "사이버", "모바일", "전자", "가상")
_WHOLE = rf"(?:{'|'.join(_MEDIA)})\s?(?:{'|'.join(words.INSTITUTIONS)})"
_VIRTUAL = re.compile(_WHOLE)
_EVERYWHERE = ("쇼핑몰", "마켓")
"""What there are thousands of on the net: without words before it none is named."""
_AFTER = rf"(?:{'|'.join(words.PARTICLES)}|(?<=바우처)(?:지원)?사업[은는을의이에]?)?(?:[^가-힣A-Za-z0-9]|$)"
_OPERATOR = r"[가-힣](?:부|처|청|공사|공단|진흥원|정보원|연구원|관리원|개발원|교육원|평가원|재단|은행|위원회)"
_CARD = r"(?:(?<=모바일 )|(?<=디지털 ))[가-힣]{0,10}(?<![보검인])(?:증|증명서)"
_MOBILE_CARD = re.compile(r"[가-힣]{0,10}(?:증|증명서)(?:\(|$)")
_INITIALS = "".join(sorted({word[0] for word in (*_MEDIA, *words.HEADS, *words.PHRASE_ENDS, *words.COMPUTING)}))
"""Letters that most of what is looked for begins with: to ask for one of them first makes the search fast."""
_NUMBERED = rf"(?:{COUNT}(?:\s?[가-힣]{{1,6}})?|\d[\d,.]*\s?[가-힣]{{2,3}})"
_BEHIND_IT = rf"(?:\((?!{_NUMBERED}\))(?![^()\n]*(?:\.(?:kr|com|net|org)|{_OPERATOR}|주소)\))[^()\n:/,]{{1,30}}\))?(?={_AFTER})(?![{DOTS}])"
_FOUND = by_first_letters(rf"(?:{_WHOLE}|{_SOFTWARE}|{_HEAD}){_BEHIND_IT}")
_OF_ANY_LETTERS = by_first_letters(rf"\((?:{'|'.join(words.HEADS)})\)|(?:모바일|디지털) ")
_FOUND_OR_BEHIND = by_first_letters(
    rf"(?:(?=[{_INITIALS}])(?:{_WHOLE}|{_SOFTWARE}|{_GLOSSED}|{_HEAD})|(?<= ){_CARD}|{_GLOSSED}){_BEHIND_IT}"
)
"""What is glossed, and a card, can begin with any letter: they are looked for only where a gloss or a medium stands."""
_PIECE = rf"[가-힣A-Za-z0-9{DOTS}\-+&]+"
_WORD = re.compile(rf"{_PIECE}(?:\([가-힣A-Za-z0-9{DOTS}\-]{{1,20}}\)(?:(?<=[A-Za-z]\)){_PIECE})?)?\Z")
_LEADING = re.compile(r"\A[^가-힣A-Za-z0-9]+")
_NOUN_THOUGH = re.compile(rf"{NOUN_LIKE_PARTICLE}$")
_PARTICLE_END = re.compile(
    r"(?:[을를은는이가의에와과로도며고던운만린든킨진른온면]|에서|에게|하고|하여|해서|이나|도록|[하되롭]게|못해|통하여|"
    r"있어|되어|없어|면서|려면|까지|부터|[된될한할인]|위해|통해|따라|대해|있는|없는|"
    r"으로서|로서|으로써|로써|[가-힣]어|[가와해]서|맞춘|모아|모여|안내받아|담아|찾아|나눠|높여|줄여|늘려|어디에나|인해|맞아|만큼|더불어|비롯해|향해|의해|관해|[가-힣][쳐혀켜]|에서도|에도|[서이]나|라도|이라도|뿐만|대비해|(?:발생|신청|이용|설치|사용|필요|방문|구매|가입|접속|운영|출동|신고|이동|여행|도착)시|[가-힣]{2}후|[돼져]|\d인당|[가-힣](?<![이피재저방공침장상손자동남서북황])해|거나|[은는던]데|지만|중심의|위주의|맞춰|힘입어|앞서|걸맞게)$"
)
_STOP = frozenset(words.STOPS)
_DISTINCTIVE = words.DISTINCTIVE_HEADS
_NUMBER = re.compile(
    r"[\d,.~’'()]+(?:년|월|일|시간|개|종|건|명|곳|차|여|위|만|억|대|회|나|와|과|의)?(?:\([월화수목금토일]\))?$"
)
_DESCRIBES = re.compile(
    r"(?:[가-힣](?:할|한|된|줄|될|을|인)|[하되있없주리르쓰찾보읽막잇맞돕갖키]는|중심의|위주의|\d(?:시간|대|개|종))\s+$"
)
_BRAND = re.compile(
    r"[A-Za-z][A-Za-z\-]{2,}|[가-힣][a-z](?=[가-힣\-])|^\d{2,}(?=[가-힣])(?!시간|년|월|일|개|종|곳|명|세|차|분|대|여|만|억|단계|호)"
)
_LISTED = by_first_letters(r"(?<![가-힣A-Za-z0-9])((?:스마트|모바일|인공지능|AI|지능형)\s[가-힣A-Za-z0-9]{2,12}),\s*\Z")
_COORDINATED = by_first_letters(rf"(?:[{DOTS}/&+]|(?<=[가-힣])-)\Z")
_BODY = re.compile(
    r"[가-힣]{2,12}(?:부|(?<![벤출조근래])처|(?<![신요])청|공사|공단|진흥원|정보원|관리원|개발원|평가원|보호원|교육원|연구원|재단|협회|조합|위원회)"
)
_DEFINITE = re.compile(r"(?<![가-힣])(?:이번|해당|동|본|신규)\s\Z")
_OWNER = re.compile(r"(?<![내외일전])(?:부|처|청|위|공사|공단|진흥원|정보원|관리원|개발원|평가원|위원회)의\s\Z")
_BETWEEN = frozenset({"기반", "기반의", "간", "중심", "등", "및", "활용", "이용", "적용", "연계"})
_CENTRED = frozenset({"중심", "위주", "중심의", "위주의", "분야"})
_DOT = re.compile(f"[{DOTS}]")
_OFFICIAL = ("(플랫폼)", "(시스템)", "(포털)", "(앱)")
"""The foreign word in brackets behind the purified one, as official texts put it when they name a thing."""
_LATIN_NOTE = re.compile(r"\([A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]+)*\)$")
_PAIR = 2
_MEDIUM = 4
"""Letters of the medium and the space before a card."""
_LONG_COMPOUND = 4
_SHORT = 2
"""Letters of a word that by itself tells no 시스템 from others of its kind."""
_MOST_WORDS = 5
_REACH = 60


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its place, the words that make it a name, and what else makes it more or less of one."""

    span: Span
    specific: int
    """How many of its words say which one is meant."""
    general: int
    """How many general words its other words are made of."""
    vague: bool
    """Whether one word before 서비스 is all there is: of every thing a service can be offered."""
    described: bool
    """Whether a clause right before describes it (쉽게 찾는 …), as common nouns are introduced."""
    definite: bool
    """Whether it is spoken of as the thing that the text is about: 이번 …, 해당 …"""
    behind: bool
    """Whether the kind that it is of stands right before it: 데이터 포털 …"""
    owned: bool
    """Whether the public body that runs it stands right before it: 가람청 …, 가람청의 …"""
    branded: bool
    """Whether a word holds a numeral or Latin name that is no everyday abbreviation, or it is a mobile card or a voucher."""
    compound: bool
    """Whether its last word is a long compound, as official names are: 가람정보공동이용시스템."""
    listed: Span | None
    """A name of the kind 스마트 … that stands in a list right before: 스마트 A, B 서비스."""


def phrases(text: str, span: Span) -> Iterator[Phrase]:
    """Yield the phrases of ``text[span]`` that end with the noun for something built and run, the longest ones.

    >>> text = "신속한 코로나19 역학조사 지원시스템을 구축, 저축 플랫폼 비교서비스도 출시"
    >>> [phrase.span.of(text) for phrase in phrases(text, Span(0, len(text)))]
    ['코로나19 역학조사 지원시스템', '저축 플랫폼 비교서비스']
    """
    last: Phrase | None = None
    wide = _OF_ANY_LETTERS.search(text, max(0, span.start - _MEDIUM), span.end)
    for match in (_FOUND_OR_BEHIND if wide else _FOUND).finditer(text, span.start, span.end):
        phrase = _phrase(text, span, match)
        if phrase is None or (last and _adds_nothing(text, last.span, phrase.span)):
            continue
        if last and last.span.start < phrase.span.start:
            yield last
        last = phrase
    if last:
        yield last


def words_before(text: str, span: Span, end: int) -> tuple[int, list[str]]:
    """Return where the noun phrase in *span* that goes on at *end* begins, and its words, from the last."""
    floor = max(span.start, end - _REACH, text.rfind("\n", span.start, end) + 1)
    return (end, []) if _COORDINATED.search(text, floor, end) else _walk_left(text, floor, end)


def _adds_nothing(text: str, last: Span, new: Span) -> bool:
    """Say whether *new* begins inside *last*, or only puts the kind after a name that says all: … 알림이 서비스."""
    inside = last.start < new.start < last.end
    return inside or (new.start == last.start and last.of(text).endswith(_DISTINCTIVE))


def _phrase(text: str, span: Span, match: re.Match[str]) -> Phrase | None:
    at, head = match.start(), match.group()
    start, parts = words_before(text, span, at)
    start, parts, body = _without_body(text, start, parts)
    whole_start = start
    start, parts = _behind_kind(text, start, parts, head, at)
    whole, card = bool(_VIRTUAL.match(head)), bool(_MOBILE_CARD.match(head)) or head.startswith("바우처")
    alone = not text[start:at].strip()
    if (alone and (not whole or head.endswith(_EVERYWHERE))) or (head == "서비스" and parts[0].endswith(words.STAGES)):
        return None
    plain = [bare for part in parts if (bare := re.sub(r"\(.*?\)", "", part))]
    counts = [
        general_words(part) for part in plain if not (head == "시스템" and len(plain) == 1 and len(part) <= _SHORT)
    ]
    return Phrase(
        span=Span(start, match.end()),
        specific=counts.count(None) + (card or whole or head.startswith(_DISTINCTIVE)),
        general=sum(count for count in counts if count),
        vague=len(plain) == 1 and head == "서비스",
        described=_is_described(text, span, start, head, plain),
        definite=bool(_DEFINITE.search(text, max(span.start, start - 4), start)),
        behind=start > whole_start,
        owned=body or bool(_OWNER.search(text, max(span.start, start - 12), start)),
        branded=card or any(map(_is_brand, plain)),
        compound=at - max(text.rfind(" ", start, at), start) >= _LONG_COMPOUND,
        listed=_listed_before(text, max(span.start, at - _REACH), start),
    )


def _without_body(text: str, start: int, parts: list[str]) -> tuple[int, list[str], bool]:
    """Return where a phrase begins, and its words from the last, without the body and the 기반 that may open it."""
    body = False
    while len(parts) > 1 and (_BODY.fullmatch(parts[-1]) or parts[-1] in _BETWEEN):
        body = body or parts[-1] not in _BETWEEN
        start += len(parts[-1])
        start += len(text[start:]) - len(text[start:].lstrip()) if text[start : start + 1].isspace() else 0
        parts = parts[:-1]
    return start, parts, body


def _behind_kind(text: str, start: int, parts: list[str], head: str, at: int) -> tuple[int, list[str]]:
    """Return where the name begins behind the kind that it is of: ``데이터 포털 가람데이터허브``, ``플랫폼 체인포털(Chain Portal)``."""
    if len(parts) < _PAIR or not parts[1].endswith(words.HEADS):
        return start, parts
    glued = not text[at - 1].isspace() and head in words.HEADS and head not in words.PAGES
    own = glued and general_words(parts[0]) is None
    if not (own or _LATIN_NOTE.search(head)):
        return start, parts
    kind = text.index(parts[1], start) + len(parts[1])
    return next(at for at in range(kind, len(text)) if not text[at].isspace()), parts[:1]


def _is_described(text: str, span: Span, start: int, head: str, plain: list[str]) -> bool:
    """Say whether a phrase coordinates or says … 중심, or a clause stands before it, as before common nouns."""
    if not _CENTRED.isdisjoint(plain) or any(len(_DOT.findall(part)) > 1 for part in plain):
        return True
    return not head.endswith(_OFFICIAL) and bool(_DESCRIBES.search(text, max(span.start, start - 6), start))


def _is_brand(word: str) -> bool:
    return any(piece.lower() not in words.ACRONYMS for piece in _BRAND.findall(word))


def _listed_before(text: str, floor: int, start: int) -> Span | None:
    match = _LISTED.search(text, floor, start)
    return Span(*match.span(1)) if match else None


def _walk_left(text: str, floor: int, end: int) -> tuple[int, list[str]]:
    """Return where the phrase that goes on at *end* begins, and its words (the last without the head)."""
    pieces = list(re.finditer(r"\S+", text[floor:end]))
    glued = bool(pieces) and pieces[-1].end() == end - floor
    start, words = end, list[str]()
    for at, piece in enumerate(reversed(pieces)):
        word = piece.group()
        clean = _LEADING.sub("", word if ")" in word else word.rpartition("(")[2])
        inner = at == 0 and glued
        if at >= _MOST_WORDS or not _WORD.match(clean):
            if inner and (tail := re.search(rf"[가-힣A-Za-z0-9{DOTS}\-+&]+\Z", word)):
                return floor + piece.start() + tail.start(), [tail.group()]
            break
        if not inner and (clean in _STOP or _NUMBER.match(clean) or _cut(clean)):
            break
        start = floor + piece.end() - len(clean)
        words.append(clean)
        if clean != word:
            break
    return start, words


def _cut(word: str) -> bool:
    """Say whether *word* ends with a particle or as a verb does, so that no phrase can go on over it."""
    if not _PARTICLE_END.search(word):
        return False
    noun = _NOUN_THOUGH.search(word)
    return noun is None or word.endswith("중심의") or (noun.start() == 1 and word.endswith("과"))
