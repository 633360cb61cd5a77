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
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import as_file
from itertools import chain, count
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from sarye.errors import InputError, SaryeError
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
from sarye.vocabulary.resources import ontology_file, ontology_folder, use
from sarye.vocabulary.technologies import Matching
from sarye.vocabulary.terms import DCT, MATCHING, SKOS

COMMAND = "python -m sarye.evaluation.leave_one_out"
BODIES = "register.ttl"
LISTS = (BODIES, "technologies.ttl", "services.ttl")
_HANGUL = re.compile("[가-힣]")
_PREFERRED = SKOS + "prefLabel"
_LABELS = frozenset({_PREFERRED, SKOS + "altLabel", SKOS + "hiddenLabel"})
_LONG_LINE = 60
_UNREADABLE = "\ue000"
"""A letter of private use, which no text holds."""
TEXTS = ("정책브리핑", "대한민국 정책브리핑", "공공혁신 사례집", "unverified")
"""How the sources begin that are texts, or none: a name or term of these alone may be there for one case."""


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
    entries = _entries()
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


def _entries() -> tuple[str, ...]:
    """Return the folded names and terms that nothing but texts attests."""
    attested: set[str] = set()
    told: set[str] = set()
    for name in LISTS:
        sources, labels = _sources_and_labels(name)
        attests = _attests_body if name == BODIES else _attests
        for subject, predicate, label in labels:
            listed = any(attests(predicate, label.value, source) for source in sources[subject])
            (attested if listed else told).add(name_key(label.value))
    return tuple(sorted(told - attested))


def _sources_and_labels(name: str) -> tuple[dict[str, list[str]], list[tuple[str, str, Literal]]]:
    """Return of the list *name* the sources of each thing, and its labels: of what, by which property, and the label."""
    sources: defaultdict[str, list[str]] = defaultdict(list)
    labels = []
    for one in _triples(name):
        if isinstance(one.subject, NamedNode) and isinstance(one.object, Literal):
            if one.predicate.value == DCT + "source":
                sources[one.subject.value].append(one.object.value)
            elif one.predicate.value in _LABELS:
                labels.append((one.subject.value, one.predicate.value, one.object))
    return sources, labels


def _triples(name: str) -> list[Triple]:
    return [quad.triple for quad in parse(ontology_file(name).read_bytes(), format=RdfFormat.TURTLE)]


def _attests_body(predicate: str, label: str, source: str) -> bool:
    """Say whether a law or a directory has a body under *label*: they attest full names, no short ones."""
    return bool(label) and predicate == _PREFERRED and _is_list(source)


def _attests(predicate: str, label: str, source: str) -> bool:
    """Say whether *source* is a list that can hold *label*: one whose title is English holds no Hangul."""
    return (
        bool(predicate) and _is_list(source) and (_HANGUL.search(label) is None or _HANGUL.search(source) is not None)
    )


def _is_list(source: str) -> bool:
    """Say whether *source* is a law, a directory or a dictionary, and no text."""
    return bool(source.strip()) and not source.strip().startswith(TEXTS)


def extract_without(case: HeldOut) -> tuple[CaseRecord, ...]:
    """Return the records of *case*, extracted without its own entries. It changes the process: use a fresh one."""
    with TemporaryDirectory() as folder:
        reduced = Path(folder) / "ontology"
        with as_file(ontology_folder()) as full:
            copytree(full, reduced)
        for name in LISTS:
            serialize(_without(case.own, _triples(name)), str(reduced / name), format=RdfFormat.TURTLE)
        use(reduced)
        return extract(read(case.document))


def _without(own: frozenset[str], triples: Sequence[Triple]) -> Iterator[Triple]:
    """Yield *triples* with the labels in *own* made unreadable; a concept whose Korean label goes is not looked for."""
    gone = {one.subject for one in triples if one.predicate.value == _PREFERRED and _is_own(one, own, korean=True)}
    for number, one in enumerate(triples):
        if one.predicate.value in _LABELS and isinstance(one.object, Literal) and _is_own(one, own):
            yield Triple(one.subject, one.predicate, Literal(f"{_UNREADABLE}{number}", language=one.object.language))
        elif one.predicate.value == MATCHING and one.subject in gone:
            yield Triple(one.subject, one.predicate, Literal(Matching.NEVER))
        else:
            yield one


def _is_own(one: Triple, own: frozenset[str], *, korean: bool = False) -> bool:
    label = one.object
    return isinstance(label, Literal) and name_key(label.value) in own and not (korean and label.language == "en")


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
