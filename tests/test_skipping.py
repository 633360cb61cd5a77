"""A file that is no text: skipped and told in a folder, refused where it is named itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import sarye
from sarye.cli import sarye as command

_TEXT = "다온 체계 마련\n\n경찰청은 다온 체계를 마련해 점검 시간을 30분에서 10분으로 줄였다고 밝혔다.\n"
_BINARY = bytes(range(256)) * 4


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one text and three files that are none."""
    below = tmp_path / "texts" / "below"
    below.mkdir(parents=True)
    (tmp_path / "texts" / "a.txt").write_bytes(_BINARY)
    (tmp_path / "texts" / "b.txt").write_text(_TEXT, encoding="utf-8")
    (tmp_path / "texts" / "c.md").write_bytes(b"")
    (below / "d.txt").write_bytes(b"%PDF-1.7")
    return tmp_path / "texts"


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


@pytest.mark.parametrize("more", [(), ("--stream",)])
def test_a_build_skips_them_and_says_so(folder: Path, tmp_path: Path, more: tuple[str, ...]) -> None:
    built = _run("build", folder, "-o", tmp_path / "out", "-f", "turtle", *more)
    assert built.exit_code == 0, built.stderr
    assert "skipped a.txt: this is not text in UTF-8, UTF-16 or CP949" in built.stderr
    assert "skipped below/d.txt: this is a PDF, not text" in built.stderr
    assert built.stderr.splitlines()[-1] == "sarye: skipped 3 files that are not read"


def test_records_are_printed_for_the_others_alone(folder: Path) -> None:
    told = _run("extract", folder)
    assert (told.exit_code, len(told.stdout.splitlines())) == (0, 1)
    assert told.stderr.splitlines()[-1] == "sarye: skipped 3 files that are not read"
    (folder / "a.txt").unlink()
    (folder / "c.md").unlink()
    assert _run("extract", folder).stderr.splitlines()[-1] == "sarye: skipped 1 file that is not read"


def test_one_that_is_named_itself_is_refused(folder: Path) -> None:
    refused = _run("extract", folder / "a.txt", folder / "b.txt")
    assert (refused.exit_code, "skipped" in refused.stderr) == (2, False)


@pytest.mark.parametrize("name", ["x.hwp", "X.PDF", "x.hwpx", "x.csv", "x"])
def test_files_that_are_called_otherwise_are_told_too_and_hidden_ones_are_not(folder: Path, name: str) -> None:
    for other in ("a.txt", "c.md", "below/d.txt"):
        (folder / other).unlink()
    (folder / name).write_text(_TEXT, encoding="utf-8")
    (folder / f".{name}").write_bytes(_BINARY)
    told = _run("extract", folder)
    assert (told.exit_code, len(told.stdout.splitlines())) == (0, 1)
    first, last = told.stderr.splitlines()
    ends = f"its name ends in .{name.partition('.')[2]}" if "." in name else "its name has no ending"
    assert first == f"sarye: skipped {name}: {ends}, and of a folder only .md, .text, .txt are read"
    assert last == "sarye: skipped 1 file that is not read"


def test_a_folder_with_nothing_else_is_refused(folder: Path) -> None:
    (folder / "b.txt").unlink()
    refused = _run("extract", folder)
    assert refused.exit_code == 2
    assert "the folder holds no text" in refused.stderr


def test_a_folder_of_texts_says_nothing(folder: Path) -> None:
    for name in ("a.txt", "c.md", "below/d.txt"):
        (folder / name).unlink()
    assert _run("extract", folder).stderr == ""


def test_python_is_warned(folder: Path) -> None:
    (folder / "c.md").unlink()
    (folder / "below/d.txt").unlink()
    with pytest.warns(UserWarning, match=r"skipped a\.txt: this is not text"):
        assert len(list(sarye.extract([folder]))) == 1
