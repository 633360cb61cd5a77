"""Press releases: Markdown with a head, or plain text that begins with the title. One document is one case.

A release has no fields. Its head (YAML, or the list that feeds repeat under the heading) gives the announcing body
and the date, which a plain text may have in a line near its title; the first heading is the title, or what stands below the
letterhead (``보도자료``); all that follows is the body, attachments included. What is layout and not content (blocks of
persons and telephone numbers) is left out of the body and told in a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.reading.case import Case, Note, Section, Span
from sarye.reading.document import Document
from sarye.reading.issued import iso, labelled_day
from sarye.reading.labels import Field
from sarye.reading.labels import lines as labelled
from sarye.reading.letterhead import below_letterhead
from sarye.reading.sentences import trim
from sarye.vocabulary.codes import SectionName

_HEAD = re.compile(r"\A\s*---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.S | re.M)
_HEAD_LINE = re.compile(r"^([A-Za-z_][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.M)
_CASEBOOK_FIELDS = 2
"""Different labels of a casebook that a text shows at least when it is one: a release may hold one by chance."""
_LINE = re.compile(r"[^\r\n]+")
_BODY_HEADING = re.compile(r"^#{1,3}[ \t]*본문[ \t]*\r?$", re.M)
_TAIL_HEADING = re.compile(r"^#{1,3}[ \t]*(?:출처|첨부(?:/링크)?|첨부파일|관련\s*링크)[ \t]*\r?$", re.M)
_HEAD_ITEM = re.compile(r"^[ \t]*-[ \t]*(?:부처|배포일|NewsItemId|원문|출처)[ \t]*:")
_SUBTITLE = re.compile(r"^[ \t]*>[ \t]*\S")
_SENTENCE = re.compile(r"[가-힣](?:다|요|까|음|함|됨|임)[.”\"’')]|^[ \t]*[□○■▷▶◦ㅇ◈●]", re.M)
_CONTACT_LABEL = re.compile(
    r"^[ \t]*[<\[(【]?(?:담\s*당\s*(?:부\s*서|자|과|관)?|책\s*임\s*자|문\s*의\s*처?|연\s*락\s*처|총\s*괄|전\s*화|"
    r"보\s*도\s*(?:일\s*시|시\s*점|자\s*료)|배\s*포\s*(?:일\s*시|일)?|"
    r"자료\s*배포|페이지\s*수|매\s*수)[>\])】]?(?:\s*[:：].*)?[ \t]*$"
    r"|^[ \t]*(?:담당\s*(?:부서|자|과)|책임자|문의(?:처)?|연락처)\s*[:：(].*$|^.{0,40}[☎℡].{0,40}$"
)
_POST = re.compile(r"(?:과|팀|실|국|단|부|센터)\s*장(?:\s|$)|담당관|사무관|서기관|주무관|연구[관사]|장학[관사]")
_CONTACT_WORD = re.compile(r"담\s*당|책\s*임\s*자|문\s*의|연\s*락\s*처|[☎℡]")
_CONTENT = re.compile(
    r"다[.”\"]\s*$|.{10}다\s*$|[.?!][”\"’]?\s*$|^[ \t]*[□○■▷▶◦ㅇ◈●*※【「-]|^[ \t]*[<\[]?\s*(?:붙\s*임|별\s*첨|첨\s*부|참\s*고)"
)
_SHORT = 40
"""Characters that a line of a contact table has at most."""


def looks_like_release(document: Document) -> bool:
    """Say whether *document* shows itself as a press release: by its head, or by the lack of a casebook's labels."""
    if _HEAD.match(document.text):
        return True
    fields = {label.field for line in labelled(document.text) for label in line.labels} - {Field.UNKNOWN}
    return len(fields) < _CASEBOOK_FIELDS


def read_release(document: Document) -> tuple[tuple[Case, ...], tuple[Note, ...]]:
    """Read *document* as one case of kind ``release`` with the sections title and body.

    A text without a title, or with nothing under it that reads like a sentence, holds no case; a note says so.
    """
    text = document.text
    head = _HEAD.match(text)
    values = dict(_fields(text, head)) if head else {}
    fields = {key: span.of(text).replace('\\"', '"') for key, span in values.items()}
    title = _title(text, head.end()) if head else _title(text, below_letterhead(text)) or _title(text, 0)
    body, notes = _body(document, title) if title else (None, ())
    if title is None or body is None or not (head or _SENTENCE.search(text, body.start, body.end)):
        return (), (*notes, Note("no-case", "nothing here reads like a press release", document.name, 1))
    announcer = values.get("ministry")
    named = (Section(SectionName.AGENCY, announcer),) if announcer else ()
    sections = (*named, Section(SectionName.TITLE, title), Section(SectionName.BODY, body))
    case = Case(
        document,
        "release",
        " ".join(title.of(text).split()),
        None,
        Span(sections[0].span.start, body.end),
        sections,
        announcer=fields.get("ministry", ""),
        published=iso(fields.get("approve_date", fields.get("date", "")))
        or labelled_day(text, title.end, _SENTENCE)
        or ("" if head else labelled_day(text[: title.start], 0, _SENTENCE)),
    )
    return (case,), notes


