"""Which sentences of a press release tell results, launches, benefits or plans.

Most finite sentences do, so the method is to leave out what tells something else. Its parts: the place of a sentence
(subtitle, footnote, attachment), what its last predicate says (signing, attendance, definition, problem, request,
pledge), and what it speaks of (an agreement and its roles, how to apply).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sarye.extraction.outcomes import cues
from sarye.extraction.outcomes.clauses import by_speech, by_status
from sarye.extraction.outcomes.status import last_words, past, status_of
from sarye.extraction.passages import Passage
from sarye.extraction.record import OutcomeEntry
from sarye.reading.case import Span
from sarye.vocabulary.codes import Method, SectionName, Status

_BULLET = re.compile(r"[\s□○■●◇◆◈▷▶▲△ㅇ❍❏▣◦☞\-–—·∙•①-⑳❶-❿o]*(?:\d{1,2}[.)]\s)?(?:[가-하][.)]\s)?[\s“\"]*")
_FOOTNOTE = re.compile(r"[\s\-]*(?:\*+|※|†|주\d?\)|\d\)|\(\*)")
_ATTACHMENT = re.compile(
    r"[\s<\[(【〈《「]*(?:붙\s*임|별\s*첨|첨\s*부|참\s*고\s*자\s*료|참\s*고|용어\s*설명)"
    r"\s*(?:[\d:.\]>)】〉》」]|(?!.*다[.”\"]*\s*$)(?:\s|$))"
)
_ADNOMINAL = "".join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 8) + "는은"
_FINITE = re.compile(rf"(?:[가-힣](?:다|요|까|죠)|(?<=[{_ADNOMINAL}]\s)(?:것|계획|방침)|예정|전망|기대|예상)$")
_VERBAL_NOUN = re.compile(
    r"(?:[함됨짐임음]|절감|단축|감소|향상|제고|완료|구축|개시|시작|해소|달성|가능|개통|도입|운영|제공|확대)$"
)

_FIRST_BULLET = re.compile(r"\s*[□◯○ㅇ❍]\s*\S.{20}")
_STOPPED = re.compile(r"[.。][\s\"”’']*$")
_HEADLINE = re.compile(r"^\s*[<〈《【\[＜].*[>〉》】\]＞]\s*$")
_NO_LETTER = re.compile(r"[\W_]+")
_NEVER = (cues.SIGNED, cues.EVENT, cues.DEFINITION, cues.PROBLEM, cues.FEELING, cues.TOGETHER)
_WILL = ("겠다", "겠습니다")
_SHORTEST = 10
_END = 48
"""Characters at the end of a clause in which its last predicate stands with what belongs to it."""
_CONFIDENCE = {Status.ACHIEVED: 0.75, Status.EXPECTED: 0.9, Status.PLANNED: 0.8}


def find_release_outcomes(text: str, parts: Sequence[Passage]) -> Iterator[OutcomeEntry]:
    """Yield the outcomes that a release tells in its body, in text order."""
    title = _letters(next((part.section.span.of(text) for part in parts if part.name is SectionName.TITLE), ""))
    for part in parts:
        if part.name is SectionName.BODY:
            for sentence in _running(text, part, title):
                yield from _outcomes(text, part, sentence)


def _running(text: str, part: Passage, title: str) -> Iterator[Span]:
    """Yield the sentences of the running text: no title, no subtitle, no footnote, nothing behind an attachment's head."""
    begun = noted = False
    before = part.section.span.start
    for sentence in part.sentences:
        words = sentence.of(text)
        marks = _BULLET.match(words)
        fresh = not begun or bool(marks and marks.group()) or "\n" in text[before : sentence.start]
        before = sentence.end
        if fresh:
            noted = bool(_FOOTNOTE.match(words))
            if begun and _ATTACHMENT.match(words):
                return
        begun = begun or (not noted and _opens(words) and _letters(words) != title)
        if begun and not noted and not _HEADLINE.search(words):
            yield sentence


def _opens(words: str) -> bool:
    """Say whether *words* open the running text: a sentence with its full stop, or a first bullet."""
    return bool(_FINITE.search(last_words(words)) and _STOPPED.search(words)) or bool(_FIRST_BULLET.match(words))


def _letters(words: str) -> str:
    return _NO_LETTER.sub("", words)


def _outcomes(text: str, part: Passage, sentence: Span) -> Iterator[OutcomeEntry]:
    marks = _BULLET.match(text, sentence.start, sentence.end)
    body = Span(marks.end() if marks else sentence.start, sentence.end)
    for piece, spoken in by_speech(text, body):
        for span, status in by_status(text, piece):
            if tells_outcome(span.of(text), status, spoken=spoken):
                method = Method.PATTERN if status is Status.ACHIEVED else Method.CUE
                yield OutcomeEntry(status, part.mention(text, span), method, _CONFIDENCE[status])


def tells_outcome(clause: str, status: Status | None = None, *, spoken: bool = False) -> bool:
    """Say whether a *clause* of a release tells a result, a launch, a benefit or a plan.

    :param status: its status where it is known already.
    :param spoken: whether it is quoted speech, in which a promise needs something that will be there.

    >>> tells_outcome("처리 시간을 반으로 줄였다"), tells_outcome("두 기관은 업무협약을 체결했다")
    (True, False)
    """
    status = status or status_of(clause)
    words = cues.finite(last_words(clause))
    end = words[-_END:]
    if len(words) < _SHORTEST or not (_FINITE.search(end) or _VERBAL_NOUN.search(end)):
        return False
    if cues.BOILERPLATE.search(clause) or cues.KEY_VALUE.match(clause) or cues.REQUEST.search(end):
        return False
    if status is Status.EXPECTED and cues.HOPED.search(end):
        return not cues.FEELING.search(end)
    if any(cue.search(end) for cue in _NEVER) or (cues.USE.search(end) and cues.ACCESS.search(words)):
        return False
    if cues.MEETING_FIRST.match(words) or cues.AGREEMENT_FIRST.match(words):
        return False
    return _planned(words, spoken) if status is Status.PLANNED else _achieved(words)


def _planned(words: str, spoken: bool) -> bool:
    """Say whether a plan is more than a pledge: it names something that will be there."""
    end = words[-_END:]
    effort = cues.EFFORT.search(end)
    if effort or (cues.PROMISE.search(end) and (spoken or end.endswith(_WILL))):
        return bool(cues.CONCRETE.search(words)) and not (effort and cues.ALWAYS.search(words))
    return True


def _achieved(words: str) -> bool:
    """Say whether what is told as done is a result and not the way to it."""
    end = words[-_END:]
    if end.endswith(("있다", "있습니다")) and cues.EFFORT.search(end):
        return False
    if cues.PREPARED.search(end):
        return bool(cues.REACHED.search(words))
    return past(end) or not cues.BACKGROUND_FIRST.match(words)
