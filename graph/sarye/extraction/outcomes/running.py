"""Where the sentences of a release stand: in its running text, in a note, under its attachments, in its head.

A release opens with subtitles, strews footnotes between its paragraphs and ends in attachments. Only the running text
tells the matter; the rest explains it. Bare lines (bullets, cells of a table) belong to the heading that they stand under.
"""

from __future__ import annotations

import itertools
import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sarye.extraction.leading import by_first_letters
from sarye.extraction.passages import Passage
from sarye.reading.case import Span
from sarye.vocabulary.codes import SectionName


class Place(StrEnum):
    """The part of a release that a sentence stands in."""

    HEAD = "head"
    """Title and subtitles, before the text begins."""
    TEXT = "text"
    HEADING = "heading"
    NOTE = "note"
    """Footnotes and remarks (``*``, ``※``), and particulars: dates, places, members."""
    ATTACHED = "attached"
    """All that follows the head of an attachment."""


class Topic(StrEnum):
    """What a heading says about the bare lines under it."""

    RESULTS = "results"
    PARTICULARS = "particulars"
    """Dates, places, members, background: nothing that came of the case."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence of a release (without its bullet) with its *place* and the *topic* that it stands under."""

    span: Span
    place: Place
    topic: Topic
    leads: bool = False
    """Whether it is the first sentence of the running text, which tells the news."""


_BULLET = re.compile(r"[\s□○■●◇◆◈◊▷▶▲△ㅇ❍❏▣◦☞✓✔\-–—·∙•①-⑳❶-❿o>]*(?:\d{1,2}(?:[.)]\s|\)))?(?:[가-하][.)]\s)?[\s“\"]*")
_FOOTNOTE = re.compile(r"[\s\-]*(?:\*+|※|†|주\d?\)|\(\*)")
_NUMBERED = re.compile(r"\s*(?P<number>\d)\)")
_ATTACHMENT = re.compile(
    r"[\s<\[(【〈《「]*(?:붙\s*임|별\s*첨|첨\s*부|참\s*고\s*자\s*료|참\s*고|용어\s*설명)"
    r"\s*(?:[\d:.\]>)】〉》」]|(?!.*다[.”\"]*\s*$)(?:\s|$))"
)
_REFERENCE = re.compile(r"\s*[\[(<【]\s*(?:붙임|참고|별첨|첨부)[\s\d,~]*[\])>】]\s*")
_SOURCE = re.compile(
    r"[(（]\s?[’'‘]?\d{2,4}\s?[.년]\s?(?:\d{1,2}\s?[.월]\s?){0,2}(?:\d{1,2}일)?[^()\[\]<>]{0,24}(?:민원|제보|청원|사연|댓글|후기)\s?[)）]"
)
"""Where somebody complained: (2031.3. 가람신문고 민원)."""
_SAID = re.compile(
    r"[”\"’다라]\s*(?:이?라)?고\s*(?:[가-힣]+\s)?(?:말|밝|강조|전|설명|덧붙|당부)[했혔하였]+[가-힣]{0,3}다"
)
_FINITE = by_first_letters(
    r"[가-힣](?:다|(?<![개필수중주소강동])요|까|죠)[\s.。!?*”\"’']*(?:[(\[][^()\[\]]*[)\]][\s.*]*)*$"
)
_FIRST_BULLET = re.compile(r"\s*[□◯○ㅇ❍]\s*\S.{20}")
_FULL_STOPS = (".", "。")
_CLOSING = f"{string.whitespace}\u3000\xa0\"”’'"
_HEADLINE = re.compile(r"^\s*[<〈《【\[＜].*[>〉》】\]＞]\s*$")
_TAIL = 48
"""Characters at the end of a line in which its last word stands."""
_HEADING_LENGTH = 24
_TITLE_LINE = 8
"""Letters of a line of the title: fewer may be any word of it."""
_LONGEST_HEADING = 60
_PARAGRAPH = 70
"""Characters that a subtitle hardly has."""
_SUBTITLE = re.compile(r"\s*(?:[-–—<〈《◇◈▶▷*※>]|\(|[‘“'\"])")
_GOES_ON = re.compile(r"(?:[며고나지서써]|,)\s*$")
_NOMINAL = re.compile(r".{24}(?:[함됨임음짐]|예정|계획)[\s.”\"’']*$")
_NOTE_MARKS = "*※"
_TOPIC_END = r"(?:\s*\([^()]*\))?[\s*>〉》】\]＞:：]*$"
_RESULTS = re.compile(rf"(?:성과|효과|실적|결과|달라지는\s?점|개선\s?사항){_TOPIC_END}")
_PARTICULARS = re.compile(
    r"(?:개요|배경|목적|일정표?|현황|일시|장소|참석자|대상|방법|절차|구성도?|근거|경과|프로그램|소개|정의|문제점|필요성|시상\s?내역|수상작|문의처?|용어)"
    + _TOPIC_END
)
_LABEL = re.compile(r"\s*[(\[【<〈]\s*(?P<label>[가-힣·/\s]{2,12}?)\s*[)\]】>〉]\s*[:：]?\s*")
_BESIDE = re.compile(
    r"\s*(?:기존|종전|현행|문제|애로|일\s?시|장\s?소|일시[·/]장소|대상|방법|기간|내용|참석자?|근거|현황|배경|목적|주재|주최|주관|구성|개요|작성기관|제목|주제|"
    r"(?:조사|신청|접수|심사|시상|응모|참가|선발|모집|문의)[가-힣]{0,4}|정의|소재지|규모|위치|업종|특징)\s*$"
)
_ITEM = re.compile(r"[△▲▴▸▶▷■□○●◇◆·∙•◦ㅇ①-⑳]\s?$")
_HEADED = re.compile(r"(?P<label>[^:：.,()]{2,24}?)\s?[:：]\s(?=[^:：]{16,}[가-힣]다[.”\"]*$)")
_WORD = re.compile(r"[^\W_]+")
_NO_LETTER = re.compile(r"[\W_]+")


