"""The quality card ``docs/quality.md``: what the records are worth, measured and written by one command.

``python -m sarye.evaluation.card`` in a checkout writes it, ``--check`` says whether it is stale. The same sources
give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sarye.errors import BuildError, InputError, SaryeError
from sarye.evaluation.card_calibration import calibration_section
from sarye.evaluation.card_figures import (
    blind_section,
    comparison_section,
    faults_section,
    figures_section,
    judged_section,
    left_out_section,
)
from sarye.evaluation.scoring import Evaluation, evaluate
from sarye.evaluation.tables import judged_verdicts, read_blind, read_judged, read_left_out
from sarye.extraction.extract import extract
from sarye.extraction.record import CaseRecord
from sarye.reading.cases import read
from sarye.reading.inputs import documents

CARD = Path("docs/quality.md")
GOLD = Path("data/gold")
COMMAND = "python -m sarye.evaluation.card"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A set of annotated cases and the sources that hold them, as paths inside the checkout."""

    kind: str
    title: str
    gold: Path
    source: Path


SETS = (
    GoldSet("casebook", "Cases of the casebook", GOLD / "casebook/gold.jsonl", Path("data/casebook/casebook.txt")),
    GoldSet("release", "Press releases", GOLD / "press/gold.jsonl", GOLD / "press/cases"),
)

_HEAD = f"""# Quality card

How good the records are that Sarye makes, measured against annotated texts. This page is written by
`{COMMAND}`, never by hand; a test fails when it is stale.

The annotated cases and the rules of annotation are in [`data/gold`](../data/gold/README.md). The rules of extraction
were developed with these cases in sight, so the figures on them are an upper bound of what to expect elsewhere; the
intervals say how far they would move with other cases of the same sort, not how far with other sorts of text.
Precision is the share of what the records say that is right, recall the share of what the annotators demand that was
found. What two careful readers may differ on is optional: neither demanded nor punished.
"""


def quality_card(root: Path) -> str:
    """Return the text of the card for the checkout at *root*: its sources are read, extracted and scored anew.

    :raises InputError: the gold or the sources are not there or cannot be read.
    """
    evaluations = {gold_set: _evaluated(root, gold_set) for gold_set in SETS}
    return "\n".join([_HEAD, *_sections(root, evaluations)])


def _evaluated(root: Path, gold_set: GoldSet) -> Evaluation:
    return evaluate(_records(root / gold_set.source), root / gold_set.gold)


def _records(source: Path) -> Iterator[CaseRecord]:
    for document in documents([source]):
        yield from extract(read(document))


def _sections(root: Path, evaluations: dict[GoldSet, Evaluation]) -> Iterator[str]:
    blind = root / GOLD / "blind-measurements.tsv"
    if blind.is_file():
        rows = read_blind(blind)
        yield comparison_section({gold_set.kind: evaluation for gold_set, evaluation in evaluations.items()}, rows)
        yield blind_section(rows)
    if (left_out := root / GOLD / "leave-one-out.tsv").is_file():
        yield left_out_section(read_left_out(left_out))
    for gold_set, evaluation in evaluations.items():
        yield figures_section(gold_set.title, evaluation)
    judged = root / GOLD / "judged-releases.tsv"
    verdicts = [verdict for evaluation in evaluations.values() for verdict in evaluation.verdicts]
    yield calibration_section("Confidence on the gold", verdicts)
    if judged.is_file():
        yield from _judged_sections(judged)
    yield faults_section([fault for evaluation in evaluations.values() for fault in evaluation.faults])


def _judged_sections(path: Path) -> Iterator[str]:
    judged = read_judged(path)
    yield judged_section(judged)
    verdicts = judged_verdicts(judged)
    if verdicts:
        yield calibration_section("Confidence on releases that nobody annotated", verdicts)


def write_card(root: Path) -> Path:
    """Write the card of the checkout at *root* and return its path.

    :raises InputError: the gold or the sources are not there or cannot be read.
    :raises BuildError: the card cannot be written.
    """
    path, text = root / CARD, quality_card(root)
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BuildError(
            f"the quality card cannot be written ({error.strerror})", where=str(path), remedy="check its permissions"
        ) from error
    return path


def is_stale(root: Path) -> bool:
    """Say whether the card of the checkout at *root* is missing or differs from what :func:`quality_card` returns."""
    path = root / CARD
    return not path.is_file() or path.read_text(encoding="utf-8") != quality_card(root)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the card, or with ``--check`` only say whether it is stale; return the exit code."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="Write the quality card docs/quality.md.")
    parser.add_argument("--root", type=Path, default=Path(), help="the checkout (default: the current folder)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 when the card is stale")
    options = parser.parse_args(arguments)
    try:
        if not (options.root / GOLD).is_dir():
            raise InputError("there is no data/gold here", where=str(options.root), remedy="say --root CHECKOUT")
        if not options.check:
            print(write_card(options.root))
            return 0
        stale = is_stale(options.root)
    except SaryeError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print(f"{CARD} is {'stale' if stale else 'up to date'}")
    return int(stale)


if __name__ == "__main__":
    raise SystemExit(main())
