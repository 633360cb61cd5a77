"""Whether a figure tells a result (scale of use and coverage too) or the background: a problem, an input, a design.

In a casebook the field decides first. A release has none, so there the sentence decides: what stands in a note or an
attachment, or in a sentence that tells no outcome (a definition, a request, a problem, an event), is background. Money
is what a project costs unless a word beside it says that it was saved or earned.
"""

from __future__ import annotations

import re

from sarye.extraction.outcomes.clauses import by_speech
from sarye.extraction.outcomes.releases import is_background
from sarye.extraction.outcomes.running import Place
from sarye.extraction.quantities.conditions import holds_only
from sarye.extraction.quantities.direction import direction
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span
from sarye.vocabulary.codes import Direction, QuantityRole, SectionName

_INPUT_AFTER = re.compile(
    r"[^.,\d]{0,8}?(?:투입|소요|부담)|[^.,\d]{0,24}?(?:으로부터|로부터|에서\s?생성|생성되는|수집[한된]"
    r"|(?:데이터|자료|정보|영상|이미지)(?![^.,\d]{0,14}(?:동시|자동|실시간))[^.,\d]{0,14}(?:융합|분석|학습|활용|수집)(?![^.,\d]{0,3}(?:했다|하였다|함[.\s]|완료)))"
    r"|[^.,\d]{0,10}?학습(?:한|하여|해|시[킨켜]|데이터로)"
)
_PAST = re.compile(
    r"(?:기존|종전|그동안|지금까지|현행|지난해(?!부터)|당시|과거|매년|작년|전년|이전|당초|맨눈|수작업|수기|육안|예전)(?![^.\d]*(?:비교|대비|보다|비해))[^.\d]{0,30}$"
)
_SAME_CLAUSE = r"(?:(?![며고]\s|(?:지만|으나|는데)\s)[^.,\d])"
_PROBLEM = re.compile(
    rf"{_SAME_CLAUSE}{{0,28}}?(?:문제|불편|어려움|부족|피해[가를]|사망|고충|우려|한계|지연|실정|상황|불과|그치|그쳤|낭비)"
)
_TAKES_PART = re.compile(r"\s?기관[은이](?=\s)|[^.,\d]{0,24}?(?:협업|협력|협약|공동|참여|참석|참가|모여|컨소시엄|합동)")
_JOINT_BEFORE = re.compile(r"(?:협약|협의체|협업|공동|참여)[^.\d]{0,20}$")
_BODIES = re.compile(
    r"(?:개|명|팀|곳)?\s?(?:구·군|시·군|시·도|시도|시군|기관|기업|개사|부처|대학|업체|지자체|전문가|위원|학교)"
)
_LISTED = re.compile(r"[가-힣A-Za-z)]\s?등\s?(?:총\s?|모두\s?)?$")
_AS_SUBJECT = re.compile(_BODIES.pattern + r"(?:[은는이가]|에서는|에서)\s")
_MARKET = re.compile(r"(?:시장\s?(?:규모|점유|전망|성장)|(?<![가-힣])시장|전\s?세계|글로벌|인구)[^.,\d]{0,16}$")
_FAST = re.compile(
    r"[’'”\"]?\s?(?:이내|안|만|내)에\s(?!신고|신청|제출|납부)[^.,\d]{0,24}?(?:구조|구출|검거|진화|복구|대피|포착|"
    r"판별|판독|검출|분석|처리|확인|진단|측정|탐지|감지|식별|인식|요약|번역|조회|검색|생성|예측|표시|찾아|알려|발급|완료|끝나|끝낼|도착|마[치쳤칠]|이용할\s수)(?![가-힣]*야\s)"
)
"""How quickly a new device or service does its work: 30초 이내에 판별."""
_AHEAD = re.compile(r"\s?(?:전|앞서|먼저)(?:에)?\s[^.,\d]{0,24}?(?:예측|예보|경보|경고|감지|포착|탐지|알려|알림)")
"""How long before something happens it is foreseen: 사흘 전에 예측."""
_TIME_TAKEN = re.compile(
    r"(?<!교육|사업|운영|접수|모집|연구|계약)(?<!교육\s|사업\s|운영\s|접수\s|모집\s|연구\s|계약\s)(?:시간|기간|소요일|주기)[은는이가]\s(?:단|약|불과|하루)?\s?(?:평균)?\s?$"
)
"""What lasted so long is what is measured: 처리 기간은 평균 12일."""
_PREPARED_AFTER = re.compile(r"[을를]\s?(?:정제|가공|전처리|선별|라벨링|비식별)")
_FACTOR = re.compile(r"\s?(?:변수|인자|요인|지표|특징)[을를로와]?\s?(?:[가-힣]+\s)?")
_FACTOR_BEFORE = re.compile(r"(?:변수|인자|요인|의견|건의|건의사항|요구사항)\s?(?:약|총)?\s?$")
_TAKEN_IN = re.compile(
    r"[^.,\d]{0,6}?(?:[을를]|[으]?로)\s?(?:[가-힣]+(?:으로|로)?\s)?(?:반영|고려|분석|조합|학습|융합|수렴)"
)
"""What goes into a model or a plan: 변수 30개를 반영."""
_LOAD = re.compile(r"(?:씩|\s?이상|\s?이하|\s?정도)?\s?(?:접수|발생|신고|유입|배출|제기)되는\s")
"""How much there is to be dealt with: 하루 60건씩 접수되는 서류."""
_DIMENSION = re.compile(r"(?:지름|직경|시속|길이|너비|두께|깊이)\s?(?:약|총)?\s?$")
_SHARE_OF_COST = re.compile(r"(?:국비|도비|시비|구비|군비|지방비|자부담)\s?(?:약)?\s?$")
_GLOSS = re.compile(r"[\s\-]*(?:\*+|※)\s*(?P<term>[^:：.\d]{1,30}?)\s?[:：]\s")
_GAINS = re.compile(r"효과|성과|실적|결과|절감|감소|증가|단축|향상|개선")
_OF_YEAR = re.compile(r"[\s\-]*(?:\*+|※)\s*\(?\s?(?:[’'‘`´＇]\d\d|20\d\d)(?:년|\))")
"""The head of a note that tells figures of a year gone by."""
_CONTEXT_SECTIONS = frozenset((SectionName.WHY, SectionName.PURPOSE))
_RESULT_SECTIONS = frozenset((SectionName.WHAT, SectionName.RESULT))
_THAN = re.compile(r"\s?(?:보다|에\s?비해)")
_EARNED = re.compile(
    r"절감|절약|매출|수출|수주|수익|판매|거래|유치|효과|유발|창출|확보|납품|환급|회수|적발|감면|할인|달성|돌파|기록|흑자|환산|차단|부과[하했]|징수[하했]"
)
"""Words by which a sum of money was gained, and is not what was spent."""
_NEAR = 24
_GRADED = re.compile(r"으?로\s?(?:분류|산출|판정|등급화|구분|세분)")
"""Into how many grades something is sorted tells its design."""
_OFTEN = frozenset(("회", "차례"))
_PERIOD = re.compile(r"(?:매일|매주|매월|매년|하루(?:에)?|1일|주|월|연)\s(?:약|평균|최소|최대)?\s?$")
_HEADS = frozenset(("명", "%"))
_VICTIMS = re.compile(r"(?:사망|사상|부상|확진|감염|실종)자(?:\s중)?[은는이가]?\s?(?:약|총|무려)?\s?$")
_HELPED = re.compile(r"[^.,\d]{0,20}?(?:구조|구출|이송|지원|보상|치료|감소|줄|예방|막)")
_RUNS = re.compile(
    r"[^.\n]{0,22}?(?:운[영용]|설치|구축|완료|보급|개통|도입|추가|달성|배치|이용|가입|적용|시행|개방|공개|발급|처리|확대)"
)
_SPENT = re.compile(r"(?:예산|사업비|비용|국비|시비|투자액|총사업비|출연금|지원금|재정)[^.,\d]{0,16}$")
_SPENT_AFTER = re.compile(r"[^.,\d]{0,12}?(?:투입|투자|들여|지원받|예산|규모의\s?사업|편성|출자|융자)")


