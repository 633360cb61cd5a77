"""Which way the measured thing moved: by the levels of a change, by its sign, by the word that governs the figure."""

from __future__ import annotations

import re

from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span
from sarye.vocabulary.codes import Direction

_DOWN = (
    r"감소|절감|단축|감축|감량|축소|하락|(?<![확승용날시봉])인하(?![여고는며대기였면지도])|경감|저감|급감|간소화|삭감|감액|완화|떨어|덜[어었]|"
    r"줄[어이었인일여였이]|줄[고며]|(?<![을를]\s)준다|낮[추아췄춘출]|아[끼꼈낀낄]|짧아[지져졌짐진]|당[겨긴김길]|앞당"
)
_UP = (
    r"증가|향상|확대|상승|창출|증대|급증|인상|확충|증원|증액|추가(?!\s?(?:인하|감소|절감|단축|감축|감면|하락))|신장|제고|(?<!의\s)성장|증설|"
    r"늘[어었린릴리렸림]|는다|높[이아여였인일]|올[라랐려렸린릴]|올리[는고며기면]|끌어올|늘리|(?<!에\s)오른(?!쪽)|길어[지져졌짐진]"
)
_PACE = r"빨라[지져졌짐진]|빠르[게다고며]|빠름"
MOVES = re.compile(rf"(?P<down>{_DOWN})|(?P<up>{_UP})|(?P<pace>{_PACE})")
DENIED = re.compile(
    r"[가-힣]{0,3}지(?:는|도)?\s?(?P<failed>못)|[가-힣]{0,3}지(?:는|도)?\s?않|[가-힣]?에\s?(?:실패|미달)"
)
"""What turns a word of movement into its denial: 절감하지 못하고, 늘지 않았다."""
# a verb form that closes the figure's own clause before any later verb
VERB = re.compile(
    r"(?:하|되|받|있|없|시키|이루|위한|통해|대해|의한|관한|갖춘|만든|나온|보이|나타|구성|대상으로|그쳐|그치|머물|불과)(?=[가-힣]*(?:\s|,|$))"
    r"|[가-힣]+(?:된|한|던|었|였|하여|하고|하며|되어|는|[가-힣]야)(?=\s|,)|[가-힣]*(?:이|하|되|지나|으)면(?=\s|,)|\s(?:이후|이래)(?=\s|,)"
)
_RATE = re.compile(
    r"(?:(?P<down>감소|절감|하락|단축|저감)|(?P<up>증가|성장|상승|향상))[율률][은는이가]?\s[^.\d]{0,24}$"
)
_ASIDE = re.compile(r"(?:\s?\([^()]{1,24}\))?(?:\s?상당의|\s?규모의|에\s?(?:달하|이르)는)?")
_REACH = 30
_BECAME = re.compile(r"(?:[이가]\s(?:되|됐|된|됨|될)|(?:으?로)\s(?:뛰|불어|커졌|커진|키[우웠운]))")
"""What became so many times as much has grown: 3배가 되었다."""
_EXCEEDS = re.compile(
    r"(?:여|\s?이상|\s?가까이|\s?가량|\s?정도)?(?:[을를]\s?(?:넘|웃)|에\s?(?:달[하했한함]|육박|이르|이른|이름))"
)
_FORMER_LEVEL = re.compile(
    r"(?:전년|작년|지난해|전월|지난달|전기|전주|\d년|\d월|기존|종전|당초|이전|초기|도입\s?전|시행\s?전)(?:\s?동기|\s?같은\s(?:달|기간))?의\s(?:약|무려)?\s?$"
)
"""A level of a time gone by, of which something is so many times as much: 전월의 두 배를 넘었다."""
_BY = re.compile(r"으?로\s(?:약\s)?\d[\d.]*\s?(?:배|%|퍼센트)\s?(?:이상|가까이|가량|정도)?\s?(?=\S)")
"""The level and then by how much it moved: 100kg으로 3배 늘어났다."""
_COMPARED = re.compile(r"\s?\)?\s?(?:대비|에\s?비해|보다)(?=\s)")
"""A level that another one is compared with: 7.1명 대비."""
_WITH = re.compile(r"\s?(?:[와과]|및)\s")
_NUMBER = re.compile(r"(?:\d[\d.,]*\s?[십백천만억조여]*\s?)+[가-힣%]*")
_TIMES_OF = re.compile(r"(?:시간|기간|소요일)[은는이가도을를]?\s[^.\d]{0,16}$")
_OTHER_GROWS = re.compile(r"[가-힣](?:으로|로|에|에서)\s[^.,\d]{0,12}[을를]\s?$")
"""Something else is spread to so many (5개 지역으로 점검을 확대): their number did not move."""
_APART = frozenset(("m", "km", "Km", "KM", "㎞", "미터", "킬로미터", "분", "시간"))
"""Units in which something lies off (500m 떨어진 곳) rather than falls."""
_CLAUSE_END = re.compile(r"[.;:·,…(]|\d|\s[-▲△○□ㅇ]\s")


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
    if _COMPARED.match(text, figure.end, sentence.end):
        return Direction.NONE
    before = text[clause.start : figure.span.start]
    by = _BY.match(text, figure.end, sentence.end)
    word = _governing(text, by.end() if by else figure.end, sentence.end)
    if word is None and figure.unit == "배" and figure.value > 1 and _multiplied(text, sentence, figure):
        return Direction.INCREASE
    if word is None:
        return (_headed(before) if figure.value > 0 else None) or Direction.NONE
    if DENIED.match(text, word.end(), sentence.end) or (word[0] == "떨어" and figure.unit in _APART):
        return Direction.NONE
    if figure.kind is UnitKind.COUNT and word[0] == "확대" and _OTHER_GROWS.search(text, figure.end + 1, word.start()):
        return Direction.NONE
    if word["pace"]:
        takes = figure.kind is not UnitKind.RATIO or _TIMES_OF.search(before)
        return Direction.DECREASE if takes else Direction.INCREASE
    return Direction.DECREASE if word["down"] else Direction.INCREASE


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


