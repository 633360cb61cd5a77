"""A build checks every quote, gives the same bytes everywhere, and never leaves half a set of files."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from sarye.cli import sarye
from sarye.errors import BuildError, EvidenceError, InputError
from sarye.extraction.deserialization import loads
from sarye.extraction.serialization import dumps
from sarye.graph.assembly import assemble
from sarye.pipeline import Build, make, read_records, write
from sarye.reading.document import Document, from_bytes
from sarye.reading.inputs import documents

CASEBOOK = Path("data/casebook")
EXPORTS = Path("exports")


@pytest.fixture(name="casebook", scope="module")
def _casebook() -> Build:
    return make(documents([CASEBOOK]))


def test_the_committed_exports_are_what_the_casebook_gives_byte_for_byte(casebook: Build, tmp_path: Path) -> None:
    written = write(casebook, tmp_path)
    assert sorted(path.name for path in written) == sorted(path.name for path in EXPORTS.iterdir())
    for path in written:
        assert path.read_bytes() == (EXPORTS / path.name).read_bytes(), f"run 'make demo': {path.name} differs"


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Seoul"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "TZ": "America/New_York"},
    ],
)
def test_hash_seed_locale_and_clock_change_nothing(environment: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sarye", "build", str(CASEBOOK), "-o", str(tmp_path), "-q"]
    path = os.pathsep.join(filter(None, sys.path))
    subprocess.run(command, check=True, env={"PATH": os.environ["PATH"], "PYTHONPATH": path, **environment})
    for file in EXPORTS.iterdir():
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()


def test_every_edge_of_the_graph_has_a_quote_that_stands_in_its_source(casebook: Build) -> None:
    (document,) = documents([CASEBOOK])
    assert casebook.graph.edges
    for edge in casebook.graph.edges:
        assert edge.evidence
        for evidence in edge.evidence:
            assert evidence.sha256 == document.sha256
            assert document.text[evidence.start : evidence.end] == evidence.quote
            surface_end = evidence.surface_start + len(evidence.surface)
            assert document.text[evidence.surface_start : surface_end] == evidence.surface
            assert evidence.start <= evidence.surface_start < surface_end <= evidence.end
            assert document.line_of(evidence.surface_start) == evidence.line


def changed(document: Document, old: str, new: str) -> Document:
    return from_bytes(document.text.replace(old, new, 1).encode(), document.name)


def test_one_changed_letter_of_the_source_fails_the_build_of_its_records(casebook: Build) -> None:
    (document,) = documents([CASEBOOK])
    with pytest.raises(EvidenceError) as caught:
        make([changed(document, "질병관리청", "질병관리원")], records=casebook.records)
    assert str(caught.value).startswith("casebook.txt: the source of case 'COOV")
    assert caught.value.exit_code == 1


def test_one_changed_letter_of_a_record_fails_the_build(casebook: Build) -> None:
    (document,) = documents([CASEBOOK])
    broken = loads(dumps(casebook.records[0]).replace('"text": "질병관리청"', '"text": "질병관리원"'))
    with pytest.raises(EvidenceError, match=r"casebook\.txt:3: .*질병관리원.*질병관리청"):
        make([document], records=[broken])


def test_records_read_back_are_the_same_and_give_the_same_graph(casebook: Build) -> None:
    records = read_records(EXPORTS / "records.jsonl")
    assert records == casebook.records
    assert assemble(records) == casebook.graph


def test_merging_is_set_union_and_needs_no_order(casebook: Build) -> None:
    half = len(casebook.records) // 2
    first, second = assemble(casebook.records[:half]), assemble(casebook.records[half:])
    assert {node.id for node in first.nodes} | {node.id for node in second.nodes} == {
        node.id for node in casebook.graph.nodes
    }
    assert {edge.key for edge in first.edges} | {edge.key for edge in second.edges} == {
        edge.key for edge in casebook.graph.edges
    }
    assert assemble(reversed(casebook.records)) == casebook.graph


def test_the_encoding_of_the_source_changes_nothing_but_its_digest(casebook: Build) -> None:
    (document,) = documents([CASEBOOK])
    other = make([from_bytes(b"\xff\xfe" + document.text.encode("utf-16-le"), document.name)])
    assert [node.id for node in other.graph.nodes] == [node.id for node in casebook.graph.nodes]
    assert [edge.key for edge in other.graph.edges] == [edge.key for edge in casebook.graph.edges]


def test_a_quantity_hangs_on_the_outcome_in_whose_clause_it_stands(casebook: Build) -> None:
    labels = {node.id: node for node in casebook.graph.nodes}
    holders = {
        labels[edge.target].attributes["text"]: labels[edge.source]
        for edge in casebook.graph.edges
        if edge.kind.value == "hasQuantity"
    }
    assert holders["86%"].attributes["status"] == "achieved"
    assert "업무효율 86% 향상" in str(holders["86%"].attributes["text"])
    assert holders["3조 3천억건"].kind.value == "case"


def test_the_manifest_tells_sources_counts_notes_and_files_without_time_or_place(
    casebook: Build, tmp_path: Path
) -> None:
    write(casebook, tmp_path)
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["sources"][0]["name"] == "casebook.txt"
    assert manifest["counts"]["cases"] == 21
    assert {note["code"] for note in manifest["notes"]} == {"no-year", "no-title-label", "truncated"}
    assert set(manifest["files"]) == {path.name for path in tmp_path.iterdir()} - {"manifest.json"}
    assert str(tmp_path) not in json.dumps(manifest)


def test_no_case_is_an_error_of_the_input() -> None:
    with pytest.raises(InputError, match="no case was found"):
        make([from_bytes("라벨이 없는 글.\n한 줄 더 있는 글.".encode(), "a.txt")], kind="casebook")


def test_the_former_exports_stay_when_the_new_ones_cannot_be_written(casebook: Build, tmp_path: Path) -> None:
    write(casebook, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (tmp_path / "graph.ttl").unlink()
    (tmp_path / "graph.ttl").mkdir()
    (tmp_path / "graph.ttl" / "in the way").touch()
    other = make(documents([CASEBOOK]), base="https://example.org/")
    with pytest.raises(BuildError):
        write(other, tmp_path / "graph.ttl" / "in the way")
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert after == {name: data for name, data in before.items() if name != "graph.ttl"}


def test_files_of_a_former_build_go_but_for_those_that_were_changed(casebook: Build, tmp_path: Path) -> None:
    write(casebook, tmp_path)
    (tmp_path / "mine.txt").write_bytes(b"mine")
    (tmp_path / "nodes.csv").write_bytes(b"changed by hand")
    told = CliRunner().invoke(sarye, ["build", "data/casebook", "-o", str(tmp_path), "-f", "graphml"])
    assert told.exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        *("mine.txt", "nodes.csv", "records.jsonl", "graph.graphml", "manifest.json")
    }
    assert "Left alone, since they were changed, though they tell of a former build: nodes.csv" in told.stderr
    (removed,) = [line for line in told.stderr.splitlines() if line.startswith("Taken away")]
    assert {"graph.ttl", "index.html", "edges.csv"} <= {*removed.partition(": ")[2].split(", ")}


def test_a_manifest_that_names_what_lies_elsewhere_takes_nothing_away(casebook: Build, tmp_path: Path) -> None:
    folder = tmp_path / "built"
    folder.mkdir()
    (tmp_path / "mine.txt").write_bytes(b"mine")
    digest = hashlib.sha256(b"mine").hexdigest()
    (folder / "manifest.json").write_text(json.dumps({"tool": "sarye", "files": {"../mine.txt": {"sha256": digest}}}))
    write(casebook, folder, force=True)
    assert (tmp_path / "mine.txt").read_bytes() == b"mine"


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"files": []}', '{"files": {"graph.ttl": 5}}'])
def test_a_manifest_of_others_is_written_over_only_where_asked(casebook: Build, manifest: str, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(manifest)
    with pytest.raises(InputError, match="no build wrote it"):
        write(casebook, tmp_path)
    assert (tmp_path / "manifest.json").read_text() == manifest
    write(casebook, tmp_path, force=True)
    assert json.loads((tmp_path / "manifest.json").read_bytes())["tool"] == "sarye"