def role(
    text: str,
    section: SectionName,
    sentence: Span,
    clause: Span,
    figure: Figure,
    place: Place | None = None,
    *,
    moved: Direction | None = None,
) -> QuantityRole:
    """Tell whether the figure is a result (scale of use and coverage too) or background: problem, input, comparison.

    :param clause: the text around the figure up to its neighbours.
    :param place: where in a release the sentence stands; None in a casebook.
    :param moved: which way the figure moved, where that has been read already.
    """
    if section in _CONTEXT_SECTIONS:
        return QuantityRole.CONTEXT
    before, after = text[sentence.start : figure.span.start], text[figure.end : sentence.end]
    if figure.before is not None:
        return QuantityRole.OUTCOME
    if _names_participants(figure, before, after):
        return QuantityRole.CONTEXT
    if holds_only(text, sentence, figure):
        return QuantityRole.CONTEXT
    moved = moved or direction(text, sentence, clause, figure)
    lasts = figure.kind is UnitKind.TIME or seconds(figure.unit)
    if lasts and moved is Direction.NONE and not (_FAST.match(after) or _AHEAD.match(after)):
        told = section in _RESULT_SECTIONS and _TIME_TAKEN.search(before)
        return QuantityRole.OUTCOME if told else QuantityRole.CONTEXT
    if section in _RESULT_SECTIONS:
        return QuantityRole.OUTCOME
    if place is not None and _explains(text, sentence, clause, figure, place, moved=moved is not Direction.NONE):
        return QuantityRole.CONTEXT
    background = _is_background(figure, before, after, saved=moved is Direction.DECREASE)
    return QuantityRole.CONTEXT if background else QuantityRole.OUTCOME


