"""``sarye build --stream``: the same graph, written a document at a time; all files or none, the same bytes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Quad, RdfFormat, parse

from sarye.cli import sarye
from sarye.errors import BuildError, EvidenceError, InputError
from sarye.export import FORMATS
from sarye.export.manifest import MANIFEST
from sarye.extraction.serialization import dumps
from sarye.graph.assembly import assemble
from sarye.graph.files import RECORDS
from sarye.graph.quads import quads
from sarye.graph.triples import triples
from sarye.pipeline import make, read_records
from sarye.reading.inputs import documents
from sarye.streamed.build import in_order, stream, streaming_formats
from sarye.streamed.distinct import Distinct, marks
from sarye.streamed.given import GivenRecords
from sarye.streamed.writing import NOTES, SOURCES

CASEBOOK = Path("data/casebook")
_FORMS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
}


@pytest.fixture(name="texts", scope="module")
def _texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the gold cases as documents of their own, and one of them twice under two names."""
    folder = tmp_path_factory.mktemp("texts")
    cases = sorted(Path("data/gold/casebook/cases").glob("*.txt"))
    for path in (*cases, cases[0]):
        (folder / f"{len(list(folder.iterdir())):02}-{path.name}").write_bytes(path.read_bytes())
    return folder


def _quads(path: Path, name: str) -> set[Quad]:
    return set(parse(path.read_bytes(), format=_FORMS[name]))


def test_every_format_holds_the_graph_that_is_made_at_once(texts: Path, tmp_path: Path) -> None:
    made = make(documents([texts]))
    written = stream(documents([texts]), tmp_path, formats=streaming_formats(), workers=1)
    assert streaming_formats() == tuple(_FORMS)
    for name in ("turtle", "ntriples"):
        assert {quad.triple for quad in _quads(tmp_path / FORMATS[name].filename, name)} == set(triples(made.graph))
    for name in ("nquads", "trig"):
        assert _quads(tmp_path / FORMATS[name].filename, name) == set(quads(made.graph))
    assert read_records(tmp_path / RECORDS) == made.records
    assert written.evidence_checked == made.evidence_checked
    assert list(written.counts.items()) == list(made.counts.items())  # the same numbers by the same words
    assert written.documents == len(made.sources)


def test_any_number_of_processes_gives_the_same_bytes(texts: Path, tmp_path: Path) -> None:
    folders = [tmp_path / str(workers) for workers in (1, 3)]
    for workers, folder in zip((1, 3), folders, strict=True):
        stream(documents([texts]), folder, workers=workers)
    one, other = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert one == other
    assert set(one) == {RECORDS, SOURCES, NOTES, MANIFEST, "graph.ttl"}


def test_the_manifest_counts_and_the_lists_stand_in_files_of_their_own(tmp_path: Path) -> None:
    stream(documents([CASEBOOK]), tmp_path, workers=1)
    made = make(documents([CASEBOOK]))
    manifest = json.loads((tmp_path / MANIFEST).read_bytes())
    assert manifest["counts"] == made.counts
    assert manifest["triples_written"] == len(set(triples(made.graph)))
    assert manifest["files"]["graph.ttl"]["bytes"] == (tmp_path / "graph.ttl").stat().st_size
    (source,) = map(json.loads, (tmp_path / SOURCES).read_text(encoding="utf-8").splitlines())
    assert (source["name"], source["cases"]) == ("casebook.txt", made.counts["cases"])
    notes = [json.loads(line)["message"] for line in (tmp_path / NOTES).read_text(encoding="utf-8").splitlines()]
    assert notes == [note.message for note in made.notes]


def test_records_that_are_given_may_stand_in_any_order(texts: Path, tmp_path: Path) -> None:
    made = make(documents([texts]))
    backwards = tmp_path / "given.jsonl"
    backwards.write_text("\n\n".join(map(dumps, made.records[::-1])), encoding="utf-8")
    stream(documents([texts]), tmp_path / "given", records=backwards, workers=1)
    stream(documents([texts]), tmp_path / "read", workers=1)
    given, read = (
        {quad.triple for quad in _quads(tmp_path / name / "graph.ttl", "turtle")} for name in ("given", "read")
    )
    assert given == read == set(triples(assemble(made.records)))


