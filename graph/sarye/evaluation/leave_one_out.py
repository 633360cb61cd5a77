"""Leave one out: every gold case read anew without the names and terms that no other text holds.

``python -m sarye.evaluation.leave_one_out RELEASES`` in a checkout prints ``data/gold/leave-one-out.tsv``. The register
of organisations and the technology scheme are lists; a name or term that no law, directory or dictionary attests, and
that stands in a case and in none of the other gold cases, nor in the folder RELEASES of unannotated ones, could have
been put there for that case. A directory attests the full name of a body and none of its short ones; a dictionary of
English attests no Korean label of the concept that it has. So each case is extracted as if its own entries had never been written down, in a process of
its own, and scored beside the run with the full lists.
"""

from __future__ import annotations

import argparse
import multiprocessing
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

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
from sarye.register import register
from sarye.register.organization import Organization
from sarye.vocabulary import technologies
from sarye.vocabulary.naming import name_key

COMMAND = "python -m sarye.evaluation.leave_one_out"
_HANGUL = re.compile("[가-힣]")
TEXTS = ("정책브리핑", "대한민국 정책브리핑", "공공혁신 사례집", "unverified")
"""How the sources begin that are texts, or none: a name or term of these alone may be there for one case."""


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A gold case: its document, and the folded entries of the lists that it alone holds."""

    document: Document
    own: frozenset[str]


def held_out(texts: Sequence[Document], others: Iterable[Document]) -> tuple[HeldOut, ...]:
    """Return *texts*, each with the folded entries of register and scheme that no other text and no *other* holds.

    A text that opens with the title of a held out one is another copy of it, and does not count as another.
    """
    folded = [(_title(document), name_key(document.text)) for document in (*texts, *others)]
    entries = _entries()
    found = []
    for number, document in enumerate(texts):
        title, text = folded[number]
        elsewhere = [other for at, (name, other) in enumerate(folded) if at != number and name != title]
        inside = [entry for entry in entries if entry in text]
        own = frozenset(entry for entry in inside if not any(entry in other for other in elsewhere))
        found.append(HeldOut(document, own))
    return tuple(found)


def _title(document: Document) -> str:
    return name_key(next((case.title for case in read(document).cases), document.name))


def _entries() -> tuple[str, ...]:
    """Return the folded names and terms that nothing but texts attests."""
    bodies = register.load()
    names = (
        key
        for key, (_, ids) in bodies.surfaces.items()
        if not any(_is_listed(bodies.organizations[one], key) for one in ids)
    )
    labels = (
        name_key(label)
        for concept in technologies.load()
        for label in concept.labels
        if not any(_attests(source, label) for source in concept.sources)
    )
    return tuple(sorted({*names, *labels}))


def _is_listed(body: Organization, key: str) -> bool:
    """Say whether a law or a directory has *body* under the name of *key*: they attest full names, no short ones."""
    return key == name_key(body.name) and any(map(_is_list, body.source.split("|")))


def _attests(source: str, label: str) -> bool:
    """Say whether *source* is a list that can hold *label*: one whose title is English holds no Hangul."""
    return _is_list(source) and (_HANGUL.search(label) is None or _HANGUL.search(source) is not None)


def _is_list(source: str) -> bool:
    """Say whether *source* is a law, a directory or a dictionary, and no text."""
    return bool(source.strip()) and not source.strip().startswith(TEXTS)


def extract_without(case: HeldOut) -> tuple[CaseRecord, ...]:
    """Return the records of *case*, extracted without its own entries. It changes the process: use a fresh one."""
    bodies, concepts = _reduced_register(case.own), tuple(_reduced_scheme(case.own))
    _put_everywhere(register.load, lambda: bodies)
    _put_everywhere(technologies.load, lambda: concepts)
    return extract(read(case.document))


def _reduced_register(own: frozenset[str]) -> register.Register:
    full = register.load()
    return replace(full, surfaces={key: entry for key, entry in full.surfaces.items() if key not in own})


def _reduced_scheme(own: frozenset[str]) -> Iterator[technologies.Technology]:
    """Yield the concepts without the labels in *own*; one whose Korean label goes is not looked for at all."""
    for concept in technologies.load():
        known = name_key(concept.label_ko) not in own
        yield replace(
            concept,
            label_en=concept.label_en if name_key(concept.label_en) not in own else concept.label_ko,
            alternatives=tuple(label for label in concept.alternatives if name_key(label) not in own),
            hidden=tuple(label for label in concept.hidden if name_key(label) not in own),
            matching=concept.matching if known else technologies.Matching.NEVER,
        )


def _put_everywhere(original: object, replacement: object) -> None:
    """Bind *replacement* to every name that the modules of the package have for *original*."""
    for name, module in list(sys.modules.items()):
        if name.startswith("sarye"):
            for attribute, value in list(vars(module).items()):
                if value is original:
                    setattr(module, attribute, replacement)


def _rows(gold_set: GoldSet, full: Evaluation, reduced: Evaluation, left_out: int) -> Iterator[tuple[str, ...]]:
    for layer in Layer:
        ours, theirs = measures(layer, full.counts(layer)), measures(layer, reduced.counts(layer))
        for figure in ours:
            if figure not in ("precision", "recall") and layer is not Layer.CASE:
                values = (f"{ours[figure]:.3f}", f"{theirs[figure]:.3f}")
                yield (gold_set.title, layer, figure, *values, str(left_out))


def _scored(root: Path, gold_set: GoldSet, others: Sequence[Document]) -> Iterator[tuple[str, ...]]:
    gold = root / gold_set.gold
    cases = held_out(list(documents([gold.parent / "cases"])), others)
    full = [record for case in cases for record in extract(read(case.document))]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(mp_context=context, max_tasks_per_child=1) as pool:
        reduced = [record for records in pool.map(extract_without, cases) for record in records]
    left_out = sum(len(case.own) for case in cases)
    yield from _rows(gold_set, evaluate(full, gold), evaluate(reduced, gold), left_out)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="Print data/gold/leave-one-out.tsv.")
    parser.add_argument("releases", type=Path, help="a folder of further releases, which need no annotation")
    parser.add_argument("--root", type=Path, default=Path(), help="the checkout (default: the current folder)")
    options = parser.parse_args(arguments)
    try:
        if not options.releases.is_dir():
            raise InputError("there is no such folder", where=str(options.releases), remedy="name a folder of releases")
        others = list(documents([options.releases]))
        print("\t".join(LEFT_OUT_COLUMNS))
        for gold_set in SETS:
            for row in _scored(options.root, gold_set, others):
                print("\t".join(row))
    except SaryeError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
