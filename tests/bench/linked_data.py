"""Building, writing, parsing and asking RDF beside rdflib in memory and plain pyoxigraph, in one run.

Usage: python -m tests.bench.linked_data [CASES ...] [--rdflib CASES]

CASES are numbers of synthetic cases (tests/synthetic.py), 300 and 3000 unless said; a case is about 430 triples, nearly as
one of the casebook is. They are written as ``sarye build --stream`` writes them. rdflib takes part up to the number of cases
after --rdflib (300 unless said), as it needs more than a kilobyte a triple; a question that takes it ten minutes is stopped.
Beyond 20,000 cases the stores are on disk. Times of parsing and writing are of the processor, those of questions of the wall
and the best of five; a ratio is the time of the other over ours, for the same answers. Each number of cases is measured in a
process of its own, whose largest size is told.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import geometric_mean
from tempfile import TemporaryDirectory
from typing import TypeVar

import rdflib
from pyoxigraph import QuerySolutions, RdfFormat, Store, Triple, parse

sys.path.insert(0, str(Path(__file__).parents[1]))

from sarye.export.turtle import prefixes
from sarye.graph.streaming import part
from sarye.pipeline import Source
from sarye.query.answer import Rows
from sarye.query.disk import write_store
from sarye.query.sparql import run
from sarye.query.store import Store as GraphStore
from sarye.query.store import open_store
from sarye.streamed.build import in_order
from sarye.streamed.share import Share, share
from sarye.streamed.writing import write_shares
from sarye.vocabulary.terms import BASE, PREFIXES
from sarye.vocabulary.turtle import turtle
from synthetic import CASES_A_DOCUMENT, document

_Result = TypeVar("_Result")
_LIMIT = 1_000_000
_WRITTEN = 1_000
"""Cases up to which rdflib writes Turtle: it takes minutes even so."""
_IN_MEMORY = 20_000
"""Cases up to which stores are compared in memory; a larger graph is loaded into one on disk."""
_PATIENCE = 600.0
"""Seconds that rdflib may take for a question; one that takes longer counts as if it had taken these."""
QUESTIONS = {
    "cases by technology": "SELECT ?t (COUNT(DISTINCT ?c) AS ?n) { ?c sarye:usesTechnology ?t } GROUP BY ?t ORDER BY DESC(?n) ?t",
    "who works together": """SELECT ?a ?b (COUNT(DISTINCT ?c) AS ?n) {
        ?c sarye:lead ?a ; sarye:partner ?b } GROUP BY ?a ?b ORDER BY DESC(?n) ?a ?b LIMIT 50""",
    "won saved": """SELECT ?c ?v { ?c sarye:hasOutcome ?o . ?o sarye:status <https://w3id.org/sarye/code/status/achieved> ;
        sarye:hasQuantity ?q . ?q sarye:unitText "원" ; qudt:numericValue ?v } ORDER BY DESC(?v) ?c LIMIT 20""",
    "evidence of one case": """SELECT ?p ?quote { { SELECT ?c { ?c a sarye:Case } ORDER BY ?c LIMIT 1 }
        ?claim rdf:subject ?c ; rdf:predicate ?p ; sarye:evidence/oa:hasSelector/oa:exact ?quote } ORDER BY ?p ?quote""",
    "years": "SELECT ?y (COUNT(?c) AS ?n) { ?c sarye:year ?y } GROUP BY ?y ORDER BY ?y",
    "doubtful claims": """SELECT ?m (COUNT(?claim) AS ?n) (MIN(?x) AS ?least) { ?claim sarye:confidence ?x ; sarye:method ?m
        FILTER(?x < 0.9) } GROUP BY ?m ORDER BY ?m""",
}


def main(arguments: list[str]) -> None:
    """Measure each number of cases in a process of its own."""
    rdflib_most = "300"
    if "--rdflib" in arguments:
        at = arguments.index("--rdflib")
        rdflib_most = arguments[at + 1]
        arguments = arguments[:at] + arguments[at + 2 :]
    for cases in arguments or ["300", "3000"]:
        with TemporaryDirectory() as folder:
            for part in ("build", "compare"):
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
    seconds, triples = time.perf_counter() - started, made.told["triples"]
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
        _ask(store, raw, graph)


def _compare_on_disk(folder: Path) -> None:
    """Load the graph into a store on disk, and ask it through ``sarye query`` and raw pyoxigraph."""
    kept = folder / "graph.store"
    triples, loading = _wall(lambda: write_store([("graph", folder / "graph.ttl", "ttl")], kept), 1)
    size = sum(file.stat().st_size for file in kept.iterdir()) / triples
    print(
        f"  loaded into a store on disk in {loading:.0f} s, {size:.0f} bytes a triple there; at most {_megabytes():,.0f} MB"
    )
    with open_store(kept) as store:
        _ask(store, Store.read_only(str(kept)), None)


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


def _ask(store: GraphStore, raw: Store, graph: rdflib.Graph | None) -> None:
    over_raw, over_rdflib = [], []
    for name, question in QUESTIONS.items():
        answer, ours = _wall(partial(run, store, question, _LIMIT, 600.0))
        rows, plain = _wall(partial(_rows, raw, question))
        assert isinstance(answer, Rows)
        assert [tuple(map(str, row)) for row in answer.rows] == rows
        others = {"pyoxigraph": plain}
        over_raw.append(ours / plain)
        if graph is not None:
            found, others["rdflib"] = _bounded(partial(_count, graph, question))
            assert found in (len(rows), None), name
            over_rdflib.append(others["rdflib"] / ours)
        _row(name, ours, **others)
    faster = f", {geometric_mean(over_rdflib):.1f} times faster than rdflib" if over_rdflib else ""
    print(f"  geometric mean: {geometric_mean(over_raw):.2f} times the time of pyoxigraph{faster}")


def _rows(store: Store, question: str) -> list[tuple[str, ...]]:
    found = store.query(question, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    return [tuple(str(row[index]) for index in range(len(found.variables))) for row in found]


def _bounded(work: Callable[[], int]) -> tuple[int | None, float]:
    """Return the result of *work* and its time; None with the time allowed where it takes longer, and is stopped."""
    context = get_context("fork")  # shares the graph, and can be stopped
    answers, answer = context.Pipe(duplex=False)
    process = context.Process(target=lambda: answer.send(_wall(work, 1)))
    process.start()
    result = answers.recv() if answers.poll(_PATIENCE) else (None, _PATIENCE)
    process.kill()
    process.join()
    return result


def _count(graph: rdflib.Graph, question: str) -> int:
    return len(list(graph.query(question, initNs=PREFIXES)))


def _wall(work: Callable[[], _Result], times: int = 5) -> tuple[_Result, float]:
    """Run *work* and return its result with the best time of the wall: the store answers in a process of its own."""
    best = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - started)
    return result, best


def _one(part: str, cases: str, rdflib_most: str, folder: str) -> None:
    if part == "--build":
        _build(int(cases), Path(folder))
    else:
        _compare(int(cases), int(rdflib_most), Path(folder))


if __name__ == "__main__":
    if sys.argv[1:2] in (["--build"], ["--compare"]):
        _one(*sys.argv[1:5])
    else:
        main(sys.argv[1:])
