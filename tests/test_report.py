"""The report says what the graph says, like beside like, and every line names the cases it rests on."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from sample_graph import sample_graph
from sarye.cli import sarye
from sarye.extraction.batch import extract_documents
from sarye.graph.assembly import assemble
from sarye.graph.model import AttributeValue, CaseGraph, Node, NodeKind
from sarye.reading.inputs import documents
from sarye.report.likeness import Figure, alike, change, family
from sarye.report.rendering import html, markdown
from sarye.report.story import Line, Report, Section, ranges
from sarye.report.words import WORDS
from sarye.report.writing import write

CASEBOOK = Path(__file__).parents[1] / "data" / "casebook"


@pytest.fixture(name="casebook", scope="module")
def _casebook() -> CaseGraph:
    found = extract_documents(documents([CASEBOOK]), "auto", 1)
    return assemble(record for extraction in found for record in extraction.records)


def section(report: Report, title: str) -> Section:
    return next(one for one in report.sections if one.title == title)


def figure(case: str, metric: str, value: float, unit: str = "원", **values: object) -> Figure:
    attributes: dict[str, AttributeValue] = {
        "metric": metric,
        "value": value,
        "unit": unit,
        "direction": "decrease",
        "text": f"{value}{unit}",
    }
    given = {name: str(said) for name, said in values.items() if name != "status"}
    node = Node(f"quantity/{case}-{metric}-{value}", NodeKind.QUANTITY, metric, {**attributes, **given})
    return Figure(node, case, str(values.get("status", "achieved")))


def test_every_line_names_cases_that_are_listed(casebook: CaseGraph) -> None:
    report = write(casebook)
    numbers = {case.number for case in report.cases}
    assert len(numbers) == len(casebook.of_kind(NodeKind.CASE))
    for line in (line for one in report.sections for line in one.lines):
        assert line.cases
        assert set(line.cases) <= numbers


def test_the_years_of_the_cases_add_up(casebook: CaseGraph) -> None:
    report = write(casebook)
    lines = section(report, "한눈에 보기").lines
    years = [line for line in lines if re.match(r"\d{4}년|연도 미표기", line.text)]
    assert sorted(number for line in years for number in line.cases) == [case.number for case in report.cases]


def test_the_one_who_leads_most_cases_is_named_with_them(casebook: CaseGraph) -> None:
    report = write(casebook)
    first = section(report, "사례가 많은 주관 기관").lines[0]
    led = [case.number for case in report.cases if "행정안전부" in case.leads]
    assert first == Line(f"행정안전부: {len(led)}건", tuple(led))


def test_members_stand_with_their_roles(casebook: CaseGraph) -> None:
    lines = section(write(casebook), "함께 일한 기관").lines
    assert any(
        line.text.startswith("10곳: 한국전력공사 (주관), 광주광역시 (공동 주관)") and "텔레비트 (협력)" in line.text
        for line in lines
    )


def test_achieved_expected_and_planned_are_counted_apart() -> None:
    lines = section(write(sample_graph()), "달성과 기대").lines
    assert lines[0].text == "전체: 달성 2, 기대 1, 계획 1"
    assert lines[-1].text == "달성된 결과를 서술하지 않은 사례 1건"


def test_a_change_is_told_where_both_levels_have_one_unit(casebook: CaseGraph) -> None:
    lines = [line.text for line in section(write(casebook), "전과 후").lines]
    assert any("73초 → 59초 (약 -19%)" in line for line in lines)
    assert not any(one.title == "전과 후" for one in write(sample_graph()).sections)


def _changed(metric: str, unit: str, before: float, value: float) -> CaseGraph:
    graph = sample_graph()
    said: dict[str, AttributeValue] = {
        "metric": metric,
        "unit": unit,
        "baseline_unit": unit,
        "baseline_value": before,
        "value": value,
    }
    nodes = (
        replace(one, attributes={**one.attributes, **said}) if one.id == "quantity/a1-1" else one for one in graph.nodes
    )
    return replace(graph, nodes=tuple(nodes))


@pytest.mark.parametrize(
    ("metric", "unit", "before", "after", "korean", "english"),
    [
        (
            "생산액",
            "원",
            5.02e10,
            1.877e11,
            "생산액: 502억 원 → 1,877억 원",
            "생산액: 50,200,000,000원 → 187,700,000,000원",
        ),
        ("", "건", 9_999, 12_003_400, "9,999건 → 1,200만 3,400건", "9,999건 → 12,003,400건"),
        ("", "%", 0.25, 1e16, "0.25% → 10,000,000,000,000,000%", "0.25% → 10,000,000,000,000,000%"),
    ],
)
def test_a_level_is_written_without_exponent_and_a_metric_that_is_missing_left_out(
    metric: str, unit: str, before: float, after: float, korean: str, english: str
) -> None:
    graph = _changed(metric, unit, before, after)
    (line,) = section(write(graph), "전과 후").lines
    assert line.text.startswith(f"{korean} (")
    (line,) = section(write(graph, language="en"), "Before and after").lines
    assert line.text.startswith(f"{english} (")


def test_quantities_of_several_cases_stand_side_by_side_only_when_alike() -> None:
    saved = [figure("a", "측량비", 5), figure("b", "유지관리 예산", 9)]
    unlike = [
        figure("c", "인건비", 7, unit="%"),
        figure("d", "운영 비용", 7, status="expected"),
        figure("e", "운영 비용", 7, direction="increase"),
        figure("f", "처리 시간", 7),
        figure("g", "", 7),
    ]
    (group,) = alike([*saved, *unlike])
    assert [one.case for one in group.figures] == ["b", "a"]
    assert (group.family, group.unit, group.status) == ("비용·예산", "원", "achieved")


def test_two_quantities_of_one_case_are_no_comparison() -> None:
    assert alike([figure("a", "측량비", 5), figure("a", "인건비", 6)]) == ()


def test_measures_of_different_things_are_of_different_families() -> None:
    assert family("이용자 수") != family("사고 건수")
    assert family("상담 소요시간") == family("대기 시간") != family("기계 가동 시간")
    assert family("비중") == family("과제") == ""


def test_how_many_there_are_is_not_compared() -> None:
    counted = [figure(case, "신규 가입자 수", 5, "명", direction="none") for case in "ab"]
    assert alike(counted) == ()


def test_so_much_a_year_is_not_compared_with_so_much_at_once() -> None:
    assert alike([figure("a", "연간 인건비", 5), figure("b", "측량비", 9)]) == ()
    (group,) = alike([figure("a", "연간 인건비", 5), figure("b", "연간 측량비", 9)])
    assert group.yearly


def test_alike_figures_stand_in_one_line_each_with_its_case() -> None:
    graph = sample_graph()
    first = next(node for node in graph.nodes if node.id == "quantity/a1-2")
    other = {**first.attributes, "text": "5억 원", "value": 5e8}
    nodes = [replace(node, attributes=other) if node.id == "quantity/a2-1" else node for node in graph.nodes]
    edges = [replace(edge, source="outcome/a2-1") if edge.target == "quantity/a2-1" else edge for edge in graph.edges]
    report = write(replace(graph, nodes=tuple(nodes), edges=tuple(edges)))
    numbers = {case.id: case.number for case in report.cases}
    one, two = numbers["case/a1"], numbers["case/a2"]
    assert section(report, "나란히 볼 수 있는 수치").lines[0] == Line(
        f"비용·예산 (원, 감소, 달성): 예산 5억 원 [{two}]; 예산 약 1.8억~2억 원 [{one}]", tuple(sorted((one, two)))
    )


def test_every_change_is_told_by_itself_with_its_way_and_status(casebook: CaseGraph) -> None:
    lines = [line.text for line in section(write(casebook), "늘거나 줄었다고 서술된 수치").lines]
    assert any(re.fullmatch(r"측량비 약 1\.8억.*, 감소 \(달성\)", line) for line in lines)


def test_a_change_without_a_former_level_is_none() -> None:
    values: dict[str, AttributeValue] = {"value": 5.0, "unit": "일", "baseline_value": None, "baseline_unit": ""}
    assert change(Node("quantity/1", NodeKind.QUANTITY, "", values)) is None
    days: dict[str, AttributeValue] = {**values, "baseline_value": 2.0, "baseline_unit": "시간"}
    assert change(Node("quantity/1", NodeKind.QUANTITY, "", days)) is None
    assert change(Node("quantity/1", NodeKind.QUANTITY, "", {**days, "baseline_value": 0.0})) is None


def test_both_languages_have_the_same_sentences() -> None:
    korean, english = WORDS["ko"], WORDS["en"]
    assert set(korean) <= set(english)
    for name, sentence in korean.items():
        assert re.findall(r"{\w+}", sentence).sort() == re.findall(r"{\w+}", english[name]).sort()


def test_english_on_request(casebook: CaseGraph) -> None:
    report = write(casebook, language="en")
    assert report.title == f"{len(report.cases)} cases of innovation in short"
    assert any("artificial intelligence" in line.text for one in report.sections for line in one.lines)


def test_lists_end_after_their_first_lines_and_say_so(casebook: CaseGraph) -> None:
    lines = section(write(casebook, top=2), "많이 쓰인 기술").lines
    assert len(lines) == 3
    assert re.fullmatch(r"그 밖에 \d+줄", lines[-1].text)


def test_markdown_and_html_say_the_same(casebook: CaseGraph) -> None:
    report = write(casebook)
    text = re.sub(r"\\(.)", r"\1", markdown(report))
    page = re.sub(r"<[^>]+>", "", html(report))
    for line in (line for one in report.sections for line in one.lines):
        assert f"- {line.text} — [{ranges(line.cases)}]" in text
        assert line.text.replace("&", "&amp;").replace("'", "&#x27;").replace('"', "&quot;") in page


def test_the_report_is_the_same_each_time(casebook: CaseGraph) -> None:
    assert markdown(write(casebook)) == markdown(write(casebook))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_name_can_run_or_format_anything(name: str) -> None:
    hostile = f"<script>alert(1)</script> [x](javascript:1) {name}"
    report = Report("ko", hostile, (Section(hostile, (Line(hostile, (1,)),)),), "사례", ())
    tags = _Tags()
    tags.feed(html(report))
    assert "script" not in tags.found
    text = markdown(report)
    assert "<script" not in re.sub(r"\\.", "", text)
    assert "](" not in re.sub(r"\\.", "", text)
    assert len([line for line in text.splitlines() if line.startswith("#")]) == 3


def test_links_lead_to_the_cases(casebook: CaseGraph) -> None:
    page = html(write(casebook))
    targets = set(re.findall(r'href="#(case-\d+)"', page))
    assert targets == set(re.findall(r'id="(case-\d+)"', page))


def test_the_commands_write_what_was_asked_for(tmp_path: Path) -> None:
    def run(*arguments: str) -> str:
        result = CliRunner().invoke(sarye, list(arguments))
        assert result.exit_code == 0, result.output
        return result.stdout

    folder = str(tmp_path / "built")
    run("build", str(CASEBOOK), "-o", folder, "-f", "graphml")
    assert run("report", folder).startswith("# 혁신 사례 21건 요약\n")
    run("report", folder, "-o", str(tmp_path / "report.html"), "--language", "en")
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "한국전력공사" in run("network", folder, "--around", "한국전력공사")
    assert run("network", folder, "--show", "ties", "-f", "csv").startswith("\ufeffsource,source_label,source_roles")
    assert '"projection": "agency-status"' in run("network", folder, "-p", "agency-status", "-f", "json")
    assert "<graphml" in run("network", folder, "-f", "graphml")
    assert run("network", folder, "-f", "svg", "--leading", "--today").startswith("<svg")
    assert "인공지능" in run("network", folder, "--show", "technologies", "--from", "2019")
    run("network", folder, "-f", "png", "-o", str(tmp_path / "network.png"))
    assert (tmp_path / "network.png").read_bytes().startswith(b"\x89PNG")


def test_a_network_of_nothing_is_told_in_one_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(sarye, ["network", str(tmp_path)])
    assert result.exit_code == 2
    assert "there is no built graph here" in result.stderr


def test_the_report_and_the_build_mean_the_same_cases_by_undated(tmp_path: Path) -> None:
    case = "제목 ▶ {0} 사례\n기관명 ▶ {1}\n혁신 목적 ▶ 불편이 있음.\n혁신 과정 ▶ 체계를 마련함.\n혁신 결과 ▶ 불편을 줄임.\n"
    pairs = (("다온", "행정자치부"), ("가람", "행정안전부"))
    (tmp_path / "book.txt").write_text("\n".join(case.format(*pair) for pair in pairs), encoding="utf-8")
    built = CliRunner().invoke(
        sarye, ["build", str(tmp_path / "book.txt"), "-o", str(tmp_path / "out"), "-f", "turtle"]
    )
    assert "1 of 2 cases has no date" in built.stderr
    for language, bounded, undated in (
        ("en", "no year, but days between which it lies or a day of report: 1 — [1]", "no date at all: 1 — [2]"),
        ("ko", "연도 미표기 1건(있을 수 있는 기간이나 보도일은 앎) — [1]", "연도 미표기 1건(날짜를 알 수 없음) — [2]"),
    ):
        told = CliRunner().invoke(sarye, ["report", str(tmp_path / "out"), "--lang", language]).stdout.splitlines()
        assert {f"- {bounded}", f"- {undated}"} <= set(told)


def test_one_case_is_told_in_the_singular(tmp_path: Path) -> None:
    text = "2020년\n제목 ▶ 다온 사례\n기관명 ▶ 통계청\n혁신 과정 ▶ 드론을 도입함.\n혁신 결과 ▶ 불편을 줄임.\n"
    (tmp_path / "book.txt").write_text(text, encoding="utf-8")
    CliRunner().invoke(sarye, ["build", str(tmp_path / "book.txt"), "-o", str(tmp_path / "out"), "-f", "turtle"])
    told = CliRunner().invoke(sarye, ["report", str(tmp_path / "out"), "--lang", "en"]).stdout
    for line in ("# 1 case of innovation", "- 1 case — [1]", "- 1 leading body (alone", "- 1 technology — [1]"):
        assert line in told
