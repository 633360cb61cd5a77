"""Labels in the middle of a line that say what the bodies behind them do: ``(참석) A 대표, B 회장``, ``주관 : A, B``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.organizations.rules import Tie
from sarye.reading.case import Span

_BODIES = r"(?:기관|기업|부처|부서|대학|학교|업체|병원|지자체|지역|단체|사|은행|시설)"
_AT_WORK = (
    rf"(?:(?:주최|주관|후원|협찬)(?:\s?[·/]\s?(?:주최|주관|후원))?(?:\s?{_BODIES})?"
    rf"|(?:참여|협력|협약|협업|공동|수행|시행|운영|전담|총괄|개발|연구|실증|공급|수요|제작|구축|위탁|컨소시엄|컨소|선정|대상|시범|지원|참가)\s?{_BODIES}"
    r"|컨소시엄|사업자|개발사|운영사|운행사|공급사|제조사|시공사)"
)
_PRESENT = (
    r"(?:참석(?:자|기관|기업|대상|업체|단체)?|참\s석\s자|참가자|배석(?:자)?|참석\s?대상|업계|산업계|의료계|금융권|금융업계"
    rf"|(?:유관|관계|공공|협회)\s?{_BODIES}?|민간\s?{_BODIES})"
)
_COUNT = r"(?:\s?[,(（]?\s?(?:총\s?)?\d{1,3}\s?(?:여\s?)?개?\s?(?:기관|기업|사|개|곳|명|팀|社)?[)）]?)?"
_LABEL = re.compile(
    rf"(?:[(（<【\[]\s*(?:(?P<work>{_AT_WORK})|(?P<there>{_PRESENT})){_COUNT}\s*[)）>】\]]\s*[:：]?"
    rf"|(?<![가-힣])(?:(?P<works>{_AT_WORK})|(?P<attend>{_PRESENT})){_COUNT}\s?[:：])\s*"
)
_NEXT = re.compile(r"\s[(（<【\[][가-힣· /]{2,12}[)）>】\]]|(?<![가-힣])[가-힣]{2,6}\s?[:：]\s|\s[◇□○ㅇ※●▶▪•]\s?")
"""Where the next label or item begins."""
_TOLD = re.compile(r"[가-힣](?:은|는|을|를|이|가)\s(?!등)|[다음함]\.\s?$")
"""Words of a clause: what has them is no list."""
_SHORTEST = 2


def stretches(text: str, sentence: Span) -> Iterator[tuple[Span, Tie]]:
    """Yield the stretches of *sentence* that only list who takes part, each with the tie that its label tells."""
    for label in _LABEL.finditer(text, sentence.start, sentence.end):
        rest = _NEXT.search(text, label.end(), sentence.end)
        listed = Span(label.end(), rest.start() if rest else sentence.end)
        if listed.end - listed.start >= _SHORTEST and not _TOLD.search(text, listed.start, listed.end):
            yield listed, Tie.LISTED if label["work"] or label["works"] else Tie.ATTENDED
