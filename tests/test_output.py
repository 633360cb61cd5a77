"""Where commands take a graph from and where they put what they write: never over a folder, a device or another build."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sample_graph import sample_graph
from sarye import api
from sarye.cli import sarye
from sarye.errors import InputError
from sarye.export import FORMATS
from sarye.export.losses import said
from sarye.export.manifest import MANIFEST

EXPORTS = Path(__file__).parents[1] / "exports"


def run(*arguments: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(sarye, [str(argument) for argument in arguments])
    assert result.exit_code == code, result.output
    return result


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (("export", EXPORTS, "-f", "gexf"), "graph.gexf"),
        (("import", EXPORTS / "graph.ttl", "-f", "nquads"), "graph.nq"),
        (("network", EXPORTS, "-f", "svg"), "network.svg"),
        (("network", EXPORTS, "--show", "ties", "-f", "csv"), "ties.csv"),
        (("network", EXPORTS, "-f", "json"), "network.json"),
        (("report", EXPORTS), "report.md"),
        (("report", EXPORTS, "-f", "html"), "report.html"),
    ],
)
def test_what_is_to_go_into_a_folder_goes_there_under_its_name(
    command: tuple[str | Path, ...], name: str, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    run(*command, "-o", tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"mine.txt", name}
    assert (tmp_path / name).stat().st_size > 1000


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("info", "--help"),
        ("info", EXPORTS),
        ("report", EXPORTS),
        ("resolve", "서구"),
        ("query", "SELECT ?s WHERE { ?s a sarye:Case }", EXPORTS),
        ("extract", EXPORTS.parent / "data" / "casebook"),
    ],
)
def test_a_command_ends_in_silence_where_nobody_reads_on(arguments: tuple[str | Path, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "sarye", *map(str, arguments)], stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, b"")


def test_a_build_whose_words_nobody_reads_is_there_all_the_same(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    text = tmp_path / "case.txt"
    text.write_text("제목 ▶ 등\n기관명 ▶ 전라남도 여수시\n혁신 과정 ▶ 드론을 도입함.\n", encoding="utf-8")
    command = [sys.executable, "-m", "sarye", "build", str(text), "-o", str(tmp_path / "out"), "-f", "turtle"]
    assert subprocess.run(command, stderr=writing, check=False).returncode == 141
    os.close(writing)
    assert (tmp_path / "out" / "graph.ttl").stat().st_size > 1000


def test_a_pipe_is_written_into_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    run("export", EXPORTS, "-f", "nodes", "-o", pipe)
    reader.join(30)
    assert read == [(EXPORTS / "nodes.csv").read_bytes()]
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("name", "begins"), [("a.svg", "<svg"), ("a.CSV", "\ufeffid,"), ("a.json", "{"), ("a.graphml", "<graphml")]
)
def test_a_network_takes_its_form_from_the_name_of_the_file(name: str, begins: str, tmp_path: Path) -> None:
    run("network", EXPORTS, "-o", tmp_path / name)
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert text.startswith(begins)


def test_a_table_for_the_terminal_is_no_file(tmp_path: Path) -> None:
    told = run("network", EXPORTS, "-o", tmp_path / "a.txt", code=2)
    assert "for a file take -f csv or -f json" in told.output
    assert not list(tmp_path.iterdir())
    assert "한국전력공사" in run("network", EXPORTS, "-o", "-", "--top", "50").stdout


def test_what_a_format_cannot_hold_is_told_beside_the_file_and_not_in_it(tmp_path: Path) -> None:
    told = run("export", EXPORTS, "-f", "graphml", "-o", tmp_path / "a.graphml")
    assert told.stderr == f"{tmp_path / 'a.graphml'} cannot hold: Positions and colours.\n"
    assert not run("export", EXPORTS, "-f", "graphml").stderr
    assert not run("export", EXPORTS, "-f", "node-link", "-o", tmp_path / "a.json").stderr


CELL = "x" * 32_768


@pytest.mark.parametrize(
    ("name", "title", "told"),
    [
        ("gexf", "가", ""),
        ("gexf", "가\x01", "Characters that XML 1.0 forbids (most control characters) become U+FFFD."),
        ("graphml", "가\x01", FORMATS["graphml"].loses),
        ("xlsx", "가\r나", "Carriage returns become line feeds; an empty text is not told from a missing value."),
        ("xlsx", CELL, "Text beyond 32,767 characters in a cell (cut with '…'); an empty text is not told from"),
        ("nodes", "=1+1", "A text that a spreadsheet would run has an apostrophe before it; an empty text"),
        (
            "nodes",
            "1=1",
            "The edges, which are a table of their own. An empty text is not told from a missing value; terms",
        ),
        ("neo4j", "가\0", "Positions and colours; NUL becomes U+FFFD; in the tables"),
        ("edges-parquet", "가", "Attributes of nodes, which are a file of their own."),
        ("turtle", "가", "Terms of use, which stand in dataset.ttl and in the manifest."),
    ],
)
def test_only_what_of_this_graph_a_format_cannot_hold_is_told(name: str, title: str, told: str, tmp_path: Path) -> None:
    graph = sample_graph()
    first, *others = graph.nodes
    changed = replace(graph, nodes=(replace(first, label=title), *others))
    (tmp_path / "graph.json").write_bytes(FORMATS["node-link"].write(changed))
    result = run("export", tmp_path / "graph.json", "-f", name, "-o", tmp_path / "out.zip")
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == bool(told)


def test_a_cell_of_evidence_is_measured_as_it_is_written() -> None:
    graph = sample_graph()
    first, *others = graph.edges
    many = replace(graph, edges=(replace(first, evidence=first.evidence * 200), *others))
    assert "Excel shows no more" in FORMATS["edges"].lost(many)
    assert "Excel shows no more" not in FORMATS["edges"].lost(graph)


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_format_loses_at_all_is_the_sum_of_its_parts(name: str) -> None:
    form = FORMATS[name]
    assert not form.losses or form.loses == said(form.losses)


def test_a_folder_of_notes_lists_its_files_and_a_later_one_takes_away_what_is_gone(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    run("export", EXPORTS, "-f", "obsidian", "-o", vault)
    told = json.loads((vault / MANIFEST).read_bytes())
    assert (told["format"], told["loses"]) == ("obsidian", FORMATS["obsidian"].loses)
    notes = {str(path.relative_to(vault)) for path in vault.rglob("*.md")}
    assert set(told["files"]) == notes
    lines = (EXPORTS / "records.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "records.jsonl").write_text(lines[0], encoding="utf-8")
    kept = next(path for path in sorted((vault / "case").iterdir()) if "COOV" not in path.name)
    kept.write_text("what I made of it", encoding="utf-8")
    run("export", tmp_path / "records.jsonl", "-f", "obsidian", "-o", vault)
    assert len(list((vault / "case").iterdir())) == 2
    assert kept.read_text(encoding="utf-8") == "what I made of it"


def test_a_folder_of_files_is_not_written_over_a_build(tmp_path: Path) -> None:
    run("build", "data/casebook", "-o", tmp_path / "built", "-f", "nodes", "-q")
    before = {path: path.read_bytes() for path in (tmp_path / "built").iterdir()}
    told = run("export", tmp_path / "built", "-f", "neo4j", "-o", tmp_path / "built", code=2)
    assert "this folder holds a build" in told.output
    assert {path: path.read_bytes() for path in (tmp_path / "built").iterdir()} == before


@pytest.mark.parametrize("name", ["turtle", "nquads", "jsonld", "node-link"])
def test_a_graph_that_was_written_serves_every_command_that_a_build_serves(name: str, tmp_path: Path) -> None:
    file = tmp_path / FORMATS[name].filename
    run("export", EXPORTS, "-f", name, "-o", file)
    for command in (("network", "--show", "ties"), ("report",), ("info",), ("export", "-f", "edges")):
        assert run(command[0], file, *command[1:]).stdout == run(command[0], EXPORTS, *command[1:]).stdout


def test_a_base_that_is_asked_for_takes_the_place_of_that_of_the_file(tmp_path: Path) -> None:
    base = "https://example.org/cases/"
    told = run("export", EXPORTS / "graph.ttl", "-f", "turtle", "--base", base).stdout
    assert told == run("export", EXPORTS, "-f", "turtle", "--base", base).stdout
    assert f"{base}id/case/" in told


@pytest.mark.parametrize("more", [(), ("--stream",)])
def test_a_build_writes_over_its_own_files_and_never_over_those_of_others(
    more: tuple[str, ...], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "readme.txt").write_bytes(b"mine")
    build: tuple[str | Path, ...] = ("build", "data/casebook", "-o", out, "-f", "turtle", "-q", *more)
    (out / "graph.ttl").write_bytes(b"mine")
    told = run(*build, code=2).stderr
    assert told == (
        f"sarye: {out / 'graph.ttl'}: this file is there already, and no build wrote it; "
        "name another folder, or say --force to write over it\n"
    )
    assert {path.name: path.read_bytes() for path in out.iterdir()} == {"readme.txt": b"mine", "graph.ttl": b"mine"}
    run(*build, "--force")
    written = (out / "graph.ttl").read_bytes()
    run(*build)  # a build in place of a build needs no word
    (out / "graph.ttl").write_bytes(written + b"# my remark\n")
    assert "graph.ttl: this file was changed since it was built" in run(*build, code=2).stderr
    assert (out / "graph.ttl").read_bytes() == written + b"# my remark\n"
    run(*build, "--force")
    assert (out / "graph.ttl").read_bytes() == written
    assert (out / "readme.txt").read_bytes() == b"mine"


@pytest.mark.parametrize(
    "text", [b'{"name": "an app"}', b"no json", b'{"files": {"graph.ttl": {"sha256": ""}}}', b"[]"]
)
@pytest.mark.parametrize("more", [(), ("--stream",)])
def test_a_manifest_of_another_program_is_not_written_over(text: bytes, more: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(text)
    told = run("build", "data/casebook", "-o", tmp_path, "-f", "turtle", *more, code=2)
    assert f"{tmp_path / MANIFEST}: this file is there already" in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == [MANIFEST]
    assert (tmp_path / MANIFEST).read_bytes() == text


def test_what_is_in_the_way_is_told_before_the_texts_are_read(tmp_path: Path) -> None:
    for name in ("index.html", "graph.gexf"):
        (tmp_path / name).write_bytes(b"mine")
    told = run("build", tmp_path / "nowhere.txt", "-o", tmp_path, code=2).stderr
    assert "graph.gexf: this file is there already, and no build wrote it (the first of 2 such)" in told
    with pytest.raises(InputError, match="no build wrote it"):
        api.build(["data/casebook"], tmp_path)


def test_a_dangling_link_is_somebodys_too(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").symlink_to(tmp_path / "elsewhere")
    run("build", "data/casebook", "-o", tmp_path, "-f", "turtle", code=2)
    assert (tmp_path / "graph.ttl").is_symlink()


def test_a_note_that_somebody_wrote_into_is_not_exported_over(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    run("export", EXPORTS, "-f", "obsidian", "-o", vault)
    note = next(iter((vault / "case").iterdir()))
    note.write_text("what I made of it", encoding="utf-8")
    again: tuple[str | Path, ...] = ("export", EXPORTS, "-f", "obsidian", "-o", vault)
    assert "was changed since" in run(*again, code=2).stderr
    assert note.read_text(encoding="utf-8") == "what I made of it"
    run(*again, "--force")
    assert note.read_text(encoding="utf-8") != "what I made of it"
