"""The word of movement that governs a figure: behind it in its clause, or as the noun that it explains.

Korean leaves out what two clauses share, so the verb behind the last of several parallel figures governs them all:
``가람은 9%, 나래는 8% 감소``. A figure in a bracket is told of by what stands before the bracket or right behind it.
"""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.movement import DOWN, MOVES, UP, VERB
from sarye.extraction.quantities.units import UnitKind

Word = re.Match[str]

_ASIDE = re.compile(r"(?:\s?\([^()]{1,24}\))?(?:\s?상당의|\s?규모의|에\s?(?:달하|이르)는)?")
_REACH = 30
_WITH = re.compile(r"\s?(?:[와과]|및)\s")
_CLOSED = re.compile(r"[가-힣](?:고|며|려|서)(?=[\s,])")
"""A verb form between a figure and the word behind it, whose clause the figure stands in: 둘러보고 … 감소."""
_UNIT_BEFORE = re.compile(r"(?:명|인|개|곳|건|대|그루|마리|장|원)$")
_UNIT = re.compile(r"(?P<unit>[가-힣%]+?)(?:을|를|이|가|은|는|의)?$")
_PEOPLE = frozenset(("명", "인"))
_NUMBER = re.compile(r"(?:\d[\d.,]*\s?[십백천만억조여]*\s?)+[가-힣%]*")
_CLAUSE_END = re.compile(r"[.;:·,…(]|\d|\s[-▲△○□ㅇ]\s")
_SHUT = re.compile(r"(?:/[가-힣]{1,2})?\s?(?:이상|이하|가량|정도|규모)?[↑↓]?\)")
_RIGHT_BEHIND = re.compile(
    r"\s?(?:등\s?)?(?:이상|이하|수준)?(?:[을를이가은는도]\s|(?:에서|으?로|까지|씩|만큼)\s?)?"
    r"(?:(?:약|더|각각|모두|소폭|대폭|크게|급격히|꾸준히|지속적으로|올해|최근|다시)\s){0,2}"
)
_OF_ANOTHER = re.compile(r"\s(?!효과|실적)[가-힣]{1,6}[을를이가]\s(?:[가-힣]{1,4}\s)?")
"""A word of movement that only qualifies what is moved: 경감 대상을 확대."""
_PARALLEL = re.compile(r"\s?,\s?(?:(?P<name>[가-힣A-Za-z·\s]{1,20}?)(?P<particle>[은는이가도]?)\s)?(?:약\s)?(?=\d)")
"""From one of several parallel figures to the next: 9%, 나래는 8%."""
_PARALLEL_ASIDE = re.compile(r"\)\s?,\s?(?P<name>[가-힣A-Za-z·\s]{1,20})(?P<particle>)\((?=\d)")
"""The same with the figures in brackets: 가람(9%), 나래(8%) 감소."""
_ROW = 200
"""Letters of a row of parallel figures: in a longer one nobody sees what its last word governs."""
_FIRST = re.compile(r"(?<![가-힣\d])(?P<name>[가-힣A-Za-z·]+?)(?P<particle>[은는이가도의]?)(?:\s|\s?\()?(?:약\s)?$")
_NAME_REACH = 24
_OTHER_SHAPES = frozenset("의이가")
"""Particles by which a name is no topic of a row."""
_MEASURED = re.compile(
    r"(?:[률율비액량]|(?:만족|정확|[농온습속밀강빈심선])도|건수|횟수|자수|(?<!\S)수|비용|매출|수출|수입|소득|이익|찬성|반대|자부담|예산|가격|요금|"
    r"생산|고용|인구|사고|응답|점유|비중|환자|응답자|이용|이용자|참여|인력|인원|부담|피해|민원|범죄)$"
)
"""Names of what is measured, and not of who or where it is measured: figures of two such measures are no row."""
_OTHERWISE = re.compile(r"(?:대비|보다|비해|전년|지난해|작년|총|전체)")
_MODIFIES = re.compile(r"[가-힣](?:된|한|던|든|해|하여|하는|되는|있는)\s")
_SHARE = re.compile(r"(?:\d[\d.,]*\s?[~∼～]\s?)?\d[\d.,]*(?P<unit>%p|%|배)")
_RATE = by_first_letters(
    r"(?:(?P<down>감소|절감|하락|단축|저감)|(?P<up>증가|성장|상승|향상))[율률][은는이가]?\s[^.\d]{0,24}$"
)
_HEAD = by_first_letters(
    rf"(?:(?P<down>{DOWN})|(?P<up>{UP}))(?:액|율|률|폭|분|효과)?\s?[(:]?\s?(?:약|최대|연간|총)?\s?$"
)
_HEAD_REACH = 40
_TO_COME = ("길", "낄", "릴", "일")
"""Verbs that tell what the thing behind them is still to do: 앞당길 사업."""


