"""Building, writing, parsing and asking RDF beside rdflib in memory and plain pyoxigraph, in one run.

Usage: python -m tests.bench.linked_data [CASES ...] [--rdflib CASES]

CASES are numbers of synthetic cases (tests/synthetic.py), 300 and 3000 unless said; a case is about 430 triples, nearly as
one of the casebook is. They are written as ``sarye build --stream`` writes them. rdflib takes part up to the number of cases
after --rdflib (300 unless said): it needs more than a kilobyte a triple. Beyond 20,000 cases the stores are on disk; beyond
200,000 the Turtle goes straight into one and is kept nowhere. Times of parsing and writing are of the processor; a ratio is
the time of the other over ours, for the same answers. Each number of cases is measured in a process of its own, whose
largest size is told.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import rdflib
from pyoxigraph import RdfFormat, Store, Triple, parse

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench._asking import compare
from sarye.export import FORMATS
from sarye.export.turtle import prefixes
from sarye.graph.streaming import SharedNodes, part
from sarye.pipeline import Source
from sarye.query.disk import write_store
from sarye.query.store import open_store
from sarye.streamed.build import in_order
from sarye.streamed.share import Share, share
from sarye.streamed.writing import write_shares
from sarye.vocabulary.terms import BASE
from sarye.vocabulary.turtle import turtle
from synthetic import CASES_A_DOCUMENT, document

_Result = TypeVar("_Result")
_WRITTEN = 1_000
"""Cases up to which rdflib writes Turtle: it takes minutes even so."""
_IN_MEMORY = 20_000
"""Cases up to which stores are compared in memory; a larger graph is loaded into one on disk."""
_KEPT = 200_000
"""Cases up to which the Turtle is written; a larger graph goes straight into a store."""


def main(arguments: list[str]) -> None:
    """Measure each number of cases in a process of its own."""
    rdflib_most = "300"
    if "--rdflib" in arguments:
        at = arguments.index("--rdflib")
        rdflib_most = arguments[at + 1]
        arguments = arguments[:at] + arguments[at + 2 :]
    for cases in arguments or ["300", "3000"]:
        with TemporaryDirectory() as folder:
            for part in ("build", "compare") if int(cases) <= _KEPT else ("straight",):
                command = [sys.executable, "-m", "tests.bench.linked_data", f"--{part}", cases, rdflib_most, folder]
                subprocess.run(command, check=True)


def _timed(work: Callable[[], _Result], times: int = 1) -> tuple[_Result, float]:
    best = float("inf")
    for _ in range(times):
        started = time.process_time()
        result = work()
        best = min(best, time.process_time() - started)
    return result, best


def _megabytes(who: int = resource.RUSAGE_SELF) -> float:
    """Return the largest size of this process, or of the largest one among its children."""
    return resource.getrusage(who).ru_maxrss / 1024


def _build(cases: int, folder: Path) -> None:
    """Write synthetic documents as ``sarye build --stream`` writes read ones; their records stand for extracted ones."""
    started = time.perf_counter()
    documents = range(0, cases, CASES_A_DOCUMENT)
    shares = in_order(partial(_share, cases=cases), documents)
    made = write_shares(shares, folder, kind="auto", base=BASE, formats=("turtle",))
    seconds, triples = time.perf_counter() - started, made.triples
    size = (folder / "graph.ttl").stat().st_size
    own, workers = (_megabytes(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        f"\n{cases:,} cases, {triples:,} triples ({triples / cases:.0f} a case), {size / triples:.0f} bytes a triple in Turtle"
    )
    print(
        f"  built and written, streamed   {seconds:9.2f} s   {triples / seconds:10,.0f} triples/s   at most {own:,.0f} MB "
        f"and {workers:,.0f} MB in each of the workers",
        flush=True,
    )


def _share(first: int, cases: int) -> Share:
    """Return the share of the document that begins with the case *first*."""
    number, count = first // CASES_A_DOCUMENT, min(CASES_A_DOCUMENT, cases - first)
    records = tuple(document(number, count))
    source = Source(records[0].document, records[0].sha256, "utf-8", records[-1].span.end, count)
    return share(source, part(records).holding(), records, (), 0, formats=("turtle",))


def _compare(cases: int, rdflib_most: int, folder: Path) -> None:
    if cases > _IN_MEMORY:
        _compare_on_disk(folder)
        return
    data = (folder / "graph.ttl").read_bytes()
    raw = _loaded(data)
    _, parsing = _timed(lambda: sum(1 for _ in parse(data, format=RdfFormat.TURTLE)))
    writing = _writing([quad.triple for quad in parse(data, format=RdfFormat.TURTLE)])
    graph = None
    if cases <= rdflib_most:
        graph, reading = _timed(lambda: rdflib.Graph().parse(data=data, format="turtle"))
        _row("Turtle parsed", parsing, rdflib=reading)
        theirs = {"rdflib": _timed(lambda: graph.serialize(format="turtle"))[1]} if cases <= _WRITTEN else {}
        _row("Turtle written", writing, **theirs)
    else:
        _row("Turtle parsed", parsing)
        _row("Turtle written", writing)
    with open_store(data, with_register=False) as store:
        compare(store, raw, graph)


def _compare_on_disk(folder: Path) -> None:
    """Load the graph into a store on disk, and ask it through ``sarye query`` and raw pyoxigraph."""
    _stored(folder / "graph.store", lambda kept: write_store([("graph", folder / "graph.ttl", "ttl")], kept))


def _straight(cases: int, folder: Path) -> None:
    """Build, and load what is built as it comes: nothing is on disk but the store."""
    print(f"\n{cases:,} cases, built straight into a store")
    written = _Stream(_pieces(cases))
    _stored(folder / "graph.store", lambda kept: write_store([("graph", written, "ttl")], kept))


def _stored(kept: Path, fill: Callable[[Path], int]) -> None:
    started = time.perf_counter()
    triples = fill(kept)
    seconds = time.perf_counter() - started
    size = sum(file.stat().st_size for file in kept.iterdir()) / triples
    print(
        f"  {triples:,} triples loaded into a store on disk in {seconds:.0f} s, {size:.0f} bytes a triple there; at most "
        f"{_megabytes():,.0f} MB",
        flush=True,
    )
    with open_store(kept) as store:
        compare(store, Store.read_only(str(kept)), None)


def _pieces(cases: int) -> Iterator[bytes]:
    """Yield the Turtle of *cases* as a streamed build makes it."""
    stream, shared = FORMATS["turtle"].stream, SharedNodes()
    assert stream is not None
    yield stream.opening(BASE)
    for one in in_order(partial(_share, cases=cases), range(0, cases, CASES_A_DOCUMENT)):
        shared.add(one.shared)
        yield from one.pieces
    yield from map(stream.part, shared.parts(BASE))


class _Stream(BytesIO):
    """Pieces, read as a file; a read may give less than it is asked for, as that of a pipe."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._rest = memoryview(b"")

    def read(self, size: int | None = -1) -> bytes:
        while not self._rest and (piece := next(self._pieces, None)) is not None:
            self._rest = memoryview(piece)
        most = len(self._rest) if size is None or size < 0 else size
        given, self._rest = self._rest[:most], self._rest[most:]
        return bytes(given)


