"""Whether a figure tells a result (scale of use and coverage too) or the background: a problem, an input, a design.

In a casebook the field decides first. A release has none, so there the sentence decides: what stands in a note or an
attachment, or in a clause that tells no outcome (a definition, a request, a problem, an event), is background. Money
is what a project costs unless a word beside it says that it was saved or earned.
"""

from __future__ import annotations

import re

from sarye.extraction.outcomes.running import Place
from sarye.extraction.outcomes.trouble import ACTED, MISHAP
from sarye.extraction.quantities.arrows import ARROW
from sarye.extraction.quantities.background import is_market, tells_background, won_of_market
from sarye.extraction.quantities.clause_background import clause_is_background, tells_of_trouble
from sarye.extraction.quantities.conditions import holds_only
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.levels import is_started_from
from sarye.extraction.quantities.participants import names_participants
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span
from sarye.vocabulary.codes import Direction, QuantityRole, SectionName

_FAST = re.compile(
    r"[’'”\"]?\s?(?:이내|안|만|내)[에로]\s(?!신고|신청|제출|납부)[^.,\d]{0,24}?(?:구조|구출|검거|진화|복구|대피|포착|"
    r"판별|판독|검출|분석|처리|확인|진단|측정|탐지|감지|식별|인식|요약|번역|조회|검색|생성|예측|표시|찾아|알려|발급|완료|끝나|끝낼|도착|마[치쳤칠]|이용할\s수)(?![가-힣]*야\s)"
)
"""How quickly a new device or service does its work: 30초 이내에 판별."""
_IN_NO_TIME = re.compile(r"[’'”\"]?\s?만에\s")
_SHORT = frozenset(("초", "분", "시간"))
_AHEAD = re.compile(r"\s?(?:전|앞서|먼저)(?:에)?\s[^.,\d]{0,24}?(?:예측|예보|경보|경고|감지|포착|탐지|알려|알림)")
"""How long before something happens it is foreseen: 사흘 전에 예측."""
_TIME_TAKEN = re.compile(
    r"(?<!교육|사업|운영|접수|모집|연구|계약)(?<!교육\s|사업\s|운영\s|접수\s|모집\s|연구\s|계약\s)(?:시간|기간|소요일|주기)[은는이가]\s(?:단|약|불과|하루)?\s?(?:평균)?\s?$"
)
"""What lasted so long is what is measured: 처리 기간은 평균 12일."""
_BAD = re.compile(rf"{MISHAP}[^.·]{{0,30}}$")
_ARROW = re.compile(ARROW)
_GLOSS = re.compile(r"[\s\-]*(?:\*+|※)\s*(?P<term>[^:：.\d]{1,30}?)(?:\s?[:：]\s|[’'”]?(?:이란|란)[,\s])")
_GAINS = re.compile(r"효과|성과|실적|결과|절감|감소|증가|단축|향상|개선")
"""What nobody would say of how a thing is defined."""
_GAIN_AFTER = re.compile(r"\s?(?:가량|정도|이상)?\s?(?:절감|절약|단축|향상|개선)")
_ACHIEVED = re.compile(r"실적|성과|(?:개발|구축|설치|보급|선정|도입|지정|배치)된\s|(?:운영|제공|시행)\s?중인\s")
"""The head of a note that lists what was reached."""
_OF_YEAR = re.compile(r"[\s\-]*(?:\*+|※)\s*\(?\s?(?:[’'‘`´＇]\d\d|20\d\d)(?:년|\))")
"""The head of a note that tells figures of a year gone by."""
_CONTEXT_SECTIONS = frozenset((SectionName.WHY, SectionName.PURPOSE))
_RESULT_SECTIONS = frozenset((SectionName.WHAT, SectionName.RESULT))
_EARNED = re.compile(
    r"절감|절약|매출|수출|수주|수익|판매|거래|유치|효과|유발|창출|확보|납품|환급|회수|적발|감면|할인|달성|돌파|기록|흑자|환산|차단|부과[하했]|징수[하했]|성과(?!급|평가|지표|관리|주의)"
)
"""Words by which a sum of money was gained, and is not what was spent."""
_NEAR = 24
_FAR = 400
"""Letters around a figure that can say what it tells; a sentence that goes on for longer is a list."""
_RUNS = re.compile(
    r"[^.\n]{0,22}?(?:운[영용]|설치|구축|완료|보급|개통|도입|추가|달성|배치|이용|가입|적용|시행|개방|공개|발급|처리|확대)"
)