def _explains(text: str, sentence: Span, clause: Span, figure: Figure, place: Place, *, moved: bool) -> bool:
    """Say whether a figure of a release explains its matter and is no result of it."""
    if figure.kind is UnitKind.MONEY and not (moved or _EARNED.search(_near(clause, figure).of(text))):
        return True
    if place in (Place.NOTE, Place.ATTACHED):
        words = sentence.of(text)
        gloss = _GLOSS.match(words)
        if (gloss and not _GAINS.search(gloss["term"])) or _OF_YEAR.match(words):
            return True
        return not (moved or _RUNS.match(text, figure.end, sentence.end))
    piece = next((part for part, _ in by_speech(text, sentence) if part.covers(figure.numeral)), sentence)
    return is_background(piece.of(text))


def _near(clause: Span, figure: Figure) -> Span:
    """Return what stands beside *figure* in its *clause*."""
    return Span(max(clause.start, figure.span.start - _NEAR), min(clause.end, figure.end + _NEAR))


def _names_participants(figure: Figure, before: str, after: str) -> bool:
    """Say whether the figure counts who takes part: 16개 구·군 협업, 3개 기관은 협약, 100여 명이 참석."""
    if _BODIES.match(figure.unit + after[:14]):
        listed = _LISTED.search(before) is not None and _AS_SUBJECT.match(figure.unit + after[:14]) is not None
        return listed or _TAKES_PART.match(after) is not None or _JOINT_BEFORE.search(before) is not None
    return figure.unit in ("개사", "개 사", "명") and _TAKES_PART.match(after) is not None


def _is_background(figure: Figure, before: str, after: str, *, saved: bool) -> bool:
    if figure.kind is UnitKind.MONEY and not saved and (_SPENT.search(before) or _SPENT_AFTER.match(after)):
        return True
    if not saved and _goes_in(figure, before, after):
        return True
    return bool(
        (_PAST.search(before) and not saved)
        or _INPUT_AFTER.match(after)
        or _PROBLEM.match(after)
        or _MARKET.search(before)
        or _THAN.match(after)
        or (figure.unit in _OFTEN and _PERIOD.search(before))
        or (figure.unit in _HEADS and _VICTIMS.search(before) and not _HELPED.match(after))
        or figure.unit == "번"
        or (figure.unit == "단계" and _GRADED.match(after))
    )


def _goes_in(figure: Figure, before: str, after: str) -> bool:
    """Say whether the figure tells what a project was given or dealt with, or how large a part of it is."""
    factor = _FACTOR.match(after)
    if (factor or _FACTOR_BEFORE.search(before)) and _TAKEN_IN.match(after):
        return True
    if figure.unit == "%":
        return _SHARE_OF_COST.search(before) is not None
    measure = figure.kind is UnitKind.MEASURE and _DIMENSION.search(before) is not None
    return measure or _PREPARED_AFTER.match(after) is not None or _LOAD.match(after) is not None
