"""Leave one out: every gold case read anew without the names and terms that no other text holds.

``python -m sarye.evaluation.leave_one_out RELEASES...`` in a checkout prints ``data/gold/leave-one-out.tsv``. The
register of organisations, the technology scheme and the services that go by a name are lists; a name or term that no
law, directory or dictionary attests, and that stands in a case and in none of the other gold cases, nor in the folder
RELEASES of unannotated ones, could have been put there for that case. The more releases there are, the better this is
known, so each folder that is named makes a table of its own. A directory attests the full name of a body and
none of its short ones; a dictionary of English attests no Korean label of the concept that it has. So each case is
extracted with lists in which its own entries have never been written down, in a process of its own, and scored beside
the run with the full lists.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory

from sarye.errors import InputError, SaryeError
from sarye.evaluation.attested import told_by_texts, write_without
from sarye.evaluation.card import SETS, GoldSet
from sarye.evaluation.counts import Layer, measures
from sarye.evaluation.scoring import Evaluation, evaluate
from sarye.evaluation.tables import LEFT_OUT_COLUMNS
from sarye.extraction.extract import extract
from sarye.extraction.record import CaseRecord
from sarye.reading.cases import read
from sarye.reading.document import Document
from sarye.reading.inputs import documents
from sarye.vocabulary.naming import name_key
from sarye.vocabulary.resources import use

COMMAND = "python -m sarye.evaluation.leave_one_out"
_LONG_LINE = 60


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A gold case: its document, and the folded entries of the lists that it alone holds."""

    document: Document
    own: frozenset[str]


def held_out(texts: Sequence[Document], others: Iterable[Document]) -> tuple[HeldOut, ...]:
    """Return *texts*, each with the folded entries of register and scheme that no other text and no *other* holds.

    A text that opens with the title of a held out one, or holds a long line of it, is another copy of it and does not
    count as another. Of the *others* one is in memory at a time.
    """
    entries = told_by_texts()
    cases = [_Text(document) for document in texts]
    own = [{entry for entry in entries if entry in case.letters} for case in cases]
    for other in chain(cases, map(_Text, others)):
        for case, left in zip(cases, own, strict=True):
            found = {entry for entry in left if entry in other.letters}
            if found and case is not other and not case.is_copied_by(other):
                left.difference_update(found)
    return tuple(HeldOut(document, frozenset(left)) for document, left in zip(texts, own, strict=True))


class _Text:
    """A text as names are compared: its letters without spaces, its title, and its long lines."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.letters = name_key(document.text)

    @cached_property
    def title(self) -> str:
        """The title of its first case, the name of the file where it has none."""
        return name_key(next((case.title for case in read(self.document).cases), self.document.name))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """What hardly stands in two texts by chance."""
        return tuple(key for line in self.document.text.splitlines() if len(key := name_key(line)) >= _LONG_LINE)

    def is_copied_by(self, other: _Text) -> bool:
        return self.title == other.title or any(line in other.letters for line in self.lines)


def extract_without(case: HeldOut) -> tuple[CaseRecord, ...]:
    """Return the records of *case*, extracted without its own entries. It changes the process: use a fresh one."""
    with TemporaryDirectory() as folder:
        use(write_without(case.own, Path(folder) / "ontology"))
        return extract(read(case.document))


def _rows(
    gold_set: GoldSet, full: Evaluation, reduced: Evaluation, *, others: int, left_out: int
) -> Iterator[tuple[str, ...]]:
    for layer in Layer:
        ours, theirs = measures(layer, full.counts(layer)), measures(layer, reduced.counts(layer))
        for figure in ours:
            if figure not in ("precision", "recall") and layer is not Layer.CASE:
                values = (f"{ours[figure]:.3f}", f"{theirs[figure]:.3f}")
                yield (gold_set.title, str(others), layer, figure, *values, str(left_out))


def _scored(root: Path, gold_set: GoldSet, folder: Path) -> Iterator[tuple[str, ...]]:
    gold = root / gold_set.gold
    number = count()
    others = (document for document, _ in zip(documents([folder]), number, strict=False))
    cases = held_out(list(documents([gold.parent / "cases"])), others)
    full = [record for case in cases for record in extract(read(case.document))]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(mp_context=context, max_tasks_per_child=1) as pool:
        reduced = [record for records in pool.map(extract_without, cases) for record in records]
    left_out = sum(len(case.own) for case in cases)
    yield from _rows(gold_set, evaluate(full, gold), evaluate(reduced, gold), others=next(number), left_out=left_out)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="Print data/gold/leave-one-out.tsv.")
    parser.add_argument(
        "releases", type=Path, nargs="+", help="folders of further releases, which need no annotation: a table for each"
    )
    parser.add_argument("--root", type=Path, default=Path(), help="the checkout (default: the current folder)")
    options = parser.parse_args(arguments)
    try:
        for folder in options.releases:
            if not folder.is_dir():
                raise InputError("there is no such folder", where=str(folder), remedy="name a folder of releases")
        print("\t".join(LEFT_OUT_COLUMNS))
        for folder in options.releases:
            for gold_set in SETS:
                for row in _scored(options.root, gold_set, folder):
                    print("\t".join(row))
    except SaryeError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
