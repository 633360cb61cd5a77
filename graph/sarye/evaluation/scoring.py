"""Records scored against gold: each record is compared with the gold of its case, and the counts are summed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sarye.evaluation.counts import Counts, Fault, Layer, LayerResult, Verdict, total
from sarye.evaluation.gold import GoldCase, load_gold
from sarye.evaluation.layers import compare
from sarye.evaluation.matching import fold
from sarye.evaluation.tally import Entry, mentions_of
from sarye.extraction.record import CaseRecord


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One gold case, compared with its record in every layer."""

    case: str
    layers: dict[Layer, LayerResult]
    unsupported: tuple[Fault, ...]
    """Entries whose evidence does not stand in the case's text."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What records are worth, measured on gold.

    ``cases`` are in the order of their ids; ``surplus`` is the number of records that belong to no gold case.
    """

    cases: tuple[CaseResult, ...]
    surplus: int = 0
    without_record: tuple[str, ...] = ()
    """The ids of the gold cases that no record belongs to, in order."""
    without_case: tuple[str, ...] = ()
    """The titles of the records that belong to no gold case, in their order."""

    def counts(self, layer: Layer) -> Counts:
        """Return the counts of *layer* over all cases; a surplus record is an invented case."""
        summed = total(case.layers[layer].counts for case in self.cases)
        extra = self.surplus if layer is Layer.CASE else 0
        return Counts(summed.found, summed.invented + extra, summed.missed, summed.right, summed.asked)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that is wrong, layer by layer, then the evidence."""
        named = [fault for layer in Layer for case in self.cases for fault in case.layers[layer].faults]
        return (*named, *(fault for case in self.cases for fault in case.unsupported))

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Right or wrong, for every entry that the gold lets one judge."""
        return tuple(verdict for layer in Layer for case in self.cases for verdict in case.layers[layer].verdicts)

    @property
    def unsupported(self) -> int:
        """Number of entries whose evidence does not stand in the text of their case."""
        return sum(len(case.unsupported) for case in self.cases)


def evaluate(records: Iterable[CaseRecord], gold: Path | Sequence[GoldCase], texts: Path | None = None) -> Evaluation:
    """Score *records* against *gold*: annotated cases, or the JSONL file that holds them.

    Records and cases are paired by title; where not one title is the same, by order, if any record quotes its case.

    :param texts: folder of the cases' texts, where it is not ``cases/`` beside the file.
    :raises InputError: the gold cannot be read, or holds no case.
    """
    cases = load_gold(gold, texts) if isinstance(gold, Path) else tuple(gold)
    given = tuple(records)
    assigned = _assigned(cases, given)
    results = [
        CaseResult(case.id, compare(case, record), _unsupported(case, record))
        for case, record in zip(cases, assigned, strict=True)
    ]
    found = sum(result.layers[Layer.CASE].counts.found for result in results)
    taken = {id(record) for record in assigned}
    return Evaluation(
        tuple(sorted(results, key=lambda result: result.case)),
        max(0, len(given) - found),
        tuple(sorted(case.id for case, record in zip(cases, assigned, strict=True) if record is None)),
        tuple(record.title for record in given if id(record) not in taken),
    )


def _assigned(cases: Sequence[GoldCase], records: Sequence[CaseRecord]) -> list[CaseRecord | None]:
    """Return the record of each of *cases*, None where there is none."""
    by_title: dict[str, CaseRecord] = {}
    for record in records:
        by_title.setdefault(fold(record.title), record)
    titles = [fold(case.title) for case in cases]
    if len(records) == len(cases) and not any(title in by_title for title in titles):
        return list(records) if any(map(_can_be_of, records, cases)) else [None] * len(cases)
    return [by_title.get(title) or _with_part_of(title, by_title) for title in titles]


def _can_be_of(record: CaseRecord, case: GoldCase) -> bool:
    """Say whether most sentences that *record* quotes stand in the text of *case*, as far as there are both."""
    quotes = [mention.quote for layer in _entries(record).values() for entry in layer for mention in mentions_of(entry)]
    return not case.text or 2 * sum(quote in case.text for quote in quotes) >= len(quotes)


def _entries(record: CaseRecord) -> dict[Layer, Sequence[Entry]]:
    return {
        Layer.ORGANIZATIONS: record.organizations,
        Layer.TECHNOLOGIES: record.technologies,
        Layer.SERVICES: record.services,
        Layer.QUANTITIES: record.quantities,
        Layer.OUTCOMES: record.outcomes,
    }


def _with_part_of(title: str, by_title: dict[str, CaseRecord]) -> CaseRecord | None:
    """Return the only record whose title is part of *title* or holds it."""
    near = [record for other, record in by_title.items() if other and (other in title or title in other)]
    return near[0] if len(near) == 1 else None


def _unsupported(case: GoldCase, record: CaseRecord | None) -> tuple[Fault, ...]:
    if record is None or not case.text:
        return ()
    return tuple(
        _made_up(case, record, layer, entry)
        for layer, group in _entries(record).items()
        for entry in group
        if not mentions_of(entry) or any(mention.text not in case.text for mention in mentions_of(entry))
    )


def _made_up(case: GoldCase, record: CaseRecord, layer: Layer, entry: Entry) -> Fault:
    mention = next((mention for mention in mentions_of(entry) if mention.text not in case.text), None)
    if mention is None:
        return Fault(case.id, layer, "evidence", "no evidence at all", record.document, None)
    message = f"evidence not in the text of the case: {mention.text}"
    return Fault(case.id, layer, "evidence", message, record.document, mention.line)
