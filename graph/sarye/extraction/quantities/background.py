"""Words beside a figure that make it background: what was wrong or asked, what goes in, what it is compared or made up with.

Every figure that comes here is a quantity, which ``ordinals`` and ``ambiguous_units`` have decided; a unit by itself makes
it background only where such quantities tell how a thing is built (층, 도). What the whole clause tells is left to
``clause_background``.
"""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.trouble import HURT, VICTIMS
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.parting import GRADED, PARTED
from sarye.extraction.quantities.periods import EACH_PERIOD
from sarye.extraction.quantities.units import UnitKind

_INPUT_AFTER = re.compile(
    r"[^.,\d]{0,8}?(?:투입|소요|부담)|[^.,\d]{0,24}?(?:으로부터|로부터|에서\s?생성|생성되는|수집[한된]"
    r"|(?:데이터|자료|정보|영상|이미지)(?![^.,\d]{0,14}(?:동시|자동|실시간))[^.,\d]{0,14}(?:융합|분석|학습|활용|수집)(?![^.,\d]{0,3}(?:했다|하였다|함[.\s]|완료)))"
    r"|[^.,\d]{0,10}?학습(?:한|하여|해|시[킨켜]|데이터로)|[을를]\s(?:[가-힣]+\s)?(?:분석|조사)(?:한\s결과|해\s|하여\s)"
)
_PAST = by_first_letters(
    r"(?<![가-힣])(?:기존|종전|현행|지난해(?![가-힣]*[부까]터?지?)|당시|과거|매년|작년|전년|이전|당초|맨눈|수작업|수기|육안|예전)(?![^.\d]*(?:비교|대비|보다|비해))[^.\d]{0,30}$"
)
_SO_FAR = by_first_letters(r"(?<![가-힣])(?:그동안|지금까지)(?![^.\d]*(?:비교|대비|보다|비해))[^.\d]{0,30}$")
"""Up to now: how things were, unless it is said how many there have been."""
_NO_MORE = re.compile(r"[^.,\d]{0,16}?(?:던\s|뿐)")
_SAME_CLAUSE = r"(?:(?![며고]\s|(?:지만|으나|는데)\s)[^.,\d])"
_PROBLEM = re.compile(
    rf"{_SAME_CLAUSE}{{0,28}}?(?:문제|불편|어려움|부족|피해[가를]|사망|고충|우려|한계|지연|실정|상황|불과|그치|그쳤|낭비|비싸|비쌌)"
)
_GOOD = r"효과|수익|매출|소득|이익|고용|일자리|가치"
_HAPPENED = re.compile(
    rf"(?:의|이|가)?\s?(?:(?!{_GOOD})[^.,\d]){{0,10}}?(?:발생(?:[이하했되됐한해]|\s이후|\s건)|실종|숨지|{HURT})"
)
"""What went wrong so often: 12건의 사고가 발생했다."""
_GAIN_BEFORE = re.compile(rf"(?:{_GOOD})[^.,\d]{{0,6}}$")
_WHOLE = re.compile(r"의?\s?(?:[가-힣·]{1,8}\s){0,2}?(?:중|가운데)(?:에서)?\s(?:약\s)?\d")
"""What a part is taken of: 40곳 중 17곳."""
_COMPOSED = re.compile(rf"(?:는|은|의|이|가)?\s?[^.,\d]{{0,24}}?으?로\s?(?:{PARTED}|운영되)")
_SURVEYED = re.compile(
    r"(?:조사|설문|여론|통계)(?:에서는?|에\s?따르면|에\s?의하면|[가-힣*’'”」』]{0,2}\s?결과(?:에\s?따르면)?)[,\s*]"
)
_NEAR = 40
_PRAISED = re.compile(
    r"만족|효과|향상|개선(?![이을]\s(?:필요|요구))|정확|생산성|절감|단축|취업|도입|편리|도움|실증|시험"
)
"""A survey that tells what was made of the project tells a result."""
_WEIGHED_BEFORE = re.compile(r"(?:평가|심사|투표|점수|배점|면접|경우)\s?\(\s?$")
"""How much each part of a judgement counts: 서면 평가(70%)."""
_BENCHMARK_BEFORE = re.compile(
    r"(?:기준치?|기준값|허용치|한계치|임계[값치]|정상치|평년값?)(?:\s?\(\s?|인\s|,\s)(?:약\s)?$"
)
_MARKET = by_first_letters(
    r"(?:시장\s?(?:규모|점유|전망|성장)|(?<![가-힣])시장|전\s?세계|글로벌|인구)[^.,\d]{0,16}$"
    r"|(?:시장\s?규모|(?:세계|글로벌|국내)[^.]{0,30}?시장)[은는이가도의]\s(?:[^.]|\.(?=\d)){0,80}$"
)
_WON = re.compile(r"점유[율률]?[은는이가을를도]?\s[^.]{0,12}$")
_THAN = re.compile(r"\s?(?:보다|에\s?비해|만점|척도)")
_PREPARED_AFTER = re.compile(r"[을를]\s?(?:정제|가공|전처리|선별|라벨링|비식별)")
_FACTOR = re.compile(r"\s?(?:변수|인자|요인|지표|특징)[을를로와]?\s?(?:[가-힣]+\s)?")
_FACTOR_BEFORE = re.compile(r"(?:변수|인자|요인|의견|건의|건의사항|요구사항)\s?(?:약|총)?\s?$")
_TAKEN_IN = re.compile(
    r"[^.,\d]{0,6}?(?:[을를]|[으]?로)\s?(?:[가-힣]+(?:으로|로)?\s)?(?:반영|고려|분석|조합|학습|융합|수렴)"
)
"""What goes into a model or a plan: 변수 30개를 반영."""
_LOAD = re.compile(r"(?:씩|\s?이상|\s?이하|\s?정도)?\s?(?:접수|발생|신고|유입|배출|제기)되는\s")
"""How much there is to be dealt with: 하루 60건씩 접수되는 서류."""
_DIMENSION = re.compile(
    r"(?:지름|직경|시속|길이|너비|두께|깊이|중량|무게|높이|가로|세로|연면적|부지\s?면적)\s?(?:약|총)?\s?$"
)
_SPECIFIED = re.compile(r"(?:제원|규격|사양|치수)[)\]】>]?\s?[:：](?:[^\n:：.]|\.(?!\s)){0,120}$")
"""``기체 제원: 전장 276cm``: how a machine is built, told up to the end of the sentence or line."""
_CONSIDERED = re.compile(r"(?:[^.,\d\n]|(?<=[는은인한된])\n){0,24}?[을를]\s(?:감안|고려|염두)")
"""What was only thought of when it was decided: 보유율이 90%인 점을 감안하여."""
_RAIN = re.compile(r"[^.,\d]{0,10}?(?:강우|강수|호우|폭우|비가|눈이|강설|적설)")
_DESIGNED = frozenset(("층", "도"))
"""Storeys and degrees: how a thing is built or has to be kept, unless they are told as a result or as a change."""
_DEPTHS = frozenset(("mm", "㎜", "cm", "㎝"))
_SHARE_OF_COST = re.compile(
    r"(?:(?:국비|도비|시비|구비|군비|지방비|자부담)|(?:사업|공사|설치|구입)비의)\s?(?:약|최대)?\s?$"
)
_PROGRAMME = re.compile(r"[^.,\d]{0,8}?(?:세션|강연|발제|주제\s?발표|특강|토크쇼)")
_PROGRAMME_BEFORE = re.compile(r"(?:세션|강연|발제|주제\s?발표|특강|토크쇼)\s?\(?\s?$")
"""The parts of a meeting."""
_DRAWN = re.compile(r"[^.,\d]{0,14}?(?:추첨|경품)")
"""Who gets a prize by lot."""
_TIMES = re.compile(r"(?:\([^()]*\))?\s?[×✕]\s?\d")
"""What is multiplied to reckon a result."""
_GRADED = re.compile(rf"으?로\s?{GRADED}")
"""Into how many grades something is sorted tells its design."""
_OFTEN = frozenset(("회", "차례", "번"))
"""Units of how often something is done, which in a period is a part of its design: 하루 3회."""
_COUNTED_HEADS = frozenset(("명", "%"))
_VICTIMS = re.compile(rf"(?:(?:{VICTIMS}|실종|격리|치료)자?|변이)(?:\s중)?[은는이가]?\s?(?:약|총|무려)?\s?$")
_HELPED = re.compile(
    r"(?:,\s[^.,\d]{1,12}\d[\d.,]*\s?[%명])?[^.,\d]{0,20}?(?:에게|구조|구출|이송|지원|보상|치료|유치|감소|줄|내려|예방|막)"
)
"""What was done for them, or that they became fewer, told of two together too: 환자 45%, 사망 43% 감소."""
_SPENT = re.compile(
    r"(?:예산|사업비|비용|국비|시비|투자액|총사업비|출연금|지원금|재정)(?![^.,\d]{0,14}(?:환산|절감|절약|아[끼낀껴]))[^.,\d]{0,16}$"
)
_SPENT_AFTER = re.compile(r"[^.,\d]{0,12}?(?:투입|투자|들여|지원받|예산|규모의\s?사업|편성|출자|융자)")


