"""Candidates for services, each with the evidence for and against it where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sarye.extraction.passages import Passage
from sarye.extraction.services import cues, names
from sarye.extraction.services.phrases import Phrase, phrases
from sarye.extraction.services.products import ProductName, product_names
from sarye.extraction.services.quotes import Quoted, quoted
from sarye.reading.case import Span
from sarye.reading.sentences import sentence_around
from sarye.vocabulary.codes import SectionName
from sarye.vocabulary.naming import tidy

_PLACE = {
    SectionName.TITLE: 1.25,
    SectionName.WAY: 1.0,
    SectionName.WHAT: 0.5,
    SectionName.WHY: -1.0,
    SectionName.PURPOSE: -1.0,
}
_MADE, _USED, _BLAMED, _OTHER = 1.5, 0.75, -2.0, -3.0
_TOLD = 2.5
_QUOTED_IN_TITLE, _SLOGAN_IN_TITLE = 0.75, -0.75
_HOPELESS = -1.5
_EMPTY_WORDS = {1: 3.0, 2: 1.0}
"""What it takes from a quoted name that all its words are general, by how many there are."""
_LISTED = re.compile(r".?(?:서비스)?\s?(?:,|·|ㆍ|/|및|와|과)\s?")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for (above 0) and against (below 0) a name, by kind; the kinds add up, the same kind does not."""

    form: float = 0.0
    """What the name looks like."""
    place: float = 0.0
    """Title and summary speak for it, the statement of the problem against it."""
    told: float = 0.0
    """The kind of thing is said beside it (‘X’ 서비스)."""
    done: float = 0.0
    """It is built, launched, run or used there."""
    against: float = 0.0
    """Something else is named: a policy, an event, a law, a body."""

    @property
    def weight(self) -> float:
        """The sum."""
        return self.form + self.place + self.told + self.done + self.against


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece of text that may name a service: its tidy *name*, its place and the evidence there."""

    name: str
    span: Span
    evidence: Evidence
    is_quoted: bool
    passage: Passage


def candidates(text: str, part: Passage, *, release: bool) -> list[Candidate]:
    """Return what may name a service in *part*: quoted strings, names that stand by themselves, noun phrases.

    :param release: whether the text is a press release, whose title quotes anything, or a casebook's case, whose
        title quotes the thing that the case is about.
    """
    marks = quoted(text, part.section.span)
    found = _siblings(part, text, [_from_quote(text, part, mark, release=release) for mark in marks])
    taken = Taken([mark.outer for mark in marks])
    for product in product_names(text, part.section.span):
        if taken.add(product.span):
            found.append(_from_product(text, part, product))
    for phrase in phrases(text, part.section.span):
        if taken.add(phrase.span):
            found.extend(_from_phrase(text, part, phrase))
    likely = (one for one in found if not one.is_quoted or one.evidence.form + one.evidence.told > _HOPELESS)
    return sorted(likely, key=lambda one: one.span)


class Taken:
    """Stretches of text that are spoken for, kept in order so that asking takes logarithmic time."""

    def __init__(self, spans: Sequence[Span] = ()) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            self.add(span)

    def add(self, span: Span) -> bool:
        """Take *span* if nothing of it is taken, and say whether it was free."""
        at = bisect_left(self._spans, span)
        before = at > 0 and self._spans[at - 1].end > span.start
        after = at < len(self._spans) and self._spans[at].start < span.end
        if before or after:
            return False
        self._spans.insert(at, span)
        return True


def _from_quote(text: str, part: Passage, mark: Quoted, *, release: bool) -> Candidate:
    inner = Span(mark.inner.start, mark.inner.end - cues.tail_length(mark.inner.of(text)))
    name, end = tidy(inner.of(text)), mark.outer.end
    told = cues.kind_follows(text, end) or cues.kind_precedes(text, mark.outer.start)
    form = _form_of_quote(name, told=told) - (1.5 if mark.bracket and not told else 0.0)
    evidence = Evidence(
        form=form,
        place=_place_of_quote(part, named=told or form > 0, release=release),
        told=_TOLD if told else 0.0,
        done=_done(text, end),
        against=_OTHER if cues.other_follows(text, end) or cues.body_precedes(text, mark.outer.start) else 0.0,
    )
    return Candidate(name, inner, evidence, True, part)


def _form_of_quote(name: str, *, told: bool) -> float:
    form = 2.5 if names.ends_with_kind(name) else 1.5 if names.has_head(name) else 0.0
    if names.is_sentence(name) or names.ends_as_other_thing(name):
        form -= 4.0
    if names.ends_as_body(name) and not told:
        form -= 4.0
    if names.generic_word(name.replace(" ", "")):
        form -= _EMPTY_WORDS.get(len(name.split()), 0.0) if form > 0 else 3.0
    return form - (1.0 if len(name) < 3 or names.has_object(name) else 0.0)


def _place_of_quote(part: Passage, *, named: bool, release: bool) -> float:
    place = _PLACE.get(part.name, 0.0)
    if part.name is not SectionName.TITLE:
        return place
    return place + _QUOTED_IN_TITLE if not release else place if named else _SLOGAN_IN_TITLE


def _done(text: str, end: int) -> float:
    if cues.blamed(text, end) or cues.hoped(text, end):
        return _BLAMED
    if cues.made(text, end):
        return _MADE
    return _USED if cues.used(text, end) else 0.0


def _siblings(part: Passage, text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Lend what is listed before a service in one sentence (‘A’, ‘B’, ‘C’ 서비스) what is told of the last."""
    told: dict[Span, float] = {}
    lent = []
    sentence_list = list(part.sentences)
    for one in reversed(found):
        sentence = _sentence(sentence_list, one.span)
        listed = _LISTED.match(text, one.span.end, one.span.end + 8) and one.evidence.form + one.evidence.against > -1
        share = told.get(sentence, 0.0) if listed else 0.0
        evidence = replace(one.evidence, told=max(one.evidence.told, share))
        if evidence.told and evidence.weight >= _TOLD:
            told[sentence] = evidence.told
        lent.append(replace(one, evidence=evidence))
    return lent[::-1]


def _sentence(parts: list[Span], inner: Span) -> Span:
    at = max(0, bisect_left(parts, Span(inner.start + 1, 0)) - 1)
    return sentence_around(parts[at : at + 2], inner)


def _from_product(text: str, part: Passage, product: ProductName) -> Candidate:
    evidence = Evidence(
        form=0.0 if product.told else 1.75,
        told=_TOLD if product.told else 0.0,
        done=max(0.0, _done(text, product.span.end)),
    )
    return Candidate(tidy(product.span.of(text)), product.span, evidence, False, part)


def _from_phrase(text: str, part: Passage, phrase: Phrase) -> Iterator[Candidate]:
    name, end = tidy(phrase.span.of(text)), phrase.span.end
    form = min(phrase.specific, 3) * 0.75 - (0.75 if phrase.specific else 2.75)
    form += 1.0 if names.abbreviation(name) else 0.0
    form += 1.75 if phrase.branded else 0.0
    evidence = Evidence(
        form=form - (0.75 if phrase.described else 0.0),
        place=_PLACE.get(part.name, 0.0),
        done=_done(text, end),
        against=_OTHER if cues.other_follows(text, end) else 0.0,
    )
    yield Candidate(name, phrase.span, evidence, False, part)
    if phrase.listed and evidence.done >= _MADE:
        yield Candidate(tidy(phrase.listed.of(text)), phrase.listed, replace(evidence, told=1.0), False, part)
