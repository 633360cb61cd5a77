"""What a text tells of a time after a day: then the day, given for it or inferred from a name in it, can hardly be its own.

A text may look ahead (``2018년까지 구축할 계획``), so only what it tells as past counts: ``지난 2018년``, a level as of a later
day (``2018년 말 기준``), or something that was done at one (``2018년 12월에 개통했다``). Where a later event may be meant for
which something was done before (``2018년 2월 대회를 준비했다``, ``2018년 1월 시행에 맞춰``), nothing is said, nor where a level is as of a
whole year to come, which a forecast tells just so (``2030년 기준 수요``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from sarye.extraction.outcomes.clauses import by_status
from sarye.extraction.outcomes.status import finite, last_words, past, predicate
from sarye.extraction.passages import passages
from sarye.extraction.record import Mention, OrganizationEntry
from sarye.reading.case import Case, Note, Span
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import Status
from sarye.vocabulary.days import Days

_TIME = re.compile(
    r"(?P<gone>(?<![가-힣])지난\s?)?(?<![\d.])(?P<year>20\d\d)년(?:\s?(?P<month>1[0-2]|0?[1-9])월(?P<day>\s?[0-3]?\d일(?:\([가-힣]\))?)?)?"
    r"(?P<part>\s?(?:[초중말]|[상하]반기|[초중하]순))?(?P<at>\s(?:기준|현재)(?![가-힣])|에(?:[는도])?(?=[\s,])|,)?(?=[\s,)])"
)
_AHEAD = re.compile(
    r"계획|예정|목표|전망|예상|예측|추정|가정|방침|까지|부터|대비|이후|유치|확정|결정|편성|반영|수립|준비|출전|올림픽|월드컵|엑스포|"
    r"박람회|총회|대회|개최|기로|앞두|만기|향한|향해|로드맵|신청|예산|시나리오|비전|중장기|연차|"
    r"[가-힣](?:[될할질킬릴칠낼]|[있없받넣맡]을|[높줄들붙쓰보]일)\s|[가-힣][되하리지오가나]는\s"
)
"""Signs that the later time is one that the text looks ahead to."""
_FOR = re.compile(r"합의|협약|약속|승인|선정|지정|발표|밝혔|밝힌|말했|위해|위한|위하")
"""Signs that it may be, where no day is told: an agreement of today is made for a year, and not for a day."""
_TOWARDS = re.compile(
    r"\s(?:앞서|발?맞[춰추췄])|\s?(?:[가-힣·]{1,10}\s){0,4}?[가-힣·]{1,10}?(?:에\s?(?:앞서|발?맞[춰추췄])|[와과]\s동시에|[을를]\s?앞(?:[둔두]|당[겨긴])|(?:[을를]\s|[는은인]\s|\s)?(?:조건|전제)(?:으로|로|하에))"
)
"""Right behind the time: what happens then is what something was done for before: 시행에 맞춰, 개통에 앞서, 완공을 조건으로."""
_READ = re.compile(r"기록했|집계[됐되]|[을를]\s넘[었어]")
"""Verbs that tell of a level that it was counted, and not worked out."""

STILL_SAID = frozenset({"국무총리실", "대통령실"})
"""Offices of a post: people call them so whatever their legal name is, and whenever it is (releases of 2024 do)."""
_NOW = re.compile(r"[(（\[]\s?(?:현|現|현재)[\s.:]*$")


def spoken_of_later(case: Case, given: Days) -> Note | None:
    """Return a note for the first thing that *case* tells as past of a time after the days *given*, if there is one."""
    text = case.document.text
    told = next(_later(text, case, given.last), None)
    if told is None:
        return None
    message = f"the text tells of {told.of(text)} as past, which is later than the date given ({given})"
    return Note("later-than-given", message, case.document.name, case.document.line_of(told.start))


def told_later(quotes: Iterable[str], last: date, kind: str) -> bool:
    """Say whether one of *quotes*, sentences of a case of *kind*, tells of a time after *last* as past."""
    return any(any(_in_sentence(quote, Span(0, len(quote)), last, kind)) for quote in quotes)


def named_later(entries: Iterable[OrganizationEntry], last: date) -> tuple[str, ...]:
    """Return the ids of *entries* that are named as nobody was up to *last*: what names them was written after it.

    A name in brackets that says what a body is called now (``미래창조과학부(현 과학기술정보통신부)``) tells nothing of the case.
    """
    return tuple(
        entry.id
        for entry in entries
        if entry.id is not None and any(_is_new(mention, last) and not _is_gloss(mention) for mention in entry.mentions)
    )


def _is_new(mention: Mention, last: date) -> bool:
    found = bearers(mention.text)
    return bool(found) and all(body.valid_from is not None and body.valid_from > last for body in found)


def _is_gloss(mention: Mention) -> bool:
    before = mention.quote[: max(0, mention.span.start - mention.sentence.start)]
    return _NOW.search(before) is not None


def _later(text: str, case: Case, last: date) -> Iterator[Span]:
    for part in passages(case):
        for sentence in part.sentences:
            yield from _in_sentence(text, sentence, last, case.kind)


def _in_sentence(text: str, sentence: Span, last: date, kind: str) -> Iterator[Span]:
    if _TIME.search(text, sentence.start, sentence.end):
        for clause, status in by_status(text, sentence):
            done = _is_done(clause.of(text), status, book=kind == "casebook")
            yield from _in_clause(text, clause, last, done=done)


def _in_clause(text: str, clause: Span, last: date, *, done: bool) -> Iterator[Span]:
    for time in _TIME.finditer(text, clause.start, clause.end):
        if date(int(time["year"]), int(time["month"] or 1), 1) <= last:
            continue
        if time["gone"] or _is_past(clause.of(text), time, done=done):
            yield Span(time.start("year"), time.end("month") + 1 if time["month"] else time.end("year") + 1)


def _is_done(clause: str, status: Status, *, book: bool) -> bool:
    """Say whether *clause* tells something as done; a *book* of cases says ``-함`` for that."""
    words = last_words(clause)
    return (book and words.endswith(("함", "됨"))) or (status is Status.ACHIEVED and past(finite(predicate(words))))


def _is_past(clause: str, time: re.Match[str], *, done: bool) -> bool:
    """Say whether *clause* tells what it tells of the *time* in it as past: as *done*, or as a level of then."""
    ahead = _AHEAD.search(clause) or (not time["day"] and _FOR.search(clause))
    if ahead or not (time["month"] or time["at"]) or _TOWARDS.match(time.string, time.end(), time.endpos):
        return False
    if (time["at"] or "").strip() == "기준" and not (time["month"] or time["part"]):
        return done and _READ.search(clause) is not None
    return done or (time["at"] or "").strip() in ("기준", "현재")
