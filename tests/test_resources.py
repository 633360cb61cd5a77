"""Where the lists are read from: a process reads all of them from one folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

USE = "from pathlib import Path; from sarye.vocabulary.resources import ontology_folder, use"


def _fresh(*lines: str) -> subprocess.CompletedProcess[str]:
    """Run *lines* in a process that has read nothing yet, and that finds the package where this one does."""
    program = "\n".join((f"import sys; sys.path[:0] = {[str(Path(one).resolve()) for one in sys.path if one]}", *lines))
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)


def test_another_folder_is_read_where_it_is_named_first(tmp_path: Path) -> None:
    told = _fresh(USE, f"use(Path({str(tmp_path)!r}))", "print(ontology_folder())")
    assert (told.returncode, told.stdout.strip()) == (0, str(tmp_path)), told.stderr


def test_another_folder_is_refused_once_something_has_been_read(tmp_path: Path) -> None:
    told = _fresh(USE, "import sarye", "sarye.resolve('행정안전부')", f"use(Path({str(tmp_path)!r}))")
    assert told.returncode != 0
    assert f"SaryeError: {tmp_path}: the lists of this process have been read already" in told.stderr
