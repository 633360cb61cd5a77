"""A set of files is written as a whole or not at all, and two sets never mix."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sarye.errors import BuildError
from sarye.export.lock import LOCK_NAME, locked
from sarye.export.manifest import as_json, entries
from sarye.export.swap import PREFIX
from sarye.export.writing import write_files

OLD = {"a.txt": b"old a", "b.txt": b"old b"}
NEW = {"a.txt": b"new a", "b.txt": b"new b", "c.txt": b"new c"}


def _held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _listed(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return *files* with the manifest that lists them."""
    return files | {"manifest.json": as_json({"files": entries(files, {})})}


def test_all_files_are_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "exports"
    paths = write_files(folder, NEW)
    assert paths == tuple(folder / name for name in NEW)
    assert _held(folder) == NEW


def test_files_that_are_not_in_the_set_stay(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    write_files(tmp_path, NEW)
    assert _held(tmp_path) == {**NEW, "mine.txt": b"mine"}


def test_a_full_disk_leaves_the_former_files_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path, OLD)

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BuildError, match="No space left") as caught:
        write_files(tmp_path, NEW)
    assert "\n" not in str(caught.value)
    assert _held(tmp_path) == OLD


@pytest.mark.parametrize("linking", [True, False])
@pytest.mark.parametrize("failing", range(1, 6))
def test_a_failure_between_two_renames_puts_the_former_files_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int, linking: bool
) -> None:
    old = _listed(OLD | {"d.txt": b"old d"})
    write_files(tmp_path, old)
    real, calls = os.replace, iter(range(1, 100))

    def sometimes(source: Path, target: Path) -> None:
        if next(calls) == failing:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(source, target)

    def no_link(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "replace", sometimes)
    if not linking:
        monkeypatch.setattr(os, "link", no_link)
    with pytest.raises(BuildError):
        write_files(tmp_path, NEW, clear=True)
    assert _held(tmp_path) == old


def test_what_a_former_build_left_is_taken_away_with_the_change_when_asked(tmp_path: Path) -> None:
    write_files(tmp_path, _listed(OLD | {"d.txt": b"old d", "e.txt": b"old e"}))
    (tmp_path / "e.txt").write_bytes(b"changed")
    (tmp_path / "mine.txt").write_bytes(b"mine")
    write_files(tmp_path, _listed(NEW), clear=True)
    assert _held(tmp_path) == _listed(NEW) | {"e.txt": b"changed", "mine.txt": b"mine"}


_KILLED = """
import os, signal, sys
from pathlib import Path
from sarye.export.writing import write_files
real, calls = os.replace, iter(range(1, 100))
def killing(source, target):
    if next(calls) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    real(source, target)
os.replace = killing
new = {"a.txt": b"new a", "b.txt": b"new b", "c.txt": b"new c"}
write_files(Path(sys.argv[1]), new, clear=True)
"""


@pytest.mark.parametrize("when", range(1, 6))
def test_what_a_killed_build_began_the_next_one_ends(tmp_path: Path, when: int) -> None:
    old = _listed(OLD | {"d.txt": b"old d"})
    write_files(tmp_path, old)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "graph")}
    done = subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path), str(when)], env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    assert {"a.txt", "b.txt"} <= {path.name for path in tmp_path.iterdir()}  # at no time is a file missing
    write_files(tmp_path, {"e.txt": b"e"})
    whole = (
        old if when == 1 else NEW | {"manifest.json": old["manifest.json"]}
    )  # killed before the journal stood: as if nothing had been begun
    assert _held(tmp_path) == whole | {"e.txt": b"e"}


def test_a_journal_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder, stage = tmp_path / "exports", tmp_path / "exports" / f"{PREFIX}x"
    (stage / "new").mkdir(parents=True)
    (tmp_path / "mine.txt").write_bytes(b"mine")
    (stage / "journal.json").write_text('{"names": ["../../../mine.txt"], "gone": ["../mine.txt", "/etc/none"]}')
    write_files(folder, NEW)
    assert _held(folder) == NEW
    assert (tmp_path / "mine.txt").read_bytes() == b"mine"


@pytest.mark.parametrize("journal", ["", "[]", "{}", '{"names": 5, "gone": []}', "[1, 2"])
def test_a_spoilt_journal_is_thrown_away(tmp_path: Path, journal: str) -> None:
    (tmp_path / f"{PREFIX}x").mkdir()
    (tmp_path / f"{PREFIX}x" / "journal.json").write_text(journal)
    write_files(tmp_path, NEW)
    assert _held(tmp_path) == NEW


def test_a_folder_is_never_moved_away_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    (tmp_path / "a.txt" / "mine.txt").write_bytes(b"mine")
    with pytest.raises(BuildError, match="a folder stands where a file is to be written"):
        write_files(tmp_path, NEW)
    assert (tmp_path / "a.txt" / "mine.txt").read_bytes() == b"mine"


def test_a_folder_that_is_a_file_is_told_in_one_line(tmp_path: Path) -> None:
    target = tmp_path / "exports"
    target.write_bytes(b"not a folder")
    with pytest.raises(BuildError, match="exports") as caught:
        write_files(target, NEW)
    assert "\n" not in str(caught.value)
    assert target.read_bytes() == b"not a folder"


def test_a_folder_made_for_a_build_that_failed_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BuildError):
        write_files(tmp_path / "exports", NEW)
    assert not (tmp_path / "exports").exists()


def test_a_folder_that_another_build_holds_is_told_after_the_patience_is_over(tmp_path: Path) -> None:
    write_files(tmp_path, OLD)
    with (
        locked(tmp_path / LOCK_NAME, time.monotonic()),
        pytest.raises(BuildError, match="another build is writing"),
    ):
        write_files(tmp_path, NEW, patience=0.1)
    assert _held(tmp_path) == OLD


def test_a_lock_file_that_a_dead_process_left_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).write_bytes(b"")
    write_files(tmp_path, NEW, patience=0.0)
    assert _held(tmp_path) == NEW


_WRITE_OFTEN = """
import sys
from pathlib import Path
from sarye.export.writing import write_files
for _ in range(15):
    write_files(Path(sys.argv[1]), {f"{number}.txt": sys.argv[2].encode() for number in range(8)}, patience=30)
"""


def test_two_builds_into_one_folder_do_not_mix(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "graph")}
    builds = [
        subprocess.Popen([sys.executable, "-c", _WRITE_OFTEN, str(tmp_path), letter], env=environment)
        for letter in "ab"
    ]
    assert [build.wait(60) for build in builds] == [0, 0]
    assert len(_held(tmp_path)) == 8
    assert len(set(_held(tmp_path).values())) == 1
