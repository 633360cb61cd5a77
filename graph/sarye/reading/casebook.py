"""A casebook cut into cases and sections.

Cases are found by their labels, not by their looks: a case begins at its title label, or, where that is missing,
at the heading above its first label. A year belongs to the case whose heading follows it and to no other. Whatever
belongs to no case is told in notes, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sarye.reading.case import Case, Note, Section, Span
from sarye.reading.document import Document
from sarye.reading.labels import Field, Label, Line, LineKind, lines
from sarye.reading.sentences import sentences, trim
from sarye.reading.truncation import is_cut_off
from sarye.vocabulary.codes import SectionName

_SECTIONS = {
    Field.TITLE: SectionName.TITLE,
    Field.AGENCY: SectionName.AGENCY,
    Field.PURPOSE: SectionName.PURPOSE,
    Field.PROCESS: SectionName.PROCESS,
    Field.RESULT: SectionName.RESULT,
    Field.UNKNOWN: SectionName.OTHER,
}
_REQUIRED = (Field.TITLE, Field.AGENCY, Field.PROCESS, Field.RESULT)
_SUMMARY = re.compile(r"(?<![A-Za-z])(?P<name>Why|Way|How|What|WHY|WAY|HOW|WHAT)\b[ \t]*[:：▶►▷)\]\-–]*[ \t]*")
_SUMMARY_NAMES = {"why": SectionName.WHY, "way": SectionName.WAY, "how": SectionName.WAY, "what": SectionName.WHAT}
_SPACE = re.compile(r"\s+")
_KEPT_PARAGRAPH = 30
"""A paragraph after a blank line goes on with the result when it is at least this long and ends a sentence."""


@dataclass(slots=True)
class _Draft:
    """A case being read: its labels in text order, and the lines it begins and ends with."""

    start: int
    labels: list[Label] = field(default_factory=list)
    year: int | None = None
    end: int = 0
    labelled_title: bool = True

    def has(self, name: Field) -> bool:
        return any(label.field is name for label in self.labels)

    def opens_next(self, label: Label) -> bool:
        """Say whether *label* can only belong to the case after this one."""
        if not self.has(label.field) or label.field is Field.UNKNOWN:
            return label.field is Field.TITLE and any(known.field is not Field.UNKNOWN for known in self.labels)
        return label.field is Field.TITLE or self.labels[-1].field is not label.field


def read_casebook(document: Document) -> tuple[tuple[Case, ...], tuple[Note, ...]]:
    """Cut *document* into its cases; the notes tell what was not understood, with line numbers.

    A document without any labelled case gives no case and a note for each of its paragraphs.
    """
    rows = list(lines(document.text))
    drafts = _drafts(rows)
    ends = [*(draft.start for draft in drafts[1:]), len(document.text)]
    for draft, end in zip(drafts, ends, strict=False):
        draft.end = end
    notes: list[Note] = list(_outside(document, rows, 0, drafts[0].start if drafts else len(document.text)))
    cases: list[Case] = []
    for draft in drafts:
        case, remarks = _case(document, draft, rows)
        cases.append(case)
        notes.extend(remarks)
    return tuple(cases), tuple(sorted(notes, key=lambda note: (note.line, note.code)))


def _drafts(rows: list[Line]) -> list[_Draft]:
    drafts: list[_Draft] = []
    for number, row in enumerate(rows):
        for label in row.labels:
            if not drafts or drafts[-1].opens_next(label):
                if label.field is Field.UNKNOWN and not drafts:
                    continue
                drafts.append(_opened(rows, number, label))
            drafts[-1].labels.append(label)
    return drafts


def _opened(rows: list[Line], number: int, label: Label) -> _Draft:
    """Open a case at *label*, or at the unlabelled heading above it, with the year line above that."""
    if label.field is Field.TITLE:
        draft, top = _Draft(label.start), number
    else:
        top = _heading_above(rows, number)
        content = rows[top].content or rows[top].span.start
        draft = _Draft(rows[top].span.start if top < number else label.start, labelled_title=False)
        if top < number:
            draft.labels.append(Label(Field.TITLE, draft.start, content))
    above = _previous(rows, top)
    if above is not None and rows[above].kind is LineKind.YEAR:
        draft.year, draft.start = rows[above].year, rows[above].span.start
    return draft


def _heading_above(rows: list[Line], number: int) -> int:
    """Return the first line of the unlabelled heading that ends above line *number*, or *number* itself."""
    top = number
    while top > 0 and rows[top - 1].kind in (LineKind.TEXT, LineKind.BARE):
        top -= 1
        if rows[top].kind is LineKind.BARE:
            return top
    attached = top > 0 and rows[top - 1].kind is LineKind.LABEL
    return number if attached else top


def _previous(rows: list[Line], number: int) -> int | None:
    """Return the nearest line above *number* that is neither blank nor a page number."""
    skipped = (LineKind.BLANK, LineKind.PAGE)
    return next((above for above in range(number - 1, -1, -1) if rows[above].kind not in skipped), None)


def _case(document: Document, draft: _Draft, rows: list[Line]) -> tuple[Case, list[Note]]:
    text = document.text
    body_end = _body_end(text, draft)
    notes = list(_outside(document, rows, body_end, draft.end))
    sections = tuple(_sections(text, draft, body_end))
    span = trim(text, Span(draft.start, body_end))
    title = next((_SPACE.sub(" ", part.span.of(text)) for part in sections if part.name is SectionName.TITLE), "")
    case = Case(document, "casebook", title, draft.year, span, sections)
    notes.extend(_remarks(document, draft, case))
    return case, notes


def _sections(text: str, draft: _Draft, body_end: int) -> Iterator[Section]:
    ends = [label.start for label in draft.labels[1:]] + [body_end]
    for label, end in zip(draft.labels, ends, strict=True):
        span = trim(text, Span(label.content, max(label.content, end)))
        if label.field is Field.SUMMARY:
            yield from _summary(text, span)
        elif span:
            yield Section(_SECTIONS[label.field], span)


def _summary(text: str, span: Span) -> Iterator[Section]:
    """Cut the one-line summary at its Why, Way and What; what stands before the first is its Why."""
    found = [match for match in _SUMMARY.finditer(text, span.start, span.end) if _is_marker(text, span, match)]
    if not found and span:
        yield Section(SectionName.WHAT, span)
        return
    ends = [match.start() for match in found[1:]] + [span.end]
    if found and (lead := trim(text, Span(span.start, found[0].start()))):
        yield Section(SectionName.OTHER, lead)
    for match, end in zip(found, ends, strict=True):
        part = trim(text, Span(match.end(), end))
        if part:
            yield Section(_SUMMARY_NAMES[match["name"].lower()], part)


def _is_marker(text: str, span: Span, match: re.Match[str]) -> bool:
    """Tell a marker from the same word in a name: it starts the summary or a line, or follows a sentence."""
    before = text[span.start : match.start()].rstrip(" \t\u3000▶►▷■●○-·:[(")
    return not before or before[-1] in "\n\r.;"


def _body_end(text: str, draft: _Draft) -> int:
    """Return where the last section ends: what follows a blank line belongs to it only when it reads like it."""
    last = draft.labels[-1]
    end = last.content
    for paragraph in re.finditer(r"\S(?:.*(?:\r?\n(?!\s*?\n))?)*", text[last.content : draft.end]):
        body = paragraph.group().rstrip()
        first = end == last.content
        if not first and (len(body) < _KEPT_PARAGRAPH or not body.endswith((".", "!", "?", "”", "’", ")"))):
            break
        end = last.content + paragraph.start() + len(body)
    return end


def _outside(document: Document, rows: list[Line], start: int, end: int) -> Iterator[Note]:
    """Tell every line between *start* and *end*, none of which belongs to a case."""
    for row in rows:
        if row.kind is not LineKind.BLANK and start <= row.span.start and row.span.end <= end:
            code = row.kind.value if row.kind in (LineKind.PAGE, LineKind.CONTENTS) else "outside-case"
            said = _SPACE.sub(" ", row.span.of(document.text)).strip()
            yield Note(code, f"not part of any case: {said[:60]}", document.name, document.line_of(row.span.start))


def _remarks(document: Document, draft: _Draft, case: Case) -> Iterator[Note]:
    line = document.line_of(case.span.start)
    name = case.title[:30] or "a case"
    if not draft.labelled_title:
        what = "the title has no label" if case.title else "the case has no title"
        yield Note("no-title-label", f"{what}: {name}", document.name, line)
    if draft.year is None:
        yield Note("no-year", f"no year is printed above: {name}", document.name, line)
    for missing in _REQUIRED[1:]:
        if not draft.has(missing):
            yield Note("missing-section", f"no {_SECTIONS[missing]} section: {name}", document.name, line)
    for label in draft.labels:
        if label.field is Field.UNKNOWN:
            said = document.text[label.start : label.content].strip()
            yield Note(
                "unknown-label", f"label not known, kept aside: {said}", document.name, document.line_of(label.start)
            )
    result = case.section(SectionName.RESULT)
    if result and is_cut_off(document.text, result.span):
        last = sentences(document.text, result.span)[-1]
        tail = last.of(document.text)[-20:]
        yield Note(
            "truncated",
            f"the result breaks off in mid-sentence: …{tail}",
            document.name,
            document.line_of(last.end - 1),
        )