def is_market(before: str) -> bool:
    """Say whether a figure behind *before* tells how large a market is or will be."""
    return _MARKET.search(before) is not None


def won_of_market(before: str) -> bool:
    """Say whether a figure behind *before* tells which part of a market was won."""
    return _WON.search(before) is not None


def tells_background(figure: Figure, before: str, after: str, *, saved: bool) -> bool:
    """Say whether what stands *before* and *after* the figure in its sentence makes it background.

    :param saved: whether it fell, which is a result more often than not.
    """
    if figure.kind is UnitKind.MONEY and not saved and (_SPENT.search(before) or _SPENT_AFTER.match(after)):
        return True
    if _asked(before, after):
        return True
    former = _PAST.search(before) or (
        _SO_FAR.search(before) and (figure.kind is not UnitKind.COUNT or _NO_MORE.match(after))
    )
    if not saved and (former or _goes_in(figure, before, after) or _went_wrong(before, after)):
        return True
    return bool(
        _INPUT_AFTER.match(after)
        or _PROBLEM.match(after)
        or is_market(before)
        or _THAN.match(after)
        or _CONSIDERED.match(after)
        or _SPECIFIED.search(before)
        or _is_measure_of(figure, before, after)
        or (figure.unit in _OFTEN and EACH_PERIOD.search(before))
        or (figure.unit in _COUNTED_HEADS and _VICTIMS.search(before) and not _HELPED.match(after))
        or (figure.unit == "단계" and _GRADED.match(after))
    )


