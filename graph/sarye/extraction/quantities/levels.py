"""Two levels in one sentence: when the second is what became of the first, the level before it, or the end of a range."""

from __future__ import annotations

import re
from decimal import Decimal

from sarye.extraction.quantities.arrows import ARROW
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.movement import MOVES, denied
from sarye.extraction.quantities.part_years import differ_in_time
from sarye.extraction.quantities.units import UnitKind, are_times, seconds
from sarye.reading.case import Span

_REACH = 70
_OTHER_LEVEL = re.compile(r"(?:전년|작년|지난해|종전|기존)\s(?P<noun>(?!동기|대비|같은)[가-힣]{2,6}?)[은는이가]?\s?$")
_OTHER_TOPIC = re.compile(
    r"(?:으나|지만|는데)\s(?P<noun>(?!현재|지금|이제|올해|이후|이번|최근|[가-힣]*[후뒤]에)[가-힣]{2,6}?)[은는]\s(?:약\s)?$"
)
"""What a level is of that stands behind another: 매출은 3억 원이었으나 비용은 5억 원으로."""
_VERB_REACH = 24
"""Letters behind a level in which the verb begins that says what became of it."""
_TOLERANCE = Decimal("0.06")
"""Share of a level by which its rounded parts may miss it."""
_TURNED = re.compile(r"[을를]\s(?:약\s|최대\s|연간\s)?")
"""What was one level was made another: 3억 원을 5억 원으로."""
_NOW = re.compile(r"\s?(?:으?로)[,]?\s[^\d.]{0,16}?(?:[’'‘]?\d{2,4}년(?:\s?\d{1,2}월)?[^\d.]{0,6}|\d+주\s?\()?")
_THEN = re.compile(
    rf"\)?\s?(?:대비|보다|에\s?비해|에\s?비하여)\s(?:약\s)?(?:(?:\d[\d.,]*\s?[십백천만억조]*\s?)+(?:%p|%|[가-힣]{{1,3}})(?:\([^()]{{1,14}}\))?\s?(?:이나|가|이)?\s?)?"
    rf"[^.,\d]{{0,12}}?(?:{MOVES.pattern})"
)
"""The level of today and the one it is compared with: 9명으로 지난해 12명 대비 감소, 45%로 전년(32%)보다 13%p 상승."""
_GONE_BY = re.compile(r"전년|작년|지난|전[월주일분]|동기|종전|기존|당초|이전|초기|평년|[년월주]")
_OUTGROWN = re.compile(r"\)?\s?(?:대비|보다|에\s?비해)\s(?:약\s|무려\s)?")
"""From a former level to the one after it, or to how much it moved: 전년 1,200건 대비 1,500건으로."""
_MOVED_TO = re.compile(
    rf"(?:p|포인트)?\s?(?:가량|정도)?\s?(?:이나|이|가)?\s?(?:{MOVES.pattern})[가-힣]{{0,2}}(?<=[난든한진른린인])\s(?:약\s|총\s)?"
)
"""From how much it moved to the level reached: 3곳 줄어든 9곳."""
_DATES = " 0123456789년월.’'‘"
_THEN_ON = re.compile(r",\s(?:[’'‘]?\d{2,4}년\s)?(?:약\s)?")
"""From a level on the way to the last one: 76개에서 2026년 78개, 2027년 80개로."""
_ADVERB = r"(?:[가-힣]{0,3}[하크르높낮적많]게|[가-힣]{1,3}(?:히|적으로)|다시|더욱?|대폭|소폭|점차|계속|많이|약간|훨씬|매년|매달|해마다|올해|지난해)"
"""How or when something moves: by their endings, and the few that have none. A noun in their place is what moves."""
_STARTED = re.compile(rf"\s?(?:수준|정도|가량)?에서\s(?:{_ADVERB}\s){{0,3}}?(?:{MOVES.pattern})")
_OCCURRING = frozenset(("건", "명"))
_TO_LEVEL = re.compile(r"(?:으?로|까지)(?![가-힣])")
_NOUN = r"(?:의?\s?(?P<noun>[가-힣·]{1,10}?(?:\s[가-힣·]{1,8}?)?))??"
_ASIDE = r"(?:\s?\([^()\n]{1,40}\))?"
_FROM = re.compile(
    rf"{_ASIDE}{_NOUN}\s?(?:에서|(?:이었|였|이)?던\s?(?:것[을이]|데서)?|(?:[이가]\s)?(?:걸리|소요되|이)던\s?[가-힣\s]{{0,12}}?[을를이가은는]|(?:이던|였던|인)\s(?:것[을이]|[가-힣]{{2,8}}[을를])\s)"
)
_LEVELS = frozenset(("수준", "정도", "규모", "가량"))
_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?:만을|만|[을를이가은는])$")
_OF = re.compile(r"의?\s?")
_INTO = re.compile(rf"{_ASIDE}{_NOUN}(?:\s?수준)?(?:으?로|까지)(?![가-힣])")
_OVER = re.compile(r"(?:\(℃\))?에서\s(?:약\s|최대\s|영상\s)?")
_UP_TO = re.compile(rf"까지(?![가-힣])(?![^.,\d]{{0,16}}?(?:{MOVES.pattern}))")
"""What reaches from one level to another without any change told: 5명에서 20명까지."""
FORMER = re.compile(
    r"\s?(?:수준|정도|가량)?(?:[이가]|으로|로|을|를)?\s?(?:[가-힣]{1,4}\s)?"
    r"(?:이었으나|였으나|이었지만|였지만|인\s?데\s?비해|인\s?반면|이었으며|였는데|이었는데|이었던|였던|이던|던|(?:걸|소요|필요|투입|들어|처리|발생|이용|사용|머물)[^\d.]{0,8}?"
    r"(?:으나|지만|는데|데\s?비해|던|반면|었고|였고|됐고)|[가-힣]{1,6}[했였됐었았](?:으나|지만|는데)\s)"
)
_ONLY = re.compile(r"에\s(?:불과|그치|그쳤|머물)[^\d.,]{0,6}?(?:던|으나|지만|는데)")
_FORMER_BEFORE = re.compile(r"(?:기존|종전|당초|과거|이전|도입\s?전|개선\s?전|예전|수작업|전에는)[^\d.,]{0,30}$")
LATTER = re.compile(
    r"\s?(?:수준|정도|가량|이내|안팎|만)?(?:으?로|까지|만에|이면|면|에)\s?(?:[가-힣]{1,4}\s|\d[\d.,]*\s?[가-힣%]{1,3}\s){0,2}?"
    r"(?:단축|당[겨기김]|앞당|짧아|빨라|감소|줄|감축|축소|절감|간소|낮[추아췄]|내[리렸린려]|인[하상]|늘|확대|증가|향상|상승|높[이아여]|확충|증원|증액|연장|개선|처리|가능|끝|완료|급감|급증|강화|바뀌|완화|증설)"
)
_STOP = re.compile(r"\.(?!\d)")
"""A full stop, and not the point of a date."""
_LATTER_THING = re.compile(
    r"\s?[가-힣·]{1,8}(?:으?로|까지)\s(?:[가-힣]{1,4}\s)?(?:감소|줄|감축|축소|늘|확대|증가|증원|급감|급증|확충)"
)
"""``26개 기관으로 증가``: the thing stands between the level and what became of it."""
_ARROW = re.compile(rf"\s{ARROW}\s")
_LATTER_BEFORE = re.compile(r"(?:개선\s?후|도입\s?후|이후|적용\s?후|현재|지금은|이제는?|앞으로)[^\d.,]{0,16}$")
_BECAME = re.compile(r"\s?[이가]\s?(?:됐|되었|된다|될|됨)")
_GREW = re.compile(r"에\s(?:달[하했할함]|이[르를른]|육박)|을\s넘")
_REACHED = re.compile(r"에\s(?:달|이[르를른])|[을를]\s(?:넘|기록|달성|돌파)|(?:으?로\s(?:집계|나타)|이다|이었|였다)")
_GROWING = re.compile(r"(?P<up>성장|증가|늘어|확대)|(?P<down>감소|줄어)")
"""What a level that is then reached has gone through: 3억 원이었으나 해마다 9% 성장하여 8억 원에 달했다."""
_AMOUNT = re.compile(r"(?P<up>증가|급증|늘|상승)|(?P<down>감소|급감|줄|하락)")
"""Words that say of a number itself that it rose or fell; other ones (확대, 향상) may be of what a lower one lets in."""
_GROWN = re.compile(
    rf"\s?(?:[가-힣]{{1,6}}\s){{0,3}}?(?:{MOVES.pattern})[가-힣]{{0,2}}(?<!고),?\s"
    r"(?:(?:올해|지난해|작년|[’'‘]?\d{2,4}년|\d{1,2}월|현재|이제|최근)(?:에?는|에)?\s)?(?:약\s|총\s)?"
)
"""The same from a level that is left, with nothing else told before the one that is reached."""