@lru_cache(maxsize=4)  # outcomes and quantities ask for the same release
def placed(text: str, part: Passage, title: str) -> tuple[Placed, ...]:
    """Return the sentences of the body *part* of a release in text order, each with its place.

    :param title: the title of the release, which some repeat in their first line.
    """
    return tuple(_placed(text, part, title))


def _placed(text: str, part: Passage, title: str) -> Iterator[Placed]:
    begun = not any(_opens(sentence.of(text)) for sentence in part.sentences)
    noted = attached = lone = led = False
    topic, before, heading = Topic.NONE, part.section.span.start, _letters(title)
    cited = _cited(text, part.sentences)
    said = (sentence.start for sentence in reversed(part.sentences) if _SAID.search(sentence.of(text)))
    told = next(said, 0)
    for sentence, after in itertools.zip_longest(part.sentences, part.sentences[1:]):
        words = sentence.of(text)
        marks = _BULLET.match(words)
        own = "\n" in text[before : sentence.start] or before == part.section.span.start
        fresh = own or not begun or lone or bool(marks and marks.group()) or words[0] in _NOTE_MARKS
        before = sentence.end
        if fresh:
            noted = bool(_FOOTNOTE.match(words)) or _is_called(text, part.section.span.start, sentence)
            lone = noted and not own  # a note inside a paragraph is one sentence, the text goes on behind it
            attached = attached or (begun and _opens_attachment(words, last=sentence.start > told))
            topic = _topic(words, topic) if begun else topic
        leads = not led
        begun = begun or (not noted and _opens(words) and _letters(words) != heading)
        led = led or (begun and not noted)
        heads = fresh and after is not None and topic is not Topic.RESULTS and _heads(text, sentence, after)
        heads = heads or (own and _repeats(words, heading))
        span = Span(sentence.start + (marks.end() if marks else 0), sentence.end)
        aside = (
            noted
            or sentence in cited
            or labelled(span.of(text))[1]
            or (topic is Topic.PARTICULARS and not _FINITE.search(words[-_TAIL:]))
        )
        place = _place(words, begun=begun, noted=aside, attached=attached, heads=heads)
        yield Placed(span, place, topic, leads and led)


def _repeats(words: str, heading: str) -> bool:
    """Say whether *words* are a line of the title, as a head that is broken in two says it again."""
    first = _WORD.search(words)
    if first is None or first.group() not in heading:  # nearly every line is told apart by its first word
        return False
    letters = _letters(words)
    return len(letters) >= _TITLE_LINE and letters in heading