def test_a_quote_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    (record, *_) = read_records(Path("exports") / RECORDS)
    spoilt = tmp_path / "spoilt.jsonl"
    spoilt.write_text(dumps(record).replace('"text": "질병관리청"', '"text": "질병관리원"'), encoding="utf-8")
    with pytest.raises(EvidenceError, match=r"질병관리원.*질병관리청"):
        stream(documents([CASEBOOK]), tmp_path / "out", records=spoilt, workers=2)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("line", "error", "said"),
    [
        ("{}", InputError, r"given\.jsonl:1: this is no case record"),
        ("[", InputError, r":1: "),
        (None, InputError, "No such file"),
    ],
)
def test_records_that_are_none_are_told_with_their_line(
    line: str | None, error: type[Exception], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "given.jsonl"
    if line is not None:
        path.write_text(line, encoding="utf-8")
    with pytest.raises(error, match=said):
        GivenRecords(path)


def test_records_of_a_text_that_is_not_named_are_an_error(texts: Path, tmp_path: Path) -> None:
    (one, *_) = sorted(texts.iterdir())
    with pytest.raises(EvidenceError, match=r"records\.jsonl:1: the source of this record"):
        stream(documents([one]), tmp_path / "out", records=Path("exports") / RECORDS, workers=1)


def test_what_needs_the_whole_graph_is_refused_on_the_command_line(tmp_path: Path) -> None:
    for options, said in (
        (["-f", "gexf"], "'gexf' needs the whole graph"),
        (["--keep-map", str(tmp_path)], "--stream writes no map"),
    ):
        told = CliRunner().invoke(sarye, ["build", str(CASEBOOK), "-o", str(tmp_path / "out"), "--stream", *options])
        assert told.exit_code == 2
        assert said in told.output
    assert not (tmp_path / "out").exists()


def test_no_case_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("아무 사례도 아닌 글이다.", encoding="utf-8")
    told = CliRunner().invoke(sarye, ["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), "--stream"])
    assert (told.exit_code, "no case was found" in told.output) == (2, True)
    assert not (tmp_path / "out").exists()


def _end(_: int) -> None:
    os._exit(9)


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    with pytest.raises(BuildError, match="ended from outside"):
        list(in_order(_end, range(100), 2))


_MEASURED = """
import resource, sys
sys.path.insert(0, "tests")
from pathlib import Path
from synthetic import CASES_A_DOCUMENT, document
from sarye.pipeline import Source
from sarye.graph.streaming import part
from sarye.streamed.share import share
from sarye.streamed.writing import write_shares
from sarye.vocabulary.terms import BASE

def shares(count):
    for number in range(count):
        records = tuple(document(number))
        source = Source(records[0].document, records[0].sha256, "utf-8", 1, len(records))
        yield share(source, part(records).holding(), records, (), 0, formats=("turtle",))

write_shares(shares(int(sys.argv[1])), Path(sys.argv[2]), kind="auto", base=BASE, formats=("turtle",))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
def test_eight_times_the_documents_need_hardly_more_memory(tmp_path: Path) -> None:
    path = os.pathsep.join(filter(None, sys.path))
    few, many = (
        int(
            subprocess.run(
                [sys.executable, "-c", _MEASURED, str(count), str(tmp_path / str(count))],
                check=True,
                capture_output=True,
                env={**os.environ, "PYTHONPATH": path},
            ).stdout
        )
        for count in (4, 32)
    )
    assert many < 1.25 * few


def test_what_two_documents_tell_is_counted_once(tmp_path: Path) -> None:
    text = "2020년\n제목 ▶ 길을 비추는 등\n기관명 ▶ 전라남도 여수시\n혁신 과정 ▶ 여수시는 드론을 도입함.\n혁신 결과 ▶ 사고가 10% 감소.\n"
    for name, more in (("a", ""), ("b", "사고가 20% 감소.\n"), ("c", "\n")):
        (tmp_path / f"{name}.txt").write_text(text + more, encoding="utf-8")
    folder = tmp_path / "out"
    counted = [
        CliRunner().invoke(sarye, ["build", *map(str, sorted(tmp_path.glob("*.txt"))), "-o", str(folder), *more])
        for more in ((), ("--stream", "--workers", "1"))
    ]
    once, streamed = (
        [line.strip() for line in told.stderr.splitlines() if re.match(r" *\d+  \w", line)] for told in counted
    )
    assert [line for line in streamed if "written" not in line and "quotes" not in line] == [
        line for line in once if "quotes" not in line
    ]


@given(st.lists(st.tuples(st.sampled_from([b"a", b"b"]), st.text(max_size=3)), max_size=60))
def test_things_are_counted_once_a_kind(things: list[tuple[bytes, str]]) -> None:
    with Distinct() as found:
        for kind, name in things:
            found.add(marks(kind, [name]))
        assert found.counts() == Counter(kind for kind, _ in set(things))