def _fields(text: str, head: re.Match[str]) -> Iterator[tuple[str, Span]]:
    """Yield the keys of a flat YAML head and where their values stand, quotation marks taken off."""
    for found in _HEAD_LINE.finditer(text, head.start(1), head.end(1)):
        start, end = found.span(2)
        quoted = end - start > 1 and text[start] == text[end - 1] and text[start] in "\"'"
        yield found[1].lower(), Span(start + 1, end - 1) if quoted else Span(start, end)


def _lines(text: str, start: int, end: int) -> list[Span]:
    """Return the lines of ``text[start:end]`` that hold something, without white space at their ends."""
    spans = (trim(text, Span(found.start(), found.end())) for found in _LINE.finditer(text, start, end))
    return [span for span in spans if span]


def _title(text: str, start: int) -> Span | None:
    """Return the first line after the head, without the marks of a Markdown heading and a label (제목:)."""
    found = _LINE.search(text, start)
    while found and not found.group().strip("\ufeff \t\v\f#"):
        found = _LINE.search(text, found.end())
    if found is None:
        return None
    marks = re.match(r"[\ufeff\s]*(?:#{1,6}\s+)?(?:제\s?목\s?[:：]\s*)?", found.group())
    return trim(text, Span(found.start() + (marks.end() if marks else 0), found.end()))


def _body(document: Document, title: Span) -> tuple[Span | None, tuple[Note, ...]]:
    """Return the span of the body under *title* and notes on what was left out of it."""
    text = document.text
    heading = _BODY_HEADING.search(text, title.end)
    start = heading.end() if heading else title.end
    tail = _TAIL_HEADING.search(text, start)
    between = _lines(text, title.end, start) if heading else []
    lines = _lines(text, start, tail.start() if tail else len(text))
    while not heading and lines and _HEAD_ITEM.match(lines[0].of(text)):
        lines.pop(0)
    subtitles = [line for line in between if _SUBTITLE.match(line.of(text))]
    notes = [
        _note(document, "subtitle", "a line under the title that is no part of the body", line) for line in subtitles
    ]
    first, last = _contacts_before(text, lines), _contacts_after(text, lines)
    blocks = [block for block in (lines[:first], lines[last:]) if block and first < last]
    notes += [
        _note(document, "contact", "a block of persons or telephone numbers, left out", block[0]) for block in blocks
    ]
    kept = lines[first:last] or lines
    return (Span(kept[0].start, kept[-1].end) if kept else None), tuple(notes)


def _note(document: Document, code: str, message: str, line: Span) -> Note:
    return Note(code, message, document.name, document.line_of(line.start))


def _is_cell(text: str, line: Span) -> bool:
    """Say whether *line* can be the cell of a contact table: short, no sentence, no bullet."""
    return len(line) <= _SHORT and not _CONTENT.search(line.of(text))


def _contacts_before(text: str, lines: list[Span]) -> int:
    """Return how many of the first *lines* are a contact table: up to its last label and that label's value."""
    count, named = 0, False
    for number, line in enumerate(lines):
        if not (_is_cell(text, line) or _CONTACT_LABEL.match(line.of(text))):
            break
        if _CONTACT_LABEL.match(line.of(text)):
            named = named or bool(_CONTACT_WORD.search(line.of(text)))
            count = number + 1 + _is_value(text, lines[number : number + 2])
    return count if named else 0


def _is_value(text: str, pair: list[Span]) -> bool:
    """Say whether the second line of *pair* is the value of the label in the first: right under it, or a post."""
    if len(pair) < 2 or not _is_cell(text, pair[1]):
        return False
    return text.count("\n", pair[0].end, pair[1].start) == 1 or bool(_POST.search(pair[1].of(text)))


def _contacts_after(text: str, lines: list[Span]) -> int:
    """Return where among *lines* the contact table at the end begins (their number where there is none)."""
    begin = len(lines)
    while begin and (_is_cell(text, lines[begin - 1]) or _CONTACT_LABEL.match(lines[begin - 1].of(text))):
        begin -= 1
    for number in range(begin, len(lines)):
        line = lines[number].of(text)
        if _CONTACT_LABEL.match(line) and _CONTACT_WORD.search(line):
            alone = number > begin and text.count("\n", lines[number - 1].end, lines[number].start) <= 2
            return number - 1 if alone and len(lines[number - 1]) <= _SHORT // 2 else number
    return len(lines)
