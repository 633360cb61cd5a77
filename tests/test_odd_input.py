"""Odd file names, no standard input, and records that somebody changed: one clear line, and never an edge without a quote."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from sarye.cli import sarye
from sarye.errors import EvidenceError, InputError
from sarye.extraction.extract import extract
from sarye.graph.assembly import assemble
from sarye.graph.evidence import verify
from sarye.pipeline import make, read_records, write
from sarye.reading.case import Span
from sarye.reading.cases import read
from sarye.reading.document import from_text
from sarye.reading.inputs import documents

CASE = "2020년\n제목 ▶ 길을 비추는 등\n기관명 ▶ 전라남도 여수시\n혁신 과정 ▶ 여수시는 드론을 도입함.\n혁신 결과 ▶ 사고가 10% 감소.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(sarye, [str(argument) for argument in arguments])


def refused(result: Result, code: int, *words: str) -> None:
    assert result.exit_code == code, result.output
    assert isinstance(result.exception, SystemExit), "told, not thrown"
    (line,) = result.stderr.strip().splitlines()
    assert all(word in line for word in words), line


@pytest.mark.parametrize("name", ["[붙임] 사례.txt", "[/bold].txt", "[", "[red]a:cat:.txt"])
def test_brackets_in_names_are_no_markup(name: str, tmp_path: Path) -> None:
    source = tmp_path / "in" / name
    source.parent.mkdir(parents=True)
    source.write_text(CASE, encoding="utf-8")
    output = tmp_path / f"out {name.replace('/', '')}"
    result = run("build", source, "-o", output)
    assert result.exit_code == 0, result.output
    assert f"Open {output / 'index.html'} in a browser." in result.stderr
    assert f"{source.name}" in (output / "manifest.json").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_name_that_is_no_text_is_written_as_far_as_it_is(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/\xb0\xa1.txt", "wb") as file:
        file.write(CASE.encode())
    result = run("build", tmp_path, "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["sources"][0]["name"] == "??.txt"


def test_a_document_is_called_the_same_whether_its_name_is_composed_or_not(tmp_path: Path) -> None:
    (tmp_path / "\u1100\u1161.txt").write_text(CASE, encoding="utf-8")
    assert [document.name for document in documents([tmp_path])] == ["가.txt"]


def test_a_process_without_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="there is no standard input"):
        list(documents(["-"]))


def test_a_folder_below_that_cannot_be_read_is_told_and_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(CASE, encoding="utf-8")
    (tmp_path / "locked").mkdir()
    scan = os.scandir

    def denied(path: str) -> Any:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", denied)  # root may read anything, so permissions alone would prove nothing
    with pytest.raises(InputError, match=r"locked: the folder cannot be read \(Permission denied\)"):
        list(documents([tmp_path]))


def test_hidden_files_and_loops_of_links_are_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", ".hidden.txt", ".git/c.txt", "a/d.MD", "a/e.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(CASE, encoding="utf-8")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to("self.txt")
    told: list[InputError] = []
    assert [document.name for document in documents([tmp_path], told.append)] == ["a/d.MD", "b.txt"]
    assert [error.where for error in told] == ["a/e.pdf"]


def test_a_name_that_nobody_bears_within_a_body_is_told_so() -> None:
    result = run("resolve", "서구", "--within", "전라남도")
    assert result.exit_code == 4
    assert "The register knows no body within '전라남도' that is called '서구'." in result.output


def _no_mention(record: dict[str, Any]) -> None:
    record["organizations"][0]["mentions"] = []


def _empty_quote(record: dict[str, Any]) -> None:
    nowhere = {"start": 3, "end": 3, "text": ""}
    record["organizations"][0]["mentions"] = [nowhere | {"section": "agency", "line": 1, "sentence": nowhere}]


def _from_the_end(record: dict[str, Any]) -> None:
    mention = record["organizations"][0]["mentions"][0]
    for place in (mention, mention["sentence"]):
        place["start"], place["end"] = place["start"] - len(CASE), place["end"] - len(CASE)


def _other_line(record: dict[str, Any]) -> None:
    record["organizations"][0]["mentions"][0]["line"] = 99


@pytest.mark.parametrize(
    ("change", "code", "where", "words"),
    [
        (_no_mention, 2, "records.jsonl:1", "record.organizations[0].mentions holds no item"),
        (_empty_quote, 2, "records.jsonl:1", "record.organizations[0].mentions[0].text holds no text"),
        (_from_the_end, 2, "records.jsonl:1", "record.organizations[0].mentions[0].start is -"),
        (_other_line, 1, "case.txt:", "stands in line 99"),
    ],
)
def test_a_record_without_a_true_quote_makes_no_build(
    change: Callable[[dict[str, Any]], None], code: int, where: str, words: str, tmp_path: Path
) -> None:
    source, records = tmp_path / "case.txt", tmp_path / "records.jsonl"
    source.write_text(CASE, encoding="utf-8")
    record = json.loads(run("extract", source).stdout)
    change(record)
    records.write_text(json.dumps(record), encoding="utf-8")
    refused(run("build", source, "--records", records, "-o", tmp_path / "out"), code, where, words)
    assert not (tmp_path / "out").exists()


def test_evidence_that_lies_nowhere_is_no_evidence_even_of_records_that_were_made_in_a_program() -> None:
    document = from_text(CASE, "case.txt")
    (record,) = extract(read(document))
    body = record.organizations[0]
    mention = replace(body.mentions[0], span=Span(-2, -1), sentence=Span(-9, -1))
    beyond = replace(record, organizations=(replace(body, mentions=(mention,)),))
    with pytest.raises(EvidenceError, match="no place in its sentence"):
        verify([beyond], {document.sha256: document})
    bare = replace(record, organizations=(replace(body, mentions=()),))
    with pytest.raises(EvidenceError, match="quotes nothing"):
        assemble([bare])


def test_a_technology_that_the_scheme_does_not_have_is_told(tmp_path: Path) -> None:
    source, records = tmp_path / "case.txt", tmp_path / "records.jsonl"
    source.write_text(CASE, encoding="utf-8")
    record = json.loads(run("extract", source).stdout)
    record["technologies"][0]["id"] = "no-such-thing"
    records.write_text(json.dumps(record), encoding="utf-8")
    refused(run("info", records), 2, "no-such-thing")


def test_a_quote_may_hold_any_sign_that_ends_lines_elsewhere(tmp_path: Path) -> None:
    source = tmp_path / "case.txt"
    source.write_text(CASE.replace("드론을 도입함", "드론을\u2028도입\x85하고\u2029운영\x0c함"), encoding="utf-8")
    built = make(documents([source]))
    write(built, tmp_path / "out")
    assert "\u2028" in "".join(proof.quote for edge in built.graph.edges for proof in edge.evidence)
    assert read_records(tmp_path / "out" / "records.jsonl") == built.records


def test_a_text_that_is_named_twice_counts_once_and_is_told(tmp_path: Path) -> None:
    source = tmp_path / "case.txt"
    source.write_text(CASE, encoding="utf-8")
    once, twice = make(documents([source])), make(documents([source, tmp_path]))
    assert (twice.records, twice.sources, twice.graph) == (once.records, once.sources, once.graph)
    assert [note.code for note in twice.not_understood] == ["repeated"]


def test_given_records_are_taken_and_nothing_is_extracted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "case.txt"
    source.write_text(CASE, encoding="utf-8")
    built = make(documents([source]))
    monkeypatch.setattr("sarye.pipeline.extract_documents", None)
    assert make(documents([source]), records=built.records) == built


@given(
    st.lists(
        st.lists(st.sampled_from(["a", "a+", "a-b", "a.b", "가", "B"]), min_size=1, max_size=3),
        min_size=1,
        unique_by=str,
    )
)
def test_a_folder_is_walked_in_the_order_of_the_paths_inside_it(paths: list[list[str]]) -> None:
    with TemporaryDirectory() as folder:
        names = set()
        for parts in paths:
            name = "/".join((*(f"{part}+" for part in parts[:-1]), f"{parts[-1]}.txt"))
            Path(folder, name).parent.mkdir(parents=True, exist_ok=True)
            Path(folder, name).write_text(CASE, encoding="utf-8")
            names.add(name)
        assert [document.name for document in documents([folder])] == sorted(names)
