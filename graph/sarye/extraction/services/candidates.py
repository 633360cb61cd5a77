"""Candidates for services: what is quoted, names that stand by themselves, phrases that end with a telling noun."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sarye.extraction.passages import Passage
from sarye.extraction.services import cues, evidence, names, quotations
from sarye.extraction.services.evidence import Candidate
from sarye.extraction.services.phrases import Phrase, phrases
from sarye.extraction.services.products import product_names
from sarye.extraction.services.programmes import programmes
from sarye.extraction.services.quotes import Quoted, quoted
from sarye.extraction.services.taken import Taken
from sarye.extraction.services.undertakings import what_is_undertaken
from sarye.reading.case import Span
from sarye.reading.sentences import sentence_around
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.naming import tidy

_HOPELESS = -2.0
_NEAR = 48
_JOINED = re.compile(r"[’'”\"＇]\s?(?:와|과|및)\s?(?P<clause>[^‘’'“”\"＇.,\n]{2,40}[는한은인]\s)?[‘'“\"＇]")
"""Two quoted names side by side, also with a clause that tells of the second: ‘A’와 물때를 알려 주는 ‘B’를 개발."""
_LISTED = re.compile(rf".?(?:서비스)?\s?(?:[,{DOTS}/]|및|와|과)\s?")


def candidates(text: str, part: Passage, *, release: bool) -> list[Candidate]:
    """Return what may name a service in *part*, in text order.

    :param release: whether the text is a press release, whose title quotes anything, or a casebook's case, whose
        title quotes the thing that the case is about.
    """
    marks = quoted(text, part.section.span)
    found = _siblings(part, text, [_from_quote(text, part, mark, release=release) for mark in marks])
    found.extend(one for mark in marks if (one := _undertaken(text, part, mark)))
    taken = Taken(mark.outer for mark in marks)
    for product in product_names(text, part.section.span):
        if taken.add(product.span):
            weighed = evidence.of_product(text, part, product.span, told=product.told, titled=product.titled)
            found.append(Candidate(tidy(product.span.of(text)), product.span, weighed, False, part))
    for programme in programmes(text, part.section.span) if release else ():
        if taken.add(programme):
            weighed = evidence.of_product(text, part, programme, told=True, titled=False)
            found.append(Candidate(tidy(programme.of(text)), programme, weighed, False, part))
    for phrase in phrases(text, part.section.span):
        if taken.add(phrase.span):
            found.extend(_from_phrase(text, part, phrase))
    named = (one for one in found if one.name)
    likely = (one for one in named if not one.is_quoted or one.evidence.form + one.evidence.told > _HOPELESS)
    return sorted(likely, key=lambda one: one.span)


def _from_quote(text: str, part: Passage, mark: Quoted, *, release: bool) -> Candidate:
    inner = Span(mark.inner.start, mark.inner.end - cues.tail_length(mark.inner.of(text)))
    inner = Span(inner.start, inner.end - cues.deed_length(inner.of(text)))
    name = tidy(inner.of(text).replace("*", ""))
    weighed = quotations.of_quote(text, part, name, mark.outer, bracket=mark.bracket, release=release)
    return Candidate(name, inner, weighed, True, part)


def _undertaken(text: str, part: Passage, mark: Quoted) -> Candidate | None:
    """Return what a quoted undertaking builds or launches: ‘X 구축사업’."""
    span = what_is_undertaken(text, mark.inner)
    if span is None:
        return None
    name = tidy(span.of(text))
    return Candidate(name, span, quotations.of_undertaking(part, name), True, part)


def _siblings(part: Passage, text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Lend what is listed before a service in one sentence (‘A’, ‘B’, ‘C’ 서비스) what is told of the last."""
    told: dict[Span, float] = {}
    lent = []
    after: Candidate | None = None
    sentence_list = list(part.sentences)
    for one in reversed(found):
        sentence = _sentence(sentence_list, one.span)
        listed = _LISTED.match(text, one.span.end, one.span.end + 8) and one.evidence.form + one.evidence.against > -1
        share = told.get(sentence, 0.0) if listed else 0.0
        weighed = replace(one.evidence, told=max(one.evidence.told, share), done=_shared(text, one, after))
        after = replace(one, evidence=weighed)
        if weighed.told and weighed.weight >= evidence.TOLD and not cues.kind_precedes(text, one.span.start - 1):
            told[sentence] = weighed.told
        lent.append(after)
    return lent[::-1]


def _shared(text: str, one: Candidate, after: Candidate | None) -> float:
    """Return what is done with *one*: what is done with the quoted name that it is joined with, if nothing else is."""
    done = one.evidence.done
    near = after is not None and not done and after.span.start - one.span.end <= _NEAR
    joined = _JOINED.fullmatch(text, one.span.end, after.span.start) if after is not None and near else None
    if after is None or joined is None or (joined["clause"] and not _is_like_name(one.name)):
        return done
    return max(done, after.evidence.done)


def _is_like_name(name: str) -> bool:
    """Say whether *name* is one coined word or ends with a kind: a phrase may be anything that is told of beside one."""
    return names.has_head(name) or not (" " in name or names.ends_as_other_thing(name) or names.is_technology(name))


def _sentence(parts: list[Span], inner: Span) -> Span:
    at = max(0, bisect_left(parts, Span(inner.start + 1, 0)) - 1)
    return sentence_around(parts[at : at + 2], inner)


def _from_phrase(text: str, part: Passage, phrase: Phrase) -> Iterator[Candidate]:
    name = tidy(phrase.span.of(text))
    weighed = evidence.of_phrase(text, part, phrase, name)
    yield Candidate(name, phrase.span, weighed, False, part)
    if phrase.listed and weighed.done >= evidence.MADE:
        yield Candidate(tidy(phrase.listed.of(text)), phrase.listed, replace(weighed, told=1.0), False, part)
