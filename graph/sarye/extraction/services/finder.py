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
from collections.abc import Mapping, Sequence

from sarye.extraction.passages import Passage
from sarye.extraction.record import Mention, ServiceEntry
from sarye.extraction.services import deeds, names
from sarye.extraction.services.appositions import united
from sarye.extraction.services.candidates import candidates
from sarye.extraction.services.evidence import ENOUGH, Candidate, Evidence
from sarye.extraction.services.forms import find_forms
from sarye.extraction.services.groups import groups, joined
from sarye.extraction.services.sameness import core
from sarye.reading.case import Case, Span
from sarye.vocabulary.codes import Method, SectionName
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.naming import name_key

_WORTH_REPEATING = 1.5
_WORTH_NAMING = 0.7
_WORTH_PLACING = -0.5
_OFTEN, _IDLE, _TELLING = 3, 0.75, 2.25
_CLEAR, _JOINED = 3.5, 1.75
_INSISTED, _LONG_NAME, _SPOKEN = 1.25, 5, 0.75
_COORDINATES = re.compile(rf"[{DOTS}(]")


def find_services(case: Case, parts: Sequence[Passage]) -> tuple[ServiceEntry, ...]:
    """Return the services that *case* names, each once, in the order of their first mention."""
    text, release = case.document.text, case.kind == "release"
    parts = [part for part in parts if part.name is not SectionName.AGENCY]
    found = united(text, groups(one for part in parts for one in candidates(text, part, release=release)))
    likely = [group for group in found if _together(group).weight >= _WORTH_NAMING]
    places = find_forms(text, parts, likely)
    weights = _weights(text, likely, [len(spans) for spans in places])
    title = "" if release else name_key(case.title)
    weights = [weight + _topic(title, group) for weight, group in zip(weights, likely, strict=True)]
    named = (one for one in zip(likely, places, weights, strict=True) if one[2] >= ENOUGH)
    harmless = (one for one in named if not any(deeds.harms(text, span.end) for span in one[1]))
    entries = [_entry(text, group, spans, weight) for group, spans, weight in harmless]
    return tuple(sorted(entries, key=lambda entry: entry.mentions[0].span))


def _weights(text: str, found: Sequence[Sequence[Candidate]], mentions: Sequence[int]) -> list[float]:
    """Return the weight of each group: its evidence, its repetition, and that it is joined with a clear service."""
    weights = []
    for group, count in zip(found, mentions, strict=True):
        evidence = _together(group)
        idle = (
            evidence.idle
            and not _telling(evidence, group)
            and count < _OFTEN
            and not any(one.is_quoted for one in group)
        )
        weights.append(evidence.weight + _repetition(evidence, count) - (_IDLE if idle else 0.0))
    beside = joined(text, found)
    lent = [_JOINED if any(weights[other] >= _CLEAR for other in others) else 0.0 for others in beside]
    return [weight + more for weight, more in zip(weights, lent, strict=True)]


def _topic(title: str, group: Sequence[Candidate]) -> float:
    """Weigh that the title, which in a casebook tells what the case is about, speaks of what the service is for."""
    cores = {core(one.name) for one in group if one.passage.name is not SectionName.TITLE}
    spoken = any(len(key) >= _LONG_NAME and key in title for key in cores)
    named = any(one.passage.name is SectionName.TITLE for one in group)
    return _SPOKEN if spoken and not named else 0.0


def _entry(text: str, group: Sequence[Candidate], places: Mapping[Span, Passage], weight: float) -> ServiceEntry:
    mentions = tuple(part.mention(text, span) for span, part in sorted(places.items(), key=lambda item: item[0]))
    method = Method.PATTERN if any(one.is_quoted for one in group) else Method.CUE
    return ServiceEntry(_name(group, mentions), mentions, method, _confidence(weight))


def _together(group: Sequence[Candidate]) -> Evidence:
    """Return the best evidence of each kind; what speaks against one mention speaks against all but a clear one."""
    found = [one.evidence for one in group]
    told = max(one.told for one in found)
    more = _INSISTED if _insisted(group) else 0.0
    return Evidence(
        form=max(one.form for one in found) + more,
        place=max(one.place if one.form + more >= _WORTH_PLACING else min(one.place, 0.0) for one in found),
        told=told,
        done=max(one.done for one in found),
        against=0.0 if told or any(one.weight >= ENOUGH for one in found) else min(one.against for one in found),
    )


def _telling(evidence: Evidence, group: Sequence[Candidate]) -> bool:
    """Say whether the name alone tells that it is one, by its body or its letters; a bracket may hold who has it."""
    return evidence.form >= _TELLING and not any(names.abbreviation(one.name) for one in group)


def _insisted(group: Sequence[Candidate]) -> bool:
    """Say whether a name of general words is put in quotes or in the title, and stands whole again in the text.

    Any service could be called so; this one is.
    """
    whole = name_key(group[0].name)
    if len(whole) < _LONG_NAME or _COORDINATES.search(whole) or max(one.evidence.form for one in group) > 0:
        return False
    same = [one for one in group if name_key(one.name) == whole and one.evidence.form > -_CLEAR]
    marked = any(one.is_quoted or one.passage.name is SectionName.TITLE for one in same)
    return marked and len(same) > 1 and names.has_head(whole)


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


def _confidence(weight: float) -> float:
    return round(min(0.97, 0.55 + 0.09 * (weight - ENOUGH)), 2)
