"""``python -m sarye``: the command line without its script."""

from __future__ import annotations

from sarye.cli import main

if __name__ == "__main__":
    main()
