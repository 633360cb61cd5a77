"""Evidence held against its source: a quote that does not stand where it is said to stand fails the build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sarye.errors import EvidenceError
from sarye.extraction.record import CaseRecord, Mention
from sarye.reading.document import Document

_REMEDY = "extract the records again from the text as it is now"


def verify(records: Iterable[CaseRecord], documents: Mapping[str, Document]) -> int:
    """Compare every quote of *records* with its document and return how many were compared.

    :param documents: the sources by the sha256 of their bytes.
    :raises EvidenceError: a mention or its sentence does not stand where its record says or quotes nothing, or the
        document that a record was made from is not among *documents*.
    """
    checked = 0
    for record in records:
        document = documents.get(record.sha256)
        if document is None:
            raise EvidenceError(
                f"the source of case '{record.title[:40]}' is not the text that was read (its sha256 differs)",
                where=record.document,
                remedy=_REMEDY,
            )
        for mention in mentions(record):
            _compare(record, mention, document)
            checked += 1
    return checked


def mentions(record: CaseRecord) -> Iterator[Mention]:
    """Return every mention of *record*, layer by layer."""
    for group in (record.organizations, record.technologies, record.services):
        for entry in group:
            yield from entry.mentions
    yield from (quantity.mention for quantity in record.quantities)
    yield from (outcome.mention for outcome in record.outcomes)


def _compare(record: CaseRecord, mention: Mention, document: Document) -> None:
    text, span, sentence = document.text, mention.span, mention.sentence
    whole = 0 <= sentence.start <= span.start < span.end <= sentence.end <= len(text)
    place, said = (span, mention.text) if span.of(text) != mention.text else (sentence, mention.quote)
    if whole and place.of(text) == said and mention.line == document.line_of(span.start):
        return
    case = f"case '{record.title[:40]}'"
    if not whole:
        what = (
            f"{case} has a mention “{mention.text[:60]}” at {span.start}–{span.end}, which is no place in its sentence"
        )
    elif place.of(text) != said:
        what = (
            f"{case} quotes “{said[:60]}” at {place.start}–{place.end}, but the text there is “{place.of(text)[:60]}”"
        )
    else:
        what = f"{case} says that “{mention.text[:60]}” stands in line {mention.line}, but it does not"
    raise EvidenceError(what, where=f"{document.name}:{document.line_of(max(0, place.start))}", remedy=_REMEDY)
