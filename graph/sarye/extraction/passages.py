"""A case cut once into sections and sentences, for every finder to read."""

from __future__ import annotations

from dataclasses import dataclass

from sarye.extraction.record import Mention
from sarye.reading.case import Case, Section, Span
from sarye.reading.document import Document
from sarye.reading.sentences import sentence_around, sentences, trim
from sarye.vocabulary.codes import SectionName

_LONGEST_QUOTE = 1000
"""Code points of a quote; no sentence that a person wrote is longer."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A section of a case with its sentences, in text order."""

    section: Section
    sentences: tuple[Span, ...]
    document: Document

    @property
    def name(self) -> SectionName:
        """The name of the section."""
        return self.section.name

    def mention(self, text: str, span: Span) -> Mention:
        """Return the mention that *span* makes in the document's *text*, with the sentence around it."""
        sentence = _within_reach(text, sentence_around(self.sentences, span), span)
        line = self.document.line_of(span.start)
        return Mention(span, span.of(text), self.name, sentence, sentence.of(text), line)


def _within_reach(text: str, sentence: Span, span: Span) -> Span:
    """Cut a sentence that goes on for pages (a table, a list) to what stands near *span*, at white space."""
    if len(sentence) <= _LONGEST_QUOTE:
        return sentence
    room = max(0, _LONGEST_QUOTE - len(span)) // 2
    start, end = max(sentence.start, span.start - room), min(sentence.end, span.end + room)
    while start > sentence.start and start < span.start and not text[start - 1].isspace():
        start += 1
    while end < sentence.end and end > span.end and not text[end].isspace():
        end -= 1
    return trim(text, Span(start, end))


def passages(case: Case) -> tuple[Passage, ...]:
    """Cut *case* into passages. Lines end sentences in a release and not in a casebook."""
    text, lines = case.document.text, case.kind == "release"
    return tuple(Passage(part, tuple(sentences(text, part.span, lines=lines)), case.document) for part in case.sections)