def role(
    text: str,
    section: SectionName,
    sentence: Span,
    clause: Span,
    figure: Figure,
    place: Place | None,
    *,
    moved: Direction,
) -> QuantityRole:
    """Tell whether the figure is a result (scale of use and coverage too) or background: problem, input, comparison.

    :param clause: the text around the figure up to its neighbours.
    :param place: where in a release the sentence stands; None in a casebook.
    :param moved: which way the figure moved.
    """
    if section in _CONTEXT_SECTIONS:
        return QuantityRole.CONTEXT
    before = text[max(sentence.start, figure.span.start - _FAR) : figure.span.start]
    after = text[figure.end : min(sentence.end, figure.end + _FAR)]
    if figure.before is not None:
        mishaps = _BAD.search(before) and not ACTED.search(before)
        worse = place is not None and (mishaps or tells_of_trouble(text, sentence, figure))
        grew_worse = worse and moved is not Direction.DECREASE
        market = is_market(before) and not won_of_market(before)
        return QuantityRole.CONTEXT if grew_worse or market else QuantityRole.OUTCOME
    if names_participants(text, sentence.start, figure, before, after) or holds_only(text, sentence, figure):
        return QuantityRole.CONTEXT
    if is_started_from(text, sentence, figure):
        return QuantityRole.CONTEXT
    lasts = figure.kind is UnitKind.TIME or seconds(figure.unit)
    if lasts and moved is Direction.NONE and not _is_quick(figure, after):
        told = section in _RESULT_SECTIONS and _TIME_TAKEN.search(before)
        return QuantityRole.OUTCOME if told else QuantityRole.CONTEXT
    if section in _RESULT_SECTIONS:
        return QuantityRole.OUTCOME
    if tells_background(figure, before, after, saved=moved is Direction.DECREASE):
        return QuantityRole.CONTEXT
    moves = moved is not Direction.NONE
    explains = place is not None and _explains(text, sentence, clause, figure, place, moved=moves)
    return QuantityRole.CONTEXT if explains else QuantityRole.OUTCOME


def _is_quick(figure: Figure, after: str) -> bool:
    """Say whether a time tells how soon something was done or foreseen."""
    soon = figure.unit in _SHORT and _IN_NO_TIME.match(after)
    return bool(soon or _FAST.match(after) or _AHEAD.match(after))


def _explains(text: str, sentence: Span, clause: Span, figure: Figure, place: Place, *, moved: bool) -> bool:
    """Say whether a figure of a release explains its matter and is no result of it."""
    if figure.kind is UnitKind.MONEY and not (moved or _EARNED.search(_near(clause, figure).of(text))):
        return True
    if place in (Place.NOTE, Place.ATTACHED):
        words = sentence.of(text)
        gloss = _GLOSS.match(words)
        if gloss and _ACHIEVED.search(gloss["term"]):
            return False
        gained = moved and (_GAIN_AFTER.match(text, figure.end, sentence.end) or _ARROW.search(words))
        if (gloss and not gained and not _GAINS.search(gloss["term"])) or _OF_YEAR.match(words):
            return True
        return not (moved or _RUNS.match(text, figure.end, sentence.end))
    return clause_is_background(text, sentence, figure)


def _near(clause: Span, figure: Figure) -> Span:
    """Return what stands beside *figure* in its *clause*."""
    return Span(max(clause.start, figure.span.start - _NEAR), min(clause.end, figure.end + _NEAR))
