"""What the clause that a figure stands in tells: an outcome, or what something is, what was wrong, who met.

The last predicate of a sentence need not be that of the figure's own clause: what was done may be told before a
ceremony (``5곳을 선정하고 협약식을 열었다``), trouble before what was done about it. What stands right beside the figure is
read by ``background``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.outcomes.clauses import PAST_VOWELS, by_speech
from sarye.extraction.outcomes.cues import BOILERPLATE
from sarye.extraction.outcomes.releases import is_background
from sarye.extraction.outcomes.status import finite, last_words
from sarye.extraction.outcomes.trouble import tells_trouble
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.units import UnitKind
from sarye.reading.case import Span

_JOINT = re.compile(
    rf"[가-힣]+?(?:(?P<tensed>(?<=[{PAST_VOWELS}])(?:으며|고|으나|지만|는데))|(?:(?<=[하되])(?:고|며)|(?<=중)이며)),?\s"
)
"""Where a clause ends inside its sentence."""
_DEED = re.compile(
    r"선정|도입|구축|설치|개발|보급|지원|제공|운영|처리|확대|달성|완료|확보|배치|발굴|양성|지정|개통|개설|제작|이용|사용|가입|발급|등록|조성|보유|수집|공개|개방|전환|구현"
)
_CLAUSE = 300
"""Letters behind a figure in which its clause ends."""
_WORD = 6
"""Letters in which the noun of a deed stands before the end of its clause."""
_REACHED = re.compile(r"[을를]\s(?:기록|달성|돌파|확보)한\s")
"""A level that something is said to have reached, whatever it is then said to be: 40만 명을 기록한 채널이다."""
_COPULA = re.compile(
    r"(?P<level>\d[\d,.]*\s?[십백천만억조]*여?\s?(?:명|개|건|곳|대|종|개소|개사|가구|마리|그루|원|달러|톤|점|%)(?:\([^()]{1,20}\))?)\s?(?:이다|입니다|이라고)"
)
_LEVEL = "에 이르렀다"
"""What stands for the copula of a number: a number tells how much, and defines nothing."""


def clause_is_background(text: str, sentence: Span, figure: Figure) -> bool:
    """Say whether the clause of *figure* in a running text tells background and no outcome."""
    piece = _piece(text, sentence, figure)
    joint = _JOINT.search(text, figure.end, min(piece.end, figure.end + _CLAUSE))
    if joint and joint["tensed"] and _is_trouble(text[piece.start : joint.end()].rstrip(" ,")):
        return True
    if _REACHED.match(text, figure.end, piece.end) or not is_background(_plain(text, piece, figure)):
        return False
    return not (joint and _DEED.search(text, max(figure.end, joint.start() - _WORD), joint.end()))


def tells_of_trouble(text: str, sentence: Span, figure: Figure) -> bool:
    """Say whether the clause of *figure* counts what went wrong."""
    return _is_trouble(_piece(text, sentence, figure).of(text))


def _is_trouble(words: str) -> bool:
    return tells_trouble(finite(last_words(words)))


def _piece(text: str, sentence: Span, figure: Figure) -> Span:
    """Return the speech or the running text of the sentence that *figure* stands in."""
    return next((part for part in _pieces(text, sentence) if part.covers(figure.numeral)), sentence)


@lru_cache(maxsize=4)  # every figure of a sentence asks
def _pieces(text: str, sentence: Span) -> tuple[Span, ...]:
    return tuple(part for part, _ in by_speech(text, sentence))


def _plain(text: str, piece: Span, figure: Figure) -> str:
    """Return *piece* without what only looks like a definition: a number as predicate, what is said of the release."""
    stub = BOILERPLATE.search(text, figure.end, piece.end)
    if stub:
        return text[piece.start : stub.start()]
    words = piece.of(text)
    if figure.kind is not UnitKind.COUNT:
        return words
    told = _COPULA.search(words, max(0, len(words) - 40))
    return words[: told.end("level")] + _LEVEL if told and len(words) - told.end() < 12 else words
