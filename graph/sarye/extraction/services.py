"""Services: named products, systems, apps and platforms that a case builds, changes or runs.

Candidates are what is quoted, names that stand by themselves, and what ends with the noun for something built and
run behind words that make it a name. Each collects evidence (the kind said beside it, what is done with it, title,
fields, repetition) and counter-evidence (a law, an event, a policy, a slogan, a body, something blamed). The forms
of one service become one entry; those with too little evidence are dropped: a missing service is a pity, an
invented one a defect.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sarye.extraction import service_names as names
from sarye.extraction.passages import Passage
from sarye.extraction.record import Mention, ServiceEntry
from sarye.extraction.service_evidence import Candidate, Evidence, Taken, candidates
from sarye.extraction.service_groups import groups
from sarye.reading.case import Case, Span
from sarye.vocabulary.codes import Method, SectionName
from sarye.vocabulary.naming import name_key

_ENOUGH = 2.5
_WORTH_REPEATING = 1.5
_MOST_FORMS = 40


def find_services(case: Case, parts: Sequence[Passage]) -> tuple[ServiceEntry, ...]:
    """Return the services that *case* names, each once, in the order of their first mention."""
    text = case.document.text
    parts = [part for part in parts if part.name is not SectionName.AGENCY]
    found = [candidate for part in parts for candidate in candidates(text, part)]
    entries = [entry for group in groups(found) if (entry := _entry(text, parts, group))]
    return tuple(sorted(entries, key=lambda entry: entry.mentions[0].span))


def _entry(text: str, parts: Sequence[Passage], group: Sequence[Candidate]) -> ServiceEntry | None:
    evidence = _together([one.evidence for one in group])
    if evidence.weight < _WORTH_REPEATING - 0.4:
        return None
    mentions = _mentions(text, parts, group)
    weight = evidence.weight + _repetition(evidence, len(mentions))
    if weight < _ENOUGH:
        return None
    method = Method.PATTERN if any(one.is_quoted for one in group) else Method.CUE
    return ServiceEntry(_name(group, mentions), mentions, method, _confidence(weight))


def _together(found: Sequence[Evidence]) -> Evidence:
    """Return the best evidence of each kind; what speaks against one mention speaks against all."""
    told = max(one.told for one in found)
    return Evidence(
        form=max(one.form for one in found),
        place=max(one.place for one in found),
        told=told,
        done=max(one.done for one in found),
        against=0.0 if told else min(one.against for one in found),
    )


def _repetition(evidence: Evidence, mentions: int) -> float:
    """Weigh repetition: it strengthens what looks like a service already, and makes none."""
    return (0.4 if evidence.weight >= _WORTH_REPEATING else 0.1) * min(mentions - 1, 4)


def _name(group: Sequence[Candidate], mentions: Sequence[Mention]) -> str:
    """Return the form that names the service most distinctly.

    An abbreviation that also stands alone comes first, then what is quoted, what the title holds, what stands
    most often, and the longer form.
    """
    alone = {name_key(one.text): one.text for one in mentions}
    for one in group:
        if (short := names.abbreviation(one.name)) and short in alone:
            return alone[short]
    counts = Counter(name_key(one.text) for one in mentions)
    best = max(
        group,
        key=lambda one: (
            one.is_quoted,
            one.evidence.form,
            one.passage.name is SectionName.TITLE,
            counts[name_key(one.name)],
            len(one.name),
            -one.span.start,
        ),
    )
    return best.name


def _mentions(text: str, parts: Sequence[Passage], group: Sequence[Candidate]) -> tuple[Mention, ...]:
    """Return every place of *group*'s forms, also those without marks or cues of their own."""
    places = {one.span: one.passage for one in group}
    taken = Taken(list(places))
    forms = sorted({one.span.of(text) for one in group} | _abbreviations(text, group), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, forms[:_MOST_FORMS])))
    for part in parts:
        for match in pattern.finditer(text, part.section.span.start, part.section.span.end):
            span = Span(*match.span())
            if _whole(text, span) and taken.add(span):
                places[span] = part
    return tuple(part.mention(text, span) for span, part in sorted(places.items(), key=lambda item: item[0]))


def _abbreviations(text: str, group: Sequence[Candidate]) -> set[str]:
    keys = {short for one in group if (short := names.abbreviation(one.name))}
    return {word for one in group for word in re.findall(r"[A-Za-z][A-Za-z0-9+\-]+", one.name) if word.lower() in keys}


def _whole(text: str, span: Span) -> bool:
    """Say whether *span* does not begin inside a word (particles may follow a name, nothing may precede it)."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    latin = after.isascii() and after.isalnum() and text[span.end - 1].isascii() and text[span.end - 1].isalnum()
    return not before.isalnum() and not latin


def _confidence(weight: float) -> float:
    return round(min(0.97, 0.55 + 0.09 * (weight - _ENOUGH)), 2)