def changes(text: str, sentence: Span, first: Figure, second: Figure) -> bool:
    """Say whether the *sentence* tells that *first* became *second*."""
    if not comparable(first, second) or second.span.start - first.span.end > _REACH:
        return False
    between = text[first.span.end : second.span.start]
    if _STOP.search(between) or first.falls or second.falls:
        return False
    if _not_reached(text, second.span.end, sentence.end) or differ_in_time(text, first, second):
        return False
    latter = LATTER.match(text, second.span.end, sentence.end)
    if latter and not _borne_out(_AMOUNT.search(latter[0]), first, second):
        return False
    if _OUTGROWN.fullmatch(between):
        return latter is not None and _TO_LEVEL.match(text, second.span.end) is not None
    if _TURNED.fullmatch(between):
        return latter is not None
    if _ARROW.search(between):
        return latter is not None and len(_ARROW.findall(between)) == 1
    only = _ONLY.match(between)
    origin = _FROM.match(between)
    if origin and not only:
        reached = latter or _INTO.match(text, second.span.end) or _BECAME.match(text, second.span.end)
        moved = _GROWN.fullmatch(between, origin.end())
        if not _borne_out(moved, first, second):
            return False
        grown = moved and _REACHED.match(text, second.span.end)
        reached = reached or grown
        bare = grown or (latter and _TO_LEVEL.match(text, second.span.end))
        return reached is not None and bool(bare or _same_thing(text, origin["noun"], second))
    former = only or FORMER.match(between) or _FORMER_BEFORE.search(text[sentence.start : first.span.start])
    growing = _GROWING.search(between) if former and _GREW.match(text, second.span.end, sentence.end) else None
    if growing:
        return _borne_out(growing, first, second)
    if former and _names_another(text, first, _OTHER_TOPIC.search(between)):
        return False
    thing = _LATTER_THING.match(text, second.span.end, sentence.end)
    if thing and not _borne_out(_AMOUNT.search(thing[0]), first, second):
        return False
    return former is not None and bool(latter or _LATTER_BEFORE.search(between) or thing)


