"""Sentences cut where something else begins to be told: another status, another speech.

A Korean sentence strings its clauses on connectives. Those without tense (``-고``, ``-여``) take over the tense and
mood of what follows, so nothing is cut there; those with a mark of their own (``-았으며``, ``기대되며``, ``가능해짐으로써``)
are told by themselves, and are cut off where their status is another one.
"""

from __future__ import annotations

import itertools
import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.failure import fails
from sarye.extraction.outcomes.status import last_words, status_of
from sarye.extraction.syllables import PAST, ending_in
from sarye.reading.case import Span
from sarye.reading.sentences import trim
from sarye.vocabulary.codes import Status

_SHORTEST = 8
"""Characters that a clause has at least: less is the turn of a phrase."""

PAST_VOWELS = ending_in(PAST)
"""Syllables that end in the mark of the past tense."""
_TIME_TO_COME = r"(?:20\d\d년|내년|오는|하반기|향후|앞으로|올해)"
_STILL = re.compile(rf"{_TIME_TO_COME}|까지|연내|후\s")
_JOINT = by_first_letters(
    rf"[{PAST_VOWELS}](?P<past>)(?P<and>(?:으며|고|으나|지만|는데|으므로)),?\s+"
    r"|(?:기대|예상|전망)(?P<hope>)(?:이며|이고|되며|되고(?!\s*있)|하며|하고(?!\s*있)|된다며|한다며|됨에\s*따라),?\s+"
    r"|(?:계획|예정|방침)(?P<plan>)(?:(?:이며|이고),?\s+|으로,\s*)"
    rf"|(?:완료하고|마무리하고|마치고)(?P<done>)(?:,\s*|\s)(?={_TIME_TO_COME}|\d{{1,2}}[월일]|시범\s)"
    r"|것(?<=[될할갈날을]\s것)(?P<will>)이(?:며|고),?\s+"
    r"|[짐됨](?P<become>)(?:으로써|으로서),?\s+"
    r"|(?:나타나|밝혀져|(?:확인|집계|조사|분석|평가|파악|판명|기록)(?:돼|되어)|기록(?:하여|해))(?P<found>),\s+"
    r"|[,.](?P<then>)\s*(?=(?:향후|앞으로|추후|차후)\s)"
)
CONTRAST = ("으나", "지만", "는데")
"""Endings of a clause that what follows speaks against."""
_GOES_ON = re.compile(r"(?:여|해|고|며|서|로|써|을|를|은|는|이|가|에|면|게|도|및|한|할|된|될|시|후|등|와|과)$")
_SAID = r"(?:밝히|말하|강조하|전하|설명하|덧붙이|소개하|언급하|평가하)"
_NEXT_SPEECH = by_first_letters(
    rf"(?:[\"”＂’']\s*(?:이?라)?(?:며|면서|고)|[라다](?:며|면서)|(?:{_SAID}|하|했으|하였으|밝혔으|말했으|전했으)(?:며|면서|고)|"
    r"[”\"＂’]\s*으로\s*(?:전망|예상|기대|평가|진단)하(?:며|면서도?|고)|[히한힌]\s*(?:데\s*이어|뒤|후)|이어)"
    r"(?:,\s*|\s+)(?:또한?,?\s*|이어,?\s*|아울러,?\s*)?(?=[“\"＂‘][^\s,.])"
    rf"|[라다]고\s*(?:{_SAID}(?:며|면서|고)|(?:밝혔|말했|강조했|전했|설명했)으며)(?:,\s*|\s+)"
)
_SPEECH_CLOSED = re.compile(
    r"[”\"＂’']\s*(?!이?라는\s(?:주제|제목|이름|슬로건|표어|구호|비전)|이?라고\s(?:[가-힣]+\s){0,2}?(?:말|입력|검색|묻|물|명령|부르|불러)[가-힣]*(?:면|만|도)(?![가-힣]))"
    r"(?=으로\s*(?:전망|예상|기대|평가|진단)|이?라(?:고|며|면서|는)|고\s|며(?:[,\s]|$)|면서(?:[,\s]|$)|다고\s)"
)
_QUOTATION_MARK = re.compile("[“”\"＂’']")
"""Without one nothing is opened or closed."""
_SPEECH_SIGN = by_first_letters('[“"＂‘]|[라다]고')
_SPEECH_OPENED = by_first_letters(r"(?:[은는이가도서]|[며고서],?|면서,?|통해|이어|또한?,?)\s*[“\"＂](?=\S)")


