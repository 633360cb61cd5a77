"""All measurements, one after the other: ``python -m tests.bench [NAME ...]``; each module here is one."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path


def main(names: list[str]) -> None:
    """Run the measurements called *names*, or all that there are, with their own defaults."""
    there = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    for name in names or there:
        if name not in there:
            raise SystemExit(f"there is no measurement '{name}' (there are: {', '.join(there)})")
        print(f"== {name}", flush=True)
        import_module(f"tests.bench.{name}").main([])


main(sys.argv[1:])
