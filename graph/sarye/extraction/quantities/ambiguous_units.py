"""What has to stand around a unit that also numbers things before its number counts: 3대 배치, yet 3대 과제.

Only whether there is a quantity is decided here, and nothing of what it tells: 지상 3층 규모 and 하루 3회 count as 로봇 3대
does. That they tell how a thing is built or done, and no result, is for ``background`` to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.parting import GRADED, PARTED
from sarye.extraction.quantities.periods import EACH_PERIOD
from sarye.extraction.quantities.units import A_TIME
from sarye.vocabulary.codes import Comparator

_Surroundings = Callable[[Figure, str, str], bool]

_SHUT = re.compile(
    r"(?:[을를이가은는의와과도]|으?로|에|씩|에서|까지)(?![가-힣])|이며|이고|이다|\s*(?:[,.()·/;:…*△▲▴▷▶▸○◦•∙→]|$|\n)|\s?(?:규모|등|이상|이하|이내|미만|정도|가량|여\b)"
)
_IN_ALL = re.compile(r"(?:연간|총|각각|약|최대|최소|누적)\s?$")
_NIGHTS = re.compile(r"\d박\s?$")
_TERM = re.compile(r"\s?\(\d{1,2}[./]\s?\d{1,2}[).,~∼(]")
"""When the first, second and third of a series are: 1기(4.12)."""
_WARMTH = re.compile(
    r"(?:영하|영상|[가-힣]?온도?[이가은는을를]?|섭씨|각도|기울기|경사)\s?(?:[가-힣]{1,3}\s)?(?:약\s)?(?:\d+\s?[~∼～]\s?)?$"
)
_CELSIUS = re.compile(r"\s?\(℃\)")
_GROUND = re.compile(r"(?:지상|지하)\s?$")
_BUILT = re.compile(
    r"\s?(?:규모|건물|으로\s(?:건|조성|신축|짓|지어)|[,(]?\s?(?:총\s)?연?면적|[,·∼~-]?\s?(?:지상|지하)\s?\d+층(?:\s?(?:규모|건물|으로)|,|\())"
)
"""Storeys that a house has, and not the one where something is: 지하 1층, 지상 3층 규모."""
_LASTS = re.compile(
    r"\s?(?:간(?![가-힣])|간[의은을이에]|여|이상(?!\s?(?:기후|고온|저온|기온|징후))|이내|정도|가량|동안|만에|안에|내에|남짓|걸리|소요|씩|넘|가까이|[이가]\s?(?:걸|소요|필요)|이면\s?(?:된|되|충분|끝|완료)|의\s?(?:기간|시간))"
)
SHRINKS = re.compile(
    r"\s?(?:에서\s?(?:약\s|평균\s|최소\s|최대\s)?\d|이?던|(?:으?로\s?)?(?:단축|줄|감축|연장|늘|확대|축소|앞당|당[겨기]|빨라|늦[어추춰]))"
)
_LENGTHENED = re.compile(r"까지\s?(?:늘[어었리려린렸]|연장|확대)")
_FROM_LEVEL = re.compile(rf"\d\s?{A_TIME}\s?(?:이?던\s?것이\s)?에서\s?(?:약\s?|단\s?)?$")
_CYCLE = re.compile(r"(?:주기|간격|기간|기한|소요일)[은는이가]?\s?(?:약\s?|평균\s?)?$")
_CALENDAR = re.compile(
    r"\s?(?:도|차|째|생|말|초|부터|까지|산|제|형|대비|\(\d{4}\)|\d{1,2}\.|\d{1,2}월|[상하]반기|\d분기|월)"
)
_CLOCK = re.compile(r"\d\s?시\s?$|\d:$")
_ANNUAL = re.compile(r"(?:[를을]|째[를을]?)?\s?맞|에\s?이어|\s?국무")
_PARTED = re.compile(rf"\s?(?:에\s걸[쳐친]|으?로\s?(?:{PARTED}|{GRADED}|간소|축소|단축|통합|줄)|의\s?(?:절차|과정))")
_THING_BEFORE = re.compile(r"[가-힣A-Za-z)’'”\"]\s$")
_OF_ALL = re.compile(r"\s중(?![가-힣])")
_RUN = re.compile(
    r"(?:[를가의은이]?\s?(?:추가\s?|시범\s?|확대\s?)?)(?:운[영용행]|설치|보급|배치|구매|구입|도입\s|투입|생산|판매|증차|증설|장착)"
)
_LAID = re.compile(r"[을를이가]?\s?(?:추가|조성|개발|신설|개통|완공|증설|확대|확충|운[영행])")
_THICK = 1000
"""Pages that no book has: from here on a number of pages is an amount and no place in a book."""
_LIVED_IN = re.compile(r"\s(?:농가|가구|주택)")
_TEN_THOUSAND = 10_000
_DONE = re.compile(
    r"\s?(?:개최|실시|진행|운[영항행]|제공|다운로드|시행|발사|방문|점검|측정|조회|이용|수상|배포|발행|방송|공연|반복|순찰|출동)(?![가-힣]*(?:대회|회의|총회|제))"
)
"""What is done so many times; an edition is followed by its name (10회 영화제)."""
_MACHINE = r"[가-힣]{2}기|헬기|열차|(?:자동|승용|화물|소방|구급|순찰|청소|전기|수소)차|차량|버스|트럭|스쿠터|로봇|챗봇|드론|장비|설비|컴퓨터|노트북|모니터|프린터|카메라"
_MACHINE_BEFORE = re.compile(rf"(?:총|(?:{_MACHINE})\s?)$")
"""Before a round number of machines, which else would be an age: 버스 20대, 충전기 30대."""
_AGED = re.compile(
    r"\s?(?:이상|이하|미만|초반|중반|후반)?\s?(?:의\s)?(?:연령|남성|여성|남녀|인구|환자|가구주|부모|청년|노인|노년|[가-힣]{0,3}층(?![가-힣]))"
)
"""60대 이하 연령층: people of an age, and no machines."""
_BLOCK = re.compile(r"(?:청사|아파트|단지|캠퍼스|공관|빌딩)\s?(?:제\s?)?$")
_WHERE = re.compile(r"에서|에\s|으로\s|\s(?:지하\s?)?\d{1,3}\s?층|\s[가-힣]{0,4}(?:회의실|대회의실|강당|로비)|\s?\(")
_FEW = re.compile(r"만\s|\s나누[어고]\s")
"""So often and no more, or in so many parts: 1회만 납부."""


def lasts(after: str) -> bool:
    """Say whether what stands behind a time tells that it is how long something took: 한 달간, 두 시간 만에."""
    return _LASTS.match(after) is not None


def _days(figure: Figure, before: str, after: str) -> bool:
    lasting = _LASTS.match(after) or SHRINKS.match(after) or figure.comparator is not Comparator.EXACT
    if _FROM_LEVEL.search(before) or _CYCLE.search(before) or _NIGHTS.search(before):
        return True
    return (bool(lasting) and not before.rstrip().endswith("월") and figure.low is None) or bool(_LASTS.match(after))


def _years(figure: Figure, before: str, after: str) -> bool:
    lengthened = _LENGTHENED.match(after)
    if lengthened and (figure.value < 15 or _FROM_LEVEL.search(before)):
        return True
    if _CALENDAR.match(after):
        return False
    return not 15 < figure.value < 40 or _LASTS.match(after) is not None or figure.comparator is not Comparator.EXACT


def _minutes(figure: Figure, before: str, after: str) -> bool:
    return not _CLOCK.search(before) and not after.startswith("까지")


def _times(figure: Figure, before: str, after: str) -> bool:
    if before.rstrip().endswith(("올해로", "올해", "번에")) or _ANNUAL.match(after):
        return False
    if figure.value != int(figure.value):  # an average, which nothing is numbered by
        return _SHUT.match(after) is not None
    return bool(
        _SHUT.match(after)
        or EACH_PERIOD.search(before)
        or _IN_ALL.search(before)
        or _DONE.match(after)
        or _FEW.match(after)
    )


def _often(figure: Figure, before: str, after: str) -> bool:
    return EACH_PERIOD.search(before) is not None


def _machines(figure: Figure, before: str, after: str) -> bool:
    if _RUN.match(after) and figure.low is None:
        return True
    if _AGED.match(after):
        return False
    tens = range(10, 100, 10)
    if figure.low in tens and figure.value in tens:
        return False
    decade = figure.value in tens and figure.low is None and figure.scale == 1
    if not (_SHUT.match(after) or _OF_ALL.match(after)) or (figure.native and figure.value < 2):
        return False
    return not decade or figure.comparator is not Comparator.EXACT or _MACHINE_BEFORE.search(before) is not None


def _steps(figure: Figure, before: str, after: str) -> bool:
    return before.rstrip().endswith("총") or bool(_PARTED.match(after) or SHRINKS.match(after))


def _standing(figure: Figure, before: str, after: str) -> bool:
    if figure.value != int(figure.value) or _TERM.match(after):
        return False
    return bool(_THING_BEFORE.search(before) and _SHUT.match(after))


def _houses(figure: Figure, before: str, after: str) -> bool:
    """``청사 6동에서`` tells which house it is, ``6동을 지었다`` how many."""
    return _standing(figure, before, after) and not (_BLOCK.search(before) and _WHERE.match(after))


def _many(figure: Figure, before: str, after: str) -> bool:
    return figure.value >= 100 and _SHUT.match(after) is not None


def _pages(figure: Figure, before: str, after: str) -> bool:
    return figure.value >= _THICK and (figure.scale > 1 or _SHUT.match(after) is not None)


def _homes(figure: Figure, before: str, after: str) -> bool:
    lived_in = figure.value >= 100 and _LIVED_IN.match(after)
    large = figure.value > figure.scale >= _TEN_THOUSAND
    return figure.low is None and bool(large or lived_in or _many(figure, before, after))


def _degrees(figure: Figure, before: str, after: str) -> bool:
    return bool(figure.value < 0 or _WARMTH.search(before) or _CELSIUS.match(after))


def _storeys(figure: Figure, before: str, after: str) -> bool:
    return bool(_GROUND.search(before) and _BUILT.match(after))


def _households(figure: Figure, before: str, after: str) -> bool:
    generation = len(figure.numeral) == 4 and figure.scale == 1  # 2030세대: a number of people would have its comma
    return figure.value >= 10 and not generation


def _weeks(figure: Figure, before: str, after: str) -> bool:
    return _many(figure, before, after) or bool(_LASTS.match(after) or SHRINKS.match(after))


def _months(figure: Figure, before: str, after: str) -> bool:
    return bool(_LASTS.match(after) or SHRINKS.match(after))


def _ways(figure: Figure, before: str, after: str) -> bool:
    """3코스 is the third one, unless it is said how many were made or that it is all of them."""
    return (figure.value > 1 and _LAID.match(after) is not None) or before.rstrip().endswith(("총", "모두", "전체"))


GUARDS: dict[str, _Surroundings] = {
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
    "도": _degrees,
    "층": _storeys,
    "호": _homes,
    "쪽": _pages,
    "페이지": _pages,
    "두": _many,
    "수": _many,
    "자": _many,
    "동": _houses,
    "기": _standing,
    "장": _standing,
    "권": _standing,
}