def _multiplied(text: str, sentence: Span, figure: Figure) -> bool:
    """Say whether something became so many times as much as it was, and not merely is so many times something else."""
    if _BECAME.match(text, figure.end, sentence.end):
        return True
    exceeds = _EXCEEDS.match(text, figure.end, sentence.end)
    return exceeds is not None and _FORMER_LEVEL.search(text[sentence.start : figure.span.start]) is not None


def _governing(text: str, start: int, stop: int) -> re.Match[str] | None:
    """Find the first word of movement after the figure, unless another verb governs it before.

    Of two things that are told together the word behind the second governs both: 종이 30장과 예산 2억 원을 절감.
    """
    aside = _ASIDE.match(text, start, stop)
    start = aside.end() if aside else start
    found = _CLAUSE_END.search(text, start, stop)
    end = min(found.start() if found else stop, start + _REACH)
    match = MOVES.search(text, start, end)
    if VERB.search(text[start : match.start() if match else end]):
        return None
    if match is None and found and found.start() == end and _WITH.match(text, start):
        other = _NUMBER.match(text, end, stop)
        return _governing(text, other.end(), stop) if other else None
    return match


def _headed(before: str) -> Direction | None:
    """Read the noun that a bracket or colon explains: 간소화(10→3단계), 예산 절감 15%."""
    match = re.search(
        rf"(?:(?P<down>{_DOWN})|(?P<up>{_UP}))(?:액|율|률|폭|분|효과)?\s?[(:]?\s?(?:약|최대|연간|총)?\s?$", before
    )
    match = match or _RATE.search(before)
    if match is None or match.group().startswith("추가"):
        return None
    return Direction.DECREASE if match["down"] else Direction.INCREASE
