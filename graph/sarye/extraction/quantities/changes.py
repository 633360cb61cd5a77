"""Before and after: two levels told in words (기존 3일에서 3시간으로, 73초였으나 … 59초) made one figure with its baseline."""

from __future__ import annotations

import re
from dataclasses import replace

from sarye.extraction.quantities.direction import MOVES
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span

_REACH = 70
_WITHIN = re.compile(r"\s?만에\s")
"""Behind a time in which something changed: 400개에서 6개월 만에 900개로."""
_TURNED = re.compile(r"[을를]\s(?:약\s|최대\s|연간\s)?")
"""What was one level was made another: 3억 원을 5억 원으로."""
_NOW = re.compile(r"\s?(?:으?로)[,]?\s[^\d.]{0,16}?(?:[’'‘]?\d{2,4}년(?:\s?\d{1,2}월)?[^\d.]{0,6}|\d+주\s?\()?")
_THEN = re.compile(rf"(?:\)\s?)?\s?대비\s[^.,\d]{{0,12}}?(?:{MOVES.pattern})")
"""The level of today and the one it is compared with: 9명으로 지난해 12명 대비 감소."""
_NOUN = r"(?:의?\s?(?P<noun>[가-힣·]{1,10}?(?:\s[가-힣·]{1,8}?)?))??"
_ASIDE = r"(?:\s?\([^()\n]{1,40}\))?"
_FROM = re.compile(
    rf"{_ASIDE}{_NOUN}\s?(?:에서|(?:이었|였)?던\s?(?:것[을이]|데서)?|(?:[이가]\s)?(?:걸리|소요되|이)던\s?[가-힣\s]{{0,12}}?[을를이가은는])"
)
_OF = re.compile(r"의?\s?")
_INTO = re.compile(rf"{_ASIDE}{_NOUN}(?:\s?수준)?(?:으?로|까지)(?![가-힣])")
_OVER = re.compile(r"에서\s(?:약\s|최대\s)?")
_UP_TO = re.compile(rf"까지(?![가-힣])(?![^.,\d]{{0,16}}?(?:{MOVES.pattern}))")
"""What reaches from one level to another without any change told: 5명에서 20명까지."""
_FORMER = re.compile(
    r"\s?(?:수준|정도|가량)?(?:[이가]|으로|로|을|를)?\s?(?:[가-힣]{1,4}\s)?"
    r"(?:이었으나|였으나|이었지만|였지만|인\s?데\s?비해|인\s?반면|이었으며|였는데|이었는데|이었던|였던|이던|던|(?:걸|소요|필요|투입|들어|처리|발생|이용|사용|머물)[^\d.]{0,8}?"
    r"(?:으나|지만|는데|데\s?비해|던|반면|었고|였고|됐고)|[가-힣]{1,6}[했였됐었았](?:으나|지만|는데)\s)"
)
_ONLY = re.compile(r"에\s(?:불과|그치|그쳤|머물)[^\d.,]{0,6}?(?:던|으나|지만|는데)")
_FORMER_BEFORE = re.compile(r"(?:기존|종전|당초|과거|이전|도입\s?전|개선\s?전|예전|수작업|전에는)[^\d.,]{0,30}$")
_LATTER = re.compile(
    r"\s?(?:수준|정도|가량|이내|안팎|만)?(?:으?로|까지|만에|이면|면|에)\s?(?:[가-힣]{1,4}\s|\d[\d.,]*\s?[가-힣%]{1,3}\s){0,2}?"
    r"(?:단축|당[겨기김]|앞당|짧아|빨라|감소|줄|감축|축소|절감|간소|낮[추아췄]|늘|확대|증가|향상|상승|높[이아여]|확충|증원|증액|연장|개선|처리|가능|끝|완료|급감|급증|강화|바뀌|완화|증설)"
)
_STOP = re.compile(r"\.(?!\d)")
"""A full stop, and not the point of a date."""
_LATTER_THING = re.compile(
    r"\s?[가-힣·]{1,8}(?:으?로|까지)\s(?:[가-힣]{1,4}\s)?(?:감소|줄|감축|축소|늘|확대|증가|증원|급감|급증|확충)"
)
"""``26개 기관으로 증가``: the thing stands between the level and what became of it."""
_ARROW = re.compile(r"\s(?:→|⇒|⇨|➔|➜|➡|->|=>)\s")
_LATTER_BEFORE = re.compile(r"(?:개선\s?후|도입\s?후|이후|적용\s?후|현재|지금은|앞으로)[^\d.,]{0,16}$")


def with_baselines(text: str, read: list[tuple[Span, list[Figure]]]) -> list[tuple[Span, list[Figure]]]:
    """Return the sentences of *read* with their figures, each told change made one figure with the former level in it.

    A change may be told over two sentences; the level before then leaves the list of the first.
    """
    result: list[tuple[Span, list[Figure]]] = []
    for sentence, found in read:
        joined = _within(text, sentence, found)
        if result:
            joined = _from_previous(text, sentence, joined, result[-1][1])
        result.append((sentence, joined))
    return result


