"""Quantities: every number with a unit that says something about the case, once each.

The way: read the figures of each sentence, leave out what only numbers or dates, make two levels one change, say what
each means, and merge what the case says twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from sarye.extraction.outcomes.running import Place, placed, title_of
from sarye.extraction.passages import Passage
from sarye.extraction.quantities.changes import with_baselines
from sarye.extraction.quantities.direction import direction
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.figures import figures
from sarye.extraction.quantities.metric import metric
from sarye.extraction.quantities.movement import MOVES
from sarye.extraction.quantities.ordinals import counts
from sarye.extraction.quantities.participants import SUMS_UP
from sarye.extraction.quantities.role import role
from sarye.extraction.quantities.units import UnitKind, normal_unit
from sarye.extraction.record import Level, QuantityEntry
from sarye.reading.case import Case, Span
from sarye.vocabulary.codes import Direction, Method, QuantityRole, SectionName

_UNREAD = frozenset((SectionName.AGENCY, SectionName.OTHER))
_SURE, _GUARDED, _IMPLIED = 0.95, 0.85, 0.9
_SMALL = Decimal("0.001")


def find_quantities(case: Case, parts: Sequence[Passage]) -> tuple[QuantityEntry, ...]:
    """Return the quantities that *case* states, one entry a statement, in text order of their mentions.

    What stands in several sections is taken from where it tells most: the result before the rest, the title last.
    """
    text = case.document.text
    places = _places(text, parts) if case.kind == "release" else {}
    found = [entry for part in parts if part.name not in _UNREAD for entry in _of_passage(text, part, places)]
    return tuple(sorted(_merged(found), key=lambda entry: entry.mention.span))


def _places(text: str, parts: Sequence[Passage]) -> dict[Span, Place]:
    """Return the places of the sentences of a release's body."""
    title = title_of(text, parts)
    bodies = (part for part in parts if part.name is SectionName.BODY)
    return {
        sentence: line.place
        for part in bodies
        for sentence, line in zip(part.sentences, placed(text, part, title), strict=True)
    }


def _of_passage(text: str, part: Passage, places: dict[Span, Place]) -> Iterator[QuantityEntry]:
    read = [
        (sentence, [figure for figure in figures(text, sentence) if counts(text, sentence, figure)])
        for sentence in part.sentences
    ]
    for sentence, found in with_baselines(text, read):
        last: QuantityEntry | None = None
        for number, figure in enumerate(found):
            start = found[number - 1].span.end if number else sentence.start
            stop = found[number + 1].span.start if number + 1 < len(found) else sentence.end
            clause = Span(min(start, figure.span.start), max(stop, figure.span.end))
            entry = _entry(text, part, sentence, clause, figure, places.get(sentence))
            last = _beside(text, last, found[number - 1], entry) if last else entry
            yield last


def _beside(text: str, last: QuantityEntry, before: Figure, entry: QuantityEntry) -> QuantityEntry:
    """Let *entry* tell of what the one *before* it tells of where it only says it in another way, or of a part of it."""
    between = text[before.span.end : entry.mention.span.start]
    again = _IN_BRACKET.fullmatch(between)
    if again:
        entry = replace(entry, metric=last.metric)
    plain = entry.direction is Direction.NONE and entry.baseline is None and entry.unit in _COUNTS
    if plain and last.role is QuantityRole.CONTEXT and (again or _OF_THESE.search(between)):
        return replace(entry, role=QuantityRole.CONTEXT)
    return entry


def _entry(
    text: str, part: Passage, sentence: Span, clause: Span, figure: Figure, place: Place | None
) -> QuantityEntry:
    before = figure.before
    moved = direction(text, sentence, clause, figure)
    return QuantityEntry(
        value=_number(figure.value),
        low=None if figure.low is None else _number(figure.low),
        unit=normal_unit(figure.unit),
        comparator=figure.comparator,
        metric=metric(text, sentence, clause, figure),
        role=role(text, part.name, sentence, clause, figure, place, moved=moved),
        direction=moved,
        baseline=None if before is None else Level(_number(before[0]), normal_unit(before[1])),
        mention=part.mention(text, figure.span),
        method=Method.PATTERN,
        confidence=_confidence(text, figure),
    )


