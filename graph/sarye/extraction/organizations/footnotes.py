"""Footnotes and items that do nothing but list bodies: ``* 가람연구원, 나래랩, 다온(주), 지자체 등``."""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.dealt_with import BEFALLEN, LEFT_OUT, SANCTIONS, dealt_with
from sarye.extraction.organizations.denied import is_ill
from sarye.extraction.organizations.listing import BULLETS, ITEM_MARKS, PIECE
from sarye.reading.case import Span
from sarye.register.forms import form_of, is_class
from sarye.register.resolve import bearers
from sarye.vocabulary.dots import DOTS

_OPENING = re.compile(
    rf"\s*[{BULLETS}]{{1,3}}\s*(?:(?P<label>[가-힣A-Za-z{DOTS}() ]{{0,16}}"
    r"(?:팀|협의체|협의회|TF|추진단|컨소시엄|위원회|참여|기관|기업|업체|대학|지자체|부처|단체|얼라이언스|협력체))\s?[:：]\s*)?"
)
"""What opens such a line, with a label or without: ``* 안전 점검팀: ``."""
_ITEM = re.compile(
    rf"\s*(?:[{ITEM_MARKS}]\s?)?(?:[(（](?P<share>[가-힣A-Za-z0-9{DOTS}/ ]{{1,16}})[)）]\s?)?"
    rf"(?P<name>(?:㈜\s?|[(（][주재사][)）]\s?)?[가-힣A-Za-z0-9&][가-힣A-Za-z0-9&.{DOTS}\- ]{{0,28}}?"
    r"(?:[(（][A-Z&]{2,8}[)）][가-힣]{1,12})?(?:㈜|[(（]주[)）])?)(?:\s?[(（](?P<note>[^()（）]{1,24})[)）])?"
    r"(?:\s?(?:등|외)(?:\s?\d{1,3}\s?여?\s?개?\s?[가-힣]{0,4})?)?\s*[.]?\s*"
)
_MARKED = re.compile(r"㈜|[(（][주재사][)）]")
_PLAIN = re.compile(r"[가-힣A-Za-z0-9&.\-]+(?:[(（][A-Z&]+[)）][가-힣]+)?(?:\s[A-Za-z0-9&]+)?")
_HEAD = re.compile(r"[가-힣]{0,4}(?:장관|차관|장|지사|군수|대표|이사)")
"""Who comes for a body: ``가람시 부시장``."""
_NO_NAME = re.compile(
    rf"{SANCTIONS}|{LEFT_OUT}|[가-힣](?:하는|하고|하여|되는|되어|에서|까지|한다|된다|이다|함|됨)$"
    r"|(?:통계|자료|수신|발급|조회|신청|접수|기준|서비스|시스템|회의|행사)$"
)
_CITED = re.compile(r"[‘'’`]?(?:19|20)?\d{2}년?")
"""A year alone in a bracket: where and when something was written."""
_SOURCE = re.compile(rf"\s?[(（]\s?{_CITED.pattern}\s?[)）]")
_COMMA = re.compile(r"[,，]")
_AT_LEAST = 3
_LONGEST = 700
_NOTE = re.compile(r"\s*(?P<mark>\*{1,3}|※)")
_BODIES = re.compile(
    rf"(?:기관|기업|업체|부처|단체|대학|대학원|학교|병원|지자체|은행|조합|법인|센터|시설|협회|학회|참석자|업계|社|[민산학연관][{DOTS}?-]\s?[관연학]"
    r"|\d\s?여?\s?(?:개\s?)?[가-힣]{0,5}(?:사|곳|명)|(?:협력|참여|개발|운영|공급|제작|회원|통신|카드|보험|방송|증권)사"
    r"|(?:기관|기업|업체|대학|단체|병원)\s?\d{1,3}\s?여?\s?(?:개사|개|곳))(?:들|장|별|\s?등)?[’'”\"」]?$"
    r"|(?:[부청처원]|공단|공사|협회)\s등$"
)
"""What a note must belong to for its names to be of bodies that are told of: ``참여기관*``, ``5개 기업*``."""
_COUNTED = re.compile(
    rf"\d\s?여?\s?(?:개|곳)(?:의)?\s?(?:[가-힣(){DOTS}]+\s){{0,2}}[가-힣(){DOTS}]{{0,12}}"
    rf"(?:기관|기업|업체|회사|단체|대학|병원|은행|지자체|시[{DOTS}]?도|[부청처원]|공단|공사|협회|센터|[가-힣]사)[’'”\"」]?$"
)
"""A number of bodies, which the note to it names: ``5개 검사기관*이 인증을 받았다``."""
_JOINT = re.compile(r"(?:컨소시엄|협의체|협의회|위원회|TF|얼라이언스)(?:[을를]\s구성)?[’'”\"」]?$")
"""What is made of the bodies that a note to it names."""
_CLASS = re.compile(
    rf"(?:\d\s?여?\s?개\s?(?:[가-힣{DOTS}]+\s)?[가-힣]{{0,6}}(?:기관|기업|업체|사|단체|대학|병원|부처|지자체|컨소시엄)"
    r"|(?:협력|참여|관계|유관|수행|공동|주관|협약|협업)\s?(?:기관|기업|부처|업체|대학|단체)|(?:기관|기업|업체|대학|단체|병원|부처)(?=들))"
    r"(?=(?:들?[이가은는과와을를의도]|\s?등)?[\s(,])"
)
"""What a note that no mark leads to can belong to in the text right above it."""
_AT_WORK = re.compile(
    r"참여|참가|참석|협력|협업|협약|협의|선정|지정|함께|공동|합동|운영|지원|구성|개발|제공|연계|공급|수행|관계|유관|관련|허가|승인|구축|보유|수집|바탕"
    r"|개최|토론|상담|회의|안내|인증"
)
_THINGS = re.compile(
    r"\**의\s(?:[가-힣]+\s){0,2}?(?:제품|직원|임직원|노조|금리|이용자|고객|가입자|환자|매출|주가|주식|요금|가격|배출량|점수|순위|실적|영업이익)"
)
"""``10개 은행*의 금리``: what bodies have or sell is told of, not what they do."""
_SENTENCES = re.compile(r"[.\n](?=\s|$)")
_NOTES = re.compile(r"(?:\n\s*[*※][^\n]*)+$")
_AGAINST = by_first_letters(rf"{SANCTIONS}|{LEFT_OUT}|{BEFALLEN}|출처|(?:낮은|나쁜|저조한|당한)\s")
_FARTHEST, _BESIDE, _NEAR = 600, 60, 200
"""Letters back to the word that bears the mark of a note, around it, and back where no mark leads to it."""


