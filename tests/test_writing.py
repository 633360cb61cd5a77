"""A set of files is written as a whole or not at all, and two sets never mix."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sarye.errors import BuildError
from sarye.export.lock import LOCK_NAME, locked
from sarye.export.writing import write_files

OLD = {"a.txt": b"old a", "b.txt": b"old b"}
NEW = {"a.txt": b"new a", "b.txt": b"new b", "c.txt": b"new c"}


def _held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


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


@pytest.mark.parametrize("failing", range(1, 6))
def test_a_failure_between_two_renames_puts_the_former_files_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    write_files(tmp_path, OLD)
    real, calls = os.replace, iter(range(1, 100))

    def sometimes(source: Path, target: Path) -> None:
        if next(calls) == failing:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(source, target)

    monkeypatch.setattr(os, "replace", sometimes)
    with pytest.raises(BuildError):
        write_files(tmp_path, NEW)
    assert _held(tmp_path) == OLD


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
