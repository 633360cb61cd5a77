"""Small texts of our own, made into cases for the tests of extraction."""

from __future__ import annotations

from sarye.extraction.passages import Passage, passages
from sarye.reading.case import Case
from sarye.reading.casebook import read_casebook
from sarye.reading.document import from_text
from sarye.reading.release import read_release


def casebook_case(agency: str, process: str, *, result: str = "불편을 줄임.", year: int | None = 2020) -> Case:
    """Return a casebook case with the given fields."""
    head = f"{year}년\n" if year else ""
    text = (
        f"{head}제목 ▶ 시험 사례\n기관명 ▶ {agency}\n한 줄 요약 ▶ Why 불편\nWay 개선\nWhat 편리\n"
        f"혁신 목적 ▶ 불편이 있음.\n혁신 과정 ▶ {process}\n혁신 결과 ▶ {result}\n"
    )
    (case,), _ = read_casebook(from_text(text, "case.txt"))
    return case


def release(title: str, *paragraphs: str) -> Case:
    """Return a press release of plain text: a title line, then paragraphs."""
    (case,), _ = read_release(from_text("\n\n".join([title, *paragraphs]) + "\n", "release.txt"))
    return case


def parts(case: Case) -> tuple[Passage, ...]:
    """Return the passages of *case*."""
    return passages(case)
