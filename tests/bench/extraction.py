"""Extraction of everything from press releases, beside Kiwi tokenising the same text alone, in one run.

Usage: python -m tests.bench.extraction FOLDER [DOCUMENTS]

FOLDER holds the texts (press releases as Markdown or plain text). One core does both; then all cores extract. Kiwi
(kiwipiepy, not a dependency) is left out where it is not installed. Seconds are of the processor, so that other work
on the machine counts little; memory is the peak of the process.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import resource
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from sarye.extraction.batch import extract_document, extract_documents
from sarye.reading.document import Document
from sarye.reading.inputs import documents


def main(arguments: list[str]) -> None:
    """Measure and print."""
    if not arguments:
        print("extraction: name a folder of press releases to measure on")
        return
    texts = list(documents([Path(arguments[0])]))
    texts = texts[: int(arguments[1])] if len(arguments) > 1 else texts
    characters = sum(len(document.text) for document in texts)
    print(f"{len(texts)} documents, {characters:,} characters, {os.cpu_count()} cores")
    extract_document(texts[0])
    ours = _alone(texts)
    print(
        f"extraction, one core     {ours:8.2f} s   {characters / ours / 1e6:6.3f} M characters/s   {_peak():,.0f} MB peak"
    )
    if importlib.util.find_spec("kiwipiepy"):
        kiwi = _kiwi(texts)
        print(f"Kiwi alone, one core     {kiwi:8.2f} s   extraction takes {ours / kiwi:.2f} of that")
    else:
        print("Kiwi alone               not measured: kiwipiepy is not installed")
    started = time.perf_counter()
    cases = sum(len(one.records) for one in extract_documents(iter(texts)))
    wall = time.perf_counter() - started
    print(f"extraction, all cores    {wall:8.2f} s wall   {cases} cases   {_children():,.0f} MB peak of a worker")


def _alone(texts: Iterable[Document]) -> float:
    started = time.process_time()
    for document in texts:
        extract_document(document)
    return time.process_time() - started


def _kiwi(texts: Iterable[Document]) -> float:
    kiwipiepy = importlib.import_module("kiwipiepy")
    kiwi = kiwipiepy.Kiwi(num_workers=1)
    kiwi.tokenize("준비")
    started = time.process_time()
    for document in texts:
        kiwi.tokenize(document.text)
    return time.process_time() - started


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _children() -> float:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1:])
