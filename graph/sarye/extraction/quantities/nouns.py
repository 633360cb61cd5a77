"""Nouns and their particles: a word without its particle, and the words that name nothing that is counted or measured.

A particle has the shape that the syllable before it asks for (``-이`` behind a consonant, ``-가`` behind a vowel), by
which 평가 and 효과 are known to end in none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.leading import by_first_letters
from sarye.extraction.quantities.units import UNITS, UnitKind
from sarye.extraction.syllables import LIQUID, OPEN, final

REMEMBERED = 8192
"""Words that are remembered: a text says the same ones again and again."""
MARKS = "‘’'“”\"`´＇′,.()[]{}<>「」『』｢｣《》*:;·◊○□ㅇ-–―①②③④⑤⑥⑦⑧⑨※▲△▴▵→‣▸■●/~∼❶❷❸❹❺❻❼❽❾➊➋➌➍➎➏"
"""Marks around a word that are no part of it."""
_TOPIC = "(?:는|도|만)?"
PARTICLE = rf"으로써|으로부터|로부터|(?:에서|에게|으로|까지|부터){_TOPIC}|에는|에도|이라는|라는|이며|이고|이다|씩|보다|만[은이을]|만|[을를이가은는의에로와과도]"
"""The pattern of the particles, and of the copula that is written like one."""
_TAIL = re.compile(rf"(?:{PARTICLE})$")
_BEHIND_CONSONANT = frozenset(("은", "이", "을", "과", "이라는", "이며", "이고", "이다"))
_BEHIND_VOWEL = frozenset(("는", "가", "와", "라는"))
_TOWARDS = frozenset(("로", "로부터"))
"""Behind a vowel or ㄹ."""
_LIKE_PARTICLE = by_first_letters(
    r"(?:관로|교차로|통로|경로|회로|수로|진로|선로|항로|산책로|활주로|등산로|탐방로|(?<![속정온농빈강한])도로|원자로|[·시]도|속도|온도|농도|만족도|정확도|강도|빈도|밀도|각도|난이도|고도|습도|인지도|해상도|한도|제도|[북남]도|횟수|나이|높이|길이|넓이|깊이|아이|어린이|지킴이|회의|동의|민원인|결과|인허가)$"
)
"""Nouns that end as if a particle stood behind them."""


@lru_cache(maxsize=REMEMBERED)
def noun(word: str) -> str:
    """Return *word* without its marks and its particle.

    >>> noun("창구를"), noun("평가"), noun("기업에는"), noun("대회에는,")
    ('창구', '평가', '기업', '대회')
    """
    bare = word.strip(MARKS)
    if _LIKE_PARTICLE.search(bare) or (len(bare) == 2 and bare[-1] not in "은는을를"):
        return bare
    tail = _TAIL.search(bare) if len(bare) > 1 else None
    if tail is None or not _agrees(bare[: tail.start()], tail[0]):
        return bare
    return bare[: tail.start()].strip(MARKS)


def _agrees(stem: str, particle: str) -> bool:
    """Say whether *particle* has the shape that the end of *stem* asks for; behind other letters any may stand."""
    last = final(stem[-1]) if stem else None
    if last is None:
        return True
    if particle in _BEHIND_CONSONANT:
        return last != OPEN
    if particle in _BEHIND_VOWEL:
        return last == OPEN
    return particle not in _TOWARDS or last in (OPEN, LIQUID)


QUALIFIER = re.compile(
    r"이상|이하|이내|미만|정도|가량|규모|수준|약|총|월|연|연간|매년|분기|매월|매일|매주|평균|모두|각각|선착순|현재|또|및|등|중|상당|선정|만"
    r"|최대|최소|최근|올해|지난해|작년|지금|기준|대비|전년|대한|달하는|이르는|통해|위해|위한|크게|특히|이번|함께|거쳐|현행|연내|내|외|간|당|한|할|해"
    r"|전월|동월|전주|전일|전분기|동기|많이|대폭|소폭|하루|하루에|일평균|월평균|연평균|동안|이후|무려|전국|가장|이미|따라|이|그|가운데|중에|사이|말|무려|가까이|이들|당신|나머지|더|건당|인당|시간당"
    r"|대당|해마다|돌파|달성|급|이르기|단|한편|또한|아울러|지난|전체|역시|o|[가-힣]*대비|입니다|것|건이?|곳이?|분이?|명이?"
    r"|[상하]반기|반기|금년|금년중|내년|연중|예년|지난(?:달|주)|어제|내일|오[전후]|전년(?:도|동월|동기)|동기간|종전|이전|과거|그간|그동안|이래|초순|최저|단계적|구체적|일반적|전국적|지속적|통상적|한시적?"
    r"|다시|먼저|아직|앞으로|어느새|겨우|주로|이로써|이에|이중|그중|다음|첫|둘째|셋째|넷째|다섯째|반면|불구|아니라|또는|대부분|두|세|네|매|온|간의"
)
"""Words beside a figure that say when, how or how much, and name nothing."""
MODIFIER = re.compile("각|기존|당초|누적|최초|추가|별도|직접|상호|해당")
"""Words that name nothing by themselves, yet say which it is before a noun: 누적 확진자."""
_EACH = frozenset((UnitKind.COUNT, UnitKind.GUARDED, UnitKind.TIME, UnitKind.MONEY, UnitKind.MEASURE))
"""Kinds of units for each of which something can be told; what only numbers or names things has no share of anything."""
_EACH_BESIDES = frozenset(("인", "학기", "차", "세트", "병", "마을"))
"""What is counted one by one, though as a unit it rather numbers (인, 차) or is a noun (병)."""
_WHOLE_NOUN = frozenset(("식당", "수당", "본당", "불당", "도당", "면당"))
"""Nouns that only look as if something was told for each 식, 수, 본."""
_KINDS = frozenset(("인가구", "인실", "인승", "학년", "호선", "형", "급", "등급"))
"""Units that say of what kind something is, and belong to its name: 1인가구, 초등학교 3학년."""
_DIGITS = 2
"""Of how many digits the number of a kind is at most: 2017학년도 is a year."""
_PER = re.compile(r"(?:[가-힣A-Za-z\d)]*[A-Za-z\d)])?(?P<unit>[가-힣]+)당|[A-Za-z㎏㎡㎥㎞]+당")
_NUMBERED = re.compile(r"[xX×]?\d[\d.,·~∼～]*\s?[천만억조]{0,2}\s?(?P<unit>\D.*)?")
_FRAGMENT = re.compile(
    rf"(?:{PARTICLE}|만에|만인|만이자|째|마다|대로|통해서|위해서|대해서|등이|등총|예정|계획|뿐|나|남|데|지|들|뒤|끝|될|천|뗀|임|입|기|달|긴|짧|쌍|리|예|명|경우|외에|이나)"
)
"""What is left of a word, or depends on one before it."""
_VERBAL = by_first_letters(
    r"(?:니다|[한된린진인난온는]다|[았었했됐였겠]다|는데|지만|면서|[해돼져]서|[한된]지|하고|하며|도록|되며|지며|[음함임]에|길면|떨어져|나눠|[가-힣]돼|걸쳐|라니|(?:갖추|얻|잡|하|되|늘리|줄이|높이|만들)기)$"
)
"""The end of a predicate."""


@lru_cache(maxsize=REMEMBERED)
def names_nothing(phrase: str) -> bool:
    """Say whether the last word of *phrase* is no noun that can be counted or measured.

    >>> names_nothing("반면"), names_nothing("행사를 개최한다"), names_nothing("이용자"), names_nothing("24종")
    (True, True, False, True)
    """
    last = phrase.rsplit(maxsplit=1)[-1].strip(MARKS) if phrase.strip() else ""
    bare = any(word.fullmatch(last) for word in (QUALIFIER, MODIFIER, _FRAGMENT))
    return bare or is_per(last) or is_numbered(last) or _VERBAL.search(last) is not None


def is_per(word: str) -> bool:
    """Say whether *word* tells what the figure is told for each of: by the unit before 당.

    >>> is_per("점포당"), is_per("1인당"), is_per("kg당"), is_per("식당"), is_per("행정당")
    (True, True, True, False, False)
    """
    if not word.endswith("당") or word in _WHOLE_NOUN:
        return False
    per = _PER.fullmatch(word)
    return per is not None and (per["unit"] is None or UNITS.get(per["unit"]) in _EACH or per["unit"] in _EACH_BESIDES)


def is_numbered(word: str) -> bool:
    """Say whether *word* is a number with its unit, and no part of a name as 1인가구 and 3학년 are.

    >>> is_numbered("24종"), is_numbered("2호점"), is_numbered("2026"), is_numbered("3D모형"), is_numbered("종목")
    (True, True, True, False, False)
    """
    number = _NUMBERED.fullmatch(word)
    unit = number["unit"] if number else None
    kind = unit in _KINDS and len(word) - len(unit or "") <= _DIGITS
    return number is not None and (not unit or unit in _EACH_BESIDES or (unit in UNITS and not kind))
