"""Which figures count something and which only number, date or name it (2020년, 제5회, 3대 과제, 24시간 내내).

A unit that always numbers is known to ``units``; the ambiguous ones are decided here by what stands around them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span
from sarye.vocabulary.codes import Comparator

_Surroundings = Callable[[Figure, str, str], bool]

_SHUT = re.compile(
    r"(?:[을를이가은는의와과도]|으?로|에|씩|에서|까지)(?![가-힣])|이며|이고|이다|\s*(?:[,.()·/;:…*]|$|\n)|\s?(?:규모|등|이상|이하|이내|미만|정도|가량|여\b)"
)
_PERIOD = re.compile(
    r"(?:하루(?:에)?|매일|매월|매년|매주|1?일|주|월|연|연간|[한두세]\s달에|1년에|1주일에|총|각각|약|최대|최소|누적)\s?$"
)
_OFTEN = re.compile(r"(?:하루(?:에)?|매일|매월|매년|매주|1일|주|월|연|[한두세]\s달에|1년에|1주일에|일주일에)\s?$")
_LASTS = re.compile(
    r"\s?(?:간(?![가-힣])|간[의은을이에]|여|이상(?!\s?(?:기후|고온|저온|기온|징후))|이내|정도|가량|동안|만에|안에|내에|남짓|걸리|소요|씩|넘|가까이|[이가]\s?(?:걸|소요|필요)|이면\s?(?:된|되|충분|끝|완료)|의\s?(?:기간|시간))"
)
_SHRINKS = re.compile(
    r"\s?(?:에서\s?(?:약\s|평균\s|최소\s|최대\s)?\d|이?던|(?:으?로\s?)?(?:단축|줄|감축|연장|늘|확대|축소|앞당|당[겨기]|빨라|늦[어추춰]))"
)
_LENGTHENED = re.compile(r"까지\s?(?:늘[어었리려린렸]|연장|확대)")
_FROM_LEVEL = re.compile(r"\d\s?(?:초|분|시간|일|주일?|개월|달|년)\s?(?:이?던\s?것이\s)?에서\s?(?:약\s?|단\s?)?$")
_CYCLE = re.compile(r"(?:주기|간격|기간|기한|소요일)[은는이가]?\s?(?:약\s?|평균\s?)?$")
_CALENDAR = re.compile(
    r"\s?(?:도|차|째|생|말|초|부터|까지|산|제|형|대비|\(\d{4}\)|\d{1,2}\.|\d{1,2}월|[상하]반기|\d분기|월)"
)
_CLOCK = re.compile(r"\d\s?시\s?$|\d:$")
_ANNUAL = re.compile(r"(?:[를을]|째[를을]?)?\s?맞|에\s?이어|\s?국무")
_PARTED = re.compile(
    r"\s?(?:에\s걸[쳐친]|으?로\s?(?:구성|구분|간소|축소|세분|나[누뉘]|단축|통합|줄|이[루뤄]|(?:분류|산출|판정|등급화)(?!되|됐|된|돼))|의\s?(?:절차|과정))"
)
_THING_BEFORE = re.compile(r"[가-힣A-Za-z)’'”\"]\s$")
_RUN = re.compile(
    r"(?:[를가의은이]?\s?(?:추가\s?|시범\s?|확대\s?)?)(?:운[영용행]|설치|보급|배치|구매|구입|도입\s|투입|생산|판매|증차|증설|장착)"
)
_LAID = re.compile(r"[을를이가]?\s?(?:추가|조성|개발|신설|개통|완공|증설|확대|확충|운[영행])")
_BASES = frozenset((10, 100, 1000))
_OUT_OF = re.compile(r"\s?중\s?(?:약\s?)?\d")
_BASIS = re.compile(r"\s?(?:기준|단위)(?!치)")
_RATE = re.compile(r"에\s(?:최대|최소|약|평균)?\s?\d")
_PER = re.compile(r"\s?당(?![시초국])")
_AROUND_THE_CLOCK = 24
_THICK = 1000
"""Pages that no book has: from here on a number of pages is an amount and no place in a book."""
_TEN_THOUSAND = 10_000
_DONE = re.compile(
    r"\s?(?:개최|실시|진행|운[영항행]|제공|다운로드|시행|발사|방문|점검|측정|조회|이용|수상|배포|발행|방송|공연|반복|순찰|출동)(?![가-힣]*(?:대회|회의|총회|제))"
)
"""What is done so many times; an edition is followed by its name (10회 영화제)."""

_PLAN_NAME = re.compile(
    r"\s?(?:[가-힣]+\s)?(?:계획|전략|로드맵|사업|구상|이행안|프로젝트|프로그램)(?![을를]?\s?[가-힣]*기간)"
)


def counts(text: str, sentence: Span, figure: Figure) -> bool:
    """Say whether *figure* is a quantity and no ordinal, date, age, denominator or figure of speech."""
    if not figure.unit or figure.kind is UnitKind.ORDINAL:
        return False
    before = text[max(sentence.start, figure.span.start - 14) : figure.span.start]
    after = text[figure.end : min(sentence.end, figure.end + 16)]
    if (
        _PER.match(after)
        or (figure.value in _BASES and _OUT_OF.match(after))
        or (seconds(figure.unit) and (_BASIS.match(after) or (figure.value == 1 and _RATE.match(after))))
    ):
        return False
    if figure.before is not None:
        return True
    if figure.unit == "개년" and _PLAN_NAME.match(after):
        return False
    if figure.native and figure.value < 2:
        return figure.unit == "번" and _OFTEN.search(before) is not None and not after.startswith("에")
    if figure.kind is UnitKind.GUARDED:
        return _GUARDS[figure.unit](figure, before, after)
    joined = figure.end == figure.numeral.end + len(figure.unit)
    if figure.kind is UnitKind.COUNT and figure.value != int(figure.value) and not joined:
        return False
    return not (figure.unit == "시간" and _is_idiom(figure, after))


def _is_idiom(figure: Figure, after: str) -> bool:
    """24시간 is around the clock unless it is bounded or changed."""
    return figure.value == _AROUND_THE_CLOCK and figure.comparator is Comparator.EXACT and not _SHRINKS.match(after)


_AGED = re.compile(
    r"\s?(?:이상|이하|미만|초반|중반|후반)?\s?(?:의\s)?(?:연령|남성|여성|남녀|인구|환자|가구주|부모|청년|노인|노년|[가-힣]{0,3}층(?![가-힣]))"
)
"""60대 이하 연령층: people of an age, and no machines."""


_FEW = re.compile(r"만\s|\s나누[어고]\s")
"""So often and no more, or in so many parts: 1회만 납부."""


def _days(figure: Figure, before: str, after: str) -> bool:
    lasting = _LASTS.match(after) or _SHRINKS.match(after) or figure.comparator is not Comparator.EXACT
    if _FROM_LEVEL.search(before) or _CYCLE.search(before):
        return True
    return (bool(lasting) and not before.rstrip().endswith("월") and figure.low is None) or bool(_LASTS.match(after))


def _years(figure: Figure, before: str, after: str) -> bool:
    lengthened = _LENGTHENED.match(after)
    if lengthened and (figure.value < 15 or _FROM_LEVEL.search(before)):
        return True
    if figure.value >= 200 or _CALENDAR.match(after):
        return False
    return not 15 < figure.value < 40 or _LASTS.match(after) is not None or figure.comparator is not Comparator.EXACT


def _minutes(figure: Figure, before: str, after: str) -> bool:
    return not _CLOCK.search(before) and not after.startswith("까지")


def _times(figure: Figure, before: str, after: str) -> bool:
    if before.rstrip().endswith(("올해로", "올해", "번에")) or _ANNUAL.match(after):
        return False
    if figure.value != int(figure.value):  # an average, which nothing is numbered by
        return _SHUT.match(after) is not None
    return bool(_SHUT.match(after) or _PERIOD.search(before) or _DONE.match(after) or _FEW.match(after))


def _often(figure: Figure, before: str, after: str) -> bool:
    return _OFTEN.search(before) is not None


def _machines(figure: Figure, before: str, after: str) -> bool:
    if _RUN.match(after) and figure.low is None:
        return True
    if _AGED.match(after):
        return False
    decade = figure.value in range(10, 100, 10) and figure.low is None and figure.scale == 1
    if not _SHUT.match(after) or (figure.native and figure.value < 2):
        return False
    return (
        not decade
        or figure.comparator is not Comparator.EXACT
        or bool(re.search(r"(?:총|[기차봇론량비퓨터버스]\s?)$", before))
    )


def _steps(figure: Figure, before: str, after: str) -> bool:
    return before.rstrip().endswith("총") or bool(_PARTED.match(after) or _SHRINKS.match(after))


def _standing(figure: Figure, before: str, after: str) -> bool:
    return bool(_THING_BEFORE.search(before) and _SHUT.match(after)) and figure.value == int(figure.value)


def _many(figure: Figure, before: str, after: str) -> bool:
    return figure.value >= 100 and _SHUT.match(after) is not None


def _pages(figure: Figure, before: str, after: str) -> bool:
    return figure.value >= _THICK and (figure.scale > 1 or _SHUT.match(after) is not None)


def _homes(figure: Figure, before: str, after: str) -> bool:
    return figure.low is None and (figure.value > figure.scale >= _TEN_THOUSAND or _many(figure, before, after))


def _households(figure: Figure, before: str, after: str) -> bool:
    generation = len(figure.numeral) == 4 and figure.scale == 1  # 2030세대: a number of people would have its comma
    return figure.value >= 10 and not generation


def _weeks(figure: Figure, before: str, after: str) -> bool:
    return _many(figure, before, after) or bool(_LASTS.match(after) or _SHRINKS.match(after))


def _months(figure: Figure, before: str, after: str) -> bool:
    return bool(_LASTS.match(after) or _SHRINKS.match(after))


def _ways(figure: Figure, before: str, after: str) -> bool:
    """3코스 is the third one, unless it is said how many were made or that it is all of them."""
    return (figure.value > 1 and _LAID.match(after) is not None) or before.rstrip().endswith(("총", "모두", "전체"))


_GUARDS: dict[str, _Surroundings] = {
    "코스": _ways,
    "구간": _ways,
    "노선": _ways,
    "공구": _ways,
    "일": _days,
    "년": _years,
    "분": _minutes,
    "회": _times,
    "번": _often,
    "대": _machines,
    "단계": _steps,
    "세대": _households,
    "주": _weeks,
    "달": _months,
    "호": _homes,
    "쪽": _pages,
    "페이지": _pages,
    "두": _many,
    "수": _many,
    "동": _standing,
    "기": _standing,
    "장": _standing,
    "권": _standing,
}