def by_status(text: str, span: Span) -> list[tuple[Span, Status]]:
    """Cut ``text[span]`` into clauses of one status each, in text order.

    >>> sentence = "시간을 반으로 줄였으며, 앞으로 전국으로 넓힐 계획"
    >>> [(part.of(sentence), str(status)) for part, status in by_status(sentence, Span(0, len(sentence)))]
    [('시간을 반으로 줄였으며', 'achieved'), ('앞으로 전국으로 넓힐 계획', 'planned')]
    """
    parts: list[tuple[Span, Status]] = []
    start = span.start
    nominal = not last_words(span.of(text)).endswith(("다", "요"))
    for joint in _JOINT.finditer(text, span.start, span.end):
        found = _left(text, start, joint) if nominal or joint.lastgroup != "then" else None
        if found and joint.end() < span.end:
            parts.append(found)
            start = joint.end()
    rest = trim(text, Span(start, span.end))
    parts.append((rest, status_of(rest.of(text))))
    return _merged(parts, text)


def _left(text: str, start: int, joint: re.Match[str]) -> tuple[Span, Status] | None:
    """Return the clause that ends at *joint* with its status, or None where it is not told by itself."""
    kind = joint.lastgroup if joint.lastgroup != "and" else "past"
    end = joint.start() if kind == "then" else joint.end(kind or 0)
    clause = text[start:end]
    if len(clause) < _SHORTEST or (kind == "then" and _GOES_ON.search(clause)):
        return None
    if kind == "past" and clause.endswith(("수 있", "었었")):
        return None
    if kind == "done" and _STILL.search(clause):
        return None
    status = (
        Status.ACHIEVED
        if kind in ("become", "found", "done")
        else status_of(clause + "다" if kind == "past" else clause)
    )
    if kind == "past":
        if joint["and"] in CONTRAST and status is not Status.ACHIEVED:
            return None
        end = joint.end("and")
    return trim(text, Span(start, end)), status


def _merged(parts: list[tuple[Span, Status]], text: str) -> list[tuple[Span, Status]]:
    """Join neighbours of the same status again, but not what was reached and what was not."""
    merged = parts[:1]
    for span, status in parts[1:]:
        last, before = merged[-1]
        if status is before and fails(last.of(text)) is fails(span.of(text)):
            merged[-1] = (trim(text, Span(last.start, span.end)), status)
        else:
            merged.append((span, status))
    return merged


def by_speech(text: str, span: Span) -> list[tuple[Span, bool]]:
    """Cut ``text[span]`` between speeches; a quoted one is narrowed to what was said. The flag tells that it was.

    >>> said = '청장은 “시간을 크게 줄이게 되었다.”라며, “더 넓혀 나갈 계획이다.”라고 말했다.'
    >>> [part.of(said) for part, _ in by_speech(said, Span(0, len(said)))]
    ['시간을 크게 줄이게 되었다.', '더 넓혀 나갈 계획이다.']
    """
    speeches = _NEXT_SPEECH.finditer(text, span.start, span.end) if _may_speak(text, span) else ()
    cuts = [span.start, *(cut.end() for cut in speeches), span.end]
    pieces = (trim(text, Span(start, end)) for start, end in itertools.pairwise(cuts))
    return [_said(text, piece) for piece in pieces if piece]


def _may_speak(text: str, span: Span) -> bool:
    """Say whether a speech can begin inside ``text[span]``: a mark opens it, or somebody has just been quoted."""
    return _SPEECH_SIGN.search(text, span.start, span.end) is not None


def _said(text: str, piece: Span) -> tuple[Span, bool]:
    """Return what *piece* quotes as said, or *piece* itself where it quotes nothing."""
    if not _QUOTATION_MARK.search(text, piece.start, piece.end):
        return piece, False
    closers = [closed.start() for closed in _SPEECH_CLOSED.finditer(text, piece.start, piece.end)]
    if closers:
        inner = trim(text, Span(_opener(text, piece.start, closers[-1]), closers[-1]))
        return (inner, True) if len(inner) >= _SHORTEST else (piece, False)
    opened = _SPEECH_OPENED.search(text, piece.start, piece.end)
    if opened and not re.search(r"[”\"＂]", text[opened.end() : piece.end]):
        return Span(opened.end(), piece.end), True
    return piece, False


def _opener(text: str, start: int, closer: int) -> int:
    """Return where the speech that ends at *closer* begins: behind its opening mark, or at *start*."""
    depth = 0
    for at in range(closer - 1, start - 1, -1):
        if text[closer] == "”" and text[at] == "”":
            depth += 1
        elif text[at] in ('“"＂' if text[closer] in '”"＂' else "‘'"):
            if depth == 0:
                return at + 1
            depth -= 1
    return start
