"""How fast each export is written, and in how much memory.

Usage: python -m tests.bench.exports [EDGES ...]

EDGES are about 10000 and 100000 unless said. The graph is made up from a fixed seed, in the shape of the casebook. Each
format is written in a process of its own; memory is the growth of its peak (resident) over that of the graph alone.
Formats that draw a map pay for its layout, which is measured by itself and counts for them again. Times are of the
processor.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from large_graph import large_graph
from sarye.export import FORMATS
from sarye.graph.model import CaseGraph
from sarye.network.positions import positions

_NODES_AN_EDGE = 0.75
_LAYOUT = "(layout)"
_MEBI = 1024
_LIMIT = 600.0


def main(arguments: list[str]) -> None:
    """Measure and print; with ``--one FORMAT EDGES`` measure one format in this process."""
    if arguments[:1] == ["--one"]:
        _one(arguments[1], int(arguments[2]))
        return
    for edges in map(int, arguments or ["10000", "100000"]):
        graph = _graph(edges)
        print(f"\n{len(graph.edges):,} edges, {len(graph.nodes):,} nodes")
        print(f"  {'format':<15}{'seconds':>9}{'edges/s':>12}{'file, MB':>10}{'memory, MB':>12}")
        for name in (_LAYOUT, *FORMATS):
            command = [sys.executable, "-m", "tests.bench.exports", "--one", name, str(edges)]
            try:
                done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_LIMIT)
                print(done.stdout, end="", flush=True)
            except subprocess.TimeoutExpired:
                print(f"  {name:<15} not done in {_LIMIT:.0f} s", flush=True)


def _graph(edges: int) -> CaseGraph:
    return large_graph(int(edges * _NODES_AN_EDGE))


def _one(name: str, edges: int) -> None:
    FORMATS.get(name, FORMATS["turtle"]).write(_graph(100))  # so that no import is measured
    graph = _graph(edges)
    before, started = _peak(), time.process_time()
    size = len(positions(graph)) * 0 if name == _LAYOUT else len(FORMATS[name].write(graph))
    seconds = time.process_time() - started
    rate, grown = len(graph.edges) / seconds, (_peak() - before) / _MEBI
    print(f"  {name:<15}{seconds:>9.2f}{rate:>12,.0f}{size / 1e6:>10.1f}{grown:>12,.0f}")


def _peak() -> int:
    """Return the most memory this process ever held, in kibibytes (Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main(sys.argv[1:])
