"""Projection and measures of networks beside plain networkx, in one run.

Usage: python -m tests.bench.networks [EDGES ...]

EDGES are numbers of memberships (agency in case), 10000, 100000 and 1000000 unless said. Where networkx would project
for a quarter of an hour, it projects a share of the agencies, drawn with a fixed seed, and the row says so. Times are
of the processor, the better of two for what takes less than a second; a ratio is networkx's time over ours, for the
same result (communities: at least the same modularity).
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import networkx as nx

sys.path.insert(0, str(Path(__file__).parents[1]))

from networks import memberships
from sarye.network.betweenness import SEED, exact_by_rustworkx, sampled_by_matrices
from sarye.network.communities import groups_by_networkit, groups_by_networkx
from sarye.network.ties import Ties, shared_by_arrays, shared_plainly

_Result = TypeVar("_Result")
_PIVOTS = {10_000: 64, 100_000: 64, 1_000_000: 8}
_EXACT_BELOW = 2_000
_WHOLE_BELOW = 200_000
_SHARE = 40


def main(arguments: list[str]) -> None:
    """Measure and print."""
    groups_by_networkit(nx.path_graph(["a", "b"]), SEED)  # so that no import is measured
    sampled_by_matrices(nx.path_graph(["a", "b", "c"]), ["a"])
    exact_by_rustworkx(nx.path_graph(["a", "b"]))
    shared_by_arrays([[0, 1]])
    for edges in map(int, arguments or ["10000", "100000", "1000000"]):
        _measure(edges)


def _measure(edges: int) -> None:
    agencies = int(6000 * (edges / 1e5) ** 0.82)
    cases = memberships(edges, agencies)
    print(f"\n{edges:,} memberships, {agencies:,} agencies, {len(cases):,} cases")
    ties, fast = _timed(lambda: shared_by_arrays(cases))
    _project(cases, ties, fast)
    network, seconds = _timed(lambda: _built(ties))
    print(
        f"  as networkx.Graph            {seconds:9.3f} s   {len(network):,} nodes, {network.number_of_edges():,} ties"
    )
    _betweenness(network, edges)
    _communities(network)


def _timed(work: Callable[[], _Result]) -> tuple[_Result, float]:
    """Run *work*, again when it was quick, and return its result with the better time in seconds."""
    times = []
    for _ in range(2):
        started = time.process_time()
        result = work()
        times.append(time.process_time() - started)
        if times[-1] > 1:
            break
    return result, min(times)


def _row(name: str, theirs: float, ours: float, remark: str) -> None:
    print(f"  {name:<22} networkx {theirs:9.3f} s   ours {ours:9.4f} s   {theirs / ours:7.1f} times   {remark}")


def _project(cases: list[list[int]], ties: Ties, fast: float) -> None:
    plain, seconds = _timed(lambda: shared_plainly(cases))
    same = list(plain) == list(ties)
    theirs, how = _networkx_projection(cases, ties)
    _row("projection", theirs, fast, f"equal to plain Python ({seconds:.3f} s): {same}{how}")


def _networkx_projection(cases: list[list[int]], ties: Ties) -> tuple[float, str]:
    """Return the seconds that networkx takes, and how they were found; its ties are compared with ours."""
    both: nx.Graph[tuple[str, int]] = nx.Graph()
    both.add_edges_from((("case", at), ("agency", body)) for at, case in enumerate(cases) for body in case)
    bodies = sorted(node for node in both if node[0] == "agency")
    share = 1 if both.number_of_edges() <= _WHOLE_BELOW else _SHARE
    some = random.Random(SEED).sample(bodies, len(bodies) // share)
    projected, seconds = _timed(lambda: nx.bipartite.weighted_projected_graph(both, some))
    chosen = {body for _, body in some}
    weights = {frozenset((one[1], other[1])): tie["weight"] for one, other, tie in projected.edges(data=True)}
    expected = {frozenset(tie[:2]): len(tie[2]) for tie in ties if not chosen.isdisjoint(tie[:2])}
    if weights != expected:
        raise SystemExit("the projections differ")
    return seconds * share, "" if share == 1 else f"; networkx's from one agency in {share}, times {share}"


def _built(ties: Ties) -> nx.Graph[str]:
    network: nx.Graph[str] = nx.Graph()
    network.add_edges_from((str(one), str(other), {"weight": len(behind)}) for one, other, behind in ties)
    return network


def _betweenness(network: nx.Graph[str], edges: int) -> None:
    if len(network) <= _EXACT_BELOW:
        ours, fast = _timed(lambda: exact_by_rustworkx(network))
        theirs, slow = _timed(lambda: nx.betweenness_centrality(network))
        _row("betweenness, exact", slow, fast, _difference(theirs, ours))
    count = _PIVOTS.get(edges, 64)
    pivots = random.Random(SEED).sample(list(network), count)
    ours, fast = _timed(lambda: sampled_by_matrices(network, pivots))
    theirs, slow = _timed(lambda: nx.betweenness_centrality(network, k=count, seed=SEED))
    _row(f"betweenness, {count} pivots", slow, fast, _difference(theirs, ours))


def _difference(theirs: dict[str, float], ours: dict[str, float]) -> str:
    return f"largest difference {max(abs(theirs[node] - ours[node]) for node in theirs):.1e}"


def _communities(network: nx.Graph[str]) -> None:
    order = list(network)
    ours, fast = _timed(lambda: groups_by_networkit(network, SEED))
    theirs, slow = _timed(lambda: groups_by_networkx(network, SEED))
    qualities = [
        nx.community.modularity(network, [{order[at] for at in group} for group in groups]) for groups in (theirs, ours)
    ]
    _row("communities", slow, fast, f"modularity {qualities[0]:.4f} and {qualities[1]:.4f}")


if __name__ == "__main__":
    main(sys.argv[1:])
