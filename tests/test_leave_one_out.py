"""Gold cases read anew without what the lists of names and terms hold for one of them alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkouts import small_checkout
from sarye.errors import InputError
from sarye.evaluation import card, leave_one_out
from sarye.evaluation.leave_one_out import held_out
from sarye.evaluation.tables import read_left_out
from sarye.reading.document import from_text

CASE = "2021년\n제목 ▶ 빠른 시험 민원\n기관명 ▶ 환경부\n혁신 과정 ▶ 사랑의열매와 협력해 분산신원인증을 적용함.\n"
OTHER = "2021년\n제목 ▶ 다른 시험 민원\n기관명 ▶ 교육부\n혁신 과정 ▶ 챗봇을 적용함.\n"


def test_only_what_no_other_text_holds_and_no_directory_is_the_source_of_is_left_out() -> None:
    case, other = from_text(CASE, "case.txt"), from_text(OTHER, "other.txt")
    (first, second) = held_out([case, other], [])
    assert {"사랑의열매", "분산신원인증"} <= first.own
    assert "환경부" not in first.own  # acts name it
    assert first.own.isdisjoint(second.own)
    (again, _) = held_out([case, other], [from_text(CASE.replace("빠른 시험", "느린 시험"), "release.txt")])
    assert again.own.isdisjoint({"사랑의열매", "분산신원인증"})
    (copied, _) = held_out([case, other], [from_text(CASE, "copy.txt")])
    assert copied.own == first.own  # a copy of the case is no other text


def test_a_text_that_repeats_a_long_line_of_the_case_is_a_copy_of_it() -> None:
    line = "이 과정에서 사랑의열매와 협력해 분산신원인증을 적용하였으며 그 결과 온 나라의 창구에서 서류를 받는 일이 한결 쉬워지고 빨라졌다고 여러 사람이 말하였다."
    case = from_text(f"{CASE}{line}\n", "case.txt")
    (left,) = held_out([case], [from_text(f"다른 제목\n\n{line}\n", "copy.txt")])
    assert {"사랑의열매", "분산신원인증"} <= left.own


TABLE = """set	others	layer	figure	all	without	left_out
Cases of the casebook	1995	technologies	f1	1.000	0.976	14
"""


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("set\tlayer\n", "no column"),
        (TABLE.replace("0.976", "less"), "line 2"),
        (TABLE.replace("technologies", "x"), "line 2"),
    ],
)
def test_a_table_that_cannot_be_understood_is_refused(tmp_path: Path, table: str, message: str) -> None:
    file = tmp_path / "leave-one-out.tsv"
    file.write_text(table, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_left_out(file)


def test_the_card_sets_the_figures_side_by_side(tmp_path: Path) -> None:
    root = small_checkout(tmp_path)
    assert "Leave one out" not in card.quality_card(root)
    (root / "data/gold/leave-one-out.tsv").write_text(TABLE, encoding="utf-8")
    full = card.quality_card(root)
    assert "| Cases of the casebook | 1,995 | technologies | F1 | 1.000 | 0.976 | -0.024 |" in full
    assert "with 1,995 further releases: 14 names for the cases of the casebook." in full


def test_a_folder_of_releases_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert leave_one_out.main([str(tmp_path / "nowhere")]) == 2
    assert "no such folder" in capsys.readouterr().err


@pytest.mark.slow
def test_a_case_loses_what_only_the_lists_told_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_checkout(tmp_path / "checkout")
    gold = root / "data" / "gold" / "casebook"
    (gold / "cases" / "casebook.txt").write_text(CASE, encoding="utf-8")
    wanted = '"technologies": [{"concept": "분산신원인증", "surfaces": ["분산신원인증"]}]'
    text = (gold / "gold.jsonl").read_text(encoding="utf-8")
    (gold / "gold.jsonl").write_text(text.replace('"technologies": []', wanted), encoding="utf-8")
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "one.txt").write_text("제목\n\n교육부는 챗봇을 만들었다고 밝혔다.\n", encoding="utf-8")
    assert leave_one_out.main([str(tmp_path / "releases"), "--root", str(root)]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert ["Cases of the casebook", "1", "technologies", "f1", "1.000", "0.000"] in [row[:6] for row in rows]
