"""Whether a number is told as done: the clause of its outcome may be, and the number only expected.

"…를 도입하여 예산을 아낌(연간 278억 절감 예상)" tells of something done, with a sum that is not there yet. The words around the
number decide, as far as the next bracket, comma or full stop; what is only hoped for as a whole has no part that is done.
A change may end in what is not there yet, and say so at its end alone: "(’20) 5억원 → (’21 추정) 30억원", or by a year after
the one in which the text came out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.outcomes.clauses import by_status
from sarye.extraction.outcomes.status import status_of
from sarye.extraction.quantities.arrows import ARROW
from sarye.extraction.record import OutcomeEntry, QuantityEntry
from sarye.reading.case import Span
from sarye.vocabulary.codes import Status

_OPENS = re.compile(r"[(（\[]|[,.;](?!\d)")
_CLOSES = re.compile(r"[()（）\[\]]|[,.;](?!\d)")
_OWN = re.compile(r"\s?[(（\[]")
"""A bracket right behind a number is about it."""
_MARKS = {
    Status.EXPECTED: ("추정", "추산", "전망", "예상", "기대"),
    Status.PLANNED: ("목표", "예정", "계획"),
}
"""Nouns that call a number an estimate or an aim."""
_STATUS = {word: status for status, words in _MARKS.items() for word in words}
_MARK = rf"(?P<mark>{'|'.join(_STATUS)})(?:치|값|액)?"
_ABOUT = r"(?:(?:약|최대|최소|총)\s?)*"
_NOTE = r"[(（\[](?P<note>[^()（）\[\]]{1,14})[)）\]]"
_LAST_LEVEL = re.compile(rf".*(?:{ARROW}|에서(?![가-힣]))", re.S)
"""All of a told change that stands before the level at its end."""
_LED = re.compile(rf"{_MARK}\s?[)）\]]?\s?{_ABOUT}(?=\d)")
_NOTE_BEFORE = re.compile(rf"{_NOTE}\s?{_ABOUT}$")
_NOTE_BEHIND = re.compile(rf"\s?{_NOTE}")
_MARK_BEHIND = re.compile(rf"\s?{_MARK}(?=\s*(?:[,.;·/*)）\]]|$))")
_MARK_AT_END = re.compile(rf"{_MARK}\s*$")
_REACHED = re.compile(
    r"[^,.;()（）\[\]]{0,12}?(?:달성|초과)(?!\s?(?:할|될|하기|하고자|하도록|토록|을\s?위|예정|계획|목표))"
)
"""What was an aim until then: "3만 대(2020년 목표)를 달성했다"."""
_SHORT_YEAR = r"['’‘`´＇′]\s?(?P<short>\d\d)(?![\d,])"
_LONG_YEAR = r"(?<![\d.,])(?P<long>20\d\d)"
_YEAR_OF_LEVEL = re.compile(rf"{_SHORT_YEAR}|{_LONG_YEAR}(?=\s?(?:년|\.(?!\d)))")
"""A year among the words of a level, which may itself be such a number: "2030.5점"."""
_YEAR = re.compile(rf"{_SHORT_YEAR}|{_LONG_YEAR}(?=\s?(?:년|\.(?!\d)|\.\d{{1,2}}\.?$|$))")
_YEAR_BEFORE = re.compile(rf"(?:{_YEAR.pattern})\s?(?:년도?)?(?:까지|에는?)?\s?{_ABOUT}$")


def status_in(outcome: OutcomeEntry, quantity: QuantityEntry, published: str = "") -> Status:
    """Return the status of *quantity*, which stands in the clause of *outcome*.

    :param published: the day (ISO) on which the text came out, or nothing.
    """
    if outcome.status is not Status.ACHIEVED:
        return outcome.status
    own = _own_status(quantity, published)
    if own is not None or _aim_reached(quantity):
        return own or outcome.status
    clause = outcome.mention.text
    start, end = (
        place - outcome.mention.span.start for place in (quantity.mention.span.start, quantity.mention.span.end)
    )
    before = max((mark.end() for mark in _OPENS.finditer(clause, 0, start)), default=0)
    own_bracket = _OWN.match(clause, end)
    after = _CLOSES.search(clause, own_bracket.end() if own_bracket else end)
    return status_of(clause[before : after.start() if after else len(clause)])


def status_alone(quantity: QuantityEntry, published: str = "") -> Status | None:
    """Return the status of a *quantity* outside every outcome, where its own words tell that it is not there yet.

    That it is there is never read here: no clause tells it as a result.
    """
    own = _own_status(quantity, published)
    if own is not None or quantity.baseline is None:
        return own
    start, end = _place(quantity)
    clauses = by_status(quantity.mention.quote, Span(0, len(quantity.mention.quote)))
    told = next((status for clause, status in clauses if clause.covers(Span(start, end))), Status.ACHIEVED)
    return None if told is Status.ACHIEVED else told


def _place(quantity: QuantityEntry) -> tuple[int, int]:
    """Return where the mention of *quantity* begins and ends in its quote."""
    mention = quantity.mention
    return mention.span.start - mention.sentence.start, mention.span.end - mention.sentence.start


def _own_status(quantity: QuantityEntry, published: str) -> Status | None:
    """Return the status that *quantity* has by what is written right at it: a word, or a year that is yet to come."""
    marks = list(_marks(quantity))
    if marks:
        return Status.PLANNED if Status.PLANNED in marks else Status.EXPECTED
    if published and any(year > int(published[:4]) for year in _years(quantity)):
        return Status.EXPECTED
    return None


def _marks(quantity: QuantityEntry) -> Iterator[Status]:
    quote, (start, end) = quantity.mention.quote, _place(quantity)
    for found in (_LED.search(_end_of(quantity)), _MARK_BEHIND.match(quote, end)):
        if found:
            yield _STATUS[found["mark"]]
    for note in _notes(quantity, quote, start, end):
        if found := _MARK_AT_END.search(note):
            yield _STATUS[found["mark"]]


def _years(quantity: QuantityEntry) -> Iterator[int]:
    """Yield the years that are written at the (last) level of *quantity*."""
    quote, (start, end) = quantity.mention.quote, _place(quantity)
    last = _end_of(quantity)
    stated = [*_YEAR_OF_LEVEL.finditer(last)]
    if not last and (found := _YEAR_BEFORE.search(quote, 0, start)):
        stated.append(found)
    stated += [year for note in _notes(quantity, quote, start, end) for year in _YEAR.finditer(note)]
    for year in stated:
        yield int(year["long"] or f"20{year['short']}")


def _notes(quantity: QuantityEntry, quote: str, start: int, end: int) -> Iterator[str]:
    """Yield what stands in brackets right before the (last) level of *quantity*, and right behind it.

    An aim that was reached is none any more and left out.
    """
    before = None if _end_of(quantity) else _NOTE_BEFORE.search(quote, 0, start)
    if before:
        yield before["note"]
    behind = _NOTE_BEHIND.match(quote, end)
    if behind and not _aim_reached(quantity):
        yield behind["note"]


def _aim_reached(quantity: QuantityEntry) -> bool:
    """Say whether a bracket behind *quantity* calls it an aim or an estimate, and the words behind that it was reached."""
    quote, (_, end) = quantity.mention.quote, _place(quantity)
    behind = _NOTE_BEHIND.match(quote, end)
    return bool(behind and _MARK_AT_END.search(behind["note"]) and _REACHED.match(quote, behind.end()))


def _end_of(quantity: QuantityEntry) -> str:
    """Return the last level of a change with what stands at it; nothing where the mention is of one level."""
    text = quantity.mention.text
    led = _LAST_LEVEL.match(text) if quantity.baseline is not None else None
    return text[led.end() :] if led else ""