@lru_cache(maxsize=64)
def _lists(line: str) -> bool:
    opening = _OPENING.match(line) if len(_COMMA.findall(line)) >= _AT_LEAST - 1 else None
    if opening is None or dealt_with(opening["label"] or ""):
        return False
    pieces = [_ITEM.fullmatch(piece.group()) for piece in PIECE.finditer(line, opening.end())]
    return len(pieces) >= _AT_LEAST and all(piece is not None and _may_be_body(piece) for piece in pieces)


def _may_be_body(piece: re.Match[str]) -> bool:
    """Say whether *piece* is a known body, a class of bodies, a name by its form, or one word that nothing is known of."""
    name, note = piece["name"].strip(), piece["note"] or ""
    if _CITED.fullmatch(note) or dealt_with(piece["share"] or "") or dealt_with(note):
        return False
    if bearers(name) or is_class(name) or _MARKED.search(name):
        return True
    form, (first, *rest) = form_of(name), name.split()
    if (form and form.strong) or (rest and bearers(first) and (_HEAD.fullmatch(rest[-1]) or form_of(rest[-1]))):
        return True
    return _PLAIN.fullmatch(name) is not None and not no_name(name)


def no_name(said: str) -> bool:
    """Say whether *said* holds or ends with what no name of a body does: a deed, a thing, what is left out."""
    return _NO_NAME.search(said) is not None


def is_cited(text: str, at: int) -> bool:
    """Say whether the name that ends at *at* is a source: nothing but a year stands in the bracket behind it."""
    return _SOURCE.match(text, at) is not None


def lists_names(text: str, sentence: Span) -> bool:
    """Say whether *sentence* is a note or an item that lists names and tells nothing else, whatever they are named for.

    >>> line = "* 가람연구원, 나래랩, 다온(주) 등"
    >>> lists_names(line, Span(0, len(line)))
    True
    """
    short = sentence.end - sentence.start <= _LONGEST
    return short and _lists(sentence.of(text)) and not is_against(text, sentence)


def only_lists(text: str, sentence: Span) -> bool:
    """Say whether *sentence* only lists names, of those who take part: by its own label, or by the word it belongs to."""
    if not lists_names(text, sentence):
        return False
    opening = _OPENING.match(sentence.of(text))
    return bool(opening and opening["label"]) or is_of_partners(text, sentence)


def is_of_partners(text: str, sentence: Span) -> bool:
    """Say whether the word that the note belongs to is of bodies at work: ``4개 기업*이 참여한다``."""
    word, beside = _marked(text, sentence)
    if not word or of_things(beside, beside.find(word) + len(word)):
        return False
    bodies = _COUNTED.search(word) or _BODIES.search(word)
    told = _JOINT.search(word) or (bodies and _AT_WORK.search(beside))
    return bool(told) and not (_AGAINST.search(beside) or is_ill(_clause(word)))


def of_things(text: str, at: int) -> bool:
    """Say whether what stands at *at*, behind the word for some bodies, is of what they have or sell."""
    return _THINGS.match(text, at) is not None


def is_against(text: str, sentence: Span) -> bool:
    """Say whether the word that the note belongs to is of bodies that are dealt with: ``4개 기업*의 위반을 적발``."""
    return _AGAINST.search(_marked(text, sentence)[1]) is not None


def _clause(word: str) -> str:
    """Return what stands in the sentence of *word*, the words up to a mark, before that mark."""
    return _SENTENCES.split(word)[-1]


def _marked(text: str, sentence: Span) -> tuple[str, str]:
    """Return the words up to the mark that the note *sentence* belongs to, and those around it; nothing where none is."""
    note = _NOTE.match(text, sentence.start, sentence.end)
    if note is None:
        return "", ""
    floor = max(0, sentence.start - _FARTHEST)
    above = text[floor : sentence.start].rstrip()
    marks = list(re.finditer(rf"[^\s*]{re.escape(note['mark'])}(?!\*)", above)) if note["mark"] != "※" else []
    if not marks:
        told = _NOTES.sub("", above)[-_NEAR:]
        found = list(_CLASS.finditer(told))
        return (found[-1].group(), told[max(0, found[-1].start() - _BESIDE) :]) if found else ("", "")
    at = marks[-1].start() + 1
    return above[max(0, at - _BESIDE) : at], above[max(0, at - _BESIDE) : at + _BESIDE]
