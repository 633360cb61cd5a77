"""A tally kept while the layers of one case are compared with its gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sarye.evaluation.counts import ATTRIBUTES, Counts, Fault, Layer, LayerResult, Verdict, first_line
from sarye.evaluation.gold import GoldCase
from sarye.extraction.record import (
    CaseRecord,
    Mention,
    OrganizationEntry,
    OutcomeEntry,
    QuantityEntry,
    ServiceEntry,
    TechnologyEntry,
)

Entry = OrganizationEntry | TechnologyEntry | ServiceEntry | QuantityEntry | OutcomeEntry


def mentions_of(entry: Entry) -> tuple[Mention, ...]:
    """Return the mentions of *entry*, of whatever layer."""
    return (entry.mention,) if isinstance(entry, QuantityEntry | OutcomeEntry) else entry.mentions


@dataclass(slots=True)
class Tally:
    """What is counted and noted of one layer of one case; *record* is None where the case has none."""

    gold: GoldCase
    record: CaseRecord | None
    layer: Layer
    found: int = 0
    invented: int = 0
    missed: int = 0
    _right: Counter[str] = field(default_factory=Counter)
    _asked: Counter[str] = field(default_factory=Counter)
    _faults: list[Fault] = field(default_factory=list)
    _verdicts: list[Verdict] = field(default_factory=list)

    def find(self) -> None:
        """Count one demanded item as found."""
        self.found += 1

    def miss(self, what: str, surfaces: Sequence[str]) -> None:
        """Count one demanded item as missed; the first of *surfaces* that stands in the case's text is its place."""
        self.missed += 1
        lines = (self.gold.line_of(surface) for surface in surfaces)
        line = next((line for line in lines if line is not None), None)
        self._faults.append(Fault(self.gold.id, self.layer, "missed", f"missed {what}", self.gold.file, line))

    def invent(self, entry: Entry, what: str) -> None:
        """Count *entry* as one that nobody annotated."""
        self.invented += 1
        self.judge([entry], right=False)
        self.fault("wrong", f"wrong {what}", mentions_of(entry))

    def ask(self, attribute: str, right: bool, message: str, mentions: Iterable[Mention] = ()) -> None:
        """Count an *attribute* of a found item as right, or note the *message*."""
        self._asked[attribute] += 1
        self._right[attribute] += right
        if not right:
            self.fault(attribute, f"{attribute} of {message}", mentions)

    def fault(self, kind: str, message: str, mentions: Iterable[Mention] = ()) -> None:
        """Note a fault at the first of *mentions*."""
        document = self.record.document if self.record else self.gold.file
        self._faults.append(Fault(self.gold.id, self.layer, kind, message, document, first_line(mentions)))

    def judge(self, entries: Iterable[Entry], right: bool) -> None:
        """Pass a verdict on *entries*."""
        kind = self.record.kind if self.record else ""
        self._verdicts += [
            Verdict(self.gold.id, kind, self.layer, entry.method, entry.confidence, right) for entry in entries
        ]

    def result(self) -> LayerResult:
        """Return what was counted and noted."""
        attributes = ATTRIBUTES[self.layer]
        counts = Counts(
            self.found,
            self.invented,
            self.missed,
            tuple(self._right[name] for name in attributes),
            tuple(self._asked[name] for name in attributes),
        )
        return LayerResult(counts, tuple(self._faults), tuple(self._verdicts))