def is_started_from(text: str, sentence: Span, figure: Figure) -> bool:
    """Say whether *figure* is a level from which something moved, to one that is not told: 68.5%에서 꾸준히 상승.

    Of what is a place too (12곳에서 늘렸다) this is not said.
    """
    if figure.before is not None or (figure.kind is UnitKind.COUNT and figure.unit not in _OCCURRING):
        return False
    return _STARTED.match(text, figure.span.end, sentence.end) is not None


def stands_besides(text: str, first: Figure, between: Figure, second: Figure) -> bool:
    """Say whether *between* tells something else inside the change from *first* to *second*: a rate, another count."""
    if first.before or between.before or second.before or first.unit != second.unit:
        return False
    if _FROM.fullmatch(text[first.span.end : between.span.start].rstrip(_DATES)):
        return between.unit == second.unit and _THEN_ON.fullmatch(text, between.span.end, second.span.start) is not None
    former = FORMER.match(text, first.span.end) or _ONLY.match(text, first.span.end)
    return former is not None and former.end() <= between.span.start


def was_before(text: str, now: Figure, then: Figure) -> bool:
    """Say whether *then* is the level before that *now* is compared with, and the movement is told."""
    if now.before is not None or now.unit != then.unit or now.value == then.value or now.low is not None:
        return False
    if differ_in_time(text, now, then):
        return False
    compared = _NOW.fullmatch(text, now.span.end, then.span.start)
    if compared is None or _names_another(text, now, _OTHER_LEVEL.search(compared[0])):
        return False
    return bool(_GONE_BY.search(compared[0]) and _THEN.match(text, then.span.end))


