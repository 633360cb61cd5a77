"""The labels of a casebook and the lines between them, as untidy as printing leaves them.

A label is a field's name with any spacing, behind any bullet or number, followed by an arrow, a colon or the end
of the line; an arrow also marks a label in the middle of a line, where a line break was lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sarye.reading.case import Span

_ARROWS = "▶►▷▸▹➤➔☞"
_BULLETS = _ARROWS + "■□◆◇●○▣◈◎ㅇ※*#·∙•-"
_AFTER = f"{_ARROWS}■◆●:：>＞|→⇒"


class Field(Enum):
    """A labelled field, in the order in which a casebook prints them."""

    TITLE = 0
    AGENCY = 1
    SUMMARY = 2
    PURPOSE = 3
    PROCESS = 4
    RESULT = 5
    UNKNOWN = 6


_NAMES: tuple[tuple[Field, str], ...] = (
    (Field.TITLE, "제목|사례명|과제명"),
    (Field.AGENCY, "기관명|기관|주관기관|추진기관|수행기관"),
    (Field.SUMMARY, "한줄요약|한줄소개|사례요약"),
    (Field.PURPOSE, "혁신목적|혁신배경|추진배경|추진목적"),
    (Field.PROCESS, "혁신과정|혁신내용|추진과정|추진내용|주요내용"),
    (Field.RESULT, "혁신결과|혁신성과|추진결과|추진성과|주요성과"),
)


def _spaced(names: str) -> str:
    """Allow white space between the letters of a label: printing stretches labels to one width."""
    return "|".join(r"[ \t\u3000]*".join(name) for name in names.split("|"))


_LABEL = "|".join(f"(?P<{field.name}>{_spaced(names)})" for field, names in _NAMES)
_AT_START = re.compile(
    rf"[\s\ufeff]*(?:\d{{1,2}}[.)]\s*)?[{re.escape(_BULLETS)}<\[【〔(（]*\s*(?:{_LABEL})\s*"
    rf"(?:[>\]】〕)）]\s*[{re.escape(_AFTER)}]*|[{re.escape(_AFTER)}]+|$)[ \t\u3000]*"
)
_INSIDE = re.compile(rf"(?<=\s)(?:{_LABEL})\s*[{_ARROWS}]+[ \t\u3000]*")
_UNKNOWN = re.compile(
    rf"\s*[{re.escape(_BULLETS)}]*\s*[가-힣A-Za-z][가-힣A-Za-z·/ ]{{1,14}}?\s*[{_ARROWS}]+[ \t\u3000]*(?=\S)"
)
_YEAR = re.compile(
    rf"[\s\ufeff]*[{re.escape(_BULLETS)}<\[【〔(（《〈]*\s*(?P<year>(?:19|20)\d\d)\s*(?:년도?)?\s*[>\]】〕)）》〉]*\s*$"
)
_PAGE = re.compile(r"\s*(?:[-–—~<\[]\s*\d{1,4}\s*[-–—~>\]]|(?:p\.?\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?)\s*$", re.IGNORECASE)
_CONTENTS = re.compile(
    r".*(?:\.{3,}|…+|·{3,}|‥+|⋯+|(?:\. ){3,})\s*\d{1,4}\s*$|\s*(?:목\s*차|차\s*례|contents)\s*$", re.IGNORECASE
)
_BARE = re.compile(rf"\s*[{_ARROWS}■◆●]\s*(?=\S)")


_AROUND = _BULLETS + _AFTER + " \t\u3000\xa0\ufeff"


class LineKind(Enum):
    """What a line is, looked at by itself."""

    BLANK = "blank"
    YEAR = "year"
    PAGE = "page-number"
    CONTENTS = "table-of-contents"
    LABEL = "label"
    BARE = "bare-bullet"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Label:
    """A label: the field it names, where it starts, and where the field's content starts."""

    field: Field
    start: int
    content: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its place, its kind, and what is read from it: labels, a year, where its text starts behind a bullet."""

    span: Span
    kind: LineKind
    labels: tuple[Label, ...] = ()
    year: int | None = None
    content: int = 0


def lines(text: str) -> Iterator[Line]:
    """Cut *text* into classified lines; the spans leave out line ends and join up to the whole text."""
    at = 0
    for raw in text.splitlines(keepends=True):
        bare = raw.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        yield _classified(bare, at)
        at += len(raw)


def _classified(line: str, at: int) -> Line:
    span = Span(at, at + len(line))
    if not line.strip("\ufeff \t\u3000\xa0"):
        return Line(span, LineKind.BLANK)
    if year := _YEAR.match(line):
        return Line(span, LineKind.YEAR, year=int(year["year"]))
    if _PAGE.match(line):
        return Line(span, LineKind.PAGE)
    if _CONTENTS.match(line):
        return Line(span, LineKind.CONTENTS)
    if labels := tuple(_labels(line, at)):
        return Line(span, LineKind.LABEL, labels)
    if bare := _BARE.match(line):
        return Line(span, LineKind.BARE, content=at + bare.end())
    return Line(span, LineKind.TEXT, content=span.end - len(line.lstrip(_AROUND)))


def _labels(line: str, at: int) -> Iterator[Label]:
    first = _AT_START.match(line)
    if first:
        yield Label(_field(first), at, at + first.end())
    elif unknown := _UNKNOWN.match(line):
        yield Label(Field.UNKNOWN, at, at + unknown.end())
    for inner in _INSIDE.finditer(line, first.end() if first else 0):
        yield Label(_field(inner), at + inner.start(), at + inner.end())


def _field(match: re.Match[str]) -> Field:
    return next(field for field, _ in _NAMES if match[field.name])