def word_behind(text: str, start: int, stop: int, figure: Figure) -> Word | None:
    """Return the word of movement that governs *figure* from behind, looked for from *start* on."""
    if not _in_bracket(text, figure):
        return _governing(text, start, stop) or _shared(text, start, stop, figure)
    closes = text.find(")", start, min(stop, start + _REACH))
    inside = _governing(text, start, closes if closes >= 0 else stop)
    shut = _SHUT.match(text, start, stop)
    if inside or shut is None:
        return inside
    last = _last_parallel(text, start, stop, figure, _PARALLEL_ASIDE)
    right = _RIGHT_BEHIND.match(text, (last + 1) if last > start else shut.end(), stop)
    return MOVES.match(text, right.end(), stop) if right else None


def head_before(before: str) -> Word | None:
    """Return the noun of movement that a bracket or colon explains: 간소화(10→3단계), 예산 절감 15%."""
    near = before[-_HEAD_REACH:]
    match = _HEAD.search(near) or _RATE.search(near)
    if match is None or match.group().startswith("추가"):
        return None
    return None if (match["down"] or match["up"]).endswith(_TO_COME) else match


def _in_bracket(text: str, figure: Figure) -> bool:
    start = max(0, figure.span.start - _REACH)
    return text.rfind("(", start, figure.span.start) > text.rfind(")", start, figure.span.start)


def _governing(text: str, start: int, stop: int) -> Word | None:
    """Find the first word of movement after the figure, unless another verb governs it before.

    Of two things that are told together the word behind the second governs both: 종이 30장과 예산 2억 원을 절감.
    """
    aside = _ASIDE.match(text, start, stop)
    start = aside.end() if aside else start
    found = _CLAUSE_END.search(text, start, stop)
    end = min(found.start() if found else stop, start + _REACH)
    match = MOVES.search(text, start, end)
    shares = match is None and found is not None and found.start() == end and _WITH.match(text, start)
    if not (match or shares) or VERB.search(text[start : match.start() if match else end]):
        return None
    if match is None:
        second = _NUMBER.match(text, end, stop)
        if second is None or not _of_one_kind(text, start, end, second):
            return None
        behind = _governing(text, second.end(), stop)
        closed = behind is not None and _CLOSED.search(text, second.end(), behind.start())
        return None if closed else behind
    closes = match[0].endswith(("려", "여", "춰", "워"))
    other = None if closes else _OF_ANOTHER.match(text, match.end(), stop)
    return (MOVES.match(text, other.end(), stop) if other else None) or match


def _of_one_kind(text: str, start: int, end: int, second: Word) -> bool:
    """Say whether what stands before 과 is counted as the *second* is, and is no person beside a fault."""
    first = _UNIT_BEFORE.search(text, max(0, start - _NAME_REACH), start)
    unit = _UNIT.search(second[0])
    people = first is not None and first[0].strip() in _PEOPLE
    other = unit is not None and unit["unit"] not in _PEOPLE
    return not (people and other)


def _shared(text: str, start: int, stop: int, figure: Figure) -> Word | None:
    """Find the word that governs a share together with the parallel shares behind it: 9%, 나래는 8% 감소."""
    last = _last_parallel(text, start, stop, figure, _PARALLEL)
    return _governing(text, last, stop) if last > start else None


def _last_parallel(text: str, start: int, stop: int, figure: Figure, step: re.Pattern[str]) -> int:
    """Return where the last of the shares that stand parallel to *figure* ends, *start* where there is none."""
    at = start
    while figure.kind is UnitKind.RATIO and (on := step.match(text, at, stop)):
        other = _SHARE.match(text, on.end(), stop)
        if other is None or other["unit"] != figure.unit or _OTHERWISE.search(on[0]) or _MODIFIES.search(on[0]):
            return start
        if on.end() - start > _ROW or not _of_one_row(text, figure, on):
            return start
        at = other.end()
    return at


def _of_one_row(text: str, figure: Figure, on: Word) -> bool:
    """Say whether the name that *on* steps over stands in a row with that of *figure*: 가람은 9%, 나래는 8%.

    What is named in another form, or is another measure (찬성이 60%, 사고는 10%), has no verb in common with it.
    """
    if not on["name"]:
        return True
    first = _FIRST.search(text, max(0, figure.span.start - _NAME_REACH), figure.span.start)
    if first is None:
        return True
    topic = first["particle"] in ("은", "는")
    if first["particle"] in _OTHER_SHAPES or on["particle"] in _OTHER_SHAPES or (topic and not on["particle"]):
        return False
    name = on["name"].split()[-1] if on["name"].split() else ""
    return name == first["name"] or not (_MEASURED.search(first["name"]) or _MEASURED.search(name))