def _within(text: str, sentence: Span, found: list[Figure]) -> list[Figure]:
    result: list[Figure] = []
    for figure in found:
        last = result[-1] if result else None
        within = last is not None and seconds(last.unit) and _WITHIN.match(text, last.span.end, sentence.end)
        earlier = result[-2] if within and len(result) > 1 else None
        if earlier and earlier.before is None and _changes(text, sentence, earlier, figure):
            result[-2:] = [_changed(text, earlier, figure)]
        elif last and _reaches(text, last, figure):
            result[-1] = replace(figure, low=last.value, span=Span(last.span.start, figure.span.end))
        elif last and _was(text, last, figure):
            result[-1] = replace(last, before=(figure.value, figure.unit))
        elif last and figure.before is None and last.before is None and _changes(text, sentence, last, figure):
            result[-1] = _changed(text, last, figure)
        else:
            result.append(figure)
    return result


def _changes(text: str, sentence: Span, first: Figure, second: Figure) -> bool:
    if not _comparable(first, second) or second.span.start - first.span.end > _REACH:
        return False
    between = text[first.span.end : second.span.start]
    if _STOP.search(between) or first.falls or second.falls:
        return False
    latter = _LATTER.match(text, second.span.end, sentence.end)
    if _TURNED.fullmatch(between):
        return latter is not None
    if _ARROW.search(between):
        return latter is not None and len(_ARROW.findall(between)) == 1
    only = _ONLY.match(between)
    origin = _FROM.match(between)
    if origin and not only:
        return _same_thing(text, origin["noun"], second) and (latter or _INTO.match(text, second.span.end)) is not None
    former = only or _FORMER.match(between) or _FORMER_BEFORE.search(text[sentence.start : first.span.start])
    later = latter or _LATTER_BEFORE.search(between) or _LATTER_THING.match(text, second.span.end, sentence.end)
    return former is not None and later is not None


def _was(text: str, now: Figure, then: Figure) -> bool:
    """Say whether *then* is the level before that *now* is compared with, and the movement is told."""
    if now.before is not None or now.unit != then.unit or now.value == then.value or now.low is not None:
        return False
    compared = _NOW.fullmatch(text, now.span.end, then.span.start)
    return compared is not None and _THEN.match(text, then.span.end) is not None


def _reaches(text: str, first: Figure, second: Figure) -> bool:
    """Say whether the two are the ends of a range told in words."""
    plain = first.before is None and first.low is None and second.before is None and second.low is None
    if not plain or first.unit != second.unit or first.value >= second.value:
        return False
    over = _OVER.fullmatch(text, first.span.end, second.span.start)
    return over is not None and _UP_TO.match(text, second.span.end) is not None


def _same_thing(text: str, noun: str | None, second: Figure) -> bool:
    """Say whether both levels count the same: "5개 분야에서 23개 과제로" is no change, "6개 학교에서 15개 학교로" is."""
    return not noun or text.startswith(noun.strip(), _after_of(text, second.end))


def _after_of(text: str, at: int) -> int:
    match = _OF.match(text, at)
    return match.end() if match else at


def _comparable(first: Figure, second: Figure) -> bool:
    if first.unit == second.unit:
        return first.value != second.value
    if first.kind is UnitKind.MONEY and second.kind is UnitKind.MONEY:
        return False
    return seconds(first.unit) is not None and seconds(second.unit) is not None


def _changed(text: str, first: Figure, second: Figure) -> Figure:
    """Join the levels; the mention is the whole stretch where it is short, else the level after."""
    stretch = Span(first.span.start, second.span.end)
    short = len(stretch) <= 40 and "\n" not in stretch.of(text)
    return replace(second, before=(first.value, first.unit), span=stretch if short else second.span)


def _from_previous(text: str, sentence: Span, found: list[Figure], previous: list[Figure]) -> list[Figure]:
    """Take former levels from the sentence before: "…약 3개월이 걸리는 데 비해 …. …1개월로 줄어든다"."""
    result: list[Figure] = []
    for figure in found:
        former = _former(text, sentence, figure, previous)
        if former:
            previous.remove(former)
            result.append(replace(figure, before=(former.value, former.unit)))
        else:
            result.append(figure)
    return result


def _former(text: str, sentence: Span, figure: Figure, previous: list[Figure]) -> Figure | None:
    if figure.before is not None or not _LATTER.match(text, figure.span.end, sentence.end):
        return None
    told = [other for other in previous if other.before is None and _FORMER.match(text, other.span.end)]
    return next((other for other in reversed(told) if _comparable(other, figure)), None)
