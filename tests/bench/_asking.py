"""Six questions asked side by side: through a process that can be stopped, of pyoxigraph itself, and of rdflib."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import geometric_mean, median
from typing import NoReturn, TypeVar

import rdflib
from pyoxigraph import QuerySolutions, Store

from sarye.query.answer import Rows, Term
from sarye.query.sparql import run
from sarye.query.store import Store as GraphStore
from sarye.vocabulary.terms import PREFIXES

_Result = TypeVar("_Result")
_LIMIT = 1_000_000
_SECONDS = 600.0
_TIMES, _ENOUGH = 101, 15.0
"""How often each question is asked of each, and the seconds after which five times are enough."""
_PATIENCE = 600
"""Seconds that rdflib has for a question."""
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


def compare(store: GraphStore, raw: Store, graph: rdflib.Graph | None) -> None:
    """Ask *store*, *raw* and, where it takes part, *graph* all questions, and print times and ratios.

    Ours and pyoxigraph take turns, so that what else the machine does meets both; both give rows of terms, with the same
    prefixes known. The median and the least time of the wall are told, and the time of the processor, both processes of
    ours together: the least is what is left where nobody else wants the machine.
    """
    kinds = ("median", "least", "processor")
    over: dict[str, list[float]] = {kind: [] for kind in kinds}
    slower: list[float] = []
    print(f"  {'':<22} {'ours':>10} {'pyoxigraph':>12}   times its time, {', '.join(kinds)}")
    for name, question in QUESTIONS.items():
        ours, plain = _side_by_side(store, raw, question)
        ratios = [mine / theirs for mine, theirs in zip(ours, plain, strict=True)]
        for kind, ratio in zip(kinds, ratios, strict=True):
            over[kind].append(ratio)
        told = _beside_rdflib(graph, raw, question, ours[0], slower) if graph is not None else ""
        said = " ".join(f"{ratio:6.2f}" for ratio in ratios)
        print(f"  {name:<22} {ours[0] * 1e3:>7.2f} ms {plain[0] * 1e3:>9.2f} ms   {said}{told}", flush=True)
    said = ", ".join(f"{geometric_mean(values):.2f} ({kind})" for kind, values in over.items())
    print(f"  geometric means: {said} times the time of pyoxigraph")
    if slower:
        print(
            f"  rdflib: {geometric_mean(slower):.1f} times our time over the {len(slower)} that it finished", flush=True
        )


def _side_by_side(store: GraphStore, raw: Store, question: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the median, the least and the processor's median seconds of ours and of pyoxigraph."""
    ours, plain = partial(run, store, question, _LIMIT, _SECONDS), partial(_rows, raw, question)
    answer = ours()
    assert isinstance(answer, Rows)
    assert list(answer.rows) == plain()
    works: tuple[Callable[[], object], ...] = (ours, plain)
    took: tuple[list[tuple[float, float]], ...] = ([], [])
    started = time.monotonic()
    while len(took[0]) < _TIMES and (len(took[0]) < 5 or time.monotonic() - started < _ENOUGH):
        for times, work in zip(took, works, strict=True):
            times.append(_once(work, _answering(store)))
    return _told(took[0]), _told(took[1])


def _told(took: list[tuple[float, float]]) -> tuple[float, float, float]:
    walls, processors = zip(*took, strict=True)
    return median(walls), min(walls), median(processors)


def _once(work: Callable[[], object], answering: Path) -> tuple[float, float]:
    """Return the seconds of the wall, and of the processor in this process and in the one that answers."""
    before, own = _processor(answering), time.process_time()
    started = time.perf_counter()
    work()
    wall = time.perf_counter() - started
    return wall, time.process_time() - own + _processor(answering) - before


def _answering(store: GraphStore) -> Path:
    return Path(f"/proc/{store.process}/schedstat")


def _processor(schedule: Path) -> float:
    """Return the seconds that a process was on the processor, all of its threads but those that ended (Linux)."""
    return sum(int(one.read_text().split()[0]) for one in schedule.parent.glob("task/*/schedstat")) / 1e9


def _rows(store: Store, question: str) -> list[tuple[Term | None, ...]]:
    found = store.query(question, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    return [tuple(row) for row in found]


def _beside_rdflib(graph: rdflib.Graph, raw: Store, question: str, ours: float, slower: list[float]) -> str:
    started = time.perf_counter()
    found = _within(_PATIENCE, lambda: len(list(graph.query(question, initNs=PREFIXES))))
    seconds = time.perf_counter() - started
    if found is None:
        return f"   rdflib: not done in {_PATIENCE} s"
    assert found == len(_rows(raw, question))
    slower.append(seconds / ours)
    return f"   rdflib {seconds:.3f} s, {slower[-1]:.0f} times"


def _within(seconds: int, work: Callable[[], _Result]) -> _Result | None:
    """Return what *work*, which is Python throughout, returns, or None where it is not done in time."""

    def stop(*_: object) -> NoReturn:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        return work()
    except TimeoutError:
        return None
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