def _went_wrong(before: str, after: str) -> bool:
    return _HAPPENED.match(after) is not None and _GAIN_BEFORE.search(before) is None


def _asked(before: str, after: str) -> bool:
    """Say whether the figure is what a survey found, and nothing that came of the project."""
    asked = _SURVEYED.search(before)
    return asked is not None and not _PRAISED.search(before, asked.start()) and not _PRAISED.search(after[:_NEAR])


def _is_measure_of(figure: Figure, before: str, after: str) -> bool:
    """Say whether the figure is the whole of a part, a part of a design or a programme, or what something is held against."""
    if figure.unit in ("%", "점") and _WEIGHED_BEFORE.search(before):
        return True
    if figure.unit in _DESIGNED or (figure.unit in _DEPTHS and _RAIN.match(after)):
        return True
    if figure.kind is UnitKind.COUNT:
        part = _WHOLE.match(after) or _PROGRAMME.match(after) or _PROGRAMME_BEFORE.search(before) or _DRAWN.match(after)
        if part:
            return True
    return bool(_BENCHMARK_BEFORE.search(before) or _COMPOSED.match(after) or _TIMES.match(after))


def _goes_in(figure: Figure, before: str, after: str) -> bool:
    """Say whether the figure tells what a project was given or dealt with, or how large a part of it is."""
    factor = _FACTOR.match(after)
    if (factor or _FACTOR_BEFORE.search(before)) and _TAKEN_IN.match(after):
        return True
    if figure.unit == "%":
        return _SHARE_OF_COST.search(before) is not None
    measure = figure.kind is UnitKind.MEASURE and _DIMENSION.search(before) is not None
    return measure or _PREPARED_AFTER.match(after) is not None or _LOAD.match(after) is not None