def _number(value: Decimal) -> float:
    """Return *value* to six places, a smaller one to six digits: 100억분의 1 is no nought."""
    places = round(float(value), 6)
    return places if abs(value) >= _SMALL or not value else float(f"{value:.6g}")


def _confidence(text: str, figure: Figure) -> float:
    if figure.kind is UnitKind.GUARDED:
        return _GUARDED
    return _SURE if figure.span.of(text).rstrip().find(figure.unit) >= 0 else _IMPLIED


_IN_BRACKET = re.compile(r"\s?\(\s?")
"""Between a figure and another way to say it: 412건(37%)."""
_OF_THESE = re.compile(r"(?:^인|(?<![가-힣])[이그]\s?(?:중|가운데)(?:에서)?)\s(?:약\s)?$")
"""Between a figure and a part of it: 12건이 있었고 이 중 9건."""
_COUNTS = frozenset(("%", "명", "건", "개", "곳"))
_SUMMARIES = frozenset((SectionName.TITLE, SectionName.WHY, SectionName.WAY, SectionName.WHAT))
"""Sections that say in short what the others tell."""
_BESIDE = 14
_WORD_REST = re.compile(r"^\S*\s")
_RANK = {SectionName.RESULT: 0, SectionName.WAY: 2, SectionName.WHAT: 2, SectionName.TITLE: 3}


def _merged(found: list[QuantityEntry]) -> list[QuantityEntry]:
    """Keep one entry of those that say the same, from the section that ranks first, there the one that tells a change."""
    kept: dict[tuple[float, str, float | None], list[QuantityEntry]] = {}
    for entry in sorted(found, key=lambda entry: (_rank(entry), entry.mention.span)):
        equal = kept.setdefault((entry.value, entry.unit, entry.low), [])
        at = next((number for number, other in enumerate(equal) if _same(other, entry)), None)
        if at is None:
            equal.append(entry)
        elif entry.baseline and not equal[at].baseline and _rank(entry) == _rank(equal[at]):
            equal[at] = entry
    return [entry for equal in kept.values() for entry in equal]


def _rank(entry: QuantityEntry) -> int:
    return _RANK.get(entry.mention.section, 1)


def _same(one: QuantityEntry, other: QuantityEntry) -> bool:
    """Say whether two entries of an equal number and unit state the same, and not two things listed in one sentence."""
    if one.mention.sentence == other.mention.sentence:
        return _telling(one) and SUMS_UP.search(_before(other)) is not None
    sections = {one.mention.section, other.mention.section}
    if (len(sections) > 1 and sections & _SUMMARIES) or _telling(one):
        return True
    if one.metric == other.metric or _words(one.metric) & _words(other.metric):
        return True
    return sections == {SectionName.BODY} and bool(_words(_around(one)) & _words(_around(other)))


def _before(entry: QuantityEntry) -> str:
    return entry.mention.quote[: entry.mention.span.start - entry.mention.sentence.start]


def _around(entry: QuantityEntry) -> str:
    """Return the words beside the figure, by which two sentences about the same thing are known."""
    after = entry.mention.quote[entry.mention.span.end - entry.mention.sentence.start :]
    return f"{_WORD_REST.sub('', _before(entry)[-_BESIDE:])} {after[:_BESIDE]}"


def _telling(entry: QuantityEntry) -> bool:
    """Say whether the number is hardly the same by chance: two significant digits or more."""
    return len(f"{entry.value:g}".strip("0").replace(".", "")) >= 2


def _words(phrase: str) -> set[str]:
    return {word[:3] for word in phrase.split() if len(word) > 1 and not MOVES.match(word)}
