"""Quantities found in a sentence that a test states: in a section of a casebook case, in the body of a release."""

from __future__ import annotations

from sarye.extraction.passages import passages
from sarye.extraction.quantities import find_quantities
from sarye.extraction.record import QuantityEntry
from sarye.reading.case import Case, Section, Span
from sarye.reading.document import from_text
from sarye.vocabulary.codes import SectionName


def case_of(*sections: tuple[SectionName, str], kind: str = "casebook") -> Case:
    """Return a case of *sections*, each a name and its text."""
    text, placed = "", []
    for name, body in sections:
        placed.append(Section(name, Span(len(text), len(text) + len(body))))
        text += f"{body}\n"
    document = from_text(text)
    return Case(document, kind, "사례", None, Span(0, len(document.text)), tuple(placed))


def find(*sections: tuple[SectionName, str], kind: str = "casebook") -> tuple[QuantityEntry, ...]:
    """Return the quantities of a case of *sections*."""
    case = case_of(*sections, kind=kind)
    return find_quantities(case, passages(case))


def in_result(sentence: str) -> tuple[QuantityEntry, ...]:
    """Return the quantities of *sentence* in the result of a casebook case."""
    return find((SectionName.RESULT, sentence))


def in_body(text: str) -> tuple[QuantityEntry, ...]:
    """Return the quantities of *text* in the body of a release."""
    return find((SectionName.BODY, text), kind="release")
