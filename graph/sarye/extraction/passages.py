"""A case cut once into sections and sentences, for every finder to read."""

from __future__ import annotations

from dataclasses import dataclass

from sarye.extraction.record import Mention
from sarye.reading.case import Case, Section, Span
from sarye.reading.document import Document
from sarye.reading.sentences import sentence_around, sentences
from sarye.vocabulary.codes import SectionName


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
        sentence = sentence_around(list(self.sentences), span)
        line = self.document.line_of(span.start)
        return Mention(span, span.of(text), self.name, sentence, sentence.of(text), line)


def passages(case: Case) -> tuple[Passage, ...]:
    """Cut *case* into passages. Lines end sentences in a release and not in a casebook."""
    text, lines = case.document.text, case.kind == "release"
    return tuple(Passage(part, tuple(sentences(text, part.span, lines=lines)), case.document) for part in case.sections)