def grew_to(text: str, then: Figure, by: Figure, now: Figure) -> bool:
    """Say whether *then* moved *by* so much to *now*, which the numbers themselves must bear out: 12곳보다 3곳 줄어든 9곳."""
    if then.unit != now.unit or then.before or now.before or by.unit not in (now.unit, "%"):
        return False
    if not _OUTGROWN.fullmatch(text, then.span.end, by.span.start):
        return False
    moved = by.value if by.unit == now.unit and now.unit != "%" else then.value * by.value / 100
    near = abs(abs(now.value - then.value) - moved) <= _TOLERANCE * now.value
    return near and _MOVED_TO.fullmatch(text, by.end, now.span.start) is not None


def reaches(text: str, first: Figure, second: Figure) -> bool:
    """Say whether the two are the ends of a range told in words."""
    plain = first.before is None and first.low is None and second.before is None and second.low is None
    if not plain or first.unit != second.unit or first.value >= second.value:
        return False
    over = _OVER.fullmatch(text, first.span.end, second.span.start)
    return over is not None and _UP_TO.match(text, second.span.end) is not None


def comparable(first: Figure, second: Figure) -> bool:
    """Say whether one of the two can have become the other: they differ and are counted in the same unit, or are times.

    A range (1～6회) is no one level that anything was before.
    """
    if first.low is not None:
        return False
    if first.unit == second.unit:
        return first.value != second.value
    if first.kind is UnitKind.MONEY and second.kind is UnitKind.MONEY:
        return False
    return are_times(first.unit, second.unit)


def _borne_out(moved: re.Match[str] | None, first: Figure, second: Figure) -> bool:
    """Say whether the two go the way that the word of movement says, if one is said: 10톤에서 늘어 5톤 is no change."""
    if moved is None or not (moved["up"] or moved["down"]):
        return True
    more = second.value * (seconds(second.unit) or 1) - first.value * (seconds(first.unit) or 1)
    return more > 0 if moved["up"] else more < 0


def _names_another(text: str, figure: Figure, named: re.Match[str] | None) -> bool:
    """Say whether what is *named* before the other level is nothing that the words before *figure* name."""
    return named is not None and named["noun"] not in text[max(0, figure.span.start - _REACH) : figure.span.start]


def _not_reached(text: str, at: int, end: int) -> bool:
    """Say whether the level that ends at *at* is one that was not reached: 10일에서 5일로 단축되지 않음."""
    moves = MOVES.search(text, at, min(end, at + _VERB_REACH))
    return denied(text, moves.end() if moves else at, end)


def _same_thing(text: str, noun: str | None, second: Figure) -> bool:
    """Say whether both levels count the same: "5개 분야에서 23개 과제로" is no change, "6개 학교에서 15개 학교로" is."""
    thing = _PARTICLE.sub("", noun.split()[0]) if noun and noun not in _LEVELS else ""
    return not thing or text.startswith(thing, _after_of(text, second.end))


def _after_of(text: str, at: int) -> int:
    match = _OF.match(text, at)
    return match.end() if match else at