def _cited(text: str, sentences: Sequence[Span]) -> frozenset[Span]:
    """Return those of *sentences* that quote a citizen: the paragraph whose end says where the complaint was made."""
    found: list[Span] = []
    for number in range(1, len(sentences)):
        start, end = sentences[number].start, sentences[number].end
        if text[start] not in "(（" or not _SOURCE.fullmatch(text, start, end):
            continue
        for at in range(number - 1, -1, -1):
            found.append(sentences[at])
            if "\n" in text[sentences[at - 1].end : sentences[at].start] or at == 0:
                break
    return frozenset(found)


def _is_called(text: str, start: int, line: Span) -> bool:
    """Say whether *line* begins with a number in a half bracket that a word before it calls; else it is an item."""
    head = _NUMBERED.match(text, line.start, line.end)
    if head is None:
        return False
    call = re.compile(rf"(?<=[가-힣A-Za-z”’\"'」』]){head['number']}\)")
    return call.search(text, start, line.start) is not None


def _opens_attachment(words: str, *, last: bool) -> bool:
    """Say whether *words* head an attachment: a bare ``[붙임 1]`` only refers to one while the text goes on."""
    head = _ATTACHMENT.match(words)
    return head is not None and (last or not _REFERENCE.fullmatch(words))


def _heads(text: str, line: Span, after: Span) -> bool:
    """Say whether *line* is the heading of what comes *after*: it has no verb of its own, and a sentence follows."""
    if len(line) > _LONGEST_HEADING:
        return False
    end = line.of(text)[-_TAIL:]
    if _stops(end) or _GOES_ON.search(end) or _FINITE.search(end):
        return False
    return _stops(after.of(text)[-_TAIL:]) and not _FOOTNOTE.match(after.of(text))


def _place(words: str, *, begun: bool, noted: bool, attached: bool, heads: bool) -> Place:
    if attached:
        return Place.ATTACHED
    if noted:
        return Place.NOTE
    if not begun:
        return Place.HEAD
    return Place.HEADING if heads or _HEADLINE.search(words) else Place.TEXT


def _topic(words: str, topic: Topic) -> Topic:
    """Return the topic from this line on: a heading sets it, a sentence or a line as long as one ends it."""
    if len(words) > _LONGEST_HEADING:
        return Topic.NONE
    end = words[-_TAIL:]
    if _stops(end) or _FINITE.search(end) or _NOMINAL.search(end):
        return Topic.NONE
    framed = _HEADLINE.search(words) is not None
    if len(words) > _HEADING_LENGTH and not framed:
        return topic
    if _PARTICULARS.search(words):
        return Topic.PARTICULARS
    if _RESULTS.search(words):
        return Topic.RESULTS
    return Topic.NONE if framed else topic


def _opens(words: str) -> bool:
    """Say whether *words* open the running text: a sentence with its full stop, a first bullet, a whole paragraph."""
    if len(words) >= _PARAGRAPH and not _SUBTITLE.match(words):
        return True
    end = words[-_TAIL:]
    return bool(_stops(end) and _FINITE.search(end)) or bool(_FIRST_BULLET.match(words))


def _stops(end: str) -> bool:
    """Say whether a line that ends so closes with a full stop, quotation marks behind it apart."""
    return end.rstrip(_CLOSING).endswith(_FULL_STOPS)


def title_of(text: str, parts: Sequence[Passage]) -> str:
    """Return the title of the release that *parts* are of, empty where it has none."""
    return next((part.section.span.of(text) for part in parts if part.name is SectionName.TITLE), "")


def labelled(line: str) -> tuple[int, bool]:
    """Return where *line* goes on behind its label in brackets, and whether the label names a particular of the case.

    >>> labelled("(개선) 심사 기간 단축"), labelled("(일시) 3월 2일"), labelled("심사 기간 단축")
    ((5, False), (5, True), (0, False))
    """
    label = _LABEL.match(line)
    return (label.end(), bool(_BESIDE.match(label["label"]))) if label else (0, False)


def heading_of_item(text: str, line: Span) -> int:
    """Return how long the heading is that a colon sets before the sentence of a bulleted *line*; 0 where there is none.

    >>> heading_of_item("△심사 개선: 심사를 한 번에 끝내는 창구를 마련한다.", Span(1, 32))
    7
    """
    if not _ITEM.search(text, max(0, line.start - 2), line.start):
        return 0
    headed = _HEADED.match(line.of(text))
    return headed.end() if headed and not _BESIDE.match(headed["label"]) else 0


def _letters(words: str) -> str:
    return _NO_LETTER.sub("", words)