def _loaded(data: bytes) -> Store:
    raw = Store()
    before = _megabytes()
    _, loading = _timed(lambda: raw.bulk_load(data, format=RdfFormat.TURTLE))
    size = (_megabytes() - before) * 2**20 / len(raw)
    print(f"  loaded into pyoxigraph in {loading:.2f} s, at most {size:,.0f} bytes a triple in memory")
    return raw


def _writing(triples: list[Triple]) -> float:
    size, seconds = _timed(lambda: sum(map(len, turtle(triples, prefixes(BASE)))))
    assert size > 0
    return seconds


def _row(name: str, ours: float, **others: float) -> None:
    beside = "   ".join(f"{who} {seconds:9.4f} s {seconds / ours:7.2f} times" for who, seconds in others.items())
    print(f"  {name:<24} ours {ours:9.4f} s   {beside}", flush=True)


def _one(part: str, cases: str, rdflib_most: str, folder: str) -> None:
    if part == "--build":
        _build(int(cases), Path(folder))
    elif part == "--straight":
        _straight(int(cases), Path(folder))
    else:
        _compare(int(cases), int(rdflib_most), Path(folder))


if __name__ == "__main__":
    if sys.argv[1:2] in (["--build"], ["--straight"], ["--compare"]):
        _one(*sys.argv[1:5])
    else:
        main(sys.argv[1:])
