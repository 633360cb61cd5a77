"""A case as it stands in its document: title, year and sections, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from sarye.reading.document import Document
from sarye.vocabulary.codes import SectionName


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: code points, half open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of *text* that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether *other* lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a case, without its label: ``document.text[section.span.start:section.span.end]``."""

    name: SectionName
    span: Span


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader met and did not take for content: told to the user, never dropped in silence."""

    code: str
    """What kind of thing: ``outside-case``, ``unknown-label``, ``truncated``, ``page-number``, …"""
    message: str
    document: str
    line: int


@dataclass(frozen=True, slots=True)
class Case:
    """A case: its *document*, the *kind* of text it is, its title, printed year and sections in text order."""

    document: Document
    kind: str
    """``casebook`` (fields with labels) or ``release`` (a press release without fields)."""
    title: str
    """The heading without its label, line breaks folded to one space."""
    year: int | None
    """The year printed above the case, never inherited or guessed."""
    span: Span
    sections: tuple[Section, ...]
    announcer: str = ""
    """Of a release: the body that its head names as announcing it, as written there."""
    published: str = ""
    """Of a release: its date (ISO) where the head gives one."""

    def section(self, name: SectionName) -> Section | None:
        """Return the first section called *name*, if the case has one."""
        return next((section for section in self.sections if section.name is name), None)
