"""What a figure means: which way the measured thing moved, and whether it tells a result or the background."""

from __future__ import annotations

import re

from sarye.extraction.quantities.figures import Figure
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span
from sarye.vocabulary.codes import Direction, QuantityRole, SectionName

_DOWN = r"감소|절감|단축|감축|줄[어이었인일여였이]|줄[고며]|준다|축소|하락|경감|저감|낮[추아췄춘출]|급감|간소화|삭감|덜[어었]|감액|떨어|완화"
_UP = r"증가|향상|늘[어었린릴리렸]|는다|확대|상승|창출|증대|높[이아여였인일]|급증|확충|증원|증액|추가|신장|제고|성장|증설|올[라랐려렸린릴]|늘리"
_DIRECTION = re.compile(rf"(?P<down>{_DOWN})|(?P<up>{_UP})")
# a verb form that closes the figure's own clause before any later verb
VERB = re.compile(
    r"(?:하|되|받|있|없|시키|이루|위한|통해|대해|의한|관한|갖춘|만든|나온|보이|나타|구성|대상으로)(?=[가-힣]*(?:\s|,|$))|[가-힣]+(?:된|한|던|었|였|하여|하고|하며|되어|는)(?=\s|,)"
)
_ASIDE = re.compile(r"(?:\s?\([^()]{1,24}\))?(?:\s?상당의|\s?규모의|에\s?(?:달하|이르)는)?")
_CLAUSE_END = re.compile(r"[.;:·,…(]|\d|\s[-▲△○□ㅇ]\s")

_INPUT_AFTER = re.compile(
    r"[^.,\d]{0,24}?(?:으로부터|로부터|에서\s?생성|생성되는|수집[한된]|투입|소요|부담"
    r"|(?:데이터|자료|정보|영상|이미지)[^.,\d]{0,14}(?:융합|분석|학습|활용|수집))"
)
_PAST = re.compile(
    r"(?:기존|종전|그동안|지금까지|현행|지난해|당시|과거|매년|작년|전년|이전|당초|맨눈|수작업|수기|육안|예전)[^.\d]{0,30}$"
)
_PROBLEM = re.compile(
    r"[^.,\d]{0,28}?(?:문제|불편|어려움|부족|피해[가를]|사망|고충|우려|한계|지연|실정|상황|불과|그치|그쳤|낭비)"
)
_TAKES_PART = re.compile(r"\s?기관[은이](?=\s)|[^.,\d]{0,24}?(?:협업|협력|협약|공동|참여|참석|참가|모여|컨소시엄|합동)")
_JOINT_BEFORE = re.compile(r"(?:협약|협의체|협업|공동|참여)[^.\d]{0,20}$")
_BODIES = re.compile(
    r"(?:개|명|팀|곳)?\s?(?:구·군|시·군|시·도|시도|시군|기관|기업|개사|부처|대학|업체|지자체|전문가|위원|학교)"
)
_MARKET = re.compile(r"(?:시장|전\s?세계|글로벌|인구)[^.,\d]{0,16}$")
_CONTEXT_SECTIONS = frozenset((SectionName.WHY, SectionName.PURPOSE))
_RESULT_SECTIONS = frozenset((SectionName.WHAT, SectionName.RESULT))
_THAN = re.compile(r"\s?(?:보다|에\s?비해)")
_SPENT = re.compile(r"(?:예산|사업비|비용|국비|시비|투자액|총사업비|출연금|지원금|재정)[^.,\d]{0,16}$")
_SPENT_AFTER = re.compile(r"[^.,\d]{0,12}?(?:투입|투자|들여|지원받|예산|규모의\s?사업|편성|출자|융자)")


def direction(text: str, sentence: Span, clause: Span, figure: Figure) -> Direction:
    """Tell which way the measured thing moved, by the levels of a change or the word that governs the figure.

    :param clause: the text around the figure up to its neighbours.
    """
    if figure.before is not None:
        moved = _moved(figure)
        if moved is not None:
            return moved
    if figure.falls:
        return Direction.DECREASE
    governed = _governing(text, figure.end, sentence.end)
    return governed or _headed(text[clause.start : figure.span.start]) or Direction.NONE


def _moved(figure: Figure) -> Direction | None:
    assert figure.before is not None
    value, unit = figure.before
    factor, base = seconds(unit), seconds(figure.unit)
    if unit != figure.unit and not (factor and base):
        return None
    old, new = value * (factor or 1), figure.value * (base or 1)
    if unit == figure.unit:
        old, new = value, figure.value
    return None if old == new else Direction.DECREASE if new < old else Direction.INCREASE


def _governing(text: str, start: int, stop: int) -> Direction | None:
    """Find the first word of direction after the figure, unless another verb governs it before."""
    aside = _ASIDE.match(text, start, stop)
    start = aside.end() if aside else start
    end = _CLAUSE_END.search(text, start, stop)
    stretch = text[start : min(end.start() if end else stop, start + 30)]
    match = _DIRECTION.search(stretch)
    if match is None or VERB.search(stretch[: match.start()]):
        return None
    return Direction.DECREASE if match["down"] else Direction.INCREASE


def _headed(before: str) -> Direction | None:
    """Read the noun that a bracket or colon explains: 간소화(10→3단계), 예산 절감 15%."""
    match = re.search(
        rf"(?:(?P<down>{_DOWN})|(?P<up>{_UP}))(?:액|율|률|폭|분|효과)?\s?[(:]?\s?(?:약|최대|연간|총)?\s?$", before
    )
    if match is None:
        return None
    return Direction.DECREASE if match["down"] else Direction.INCREASE


def role(text: str, section: SectionName, sentence: Span, clause: Span, figure: Figure) -> QuantityRole:
    """Tell whether the figure is a result (scale of use and coverage too) or background: problem, input, comparison."""
    if section in _CONTEXT_SECTIONS:
        return QuantityRole.CONTEXT
    before, after = text[sentence.start : figure.span.start], text[figure.end : sentence.end]
    if figure.before is not None:
        return QuantityRole.OUTCOME
    if _names_participants(figure, before, after):
        return QuantityRole.CONTEXT
    lasts = figure.kind is UnitKind.TIME or seconds(figure.unit)
    if lasts and not _DIRECTION.search(text[clause.start : clause.end]):
        return QuantityRole.CONTEXT
    if section in _RESULT_SECTIONS:
        return QuantityRole.OUTCOME
    saved = direction(text, sentence, clause, figure) is Direction.DECREASE
    background = _is_background(figure, before, after, saved=saved)
    return QuantityRole.CONTEXT if background else QuantityRole.OUTCOME


def _names_participants(figure: Figure, before: str, after: str) -> bool:
    """Say whether the figure counts who takes part: 16개 구·군 협업, 3개 기관은 협약, 100여 명이 참석."""
    if _BODIES.match(figure.unit + after[:14]):
        return _TAKES_PART.match(after) is not None or _JOINT_BEFORE.search(before) is not None
    return figure.unit in ("개사", "개 사", "명") and _TAKES_PART.match(after) is not None


def _is_background(figure: Figure, before: str, after: str, *, saved: bool) -> bool:
    if figure.kind is UnitKind.MONEY and not saved and (_SPENT.search(before) or _SPENT_AFTER.match(after)):
        return True
    return bool(
        _PAST.search(before)
        or _INPUT_AFTER.match(after)
        or _PROBLEM.match(after)
        or _MARKET.search(before)
        or _THAN.match(after)
        or figure.unit == "번"
    )
