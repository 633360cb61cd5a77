"""The command line as a user meets it: help, exit codes, one clear line for every mistake."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
from pathlib import Path

import pytest
from click import Context, Option
from click.testing import CliRunner, Result

from sarye.cli import COMMANDS, sarye
from sarye.export import FORMATS

CASE = "2020년\n제목 ▶ 길을 비추는 등\n기관명 ▶ 전라남도 여수시\n혁신 과정 ▶ 여수시는 드론을 도입함.\n혁신 결과 ▶ 사고가 10% 감소.\n"


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(sarye, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture(name="case")
def _case(tmp_path: Path) -> Path:
    path = tmp_path / "case.txt"
    path.write_text(CASE, encoding="utf-8")
    return path


def refused(result: Result, code: int, *words: str) -> None:
    """Assert that a run ended with *code* and one line of error that holds *words*."""
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("sarye: ")
    for word in words:
        assert word in line


def test_alone_it_shows_the_commands_in_the_order_of_work() -> None:
    text = run("--help").output
    places = [text.index(f"\n  {command} ") for command in COMMANDS]
    assert places == sorted(places)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    text = run(command, "--help").output
    example = re.search(r"\n  Examples?:\n(?:    .*\n)+", text)
    assert example, "the example stands in lines of its own"
    assert f"    sarye {command}" in example[0]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_is_for_in_words_and_not_in_types(command: str) -> None:
    asked = sarye.get_command(Context(sarye), command)
    assert asked is not None
    assert not [one.name for one in asked.params if isinstance(one, Option) and not one.help]
    text = run(command, "--help").output
    assert not re.findall(r"RANGE|FLOAT|%Y|\[turtle\|", text)
    assert max(map(len, text.splitlines())) <= 130


@pytest.mark.parametrize("command", ["ask", "network", "report", "validate"])
def test_the_language_may_be_said_in_full_or_short_everywhere(command: str) -> None:
    asked = sarye.get_command(Context(sarye), command)
    assert asked is not None
    (option,) = [one for one in asked.params if one.name in ("lang", "language")]
    assert set(option.opts) == {"--lang", "--language"}


def test_an_unknown_format_is_refused_with_those_that_there_are(tmp_path: Path) -> None:
    told = run("export", "exports", "-f", "pdf")
    assert told.exit_code == 2
    assert all(name in told.stderr for name in FORMATS)


def test_build_fills_a_folder_and_tells_what_it_did(case: Path, tmp_path: Path) -> None:
    result = run("build", case, "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "1  cases" in result.stderr
    assert "quotes checked" in result.stderr
    assert "index.html" in result.stderr
    assert (tmp_path / "out" / "graph.ttl").stat().st_size > 0


def test_extract_prints_records_that_the_contract_knows(case: Path) -> None:
    result = run("extract", case)
    (line,) = result.stdout.splitlines()
    record = json.loads(line)
    assert list(record)[:5] == ["schema", "id", "kind", "title", "year"]
    assert record["organizations"][0]["name"] == "전라남도 여수시"
    assert record["quantities"][0]["value"] == 10


def test_extract_reads_standard_input() -> None:
    result = run("extract", "-", stdin=CASE.encode("cp949"))
    assert json.loads(result.stdout)["title"] == "길을 비추는 등"


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(CASE.replace("길을", f"{name} 길을"), encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    titles = [json.loads(line)["title"] for line in run("extract", tmp_path).stdout.splitlines()]
    assert titles == ["a.txt 길을 비추는 등", "b.txt 길을 비추는 등"]


def test_an_empty_file_a_binary_file_and_a_missing_one_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(os.urandom(64) + b"\0\0\0\0\xff\xff")
    out = tmp_path / "out"
    refused(run("build", tmp_path / "empty.txt", "-o", out), 2, "empty.txt", "empty")
    refused(run("build", tmp_path / "binary.txt", "-o", out), 2, "binary.txt", "UTF-8")
    refused(run("build", tmp_path / "nothing.txt", "-o", out), 2, "nothing.txt", "no such file")
    assert not out.exists()


def test_a_folder_without_text_and_a_text_without_a_case_are_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    refused(run("build", tmp_path / "in", "-o", tmp_path / "out"), 2, "no text")
    (tmp_path / "in" / "a.txt").write_text("목차", encoding="utf-8")
    refused(run("build", tmp_path / "in", "-o", tmp_path / "out", "--kind", "casebook"), 2, "a.txt", "no case")


def test_an_unreadable_file_is_refused(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", denied)
    refused(run("build", case, "-o", tmp_path / "out"), 2, "case.txt", "cannot be read", "Permission denied")


def test_an_output_that_cannot_be_a_folder_fails_the_build(case: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused(run("build", case, "-o", tmp_path / "file" / "out", "-q"), 1, "could not be written")


def test_a_full_disk_fails_the_build_and_leaves_the_former_exports(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("build", case, "-o", out, "-q").exit_code == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    case.write_text(CASE.replace("10%", "20%"), encoding="utf-8")
    with full_disk():
        refused(run("build", case, "-o", out, "-q"), 1, "could not be written")
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


class full_disk:  # noqa: N801 - reads as the state it makes
    """Makes every file that grows past a few thousand bytes fail, as a full disk does."""

    def __enter__(self) -> None:
        self.limit = resource.getrlimit(resource.RLIMIT_FSIZE)
        self.handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, self.limit[1]))

    def __exit__(self, *_: object) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self.limit)
        signal.signal(signal.SIGXFSZ, self.handler)


def test_resolve_tells_one_several_or_none_by_its_exit_code() -> None:
    assert run("resolve", "행안부").exit_code == 0
    several = run("resolve", "서구", "--json")
    assert several.exit_code == 3
    assert len(json.loads(several.stdout)) == 5
    gone = run("resolve", "행정자치부", "--date", "2021-01-01")
    assert gone.exit_code == 4
    assert "no longer" in gone.stdout
    assert "today: 행정안전부" in gone.stdout
    assert run("resolve", "충북", "청주시").stdout == run("resolve", "충북 청주시").stdout
    assert run("resolve", "없는이름부서").exit_code == 4


def test_resolve_offers_the_nearest_names_where_it_knows_none() -> None:
    assert (
        "The register knows no body that is called '행정안전뷰'; perhaps 행정안전부"
        in run("resolve", "행정안전뷰").stdout
    )
    assert (
        "'부산강역시' is no name of a body; perhaps 부산광역시"
        in run("resolve", "서구", "--within", "부산강역시").stdout
    )
    assert run("resolve", "행정안전뷰", "--json").stdout == "[]\n"
    assert run("resolve", "없는이름부서").stdout == "The register knows no body that is called '없는이름부서'.\n"


def test_a_name_that_the_register_does_not_hold_is_told_by_its_form() -> None:
    result = run("resolve", "가람경찰서")
    assert result.exit_code == 4
    assert "its form is that of a body (office)" in result.stdout
    assert "its form" not in run("resolve", "서구", "--within", "전라남도").stdout


def test_resolve_takes_a_month_or_a_year_and_tells_what_changed_in_it() -> None:
    assert run("resolve", "행정안전부", "--date", "2021").exit_code == 0
    latest = run("resolve", "행정안전부").stdout.splitlines()[0]
    assert run("resolve", "행정안전부", "--date", "2021-06").stdout == f"{latest}\n"
    changed = run("resolve", "산업부", "--date", "2025")
    assert changed.exit_code == 3
    assert changed.stdout.splitlines()[:3] == [
        "What '산업부' means changed in 2025:",
        "2025-01-01 to 2025-09-30: 산업통상자원부 (central, 2013-03-23–2025-10-01) [산업통상자원부]",
        "2025-10-01 to 2025-12-31: 산업통상부 (central, 2025-10-01–) [산업통상부]",
    ]
    ended = run("resolve", "행정자치부", "--date", "2017")
    assert (ended.exit_code, "2017-07-26 to 2017-12-31: no body" in ended.stdout) == (3, True)
    assert (
        "The register knows no body that is called '행정자치부' in 2021."
        in run("resolve", "행정자치부", "--date", "2021").stdout
    )


@pytest.mark.parametrize("said", ["21-3", "2021-13", "2021-02-30", "2021/3", "2021-6", "작년"])
def test_resolve_refuses_what_is_no_day_month_or_year(said: str) -> None:
    refused = run("resolve", "행안부", "--date", said)
    assert refused.exit_code == 2
    assert said in refused.stderr


def test_resolve_tells_those_that_took_over_a_part_apart_from_the_body_of_today() -> None:
    lines = run("resolve", "행정자치부", "--date", "2010-01").stdout.splitlines()
    assert [line for line in lines if line.startswith("today: ")] == [
        "today: 행정안전부 (central, 2017-07-26–) [행정안전부 (2017)]"
    ]
    parts = [line for line in lines if line.startswith("took over a part of 안전행정부: ")]
    assert [line.rpartition("[")[2] for line in parts] == ["국민안전처]", "인사혁신처]"]
    assert "해양경찰청" not in "".join(lines)


def test_resolve_as_json_has_the_keys_of_its_contract() -> None:
    (body,) = json.loads(run("resolve", "금천구", "--json").stdout)
    assert {"name", "type", "parent", "valid_from", "valid_to", "id"} <= set(body)
    assert (body["name"], body["type"], body["parent"]) == ("서울특별시 금천구", "municipality", "서울특별시")


def test_query_answers_and_tells_where_a_question_is_wrong(case: Path, tmp_path: Path) -> None:
    run("build", case, "-o", tmp_path / "out", "-q")
    asked = run(
        "query", "SELECT ?o WHERE { ?case sarye:lead ?b . ?b skos:prefLabel ?o }", tmp_path / "out", "-f", "csv"
    )
    assert asked.stdout.splitlines() == ["o", "전라남도 여수시"]
    refused(run("query", "SELECT ?o WHERE {", tmp_path / "out"), 2, "line 1")
    refused(run("query", "DROP ALL", tmp_path / "out"), 2, "DROP")


def test_info_and_validate_tell_of_a_built_graph(case: Path, tmp_path: Path) -> None:
    run("build", case, "-o", tmp_path / "out", "-q")
    assert "cases" in run("info", tmp_path / "out").stdout
    assert run("validate", tmp_path / "out").exit_code == 0
    refused(run("info", tmp_path / "nowhere"), 2, "no built graph")


def test_validate_fails_on_an_edge_without_evidence(case: Path, tmp_path: Path) -> None:
    run("build", case, "-o", tmp_path / "out", "-q")
    graph = tmp_path / "out" / "graph.ttl"
    lines = graph.read_text(encoding="utf-8").splitlines(keepends=True)
    graph.write_text("".join(line for line in lines if "sarye:evidence" not in line), encoding="utf-8")
    result = run("validate", graph, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)


def test_export_writes_the_same_as_the_build(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("build", case, "-o", out, "-q")
    assert run("export", out, "-f", "turtle").stdout_bytes == (out / "graph.ttl").read_bytes()
    run("export", out, "-f", "gexf", "-o", tmp_path / "mine.gexf")
    assert (tmp_path / "mine.gexf").read_bytes() == (out / "graph.gexf").read_bytes()
    assert "turtle" in run("export", "--list").stdout


def test_export_keeps_the_base_that_the_graph_was_built_with(case: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("build", case, "-o", out, "-q", "--base", "https://example.org/cases/")
    assert run("export", out, "-f", "turtle").stdout_bytes == (out / "graph.ttl").read_bytes()


def test_evaluate_scores_records_against_gold(tmp_path: Path) -> None:
    result = run("evaluate", "data/gold/casebook/gold.jsonl", "exports", "--json")
    figures = json.loads(result.stdout)
    assert figures["cases"] == 21
    assert figures["evidence_not_in_text"] == 0
    assert figures["organizations"]["f1"] > 0.9


def test_evaluate_tells_cases_that_only_one_side_has(tmp_path: Path) -> None:
    gold = "data/gold/casebook/gold.jsonl"
    assert not run("evaluate", gold, "exports").stderr
    lines = Path("exports/records.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    other = run("extract", "-", stdin=CASE.encode()).stdout
    (tmp_path / "some.jsonl").write_text("".join((*lines[5:], other)), encoding="utf-8")
    partly = run("evaluate", gold, tmp_path / "some.jsonl", "--json")
    figures = json.loads(partly.stdout)
    assert (figures["cases"], len(figures["cases_without_record"])) == (21, 5)
    assert figures["records_without_case"] == ["길을 비추는 등"]
    (line,) = partly.stderr.splitlines()
    assert line.startswith("sarye: 5 of the gold's cases have no record and count as missed (")
    assert "1 records belong to no case of the gold and count as invented cases alone (길을 비추는 등)" in line
    assert run("evaluate", gold, tmp_path / "some.jsonl").stdout.startswith("21 cases\n")


@pytest.mark.parametrize("count", [1, 21])
def test_evaluate_refuses_records_of_other_cases(count: int, tmp_path: Path) -> None:
    text = "\n".join(CASE.replace("길을", f"{number}번째 길을") for number in range(count))
    (tmp_path / "other.txt").write_text(text, encoding="utf-8")
    (tmp_path / "other.jsonl").write_text(run("extract", tmp_path / "other.txt").stdout, encoding="utf-8")
    told = run("evaluate", "data/gold/casebook/gold.jsonl", tmp_path / "other.jsonl")
    refused(told, 2, f"none of the 21 cases of the gold is among the {count} records")
    assert not told.stdout
