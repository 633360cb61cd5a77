"""Labels in the middle of a line that say what the bodies behind them do: ``(참석) A 대표, B 회장``, ``주관 : A, B``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.dealt_with import LEFT_OUT, SANCTIONS, dealt_with
from sarye.extraction.organizations.identity import Identity, unnamed_form
from sarye.extraction.organizations.listing import BULLETS
from sarye.extraction.organizations.posts import MANAGERS, OFFICE_HEADS, OFFICIALS, STAFF
from sarye.extraction.organizations.rules import Tie
from sarye.reading.case import Span
from sarye.register.forms import is_class
from sarye.vocabulary.dots import DOTS

_BODIES = rf"(?:기관|기업|부처|부서|대학|학교|업체|병원|지자체|지역|단체|사|은행|시설)(?:[{DOTS}][가-힣]{{1,3}})?"
_AT_WORK = (
    rf"(?:(?:주최|주관|후원|협찬)(?:\s?[{DOTS}/]\s?(?:주최|주관|후원))?(?:\s?{_BODIES})?"
    rf"|(?:\d차\s?)?(?:참여|협력|협약|협업|공동|수행|시행|운영|전담|총괄|개발|연구|실증|공급|수요|제작|구축|위탁|컨소시엄|컨소|선정|대상|시범|지원|참가|전문|산하|주관의료|협력의료)\s?{_BODIES}"
    r"|(?:컨소시엄|연구단|사업단|추진단|공동연구팀)(?:[(（][^()（）\n]{1,14}[)）])?|(?:협의체|협의회|컨소시엄|컨소|연구단|사업단|추진단|협력단|얼라이언스|연합체|TF)\s?구성|(?:참여|선정|수행|운영|협력|주관|시범|민간|공동)\s?사업자|개발사|운영사|운행사|공급사|제조사|시공사)"
)
_SECTORS = r"민간|공공|정부|(?:관계\s?)?부처|학계|연구계|산업체|지자체"
_PRESENT = (
    r"(?:참석(?:자|기관|기업|대상|업체|단체)?|참\s석\s자|참가자|배석(?:자)?|참석\s?대상|업계|산업계|의료계|금융권|금융업계"
    rf"|(?:유관|관계|협회)\s?{_BODIES}?(?:[{DOTS}]기관)?|(?:민간|공공)\s?{_BODIES}(?:[{DOTS}]기관)?|(?:{_SECTORS})\s?\d{{1,3}}\s?개)"
)
_COUNT = r"(?:\s?[,(（]?\s?(?:총\s?)?\d{1,3}\s?(?:여\s?)?개?\s?(?:기관|기업|사|개|곳|명|팀|社)?[)）]?)?"
_DEED = (
    rf"(?:(?:[가-힣{DOTS}]{{2,8}}\s){{0,2}}[가-힣]{{0,6}}(?:협력|참여|수행|시행|총괄|채취|분석|통보|조치|개발|구축|운영|제작|보급|설치|실증|연구|검증|점검|관리|공급)"
    rf"|[가-힣{DOTS} ]{{2,12}}\d{{1,3}}\s?개?\s?(?:사|기업|업체|기관|대학))"
)
"""``(시료 채취) A``, ``(비료 2개사) B``: a label in brackets that tells the share or counts the bodies."""
_LABEL = by_first_letters(
    rf"(?:[(（<【\[]\s*(?:(?P<work>{_AT_WORK}|{_DEED}|구성)|(?P<there>{_PRESENT})|(?P<sector>{_SECTORS})){_COUNT}(?:\s?/\s?[가-힣]{{2,6}})?\s*[)）>】\]]\s*[:：]?"
    rf"|(?<![가-힣])(?:(?P<works>{_AT_WORK})|(?P<attend>{_PRESENT})){_COUNT}\s?[:：])\s*"
)
_SECTOR = re.compile(rf"[(（](?:{_SECTORS}|(?:부|공동)?위원장|위원|간사)[)）]")
"""``(정부) A, (민간) B``, ``(위원장) …, (부처) A``: where one sector is listed beside another, or beside who presides, both
have a part; one alone may be anything."""
_HEAD = r"(?<![가-힣])[가-힣]{2,6}\s?[:：]\s|\s[◇□○ㅇ※●▶▪•]\s?"
_NEXT = re.compile(rf"\s[(（<【\[][가-힣{DOTS} /]{{2,12}}[)）>】\]]|{_HEAD}")
"""Where the next label or item begins."""
_NEXT_HEAD = re.compile(_HEAD)
"""The same, but for labels in brackets: they part those who are present."""
_PERSONS = re.compile(
    rf"\s*[*※]{{1,3}}\s*(?:[^,()]{{2,40}}\s[가-힣]{{2,4}}\s(?:{MANAGERS}|{OFFICIALS}|{OFFICE_HEADS}|이사장|원장|팀장|부장|리더)\s?(?:[(（][^()（）]*[)）])?\s*[,，]\s*){{2,}}"
)
"""A footnote that lists heads of bodies tells who came."""
_TOLD = re.compile(r"[가-힣](?:은|는|을|를|이|가)\s(?!등)|[다음함]\.\s?$")
"""Words of a clause: what has them is no list."""
_ACTED_UPON = re.compile(rf"(?:{SANCTIONS}|{LEFT_OUT}|조사|점검|감사|교육|[미불])\s?$")
"""Before a label: those behind it are dealt with, and do nothing."""
_WRONGS = re.compile(SANCTIONS)
_NOTED = re.compile(r"[*※]\s?$")
"""Before ``(구성) A, B``: of what the note belongs to, not of some product."""
_NO_LIST = re.compile(
    rf"{SANCTIONS}|{LEFT_OUT}|[가-힣A-Za-z]\s(?:노조|노동조합|논문|제품|주식|주가)(?![가-힣]{{2}})|\d\s?(?:%|％|(?:대|원|점|위|건|톤|주)(?=\s?(?:[,，)）]|$)))"
)
"""Members that are no bodies, or that something is done about: wares with their number, unions, papers."""
_BEFORE = 8
_BRACKETS = ("(", "（", "[")
_CLOSE = re.compile(r"[)）\]]")
"""``(주관 : A) 사업``: a label inside a bracket ends with it."""
_SHORTEST = 2
_BLOCK = 600
_ITEM = re.compile(rf"[\s{BULLETS}]{{0,6}}[(（\[][가-힣{DOTS}/ ]{{2,12}}[)）\]]\s")
_HEADING = re.compile(
    rf"참\s?석\s?(?:자|기관|대상)?\s*[)）\]]?\s*[:：]?[^\n]{{0,60}}\n(?:[\s{BULLETS}]{{0,6}}[(（\[][가-힣{DOTS}/ ]{{2,12}}[)）\]][^\n]*\n)*[\s{BULLETS}]*$"
)
"""A heading ``참석자`` with nothing but labelled items up to here."""
_OF_COMPANIES = re.compile(
    r"(?:기업|업체|업계|협력사|개발사|운영사|공급사|제조사|컨소시엄|\d\s?개?\s?사)[^가-힣]{0,12}$"
)
_LABEL_LENGTH = 24
_SEGMENT = re.compile(r"(?:[^,，/()（）]|[(（][^()（）\n]*[)）])+")
_MEMBER = re.compile(
    r"\s*(?P<name>[가-힣A-Za-z0-9&][가-힣A-Za-z0-9&.]*(?:\s[A-Za-z가-힣&][A-Za-z가-힣0-9&.]*)??)"
    rf"(?:\s[가-힣]{{2,4}}\s(?:{MANAGERS}))?(?:\s?[(（][^()（）\n]{{1,40}}[)）])?(?:\s등.*)?\s*"
)
_NO_NAME = re.compile(
    rf"^.$|등$|\d\s?(?:개|명|곳|팀)|(?:{MANAGERS}|{OFFICIALS}|{STAFF}|팀장|교수|위원)$|^(?:대표|기타|이외)"
)
"""Posts, counts and the like, which are no names of bodies."""
_AT_LEAST = 2


def stretches(text: str, sentence: Span) -> Iterator[tuple[Span, Tie]]:
    """Yield the stretches of *sentence* that only list who takes part, each with the tie that its label tells."""
    item = _ITEM.match(text, sentence.start, sentence.end)
    if item and _HEADING.search(text, max(0, sentence.start - _BLOCK), sentence.start):
        listed = Span(item.end(), sentence.end)
        if not _TOLD.search(text, listed.start, listed.end):
            yield listed, Tie.ATTENDED
            return
    if _PERSONS.match(text, sentence.start, sentence.end):
        yield sentence, Tie.ATTENDED
        return
    for label in _LABEL.finditer(text, sentence.start, sentence.end):
        if _ACTED_UPON.search(text, max(sentence.start, label.start() - _BEFORE), label.start()):
            continue
        if dealt_with(label.group()) or (label["sector"] and not _in_sectors(text, label)):
            continue
        if label["work"] == "구성" and not _NOTED.search(
            text, max(sentence.start, label.start() - _BEFORE), label.start()
        ):
            continue
        rest = (_NEXT_HEAD if label["attend"] else _NEXT).search(text, label.end(), sentence.end)
        listed = Span(label.end(), rest.start() if rest else sentence.end)
        if text[label.start() - 1 : label.start()] in _BRACKETS and (
            close := _CLOSE.search(text, listed.start, listed.end)
        ):
            listed = Span(listed.start, close.start())
        told = _TOLD.search(text, listed.start, listed.end) or _NO_LIST.search(text, listed.start, listed.end)
        if listed.end - listed.start >= _SHORTEST and not told:
            yield listed, Tie.LISTED if label["work"] or label["works"] else Tie.ATTENDED


def _in_sectors(text: str, label: re.Match[str]) -> bool:
    """Say whether another sector is listed near *label*, and neither is dealt with."""
    start, end = max(0, label.start() - _BLOCK // 2), label.end() + _BLOCK // 2
    others = _SECTOR.search(text, start, label.start()) or _SECTOR.search(text, label.end(), end)
    return others is not None and not _WRONGS.search(text, start, label.start())


def unknown_companies(
    text: str, sentence: Span, labelled: Iterable[tuple[Span, Tie]], who: Callable[[str], Identity | None]
) -> Iterator[tuple[Span, Identity, Tie]]:
    """Yield the members of a list that no register knows, where its label says that companies follow and one is known.

    ``(참여기업) 가람, 네이버, 나래랩 김나래 대표``: whoever stands in such a list is a company.

    :param labelled: the :func:`stretches` of *sentence*.
    """
    for listed, tie in labelled:
        if not _OF_COMPANIES.search(text, max(sentence.start, listed.start - _LABEL_LENGTH), listed.start):
            continue
        pieces = (piece.span() for piece in _SEGMENT.finditer(text, listed.start, listed.end))
        members = [Span(*one.span("name")) for piece in pieces if (one := _MEMBER.fullmatch(text, *piece))]
        people = {span: who(span.of(text)) for span in members}
        if len(members) < _AT_LEAST or not any(one is not None and one.id for one in people.values()):
            continue
        for span, identity in people.items():
            said = span.of(text)
            known = identity is not None and (identity.id is not None or identity.candidates)
            if not (known or is_class(said) or _NO_NAME.search(said)):
                yield span, identity or unnamed_form(said), tie
