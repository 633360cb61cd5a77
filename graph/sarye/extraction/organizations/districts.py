"""Districts of two letters, 서구 and 중구, where the grammar shows a government and neither a direction nor the West.

The register knows these names as weak, for they more often mean a place, and several cities have one of each. Where a
sentence works with one, lists it among those who work, or lets its hall act, it is a body; which of them stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.reading.case import Span
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import LOCAL_GOVERNMENTS, Method
from sarye.vocabulary.dots import DOTS

_SHORT = r"[동서남북중]구"
_DISTRICT = by_first_letters(
    rf"(?<![{WORD}])(?<!\b[가-힣][{DOTS}])(?P<name>{_SHORT})(?P<hall>청(?!장|역|사거리|앞|\s(?:앞|사거리|인근)))?(?=[은는이가와과의에,{DOTS}\s]|으로|로)"
)
_AREA = rf"(?:{_SHORT}|[가-힣]{{2,7}}[시군구도])(?:청)?"
_LINK = rf"(?:\s?[,{DOTS}]\s?|[와과]\s|\s및\s)"
_TOGETHER = r"(?:협력|협업|협약|업무협약|공동|함께|손잡|손을\s잡|MOU|합동|연계해|연계하여|협의)"
_WITH = re.compile(rf"[와과](?:의|는)?\s(?:[^\s.,]{{1,10}}\s){{0,3}}?{_TOGETHER}")
_SUBJECT = re.compile(
    r"[은는이가]\s[^.\n]{0,60}?(?:구축|운영|추진|개발|설치|도입|실시|지원|참여|제공|마련|개최|시행|조성|협력|협업|협약|선정)(?:하|했|한다|함|해|되|됐|키로|을|를)"
)
_CLOSES = re.compile(rf"(?:{_LINK}{_AREA}){{0,9}}(?:\s등(?:\s\d{{1,2}}개\s[가-힣{DOTS}]{{1,6}})?)?(?=[은는이가와과])")
_WORD_BEFORE = re.compile(r"([가-힣]{1,6})\s$")
_THE_WEST = re.compile(r"동양|서양|비서구|유럽|선진국|국가들|열강|문명|세계관|중동|아시아")


def districts(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the districts of two letters in ``text[span]`` that act, are worked with, or have a hall.

    Where the text names the city of such a district, the bare name is left to it.
    """
    for found in _DISTRICT.finditer(text, span.start, span.end):
        name = found["name"]
        if _is_of_city(text[max(span.start, found.start() - 8) : found.start()]):
            continue
        near = text[max(span.start, found.start() - 80) : min(span.end, found.end() + 80)]
        if not found["hall"] and (_THE_WEST.search(near) or not _works(text, found.end(), span.end)):
            continue
        if _is_placed(text, name):
            continue
        yield NameHit(Span(*found.span()), Method.REGISTER, full=name if found["hall"] else "")


def _works(text: str, at: int, end: int) -> bool:
    """Say whether the list of areas that goes on at *at* acts, or is what others work with."""
    closed = _CLOSES.match(text, at, end)
    return closed is not None and any(tie.match(text, closed.end(), end) for tie in (_WITH, _SUBJECT))


@lru_cache(maxsize=64)
def _is_placed(text: str, name: str) -> bool:
    """Say whether *text* names the city of a district *name* right before it: ``부산광역시 중구``, ``포항시 남구``."""
    before = (text[max(0, place.start() - 7) : place.start()] for place in re.finditer(rf"(?<=\s){name}", text))
    return any(map(_is_of_city, before))


def _is_of_city(before: str) -> bool:
    """Say whether *before* ends with a city or province: the district is then its own, or a part of it that is no body."""
    word = _WORD_BEFORE.search(before)
    if word is None:
        return False
    name = word[1]
    if len(name) > 1 and name.endswith(("시", "도")):
        return True
    cities = bearers(name) or bearers(f"{name}시")
    return not name.endswith("구") and any(body.type in LOCAL_GOVERNMENTS for body in cities)
