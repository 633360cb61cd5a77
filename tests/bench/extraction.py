"""Extraction of everything from press releases, beside Kiwi tokenising the same text alone, in one run.

Usage: python -m tests.bench.extraction FOLDER [DOCUMENTS]

FOLDER holds the texts (press releases as Markdown or plain text). One core does both, fifty texts in turn, so that both
meet the same machine; then all cores extract. Kiwi (kiwipiepy, not a dependency) is left out where it is not installed.
Seconds are of the processor, so that other work on the machine counts little; memory is the peak of the process after a
first round without Kiwi, which also warms what is kept.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from sarye.extraction.batch import extract_document, extract_documents
from sarye.reading.document import Document
from sarye.reading.inputs import documents

_TURN = 50
"""Documents that one takes before it is the other's turn."""


def main(arguments: list[str]) -> None:
    """Measure and print."""
    if not arguments:
        print("extraction: name a folder of press releases to measure on")
        return
    texts = list(documents([Path(arguments[0])]))
    texts = texts[: int(arguments[1])] if len(arguments) > 1 else texts
    characters = sum(len(document.text) for document in texts)
    print(f"{len(texts)} documents, {characters:,} characters, {os.cpu_count()} cores")
    for document in texts:
        extract_document(document)
    peak = _peak()
    started = time.perf_counter()
    cases = sum(len(one.records) for one in extract_documents(iter(texts)))
    wall = time.perf_counter() - started
    print(f"extraction, all cores    {wall:8.2f} s wall   {cases} cases   {_children():,.0f} MB peak of a worker")
    tokenizer = _tokenizer()
    ours, kiwi = _side_by_side(texts, tokenizer)
    print(
        f"extraction, one core     {ours:8.2f} s   {characters / ours / 1e6:6.3f} M characters/s   {peak:,.0f} MB peak"
    )
    if tokenizer:
        print(f"Kiwi alone, one core     {kiwi:8.2f} s   extraction takes {ours / kiwi:.2f} of that")
    else:
        print("Kiwi alone               not measured: kiwipiepy is not installed")


def _tokenizer() -> Callable[[str], object] | None:
    """Return what tokenises a text on one core, ready for the first one, or None where Kiwi is not installed."""
    if not importlib.util.find_spec("kiwipiepy"):
        return None
    kiwi = importlib.import_module("kiwipiepy").Kiwi(num_workers=1)
    kiwi.tokenize("준비")
    return partial(kiwi.tokenize)


def _side_by_side(texts: Sequence[Document], tokenizer: Callable[[str], object] | None) -> tuple[float, float]:
    """Return the seconds of extraction and of Kiwi, which take turns."""
    ours = kiwi = 0.0
    for first in range(0, len(texts), _TURN):
        started = time.process_time()
        for document in texts[first : first + _TURN]:
            extract_document(document)
        between = time.process_time()
        if tokenizer:
            for document in texts[first : first + _TURN]:
                tokenizer(document.text)
        ours, kiwi = ours + between - started, kiwi + time.process_time() - between
    return ours, kiwi


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _children() -> float:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1:])
